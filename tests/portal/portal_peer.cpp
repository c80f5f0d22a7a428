// A desktop's portal for tests: it says that dark is wanted, and light after a line on its standard input.
// A process of its own, since Qt gives a program no signals that it sent itself.

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace {

const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");

QVariant inVariant(const QVariant& value) {
    return QVariant::fromValue(QDBusVariant(value));
}

class Portal final : public QDBusVirtualObject {
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override {
        // As portals do: the value in a variant in a variant.
        return bus.send(message.createReply(inVariant(inVariant(1U))));
    }
};

void tell(QDBusConnection& bus, const char* key, unsigned value) {
    QDBusMessage change = QDBusMessage::createSignal(path, interface, QStringLiteral("SettingChanged"));
    change << QStringLiteral("org.freedesktop.appearance") << QString::fromLatin1(key) << inVariant(value);
    bus.send(change);
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QDBusConnection bus =
        QDBusConnection::connectToBus(QString::fromLocal8Bit(argv[argc - 1]), QStringLiteral("portal"));
    Portal portal;
    if (!bus.registerVirtualObject(path, &portal) ||
        !bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")))
        return 1;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&bus] {
        char line[64];
        if (::read(STDIN_FILENO, line, sizeof line) <= 0)
            return QCoreApplication::quit();
        tell(bus, "accent-color", 5);
        tell(bus, "color-scheme", 2);
    });
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
