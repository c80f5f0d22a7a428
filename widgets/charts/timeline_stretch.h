#pragma once

#include <QRectF>
#include <QWidget>

class QPainter;

namespace orrery::widgets {

/// What a step does with its time beside running. Each has a shape of its own: hollow, a line, low, low.
enum class TimelineStretch {
    Prepares, ///< Its condition is asked, its inputs are read, the cache is asked.
    Waits,    ///< For a place.
    Starts,   ///< A host lays out its inputs and makes its process.
    Keeps,    ///< Its outputs are verified, hashed and kept.
};

/// Draws a stretch in the middle of a lane. Its width is the time.
void paintStretch(QPainter& painter, const QRectF& lane, TimelineStretch stretch);

/// Names the stretches of a timeline's rows by their shapes, as many as there is room for. Thread: the
/// window's.
class TimelineLegend : public QWidget {
    Q_OBJECT

public:
    explicit TimelineLegend(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace orrery::widgets
