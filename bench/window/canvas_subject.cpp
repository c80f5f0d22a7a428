// Frames of the canvas with a whole graph in view, from the input event to the pixels.

#include "bench/window/graphs.h"
#include "bench/window/report.h"
#include "bench/window/subjects.h"

#include "widgets/canvas/canvas_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace orrery::bench {

using namespace widgets;

namespace {

constexpr int kFrames = 200;
constexpr int kStates = 500; ///< A second.
constexpr int kSecondsOfDrag = 4;
constexpr int kPeriod = 16; ///< Units: milliseconds.

/// The bench measures the canvas, not an editor behind it.
class NoEdits : public CanvasEdits {
public:
    void move(const CanvasMove&) override {}
    bool mayConnect(const CanvasPort&, const CanvasPort&) const override { return false; }
    bool maySplice(const QString&, const CanvasWire&) const override { return false; }
    void connect(const CanvasWire&, const std::optional<CanvasWire>&) override {}
    void disconnect(const std::vector<CanvasWire>&) override {}
    void reroute(const CanvasWire&, const std::vector<QPointF>&) override {}
    void wireDropped(const CanvasPort&, const QString&, const QPointF&) override {}
    void openStack(const QString&, bool) override {}
    void kindDropped(const QString&, const QPointF&, const std::optional<CanvasWire>&) override {}
    void groundActivated(const QPointF&) override {}
    void nodeWanted() override {}
};

void mouse(CanvasView& view, QEvent::Type type, const QPointF& point, Qt::MouseButton button) {
    const bool held = type != QEvent::MouseButtonRelease;
    QMouseEvent event(type, point, view.mapToGlobal(point), type == QEvent::MouseMove ? Qt::NoButton : button,
                      held ? button : Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &event);
    paintNow(view);
}

Times pan(CanvasView& view) {
    const QPointF start(800, 450);
    mouse(view, QEvent::MouseButtonPress, start, Qt::MiddleButton);
    const Times times = repeat(kFrames, [&](int i) {
        mouse(view, QEvent::MouseMove, start + QPointF(i % 40 * 3, i % 30 * 2), Qt::MiddleButton);
    });
    mouse(view, QEvent::MouseButtonRelease, start, Qt::MiddleButton);
    return times;
}

Times zoom(CanvasView& view) {
    return repeat(kFrames, [&](int i) {
        QWheelEvent event(QPointF(800, 450), QPointF(800, 450), QPoint(), QPoint(0, i % 2 ? -12 : 12),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
        paintNow(view);
    });
}

Times keys(CanvasView& view) {
    return repeat(kFrames, [&](int i) {
        QKeyEvent event(QEvent::KeyPress, i % 2 ? Qt::Key_Left : Qt::Key_Right, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &event);
        paintNow(view);
    });
}

/// One node is dragged at sixty frames a second while states tick, as the event loop lets it.
void dragWhileTicking(CanvasView& view, GraphModel& model) {
    const QPointF grip = view.nodeRectInView(model.nodeCount() / 2).center();
    mouse(view, QEvent::MouseButtonPress, grip, Qt::LeftButton);
    mouse(view, QEvent::MouseMove, grip + QPointF(20, 20), Qt::LeftButton);
    Times frames;
    unsigned number = 0;
    QEventLoop loop;
    QTimer clock;
    clock.setTimerType(Qt::PreciseTimer);
    QElapsedTimer since;
    const double before = threadTime();
    QObject::connect(&clock, &QTimer::timeout, &loop, [&] {
        for (; number < since.elapsed() * kStates / 1000; ++number)
            model.setState(
                model.idOf(static_cast<int>(number * 7919U % static_cast<unsigned>(model.nodeCount()))),
                makeState(number));
        const double angle = static_cast<double>(since.elapsed()) / 200;
        frames.add(timed([&] {
            mouse(view, QEvent::MouseMove, grip + QPointF(60 * std::cos(angle), 60 * std::sin(angle)),
                  Qt::LeftButton);
        }));
        if (since.elapsed() > kSecondsOfDrag * 1000)
            loop.quit();
    });
    since.start();
    clock.start(kPeriod);
    loop.exec();
    const double share = (threadTime() - before) / static_cast<double>(since.elapsed());
    mouse(view, QEvent::MouseButtonRelease, grip, Qt::LeftButton);
    print("drag while 500 states a second tick",
          {{"p50_ms", frames.median()}, {"p99_ms", frames.share(0.99)}, {"core_percent", share * 100}});
}

} // namespace

QString benchCanvas(const QStringList& arguments) {
    const GraphSize size = graphSize(arguments);
    if (!size.problem.isEmpty())
        return size.problem;
    const auto model = makeModel(size.nodes, size.wires, true);
    NoEdits edits;
    CanvasView view;
    view.resize(1600, 900);
    view.setModel(model.get());
    view.setEdits(&edits);
    view.show();
    QApplication::processEvents();
    const CanvasPlace home = view.place();
    print("pan", pan(view));
    view.setPlace(home);
    print("zoom", zoom(view));
    for (const double level : {0.2, 0.5, 1.0}) {
        view.setPlace({home.center, level});
        print("zoom near " + std::to_string(qRound(level * 100)) + " %", zoom(view));
    }
    view.setPlace({home.center, 1.0});
    print("key", keys(view));
    view.fitAll();
    paintNow(view);
    dragWhileTicking(view, *model);
    return {};
}

} // namespace orrery::bench
