#pragma once

#include "core/api/wire/preview.h"

#include <QHeaderView>

namespace orrery::widgets {

/// The head of a table: each column's name, and below it how its values are spread. A click on the name
/// sorts, one on the bars wants them larger.
class TableHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(QWidget* parent = nullptr);

    void setColumns(const std::vector<api::PreviewColumn>& columns, quint64 rows);
    /// Marks the column that is shown larger; -1 for none.
    void setCharted(int column);
    QSize sizeHint() const override;

Q_SIGNALS:
    void barsClicked(int column);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    /// The column whose bars are at a point; -1 for none.
    int barsAt(const QPoint& point) const;

    std::vector<api::PreviewColumn> m_columns;
    quint64 m_rows = 0;
    int m_charted = -1;
};

} // namespace orrery::widgets
