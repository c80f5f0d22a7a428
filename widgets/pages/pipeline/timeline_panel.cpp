#include "widgets/pages/pipeline/timeline_panel.h"

#include "widgets/charts/timeline_chart.h"
#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

namespace {

TimelineRow rowOf(const api::StepStatus& step, double runStart) {
    TimelineRow row;
    row.id = row.name = toQString(step.name);
    row.status = lookOf(toQString(step.state));
    if (step.started > 0)
        row.begin = std::max(0.0, step.started - runStart);
    if (step.ended > 0)
        row.end = step.ended - runStart;
    if (step.state == "running" && step.predicted > elapsedOf(step)) {
        row.plannedBegin = row.begin;
        row.plannedEnd = row.begin + step.predicted;
    }
    row.words = step.state == "failed" && step.exit_code
                    ? TimelinePanel::tr("failed, exit %1").arg(*step.exit_code)
                    : clockText(elapsedOf(step));
    return row;
}

} // namespace

TimelinePanel::TimelinePanel(QWidget* parent) : QWidget(parent) {
    m_chart = new TimelineChart;
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setAccessibleName(tr("Timeline of the run"));
    connect(m_chart, &TimelineChart::currentChanged, this, &TimelinePanel::stepChosen);
    m_empty = new EmptyPane;
    m_empty->say(QStringLiteral("timeline"), tr("No times yet"),
                 tr("When each step waited, started and ended appears here once the pipeline runs."));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    refresh();
}

void TimelinePanel::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->disconnect(this);
    m_pipeline = pipeline;
    if (pipeline)
        connect(pipeline, &PipelineSession::runChanged, this, &TimelinePanel::refresh);
    refresh();
}

void TimelinePanel::refresh() {
    const api::RunSummary* run = m_pipeline ? m_pipeline->summary() : nullptr;
    std::vector<TimelineRow> rows;
    if (run && run->started > 0) {
        for (const auto& step : m_pipeline->runSteps()) {
            if (step.started > 0 && step.state != "cached")
                rows.push_back(rowOf(step, run->started));
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const TimelineRow& left, const TimelineRow& right) {
        return left.begin < right.begin;
    });
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    m_chart->setRows(std::move(rows));
    const bool active = run && run->started > 0 && !RunFollower::isTerminal(run->state);
    m_chart->setNow(active ? nowSeconds() - run->started : -1);
}

} // namespace orrery::widgets
