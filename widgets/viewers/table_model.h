#pragma once

#include "core/api/wire/preview.h"

#include <QAbstractTableModel>

namespace orrery::widgets {

/// The rows of a table as far as they have come; more are asked for when the view nears their end. Numbers
/// sort as numbers. Memory: bounded, so a huge table shows its beginning. Thread: GUI.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// What is kept at most.
    static constexpr quint64 kMostRows = 20'000;
    static constexpr int kPage = 1'000;
    /// The value to sort by: a number, or the text in lower case. Nothing for a missing value.
    static constexpr int ValueRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Begins anew with a window that starts at row 0.
    void begin(const api::Preview& preview);
    /// Adds the window that was asked for last; one that does not follow is passed over.
    void append(const api::Preview& preview);
    void clear();

    const std::vector<api::PreviewColumn>& columns() const { return m_columns; }
    /// The column called so; -1 for none.
    int columnOf(const std::string& name) const;
    const std::vector<std::vector<std::string>>& cells() const { return m_cells; }
    /// Rows of the whole table.
    quint64 total() const { return m_total; }
    /// Whether every row that is kept at most has come.
    bool complete() const;
    /// Asks for all of them, as sorting and filtering need.
    void fetchAll();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// The window that starts at this row is wanted.
    void windowWanted(quint64 offset, int limit);
    void grew();

private:
    void ask();
    bool isNumeric(int column) const;

    std::vector<api::PreviewColumn> m_columns;
    std::vector<std::vector<std::string>> m_cells;
    quint64 m_total = 0;
    bool m_asking = false;
    bool m_wantsAll = false;
};

} // namespace orrery::widgets
