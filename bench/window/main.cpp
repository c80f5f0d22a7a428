// The window's parts by themselves, offscreen, 1600 x 900: `window_bench SUBJECT ARGUMENT...` prints one JSON
// object a figure. bench/run sets them beside their peers.

#include "bench/window/subjects.h"

#include "widgets/theme/theme_manager.h"

#include <QApplication>

#include <cstdio>
#include <map>

namespace {

using Subject = QString (*)(const QStringList&);

const std::map<QString, Subject> subjects = {
    {QStringLiteral("canvas"), orrery::bench::benchCanvas},
    {QStringLiteral("canvas-peers"), orrery::bench::benchCanvasPeers},
    {QStringLiteral("open"), orrery::bench::benchOpen},
    {QStringLiteral("layout"), orrery::bench::benchLayout},
    {QStringLiteral("charts"), orrery::bench::benchCharts},
    {QStringLiteral("text"), orrery::bench::benchText},
    {QStringLiteral("palette"), orrery::bench::benchPalette},
    {QStringLiteral("log"), orrery::bench::benchLog},
    {QStringLiteral("graphs"), orrery::bench::writeGraphs},
};

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setAttribute(Qt::AA_Use96Dpi);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("orrery-window-bench"));
    orrery::widgets::ThemeManager::instance().install(orrery::widgets::ThemeMode::Dark);
    QStringList arguments = QApplication::arguments().mid(1);
    const auto subject = subjects.find(arguments.value(0));
    if (subject == subjects.end()) {
        std::fprintf(stderr, "usage: window_bench SUBJECT ARGUMENT...; bench/window/subjects.h lists them\n");
        return 2;
    }
    arguments.removeFirst();
    const QString problem = subject->second(arguments);
    if (!problem.isEmpty())
        std::fprintf(stderr, "error: %s\n", qPrintable(problem));
    return problem.isEmpty() ? 0 : 1;
}
