#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QVariant>

namespace orrery::widgets {

/// One setting of the desktop, as its portal tells it. Thread: the window's.
/// Source: the interface org.freedesktop.portal.Settings of xdg-desktop-portal.
class PortalSettings : public QObject {
    Q_OBJECT

public:
    /// Asks at once, and listens from then on. A desktop without a portal tells nothing.
    PortalSettings(QDBusConnection bus, const QString& group, const QString& key, QObject* parent = nullptr);

Q_SIGNALS:
    /// What the setting is: first the answer, then each change.
    void told(const QString& group, const QString& key, const QVariant& value);

private Q_SLOTS:
    // A variant in a signal of D-Bus only finds a slot that takes it as one of D-Bus.
    void onChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    QString m_group;
    QString m_key;
};

} // namespace orrery::widgets
