#include "widgets/pages/pipeline/timeline_panel.h"

#include "widgets/charts/timeline_chart.h"
#include "widgets/charts/timeline_stretch.h"
#include "widgets/client/run_follower.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"
#include "widgets/pages/pipeline/timeline_rows.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace orrery::widgets {

TimelinePanel::TimelinePanel(ChartGroup* group, QWidget* parent) : QWidget(parent) {
    m_chart = new TimelineChart;
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setAccessibleName(tr("Timeline of the run"));
    m_chart->setGroup(group);
    connect(m_chart, &TimelineChart::currentChanged, this, &TimelinePanel::stepChosen);
    m_end = new ElidedLabel({}, metrics().fontSmall, TextRank::Tertiary);
    m_compare = new QCheckBox;
    connect(m_compare, &QCheckBox::toggled, this, &TimelinePanel::askEarlierRun);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 2);
    head->setSpacing(8);
    head->addWidget(m_end, 1);
    head->addWidget(m_compare);
    auto* full = new QWidget;
    auto* rows = new QVBoxLayout(full);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(m_chart, 1);
    rows->addWidget(new TimelineLegend);
    m_empty = new EmptyPane;
    m_empty->say(QStringLiteral("timeline"), tr("No times yet"),
                 tr("When each step waited, started and ended appears here once the pipeline runs."));
    m_stack = new QStackedWidget;
    m_stack->addWidget(full);
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
    m_compared.reset();
    if (pipeline) {
        connect(pipeline, &PipelineSession::runChanged, this, &TimelinePanel::refresh);
        connect(pipeline, &PipelineSession::graphChanged, this, &TimelinePanel::refresh);
    }
    refresh();
}

void TimelinePanel::setEarlierRun(quint64 run) {
    if (run == m_earlierRun)
        return;
    m_earlierRun = run;
    m_compare->setText(tr("Compare with run %1").arg(run));
    askEarlierRun();
}

void TimelinePanel::setStep(const QString& step) {
    const QSignalBlocker quiet(m_chart);
    m_chart->setCurrent(step);
}

void TimelinePanel::askEarlierRun() {
    m_asking.reset();
    m_compared.reset();
    if (m_compare->isChecked() && m_pipeline && m_earlierRun != 0) {
        m_asking = std::make_unique<QObject>();
        m_pipeline->client().run(m_earlierRun, m_asking.get(), [this](Result<api::RunSnapshot> run) {
            if (run)
                m_compared = std::move(run).value();
            refresh();
        });
    }
    refresh();
}

void TimelinePanel::refresh() {
    const api::RunSummary* run = m_pipeline ? m_pipeline->summary() : nullptr;
    const quint64 shown = run ? run->run : 0;
    if (std::exchange(m_shownRun, shown) != shown)
        m_chart->group()->setRange(std::nullopt);
    std::vector<TimelineRow> rows;
    if (run)
        rows = timelineRows(*run, m_pipeline->runSteps(), m_pipeline->graph(),
                            m_compared ? &*m_compared : nullptr);
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    m_chart->setRows(std::move(rows));
    const bool active = run && run->started > 0 && !RunFollower::isTerminal(run->state);
    m_chart->setNow(active ? nowSeconds() - run->started : -1);
    refreshHead(run);
}

void TimelinePanel::refreshHead(const api::RunSummary* run) {
    m_compare->setVisible(m_earlierRun != 0);
    if (!run)
        return;
    QStringList parts;
    if (!RunFollower::isTerminal(run->state) && run->predicted_end > nowSeconds())
        parts.append(tr("ends about %1").arg(momentText(run->predicted_end)));
    else if (run->ended > 0)
        parts.append(tr("took %1").arg(spanText(run->ended - run->started)));
    if (const QString slowest = slowestCritical(m_chart->rows()); !slowest.isEmpty())
        parts.append(tr("critical path: %1").arg(slowest));
    m_end->setText(parts.join(QStringLiteral(", ")));
}

} // namespace orrery::widgets
