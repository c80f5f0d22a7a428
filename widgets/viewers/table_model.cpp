#include "widgets/viewers/table_model.h"

#include "widgets/client/wire_text.h"

#include <algorithm>

namespace orrery::widgets {

namespace {

/// A cell is one line; the rest of a long text is in its tool tip.
constexpr qsizetype kCellLength = 300;

} // namespace

void TableModel::begin(const api::Preview& preview) {
    beginResetModel();
    m_columns = preview.columns;
    m_cells = preview.cells;
    for (auto& row : m_cells)
        row.resize(m_columns.size());
    m_total = preview.rows;
    m_asking = m_wantsAll = false;
    endResetModel();
    Q_EMIT grew();
}

void TableModel::clear() {
    begin({});
}

void TableModel::append(const api::Preview& preview) {
    if (preview.offset != m_cells.size() || preview.cells.empty()) {
        m_asking = false;
        return;
    }
    const int first = static_cast<int>(m_cells.size());
    beginInsertRows({}, first, first + static_cast<int>(preview.cells.size()) - 1);
    for (const auto& row : preview.cells)
        m_cells.emplace_back(row).resize(m_columns.size());
    // While rows are added nobody may ask for more: their place is not known yet.
    m_asking = false;
    endInsertRows();
    Q_EMIT grew();
    if (m_wantsAll)
        ask();
}

int TableModel::columnOf(const std::string& name) const {
    const auto at = std::find_if(m_columns.begin(), m_columns.end(),
                                 [&](const api::PreviewColumn& column) { return column.name == name; });
    return at == m_columns.end() ? -1 : static_cast<int>(at - m_columns.begin());
}

bool TableModel::complete() const {
    return m_cells.size() >= std::min(m_total, kMostRows);
}

void TableModel::fetchAll() {
    m_wantsAll = true;
    ask();
}

void TableModel::ask() {
    if (m_asking || complete())
        return;
    m_asking = true;
    Q_EMIT windowWanted(m_cells.size(), kPage);
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

bool TableModel::isNumeric(int column) const {
    return !m_columns[static_cast<std::size_t>(column)].histogram.empty();
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& row = m_cells[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const QString text = toQString(row[column]);
    switch (role) {
    case Qt::DisplayRole:
        return text.left(kCellLength).replace(QLatin1Char('\n'), QChar(0x21B5));
    case Qt::ToolTipRole:
        return text.size() > 40 ? text.left(4'000) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter |
                                (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case ValueRole: {
        bool number = false;
        const double value = isNumeric(index.column()) ? text.toDouble(&number) : 0;
        return number                                        ? QVariant(value)
               : text.isEmpty() || isNumeric(index.column()) ? QVariant()
                                                             : text.toLower();
    }
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section < static_cast<int>(m_columns.size())
               ? toQString(m_columns[static_cast<std::size_t>(section)].name)
               : QVariant();
}

bool TableModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_asking && !complete();
}

void TableModel::fetchMore(const QModelIndex&) {
    ask();
}

} // namespace orrery::widgets
