#pragma once

#include <QSortFilterProxyModel>

namespace orrery::widgets {

/// Sorts a TableModel and keeps the rows that fit: those that hold a text in any cell, or whose column
/// compares as asked: `age > 50`, `city = Rome`.
class RowFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RowFilter(QObject* parent = nullptr);

    /// Empty keeps every row.
    void setText(const QString& text);
    /// Whether the text compares a column.
    bool comparesColumn() const { return m_column >= 0; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool compares(const QModelIndex& index) const;

    QString m_text;
    int m_column = -1;
    QString m_operator;
    QString m_operand;
};

} // namespace orrery::widgets
