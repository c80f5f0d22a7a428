#pragma once

#include "core/api/wire/preview.h"

#include <QHeaderView>

namespace orrery::widgets {

/// The head of a table: each column's name, and below it how its values are spread.
class TableHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(QWidget* parent = nullptr);

    void setColumns(const std::vector<api::PreviewColumn>& columns, quint64 rows);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool viewportEvent(QEvent* event) override;

private:
    std::vector<api::PreviewColumn> m_columns;
    quint64 m_rows = 0;
};

} // namespace orrery::widgets
