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
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolTip>

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

TEST_F(PageTextTest, TheKeyboardStaysInTheViewThatThePaletteChose) {
    openFile();
    pipelinePage().canvas()->setFocus();
    const auto run = [this](const char* action) {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(action));
        press(Qt::Key_Return);
    };
    run(">Show the text alone");
    EXPECT_EQ(QApplication::focusWidget(), views().editor()->area());
    run(">Show the canvas alone");
    EXPECT_EQ(QApplication::focusWidget(), pipelinePage().canvas());
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), pipelinePage().canvas());
}

TEST_F(PageTextTest, AStepIsFoundByNameWithoutLeavingTheText) {
    openFile();
    choose(PipelineViews::Mode::Text);
    views().editor()->area()->setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("@use"));
    press(Qt::Key_Return);
    EXPECT_EQ(views().editor()->currentStep(), QStringLiteral("use"));
    EXPECT_EQ(QApplication::focusWidget(), views().editor()->area());
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("use")});
}

TEST_F(PageTextTest, RestingOnAWordAndAKeyExplainIt) {
    openFile();
    choose(PipelineViews::Mode::Text);
    YamlArea& area = *views().editor()->area();
    const QPoint word = area.pointBelow(views().editor()->text().find("inputs:") + 2) - QPoint(0, 4);
    QHelpEvent rests(QEvent::ToolTip, word, area.viewport()->mapToGlobal(word));
    QApplication::sendEvent(area.viewport(), &rests);
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("<b>inputs"))) << QToolTip::text().toStdString();
    views().editor()->putCursorBehind("steps.ma");
    area.setFocus();
    press(Qt::Key_I, Qt::ControlModifier);
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("<b>make"))) << QToolTip::text().toStdString();
    QToolTip::hideText();
}

TEST_F(PageTextTest, AKeyMendsWhatIsMarkedUnderTheCursor) {
    openFile();
    choose(PipelineViews::Mode::Text);
    const std::string sound = views().editor()->text();
    typeBehind("make.outputs.tabl", QStringLiteral("x"));
    ASSERT_EQ(views().editor()->diagnostics().size(), 1u);
    press(Qt::Key_Return, Qt::AltModifier);
    QWidget* menu = QApplication::activePopupWidget();
    ASSERT_TRUE(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    settle();
    EXPECT_EQ(views().editor()->text(), sound);
}

TEST_F(PageTextTest, FoldsByKeysSurviveAnEditOfTheCanvas) {
    openFile();
    choose(PipelineViews::Mode::Both);
    YamlArea& area = *views().editor()->area();
    const auto isShown = [&](const char* words) {
        const auto offset = static_cast<unsigned long>(views().editor()->text().find(words));
        const long line = area.SendScintilla(QsciScintillaBase::SCI_LINEFROMPOSITION, offset);
        return area.SendScintilla(QsciScintillaBase::SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) !=
               0;
    };
    views().editor()->putCursorBehind("run: us");
    area.setFocus();
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(isShown("run: make"));
    EXPECT_FALSE(isShown("run: use"));
    EXPECT_TRUE(isShown("  make:") && isShown("  use:"));
    EXPECT_EQ(views().editor()->currentStep(), QStringLiteral("use")) << "the cursor is where one sees it";
    DocumentSession& document = workbench->pipeline()->document();
    ASSERT_TRUE(document.apply(pipeline::edit::SetValue{{"steps", "make", "timeout"}, "5m"}).ok());
    ASSERT_TRUE(document.apply(pipeline::edit::RenameStep{"make", "build"}).ok());
    settle();
    EXPECT_EQ(views().editor()->text(), document.document().text());
    EXPECT_FALSE(isShown("run: make")) << "an edit inside of a fold leaves it shut";
    EXPECT_FALSE(isShown("run: use"));
    press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_TRUE(isShown("run: use"));
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(isShown("run: make") && isShown("run: use"));
}

} // namespace
} // namespace orrery::widgets
