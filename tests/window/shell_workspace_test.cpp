#include "tests/window/shell_fixture.h"

#include "app/workbench/tour.h"
#include "widgets/shell/dropped_workspace.h"
#include "widgets/shell/workspace_claim.h"

#include <QDir>
#include <QMimeData>
#include <QSplitter>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace orrery::widgets {
namespace {

class ShellWorkspace : public WindowTest {
protected:
    /// Lets go of these paths over the window, as a file manager does. False where the window refuses them.
    bool drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &drop);
        settle();
        return true;
    }
    QString write(const QString& name) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        return file.fileName();
    }
    QSplitter& splitter(MainWindow& of) {
        auto* found =
            of.page(QStringLiteral("pipelines"))->findChild<QSplitter*>(QStringLiteral("pipeline.outline"));
        EXPECT_NE(found, nullptr);
        return *found;
    }
    /// Moves the line between the first two parts with the mouse.
    void drag(QSplitter& splitter, int distance) {
        QSplitterHandle* handle = splitter.handle(1);
        const QPoint from = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, from + QPoint(distance, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, from + QPoint(distance, 0));
        settle();
    }
};

TEST_F(ShellWorkspace, AFolderAndAPipelineFileAreOpenedByDroppingThem) {
    const QString file = write(QStringLiteral("a.orrery.yaml"));
    EXPECT_TRUE(drop({file}));
    ASSERT_NE(workbench->workspace(), nullptr);
    EXPECT_EQ(workbench->workspace()->folder(), folder.path());
    EXPECT_EQ(workbench->navigator().place().pipeline, QStringLiteral("a.orrery.yaml"));
    QDir(folder.path()).mkdir(QStringLiteral("inner"));
    EXPECT_TRUE(drop({folder.filePath(QStringLiteral("inner"))}));
    EXPECT_EQ(workbench->workspace()->folder(), folder.filePath(QStringLiteral("inner")));
}

TEST_F(ShellWorkspace, OtherThingsAreNotTakenWhenDropped) {
    EXPECT_FALSE(drop({write(QStringLiteral("table.csv"))}));
    EXPECT_FALSE(drop({folder.filePath(QStringLiteral("missing.orrery.yaml"))}));
    EXPECT_FALSE(drop({folder.path(), folder.path()}));
    EXPECT_EQ(workbench->workspace(), nullptr);
}

TEST_F(ShellWorkspace, AWorkspaceHasOneWindow) {
    auto first = WorkspaceClaim::take(folder.path());
    ASSERT_TRUE(first);
    QSignalSpy raised(first->get(), &WorkspaceClaim::raiseRequested);
    const auto second =
        WorkspaceClaim::take(folder.path() + QStringLiteral("/."), QStringLiteral("b.orrery.yaml"));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code(), ErrorCode::Conflict);
    ASSERT_TRUE(raised.count() > 0 || raised.wait());
    EXPECT_EQ(raised.front().front().toString(), QStringLiteral("b.orrery.yaml"));
    first->reset();
    EXPECT_TRUE(WorkspaceClaim::take(folder.path()));
}

TEST_F(ShellWorkspace, AWindowThatHangsIsNotSaidToHaveComeForward) {
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t other = fork();
    if (other == 0) {
        const auto claim = WorkspaceClaim::take(folder.path());
        // It never looks at its events again.
        if (claim && ::write(ready[1], "x", 1) == 1)
            pause();
        _exit(1);
    }
    char taken = 0;
    close(ready[1]);
    ASSERT_EQ(::read(ready[0], &taken, 1), 1);
    const auto claim = WorkspaceClaim::take(folder.path());
    ASSERT_FALSE(claim);
    EXPECT_EQ(claim.error().code(), ErrorCode::Timeout);
    EXPECT_NE(claim.error().message().find("process " + std::to_string(other)), std::string::npos)
        << claim.error().message();
    kill(other, SIGKILL);
    waitpid(other, nullptr, 0);
    close(ready[0]);
    EXPECT_TRUE(WorkspaceClaim::take(folder.path())) << "one that died stands in nobody's way";
}

TEST_F(ShellWorkspace, ASecondWindowLeavesTheWorkspaceToTheFirst) {
    auto holder = WorkspaceClaim::take(folder.path());
    ASSERT_TRUE(holder);
    WorkbenchOptions options;
    options.oneWindowEach = true;
    options.makeSession = [](const QString& path) {
        return std::make_unique<WorkspaceSession>(path, app::makeTourTransport());
    };
    Workbench second(options);
    second.openWorkspace(folder.path());
    EXPECT_EQ(second.workspace(), nullptr);
    EXPECT_EQ(second.notifications().list().size(), 1u);
    holder->reset();
    second.openWorkspace(folder.path());
    EXPECT_NE(second.workspace(), nullptr);
}

/// U36: sizes are kept, reset, and the reset is undone.
TEST_F(ShellWorkspace, SizesOfPartsAreKeptAndReset) {
    openWorkspace();
    QSplitter& parts = splitter(*window);
    const QList<int> standard = parts.sizes();
    drag(parts, 80);
    const QList<int> chosen = parts.sizes();
    ASSERT_GT(chosen[0], standard[0] + 40);

    WorkbenchOptions options;
    options.configFolder = folder.filePath(QStringLiteral("config"));
    Workbench other(options);
    MainWindow second(other);
    EXPECT_EQ(splitter(second).saveState(), parts.saveState());

    workbench->actions().find(QStringLiteral("layout.reset"))->trigger();
    settle();
    EXPECT_LT(parts.sizes()[0], chosen[0] - 40);
    click(button(QStringLiteral("Undo")));
    EXPECT_EQ(parts.sizes(), chosen);
}

TEST_F(ShellWorkspace, SizesThatCannotBeReadLeaveTheStandardOnes) {
    openWorkspace();
    const QList<int> standard = splitter(*window).sizes();
    workbench->preferences().setLayout(QStringLiteral("pipeline.outline"), "rubbish");
    WorkbenchOptions options;
    options.configFolder = folder.filePath(QStringLiteral("config"));
    Workbench other(options);
    MainWindow second(other);
    EXPECT_EQ(splitter(second).sizes().size(), standard.size());
    EXPECT_GT(splitter(second).sizes()[0], 0);
}

} // namespace
} // namespace orrery::widgets
