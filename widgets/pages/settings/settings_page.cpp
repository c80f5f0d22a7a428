#include "widgets/pages/settings/settings_page.h"

#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSlider>
#include <QToolButton>

namespace orrery::widgets {

namespace {

constexpr int kLabelWidth = 392;
constexpr int kMostWidth = 1040;

/// A strip of the accent beside a setting that is not at its default.
class ChangedMark : public QWidget {
public:
    explicit ChangedMark(QWidget* parent) : QWidget(parent) { setFixedWidth(3); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect().adjusted(0, 10, 0, -10), theme().accent);
    }
};

} // namespace

SettingsPage::SettingsPage(Workbench& workbench) : m_workbench(workbench) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(0);
    column->addWidget(makeText(TextKind::Page, tr("Appearance")));
    column->addSpacing(16);
    addRow(column, Preferences::Key::Theme, tr("Theme"),
           tr("Changes at once, no restart. System follows the desktop."), tr("System"), themeControl());
    addRow(column, Preferences::Key::TextScale, tr("Text size"),
           tr("Scales text, rows and icons together. 100 to 200 %."), tr("100 %"), scaleControl());
    addRow(column, Preferences::Key::ReducedMotion, tr("Motion"),
           tr("Fades and moves of at most 150 ms, only for cause and effect."), tr("on"), motionControl());
    column->addStretch();
    auto* kept =
        makeText(TextKind::Small, tr("Kept in %1").arg(homeRelative(workbench.preferences().file())));
    kept->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(kept);
    connect(&workbench.preferences(), &Preferences::changed, this, &SettingsPage::refresh);
    refresh();
}

void SettingsPage::addRow(QVBoxLayout* column, Preferences::Key key, const QString& name,
                          const QString& words, const QString& standard, QWidget* control) {
    auto* line = new QWidget;
    line->setMinimumHeight(scaled(56));
    line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    line->setMaximumWidth(scaled(kMostWidth));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* mark = new ChangedMark(line);
    row->addWidget(mark);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(makeText(TextKind::Strong, name));
    texts->addWidget(makeText(TextKind::Small, words));
    texts->addStretch();
    auto* label = new QWidget;
    label->setLayout(texts);
    texts->setContentsMargins(0, 0, 0, 0);
    label->setMinimumWidth(scaled(kLabelWidth));
    row->addWidget(label);
    row->addWidget(control);
    row->addStretch();
    auto* usual = makeText(TextKind::Small, tr("default: %1").arg(standard));
    row->addWidget(usual);
    auto* reset = new QToolButton;
    reset->setIcon(icon(QStringLiteral("undo")));
    reset->setAccessibleName(tr("Reset %1").arg(name));
    reset->setToolTip(tr("Back to %1").arg(standard));
    connect(reset, &QToolButton::clicked, this, [this, key] { m_workbench.preferences().reset(key); });
    row->addWidget(reset);
    for (QWidget* part :
         {static_cast<QWidget*>(mark), static_cast<QWidget*>(usual), static_cast<QWidget*>(reset)}) {
        QSizePolicy keep = part->sizePolicy();
        keep.setRetainSizeWhenHidden(true);
        part->setSizePolicy(keep);
    }
    column->addWidget(line);
    m_rows.push_back({key, mark, usual, reset});
}

QWidget* SettingsPage::themeControl() {
    auto* control = new QWidget;
    auto* row = new QHBoxLayout(control);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_themes = new QButtonGroup(this);
    const std::pair<ThemeMode, QString> modes[] = {{ThemeMode::System, tr("System")},
                                                   {ThemeMode::Light, tr("Light")},
                                                   {ThemeMode::Dark, tr("Dark")},
                                                   {ThemeMode::Contrast, tr("High contrast")}};
    for (const auto& [mode, text] : modes) {
        auto* button = new QPushButton(text);
        button->setCheckable(true);
        button->setAccessibleName(tr("%1 theme").arg(text));
        m_themes->addButton(button, static_cast<int>(mode));
        row->addWidget(button);
    }
    connect(m_themes, &QButtonGroup::idClicked, this,
            [this](int id) { m_workbench.preferences().setTheme(static_cast<ThemeMode>(id)); });
    return control;
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
    m_scale->setFixedWidth(scaled(180));
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

void SettingsPage::refresh() {
    const Preferences& preferences = m_workbench.preferences();
    for (const Row& row : m_rows) {
        const bool changed = !preferences.isDefault(row.key);
        row.mark->setVisible(changed);
        row.standard->setVisible(changed);
        row.reset->setVisible(changed);
    }
    m_themes->button(static_cast<int>(preferences.theme()))->setChecked(true);
    const QSignalBlocker quietScale(m_scale);
    const QSignalBlocker quietMotion(m_motion);
    m_scale->setValue(qRound(preferences.textScale() * 100));
    m_scaleText->setText(tr("%1 %").arg(m_scale->value()));
    m_motion->setChecked(!preferences.reducedMotion());
}

QList<QWidget*> SettingsPage::regions() const {
    return {m_themes->checkedButton()};
}

QString SettingsPage::statusText() const {
    return tr("Changes apply at once");
}

void SettingsPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[2]);
}

} // namespace orrery::widgets
