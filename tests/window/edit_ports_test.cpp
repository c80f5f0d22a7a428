#include "tests/window/edit_fixture.h"

#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/pipeline_ports.h"

#include <QFile>
#include <QTest>

namespace orrery::widgets {
namespace {

using ::testing::ElementsAre;

const std::string kPart = R"(orrery: 1
name: part
inputs:
  # what was measured
  rows: dataset
  model: model   # trained before
  seed: number
outputs:
  report: { from: "${{ steps.score.outputs.report }}", type: text }
steps:
  score:
    run: score
    inputs: { rows: "${{ inputs.rows }}" }
    outputs: { report: text }
)";

/// The file of a sub-pipeline, whose ports are put into another order.
class PortOrderTest : public EditTest {
protected:
    PortList* inputs() { return pipelinePage().inspector()->ports()->inputs(); }
    QStringList shown() {
        QStringList names;
        for (int row = 0; row < inputs()->count(); ++row)
            names.append(inputs()->item(row)->text());
        return names;
    }
    /// Drags a port by the mouse so that it is let go at `y`.
    void dragPort(int row, int y, const char* picture) {
        QWidget* ground = inputs()->viewport();
        const QPoint from = inputs()->visualItemRect(inputs()->item(row)).center();
        QTest::mousePress(ground, Qt::LeftButton, {}, from);
        for (const int at : {(from.y() + y) / 2, y}) {
            QMouseEvent move(QEvent::MouseMove, QPoint(from.x(), at),
                             ground->mapToGlobal(QPoint(from.x(), at)), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(ground, &move);
        }
        look(picture);
        QTest::mouseRelease(ground, Qt::LeftButton, {}, QPoint(from.x(), y));
        settle();
    }
    static std::string movedBehindModel() {
        return with(kPart, "  # what was measured\n  rows: dataset\n  model: model   # trained before\n",
                    "  model: model   # trained before\n  # what was measured\n  rows: dataset\n");
    }
};

TEST_F(PortOrderTest, APortIsDraggedToAnotherPlaceInOneStepWithItsComment) {
    open(kPart);
    ASSERT_TRUE(inputs()->isVisible()) << "no step is selected";
    EXPECT_THAT(shown(), ElementsAre(QStringLiteral("rows: dataset"), QStringLiteral("model: model"),
                                     QStringLiteral("seed: number")));
    dragPort(0, inputs()->visualItemRect(inputs()->item(1)).bottom() - 2, "ports-dragged");
    EXPECT_EQ(text(), movedBehindModel());
    EXPECT_EQ(shown().front(), QStringLiteral("model: model"));
    EXPECT_EQ(document().entries().size(), 1u);
    dragPort(0, inputs()->visualItemRect(inputs()->item(0)).center().y() + 1, "ports-left");
    EXPECT_EQ(document().entries().size(), 1u) << "let go where it was";
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), kPart);
}

TEST_F(PortOrderTest, KeysMoveAPortAndItStaysTheCurrentOne) {
    open(kPart);
    inputs()->setFocus();
    inputs()->setCurrentRow(0);
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(text(), movedBehindModel());
    EXPECT_EQ(inputs()->currentRow(), 1);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(text(), kPart);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(document().entries().size(), 2u) << "it is the first already";
}

TEST_F(PortOrderTest, TheNodeThatUsesThePipelineHasItsPortsInThisOrder) {
    open(kPart);
    inputs()->setFocus();
    inputs()->setCurrentRow(0);
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_S, Qt::ControlModifier);
    QFile host(folder.filePath(QStringLiteral("host.orrery.yaml")));
    ASSERT_TRUE(host.open(QIODevice::WriteOnly));
    host.write("orrery: 1\nsteps:\n  load: { uses: csv-source@1 }\n  part:\n    pipeline: demo.orrery.yaml\n"
               "    inputs: { rows: \"${{ steps.load.outputs.table }}\" }\n");
    host.close();
    workbench->navigator().go({QStringLiteral("pipelines"), QStringLiteral("host.orrery.yaml"), 0, {}});
    settle();
    const GraphModel& model = *canvas().model();
    const int part = model.indexOf(QStringLiteral("part"));
    ASSERT_GE(part, 0);
    QStringList names;
    for (int port = 0; port < model.node(part).inputs; ++port)
        names.append(model.ports()[static_cast<std::size_t>(model.node(part).firstPort + port)].name);
    EXPECT_THAT(names, ElementsAre(QStringLiteral("model"), QStringLiteral("rows"), QStringLiteral("seed")));
}

} // namespace
} // namespace orrery::widgets
