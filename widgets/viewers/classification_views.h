#pragma once

#include "widgets/viewers/classification.h"

#include <QWidget>

namespace orrery::widgets {

/// A confusion matrix: rows are true classes, columns predicted ones, the shade is the share of the row.
class MatrixView : public QWidget {
    Q_OBJECT

public:
    explicit MatrixView(QWidget* parent = nullptr);

    void setClassification(const Classification& classification);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF cellRect(std::size_t row, std::size_t column) const;
    QRectF gridRect() const;
    void paintCells(QPainter& painter) const;
    void paintNames(QPainter& painter) const;

    Classification m_shown;
};

/// ROC curves with their areas, and the diagonal that guessing would give.
class RocView : public QWidget {
    Q_OBJECT

public:
    explicit RocView(QWidget* parent = nullptr);

    void setClassification(const Classification& classification);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF plotRect() const;
    void paintAxes(QPainter& painter, const QRectF& plot) const;

    Classification m_shown;
};

} // namespace orrery::widgets
