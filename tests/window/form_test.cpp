#include "core/pipeline/history.h"
#include "core/pipeline/kind_library.h"
#include "widgets/editors/forms/choice_editors.h"
#include "widgets/editors/forms/list_editor.h"
#include "widgets/pages/pipeline/inspector_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

const char* const kPipeline = R"(orrery: 1
name: forms
params:
  share: 0.3   # of the rows
steps:
  data:
    run: [sh, -c, "echo x > $1", sh, "${{ outputs.table }}"]
    outputs: { table: dataset }
  split:
    uses: split@1   # the same parts every time
    with: { test_share: "${{ params.share }}", seed: 7 }
    inputs: { table: "${{ steps.data.outputs.table }}" }
  choose:
    uses: select@1
    with: { columns: [a, b] }
    inputs: { table: "${{ steps.data.outputs.table }}" }
  gang:
    run: sleep 1
    ranks: 2   # together
    retry: 3
)";

/// A form over a real document, used by mouse and keys.
class FormTest : public testing::Test {
protected:
    FormTest()
        : kinds({{std::filesystem::path(ORRERY_SOURCE_DIR) / "resources/kinds", true}}),
          history(pipeline::Document::parse(kPipeline)),
          form(QStringLiteral("/tmp"), [this](const QString&, const std::vector<pipeline::Edit>& edits) {
              EXPECT_EQ(edits.size(), 1u);
              Result<void> done = history.apply(edits.front());
              show();
              return done;
          }) {
        form.resize(296, 800);
    }

    void open(const std::string& name) {
        step = name;
        show();
        form.QWidget::show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&form));
    }
    void show() {
        const pipeline::Step* shown = history.document().step(step);
        ASSERT_NE(shown, nullptr);
        form.show(history.document(), {{shown, shown->uses ? kinds.find(shown->uses->text) : nullptr}});
    }
    QLineEdit* lineOf(const char* name) {
        return static_cast<LineEditor*>(form.field(QLatin1String(name))->editor())->line();
    }
    void type(QLineEdit* line, const char* text) {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QLatin1String(text));
        QTest::keyClick(line, Qt::Key_Return);
    }
    bool says(const char* line) const { return history.document().text().find(line) != std::string::npos; }

    pipeline::KindLibrary kinds;
    pipeline::History history;
    std::string step;
    InspectorForm form;
};

TEST_F(FormTest, AChangeIsOneUndoStepAndUndoingAllGivesTheSameBytes) {
    open("split");
    type(lineOf("seed"), "11");
    type(lineOf("stratify"), "city");
    type(lineOf("memory"), "2GiB");
    type(lineOf("timeout"), "10m");
    type(lineOf("attempts"), "3");
    EXPECT_EQ(history.entries().size(), 5u);
    for (const char* line : {"seed: 11", "stratify: city", "memory: 2GiB", "timeout: 10m", "attempts: 3",
                             "# the same parts every time"})
        EXPECT_TRUE(says(line)) << line << "\n" << history.document().text();
    ASSERT_TRUE(history.goTo(0).ok());
    EXPECT_EQ(history.document().text(), kPipeline);
    show();
    EXPECT_EQ(lineOf("seed")->text(), QStringLiteral("7")) << "the form follows the document";
}

TEST_F(FormTest, WhatIsWrongIsSaidWithWhatToWriteAndTheFileKeepsItsValue) {
    open("split");
    type(lineOf("seed"), "many");
    EXPECT_EQ(form.field(QStringLiteral("seed"))->message(),
              QStringLiteral("seed is not a whole number. Write 8."));
    type(lineOf("memory"), "lots");
    EXPECT_TRUE(form.field(QStringLiteral("memory"))->message().contains(QStringLiteral("512MiB")));
    EXPECT_EQ(history.document().text(), kPipeline);
    EXPECT_EQ(lineOf("seed")->text(), QStringLiteral("many")) << "what was typed stays to be mended";
    QTest::keyClick(lineOf("seed"), Qt::Key_Escape);
    EXPECT_EQ(lineOf("seed")->text(), QStringLiteral("7"));
    EXPECT_TRUE(form.field(QStringLiteral("seed"))->message().isEmpty());
}

TEST_F(FormTest, EveryFieldShowsItsDefaultAndGoesBackToIt) {
    open("split");
    EXPECT_EQ(lineOf("timeout")->placeholderText(), QStringLiteral("no limit"));
    FormField* seed = form.field(QStringLiteral("seed"));
    EXPECT_EQ(lineOf("seed")->placeholderText(), QStringLiteral("0"));
    ASSERT_TRUE(seed->resetButton()->isVisible());
    EXPECT_TRUE(seed->resetButton()->toolTip().contains(QLatin1Char('0')));
    EXPECT_FALSE(form.field(QStringLiteral("group"))->resetButton()->isVisible());
    QTest::mouseClick(seed->resetButton(), Qt::LeftButton);
    EXPECT_FALSE(says("seed: 7"));
    EXPECT_FALSE(form.field(QStringLiteral("seed"))->resetButton()->isVisible());
    EXPECT_EQ(history.entries().size(), 1u);
}

TEST_F(FormTest, AnExpressionShowsItsLiveValue) {
    open("split");
    FormField* share = form.field(QStringLiteral("test_share"));
    ASSERT_TRUE(share->expressionLine()->isVisible()) << "the file has an expression";
    EXPECT_EQ(share->message(), QStringLiteral("= 0.3"));
    type(share->expressionLine(), "${{ params.share * 2 }}");
    EXPECT_EQ(share->message(), QStringLiteral("= 0.6"));
    EXPECT_TRUE(says("${{ params.share * 2 }}"));
    type(share->expressionLine(), "${{ params.nothing }}");
    EXPECT_FALSE(share->message().isEmpty());
    EXPECT_FALSE(says("nothing"));
    // Switched off, the slider is there again, and moving it writes a number.
    QTest::mouseClick(share->expressionButton(), Qt::LeftButton);
    auto* slider = share->findChild<QSlider*>();
    ASSERT_TRUE(slider->isVisible());
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_PageUp);
    EXPECT_FALSE(says("params.share *"));
    EXPECT_TRUE(form.field(QStringLiteral("test_share"))->reading().value->isNumber());
}

TEST_F(FormTest, SwitchesAndChoicesAreWrittenAtOnce) {
    open("choose");
    auto* cache = form.field(QStringLiteral("cache"))->findChild<QCheckBox*>();
    ASSERT_TRUE(cache->isChecked());
    QTest::mouseClick(cache, Qt::LeftButton, {}, QPoint(10, cache->height() / 2));
    EXPECT_TRUE(says("cache: false"));
    auto* choice = form.field(QStringLiteral("operator"))->findChild<QComboBox*>();
    EXPECT_EQ(choice->currentText(), QStringLiteral("== (default)"));
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    EXPECT_TRUE(says("!=")) << history.document().text();
}

TEST_F(FormTest, AListIsEditedLineByLineAndTakesColumnsThatAreOffered) {
    open("choose");
    EXPECT_EQ(form.inputsWanted(), QStringList{QStringLiteral("table")});
    form.setColumns(QStringLiteral("table"), {{QStringLiteral("a"), QStringLiteral("c")}, {}, {}});
    auto* list = static_cast<ListEditor*>(form.field(QStringLiteral("columns"))->editor());
    ASSERT_EQ(list->lines().size(), 2);
    type(list->lines()[1], "bee");
    EXPECT_TRUE(says("[a, bee]")) << history.document().text();
    QTest::mouseClick(list->focusProxy(), Qt::LeftButton);
    auto* menu = form.findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 2) << "c, and another name: a is there already";
    menu->actions().front()->trigger();
    menu->close();
    EXPECT_TRUE(says("[a, bee, c]")) << history.document().text();
    QTest::mouseClick(list->findChild<QToolButton*>(), Qt::LeftButton);
    EXPECT_TRUE(says("[bee, c]")) << history.document().text();
}

TEST_F(FormTest, AGangAndItsRetriesAreWrittenAlsoWhereTheFileHasTheirShortForm) {
    open("gang");
    const auto choose = [this](const char* name, int down) {
        auto* box = form.field(QLatin1String(name))->findChild<QComboBox*>();
        box->setFocus();
        for (; down > 0; --down)
            QTest::keyClick(box, Qt::Key_Down);
    };
    EXPECT_EQ(lineOf("ranks")->text(), QStringLiteral("2"));
    EXPECT_EQ(lineOf("attempts")->text(), QStringLiteral("3")) << "retry: 3 is short for three attempts";
    choose("launcher", 1);
    EXPECT_TRUE(says("ranks: { count: 2, launcher: torchrun }")) << history.document().text();
    type(lineOf("minimum"), "1");
    EXPECT_TRUE(says("launcher: torchrun, minimum: 1")) << history.document().text();
    type(lineOf("ranks"), "4");
    EXPECT_TRUE(says("count: 4")) << history.document().text();
    type(lineOf("backoff"), "30s");
    EXPECT_TRUE(says("retry: { attempts: 3, backoff: 30s }")) << history.document().text();
    auto* reasons = static_cast<ListEditor*>(form.field(QStringLiteral("on"))->editor());
    QTest::mouseClick(reasons->focusProxy(), Qt::LeftButton);
    auto* menu = form.findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    menu->actions()[1]->trigger();
    menu->close();
    EXPECT_TRUE(says("on: [out-of-memory]")) << history.document().text();
    ASSERT_TRUE(history.goTo(0).ok());
    EXPECT_EQ(history.document().text(), kPipeline);
}

TEST_F(FormTest, ACommandOfItsOwnIsEditedAsItIs) {
    open("data");
    auto* text = form.field(QStringLiteral("run"))->findChild<QPlainTextEdit*>();
    ASSERT_EQ(text->toPlainText().count(QLatin1Char('\n')), 4) << "one word a line";
    text->setFocus();
    text->setPlainText(text->toPlainText().replace(QStringLiteral("echo x"), QStringLiteral("echo y")));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says("echo y > $1"));
    EXPECT_TRUE(says("${{ outputs.table }}"));
}

} // namespace
} // namespace orrery::widgets
