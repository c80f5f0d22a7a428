#include "widgets/pages/pipeline/log_panel.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/pages/pipeline/log_bar.h"
#include "widgets/pages/pipeline/log_delegate.h"
#include "widgets/pages/pipeline/why_section.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace orrery::widgets {

LogPanel::LogPanel(QWidget* parent) : QWidget(parent) {
    makeList();
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_searchProblem = makeText(TextKind::Small);
    m_searchProblem->setContentsMargins(12, 0, 12, 4);
    m_searchProblem->hide();
    m_bar = new LogBar;
    connectBar();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_searchProblem);
    column->addWidget(m_stack, 1);
    connect(&m_feed, &LogFeed::changed, this, &LogPanel::refresh);
    connect(&m_feed, &LogFeed::changed, this, &LogPanel::seekMoment);
    connect(&m_feed.model(), &LogModel::countChanged, this, &LogPanel::refresh);
    connect(&m_feed, &LogFeed::earlierArrived, this, &LogPanel::keepPlace);
    connect(&m_feed, &LogFeed::laterArrived, this, &LogPanel::searchOn);
    refresh();
}

void LogPanel::makeList() {
    m_list = new QListView;
    m_list->setAccessibleName(tr("Log lines"));
    m_list->setModel(&m_feed.model());
    m_delegate = new LogDelegate(m_feed.model(), m_list);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->viewport()->setMouseTracking(true);
    m_list->viewport()->installEventFilter(this);
    lieOnPanel(*m_list);
    const auto act = [this](const QString& text, const QKeySequence& key, auto slot) {
        auto* action = new QAction(text, m_list);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_list->addAction(action);
    };
    act(tr("Copy the selected lines"), QKeySequence::Copy, [this] { copySelected(); });
    act(tr("Go to the beginning of the log"), QKeySequence(Qt::CTRL | Qt::Key_Home), [this] {
        m_bar->setFollowing(false);
        m_feed.showBeginning();
        m_list->scrollToTop();
    });
    act(tr("Go to the end of the log"), QKeySequence(Qt::CTRL | Qt::Key_End),
        [this] { m_bar->setFollowing(true); });
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_list->verticalScrollBar(), &QScrollBar::sliderMoved, this, [this](int value) {
        m_bar->setFollowing(value == m_list->verticalScrollBar()->maximum() && !m_feed.hasLater());
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &LogPanel::onScrolled);
    // Following means the end stays in sight; it is the bar's range that says when the end has moved.
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_bar->following())
            m_list->scrollToBottom();
    });
}

void LogPanel::connectBar() {
    connect(m_bar, &LogBar::stepChosen, this, [this](const QString& step) {
        setStep(step);
        Q_EMIT stepChosen(step);
    });
    connect(m_bar, &LogBar::rankChosen, this, [this](int rank) { m_feed.model().setRank(rank); });
    connect(m_bar, &LogBar::searchChanged, this, [this](const QString& text) {
        m_seeking = 0;
        const QString problem = m_feed.model().setSearch(text);
        m_bar->setProblem(!problem.isEmpty());
        m_searchProblem->setText(problem);
        m_searchProblem->setVisible(!problem.isEmpty());
    });
    connect(m_bar, &LogBar::filteringChanged, this,
            [this](bool filtering) { m_feed.model().setFiltering(filtering); });
    connect(m_bar, &LogBar::wrappingChanged, this, [this](bool wrapping) {
        m_delegate->setWrapping(wrapping);
        m_list->setUniformItemSizes(!wrapping);
        m_list->doItemsLayout();
    });
    connect(m_bar, &LogBar::followingChanged, this, [this](bool following) {
        if (!following)
            return;
        m_feed.showEnd();
        m_list->scrollToBottom();
    });
    connect(m_bar, &LogBar::hitRequested, this, &LogPanel::goToHit);
}

QLineEdit* LogPanel::search() const {
    return m_bar->search();
}

void LogPanel::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->disconnect(this);
    m_pipeline = pipeline;
    m_chosen = false;
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
    const QString shown = m_pipeline->steps().step(toStdString(m_feed.step())) ? m_feed.step() : QString();
    for (const char* state : {"failed", "running", "succeeded"}) {
        // What has just ended stays until the next one starts.
        if (state == std::string_view("succeeded") && !shown.isEmpty())
            return shown;
        const auto at = std::find_if(steps.begin(), steps.end(),
                                     [state](const auto& step) { return step.state == state; });
        if (at != steps.end())
            return toQString(at->name);
    }
    return {};
}

void LogPanel::fillSteps() {
    if (m_pipeline && m_pipeline->shownRun() == 0)
        m_feed.show(nullptr, 0, {});
    else if (m_pipeline && !m_pipeline->steps().step(toStdString(m_feed.step())))
        m_chosen = false;
    // Nobody is reading or searching: the log goes along with the run.
    if (m_pipeline && !m_chosen && m_bar->following() && !m_feed.model().searching())
        if (const QString step = defaultStep(); step != m_feed.step())
            showStep(step);
    refresh();
}

void LogPanel::setStep(const QString& step) {
    m_chosen = true;
    showStep(step);
}

void LogPanel::showStep(const QString& step) {
    if (!m_pipeline || m_pipeline->shownRun() == 0)
        return;
    m_seeking = 0;
    m_moment.reset();
    m_feed.show(&m_pipeline->client(), m_pipeline->shownRun(), step);
    m_bar->setFollowing(true);
    refresh();
}

void LogPanel::goToHit(int step) {
    m_bar->setFollowing(false);
    const LogModel& model = m_feed.model();
    const QModelIndex current = m_list->currentIndex();
    const int from = current.isValid() ? current.row() : step > 0 ? -1 : model.rowCount();
    const int row = model.nextHit(from, step);
    m_seeking = 0;
    if (row >= 0) {
        goToRow(row);
    } else if (step > 0 ? m_feed.hasLater() : m_feed.hasEarlier()) {
        m_seeking = step;
        step > 0 ? m_feed.fetchLater() : m_feed.fetchEarlier();
    }
    refreshCount();
}

void LogPanel::goToRow(int row) {
    const QModelIndex index = m_feed.model().index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void LogPanel::showMoment(const QString& step, double time) {
    setStep(step);
    m_bar->setFollowing(false);
    m_moment = time;
    seekMoment();
}

void LogPanel::seekMoment() {
    const auto held = m_feed.model().heldTimes();
    if (!m_moment || !held)
        return;
    if (*m_moment < held->first && m_feed.hasEarlier())
        return m_feed.fetchEarlier();
    if (*m_moment > held->second && m_feed.hasLater())
        return m_feed.fetchLater();
    if (const int row = m_feed.model().rowNear(*std::exchange(m_moment, std::nullopt)); row >= 0)
        goToRow(row);
    refreshCount();
}

void LogPanel::searchOn() {
    if (m_seeking != 0)
        goToHit(m_seeking);
}

void LogPanel::onScrolled(int value) {
    const QScrollBar* bar = m_list->verticalScrollBar();
    if (value <= bar->minimum() && !m_bar->following() && m_feed.hasEarlier()) {
        m_topRow = m_list->indexAt(QPoint(4, 4));
        m_feed.fetchEarlier();
    } else if (value >= bar->maximum()) {
        m_feed.fetchLater();
    }
}

void LogPanel::keepPlace() {
    if (m_topRow.isValid())
        m_list->scrollTo(m_topRow, QAbstractItemView::PositionAtTop);
    m_topRow = QPersistentModelIndex();
    searchOn();
}

bool LogPanel::openPlaceAt(const QPoint& point) {
    const QModelIndex index = m_list->indexAt(point);
    if (!index.isValid())
        return false;
    const auto place = m_feed.model().placeAt(index.row());
    const int character = m_delegate->characterAt(point, m_list->visualRect(index));
    if (!place || character < place->start || character >= place->start + place->length)
        return false;
    Q_EMIT placeRequested(place->file, place->line);
    return true;
}

bool LogPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonRelease) {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier)
            openPlaceAt(mouse->position().toPoint());
    } else if (event->type() == QEvent::Wheel) {
        // The wheel turned upwards means: let me read.
        if (static_cast<QWheelEvent*>(event)->angleDelta().y() > 0)
            m_bar->setFollowing(false);
    }
    return QWidget::eventFilter(watched, event);
}

void LogPanel::refreshCount() {
    const LogModel& model = m_feed.model();
    const QLocale locale;
    const QString all = locale.toString(model.lineCount()) +
                        (m_feed.hasEarlier() || m_feed.hasLater() ? QStringLiteral("+") : QString());
    const QModelIndex current = m_list->currentIndex();
    QString text = all;
    if (m_seeking != 0 || m_moment)
        text = tr("looking");
    else if (model.searching() && current.isValid())
        text = tr("%1 of %2")
                   .arg(locale.toString(model.hitNumber(current.row())), locale.toString(model.hits()));
    else if (model.searching() || model.rank() >= 0)
        text = tr("%1 of %2").arg(locale.toString(model.searching() ? model.hits() : model.rowCount()), all);
    m_bar->setCount(model.lineCount() == 0 ? QString() : text);
}

void LogPanel::refresh() {
    QStringList names;
    if (m_pipeline) {
        // A thousand entries in a menu help nobody: the outline selects those.
        for (const auto& step : m_pipeline->runSteps()) {
            if (step.attempts > 0 && names.size() < 200)
                names.append(toQString(step.name));
        }
    }
    m_bar->setSteps(names, m_feed.step());
    m_bar->setRanks(m_feed.ranks());
    refreshCount();
    refreshEmpty(m_feed.model().lineCount());
    m_stack->setCurrentIndex(m_feed.model().rowCount() > 0 ? 0 : 1);
}

void LogPanel::refreshEmpty(int lines) {
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
        const QString title = step && step->held                ? tr("%1 is held")
                              : step && step->state == "queued" ? tr("%1 waits")
                              : step && step->state == "cached" ? tr("%1 was not run again")
                                                                : tr("%1 printed nothing");
        m_empty->say(QStringLiteral("log"), title.arg(m_feed.step()),
                     step && !step->reason.empty() ? reasonSentence(m_feed.step(), toQString(step->reason))
                                                   : tr("Lines appear here as they come."));
    } else {
        m_empty->say(QStringLiteral("filter"), tr("No line matches"),
                     m_feed.hasEarlier() || m_feed.hasLater()
                         ? tr("None of the %n line(s) at hand matches. F3 looks on in the rest of the log.",
                              nullptr, lines)
                         : tr("None of the %n line(s) fits the search and the rank.", nullptr, lines));
    }
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
