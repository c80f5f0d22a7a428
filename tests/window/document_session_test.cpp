#include "widgets/client/wire_text.h"
#include "widgets/models/document_session.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

using pipeline::edit::RenameStep;
using pipeline::edit::ReplaceText;

const std::string kText = "orrery: 1\n"
                          "name: demo\n"
                          "\n"
                          "steps:\n"
                          "  # first\n"
                          "  make:\n"
                          "    run: echo a > ${{ outputs.data }}\n"
                          "    outputs: {data: file}\n"
                          "\n"
                          "\n"
                          "  use:\n"
                          "    run: cat ${{ inputs.data }}\n"
                          "    inputs: {data: \"${{ steps.make.outputs.data }}\"}\n";

class DocumentSessionTest : public testing::Test {
protected:
    DocumentSessionTest() {
        put(kText);
        session = make();
        EXPECT_TRUE(session->open());
    }
    std::unique_ptr<DocumentSession> make() {
        return std::make_unique<DocumentSession>(folder.path(), QStringLiteral("demo.orrery.yaml"),
                                                 folder.filePath(QStringLiteral("state")));
    }
    QString file() const { return folder.filePath(QStringLiteral("demo.orrery.yaml")); }
    void put(const std::string& text) {
        QFile out(file());
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(text));
    }
    std::string onDisk() const {
        QFile in(file());
        EXPECT_TRUE(in.open(QIODevice::ReadOnly));
        return in.readAll().toStdString();
    }
    const std::string& text() const { return session->document().text(); }
    static std::string with(std::string text, const std::string& from, const std::string& to) {
        return text.replace(text.find(from), from.size(), to);
    }

    QTemporaryDir folder;
    std::unique_ptr<DocumentSession> session;
};

TEST_F(DocumentSessionTest, ItsPictureNeedsNoServer) {
    const auto graph = session->graph();
    EXPECT_EQ(graph.nodes.size(), 2u);
    ASSERT_EQ(graph.wires.size(), 1u);
    EXPECT_EQ(graph.wires[0].to_port, "data");
    EXPECT_TRUE(graph.problems.empty());
}

TEST_F(DocumentSessionTest, UndoSurvivesSaving) {
    ASSERT_TRUE(session->apply(RenameStep{"make", "fetch"}));
    EXPECT_TRUE(session->isModified());
    EXPECT_EQ(onDisk(), kText) << "nothing is written before it is saved";
    ASSERT_TRUE(session->save());
    EXPECT_FALSE(session->isModified());
    EXPECT_EQ(onDisk(), text());
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(text(), kText);
    EXPECT_TRUE(session->isModified());
    ASSERT_TRUE(session->redo());
    EXPECT_FALSE(session->isModified());
}

TEST_F(DocumentSessionTest, AGroupIsOneStepOrNone) {
    ASSERT_TRUE(session->applyAll(QStringLiteral("Rename both"),
                                  {RenameStep{"make", "fetch"}, RenameStep{"use", "show"}}));
    ASSERT_EQ(session->entries().size(), 1u);
    EXPECT_EQ(session->entries()[0].title, "Rename both");
    const std::string before = text();
    EXPECT_FALSE(session->applyAll(QStringLiteral("Rename"),
                                   {RenameStep{"fetch", "make"}, RenameStep{"nobody", "x"}}));
    EXPECT_EQ(text(), before);
}

TEST_F(DocumentSessionTest, ATextThatIsNoYamlLeavesTheLastGoodPicture) {
    ASSERT_TRUE(session->apply(ReplaceText{"steps: [\n"}));
    ASSERT_TRUE(session->syntaxProblem());
    EXPECT_EQ(session->graph().nodes.size(), 2u);
    EXPECT_FALSE(session->graph().problems.empty());
    ASSERT_TRUE(session->undo());
    EXPECT_FALSE(session->syntaxProblem());
}

TEST_F(DocumentSessionTest, ALargeTextIsLookedThroughWhenTypingPauses) {
    std::string large = "orrery: 1\nname: demo\nsteps:\n";
    for (int i = 0; i < 400; ++i)
        large += "  step" + std::to_string(i) + ": { run: work }\n";
    ASSERT_TRUE(session->apply(ReplaceText{large}));
    ASSERT_TRUE(QTest::qWaitFor([this] { return session->faultsAreKnown(); }));
    EXPECT_TRUE(session->diagnostics().empty());

    QSignalSpy changes(session.get(), &DocumentSession::changed);
    ASSERT_TRUE(session->apply(
        ReplaceText{with(large, "step7: { run: work }", "new: { run: \"${{ steps.no.outputs.x }}\" }")}));
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(session->graph().nodes[7].id, "new") << "the picture follows at once";
    EXPECT_FALSE(session->faultsAreKnown());
    ASSERT_TRUE(QTest::qWaitFor([this] { return session->faultsAreKnown(); }));
    EXPECT_EQ(changes.size(), 2) << "who shows findings is told";
    ASSERT_EQ(session->diagnostics().size(), 1u);
    EXPECT_EQ(session->diagnostics()[0].range.line, 11);
    EXPECT_EQ(session->graph().problems.size(), 1u);

    // What is no YAML is said at once, and the last good picture stays.
    ASSERT_TRUE(session->apply(ReplaceText{large + "  broken: [\n"}));
    EXPECT_TRUE(session->faultsAreKnown());
    EXPECT_TRUE(session->syntaxProblem());
    EXPECT_EQ(session->graph().nodes[7].id, "new");
    ASSERT_TRUE(session->apply(ReplaceText{large}));
    ASSERT_TRUE(QTest::qWaitFor([this] { return session->faultsAreKnown(); }));
    EXPECT_TRUE(session->diagnostics().empty());
}

TEST_F(DocumentSessionTest, AChangeOnDiskIsTakenOverAndCanBeUndone) {
    QSignalSpy changed(session.get(), &DocumentSession::changed);
    put(with(kText, "echo a", "echo b"));
    ASSERT_TRUE(changed.wait());
    EXPECT_EQ(text(), onDisk());
    EXPECT_FALSE(session->isModified());
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(text(), kText);
}

TEST_F(DocumentSessionTest, ChangesOfOtherLinesAreMerged) {
    ASSERT_TRUE(session->apply(RenameStep{"use", "show"}));
    QSignalSpy notices(session.get(), &DocumentSession::notice);
    put(with(kText, "echo a", "echo b"));
    session->checkDisk();
    EXPECT_EQ(text(), with(with(kText, "echo a", "echo b"), "  use:", "  show:"));
    EXPECT_TRUE(session->isModified());
    EXPECT_EQ(notices.count(), 1);
}

TEST_F(DocumentSessionTest, ChangesOfTheSameLineAreDecidedByAPersonAndNothingIsLost) {
    const std::string mine = with(kText, "echo a", "echo mine");
    const std::string others = with(kText, "echo a", "echo theirs");
    ASSERT_TRUE(session->apply(ReplaceText{mine}));
    put(others);
    session->checkDisk();
    ASSERT_EQ(session->theirs(), others);
    EXPECT_EQ(text(), mine);
    EXPECT_FALSE(session->save()) << "saving would destroy what others wrote";
    EXPECT_EQ(onDisk(), others);
    session->takeTheirs();
    EXPECT_EQ(text(), others);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(text(), mine);
    ASSERT_TRUE(session->save());
    EXPECT_EQ(onDisk(), mine);
}

TEST_F(DocumentSessionTest, KeepingMineWritesOverTheirs) {
    const std::string mine = with(kText, "echo a", "echo mine");
    ASSERT_TRUE(session->apply(ReplaceText{mine}));
    put(with(kText, "echo a", "echo theirs"));
    session->checkDisk();
    session->keepMine();
    EXPECT_FALSE(session->theirs());
    ASSERT_TRUE(session->save());
    EXPECT_EQ(onDisk(), mine);
}

TEST_F(DocumentSessionTest, AFileThatIsGoneIsKeptAndWrittenAgain) {
    QFile::remove(file());
    session->checkDisk();
    EXPECT_TRUE(session->isModified());
    EXPECT_EQ(text(), kText);
    ASSERT_TRUE(session->save());
    EXPECT_EQ(onDisk(), kText);
}

TEST_F(DocumentSessionTest, UnsavedEditsComeBackAndCanBeDiscarded) {
    ASSERT_TRUE(session->apply(RenameStep{"use", "show"}));
    const std::string edited = text();
    session.reset();
    session = make();
    ASSERT_TRUE(session->open());
    EXPECT_TRUE(session->isRecovered());
    EXPECT_EQ(text(), edited);
    EXPECT_EQ(onDisk(), kText);
    session->discardRecovered();
    EXPECT_EQ(text(), kText);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(text(), edited) << "also this can be undone";
}

TEST_F(DocumentSessionTest, UnsavedBytesThatAreNoUtf8ComeBackAsTheyWere) {
    const std::string edited = text() + std::string("# caf\xe9 \xff\xc0\xaf\n");
    ASSERT_TRUE(session->apply(pipeline::edit::ReplaceText{edited}));
    session.reset();
    session = make();
    ASSERT_TRUE(session->open());
    EXPECT_TRUE(session->isRecovered());
    EXPECT_EQ(text(), edited);
}

TEST_F(DocumentSessionTest, EditsAreKeptAsideWhileTheProcessLives) {
    ASSERT_TRUE(session->apply(RenameStep{"use", "show"}));
    const QDir state(folder.filePath(QStringLiteral("state")));
    ASSERT_TRUE(QTest::qWaitFor(
        [&state] { return !state.entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty(); }, 30'000));
    auto second = make();
    ASSERT_TRUE(second->open());
    EXPECT_FALSE(second->isRecovered()) << "these edits are not lost: a living window has them";
    ASSERT_TRUE(session->save());
    EXPECT_TRUE(state.entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty());
}

TEST_F(DocumentSessionTest, RecoveredEditsMeetAFileThatWasChangedSince) {
    ASSERT_TRUE(session->apply(RenameStep{"use", "show"}));
    session.reset();
    put(with(kText, "echo a", "echo b"));
    session = make();
    ASSERT_TRUE(session->open());
    EXPECT_TRUE(session->isRecovered());
    EXPECT_EQ(text(), with(with(kText, "echo a", "echo b"), "  use:", "  show:"));
}

} // namespace
} // namespace orrery::widgets
