#include "widgets/pages/jobs/jobs_page.h"

#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/pages/jobs/job_row.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kClockMs = 1'000;
constexpr std::size_t kMostActive = 50;
constexpr std::size_t kMostEnded = 10;

} // namespace

JobsPage::JobsPage(Workbench& workbench) : m_workbench(workbench) {
    auto* bar = new Panel(Qt::BottomEdge);
    bar->setMinimumHeight(metrics().pageBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(16);
    row->addWidget(makeText(TextKind::Strong, tr("Jobs")));
    m_count = makeText(TextKind::Small);
    row->addWidget(m_count);
    row->addStretch();
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeList());
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_stack, 1);
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, &JobsPage::refresh);
    connect(&workbench, &Workbench::workspaceChanged, this, &JobsPage::followWorkspace);
    followWorkspace();
}

QWidget* JobsPage::makeList() {
    auto* content = new NarrowContent;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_noActive = makeText(TextKind::Secondary, tr("Nothing is at work."));
    column->addWidget(m_noActive);
    m_activeList = new QVBoxLayout;
    m_activeList->setSpacing(8);
    column->addLayout(m_activeList);
    column->addSpacing(8);
    m_endedTitle = makeText(TextKind::Strong, tr("Ended last"));
    column->addWidget(m_endedTitle);
    m_endedList = new QVBoxLayout;
    m_endedList->setSpacing(8);
    column->addLayout(m_endedList);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

void JobsPage::followWorkspace() {
    if (WorkspaceSession* session = m_workbench.workspace()) {
        connect(session, &WorkspaceSession::runsChanged, this, &JobsPage::refresh);
        connect(session, &WorkspaceSession::connectionChanged, this, &JobsPage::refresh);
    }
    refresh();
}

void JobsPage::refresh() {
    WorkspaceSession* session = m_workbench.workspace();
    std::vector<const api::RunSummary*> active, ended;
    if (session) {
        for (const auto& run : session->runs().runs()) {
            const bool terminal = RunFollower::isTerminal(run.state);
            auto& list = terminal ? ended : active;
            if (list.size() < (terminal ? kMostEnded : kMostActive))
                list.push_back(&run);
        }
    }
    fill(*m_activeList, m_active, active);
    fill(*m_endedList, m_ended, ended);
    m_noActive->setVisible(active.empty());
    m_endedTitle->setVisible(!ended.empty());
    m_count->setText(active.empty() ? QString() : tr("%n at work", nullptr, static_cast<int>(active.size())));
    if (active.empty() && ended.empty())
        showEmpty();
    m_stack->setCurrentIndex(active.empty() && ended.empty() ? 1 : 0);
    const bool goesOn = isVisible() && !active.empty();
    if (goesOn != m_clock.isActive())
        goesOn ? m_clock.start() : m_clock.stop();
}

void JobsPage::fill(QVBoxLayout& list, std::vector<JobRow*>& rows,
                    const std::vector<const api::RunSummary*>& runs) {
    std::vector<JobRow*> kept;
    for (const api::RunSummary* run : runs) {
        const auto at = std::find_if(rows.begin(), rows.end(),
                                     [run](const JobRow* row) { return row && row->run() == run->run; });
        JobRow* row = at == rows.end() ? makeRow(*run) : std::exchange(*at, nullptr);
        row->setRun(*run);
        if (list.indexOf(row) != static_cast<int>(kept.size()))
            list.insertWidget(static_cast<int>(kept.size()), row);
        kept.push_back(row);
    }
    for (JobRow* gone : rows) {
        if (gone)
            gone->deleteLater();
    }
    rows = std::move(kept);
}

JobRow* JobsPage::makeRow(const api::RunSummary& run) {
    auto* row = new JobRow(run);
    connect(row, &JobRow::openRequested, &m_workbench, &Workbench::showRun);
    connect(row, &JobRow::stopRequested, this, [this](quint64 number) {
        WorkspaceSession* session = m_workbench.workspace();
        session->client().cancelRun(number, {}, this, [this](Result<api::Acknowledged> answer) {
            if (!answer)
                Q_EMIT m_workbench.notice(toQString(answer.error().message()));
            else if (WorkspaceSession* current = m_workbench.workspace())
                current->refresh();
        });
    });
    return row;
}

void JobsPage::showEmpty() {
    if (!m_workbench.workspace()) {
        m_empty->say(QStringLiteral("page-jobs"), tr("No workspace is open"),
                     tr("Jobs are the runs of a workspace. Open a folder with pipeline files."));
        m_empty->setAction(tr("Open a folder"), QStringLiteral("folder"), [this] {
            m_workbench.actions().find(QStringLiteral("file.open-folder"))->trigger();
        });
        return;
    }
    m_empty->say(QStringLiteral("page-jobs"), tr("Nothing has run yet"),
                 tr("What takes long is listed here with its progress, and can be stopped here."));
    m_empty->setAction(tr("Show the pipelines"), QStringLiteral("page-pipelines"),
                       [this] { m_workbench.actions().find(QStringLiteral("go.pipelines"))->trigger(); });
}

void JobsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void JobsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_clock.stop();
}

QList<QWidget*> JobsPage::regions() const {
    QWidget* first = !m_active.empty() ? m_active.front() : m_ended.empty() ? nullptr : m_ended.front();
    return first ? QList<QWidget*>{first->findChildren<QPushButton*>().front()} : QList<QWidget*>{};
}

QString JobsPage::statusText() const {
    return tr("Jobs go on when this window closes");
}

} // namespace orrery::widgets
