#include "tests/window/edit_fixture.h"

#include "core/api/wire/workspace.h"
#include "widgets/editors/large_text.h"
#include "widgets/models/preferences.h"
#include "widgets/models/problems_model.h"
#include "widgets/models/recent_workspaces.h"
#include "widgets/pages/pipeline/problems_panel.h"
#include "widgets/shell/notification_log.h"

#include <QClipboard>
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
    // A document of this size is looked through when typing pauses.
    ASSERT_TRUE(QTest::qWaitFor([&rows] { return rows.rowCount() == 1001; }, 20'000))
        << rows.rowCount() << " rows; wanted are the first thousand, and that there are more";
    settle(); // The status line hears of it too.
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

TEST_F(FaultTest, LinksWithoutEndAreNamed) {
    const QString file = folder.filePath(QStringLiteral("demo.orrery.yaml"));
    ASSERT_TRUE(QFile::link(file, file));
    DocumentSession session(folder.path(), QStringLiteral("demo.orrery.yaml"), {});
    const auto opened = session.open();
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message().find("mend the links"), std::string::npos) << opened.error().message();
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

TEST_F(FaultTest, AFullDiskLeavesTheSettingsAsTheyWere) {
    const QString file = folder.filePath(QStringLiteral("workbench.ini"));
    {
        Preferences preferences(file);
        preferences.setStartWithLast(true);
        preferences.setLayout(QStringLiteral("kept"), QByteArray(300, 'k'));
    }
    {
        const FullDisk full(40);
        Preferences preferences(file);
        preferences.setLayout(QStringLiteral("new"), QByteArray(300, 'n'));
    }
    const Preferences preferences(file);
    EXPECT_TRUE(preferences.startWithLast());
    EXPECT_EQ(preferences.layout(QStringLiteral("kept")), QByteArray(300, 'k'));
}

TEST_F(FaultTest, CorruptSettingsGiveTheStandardOnes) {
    const QByteArray rubbish[] = {
        QByteArray("[appearance\ntheme=", 18),
        QByteArray(1'000, '\0'),
        QByteArray("[appearance]\ntheme=@Variant(\\0)\ntext_scale=@ByteArray(\\xff)\nreduced_"
                   "motion=@Rect(1 2)\n"
                   "[keys]\nfile.save=@Variant(\\xff\\xff)\n[layout]\npipeline.outline=@ByteArray("
                   "\\0\\0\\0\xff\\x7f)\n"),
        QByteArray(4'000'000, 'x'),
        QByteArray("[appearance]\ntext_scale=1e308\ntheme=") + QByteArray(1'000'000, '9'),
    };
    for (const QByteArray& bytes : rubbish) {
        write(QStringLiteral("workbench.ini"), bytes);
        Preferences preferences(folder.filePath(QStringLiteral("workbench.ini")));
        EXPECT_EQ(preferences.theme(), ThemeMode::System);
        EXPECT_EQ(preferences.textScale(), 1);
        EXPECT_FALSE(preferences.reducedMotion());
        WorkbenchOptions options;
        options.configFolder = folder.path();
        Workbench other(options);
        MainWindow second(other);
        second.makeEveryPage();
        second.show();
        settle();
        preferences.setStartWithLast(true);
        EXPECT_TRUE(preferences.startWithLast());
    }
}

TEST_F(FaultTest, AFullDiskLeavesNoHalfSample) {
    QDir(folder.path()).mkdir(QStringLiteral("sample"));
    write(QStringLiteral("sample/a.orrery.yaml"), QByteArray::fromStdString(kThree));
    write(QStringLiteral("sample/data.csv"), QByteArray(3'000, '1'));
    Sample sample;
    sample.folder = folder.filePath(QStringLiteral("sample"));
    const QString target = folder.filePath(QStringLiteral("copy"));
    {
        const FullDisk full(1'000);
        const auto copied = SampleCatalog::copyTo(sample, target);
        ASSERT_FALSE(copied);
        EXPECT_NE(copied.error().message().find("data.csv"), std::string::npos) << copied.error().message();
    }
    EXPECT_FALSE(QDir(target).exists());
    EXPECT_FALSE(QDir(target + QStringLiteral(".partial")).exists())
        << "the disk is full, so nothing is left";
    EXPECT_TRUE(SampleCatalog::copyTo(sample, target));
    EXPECT_EQ(QFileInfo(target + QStringLiteral("/data.csv")).size(), 3'000);
}

TEST_F(FaultTest, LineEndsOfAnotherSystemSurviveAnEdit) {
    std::string foreign;
    for (const char letter : kThree)
        foreign += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    open(foreign);
    ASSERT_EQ(canvas().model()->nodes().size(), 3U);
    select(QStringLiteral("split"));
    press(Qt::Key_D, Qt::ControlModifier);
    press(Qt::Key_S, Qt::ControlModifier);
    const std::string saved = onDisk();
    EXPECT_NE(saved, foreign);
    std::size_t lonely = 0;
    for (std::size_t at = saved.find('\n'); at != std::string::npos; at = saved.find('\n', at + 1))
        lonely += at == 0 || saved[at - 1] != '\r';
    EXPECT_EQ(lonely, 0U) << saved;
    undoAll();
    EXPECT_EQ(text(), foreign);
}

TEST_F(FaultTest, HostileTextsInTheClipboardAreRefusedOrTaken) {
    open(kThree);
    std::string bomb = "orrery: 1\na: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char level = 'b'; level < 'k'; ++level)
        bomb += std::string(1, level) + ": &" + level + " [*" + char(level - 1) + ", *" + char(level - 1) +
                ", *" + char(level - 1) + ", *" + char(level - 1) + ", *" + char(level - 1) + ", *" +
                char(level - 1) + "]\n";
    const std::string texts[] = {
        std::string(3'000'000, 'x'),
        std::string("\0\xff\xfe binary \x1b", 14),
        "orrery: 1\nsteps:\n  " + std::string(1'000'000, 'n') + ":\n    run: 'true'\n",
        "orrery: 1\nsteps: " + std::string(100'000, '['),
        "orrery: 1\nsteps: " + std::string(100'000, '{'),
        bomb + "steps:\n  s:\n    run: *j\n",
        "orrery: 1\nsteps: &x\n  s: *x\n",
        ",",
    };
    for (const std::string& each : texts) {
        QGuiApplication::clipboard()->setText(
            QString::fromLatin1(each.data(), static_cast<qsizetype>(each.size())));
        canvas().setFocus();
        press(Qt::Key_V, Qt::ControlModifier);
        undoAll();
        EXPECT_EQ(text(), kThree);
    }
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

TEST_F(FaultTest, SettingsThatCannotBeKeptAreSaidOnce) {
    write(QStringLiteral("config"), "a file where a folder should be");
    WorkbenchOptions options;
    options.configFolder = folder.filePath(QStringLiteral("config"));
    Workbench other(options);
    QSignalSpy notices(&other, &Workbench::notice);
    other.preferences().setStartWithLast(true);
    other.preferences().setReducedMotion(true);
    QApplication::processEvents();
    QApplication::processEvents(); // What the first round has found out.
    ASSERT_EQ(notices.count(), 1);
    EXPECT_TRUE(notices[0][0].toString().contains(QStringLiteral("Settings are not kept")));
    EXPECT_TRUE(other.preferences().reducedMotion()) << "it holds while the window lives";
    other.preferences().setReducedMotion(false);
}

} // namespace
} // namespace orrery::widgets
