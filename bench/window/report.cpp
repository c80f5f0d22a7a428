#include "bench/window/report.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QWidget>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace orrery::bench {

double Times::share(double part) const {
    std::vector<double> sorted = m_all;
    std::sort(sorted.begin(), sorted.end());
    const auto place = static_cast<std::size_t>(part * static_cast<double>(sorted.size()));
    return sorted.empty() ? 0 : sorted[std::min(place, sorted.size() - 1)];
}

double timed(const std::function<void()>& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Times repeat(int rounds, const std::function<void(int)>& work) {
    Times times;
    for (int i = 0; i < rounds; ++i)
        times.add(timed([&] { work(i); }));
    return times;
}

double threadTime() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void paintNow(QWidget& widget) {
    // What posted paints would do a moment later.
    QCoreApplication::sendPostedEvents(widget.window(), QEvent::UpdateRequest);
}

void print(const std::string& name, std::initializer_list<std::pair<const char*, double>> figures) {
    std::printf("{\"case\": \"%s\"", name.c_str());
    for (const auto& [key, value] : figures)
        std::printf(", \"%s\": %.4f", key, value);
    std::printf("}\n");
    std::fflush(stdout);
}

void print(const std::string& name, const Times& times) {
    print(name, {{"p50_ms", times.median()}, {"p99_ms", times.share(0.99)}});
}

} // namespace orrery::bench
