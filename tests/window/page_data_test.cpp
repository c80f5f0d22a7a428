#include "tests/window/shell_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/common/link_button.h"
#include "widgets/pages/pipeline/data_card.h"
#include "widgets/pages/pipeline/inspector_data.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/inspector_runs.h"
#include "widgets/pages/pipeline/output_panel.h"
#include "widgets/pages/pipeline/output_view.h"
#include "widgets/pages/pipeline/port_row.h"
#include "widgets/pages/pipeline/wire_preview.h"
#include "widgets/viewers/image_viewer.h"
#include "widgets/viewers/json_viewer.h"
#include "widgets/viewers/table_viewer.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace orrery::widgets {
namespace {

class DataPageTest : public WindowTest {
protected:
    void showFinishedRun() {
        openWorkspace();
        workbench->showRun(1481);
        settle();
    }
    void clickTab(InspectorPanel::Tab tab) {
        QTabBar* tabs = pipelinePage().inspector()->tabs();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
        settle();
    }
    /// A point of the view on the wire out of a port, away from nodes.
    QPoint onWire(const char* from, const char* to) {
        const CanvasView* canvas = pipelinePage().canvas();
        const GraphModel* model = canvas->model();
        for (std::size_t wire = 0; wire < model->wires().size(); ++wire) {
            const WireRecord& record = model->wires()[wire];
            if (model->idOf(record.from) != QLatin1String(from) ||
                model->idOf(record.to) != QLatin1String(to))
                continue;
            const QPainterPath path = canvas->scene().path(static_cast<int>(wire));
            for (double at = 0.2; at < 0.9; at += 0.05) {
                const QPoint point = canvas->mapFromScene(path.pointAtPercent(at)).toPoint();
                const Hit hit = canvas->scene().hitTest(canvas->mapToScene(point), canvas->zoom());
                if (hit.kind == Hit::Kind::Wire && hit.index == static_cast<int>(wire))
                    return point;
            }
        }
        ADD_FAILURE() << "no wire from " << from << " to " << to;
        return {};
    }
    QListWidgetItem* outputItem(const char* key) {
        QListWidget* list = pipelinePage().output()->list();
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text().startsWith(QLatin1String(key)))
                return list->item(row);
        ADD_FAILURE() << "no output " << key;
        return nullptr;
    }
    void clickOutput(const char* key) {
        QListWidget* list = pipelinePage().output()->list();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(outputItem(key)).center());
        settle();
    }
};

TEST_F(DataPageTest, TheInspectorSaysWhatEachPortHolds) {
    showFinishedRun();
    workbench->jumpToStep(QStringLiteral("features"));
    settle();
    clickTab(InspectorPanel::DataTab);
    QStringList contents;
    for (const PortRow* row : pipelinePage().inspector()->data()->findChildren<PortRow*>())
        contents.append(row->content());
    EXPECT_TRUE(contents.contains(QStringLiteral("899017 × 118")))
        << contents.join(QLatin1Char('|')).toStdString();
    click(button(QStringLiteral("Show it in the output panel"), pipelinePage().inspector()));
    EXPECT_TRUE(pipelinePage().output()->isVisible());
}

TEST_F(DataPageTest, TheInspectorListsTheRunsOfAStepAndOpensOne) {
    showFinishedRun();
    workbench->jumpToStep(QStringLiteral("features"));
    settle();
    clickTab(InspectorPanel::RunsTab);
    settle();
    auto* runs = pipelinePage().inspector()->runs();
    EXPECT_TRUE(QTest::qWaitFor([&] { return runs->findChildren<LinkButton*>().size() >= 2; }));
    click(button(QStringLiteral("Run 1480"), runs));
    EXPECT_EQ(workbench->pipeline()->shownRun(), 1480u);
}

TEST_F(DataPageTest, AFailureOpensItsReasonAndTheChosenTabComesBack) {
    openWorkspace();
    QTabBar* tabs = pipelinePage().inspector()->tabs();
    EXPECT_EQ(tabs->currentIndex(), InspectorPanel::WhyTab) << "profile failed";
    workbench->jumpToStep(QStringLiteral("features"));
    settle();
    EXPECT_EQ(tabs->currentIndex(), InspectorPanel::SettingsTab);
}

TEST_F(DataPageTest, OutputsAreShownAsWhatTheyAre) {
    showFinishedRun();
    pipelinePage().showDock(pipelinePage().output());
    workbench->jumpToStep(QStringLiteral("evaluate"));
    settle();
    OutputView* view = pipelinePage().output()->view();
    clickOutput("evaluate.roc");
    EXPECT_EQ(view->current(), view->image());
    clickOutput("evaluate.metrics");
    EXPECT_EQ(view->current(), view->json());
    clickOutput("evaluate.predictions");
    ASSERT_EQ(view->current(), view->table());
    EXPECT_EQ(view->table()->table()->model()->rowCount(), 900);
    workbench->jumpToStep(QStringLiteral("gate"));
    settle();
    EXPECT_EQ(view->text()->toPlainText(), QStringLiteral("passed"));
}

TEST_F(DataPageTest, AnOutputThatCannotBeReadSaysWhyAndIsReadAgain) {
    prepare = [](app::TourTransport& served) {
        served.fail(QStringLiteral("runs/1481/preview?evaluate.metrics"),
                    Error(ErrorCode::NotFound, "The content is gone. Run evaluate again."));
    };
    showFinishedRun();
    pipelinePage().showDock(pipelinePage().output());
    workbench->jumpToStep(QStringLiteral("evaluate"));
    settle();
    clickOutput("evaluate.metrics");
    button(QStringLiteral("Read it again"), pipelinePage().output());
}

TEST_F(DataPageTest, AnOutputIsSavedWhole) {
    showFinishedRun();
    pipelinePage().showDock(pipelinePage().output());
    workbench->jumpToStep(QStringLiteral("evaluate"));
    settle();
    clickOutput("evaluate.metrics");
    const QString path = folder.filePath(QStringLiteral("saved.json"));
    bool done = false;
    pipelinePage().output()->view()->saveTo(path, [&] { done = true; });
    settle();
    EXPECT_TRUE(done);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("0.7871"));
}

TEST_F(DataPageTest, RestingOnAWireShowsItsDataAndAClickPinsIt) {
    showFinishedRun();
    CanvasView* canvas = pipelinePage().canvas();
    DataCard* card = pipelinePage().wirePreview()->hoverCard();
    QPoint at;
    // The pointer moves as a hand does: a little, again and again, while the page still lays itself out.
    EXPECT_TRUE(QTest::qWaitFor([&] {
        at = onWire("features", "evaluate");
        QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(canvas, &move);
        return card->isVisible();
    }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return card->facts().contains(QStringLiteral("192243 × 118")); }))
        << card->facts().toStdString();
    QTest::mouseClick(canvas, Qt::LeftButton, {}, at);
    settle();
    ASSERT_EQ(pipelinePage().wirePreview()->pinnedCards().size(), 1);
    DataCard* pinned = pipelinePage().wirePreview()->pinnedCards().front();
    EXPECT_FALSE(card->isVisible());
    const QPoint before = pinned->pos();
    canvas->setZoom(canvas->zoom() * 0.8);
    EXPECT_NE(pinned->pos(), before) << "it stays beside its wire";
    click(pinned->closeButton());
    EXPECT_TRUE(pipelinePage().wirePreview()->pinnedCards().isEmpty());
}

} // namespace
} // namespace orrery::widgets
