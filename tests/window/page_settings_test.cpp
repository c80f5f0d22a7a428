#include "tests/window/shell_fixture.h"

#include "widgets/pages/settings/about_panel.h"
#include "widgets/pages/settings/keys_editor.h"
#include "widgets/pages/settings/keys_model.h"
#include "widgets/pages/settings/setting_row.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/palette_model.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <set>

namespace orrery::widgets {
namespace {

class SettingsTest : public WindowTest {
protected:
    void openKeys() {
        workbench->navigator().go({QStringLiteral("settings"), {}, 0, QStringLiteral("keys")});
        settle();
        editor = window->findChild<KeysEditor*>();
        ASSERT_NE(editor, nullptr);
        table = editor->findChild<QTableView*>();
    }
    /// Chooses an action in the editor's list by a click.
    void choose(const char* id) {
        const QString text = workbench->actions().find(QLatin1String(id))->text();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (index.data().toString() != text)
                continue;
            table->scrollTo(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
            return settle();
        }
        ADD_FAILURE() << "no row for " << id;
    }
    void type(int key, Qt::KeyboardModifiers modifiers) {
        auto* field = editor->findChild<QKeySequenceEdit*>();
        field->setFocus();
        // The field waits a while for more keys of a chord.
        QSignalSpy finished(field, &QKeySequenceEdit::editingFinished);
        QTest::keyClick(field, static_cast<Qt::Key>(key), modifiers);
        EXPECT_TRUE(finished.count() > 0 || finished.wait());
        settle();
    }
    QKeySequence keyOf(const char* id) { return workbench->actions().find(QLatin1String(id))->shortcut(); }
    bool says(const QString& words) {
        for (const auto* label : editor->findChildren<QLabel*>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    }

    KeysEditor* editor = nullptr;
    QTableView* table = nullptr;
};

/// U31: the editor holds the same actions as registry, menu and palette.
TEST_F(SettingsTest, TheShortcutEditorHoldsEveryAction) {
    openWorkspace();
    openKeys();
    std::set<QString> shown, registered;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        shown.insert(table->model()->index(row, 0).data().toString());
    for (const QAction* action : workbench->actions().actions())
        registered.insert(action->text());
    EXPECT_EQ(shown, registered);
    EXPECT_EQ(static_cast<std::size_t>(table->model()->rowCount()), workbench->actions().actions().size());
}

TEST_F(SettingsTest, AKeyIsChangedKeptAndReset) {
    openKeys();
    choose("go.back");
    type(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_TRUE(says(QStringLiteral("is free")));
    click(button(QStringLiteral("Use these keys")));
    const QKeySequence chosen(Qt::CTRL | Qt::ALT | Qt::Key_B);
    EXPECT_EQ(keyOf("go.back"), chosen);
    // It starts the action, and another window has it as well.
    press(Qt::Key_3, Qt::ControlModifier);
    press(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(window->currentPage(), QStringLiteral("settings"));
    WorkbenchOptions options;
    options.configFolder = folder.filePath(QStringLiteral("config"));
    Workbench other(options);
    MainWindow second(other);
    EXPECT_EQ(other.actions().find(QStringLiteral("go.back"))->shortcut(), chosen);
    choose("go.back");
    click(button(QStringLiteral("Back to standard")));
    EXPECT_EQ(keyOf("go.back"), QKeySequence(Qt::ALT | Qt::Key_Left));
}

TEST_F(SettingsTest, AConflictIsNamedBeforeItIsTaken) {
    openKeys();
    choose("go.forward");
    type(Qt::Key_K, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("“Go anywhere”")));
    EXPECT_EQ(keyOf("go.anywhere"), QKeySequence(Qt::CTRL | Qt::Key_K));
    click(button(QStringLiteral("Take these keys")));
    EXPECT_EQ(keyOf("go.forward"), QKeySequence(Qt::CTRL | Qt::Key_K));
    EXPECT_TRUE(keyOf("go.anywhere").isEmpty());
    choose("go.anywhere");
    click(button(QStringLiteral("Back to standard")));
    EXPECT_EQ(keyOf("go.anywhere"), QKeySequence(Qt::CTRL | Qt::Key_K));
    EXPECT_EQ(keyOf("go.forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
}

TEST_F(SettingsTest, TheModelOfKeysFollowsTheRegistry) {
    KeysModel model(workbench->actions());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int before = model.rowCount();
    auto scope = std::make_unique<QWidget>();
    workbench->actions().add({QStringLiteral("test.act"), QStringLiteral("Act"), {}, {}}, scope.get(), [] {});
    EXPECT_EQ(model.rowCount(), before + 1);
    scope.reset();
    EXPECT_EQ(model.rowCount(), before);
}

/// U37: searched by name and meaning.
TEST_F(SettingsTest, SettingsAreSearched) {
    press(Qt::Key_6, Qt::ControlModifier);
    auto* page = window->page(QStringLiteral("settings"));
    auto* field = page->findChild<QLineEdit*>();
    field->setFocus();
    const auto visibleRows = [page] {
        int rows = 0;
        for (const auto* row : page->findChildren<SettingRow*>())
            rows += row->isVisible();
        return rows;
    };
    QTest::keyClicks(field, QStringLiteral("150 ms"));
    settle();
    EXPECT_EQ(visibleRows(), 1);
    EXPECT_NE(button(QStringLiteral("Show motion")), nullptr);
    field->clear();
    QTest::keyClicks(field, QStringLiteral("zzz"));
    settle();
    EXPECT_EQ(visibleRows(), 0);
    click(button(QStringLiteral("Show all settings")));
    EXPECT_EQ(visibleRows(), 3);
}

TEST_F(SettingsTest, ThePaletteLeadsToASetting) {
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("/lang"));
    press(Qt::Key_Return);
    EXPECT_EQ(window->currentPage(), QStringLiteral("settings"));
    const auto* combo = qobject_cast<QComboBox*>(QApplication::focusWidget());
    ASSERT_NE(combo, nullptr);
    EXPECT_EQ(combo->accessibleName(), QStringLiteral("Language"));
    EXPECT_GE(combo->count(), 2);
}

TEST_F(SettingsTest, VersionsAreCopied) {
    workbench->actions().find(QStringLiteral("help.about"))->trigger();
    settle();
    click(button(QStringLiteral("Copy the versions")));
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QString::fromLatin1(qVersion())));
    EXPECT_TRUE(copied.contains(QStringLiteral("GPL-3.0-or-later")));
}

} // namespace
} // namespace orrery::widgets
