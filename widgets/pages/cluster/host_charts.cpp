#include "widgets/pages/cluster/host_charts.h"

#include "widgets/charts/line_chart.h"
#include "widgets/common/page_parts.h"
#include "widgets/common/surface.h"
#include "widgets/models/host_facts.h"
#include "widgets/theme/theme_manager.h"

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kChartHeight = 110;
/// What is shown unless the person zooms. Units: seconds.
constexpr double kWindow = 600;

} // namespace

HostCharts::HostCharts(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_cpu = addPanel(tr("CPU"), tr("% of all cores"));
    m_memory = addPanel(tr("Memory"), tr("% in use"));
    m_gpu = addPanel(tr("GPU"), tr("% busy"));
    m_gpu.card->hide();
    column->addStretch();
}

HostCharts::Panel HostCharts::addPanel(const QString& title, const QString& note) {
    Panel panel;
    panel.card = new Card;
    auto* column = new QVBoxLayout(panel.card);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(makeText(TextKind::Strong, title));
    head->addWidget(makeText(TextKind::Small, note));
    head->addStretch();
    column->addLayout(head);
    panel.chart = new LineChart;
    panel.chart->setAccessibleName(tr("%1, %2", "chart, unit").arg(title, note));
    panel.chart->setGroup(&m_group);
    panel.chart->setYFormat(AxisFormat::Percent);
    panel.chart->setXFormat(AxisFormat::Duration);
    panel.chart->setXName(tr("after"));
    followTheme(*panel.chart, [chart = panel.chart] { chart->setFixedHeight(scaled(kChartHeight)); });
    column->addWidget(panel.chart);
    layout()->addWidget(panel.card);
    return panel;
}

void HostCharts::append(Panel& panel, const QString& line, double time, double share) {
    auto known = panel.series.find(line);
    if (known == panel.series.end()) {
        const int color = static_cast<int>(panel.series.size());
        known = panel.series.emplace(line, panel.chart->addSeries(line, color)).first;
    }
    panel.chart->append(known->second, time, share);
}

void HostCharts::take(const std::vector<api::HostStatus>& hosts) {
    double newest = 0;
    for (const api::HostStatus& host : hosts) {
        double& seen = m_seen[host.name];
        if (host.seen <= seen)
            continue;
        seen = host.seen;
        if (m_start == 0)
            m_start = host.seen;
        const double time = host.seen - m_start;
        newest = std::max(newest, time);
        const QString name = hostTitle(host.name);
        append(m_cpu, name, time, cpuShare(host));
        append(m_memory, name, time, memoryShare(host));
        for (std::size_t place = 0; place < host.gpus.size(); ++place)
            append(m_gpu,
                   hosts.size() == 1 ? tr("GPU %1").arg(place)
                                     : tr("%1 %2", "host, GPU").arg(name).arg(place),
                   time, host.gpus[place].utilization);
        m_gpu.card->setVisible(m_gpu.card->isVisibleTo(this) || !host.gpus.empty());
    }
    showNewest(newest);
}

void HostCharts::showNewest(double time) {
    // A range that the person chose stays; the one that was set here moves on.
    if (time <= kWindow || m_group.range() != m_window)
        return;
    m_window = std::pair(time - kWindow, time);
    m_group.setRange(m_window);
}

void HostCharts::clear() {
    m_seen.clear();
    m_start = 0;
    for (Panel* panel : {&m_cpu, &m_memory, &m_gpu}) {
        panel->chart->clear();
        panel->series.clear();
    }
    m_window.reset();
    m_group.setRange(m_window);
    m_gpu.card->hide();
}

} // namespace orrery::widgets
