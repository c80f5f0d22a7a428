#include "widgets/client/wire_text.h"
#include "widgets/models/log_feed.h"
#include "widgets/models/words.h"

#include <QPointer>
#include <QTest>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

/// A server with one long log; a place in it is the number of a line.
class LongLog : public Transport {
public:
    explicit LongLog(int lines) : m_lines(lines) {}

    ConnectionState state() const override { return ConnectionState::Connected; }
    QDateTime lostSince() const override { return {}; }
    QString reason() const override { return {}; }
    Stream* openStream(quint64, QObject* parent) override { return new Stream(parent); }
    void post(const QString&, const QByteArray&, QObject*, BodyHandler) override {}

    void get(const QString&, const QUrlQuery& query, QObject* context, BodyHandler handler) override {
        const auto number = [&query](const char* key) {
            return query.queryItemValue(QLatin1String(key)).toInt();
        };
        const int limit = number("limit");
        int begin = number("from"), end = std::min(m_lines, begin + limit);
        if (query.hasQueryItem(QStringLiteral("tail"))) {
            end = m_lines;
            begin = std::max(0, end - limit);
        } else if (query.hasQueryItem(QStringLiteral("before"))) {
            end = number("before");
            begin = std::max(0, end - limit);
        }
        api::LogPage page;
        page.attempt = 1;
        for (int line = begin; line < end; ++line)
            page.lines.push_back({1.0 * line, 0, "out", line % 5000 == 7 ? "rare" : "line"});
        page.next = std::to_string(end);
        page.previous = begin == 0 ? "" : std::to_string(begin);
        QMetaObject::invokeMethod(
            this,
            [guard = QPointer<QObject>(context), handler,
             json = QByteArray::fromStdString(api::toJson(page))] {
                if (guard)
                    handler(json);
            },
            Qt::QueuedConnection);
    }

    void grow(int lines) { m_lines += lines; }

private:
    int m_lines;
};

class LogFeedTest : public testing::Test {
protected:
    void show() {
        feed.setCapacity(6'000);
        feed.show(&client, 1, QStringLiteral("train"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return feed.model().lineCount() > 0; }));
    }
    QString timeOf(int row) { return feed.model().index(row, 0).data(LogModel::TimeRole).toString(); }
    bool waitFor(const std::function<bool()>& what) { return QTest::qWaitFor(what); }

    LongLog log{2'000'000};
    ApiClient client{log};
    LogFeed feed;
};

TEST_F(LogFeedTest, OpensAtTheEndAndHoldsABoundedWindow) {
    show();
    EXPECT_EQ(feed.model().lineCount(), 2'000);
    EXPECT_TRUE(feed.hasEarlier());
    EXPECT_FALSE(feed.hasLater());
    for (int part = 0; part < 10; ++part) {
        const QString before = timeOf(0);
        feed.fetchEarlier();
        ASSERT_TRUE(waitFor([&] { return timeOf(0) != before; }));
        EXPECT_LE(feed.model().lineCount(), 6'000);
    }
    EXPECT_TRUE(feed.hasLater()) << "the end was let go";
    const QString last = timeOf(feed.model().rowCount() - 1);
    feed.fetchLater();
    ASSERT_TRUE(waitFor([&] { return timeOf(feed.model().rowCount() - 1) != last; }));
    EXPECT_LE(feed.model().lineCount(), 6'000);
    feed.showEnd();
    ASSERT_TRUE(waitFor([&] { return feed.model().lineCount() == 2'000; }));
    EXPECT_FALSE(feed.hasLater());
}

TEST_F(LogFeedTest, WhatGrowsIsAddedWithoutLossOrRepetition) {
    show();
    log.grow(5'000);
    feed.grew();
    ASSERT_TRUE(waitFor([&] {
        return feed.model().index(feed.model().rowCount() - 1, 0).isValid() &&
               timeOf(feed.model().rowCount() - 1) == logTimeText(2'004'999);
    }));
    for (int row = 1; row < feed.model().rowCount(); ++row)
        ASSERT_NE(timeOf(row), timeOf(row - 1));
}

TEST_F(LogFeedTest, TheBeginningIsOneStepAway) {
    show();
    feed.showBeginning();
    ASSERT_TRUE(waitFor([&] { return feed.model().lineCount() == 2'000 && !feed.hasEarlier(); }));
    EXPECT_TRUE(feed.hasLater());
    EXPECT_EQ(feed.model().index(7, 0).data().toString(), QStringLiteral("rare"));
}

} // namespace
} // namespace orrery::widgets
