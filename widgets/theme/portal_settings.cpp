#include "widgets/theme/portal_settings.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace orrery::widgets {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
constexpr int patienceMs = 2'000;

/// The value inside any number of D-Bus variants.
QVariant unwrap(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

PortalSettings::PortalSettings(QDBusConnection bus, const QString& group, const QString& key, QObject* parent)
    : QObject(parent), m_group(group), m_key(key) {
    // Until it has met one, Qt does not know its own variants, and finds no slot that takes them.
    qDBusRegisterMetaType<QDBusVariant>();
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(onChanged(QString, QString, QDBusVariant)));
    QDBusMessage ask = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    ask << group << key;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask, patienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        call->deleteLater();
        if (!reply.isError())
            onChanged(m_group, m_key, reply.value());
    });
}

void PortalSettings::onChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == m_group && key == m_key)
        Q_EMIT told(group, key, unwrap(value.variant()));
}

} // namespace orrery::widgets
