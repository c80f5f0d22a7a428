#include "tests/window/edit_fixture.h"

#include "widgets/editors/forms/form_field.h"
#include "widgets/pages/pipeline/inspector_form.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/inspector_settings.h"

#include <QApplication>
#include <QPlainTextEdit>

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

} // namespace
} // namespace orrery::widgets
