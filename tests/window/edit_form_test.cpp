#include "tests/window/edit_fixture.h"

#include "widgets/editors/forms/form_field.h"
#include "widgets/pages/pipeline/inspector_form.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/inspector_selection.h"
#include "widgets/pages/pipeline/inspector_settings.h"
#include "widgets/pages/pipeline/port_row.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

namespace orrery::widgets {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string kCommand = "orrery: 1\n"
                             "name: demo\n"
                             "steps:\n"
                             "  talk:\n"
                             "    uses: command@1\n";

/// Somebody writes in a field of the inspector and has not left it.
class EditFormTest : public EditTest {
protected:
    void write(const QString& words) {
        open(kCommand);
        select(QStringLiteral("talk"));
        press(Qt::Key_Return);
        field = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        ASSERT_NE(field, nullptr);
        type(words);
        ASSERT_EQ(text(), kCommand) << "not meant yet";
    }

    QPlainTextEdit* field = nullptr;
};

TEST_F(EditFormTest, WhatIsBeingWrittenRuns) {
    write(QStringLiteral("echo hello"));
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{7}));
    press(Qt::Key_F5);
    EXPECT_THAT(onDisk(), HasSubstr("command: echo hello"));
    EXPECT_EQ(transport->posted().back().first, QStringLiteral("runs"));
}

TEST_F(EditFormTest, WhatIsBeingWrittenIsSaved) {
    write(QStringLiteral("echo hello"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(onDisk(), HasSubstr("command: echo hello"));
    EXPECT_TRUE(field->hasFocus()) << "one may write on";
}

TEST_F(EditFormTest, WhatIsBeingWrittenStaysWhenTheDocumentChangesElsewhere) {
    write(QStringLiteral("echo hello"));
    ASSERT_TRUE(document().apply(pipeline::edit::ReplaceText{with(kCommand, "name: demo", "name: other")}));
    settle();
    EXPECT_EQ(field->toPlainText(), QStringLiteral("echo hello"));
    canvas().setFocus();
    EXPECT_THAT(text(), HasSubstr("command: echo hello"));
    EXPECT_THAT(text(), HasSubstr("name: other"));
}

TEST_F(EditFormTest, AnExpressionThatIsBegunStaysWhenTheDocumentChangesElsewhere) {
    open(kCommand);
    select(QStringLiteral("talk"));
    auto* form = pipelinePage().inspector()->settings()->form();
    FormField* command = form->field(QStringLiteral("command"));
    click(command->expressionButton());
    ASSERT_TRUE(document().apply(pipeline::edit::ReplaceText{with(kCommand, "name: demo", "name: other")}));
    settle();
    type(QStringLiteral("'echo ' + 'hello'"));
    ASSERT_TRUE(document().apply(pipeline::edit::ReplaceText{with(kCommand, "name: demo", "name: third")}));
    settle();
    press(Qt::Key_Return);
    EXPECT_THAT(text(), HasSubstr("${{ 'echo ' + 'hello' }}")) << command->message().toStdString();
    EXPECT_THAT(text(), HasSubstr("name: third"));
}

TEST_F(EditFormTest, ControlEnterMeansTheTextAndStartsNothing) {
    write(QStringLiteral("echo hello"));
    const auto before = transport->posted().size();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_THAT(text(), HasSubstr("command: echo hello"));
    EXPECT_THAT(onDisk(), Not(HasSubstr("hello")));
    EXPECT_EQ(transport->posted().size(), before);
}

TEST_F(EditFormTest, WhatIsBeingWrittenIsKeptWhenTheWindowCloses) {
    write(QStringLiteral("echo hello"));
    window->close();
    EXPECT_THAT(text(), HasSubstr("command: echo hello"));
}

TEST_F(EditFormTest, TheCommandHasTheStepsOwnParameters) {
    open(with(kThree, "    uses: split@1\n", "    uses: split@1\n    with: { test_share: 0.4 }\n"));
    select(QStringLiteral("split"));
    const auto command = [this] {
        return pipelinePage().inspector()->settings()->findChild<CodeBox*>()->text().toStdString();
    };
    EXPECT_THAT(command(), HasSubstr("--test-share=0.4"));
    EXPECT_THAT(command(), HasSubstr("--seed=0")) << "the default";
    EXPECT_THAT(command(), HasSubstr("--table=${{ inputs.table }}")) << "only a run knows its place";
    FormField* seed = pipelinePage().inspector()->settings()->form()->field(QStringLiteral("seed"));
    seed->setFocus();
    type(QStringLiteral("11"));
    press(Qt::Key_Return);
    EXPECT_THAT(command(), HasSubstr("--seed=11"));
}

TEST_F(EditTest, SettingsThatSeveralStepsShareAreWrittenAtOnceAsOneStep) {
    const std::string two =
        with(kThree, "  profile:\n", "  again:\n    uses: split@1\n    with: { seed: 7 }\n  profile:\n");
    open(two);
    const QPoint split = middleOf(QStringLiteral("split"));
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, middleOf(QStringLiteral("again")));
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ShiftModifier, split);
    ASSERT_EQ(canvas().selectedNodes().size(), 2);
    InspectorForm* form = pipelinePage().inspector()->selection()->form();
    ASSERT_NE(form, nullptr);
    ASSERT_TRUE(form->isVisible());
    FormField* seed = form->field(QStringLiteral("seed"));
    ASSERT_NE(seed, nullptr) << "both are of the same kind";
    EXPECT_TRUE(seed->message().startsWith(QStringLiteral("Different: "))) << seed->message().toStdString();
    settle();
    look("several-steps");

    canvas().setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(form->isAncestorOf(QApplication::focusWidget())) << "Enter leads to the settings here too";
    for (int tabs = 0; tabs < 30 && !seed->isAncestorOf(QApplication::focusWidget()); ++tabs)
        press(Qt::Key_Tab);
    type(QStringLiteral("11"));
    press(Qt::Key_Return);
    EXPECT_TRUE(seed->message().isEmpty());
    EXPECT_EQ(text().find("seed: 7"), std::string::npos);
    EXPECT_EQ(QString::fromStdString(text()).count(QStringLiteral("seed: 11")), 2) << text();
    EXPECT_EQ(document().entries().size(), 1u);
    EXPECT_EQ(canvas().selectedNodes().size(), 2) << "they stay selected";
    press(Qt::Key_Z, Qt::ControlModifier);
    canvas().setFocus();
    undoAll();
    EXPECT_EQ(text(), two);
    EXPECT_FALSE(seed->message().isEmpty());
}

TEST_F(EditTest, StepsOfDifferentKindsShareHowTheyAreRun) {
    open(kThree);
    press(Qt::Key_A, Qt::ControlModifier);
    InspectorForm* form = pipelinePage().inspector()->selection()->form();
    ASSERT_NE(form, nullptr);
    settle();
    EXPECT_EQ(form->field(QStringLiteral("test_share")), nullptr) << "only split has it";
    FormField* memory = form->field(QStringLiteral("memory"));
    ASSERT_NE(memory, nullptr);
    memory->setFocus();
    type(QStringLiteral("2GiB"));
    press(Qt::Key_Return);
    EXPECT_EQ(QString::fromStdString(text()).count(QStringLiteral("memory: 2GiB")), 3) << text();
    QTest::mouseClick(memory->resetButton(), Qt::LeftButton);
    EXPECT_EQ(text().find("memory"), std::string::npos);
    select(QStringLiteral("split"));
    EXPECT_FALSE(form->isVisible()) << "of one step all is shown";
    undoAll();
    EXPECT_EQ(text(), kThree);
}

} // namespace
} // namespace orrery::widgets
