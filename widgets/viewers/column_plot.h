#pragma once

#include "core/api/wire/preview.h"

#include <QWidget>

#include <optional>

namespace orrery::widgets {

/// How the values of one column are spread, large enough to be read: bars over an axis for numbers, for
/// anything else a line with a bar and a count for each frequent value and one for all others. The bar below
/// the pointer, or the one that the arrow keys went to, is marked. Thread: GUI.
class ColumnPlot : public QWidget {
    Q_OBJECT

public:
    explicit ColumnPlot(QWidget* parent = nullptr);

    /// `rows`: of the table that the column is described from.
    void setColumn(const api::PreviewColumn& column, quint64 rows);
    int barCount() const { return static_cast<int>(m_bars.size()); }
    /// What a bar stands for and how many values that are: "12 to 14: 57 values".
    QString barText(int bar) const;
    /// -1 for none.
    int markedBar() const { return m_marked; }
    /// Where a bar is drawn; empty for a bar that has no room.
    QRectF barRect(int bar) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void markedBarChanged(int bar);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Bar {
        QString words; ///< What it stands for.
        quint64 count = 0;
        bool isRest = false; ///< All values that have no bar of their own.
    };

    void addRest(const api::PreviewColumn& column, quint64 rows);
    void mark(int bar);
    /// The part in which bars over an axis stand.
    QRectF plotRect() const;
    double lineHeight() const;
    /// How many of the lines find room.
    int shownLines() const;
    void paintNumbers(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    QColor colorOf(int bar) const;

    std::vector<Bar> m_bars;
    double m_low = 0, m_high = 0; ///< Of numbers.
    bool m_isSpread = false;      ///< Numbers from a lowest to a highest: bars stand over an axis.
    quint64 m_highest = 0;
    int m_marked = -1;
};

} // namespace orrery::widgets
