#include "widgets/pages/jobs/job_row.h"

#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/run_history_model.h"
#include "widgets/models/words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QProgressBar>
#include <QPushButton>

namespace orrery::widgets {

namespace {

constexpr int kStateWidth = 128;
constexpr int kProgressWidth = 96;

/// "8 of 11 steps, 1 failed".
QString countsText(const api::StepCounts& counts) {
    const QString steps = JobRow::tr("%1 of %n step(s)", "finished, all", static_cast<int>(counts.total))
                              .arg(finishedSteps(counts));
    return counts.failed == 0
               ? steps
               : JobRow::tr("%1, %n failed", "steps", static_cast<int>(counts.failed)).arg(steps);
}

QString clockLine(const api::RunSummary& run) {
    const QString elapsed = clockText(durationOf(run));
    if (RunFollower::isTerminal(run.state))
        return JobRow::tr("%1, ended %2").arg(elapsed, momentText(run.ended));
    if (run.started <= 0)
        return JobRow::tr("not started yet");
    const double left = run.predicted_end - nowSeconds();
    return run.predicted_end > 0 && left > 0 ? JobRow::tr("%1, about %2 left").arg(elapsed, spanText(left))
                                             : elapsed;
}

} // namespace

JobRow::JobRow(const api::RunSummary& run) : m_run(run.run) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(16);
    m_status = new StatusLabel;
    followTheme(*m_status, [this] { m_status->setMinimumWidth(scaled(kStateWidth)); });
    row->addWidget(m_status);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title = new ElidedLabel({}, metrics().fontBody, TextRank::Primary, QFont::DemiBold);
    m_detail = new ElidedLabel({}, metrics().fontSmall, TextRank::Tertiary);
    texts->addWidget(m_title);
    texts->addWidget(m_detail);
    row->addLayout(texts, 1);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    followTheme(*m_progress, [this] { m_progress->setMinimumWidth(scaled(kProgressWidth)); });
    m_clock = new ElidedLabel({}, metrics().monoBody, TextRank::Secondary);
    m_clock->setMono(true);
    m_clock->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    // One above the other, so that in a narrow window the run's name keeps its place.
    auto* times = new QVBoxLayout;
    times->setSpacing(4);
    times->addWidget(m_clock);
    times->addWidget(m_progress);
    row->addLayout(times);
    auto* open = new QPushButton(tr("Show the run"));
    open->setAccessibleName(tr("Show run %1").arg(m_run));
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_run); });
    row->addWidget(open);
    m_stop = new QPushButton(icon(QStringLiteral("stop"), IconRole::Error), tr("Stop"));
    m_stop->setAccessibleName(tr("Stop run %1").arg(m_run));
    setVariant(m_stop, Variant::Danger);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_stop->setToolTip(tr("The run was asked to stop."));
        Q_EMIT stopRequested(m_run);
    });
    row->addWidget(m_stop);
    setRun(run);
}

void JobRow::setRun(const api::RunSummary& run) {
    m_status->setStatus(lookOf(toQString(run.state)), stateText(run.state));
    m_title->setText(tr("Run %1 of %2").arg(run.run).arg(toQString(run.pipeline)));
    m_detail->setText(run.reason.empty() ? countsText(run.counts)
                                         : tr("%1: %2").arg(countsText(run.counts), toQString(run.reason)));
    m_clock->setText(clockLine(run));
    const bool active = !RunFollower::isTerminal(run.state);
    m_progress->setVisible(active);
    m_progress->setRange(0, static_cast<int>(run.counts.total));
    m_progress->setValue(static_cast<int>(finishedSteps(run.counts)));
    m_progress->setAccessibleName(tr("Progress of run %1").arg(run.run));
    m_stop->setVisible(active);
}

} // namespace orrery::widgets
