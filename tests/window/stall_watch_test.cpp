#include "tests/window/stall_watch.h"

#include <gtest/gtest.h>

namespace {

/// Uses the processor for so long when it is asked to.
class Busy : public QObject {
public:
    explicit Busy(double milliseconds) : m_milliseconds(milliseconds) {}

    bool event(QEvent*) override {
        const double end = StallWatch::threadTime() + m_milliseconds;
        while (StallWatch::threadTime() < end) {
        }
        return true;
    }

private:
    double m_milliseconds;
};

class StallWatchTest : public testing::Test {
protected:
    StallWatchTest() {
        watch().setReport([this](const QString& sentence) { said.append(sentence); });
    }
    ~StallWatchTest() override { watch().setReport(nullptr); }

    static StallWatch& watch() { return *static_cast<StallWatch*>(QCoreApplication::instance()); }

    QStringList said;
};

TEST_F(StallWatchTest, SaysWhichEventHeldTheWindowUp) {
    Busy busy(StallWatch::limit() * 1.1);
    QCoreApplication::postEvent(&busy, new QEvent(QEvent::UpdateRequest));
    QCoreApplication::processEvents();
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.front().contains(QLatin1String("UpdateRequest"))) << said.front().toStdString();
}

TEST_F(StallWatchTest, ManyShortEventsAreNoStall) {
    Busy busy(StallWatch::limit() / 8);
    for (int i = 0; i < 12; ++i)
        QCoreApplication::postEvent(&busy, new QEvent(QEvent::UpdateRequest));
    QCoreApplication::processEvents();
    EXPECT_TRUE(said.isEmpty());
}

} // namespace
