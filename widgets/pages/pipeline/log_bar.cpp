#include "widgets/pages/pipeline/log_bar.h"

#include "widgets/common/choice_box.h"
#include "widgets/common/page_parts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kMostRankButtons = 8;

} // namespace

LogBar::LogBar(QWidget* parent) : QWidget(parent) {
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(8, 8, 8, 8);
    m_row->setSpacing(2);
    m_steps = makeChoiceBox(tr("Step whose log is shown"));
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    followTheme(*m_steps, [this] {
        m_steps->setMinimumWidth(scaled(96));
        m_steps->setMaximumWidth(scaled(200));
    });
    connect(m_steps, &QComboBox::activated, this, [this] { Q_EMIT stepChosen(m_steps->currentText()); });
    m_row->addWidget(m_steps);
    m_row->addSpacing(4);
    m_ranks = new QWidget;
    m_rankRow = new QHBoxLayout(m_ranks);
    m_rankRow->setContentsMargins(0, 0, 0, 0);
    m_rankRow->setSpacing(0);
    m_rankGroup = new QButtonGroup(this);
    connect(m_rankGroup, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT rankChosen(id - 1); });
    m_row->addWidget(m_ranks);
    makeSearch();
    connect(addTool("chevron-up", tr("Go to the hit before, or to the error before"), false),
            &QToolButton::clicked, this, [this] { Q_EMIT hitRequested(-1); });
    connect(addTool("chevron-down", tr("Go to the next hit, or to the next error"), false),
            &QToolButton::clicked, this, [this] { Q_EMIT hitRequested(1); });
    QToolButton* filter = addTool("filter", tr("Show only the lines that match"), true);
    filter->setChecked(true);
    connect(filter, &QToolButton::toggled, this, &LogBar::filteringChanged);
    connect(addTool("swap", tr("Break long lines"), true), &QToolButton::toggled, this,
            &LogBar::wrappingChanged);
    m_follow = addTool("panel-bottom", tr("Follow the end of the log"), true);
    m_follow->setChecked(true);
    connect(m_follow, &QToolButton::toggled, this, &LogBar::followingChanged);
}

QToolButton* LogBar::addTool(const char* iconName, const QString& name, bool checkable) {
    auto* button = new QToolButton;
    button->setIcon(icon(QLatin1String(iconName)));
    button->setCheckable(checkable);
    button->setAccessibleName(name);
    button->setToolTip(name);
    m_row->addWidget(button);
    return button;
}

void LogBar::makeSearch() {
    m_search = new QLineEdit;
    m_search->setAccessibleName(tr("Search the log by a regular expression"));
    m_search->setPlaceholderText(tr("Search, for example epoch|warning"));
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    followTheme(*m_search, [this] {
        m_search->setFont(monoFont(metrics().monoBody));
        m_search->setMinimumWidth(scaled(80));
    });
    connect(m_search, &QLineEdit::textChanged, this, &LogBar::searchChanged);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT hitRequested(1); });
    m_row->addWidget(m_search, 1);
    m_count = makeText(TextKind::Mono);
    m_count->setContentsMargins(6, 0, 4, 0);
    m_row->addWidget(m_count);
    const auto key = [this](const QKeySequence& sequence, int step) {
        auto* action = new QAction(step > 0 ? tr("Next hit") : tr("Hit before"), this);
        action->setShortcut(sequence);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, step] { Q_EMIT hitRequested(step); });
        addAction(action);
    };
    key(QKeySequence(Qt::Key_F3), 1);
    key(QKeySequence(Qt::SHIFT | Qt::Key_F3), -1);
}

void LogBar::setSteps(const QStringList& steps, const QString& current) {
    // What is shown is named, also where it was never started and so is not among those to choose.
    QStringList wanted = steps;
    if (!current.isEmpty() && !wanted.contains(current))
        wanted.prepend(current);
    QStringList before;
    for (int place = 0; place < m_steps->count(); ++place)
        before.append(m_steps->itemText(place));
    if (wanted != before) {
        m_steps->clear();
        m_steps->addItems(wanted);
    }
    m_steps->setEnabled(!wanted.isEmpty());
    m_steps->setCurrentIndex(wanted.indexOf(current));
}

void LogBar::setRanks(int count) {
    const int ranks = std::min(count, kMostRankButtons);
    if (ranks == m_shownRanks)
        return;
    m_shownRanks = ranks;
    for (QAbstractButton* button : m_rankGroup->buttons())
        delete button;
    m_ranks->setVisible(ranks > 1);
    for (int id = 0; ranks > 1 && id <= ranks; ++id) {
        auto* button = new QPushButton(id == 0 ? tr("All") : QString::number(id - 1));
        button->setAccessibleName(id == 0 ? tr("Show all ranks") : tr("Show rank %1").arg(id - 1));
        button->setCheckable(true);
        button->setChecked(id == 0);
        m_rankGroup->addButton(button, id);
        m_rankRow->addWidget(button);
    }
}

void LogBar::setCount(const QString& text) {
    m_count->setText(text);
}

void LogBar::setProblem(bool problem) {
    setValidity(m_search, problem ? Validity::Error : Validity::Fine);
}

void LogBar::setFollowing(bool following) {
    m_follow->setChecked(following);
}

bool LogBar::following() const {
    return m_follow->isChecked();
}

} // namespace orrery::widgets
