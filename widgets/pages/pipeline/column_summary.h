#pragma once

#include "core/api/wire/preview.h"

#include <QWidget>

namespace orrery::widgets {

/// The columns of a table, one a line: name, type, and how its values are spread.
class ColumnSummary : public QWidget {
    Q_OBJECT

public:
    explicit ColumnSummary(QWidget* parent = nullptr);

    void setPreview(const api::Preview& preview);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int rowHeight() const;

    std::vector<api::PreviewColumn> m_columns;
    std::uint64_t m_rows = 0;
};

} // namespace orrery::widgets
