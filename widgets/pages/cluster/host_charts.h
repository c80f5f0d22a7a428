#pragma once

#include "core/api/wire/wire.h"
#include "widgets/charts/chart_group.h"

#include <QWidget>

#include <map>
#include <string>

namespace orrery::widgets {

class LineChart;

/// How busy the hosts were since the page was first seen: processors, memory and GPUs, with one crosshair.
class HostCharts : public QWidget {
    Q_OBJECT

public:
    explicit HostCharts(QWidget* parent = nullptr);

    /// Adds the newest sample of each host; a sample that is known already adds nothing.
    void take(const std::vector<api::HostStatus>& hosts);
    void clear();

private:
    struct Panel {
        QWidget* card;
        LineChart* chart;
        std::map<QString, int> series; ///< By the line's name.
    };

    Panel addPanel(const QString& title, const QString& note);
    void append(Panel& panel, const QString& line, double time, double share);
    void showNewest(double time);

    ChartGroup m_group;
    Panel m_cpu, m_memory, m_gpu;
    std::map<std::string, double> m_seen;              ///< Time of the newest sample of a host.
    double m_start = 0;                                ///< Time of the first sample.
    std::optional<std::pair<double, double>> m_window; ///< The range that was set here last.
};

} // namespace orrery::widgets
