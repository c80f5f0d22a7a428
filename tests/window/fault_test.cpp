#include "tests/window/edit_fixture.h"

#include "core/api/wire/workspace.h"
#include "widgets/editors/large_text.h"
#include "widgets/models/problems_model.h"
#include "widgets/models/recent_workspaces.h"
#include "widgets/pages/pipeline/problems_panel.h"
#include "widgets/shell/notification_log.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

namespace orrery::widgets {
namespace {

/// While it lives no file grows beyond so many bytes, as on a disk that is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

/// What the window does where something outside of it is broken: it says so in place, and nothing is lost.
class FaultTest : public EditTest {
protected:
    /// All findings, one a line.
    std::string problems() {
        const ProblemsModel& model = workbench->pipeline()->problems();
        QString all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.index(row, ProblemsModel::MessageColumn).data().toString() + QLatin1Char('\n');
        return all.toStdString();
    }
    std::string lastNotice() {
        const auto& list = workbench->notifications().list();
        return list.empty() ? std::string() : list.front().message.text.toStdString();
    }
    void write(const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
};

TEST_F(FaultTest, AFullDiskLosesNoEditAndSaysSo) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_D, Qt::ControlModifier);
    const std::string edited = text();
    {
        const FullDisk full(20);
        press(Qt::Key_S, Qt::ControlModifier);
    }
    EXPECT_EQ(onDisk(), kThree) << "the old file is whole";
    EXPECT_EQ(text(), edited);
    EXPECT_TRUE(document().isModified());
    EXPECT_NE(lastNotice().find("demo.orrery.yaml was not saved"), std::string::npos) << lastNotice();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(onDisk(), edited) << "once there is room";
}

TEST_F(FaultTest, AnUnknownKindIsKeptShownAndNamed) {
    open(with(kThree, "split@1", "splitter@9"));
    EXPECT_GE(canvas().model()->indexOf(QStringLiteral("split")), 0);
    EXPECT_NE(problems().find("splitter@9"), std::string::npos) << problems();
    EXPECT_EQ(text(), onDisk());
}

TEST_F(FaultTest, AKindWhoseScriptIsGoneIsNamed) {
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("kinds/lonely@1")));
    write(
        QStringLiteral("kinds/lonely@1/kind.yaml"),
        "kind: lonely@1\ntitle: Lonely\nrun: [python3, \"${{ kind.dir }}/lonely.py\"]\ncode: [lonely.py]\n");
    open(with(kThree, "profile@1", "lonely@1"));
    EXPECT_NE(problems().find("lonely.py"), std::string::npos) << problems();
    EXPECT_GE(canvas().model()->indexOf(QStringLiteral("profile")), 0);
}

TEST_F(FaultTest, APipelineThatContainsItselfIsSaidAndDrawn) {
    open("orrery: 1\nname: demo\nsteps:\n  again:\n    pipeline: demo.orrery.yaml\n  other:\n    run: "
         "'true'\n");
    EXPECT_EQ(canvas().model()->nodes().size(), 2U);
    EXPECT_NE(problems().find("would never end"), std::string::npos) << problems();
    canvas().setFocus();
    select(QStringLiteral("again"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(document().isOpen());
}

TEST_F(FaultTest, OfTenThousandProblemsTheFirstThousandAreListed) {
    std::string many = "orrery: 1\nname: demo\nsteps:\n";
    for (int step = 0; step < 10'000; ++step)
        many += "  s" + std::to_string(step) + ":\n    uses: nowhere@1\n";
    open(many);
    pipelinePage().showProblems();
    settle();
    const QAbstractItemModel& rows = *pipelinePage().problems()->table()->model();
    ASSERT_EQ(rows.rowCount(), 1001) << "the first thousand, and that there are more";
    EXPECT_TRUE(rows.index(1000, ProblemsModel::MessageColumn)
                    .data()
                    .toString()
                    .contains(QStringLiteral("only the first 1000")));
    EXPECT_NE(button(QStringLiteral("1000 errors")), nullptr);
    EXPECT_EQ(canvas().model()->nodes().size(), 10'000U);
}

TEST_F(FaultTest, AFileThatBecomesUnreadableKeepsItsEdits) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_D, Qt::ControlModifier);
    const std::string edited = text();
    // A folder in its place: even root cannot read that as a file.
    ASSERT_TRUE(QFile::remove(folder.filePath(QStringLiteral("demo.orrery.yaml"))));
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("demo.orrery.yaml")));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(text(), edited);
    EXPECT_TRUE(document().isModified());
    EXPECT_NE(lastNotice().find("demo.orrery.yaml"), std::string::npos) << lastNotice();
    ASSERT_TRUE(QDir(folder.path()).rmdir(QStringLiteral("demo.orrery.yaml")));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(onDisk(), edited);
}

TEST_F(FaultTest, AFifoInThePlaceOfTheFileDoesNotHoldUpTheWindow) {
    const QString file = folder.filePath(QStringLiteral("demo.orrery.yaml"));
    ASSERT_EQ(mkfifo(file.toLocal8Bit().constData(), 0600), 0);
    const LargeText text = LargeText::read(file);
    EXPECT_TRUE(text.notice.contains(QStringLiteral("Put the pipeline's file back")))
        << text.notice.toStdString();
    DocumentSession session(folder.path(), QStringLiteral("demo.orrery.yaml"), {});
    const auto opened = session.open();
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message().find("not a regular file"), std::string::npos);
    RecentWorkspaces recent(file);
    recent.load();
    EXPECT_TRUE(recent.list().empty());
}

TEST_F(FaultTest, TheOpenWorkspaceChosenAgainKeepsItsEdits) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_D, Qt::ControlModifier);
    const std::string edited = text();
    ASSERT_NE(edited, kThree);
    const auto* session = workbench->workspace();
    for (const QString& pipeline : {QString(), QStringLiteral("demo.orrery.yaml")}) {
        workbench->openWorkspace(folder.path(), pipeline);
        settle();
        EXPECT_EQ(workbench->workspace(), session);
        EXPECT_EQ(text(), edited);
        EXPECT_TRUE(document().isModified());
    }
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), kThree) << "undo goes on too";
}

TEST_F(FaultTest, EditsThatCannotBeKeptForRecoveryAreSaidOnce) {
    write(QStringLiteral("demo.orrery.yaml"), QByteArray::fromStdString(kThree));
    write(QStringLiteral("state"), "a file where a folder should be");
    auto session = std::make_unique<DocumentSession>(folder.path(), QStringLiteral("demo.orrery.yaml"),
                                                     folder.filePath(QStringLiteral("state")));
    ASSERT_TRUE(session->open());
    QSignalSpy notices(session.get(), &DocumentSession::notice);
    ASSERT_TRUE(session->apply(pipeline::edit::ReplaceText{kThree + "# a\n"}));
    ASSERT_TRUE(notices.wait());
    ASSERT_TRUE(session->apply(pipeline::edit::ReplaceText{kThree + "# b\n"}));
    session.reset(); // Tries to keep them once more.
    ASSERT_EQ(notices.count(), 1);
    EXPECT_TRUE(notices[0][0].toString().contains(QStringLiteral("Save the file to be safe")));
}

TEST_F(FaultTest, ANewerServerIsAWarningNotARiddle) {
    prepare = [](app::TourTransport& server) {
        api::Workspace workspace;
        workspace.version = "99.1.0";
        server.answer(QStringLiteral("workspace"), api::toJson(workspace));
    };
    openWorkspace();
    EXPECT_NE(problems().find("version 99.1.0"), std::string::npos) << problems();
}

} // namespace
} // namespace orrery::widgets
