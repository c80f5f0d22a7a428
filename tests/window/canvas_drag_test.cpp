// What a drag paints: only what differs, and that as a whole repaint would.

#include "tests/window/canvas_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QPaintEvent>
#include <QScreen>
#include <QTest>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

using namespace testing;

/// An editor that lets everything be tried and changes nothing.
class Onlooker final : public CanvasEdits {
public:
    void move(const CanvasMove&) override {}
    bool mayConnect(const CanvasPort&, const CanvasPort&) const override { return true; }
    bool maySplice(const QString&, const CanvasWire&) const override { return true; }
    void connect(const CanvasWire&, const std::optional<CanvasWire>&) override {}
    void disconnect(const std::vector<CanvasWire>&) override {}
    void reroute(const CanvasWire&, const std::vector<QPointF>&) override {}
    void wireDropped(const CanvasPort&, const QString&, const QPointF&) override {}
    void openStack(const QString&, bool) override {}
    void kindDropped(const QString&, const QPointF&, const std::optional<CanvasWire>&) override {}
    void groundActivated(const QPointF&) override {}
    void nodeWanted() override {}
};

/// Counts the pixels that a widget is asked to paint.
class PaintCount final : public QObject {
public:
    explicit PaintCount(QWidget& widget) { widget.installEventFilter(this); }
    qint64 pixels = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            for (const QRect& rect : static_cast<QPaintEvent*>(event)->region())
                pixels += qint64(rect.width()) * rect.height();
        return false;
    }
};

class CanvasDragTest : public ::testing::Test {
protected:
    void show(const GraphContent& graph) {
        model.setContent(graph);
        view.resize(900, 600);
        view.setModel(&model);
        view.setEdits(&edits);
        view.setMinimapVisible(false); // It follows later, by a clock.
        view.show();
        QApplication::processEvents();
    }
    /// The pixels that are on the screen, which were painted in parts.
    QImage onScreen() {
        QApplication::processEvents();
        return view.screen()->grabWindow(view.winId()).toImage();
    }

    GraphModel model;
    Onlooker edits;
    CanvasView view;
};

TEST_F(CanvasDragTest, ADraggedNodeAndItsGuidesAreRepaintedAsAFullPaintWould) {
    show(creditRisk());
    const QPoint grip = view.nodeRectInView(model.indexOf(QStringLiteral("gate"))).center().toPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, grip);
    // Guides to neighbours come and go on the way.
    for (int step = 1; step <= 30; ++step) {
        QTest::mouseMove(&view, grip + QPoint(-4 * step, 3 * (step % 7)));
        ASSERT_EQ(largestDifference(onScreen(), picture(view)), 0) << step;
    }
    QTest::mouseRelease(&view, Qt::LeftButton, {}, grip);
}

TEST_F(CanvasDragTest, ADragPaintsLittleOfALargeGraph) {
    show(bigGraph(2000, 3000));
    const QPoint grip = view.nodeRectInView(1000).center().toPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, grip);
    QTest::mouseMove(&view, grip + QPoint(20, 20));
    QApplication::processEvents();
    PaintCount count(view);
    for (int step = 0; step < 10; ++step) {
        QTest::mouseMove(&view, grip + QPoint(20 + step, 20 + step));
        QApplication::processEvents();
    }
    EXPECT_GT(count.pixels, 0);
    EXPECT_LT(count.pixels / 10, view.width() * view.height() / 5);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, grip);
}

TEST_F(CanvasDragTest, AFlashAndWhatWillRunAreSeenFarAwayToo) {
    show(bigGraph(2000, 3000));
    ASSERT_LT(view.zoom(), metrics().lodBlock);
    const QImage plain = picture(view);
    const QString id = model.idOf(1000);
    const QRect around = view.nodeRectInView(1000).toAlignedRect().adjusted(-6, -6, 6, 6);
    view.flash(id);
    EXPECT_GT(largestDifference(plain.copy(around), picture(view).copy(around)), 30);
    NodeState planned;
    planned.willRun = true;
    model.setState(id, planned);
    const QImage outlined = picture(view).copy(around);
    int rim = 0;
    for (int y = 0; y < outlined.height(); ++y)
        for (int x = 0; x < outlined.width(); ++x)
            rim += outlined.pixelColor(x, y) == theme().accent;
    EXPECT_GT(rim, 4);
}

} // namespace
} // namespace orrery::widgets
