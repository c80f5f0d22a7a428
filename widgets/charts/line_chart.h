#pragma once

#include "widgets/charts/axis.h"
#include "widgets/charts/chart_group.h"
#include "widgets/charts/column_raster.h"
#include "widgets/charts/series_data.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

namespace orrery::widgets {

/// Lines over a common x: live metrics, comparisons of runs.
///
/// Wheel zooms x at the pointer, a drag selects a range, a double click or Home resets; left and right move
/// the crosshair, a click on a point or Enter picks it. Range and crosshair are those of the group. The range
/// of y grows at once with the data and shrinks only on reset, so that nothing jumps while data flow. Thread:
/// the window's. Cost: a repaint without new data is one blit; with new data columns × series.
class LineChart : public QWidget {
    Q_OBJECT

public:
    explicit LineChart(QWidget* parent = nullptr);
    ~LineChart() override;

    /// Adds a series and returns its number. `color` indexes the theme's series; after eight the lines are
    /// dashed.
    int addSeries(const QString& name, int color);
    int seriesCount() const { return static_cast<int>(m_series.size()); }
    void append(int series, std::span<const double> x, std::span<const double> y);
    void append(int series, double x, double y) { append(series, std::span(&x, 1), std::span(&y, 1)); }
    /// Replaces the points of a series.
    void setData(int series, std::span<const double> x, std::span<const double> y);
    const SeriesData& data(int series) const { return m_series[static_cast<std::size_t>(series)].raw; }
    void setSeriesVisible(int series, bool visible);
    /// Removes every series and limit.
    void clear();

    /// Charts of one page share a group; without one the chart has its own.
    void setGroup(ChartGroup* group);
    ChartGroup* group() const { return m_group; }

    /// What x counts, for the crosshair's tag: "epoch".
    void setXName(const QString& name);
    void setXFormat(AxisFormat format);
    void setYFormat(AxisFormat format);
    void setLogarithmic(bool logarithmic);
    bool logarithmic() const { return m_logarithmic; }
    /// Leaves values out of the axis that lie far from most others (see clippedRange()); they are marked at
    /// its edge.
    void setClipping(bool clipping);
    bool clipping() const { return m_clipping; }
    /// How many points lie outside the axis for that reason.
    std::size_t outside();
    /// 0 to below 1: weight of the moving average; the raw line stays faint behind it.
    void setSmoothing(double weight);
    double smoothing() const { return m_smoothing; }
    /// A dashed line at a value with its meaning in words.
    void addLimit(double value, const QString& words);
    /// Shows all of x and fits y again.
    void resetView();

    /// One sentence with the last value of each series, for assistive technology and copies.
    QString summary() const;

    QSize sizeHint() const override { return QSize(320, 160); }
    QSize minimumSizeHint() const override { return QSize(120, 80); }

Q_SIGNALS:
    /// A click on a point of a series, or Enter at the crosshair: to what it comes from.
    void picked(int series, double x);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Series {
        QString name;
        int color = 0;
        bool visible = true;
        SeriesData raw;
        SeriesData smooth; ///< Empty without smoothing.
        bool smoothStale = true;
    };
    struct Limit {
        double value;
        QString words;
    };
    struct Label {
        double y, wanted;
        QString text;
        QColor color;
    };

    const SeriesData& shown(const Series& series) const;
    QColor colorOf(const Series& series) const;
    std::pair<double, double> xRange() const;
    std::pair<double, double> dataRange() const;
    void growY();
    /// Finds anew which values the axis leaves out, where data came.
    void findClip();
    /// A value as the axis measures it: log10 on a logarithmic one.
    double onAxis(float value) const;
    /// Calls `visit(point, above)` for the points [begin, end) of a series that the axis leaves out.
    template <typename Visit>
    void eachOutside(const Series& series, std::size_t begin, std::size_t end, const Visit& visit) const;
    void invalidate();
    QRectF plotRect() const;
    PlotMapping mapping(double ratio) const;
    double xAt(const QPointF& point) const;
    QPointF pointOf(double x, double y) const;
    /// The plot as an image, drawn anew where it has changed.
    const QImage& keptPlot();
    /// Everything but what the pointer shows. `image`: what the painter draws on.
    void drawPlot(QPainter& painter, QImage& image);
    void updateMargins();
    void drawAxes(QPainter& painter);
    void drawLines(QImage& image, const QTransform& toDevice);
    void drawOutliers(QPainter& painter);
    void drawLimits(QPainter& painter);
    void drawEnds(QPainter& painter);
    void drawCrosshair(QPainter& painter);
    void drawValueBox(QPainter& painter, double x, double at);
    void onCrosshairMoved();
    double snapped(double x) const;
    /// Tells of the point that a click at `place` means, where there is one near.
    void pickNear(const QPointF& place, double reach);
    void zoomBy(double factor, double around);

    std::vector<Series> m_series;
    std::vector<Limit> m_limits;
    QPointer<ChartGroup> m_group;
    QString m_xName;
    AxisFormat m_xFormat = AxisFormat::Number, m_yFormat = AxisFormat::Number;
    bool m_logarithmic = false;
    bool m_clipping = false;
    bool m_clipStale = true;
    std::optional<std::pair<double, double>> m_clip; ///< What the axis must show where it leaves values out.
    double m_smoothing = 0;
    std::optional<std::pair<double, double>> m_yRange; ///< log10 on a logarithmic axis.
    double m_left = 36, m_right = 12;                  ///< Room for the labels at both sides; only grows.

    QImage m_plot;
    bool m_plotKept = false;   ///< m_plot is the plot as it is.
    bool m_plotChanged = true; ///< Since the last paint.
    std::optional<QPointF> m_press;
    std::optional<double> m_dragTo;
};

} // namespace orrery::widgets
