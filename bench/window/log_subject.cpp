// The log of a step of a real server: opened at its end, followed back, searched.

#include "bench/window/report.h"
#include "bench/window/subjects.h"

#include "widgets/models/log_feed.h"
#include "widgets/models/workspace_session.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>

namespace orrery::bench {

using namespace widgets;

namespace {

constexpr int kPatience = 20'000; ///< Units: milliseconds.
constexpr int kPages = 40;

/// Lets the event loop go on until the next signal; false after too long.
template <typename Object, typename Signal>
bool awaitNext(Object& object, Signal signal) {
    QEventLoop loop;
    bool came = false;
    QObject::connect(&object, signal, &loop, [&] {
        came = true;
        loop.quit();
    });
    QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
    loop.exec();
    return came;
}

/// Memory of this process that is nobody else's. Units: megabytes.
double ownMemory() {
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').value(1).toDouble() / 1000;
    return 0;
}

} // namespace

QString benchLog(const QStringList& arguments) {
    if (arguments.size() != 3)
        return QStringLiteral("workspace, run and step are missing");
    auto session = WorkspaceSession::open(arguments[0]);
    while (session->connection() != ConnectionState::Connected)
        if (!awaitNext(*session, &WorkspaceSession::connectionChanged))
            return QStringLiteral("there is no server in %1").arg(arguments[0]);
    const double before = ownMemory();
    LogFeed feed;
    const Times opened = repeat(10, [&](int) {
        feed.show(nullptr, 0, {});
        feed.show(&session->client(), arguments[1].toULongLong(), arguments[2]);
        (void)awaitNext(feed, &LogFeed::changed);
    });
    if (!feed.problem().isEmpty() || feed.model().lineCount() == 0)
        return QStringLiteral("the log did not come: %1").arg(feed.problem());
    const Times back = repeat(kPages, [&](int) {
        feed.fetchEarlier();
        (void)(!feed.hasEarlier() || awaitNext(feed, &LogFeed::changed));
    });
    print("log opened", opened);
    print("2,000 earlier lines", back);
    print("search in the held lines",
          repeat(5, [&](int i) { (void)feed.model().setSearch(QStringLiteral("number %1").arg(i)); }));
    print("memory of the log",
          {{"megabytes", ownMemory() - before}, {"lines", static_cast<double>(feed.model().lineCount())}});
    return {};
}

} // namespace orrery::bench
