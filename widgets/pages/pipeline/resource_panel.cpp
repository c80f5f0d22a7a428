#include "widgets/pages/pipeline/resource_panel.h"

#include "widgets/charts/line_chart.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/models/host_facts.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace orrery::widgets {

namespace {

/// More steps than this cannot be told apart; those with the highest peaks are drawn. The curves of hosts are
/// those after them, which are dashed.
constexpr int kMostCurves = 8;
constexpr qint64 kPeriodMs = 2'000;

/// Of a step or of a host.
template <typename Usage>
const std::vector<double>& valuesOf(const Usage& usage, int quantity) {
    const std::vector<double>* all[] = {&usage.cpus, &usage.memory, &usage.read, &usage.written};
    return *all[quantity];
}

bool hasCurve(const api::StepUsage& usage) {
    return usage.time.size() > 1;
}

double peakOf(const std::vector<double>& values) {
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

} // namespace

ResourcePanel::ResourcePanel(ChartGroup* group, QWidget* parent) : QWidget(parent) {
    m_quantities = new SegmentedSwitch(tr("What is shown"));
    m_quantities->addChoice(tr("CPU"));
    m_quantities->addChoice(tr("Memory"));
    m_quantities->addChoice(tr("Read"));
    m_quantities->addChoice(tr("Written"));
    m_quantities->addChoice(tr("GPU"));
    m_quantities->setCurrent(Processors);
    connect(m_quantities, &SegmentedSwitch::chosen, this, &ResourcePanel::fill);
    m_note = makeText(TextKind::Small);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 6);
    head->setSpacing(12);
    head->addWidget(m_quantities);
    head->addWidget(m_note, 1);
    m_chart = new LineChart;
    m_chart->setAccessibleName(tr("Use of resources over time"));
    m_chart->setGroup(group);
    m_chart->setXFormat(AxisFormat::Duration);
    auto* full = new QWidget;
    auto* rows = new QVBoxLayout(full);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(m_chart, 1);
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(full);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    refreshEmpty();
}

void ResourcePanel::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->disconnect(this);
    m_pipeline = pipeline;
    m_asking.reset();
    m_asked = 0;
    m_usage = {};
    if (pipeline)
        connect(pipeline, &PipelineSession::runChanged, this, &ResourcePanel::onRun);
    fill();
}

void ResourcePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    onRun();
}

void ResourcePanel::onRun() {
    const quint64 run = m_pipeline ? m_pipeline->shownRun() : 0;
    if (run != m_asked) {
        m_asking.reset();
        m_usage = {};
        m_whole = false;
        m_asked = 0;
        fill();
    }
    if (!isVisible() || run == 0 || !m_pipeline->summary() || m_asking)
        return;
    if (m_asked == run && (m_whole || m_since.elapsed() < kPeriodMs))
        return;
    ask();
}

void ResourcePanel::ask() {
    m_asked = m_pipeline->shownRun();
    m_whole = !m_pipeline->runActive();
    m_since.start();
    m_asking = std::make_unique<QObject>();
    m_pipeline->client().usage(m_asked, m_asking.get(), [this](Result<api::UsagePage> usage) {
        m_asking.release()->deleteLater();
        if (usage)
            m_usage = std::move(usage).value();
        fill();
    });
}

void ResourcePanel::fill() {
    m_chart->clear();
    m_note->clear();
    const auto quantity = static_cast<Quantity>(m_quantities->current());
    const bool hasGpus = !m_usage.gpus.empty();
    m_quantities->button(Gpus)->setEnabled(hasGpus);
    m_quantities->button(Gpus)->setToolTip(hasGpus ? QString() : tr("No GPU was seen while the run lasted."));
    if (m_pipeline && m_pipeline->summary()) {
        m_chart->setYFormat(quantity == Processors ? AxisFormat::Number
                            : quantity == Gpus     ? AxisFormat::Percent
                                                   : AxisFormat::Bytes);
        if (quantity == Gpus)
            fillGpus();
        else
            fillSteps(quantity);
    }
    refreshEmpty();
}

void ResourcePanel::fillSteps(Quantity quantity) {
    std::vector<const api::StepUsage*> steps;
    for (const auto& usage : m_usage.steps) {
        if (hasCurve(usage))
            steps.push_back(&usage);
    }
    const std::size_t all = steps.size();
    std::stable_sort(steps.begin(), steps.end(), [quantity](const auto* left, const auto* right) {
        return peakOf(valuesOf(*left, quantity)) > peakOf(valuesOf(*right, quantity));
    });
    steps.resize(std::min<std::size_t>(all, kMostCurves));
    for (const auto* usage : steps)
        addCurve(m_chart->seriesCount(), toQString(usage->step), usage->time, valuesOf(*usage, quantity));
    int color = kMostCurves;
    for (const api::HostUsage& host : m_usage.hosts)
        addCurve(color++, hostTitle(host.host), host.time, valuesOf(host, quantity));
    const QString unit = quantity == Processors ? tr("busy processors")
                         : quantity == Memory   ? tr("bytes of memory")
                                                : tr("bytes of storage a second");
    m_note->setText(
        steps.size() < all ? tr("%1, the %2 steps with the highest peaks").arg(unit).arg(kMostCurves) : unit);
}

void ResourcePanel::fillGpus() {
    for (const auto& gpu : m_usage.gpus)
        addCurve(m_chart->seriesCount(),
                 tr("%1 GPU %2", "host, index").arg(hostTitle(gpu.host)).arg(gpu.index), gpu.time,
                 gpu.utilization);
    m_note->setText(tr("share of the GPU in use"));
}

void ResourcePanel::addCurve(int color, const QString& name, const std::vector<double>& time,
                             const std::vector<double>& value) {
    std::vector<double> x = time;
    for (double& each : x)
        each -= m_pipeline->summary()->started;
    const int curve = m_chart->addSeries(name, color);
    m_chart->setData(curve, x, value);
}

void ResourcePanel::refreshEmpty() {
    const bool noRun = !m_pipeline || m_pipeline->shownRun() == 0;
    m_empty->setOffered(noRun);
    if (noRun)
        m_empty->say(QStringLiteral("cpu"), tr("No use of resources yet"),
                     tr("Processors, memory and storage of each step appear here once the pipeline runs."));
    else
        m_empty->say(
            QStringLiteral("cpu"), tr("Nothing was measured"),
            tr("The agent looks about once a second, so steps that end sooner leave no trace; cached "
               "steps use nothing."));
    // Empty charts of a run that was measured keep their switch, so that another quantity can be chosen.
    const bool any = !m_usage.gpus.empty() || !m_usage.hosts.empty() ||
                     std::any_of(m_usage.steps.begin(), m_usage.steps.end(), hasCurve);
    m_stack->setCurrentIndex(any && !noRun ? 0 : 1);
}

} // namespace orrery::widgets
