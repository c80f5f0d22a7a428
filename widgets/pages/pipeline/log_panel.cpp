#include "widgets/pages/pipeline/log_panel.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/pages/pipeline/log_delegate.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kMostRankButtons = 8;

} // namespace

LogPanel::LogPanel(QWidget* parent) : QWidget(parent) {
    m_list = new QListView;
    m_list->setAccessibleName(tr("Log lines"));
    m_list->setModel(&m_feed.model());
    m_list->setItemDelegate(new LogDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    lieOnPanel(*m_list);
    auto* copy = new QAction(tr("Copy the selected lines"), m_list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &LogPanel::copySelected);
    m_list->addAction(copy);
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_filterProblem = makeText(TextKind::Small);
    m_filterProblem->setContentsMargins(12, 0, 12, 4);
    m_filterProblem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = makeBar();
    column->addWidget(m_bar);
    column->addWidget(m_filterProblem);
    column->addWidget(m_stack, 1);
    connect(&m_feed, &LogFeed::changed, this, &LogPanel::refresh);
    connect(&m_feed.model(), &LogModel::countChanged, this, &LogPanel::refresh);
    connect(m_list->verticalScrollBar(), &QScrollBar::sliderMoved, this,
            [this](int value) { m_follow->setChecked(value == m_list->verticalScrollBar()->maximum()); });
    // Following means the end stays in sight; it is the bar's range that says when the end has moved.
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_follow->isChecked())
            m_list->scrollToBottom();
    });
    refresh();
}

QWidget* LogPanel::makeBar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(8);
    m_steps = new QComboBox;
    m_steps->setAccessibleName(tr("Step whose log is shown"));
    m_steps->setMinimumWidth(scaled(120));
    connect(m_steps, &QComboBox::activated, this, [this] {
        setStep(m_steps->currentText());
        Q_EMIT stepChosen(m_steps->currentText());
    });
    row->addWidget(m_steps);
    m_ranks = new QWidget;
    m_rankRow = new QHBoxLayout(m_ranks);
    m_rankRow->setContentsMargins(0, 0, 0, 0);
    m_rankRow->setSpacing(4);
    m_rankGroup = new QButtonGroup(this);
    connect(m_rankGroup, &QButtonGroup::idClicked, this, [this](int id) { m_feed.model().setRank(id - 1); });
    row->addWidget(m_ranks);
    m_filter = new QLineEdit;
    m_filter->setAccessibleName(tr("Filter the log by a regular expression"));
    m_filter->setPlaceholderText(tr("Filter, for example epoch|warning"));
    m_filter->setFont(monoFont(metrics().monoBody));
    m_filter->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        const QString problem = m_feed.model().setFilter(text);
        setValidity(m_filter, problem.isEmpty() ? Validity::Fine : Validity::Error);
        m_filterProblem->setText(problem);
        m_filterProblem->setVisible(!problem.isEmpty());
    });
    row->addWidget(m_filter, 1);
    m_hits = makeText(TextKind::Mono);
    row->addWidget(m_hits);
    m_follow = new QToolButton;
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setIcon(icon(QStringLiteral("chevron-down")));
    m_follow->setAccessibleName(tr("Follow the end of the log"));
    m_follow->setToolTip(tr("Follow the end of the log"));
    connect(m_follow, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            m_list->scrollToBottom();
    });
    row->addWidget(m_follow);
    return bar;
}

void LogPanel::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->disconnect(this);
    m_pipeline = pipeline;
    m_feed.show(nullptr, 0, {});
    if (m_pipeline) {
        connect(m_pipeline, &PipelineSession::stepsChanged, this, &LogPanel::fillSteps);
        connect(m_pipeline, &PipelineSession::logsGrew, this,
                [this](const std::vector<std::uint32_t>& grown) {
                    const auto& steps = m_pipeline->runSteps();
                    for (const std::uint32_t index : grown) {
                        if (index < steps.size() && toQString(steps[index].name) == m_feed.step())
                            m_feed.grew();
                    }
                });
    }
    fillSteps();
}

QString LogPanel::defaultStep() const {
    const auto& steps = m_pipeline->runSteps();
    for (const char* state : {"failed", "running", "succeeded"}) {
        const auto at = std::find_if(steps.begin(), steps.end(),
                                     [state](const auto& step) { return step.state == state; });
        if (at != steps.end())
            return toQString(at->name);
    }
    return {};
}

void LogPanel::fillSteps() {
    QStringList names;
    if (m_pipeline) {
        // A thousand entries in a menu help nobody: the outline selects those.
        for (const auto& step : m_pipeline->runSteps()) {
            if (step.attempts > 0 && names.size() < 200)
                names.append(toQString(step.name));
        }
    }
    QStringList before;
    for (int place = 0; place < m_steps->count(); ++place)
        before.append(m_steps->itemText(place));
    if (names != before) {
        m_steps->clear();
        m_steps->addItems(names);
    }
    m_steps->setEnabled(!names.isEmpty());
    if (m_pipeline && m_pipeline->shownRun() == 0)
        m_feed.show(nullptr, 0, {});
    else if (m_pipeline && (m_feed.step().isEmpty() || !m_pipeline->steps().step(toStdString(m_feed.step()))))
        setStep(defaultStep());
    m_steps->setCurrentText(m_feed.step());
    refresh();
}

void LogPanel::setStep(const QString& step) {
    if (!m_pipeline || m_pipeline->shownRun() == 0)
        return;
    m_feed.show(&m_pipeline->client(), m_pipeline->shownRun(), step);
    m_steps->setCurrentText(step);
    m_follow->setChecked(true);
    refresh();
}

void LogPanel::fillRanks() {
    const int ranks = std::min(m_feed.ranks(), kMostRankButtons);
    if (ranks == m_shownRanks)
        return;
    m_shownRanks = ranks;
    for (QAbstractButton* button : m_rankGroup->buttons())
        delete button;
    m_ranks->setVisible(ranks > 1);
    for (int id = 0; ranks > 1 && id <= ranks; ++id) {
        auto* button = new QPushButton(id == 0 ? tr("All ranks") : QString::number(id - 1));
        button->setAccessibleName(id == 0 ? tr("Show all ranks") : tr("Show rank %1").arg(id - 1));
        button->setCheckable(true);
        button->setChecked(id == 0);
        m_rankGroup->addButton(button, id);
        m_rankRow->addWidget(button);
    }
}

void LogPanel::refresh() {
    fillRanks();
    const LogModel& model = m_feed.model();
    const int lines = model.lineCount();
    const QLocale locale;
    m_hits->setText(lines == 0 ? QString()
                    : model.filtering() || model.rank() >= 0
                        ? tr("%1 of %2").arg(locale.toString(model.rowCount()), locale.toString(lines))
                        : locale.toString(lines));
    const bool noRun = !m_pipeline || m_pipeline->shownRun() == 0;
    m_bar->setVisible(!noRun);
    m_empty->setOffered(noRun);
    if (noRun) {
        m_empty->say(QStringLiteral("log"), tr("No log yet"),
                     tr("What the steps print appears here while the pipeline runs."));
    } else if (!m_feed.problem().isEmpty()) {
        m_empty->say(QStringLiteral("warning"), tr("The log cannot be shown"), m_feed.problem());
    } else if (m_feed.step().isEmpty()) {
        m_empty->say(QStringLiteral("log"), tr("Nothing was started"),
                     tr("No step of this run was started, so there is no log. Cached steps keep the log of "
                        "the run they come from."));
    } else if (lines == 0) {
        const auto* step = m_pipeline->steps().step(toStdString(m_feed.step()));
        const bool waiting = step && step->state == "queued";
        m_empty->say(
            QStringLiteral("log"),
            waiting ? tr("%1 waits").arg(m_feed.step()) : tr("%1 printed nothing").arg(m_feed.step()),
            step && !step->reason.empty() ? toQString(step->reason) : tr("Lines appear here as they come."));
    } else {
        m_empty->say(QStringLiteral("filter"), tr("No line matches"),
                     tr("None of the %n line(s) fits the filter and the rank.", nullptr, lines));
    }
    m_stack->setCurrentIndex(model.rowCount() > 0 ? 0 : 1);
}

void LogPanel::copySelected() {
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex& row : rows)
        text += m_feed.model().textOf(row.row(), row.row());
    QApplication::clipboard()->setText(text);
}

} // namespace orrery::widgets
