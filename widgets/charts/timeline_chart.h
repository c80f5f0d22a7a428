#pragma once

#include "widgets/charts/chart_group.h"
#include "widgets/charts/timeline_stretch.h"
#include "widgets/theme/theme.h"

#include <QAbstractScrollArea>
#include <QPointer>

#include <optional>
#include <vector>

namespace orrery::widgets {

/// One step on the time axis. Units: seconds since the run began; negative: not yet or unknown.
struct TimelineRow {
    QString id;
    QString name;
    Status status = Status::Queued;
    double queued = -1;       ///< Became ready: nothing before it was open.
    double prepared = -1;     ///< Its inputs were there and the cache was asked; from here on it waited.
    double placed = -1;       ///< Was given to a host, which made its process.
    double begin = -1;        ///< Started.
    double end = -1;          ///< Ended; negative while it runs.
    double stored = -1;       ///< Its outputs were verified and kept.
    bool again = false;       ///< It was tried before: that lies in its wait.
    double plannedBegin = -1; ///< Prediction, drawn as a dashed outline.
    double plannedEnd = -1;
    double ghostBegin = -1; ///< When it ran in the run that is compared with: a thin bar in a lane above.
    double ghostEnd = -1;
    QString words;         ///< Beside the bar, or in it where it fits: "2:06, this machine".
    bool critical = false; ///< Lies on the critical path.
};

/// Steps as bars in rows: preparing, waiting, starting, running, keeping outputs, planned, with a line for
/// now.
///
/// The wheel scrolls, with Ctrl it zooms at the pointer; a drag selects a range, a double click resets. Up
/// and down move the current row, Enter opens it; left and right move the crosshair, + and - zoom there, Home
/// resets. Range and crosshair are those of the group. Thread: the window's. Cost: a repaint touches the
/// visible rows only.
class TimelineChart : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineChart(QWidget* parent = nullptr);
    ~TimelineChart() override;

    void setRows(std::vector<TimelineRow> rows);
    const std::vector<TimelineRow>& rows() const { return m_rows; }
    /// Where now is; negative hides the line, as for a finished run.
    void setNow(double seconds);
    void setCurrent(const QString& id);
    QString current() const { return m_current; }

    void setGroup(ChartGroup* group);
    ChartGroup* group() const { return m_group; }

    QSize sizeHint() const override { return QSize(456, 240); }

Q_SIGNALS:
    void currentChanged(const QString& id);
    /// Double click on a row or Enter.
    void rowActivated(const QString& id);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int rowHeight() const;
    int ghostLane() const;
    int axisHeight() const;
    double widthOf(const QString& name) const;
    void measureRows();
    double nameWidth() const;
    std::pair<double, double> range() const;
    double endOfAll() const;
    double columnOf(double seconds) const;
    double timeAt(double column) const;
    int rowAt(double y) const;
    void zoomBy(double factor, double around);
    void moveCrosshair(double columns);
    void updateScrollBar();
    void drawAxis(QPainter& painter);
    void drawRow(QPainter& painter, const TimelineRow& row, double y);
    void drawGhost(QPainter& painter, const TimelineRow& row, double y);
    void drawPlan(QPainter& painter, const TimelineRow& row, double y);
    void drawBefore(QPainter& painter, const TimelineRow& row, double y);
    void drawStretch(QPainter& painter, double from, double to, double y, TimelineStretch stretch);
    void drawBar(QPainter& painter, const TimelineRow& row, double y);
    void drawWords(QPainter& painter, const TimelineRow& row, double y, double from, double to);
    void drawNow(QPainter& painter);
    QString describe(const TimelineRow& row) const;

    std::vector<TimelineRow> m_rows;
    QPointer<ChartGroup> m_group;
    QString m_current;
    double m_now = -1;
    double m_widestName = 0;                 ///< With its margins.
    bool m_compared = false;                 ///< Rows have a lane for what is compared with.
    mutable std::optional<double> m_lastEnd; ///< Of all rows; absent: not looked for yet.
    double m_dragFrom = -1, m_dragTo = -1;   ///< Columns of the viewport.
};

} // namespace orrery::widgets
