#include "tests/window/edit_fixture.h"

#include "widgets/common/name_popup.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/yaml_area.h"
#include "widgets/pages/pipeline/document_bar.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/pipeline_views.h"
#include "widgets/pages/pipeline/run_bar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

namespace orrery::widgets {
namespace {

using ::testing::HasSubstr;

TEST_F(EditTest, AComponentsOwnFileIsSoundAndSaysWhatItNeeds) {
    open("orrery: 1\nname: part\ninputs: { rows: dataset }\nsteps:\n  look:\n    uses: profile@1\n"
         "    inputs: { table: \"${{ inputs.rows }}\" }\n");
    const ProblemsModel& problems = workbench->pipeline()->problems();
    EXPECT_EQ(problems.errors() + problems.warnings(), 0) << "nothing is wrong with it";
    QStringList notes;
    for (int row = 0; row < problems.rowCount(); ++row)
        if (problems.index(row, 0).data(ProblemsModel::SeverityRole) == QStringLiteral("note"))
            notes.append(problems.index(row, 0).data().toString());
    ASSERT_EQ(notes.size(), 1);
    EXPECT_THAT(notes.front().toStdString(), HasSubstr("needs the input 'rows'"));
    const QAction* run = workbench->actions().find(QStringLiteral("run.start"));
    EXPECT_FALSE(run->isEnabled());
    EXPECT_THAT(ActionRegistry::unavailableReason(run).toStdString(), HasSubstr("needs the input 'rows'"));
    EXPECT_FALSE(workbench->actions().find(QStringLiteral("run.to-here"))->isEnabled());
    QPushButton* button = pipelinePage().bar()->runButton();
    EXPECT_FALSE(button->isEnabled());
    EXPECT_THAT(button->toolTip().toStdString(), HasSubstr("needs the input 'rows'"));
    look("component");
}

TEST_F(EditTest, NodesAreCollapsedOpenedLeftAndUnpackedByKeys) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto* popup = window->findChild<NamePopup*>();
    ASSERT_NE(popup, nullptr);
    EXPECT_EQ(popup->field()->text(), QStringLiteral("part.orrery.yaml"));
    QTest::keyClick(popup->field(), Qt::Key_Return);
    settle();
    const std::string collapsed = text();
    EXPECT_THAT(collapsed, HasSubstr("  part:\n    pipeline: part.orrery.yaml\n    inputs:\n      table: ${{ "
                                     "steps.source.outputs.table }}\n"));
    EXPECT_THAT(onDisk(QStringLiteral("part.orrery.yaml")),
                HasSubstr("    inputs: { table: \"${{ inputs.table }}\" }\n"));
    EXPECT_EQ(document().entries().size(), 1u);
    ASSERT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("part")});
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), kThree);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(text(), collapsed);
    press(Qt::Key_S, Qt::ControlModifier);
    look("edit-collapsed");
    const GraphModel& model = *canvas().model();
    const int port = model.portOf(model.indexOf(QStringLiteral("part")), QStringLiteral("table"), false);
    ASSERT_GE(port, 0);
    EXPECT_EQ(model.ports()[static_cast<std::size_t>(port)].type, PortType::Dataset)
        << "as the file of the part declares it";

    canvas().setFocus();
    canvas().setCurrentNode(QStringLiteral("part"));
    press(Qt::Key_Return);
    ASSERT_EQ(document().path(), QStringLiteral("part.orrery.yaml"));
    EXPECT_NE(button(QStringLiteral("Back to demo.orrery.yaml")), nullptr);
    look("edit-inside");
    press(Qt::Key_Escape);
    ASSERT_EQ(document().path(), QStringLiteral("demo.orrery.yaml"));
    EXPECT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("part")}) << "where it was left";

    EXPECT_EQ(document().entries().size(), 1u) << "what was done before can still be undone";

    press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("split")});
    EXPECT_THAT(text(), HasSubstr("  split:\n    uses: split@1\n    inputs: { table: \"${{ "
                                  "steps.source.outputs.table }}\" }\n"));
    EXPECT_EQ(document().entries().size(), 2u);
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, UnsavedEditsAndTheirUndoSurviveAVisitElsewhere) {
    open(kThree);
    QFile other(folder.filePath(QStringLiteral("other.orrery.yaml")));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("orrery: 1\nname: other\nsteps: {}\n");
    other.close();
    select(QStringLiteral("profile"));
    press(Qt::Key_Delete);
    const std::string edited = text();
    workbench->navigator().go({QStringLiteral("pipelines"), QStringLiteral("other.orrery.yaml"), 0, {}});
    settle();
    ASSERT_EQ(document().path(), QStringLiteral("other.orrery.yaml"));
    EXPECT_FALSE(document().canUndo());
    workbench->navigator().go({QStringLiteral("pipelines"), QStringLiteral("demo.orrery.yaml"), 0, {}});
    settle();
    EXPECT_EQ(text(), edited);
    EXPECT_TRUE(document().isModified());
    EXPECT_FALSE(document().isRecovered()) << "nothing was lost, so nothing is to be decided";
    ASSERT_TRUE(document().canUndo());
    canvas().setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), kThree);
    EXPECT_FALSE(document().isModified());
}

TEST_F(EditTest, EnterLeadsToTheSettingsAndEscapeBack) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_Return);
    QWidget* focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    EXPECT_TRUE(pipelinePage().inspector()->isAncestorOf(focus));
    press(Qt::Key_Escape);
    EXPECT_TRUE(canvas().hasFocus());
    EXPECT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("split")});
}

TEST_F(EditTest, TheFirstPipelineNeedsNoMouse) {
    open(kThree);
    press(Qt::Key_A);
    type(QStringLiteral("split"));
    press(Qt::Key_Return);
    ASSERT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("split-2")});
    press(Qt::Key_C);
    type(QStringLiteral("source.table"));
    press(Qt::Key_Return);
    EXPECT_THAT(text(), HasSubstr("  split-2:\n    uses: split@1\n    inputs:\n      table: ${{ "
                                  "steps.source.outputs.table }}\n"));
    canvas().setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(pipelinePage().inspector()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("0.4"));
    press(Qt::Key_Return);
    EXPECT_THAT(text(), HasSubstr("test_share: 0.4"));
    press(Qt::Key_Escape);
    ASSERT_TRUE(canvas().hasFocus());
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{7}));
    press(Qt::Key_F5);
    EXPECT_EQ(transport->posted().back().first, QStringLiteral("runs"));
    EXPECT_EQ(onDisk(), text());
    press(Qt::Key_F6);
    EXPECT_TRUE(pipelinePage().inspector()->tabs()->hasFocus());
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, TheLineThatCannotBeReadIsShown) {
    open(kThree);
    ASSERT_TRUE(document().apply(pipeline::edit::ReplaceText{with(kThree, "name: demo", "name: : [")}));
    settle();
    const int line = document().syntaxProblem()->range.line;
    click(button(QStringLiteral("Show the line"), pipelinePage().documentBar()));
    PipelineTextEditor* editor = pipelinePage().views()->editor();
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(pipelinePage().views()->mode(), PipelineViews::Mode::Both);
    EXPECT_EQ(editor->area()->cursor(), editor->area()->offsetOf(line, 1));
    EXPECT_TRUE(editor->area()->hasFocus());
}

} // namespace
} // namespace orrery::widgets
