#include "tests/window/canvas_fixture.h"

#include "widgets/common/chip.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/labels.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/common/surface.h"
#include "widgets/common/toast.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QToolTip>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

using namespace testing;

/// A page with one of every control, as the visual specification has it.
class Gallery : public QWidget {
public:
    Gallery() {
        setAttribute(Qt::WA_StyledBackground);
        auto* grid = new QGridLayout(this);
        grid->setSpacing(12);
        buttons(*grid);
        fields(*grid);
        checks(*grid);
        ranges(*grid);
        others(*grid);
        grid->setRowStretch(20, 1);
        resize(1000, 760);
    }
    QLineEdit* field = nullptr;
    QPushButton* primary = nullptr;

private:
    QPushButton* button(const QString& text, const QString& name, Variant variant) {
        auto* result = new QPushButton(icon(name), text);
        setVariant(result, variant);
        return result;
    }
    void buttons(QGridLayout& grid) {
        primary = button(QStringLiteral("Run"), QStringLiteral("run"), Variant::Primary);
        grid.addWidget(primary, 0, 0);
        grid.addWidget(button(QStringLiteral("Retry"), QStringLiteral("retry"), Variant::Normal), 0, 1);
        grid.addWidget(button(QStringLiteral("Roll back"), QStringLiteral("rollback"), Variant::Danger), 0,
                       2);
        grid.addWidget(iconButton(QStringLiteral("undo"), QStringLiteral("Undo"), this), 0, 3);
        auto* toggle = new QPushButton(QStringLiteral("Faults"));
        toggle->setCheckable(true);
        toggle->setChecked(true);
        grid.addWidget(toggle, 0, 4);
        auto* disabled = button(QStringLiteral("Run"), QStringLiteral("run"), Variant::Primary);
        disabled->setEnabled(false);
        grid.addWidget(disabled, 0, 5);
        auto* menu = new QPushButton(QStringLiteral("Target"));
        menu->setMenu(new QMenu(menu));
        grid.addWidget(menu, 0, 6);
    }
    void fields(QGridLayout& grid) {
        field = new QLineEdit(QStringLiteral("0.15"));
        grid.addWidget(field, 1, 0);
        auto* error = new QLineEdit(QStringLiteral("3e"));
        setValidity(error, Validity::Error);
        grid.addWidget(error, 1, 1);
        auto* warning = new QLineEdit(QStringLiteral("mill"));
        setValidity(warning, Validity::Warning);
        grid.addWidget(warning, 1, 2);
        auto* readOnly = new QLineEdit(QStringLiteral("sha 51c8f0"));
        readOnly->setReadOnly(true);
        grid.addWidget(readOnly, 1, 3);
        auto* combo = new QComboBox;
        combo->addItems({QStringLiteral("24 GB"), QStringLiteral("48 GB")});
        grid.addWidget(combo, 1, 4);
        auto* spin = new QSpinBox;
        spin->setValue(12);
        grid.addWidget(spin, 1, 5);
        auto* empty = new QLineEdit;
        empty->setPlaceholderText(QStringLiteral("Find a node"));
        empty->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
        grid.addWidget(empty, 1, 6);
    }
    void checks(QGridLayout& grid) {
        for (int i = 0; i < 3; ++i) {
            auto* check = new QCheckBox(QStringLiteral("log"));
            check->setTristate(true);
            check->setCheckState(static_cast<Qt::CheckState>(i));
            grid.addWidget(check, 2, i);
        }
        auto* radio = new QRadioButton(QStringLiteral("radio"));
        radio->setChecked(true);
        grid.addWidget(radio, 2, 3);
        grid.addWidget(new QRadioButton(QStringLiteral("off")), 2, 4);
        for (int i = 0; i < 2; ++i) {
            auto* toggle = new QCheckBox(QStringLiteral("Use cache"));
            setSwitch(toggle);
            toggle->setChecked(i == 0);
            grid.addWidget(toggle, 2, 5 + i);
        }
    }
    void ranges(QGridLayout& grid) {
        auto* slider = new QSlider(Qt::Horizontal);
        slider->setValue(55);
        grid.addWidget(slider, 3, 0, 1, 2);
        auto* progress = new QProgressBar;
        progress->setValue(47);
        progress->setTextVisible(false);
        grid.addWidget(progress, 3, 2, 1, 2);
        auto* bar = new QScrollBar(Qt::Horizontal);
        bar->setRange(0, 100);
        bar->setValue(30);
        bar->setPageStep(40);
        grid.addWidget(bar, 3, 4, 1, 2);
        auto* views = new SegmentedSwitch(QStringLiteral("View"));
        views->addChoice(QStringLiteral("Canvas"), QStringLiteral("node-subgraph"));
        views->addChoice(QStringLiteral("YAML"), QStringLiteral("code"));
        views->addChoice(QStringLiteral("Form"), QStringLiteral("page-settings"));
        grid.addWidget(views, 4, 0, 1, 3);
        auto* tabs = new QTabBar;
        for (const char* name : {"Problems", "Log", "Timeline"})
            tabs->addTab(QLatin1String(name));
        tabs->setDrawBase(false);
        grid.addWidget(tabs, 4, 3, 1, 3);
        auto* chips = new QHBoxLayout;
        const std::pair<const char*, Tone> words[] = {{"plain", Tone::Plain},  {"champion", Tone::Accent},
                                                      {"passed", Tone::Ok},    {"drift", Tone::Warn},
                                                      {"failed", Tone::Error}, {"not sure yet", Tone::Info}};
        for (const auto& [word, tone] : words)
            chips->addWidget(new Chip(QLatin1String(word), tone));
        auto* key = new Chip(QStringLiteral("Ctrl+K"));
        key->setMono(true);
        chips->addWidget(key);
        chips->addStretch();
        grid.addLayout(chips, 5, 0, 1, 7);
        auto* states = new QHBoxLayout;
        for (int i = 0; i < statusCount; ++i)
            states->addWidget(new StatusLabel(static_cast<Status>(i)));
        states->addStretch();
        grid.addLayout(states, 6, 0, 1, 7);
    }
    void others(QGridLayout& grid) {
        auto* card = new Card;
        auto* inside = new QVBoxLayout(card);
        inside->setContentsMargins(1, 1, 1, 1);
        auto* header = new PanelHeader(QStringLiteral("Rows"));
        header->setNote(QStringLiteral("4 of 12"));
        header->addButton(QStringLiteral("more"), QStringLiteral("More"));
        inside->addWidget(header);
        auto* table = new QTableWidget(3, 3);
        table->setHorizontalHeaderLabels(
            {QStringLiteral("Name"), QStringLiteral("Status"), QStringLiteral("val_auc")});
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(28);
        table->setShowGrid(false);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setSortingEnabled(true);
        table->horizontalHeader()->setStretchLastSection(true);
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < 3; ++column) {
                auto* item =
                    new QTableWidgetItem(column == 2 ? QStringLiteral("0.7871") : QStringLiteral("normal"));
                if (column == 0)
                    item->setCheckState(row ? Qt::Checked : Qt::Unchecked);
                if (column == 1)
                    item->setIcon(statusIcon(Status::Succeeded));
                table->setItem(row, column, item);
            }
        table->selectRow(1);
        inside->addWidget(table);
        grid.addWidget(card, 7, 0, 1, 7);
        auto* empty = new EmptyPane;
        empty->say(QStringLiteral("page-experiments"), QStringLiteral("No runs yet"),
                   QStringLiteral("Runs appear here when a pipeline runs or a script logs to this address."));
        empty->setAction(QStringLiteral("Run the pipeline"), QStringLiteral("run"), [] {});
        empty->setLink(QStringLiteral("Open the digits sample"), [] {});
        grid.addWidget(empty, 8, 0, 1, 7);
    }
};

TEST(Controls, AreDrawnInEveryTheme) {
    Gallery gallery;
    gallery.show();
    gallery.activateWindow();
    gallery.field->setFocus(Qt::TabFocusReason);
    QApplication::processEvents();
    for (ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark, ThemeMode::Contrast}) {
        ThemeManager::instance().setMode(mode);
        QApplication::processEvents();
        const QImage image = picture(gallery);
        EXPECT_EQ(image.pixelColor(3, 3), theme().surface[1]);
        keepPicture(image, QStringLiteral("controls-%1").arg(theme().name));
    }
    ThemeManager::instance().setMode(ThemeMode::Light);
}

TEST(Controls, FollowTheTextScale) {
    QPushButton button(QStringLiteral("Run"));
    button.show();
    const int before = button.sizeHint().height();
    EXPECT_EQ(before, 28);
    ThemeManager::instance().setTextScale(2);
    QApplication::processEvents();
    EXPECT_EQ(button.font().pixelSize(), 26);
    EXPECT_EQ(button.sizeHint().height(), 56);
    EXPECT_EQ(QApplication::font().pixelSize(), 26);
    Gallery gallery;
    gallery.show();
    keepPicture(picture(gallery), QStringLiteral("controls-text200"));
    ThemeManager::instance().setTextScale(1);
    setControlSize(&button, ControlSize::Large);
    EXPECT_EQ(button.sizeHint().height(), 32);
}

TEST(Controls, MenuIsDrawn) {
    QMenu menu;
    menu.addAction(icon(QStringLiteral("run")), QStringLiteral("Run this node"))->setShortcut(Qt::Key_F5);
    menu.addAction(icon(QStringLiteral("run-to")), QStringLiteral("Run to here"))
        ->setShortcut(Qt::SHIFT | Qt::Key_F5);
    menu.addSeparator();
    QAction* checked = menu.addAction(QStringLiteral("Minimap"));
    checked->setCheckable(true);
    checked->setChecked(true);
    menu.addAction(QStringLiteral("Delete and join wires"))->setEnabled(false);
    menu.addMenu(QStringLiteral("More"));
    menu.setActiveAction(menu.actions()[1]);
    menu.popup(QPoint(0, 0));
    keepPicture(picture(menu), QStringLiteral("controls-menu"));
    EXPECT_GE(menu.actionGeometry(menu.actions()[0]).height(), 28);
    menu.close();
}

TEST(FocusRing, SurvivesOtherWindowsThatComeUp) {
    QWidget first;
    QLineEdit field(&first);
    first.show();
    field.setFocus();
    QWidget second;
    second.show();
    second.raise();
    QApplication::processEvents();
    first.raise();
    first.activateWindow();
    QApplication::processEvents();
}

TEST(Toast, RunsItsActionOnceAndGoes) {
    QWidget area;
    area.resize(800, 400);
    Toast toast(&area);
    area.show();
    int undone = 0;
    toast.show(
        {QStringLiteral("Run 1461 archived"), Tone::Ok, QStringLiteral("Undo"), [&undone] { ++undone; }});
    EXPECT_TRUE(toast.isVisible());
    keepPicture(picture(toast), QStringLiteral("toast"));
    QTest::mouseClick(toast.findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_EQ(undone, 1);
    EXPECT_FALSE(toast.isVisible());
}

TEST(Toast, ALongSentenceIsShownWhole) {
    QWidget area;
    area.resize(800, 400);
    Toast toast(&area);
    area.show();
    toast.show(
        {QStringLiteral("The server does not answer any more, so nothing of what runs can be shown. It is "
                        "started again in a moment; the jobs go on."),
         Tone::Warn, QStringLiteral("Try again now"), [] {}});
    QApplication::processEvents();
    const auto* words = toast.findChild<QLabel*>();
    EXPECT_GE(words->height(), words->heightForWidth(words->width()));
    EXPECT_TRUE(area.rect().contains(toast.geometry()));
}

TEST(SegmentedSwitch, WordsEndInAnEllipsisWhereThereIsTooLittleRoom) {
    QWidget area;
    auto* views = new SegmentedSwitch(QStringLiteral("View"), &area);
    for (const char* name : {"Table", "Confusion matrix", "ROC curve"})
        views->addChoice(QLatin1String(name));
    const int wanted = views->sizeHint().width();
    area.resize(wanted, 40);
    views->setGeometry(0, 0, wanted * 2 / 3, 28);
    area.show();
    QApplication::processEvents();
    for (int choice = 0; choice < 3; ++choice) {
        EXPECT_TRUE(views->rect().contains(views->button(choice)->geometry())) << choice;
        EXPECT_GE(views->button(choice)->width(), 24) << choice;
    }
    keepPicture(picture(*views), QStringLiteral("segments-narrow"));
}

TEST(SegmentedSwitch, TellsOnlyWhatTheUserChose) {
    SegmentedSwitch views(QStringLiteral("View"));
    views.addChoice(QStringLiteral("Canvas"));
    views.addChoice(QStringLiteral("YAML"));
    QSignalSpy chosen(&views, &SegmentedSwitch::chosen);
    views.setCurrent(1);
    EXPECT_EQ(chosen.count(), 0);
    views.show();
    QTest::mouseClick(views.button(0), Qt::LeftButton);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(views.current(), 0);
}

TEST(Labels, ElidedOnesTellTheirTextInTheToolTip) {
    ElidedLabel label(QStringLiteral("a rather long name of a step in a pipeline"));
    label.resize(60, 20);
    label.show();
    EXPECT_LE(label.minimumSizeHint().width(), 24);
    QHelpEvent help(QEvent::ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&label, &help);
    EXPECT_EQ(QToolTip::text(), label.text());
    QToolTip::hideText();
}

} // namespace
} // namespace orrery::widgets
