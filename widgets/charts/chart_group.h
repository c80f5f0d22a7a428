#pragma once

#include <QObject>

#include <optional>
#include <utility>

namespace orrery::widgets {

/// What the charts of a page share: the crosshair and the visible range of x.
class ChartGroup : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    std::optional<double> crosshair() const { return m_crosshair; }
    void setCrosshair(std::optional<double> x) {
        if (x == m_crosshair)
            return;
        m_crosshair = x;
        Q_EMIT crosshairChanged();
    }
    /// The zoomed range; empty: each chart shows all of its data.
    std::optional<std::pair<double, double>> range() const { return m_range; }
    void setRange(std::optional<std::pair<double, double>> range) {
        if (range == m_range)
            return;
        m_range = range;
        Q_EMIT rangeChanged();
    }

Q_SIGNALS:
    void crosshairChanged();
    void rangeChanged();

private:
    std::optional<double> m_crosshair;
    std::optional<std::pair<double, double>> m_range;
};

} // namespace orrery::widgets
