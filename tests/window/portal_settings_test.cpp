#include "widgets/theme/portal_settings.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

/// A bus of its own with a portal on it that asks for dark.
class PortalSettingsTest : public testing::Test {
protected:
    void SetUp() override {
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                    QStringLiteral("--print-address")});
        ASSERT_TRUE(m_bus.waitForStarted()) << "dbus-daemon is needed; see packaging/packages-test.txt";
        ASSERT_TRUE(m_bus.waitForReadyRead());
        const QString address = QString::fromUtf8(m_bus.readLine()).trimmed();
        portal.start(QStringLiteral(ORRERY_PORTAL_PEER), {address});
        ASSERT_TRUE(portal.waitForReadyRead()) << "the portal is on the bus";
        ours = QDBusConnection::connectToBus(address, QStringLiteral("window"));
    }
    void TearDown() override {
        QDBusConnection::disconnectFromBus(QStringLiteral("window"));
        for (QProcess* process : {&portal, &m_bus}) {
            process->kill();
            process->waitForFinished();
        }
    }

    QProcess portal;
    QDBusConnection ours{QString()};

private:
    QProcess m_bus;
};

TEST_F(PortalSettingsTest, TellsWhatIsSetAndEachChange) {
    PortalSettings settings(ours, QStringLiteral("org.freedesktop.appearance"),
                            QStringLiteral("color-scheme"));
    QSignalSpy told(&settings, &PortalSettings::told);
    ASSERT_TRUE(told.wait());
    EXPECT_EQ(told.takeFirst()[2].toUInt(), 1U);
    portal.write("change\n");
    ASSERT_TRUE(told.wait()) << "the desktop turned light";
    ASSERT_EQ(told.count(), 1) << "other settings are not told";
    EXPECT_EQ(told[0][2].toUInt(), 2U);
}

} // namespace
} // namespace orrery::widgets
