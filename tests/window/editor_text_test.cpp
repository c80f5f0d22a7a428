#include "widgets/editors/completion_popup.h"
#include "widgets/editors/large_text.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/search_bar.h"
#include "widgets/editors/text_twin.h"
#include "widgets/editors/yaml_area.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <gtest/gtest.h>

#include <fstream>

namespace orrery::widgets {
namespace {

constexpr const char* path = "a.orrery.yaml";
constexpr const char* sample = "# top\n"
                               "orrery: 1\n"
                               "name: twin\n"
                               "params: { lr: 0.05 }\n"
                               "steps:\n"
                               "  prepare:\n"
                               "    run: make   # kept\n"
                               "    outputs: { table: dataset }\n"
                               "\n"
                               "  train:\n"
                               "    uses: python-train@1\n"
                               "    inputs: { table: \"${{ steps.prepare.outputs.table }}\" }\n";

/// A document and its text in an editor, used by keys and mouse.
class TextTwinTest : public testing::Test {
protected:
    void open(const std::string& text) {
        std::ofstream(folder.filePath(QLatin1String(path)).toStdString(), std::ios::binary) << text;
        session = std::make_unique<DocumentSession>(folder.path(), QLatin1String(path), QString());
        opened = session->open().ok();
        twin = std::make_unique<TextTwin>(editor);
        twin->setSession(session.get());
        editor.resize(800, 500);
        editor.show();
        editor.activateWindow();
        editor.area()->setFocus();
        settle();
    }
    void settle() {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
    }
    YamlArea& area() { return *editor.area(); }
    void type(const QString& text) {
        QTest::keyClicks(&area(), text);
        settle();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, QWidget* where = nullptr) {
        QTest::keyClick(where ? where : &area(), static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    /// Puts the cursor behind the first place of `words`.
    void goBehind(const std::string& words) {
        const std::size_t found = editor.text().find(words);
        ASSERT_NE(found, std::string::npos) << words;
        area().moveCursor(found + words.size());
        settle();
    }
    const std::string& text() const { return session->document().text(); }

    QTemporaryDir folder;
    PipelineTextEditor editor;
    std::unique_ptr<DocumentSession> session;
    std::unique_ptr<TextTwin> twin;
    bool opened = false;
};

TEST_F(TextTwinTest, WhatIsTypedIsInTheDocumentAtOnce) {
    open(sample);
    goBehind("name: twin");
    type(QStringLiteral("s"));
    EXPECT_EQ(session->document().name(), "twins");
    std::string wanted = sample;
    wanted.replace(wanted.find("twin"), 4, "twins");
    EXPECT_EQ(text(), wanted);
    EXPECT_EQ(editor.text(), wanted);
}

TEST_F(TextTwinTest, AnEditOfTheCanvasChangesTheTextAndNothingElse) {
    open(sample);
    goBehind("make");
    area().foldLine(9);
    ASSERT_TRUE(session->apply(pipeline::edit::SetValue{{"steps", "prepare", "timeout"}, "5m"}).ok());
    settle();
    EXPECT_EQ(editor.text(), text());
    EXPECT_EQ(editor.text().substr(0, area().cursor()).substr(area().cursor() - 4), "make");
    EXPECT_FALSE(area().SendScintilla(QsciScintillaBase::SCI_GETFOLDEXPANDED, 10UL)) << "the fold stays shut";
    ASSERT_TRUE(session->apply(pipeline::edit::RenameStep{"prepare", "clean"}).ok());
    EXPECT_EQ(editor.text(), text());
    EXPECT_EQ(editor.currentStep(), QStringLiteral("clean"));
}

TEST_F(TextTwinTest, ThereIsOneHistoryForBothSides) {
    open(sample);
    goBehind("name: twin");
    type(QStringLiteral("s"));
    ASSERT_TRUE(session->apply(pipeline::edit::SetParam{"lr", 0.1}).ok());
    goBehind("make");
    type(QStringLiteral("r"));
    EXPECT_EQ(session->entries().size(), 3u);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NE(text().find("run: make "), std::string::npos);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NE(text().find("lr: 0.05"), std::string::npos);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), sample);
    EXPECT_EQ(editor.text(), sample);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(session->document().name(), "twins");
}

TEST_F(TextTwinTest, AWordIsOneStepToUndoAndAPlaceIsAnother) {
    open(sample);
    goBehind("name: twin");
    for (const char* letter : {"a", "b", "c"})
        type(QLatin1String(letter));
    EXPECT_EQ(session->entries().size(), 1u);
    press(Qt::Key_Backspace);
    goBehind("# top");
    type(QStringLiteral("x"));
    EXPECT_EQ(session->entries().size(), 2u);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), sample);
}

TEST_F(TextTwinTest, ATextThatDoesNotParseKeepsTheLastThatDid) {
    open(sample);
    goBehind("name: twin");
    type(QStringLiteral(": ["));
    EXPECT_TRUE(session->syntaxProblem());
    EXPECT_EQ(session->lastGood().steps().size(), 2u);
    EXPECT_FALSE(editor.diagnostics().empty());
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Backspace);
    EXPECT_FALSE(session->syntaxProblem());
}

TEST_F(TextTwinTest, EveryByteSurvives) {
    const std::string bytes = "orrery: 1\r\nname: \"caf\xe9 \xff\"\r\n\tx: 1\r\n# end\r\nsteps: {}";
    open(bytes);
    ASSERT_TRUE(opened);
    EXPECT_EQ(editor.text(), bytes);
    goBehind("# end");
    type(QStringLiteral("!"));
    press(Qt::Key_Return);
    type(QStringLiteral("# "));
    QKeyEvent umlaut(QEvent::KeyPress, 0, Qt::NoModifier, QStringLiteral("ü"));
    QApplication::sendEvent(&area(), &umlaut);
    settle();
    std::string wanted = bytes;
    wanted.replace(wanted.find("# end"), 5, "# end!\r\n# \xc3\xbc");
    EXPECT_EQ(text(), wanted);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), bytes);
}

TEST_F(TextTwinTest, ALineBreakKeepsTheIndent) {
    open(sample);
    goBehind("name: twin");
    area().moveCursor(editor.text().size());
    type(QStringLiteral("  report:"));
    press(Qt::Key_Return);
    type(QStringLiteral("run: x"));
    press(Qt::Key_Return);
    type(QStringLiteral("cache: false"));
    EXPECT_EQ(text(), std::string(sample) + "  report:\n    run: x\n    cache: false");
    EXPECT_NE(session->document().step("report"), nullptr);
}

TEST_F(TextTwinTest, CompletionsAreOfferedWhileOneTypes) {
    open(sample);
    goBehind("uses: python-train@1");
    press(Qt::Key_Return);
    type(QStringLiteral("timeo"));
    ASSERT_TRUE(editor.completions()->isVisible());
    press(Qt::Key_Return);
    EXPECT_FALSE(editor.completions()->isVisible());
    EXPECT_NE(text().find("    timeout: \n"), std::string::npos);
    type(QStringLiteral("5m"));
    press(Qt::Key_Return);
    type(QStringLiteral("env: { A: \"${{ par"));
    ASSERT_TRUE(editor.completions()->isVisible());
    press(Qt::Key_Tab);
    type(QStringLiteral("."));
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    type(QStringLiteral(" }}\" }"));
    EXPECT_NE(text().find("    timeout: 5m\n    env: { A: \"${{ params.lr }}\" }\n"), std::string::npos)
        << text();
}

TEST_F(TextTwinTest, AnOfferThatNobodyAskedForDoesNotTakeEnter) {
    open(sample);
    goBehind("uses: python-train@1");
    press(Qt::Key_Return);
    type(QStringLiteral("always: "));
    ASSERT_TRUE(editor.completions()->isVisible());
    press(Qt::Key_Return);
    EXPECT_NE(text().find("    always: \n      \n"), std::string::npos) << text();
}

TEST_F(TextTwinTest, CompletionsCanBeAskedForAndLeft) {
    open(sample);
    goBehind("uses: python-train@1");
    press(Qt::Key_Return);
    editor.complete();
    ASSERT_TRUE(editor.completions()->isVisible());
    EXPECT_GT(editor.completions()->list()->model()->rowCount(), 10);
    press(Qt::Key_Escape);
    EXPECT_FALSE(editor.completions()->isVisible());
    const std::string before = text();
    press(Qt::Key_Up);
    EXPECT_EQ(text(), before);
}

TEST_F(TextTwinTest, SearchFindsAndReplaces) {
    open(sample);
    editor.openFind(true);
    QLineEdit* field = editor.searchBar()->pattern();
    QTest::keyClicks(field, QStringLiteral("prepare"));
    settle();
    EXPECT_EQ(area().selectedText(), QStringLiteral("prepare"));
    press(Qt::Key_Return, Qt::NoModifier, field);
    EXPECT_EQ(editor.currentStep(), QStringLiteral("train"));
    QTest::keyClicks(editor.searchBar()->replacementField(), QStringLiteral("clean"));
    Q_EMIT editor.searchBar()->replaceAllRequested();
    settle();
    EXPECT_EQ(text().find("prepare"), std::string::npos);
    EXPECT_NE(text().find("steps.clean.outputs"), std::string::npos);
    EXPECT_EQ(session->entries().size(), 1u) << "one step to undo";
    press(Qt::Key_Escape, Qt::NoModifier, field);
    EXPECT_FALSE(editor.searchBar()->isVisible());
}

TEST_F(TextTwinTest, GoToLine) {
    open(sample);
    editor.openGoTo();
    QTest::keyClicks(editor.searchBar()->line(), QStringLiteral("10"));
    press(Qt::Key_Return, Qt::NoModifier, editor.searchBar()->line());
    EXPECT_EQ(editor.currentStep(), QStringLiteral("train"));
    EXPECT_FALSE(editor.searchBar()->isVisible());
}

TEST_F(TextTwinTest, TheStepOfTheCursorIsTold) {
    open(sample);
    QSignalSpy steps(&editor, &PipelineTextEditor::stepChanged);
    goBehind("make");
    ASSERT_FALSE(steps.isEmpty());
    EXPECT_EQ(steps.last().front().toString(), QStringLiteral("prepare"));
    twin->revealStep(QStringLiteral("train"));
    EXPECT_EQ(editor.currentStep(), QStringLiteral("train"));
    const std::size_t place = area().cursor();
    area().moveCursor(place + 30);
    twin->revealStep(QStringLiteral("train"));
    EXPECT_EQ(area().cursor(), place + 30) << "a cursor that is in the step stays";
}

TEST_F(TextTwinTest, FindingsAreMarkedAndMended) {
    std::string text = sample;
    text.replace(text.find("outputs.table }"), 15, "outputs.tabel }");
    open(text);
    ASSERT_FALSE(editor.diagnostics().empty());
    goBehind("outputs.tab");
    editor.openFixes();
    settle();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    ASSERT_FALSE(menu->isEmpty());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    settle();
    EXPECT_EQ(this->text(), sample);
}

TEST_F(TextTwinTest, FindingsOfALargeTextAgreeWithItOnceTypingPauses) {
    std::string text = "orrery: 1\nsteps:\n";
    for (int i = 0; i < 400; ++i)
        text += "  step" + std::to_string(i) + ": { run: work }\n";
    text += "  last: { run: \"${{ steps.no.outputs.x }}\" }\n";
    open(text);
    ASSERT_EQ(editor.diagnostics().size(), 1u);
    goBehind("  step0: { run: w");
    type(QStringLiteral("xyz"));
    ASSERT_FALSE(session->faultsAreKnown());
    ASSERT_TRUE(QTest::qWaitFor([this] { return session->faultsAreKnown(); }));
    settle();
    ASSERT_EQ(editor.diagnostics().size(), 1u);
    EXPECT_EQ(editor.diagnostics()[0].range.line, session->diagnostics()[0].range.line);
    EXPECT_EQ(editor.diagnostics()[0].range.line, 403);
    goBehind("steps.no");
    for (int i = 0; i < 8; ++i)
        press(Qt::Key_Backspace);
    ASSERT_TRUE(QTest::qWaitFor([this] { return session->faultsAreKnown(); }));
    EXPECT_EQ(editor.diagnostics().size(), session->diagnostics().size());
}

TEST_F(TextTwinTest, LettersOfAnotherEncodingSurviveTyping) {
    const std::string foreign = "orrery: 1\nname: caf\xe9 \xff\n";
    open(foreign);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(session->syntaxProblem().has_value()) << "it is no text that a pipeline may be";
    area().moveCursor(0);
    type(QStringLiteral("# "));
    EXPECT_EQ(session->document().text(), "# " + foreign);
    ASSERT_TRUE(session->save());
    std::ifstream saved(folder.filePath(QLatin1String(path)).toStdString(), std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(saved), {}), "# " + foreign);
}

TEST_F(TextTwinTest, AHugeFileIsShownAndNotEdited) {
    std::string text = "orrery: 1\nsteps:\n";
    while (text.size() < 6u << 20)
        text += "  # a line that says nothing, again and again and again\n";
    open(text);
    EXPECT_FALSE(opened);
    EXPECT_EQ(editor.text(), text);
    type(QStringLiteral("x"));
    EXPECT_EQ(editor.text(), text);
    EXPECT_TRUE(area().isReadOnly());
    const LargeText large = LargeText::read(folder.filePath(QLatin1String(path)));
    EXPECT_TRUE(large.notice.contains(QStringLiteral("shown and not edited"))) << large.notice.toStdString();
}

TEST(LargeTextTest, CutsLinesThatAreTooLong) {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("long.yaml"));
    std::ofstream(file.toStdString()) << std::string(5u << 20, 'x') << "\nend\n";
    const LargeText text = LargeText::read(file);
    EXPECT_EQ(text.shown.size(), 10'000 + 1 + 4);
    EXPECT_TRUE(text.notice.endsWith(QStringLiteral("Parts of it are left out.")))
        << text.notice.toStdString();
    EXPECT_TRUE(LargeText::read(file + u'x').notice.contains(QStringLiteral("cannot be read")));
}

TEST(TextSearch, CountsBytesInAnyEncoding) {
    const SearchQuery query{QStringLiteral("b"), false, true};
    EXPECT_EQ(findAll("ä b\n\xff b\r\nB", query), (std::vector<SearchMatch>{{3, 4}, {7, 8}}));
    EXPECT_TRUE(findAll("aaa", {QStringLiteral("("), true, true}).empty());
    EXPECT_FALSE(problemOf({QStringLiteral("("), true, true}).isEmpty());
    EXPECT_TRUE(findAll("aaa", {QStringLiteral("x*"), true, true}).empty()) << "nothing is no match";
    const SearchQuery groups{QStringLiteral("(\\w+)=(\\w+)"), true, true};
    const auto found = findAll("x k=v", groups);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(replacementFor("x k=v", found[0], groups, QStringLiteral("\\2: \\1")), "v: k");
}

} // namespace
} // namespace orrery::widgets
