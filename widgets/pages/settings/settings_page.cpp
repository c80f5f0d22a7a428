#include "widgets/pages/settings/settings_page.h"

#include "widgets/common/choice_box.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"
#include "widgets/pages/settings/about_panel.h"
#include "widgets/pages/settings/keys_editor.h"
#include "widgets/pages/settings/setting_row.h"
#include "widgets/pages/settings/theme_choice.h"
#include "widgets/shell/translations.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kSideWidth = 232;
constexpr int kMostWidth = 1040;
constexpr int kNavRow = 32;

constexpr std::array kSections = {
    std::pair(SettingSection::Appearance, "theme"), std::pair(SettingSection::Window, "language"),
    std::pair(SettingSection::Keys, "keyboard"), std::pair(SettingSection::About, "info")};

SettingSection sectionOf(const QString& id) {
    for (const SettingEntry& entry : allSettings()) {
        if (entry.id == id)
            return entry.section;
    }
    return SettingSection::Appearance;
}

} // namespace

SettingsPage::SettingsPage(Workbench& workbench) : m_workbench(workbench) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(makeMain(), 1);
    fillSections();
    connect(&workbench.preferences(), &Preferences::changed, this, &SettingsPage::refresh);
    connect(m_nav, &QListWidget::currentRowChanged, this, [this] {
        m_search->clear();
        showSections();
    });
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::showSections);
    m_nav->setCurrentRow(0);
    refresh();
}

QWidget* SettingsPage::makeSide() {
    auto* side = new Panel(Qt::RightEdge);
    followTheme(*side, [side] { side->setFixedWidth(scaled(kSideWidth)); });
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 10, 1, 12);
    column->setSpacing(10);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(10, 0, 10, 0);
    inset->addWidget(m_search);
    column->addLayout(inset);
    m_nav = new QListWidget;
    m_nav->setAccessibleName(tr("Sections of the settings"));
    m_nav->setFrameShape(QFrame::NoFrame);
    m_nav->viewport()->setAutoFillBackground(false);
    for (const auto& [section, iconName] : kSections) {
        auto* item = new QListWidgetItem(icon(QLatin1String(iconName)), sectionName(section), m_nav);
        item->setSizeHint(QSize(0, scaled(kNavRow)));
    }
    column->addWidget(m_nav, 1);
    auto* kept =
        makeText(TextKind::Small, tr("Kept in %1").arg(homeRelative(m_workbench.preferences().file())));
    kept->setWordWrap(true);
    kept->setContentsMargins(12, 0, 12, 0);
    column->addWidget(kept);
    return side;
}

QWidget* SettingsPage::makeMain() {
    auto* content = new NarrowContent;
    auto* outer = new QHBoxLayout(content);
    outer->setContentsMargins(21, 24, 32, 24);
    auto* inner = new QWidget;
    followTheme(*inner, [inner] { inner->setMaximumWidth(scaled(kMostWidth)); });
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(24);
    for (const auto& [section, iconName] : kSections) {
        auto* box = new QWidget;
        auto* rows = new QVBoxLayout(box);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(0);
        auto* title = makeText(TextKind::Page, sectionName(section));
        title->setContentsMargins(11, 0, 0, 16);
        rows->addWidget(title);
        column->addWidget(box);
        m_sections[section] = {box, rows, {}};
    }
    m_nothing = new EmptyPane;
    m_nothing->say(QStringLiteral("search"), tr("No setting has this name"),
                   tr("Search for a word of its name or of what it does."));
    m_nothing->setAction(tr("Show all settings"), {}, [this] { m_search->clear(); });
    column->addWidget(m_nothing);
    column->addStretch();
    outer->addWidget(inner, 1);
    outer->addStretch();
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return m_scroll;
}

void SettingsPage::fillSections() {
    addRow(Preferences::Key::Theme, tr("System"), themeControl());
    addRow(Preferences::Key::TextScale, tr("100 %"), scaleControl());
    addRow(Preferences::Key::ReducedMotion, tr("on"), motionControl());
    addRow(Preferences::Key::Language, tr("System"), languageControl());
    addRow(Preferences::Key::StartWith, tr("Start page"), startControl());
    m_keys = new KeysEditor(m_workbench.actions());
    addPart(QStringLiteral("keys"), m_keys);
    addPart(QStringLiteral("about"), new AboutPanel(m_workbench));
}

void SettingsPage::addRow(Preferences::Key key, const QString& standard, QWidget* control) {
    const SettingEntry entry = settingEntry(key);
    auto* row = new SettingRow(entry, standard, control);
    connect(row, &SettingRow::resetRequested, this, [this, key] { m_workbench.preferences().reset(key); });
    Section& section = m_sections[entry.section];
    section.column->addWidget(row);
    section.rows.emplace_back(entry.id, row);
    m_rows[key] = row;
}

void SettingsPage::addPart(const QString& id, QWidget* part) {
    Section& section = m_sections[sectionOf(id)];
    part->setContentsMargins(11, 0, 0, 0);
    section.column->addWidget(part);
    section.rows.emplace_back(id, part);
}

QWidget* SettingsPage::themeControl() {
    m_themes = new ThemeChoice;
    connect(m_themes, &ThemeChoice::chosen, &m_workbench.preferences(), &Preferences::setTheme);
    return m_themes;
}

QWidget* SettingsPage::scaleControl() {
    auto* control = new QWidget;
    auto* row = new QHBoxLayout(control);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_scale = new QSlider(Qt::Horizontal);
    m_scale->setAccessibleName(tr("Text size in percent"));
    m_scale->setRange(100, 200);
    m_scale->setSingleStep(5);
    m_scale->setPageStep(25);
    m_scale->setFixedWidth(180);
    m_scaleText = makeText(TextKind::Mono);
    row->addWidget(m_scale);
    row->addWidget(m_scaleText);
    // While it is dragged only the number follows: a layout that grows under the pointer cannot be aimed at.
    m_scale->setTracking(false);
    connect(m_scale, &QSlider::sliderMoved, this,
            [this](int value) { m_scaleText->setText(tr("%1 %").arg(value)); });
    connect(m_scale, &QSlider::valueChanged, this,
            [this](int value) { m_workbench.preferences().setTextScale(value / 100.0); });
    return control;
}

QWidget* SettingsPage::motionControl() {
    m_motion = new QCheckBox(tr("Show motion"));
    setSwitch(m_motion);
    connect(m_motion, &QCheckBox::toggled, this,
            [this](bool on) { m_workbench.preferences().setReducedMotion(!on); });
    return m_motion;
}

QWidget* SettingsPage::languageControl() {
    m_language = makeChoiceBox(settingEntry(Preferences::Key::Language).name);
    m_language->addItem(tr("System"), QString());
    for (const QString& locale : availableLanguages())
        m_language->addItem(languageName(locale), locale);
    connect(m_language, &QComboBox::activated, this,
            [this] { m_workbench.preferences().setLanguage(m_language->currentData().toString()); });
    return m_language;
}

QWidget* SettingsPage::startControl() {
    m_start = makeChoiceBox(settingEntry(Preferences::Key::StartWith).name);
    m_start->addItem(tr("Start page"));
    m_start->addItem(tr("Last workspace"));
    connect(m_start, &QComboBox::activated, this,
            [this](int index) { m_workbench.preferences().setStartWithLast(index == 1); });
    return m_start;
}

void SettingsPage::showSections() {
    const QString wanted = m_search->text().trimmed();
    const int keys = m_keys->setFilter(wanted);
    const auto all = allSettings();
    const auto matches = [&](const QString& id) {
        if (wanted.isEmpty() || (id == QLatin1String("keys") && keys > 0))
            return true;
        return std::any_of(all.begin(), all.end(), [&](const SettingEntry& entry) {
            return entry.id == id && (entry.name.contains(wanted, Qt::CaseInsensitive) ||
                                      entry.words.contains(wanted, Qt::CaseInsensitive) ||
                                      sectionName(entry.section).contains(wanted, Qt::CaseInsensitive));
        });
    };
    bool any = false;
    for (auto& [section, shown] : m_sections) {
        const bool current =
            kSections[static_cast<std::size_t>(std::max(0, m_nav->currentRow()))].first == section;
        bool some = false;
        for (const auto& [id, row] : shown.rows) {
            row->setVisible(matches(id));
            some = some || matches(id);
        }
        shown.box->setVisible(wanted.isEmpty() ? current : some);
        any = any || some;
    }
    m_nothing->setVisible(!any);
}

void SettingsPage::refresh() {
    const Preferences& preferences = m_workbench.preferences();
    for (const auto& [key, row] : m_rows)
        row->setChanged(!preferences.isDefault(key));
    m_themes->setCurrent(preferences.theme());
    const QSignalBlocker quietScale(m_scale);
    const QSignalBlocker quietMotion(m_motion);
    m_scale->setValue(qRound(preferences.textScale() * 100));
    m_scaleText->setText(tr("%1 %").arg(m_scale->value()));
    m_motion->setChecked(!preferences.reducedMotion());
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language())));
    m_start->setCurrentIndex(preferences.startWithLast() ? 1 : 0);
}

void SettingsPage::arrive(const Place& place) {
    if (place.step.isEmpty())
        return;
    const SettingSection wanted = sectionOf(place.step);
    m_search->clear();
    for (std::size_t row = 0; row < kSections.size(); ++row) {
        if (kSections[row].first == wanted)
            m_nav->setCurrentRow(static_cast<int>(row));
    }
    for (const auto& [id, part] : m_sections[wanted].rows) {
        if (id != place.step)
            continue;
        m_scroll->ensureWidgetVisible(part);
        for (auto* control : part->findChildren<QWidget*>()) {
            if (control->focusPolicy() & Qt::TabFocus && control->isVisibleTo(part))
                return control->setFocus(Qt::OtherFocusReason);
        }
    }
}

QList<QWidget*> SettingsPage::regions() const {
    return {m_search, m_nav, m_themes->current()};
}

QString SettingsPage::statusText() const {
    return tr("Changes apply at once");
}

void SettingsPage::escape() {
    m_search->clear();
}

void SettingsPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[2]);
}

} // namespace orrery::widgets
