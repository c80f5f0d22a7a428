#pragma once

#include "widgets/charts/series_data.h"

#include <QWidget>

class QPainter;

namespace orrery::widgets {

/// Draws a line without axes into a rectangle, for tables and cards. `color` indexes the theme's series.
void paintSparkline(QPainter& painter, const QRect& rect, const SeriesData& data, int color);

/// A line of the size of a word: the course of one value.
class Sparkline : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(QWidget* parent = nullptr);

    void setValues(std::span<const double> values);
    void setColor(int color);

    QSize sizeHint() const override { return QSize(84, 26); }
    QSize minimumSizeHint() const override { return QSize(24, 12); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SeriesData m_data;
    int m_color = 0;
};

} // namespace orrery::widgets
