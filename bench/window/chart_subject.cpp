// Charts of many points.

#include "bench/window/report.h"
#include "bench/window/subjects.h"

#include "widgets/charts/line_chart.h"

#include <QApplication>

#include <random>

namespace orrery::bench {

using namespace widgets;

namespace {

constexpr std::size_t kPoints = 10'000'000;
constexpr int kLiveSeries = 50;
constexpr std::size_t kLivePoints = 10'000;
constexpr double kRefreshes = 2; ///< A second.

struct Walk {
    std::vector<double> x, y;
};

/// A random walk, always the same.
Walk makeWalk(std::size_t points) {
    std::mt19937 random(3);
    Walk walk{std::vector<double>(points), std::vector<double>(points)};
    double level = 0;
    for (std::size_t i = 0; i < points; ++i) {
        walk.x[i] = static_cast<double>(i);
        walk.y[i] = level += static_cast<double>(random() % 1000) / 1000.0 - 0.5;
    }
    return walk;
}

void reduce(const Walk& walk) {
    std::vector<float> values(walk.y.begin(), walk.y.end());
    std::vector<Extent> blocks(blockCount(values.size()));
    for (const unsigned threads : {1U, 2U})
        print("first reduction of 10 M points, threads " + std::to_string(threads),
              repeat(15, [&](int) { summariseBlocks(values, blocks, threads); }));
}

void large(const Walk& walk) {
    LineChart chart;
    chart.resize(1600, 900);
    const int series = chart.addSeries(QStringLiteral("loss"), 0);
    print("10 M points taken in", repeat(1, [&](int) { chart.append(series, walk.x, walk.y); }));
    chart.show();
    QApplication::processEvents();
    print("frame of 10 M points", repeat(200, [&](int i) {
              chart.group()->setRange(std::pair(i * 1000.0, 9e6 + i * 1000.0));
              paintNow(chart);
          }));
}

void live(const Walk& walk) {
    LineChart chart;
    chart.resize(1600, 900);
    for (int s = 0; s < kLiveSeries; ++s)
        chart.append(chart.addSeries(QStringLiteral("s%1").arg(s), s), std::span(walk.x).first(kLivePoints),
                     std::span(walk.y).subspan(static_cast<std::size_t>(s) * kLivePoints, kLivePoints));
    chart.show();
    QApplication::processEvents();
    double at = kLivePoints;
    const Times times = repeat(60, [&](int) {
        at += 1;
        for (int s = 0; s < kLiveSeries; ++s)
            chart.append(s, at,
                         walk.y[static_cast<std::size_t>(at) + static_cast<std::size_t>(s) * kLivePoints]);
        paintNow(chart);
    });
    print("50 live series of 10,000 points",
          {{"p50_ms", times.median()}, {"core_percent", times.median() * kRefreshes / 10}});
}

} // namespace

QString benchCharts(const QStringList&) {
    const Walk walk = makeWalk(kPoints);
    reduce(walk);
    large(walk);
    live(walk);
    return {};
}

} // namespace orrery::bench
