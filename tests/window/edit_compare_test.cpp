#include "tests/window/edit_fixture.h"

#include "widgets/common/empty_pane.h"
#include "widgets/pages/pipeline/choice_picker.h"
#include "widgets/pages/pipeline/diff_panel.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/run_banner.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cstdio>

namespace orrery::widgets {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

/// Two pipeline files, or one and what it says on disk, side by side.
class CompareFilesTest : public EditTest {
protected:
    void write(const QString& name, const std::string& content) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(content));
    }
    /// Opens the demo beside another file that the server lists too.
    void openBeside(const std::string& other) {
        open(kThree);
        write(QStringLiteral("other.orrery.yaml"), other);
        api::Workspace listed = app::tourWorkspace();
        listed.pipelines = {{.path = "demo.orrery.yaml"}, {.path = "other.orrery.yaml"}};
        transport->answer(QStringLiteral("workspace"), api::toJson(listed));
        workbench->workspace()->refresh();
        settle();
    }
    void compareWithOther() {
        press(Qt::Key_K, Qt::ControlModifier);
        type(QStringLiteral("compare with another file"));
        press(Qt::Key_Return);
        ASSERT_NE(canvas().window()->findChild<ChoicePicker*>(), nullptr);
        type(QStringLiteral("oth"));
        press(Qt::Key_Return);
    }
    NodeDifference difference(const char* node) {
        const GraphModel& model = *canvas().model();
        const int index = model.indexOf(QLatin1String(node));
        return index < 0 ? NodeDifference::None : model.node(index).difference;
    }
    /// "what | before | after" of each row.
    std::vector<std::string> rows() {
        std::vector<std::string> lines;
        const QAbstractItemModel& table = *pipelinePage().diff()->table()->model();
        for (int row = 0; row < table.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table.columnCount(); ++column)
                cells.append(table.index(row, column).data().toString().trimmed());
            lines.push_back(cells.join(QStringLiteral(" | ")).toStdString());
        }
        return lines;
    }
    std::string said(QWidget* pane) {
        QStringList words;
        for (const auto* label : pane->findChildren<QLabel*>())
            words.append(label->text());
        return words.join(QLatin1Char('\n')).toStdString();
    }
};

const std::string kOther = R"(orrery: 1
name: demo
params: { share: 0.2 }
steps:
  source:
    uses: csv-source@1
    inputs: { file: { path: other.csv, type: file } }
  split:
    uses: split@1
    inputs:
      table: ${{ steps.source.outputs.table }}
  export:
    run: export
    inputs: { rows: "${{ steps.split.outputs.train }}" }
layout:
  steps:
    source: { x: 0, y: 0 }
    split: { x: 600, y: 80 }
    export: { x: 300, y: 260 }
)";

TEST_F(CompareFilesTest, AnotherFileIsComparedOnTheCanvasAndInTheTable) {
    openBeside(kOther);
    compareWithOther();
    ASSERT_TRUE(pipelinePage().diff()->comparing());
    EXPECT_EQ(difference("source"), NodeDifference::Changed);
    EXPECT_EQ(difference("split"), NodeDifference::Same) << "only moved, and written in another way";
    EXPECT_EQ(difference("profile"), NodeDifference::Added);
    ASSERT_EQ(difference("export"), NodeDifference::Removed);
    const GraphModel& model = *canvas().model();
    const auto box = [&model](const char* node) {
        return model.node(model.indexOf(QLatin1String(node))).rect();
    };
    EXPECT_FALSE(box("export").intersects(box("profile"))) << "their files have them at the same place";
    EXPECT_THAT(rows(), Contains("Parameter share | 0.2 | "));
    EXPECT_THAT(rows(), Contains("Step source changed |  | "));
    EXPECT_THAT(rows(), Contains("inputs.file.path | other.csv | data.csv"));
    EXPECT_THAT(rows(), Contains("Step profile is new | not there | profile@1"));
    EXPECT_THAT(rows(), Contains("Step export is gone | a command | not there"));
    look("compare-files");

    canvas().setFocus();
    press(Qt::Key_F4);
    EXPECT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("source")});
    press(Qt::Key_F4);
    press(Qt::Key_F4);
    EXPECT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("export")});
    EXPECT_THAT(said(pipelinePage().inspector()), HasSubstr("export is only in the other file"));
}

TEST_F(CompareFilesTest, TheCanvasIsLookedAtAndNotEditedUntilEscapeEndsTheComparison) {
    openBeside(kOther);
    compareWithOther();
    drag(middleOf(QStringLiteral("profile")), middleOf(QStringLiteral("profile")) + QPoint(80, 40));
    select(QStringLiteral("export"));
    press(Qt::Key_Delete);
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(text(), kThree);
    EXPECT_THAT(said(pipelinePage().findChild<RunBanner*>()),
                HasSubstr("You see demo.orrery.yaml against other.orrery.yaml."));
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    EXPECT_FALSE(pipelinePage().diff()->comparing());
    EXPECT_EQ(canvas().model()->indexOf(QStringLiteral("export")), -1);
    EXPECT_EQ(difference("source"), NodeDifference::None);
    select(QStringLiteral("profile"));
    press(Qt::Key_Delete);
    EXPECT_THAT(text(), Not(HasSubstr("profile")));
}

TEST_F(CompareFilesTest, TheComparisonGoesAlongWithWhatOthersWriteIntoTheOtherFile) {
    openBeside(kOther);
    compareWithOther();
    EXPECT_EQ(difference("source"), NodeDifference::Changed);
    write(QStringLiteral("other.orrery.yaml"), with(kOther, "other.csv", "data.csv"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return difference("source") == NodeDifference::Same; }));
    // As programs save that write beside a file and then take its place.
    const auto replace = [this](const std::string& content) {
        write(QStringLiteral("beside"), content);
        return ::rename(folder.filePath(QStringLiteral("beside")).toUtf8().constData(),
                        folder.filePath(QStringLiteral("other.orrery.yaml")).toUtf8().constData());
    };
    for (const auto now : {NodeDifference::Changed, NodeDifference::Same}) {
        ASSERT_EQ(replace(now == NodeDifference::Same ? with(kOther, "other.csv", "data.csv") : kOther), 0);
        EXPECT_TRUE(QTest::qWaitFor([&] { return difference("source") == now; }));
    }
    ASSERT_TRUE(QFile::remove(folder.filePath(QStringLiteral("other.orrery.yaml"))));
    EXPECT_TRUE(QTest::qWaitFor([this] { return difference("source") == NodeDifference::None; }))
        << "a file that is gone is no longer compared";
    EXPECT_THAT(said(pipelinePage().diff()->emptyPane()), HasSubstr("other.orrery.yaml"));
}

TEST_F(CompareFilesTest, WhatIsSavedIsComparedAndTheComparisonGoesAlongWithTheEdits) {
    open(kThree);
    QAction* compare = workbench->actions().find(QStringLiteral("file.compare-saved"));
    EXPECT_FALSE(compare->isEnabled()) << "all is saved";
    select(QStringLiteral("profile"));
    press(Qt::Key_Delete);
    QMenu* menu = qobject_cast<QToolButton*>(button(QStringLiteral("Pipeline demo.orrery.yaml")))->menu();
    menu->popup(window->mapToGlobal(QPoint(200, 90)));
    menu->setActiveAction(compare);
    QTest::keyClick(menu, Qt::Key_Return);
    settle();
    EXPECT_EQ(difference("profile"), NodeDifference::Removed);
    EXPECT_THAT(rows(), Contains("Step profile is gone | profile@1 | not there"));
    // The offscreen platform leaves the closed menu active.
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([this] { return QApplication::activeWindow() == window.get(); }));
    canvas().setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(QTest::qWaitFor([this] { return rows().empty(); }));
    EXPECT_THAT(said(pipelinePage().diff()->emptyPane()), HasSubstr("Nothing differs"));
    click(button(QStringLiteral("End comparison"), pipelinePage().diff()));
    EXPECT_FALSE(pipelinePage().diff()->comparing());
}

TEST_F(CompareFilesTest, TheBannerOverTheCanvasEndsTheComparison) {
    openBeside(kOther);
    compareWithOther();
    auto* banner = pipelinePage().findChild<RunBanner*>();
    ASSERT_TRUE(banner->isVisible());
    click(button(QStringLiteral("End comparison"), banner));
    EXPECT_FALSE(pipelinePage().diff()->comparing());
    EXPECT_FALSE(banner->isVisible());
}

TEST_F(CompareFilesTest, AFileThatCannotBeReadIsSaidWithItsLine) {
    openBeside("orrery: 1\nsteps: : [\n");
    compareWithOther();
    EXPECT_THAT(said(pipelinePage().diff()->emptyPane()),
                HasSubstr("Line 2 of other.orrery.yaml cannot be read"));
    write(QStringLiteral("other.orrery.yaml"), kOther);
    QFile::remove(folder.filePath(QStringLiteral("other.orrery.yaml")));
    canvas().setFocus();
    compareWithOther();
    EXPECT_THAT(said(pipelinePage().diff()->emptyPane()), HasSubstr("The files cannot be compared"));
}

TEST_F(CompareFilesTest, AConflictWithTheDiskIsComparedOnTheCanvas) {
    open(kThree);
    select(QStringLiteral("profile"));
    press(Qt::Key_Delete);
    write(QStringLiteral("demo.orrery.yaml"),
          with(kThree, "uses: profile@1", "uses: profile@1\n    cache: false"));
    document().checkDisk();
    settle();
    ASSERT_TRUE(document().theirs());
    click(button(QStringLiteral("Compare")));
    click(button(QStringLiteral("Compare on the canvas")));
    EXPECT_EQ(difference("profile"), NodeDifference::Removed);
    EXPECT_EQ(difference("split"), NodeDifference::Same);
}

} // namespace
} // namespace orrery::widgets
