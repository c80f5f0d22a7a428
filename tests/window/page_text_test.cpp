#include "tests/window/shell_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/search_bar.h"
#include "widgets/editors/yaml_area.h"
#include "widgets/pages/pipeline/document_bar.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/pipeline_views.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <fstream>

namespace orrery::widgets {
namespace {

/// A page over a file of its own, so that it can be edited.
class PageTextTest : public WindowTest {
protected:
    void openFile() {
        std::ofstream(folder.filePath(QStringLiteral("own.orrery.yaml")).toStdString())
            << "orrery: 1\nname: own\nsteps:\n"
               "  make:\n    run: make\n    outputs: { table: dataset }\n"
               "  use:\n    run: use\n    inputs: { table: \"${{ steps.make.outputs.table }}\" }\n";
        openWorkspace(QStringLiteral("own.orrery.yaml"));
    }
    PipelineViews& views() { return *pipelinePage().views(); }
    void choose(PipelineViews::Mode mode) {
        click(views().modeSwitch()->button(static_cast<int>(mode)));
        settle();
    }
    void typeBehind(const char* words, const QString& text) {
        views().editor()->putCursorBehind(words);
        views().editor()->area()->setFocus();
        QTest::keyClicks(views().editor()->area(), text);
        settle();
    }
};

TEST_F(PageTextTest, TheSwitchShowsCanvasTextOrBoth) {
    openFile();
    EXPECT_EQ(views().editor(), nullptr) << "nobody has looked at the text";
    choose(PipelineViews::Mode::Both);
    EXPECT_TRUE(views().editor()->isVisible());
    EXPECT_TRUE(pipelinePage().canvas()->isVisible());
    choose(PipelineViews::Mode::Text);
    EXPECT_FALSE(pipelinePage().canvas()->isVisible());
    choose(PipelineViews::Mode::Canvas);
    EXPECT_FALSE(views().editor()->isVisible());
    EXPECT_TRUE(pipelinePage().canvas()->isVisible());
}

TEST_F(PageTextTest, TypingDrawsTheCanvasAnew) {
    openFile();
    choose(PipelineViews::Mode::Both);
    typeBehind("outputs.table }}\" }\n", QStringLiteral("  more: { run: x }"));
    EXPECT_GE(pipelinePage().canvas()->model()->indexOf(QStringLiteral("more")), 0);
}

TEST_F(PageTextTest, CursorAndSelectionAreLinked) {
    openFile();
    choose(PipelineViews::Mode::Both);
    const CanvasView* canvas = pipelinePage().canvas();
    const QRectF node = canvas->nodeRectInView(canvas->model()->indexOf(QStringLiteral("use")));
    QTest::mouseClick(pipelinePage().canvas(), Qt::LeftButton, {}, node.center().toPoint());
    settle();
    EXPECT_EQ(views().editor()->currentStep(), QStringLiteral("use"));
    views().editor()->area()->setFocus();
    QTest::keyClick(views().editor()->area(), Qt::Key_Home, Qt::ControlModifier);
    for (int line = 0; line < 4; ++line)
        QTest::keyClick(views().editor()->area(), Qt::Key_Down);
    settle();
    EXPECT_EQ(canvas->selectedNodes(), QStringList{QStringLiteral("make")});
}

TEST_F(PageTextTest, ABrokenTextKeepsTheLastGoodCanvasAndSaysWhy) {
    openFile();
    choose(PipelineViews::Mode::Both);
    typeBehind("name: own", QStringLiteral(": ["));
    const DocumentBar* bar = pipelinePage().documentBar();
    EXPECT_TRUE(bar->isVisible());
    EXPECT_TRUE(bar->findChild<QLabel*>()->text().contains(QStringLiteral("cannot be read")));
    EXPECT_GE(pipelinePage().canvas()->model()->indexOf(QStringLiteral("use")), 0);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(views().editor()->area(), Qt::Key_Backspace);
    settle();
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(PageTextTest, TheSameKeySearchesWhereOneIs) {
    openFile();
    choose(PipelineViews::Mode::Both);
    views().editor()->area()->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), views().editor()->searchBar()->pattern());
    press(Qt::Key_Escape);
    press(Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), views().editor()->searchBar()->line());
    press(Qt::Key_Escape);
    pipelinePage().canvas()->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), pipelinePage().log()->search());
}

TEST_F(PageTextTest, UndoInTheTextTakesBackWhatTheCanvasDid) {
    openFile();
    choose(PipelineViews::Mode::Both);
    DocumentSession& document = workbench->pipeline()->document();
    const std::string before = document.document().text();
    ASSERT_TRUE(document.apply(pipeline::edit::MoveSteps{{{"make", 8, 16}}}).ok());
    EXPECT_EQ(views().editor()->text(), document.document().text());
    views().editor()->area()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(document.document().text(), before);
    EXPECT_EQ(views().editor()->text(), before);
}

} // namespace
} // namespace orrery::widgets
