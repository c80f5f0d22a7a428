#include "widgets/models/log_model.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/words.h"

#include <QPoint>

#include <algorithm>

namespace orrery::widgets {

LogModel::LogModel(QObject* parent) : QAbstractListModel(parent) {}

void LogModel::setCapacity(int lines) {
    m_capacity = std::max(10, lines);
}

void LogModel::clear() {
    beginResetModel();
    m_lines.clear();
    m_rows.clear();
    m_firstLine = 0;
    endResetModel();
    Q_EMIT countChanged();
}

void LogModel::append(const std::vector<api::LogLine>& lines) {
    if (lines.empty())
        return;
    // Of a page larger than the model only the end is kept.
    const std::size_t skip = lines.size() > static_cast<std::size_t>(m_capacity)
                                 ? lines.size() - static_cast<std::size_t>(m_capacity)
                                 : 0;
    std::vector<quint64> passing;
    for (std::size_t each = skip; each < lines.size(); ++each) {
        const api::LogLine& line = lines[each];
        QString text = toQString(std::string_view(line.text).substr(0, kMostOfLine));
        if (line.text.size() > kMostOfLine)
            text += tr(" … %n more byte(s)", nullptr, static_cast<int>(line.text.size() - kMostOfLine));
        m_lines.push_back({std::move(text), line.time, line.rank, line.stream});
        if (passes(m_lines.back()))
            passing.push_back(m_firstLine + m_lines.size() - 1);
    }
    if (!passing.empty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(passing.size()) - 1);
        m_rows.insert(m_rows.end(), passing.begin(), passing.end());
        endInsertRows();
    }
    dropOldest();
    Q_EMIT countChanged();
}

void LogModel::dropOldest() {
    if (m_lines.size() <= static_cast<std::size_t>(m_capacity))
        return;
    const std::size_t kept = static_cast<std::size_t>(m_capacity) * 9 / 10;
    const quint64 first = m_firstLine + m_lines.size() - kept;
    const auto gone = std::lower_bound(m_rows.begin(), m_rows.end(), first) - m_rows.begin();
    if (gone > 0)
        beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(first - m_firstLine));
    m_firstLine = first;
    if (gone > 0)
        endRemoveRows();
}

void LogModel::setRank(int rank) {
    if (rank == m_rank)
        return;
    m_rank = rank;
    rebuild();
}

QString LogModel::setFilter(const QString& expression) {
    QRegularExpression filter(expression, QRegularExpression::CaseInsensitiveOption);
    if (!filter.isValid())
        return tr("The filter is not a regular expression: %1 at character %2.")
            .arg(filter.errorString())
            .arg(filter.patternErrorOffset() + 1);
    m_filter = std::move(filter);
    rebuild();
    return {};
}

bool LogModel::passes(const Line& line) const {
    if (m_rank >= 0 && line.rank != static_cast<std::uint32_t>(m_rank))
        return false;
    return !filtering() || m_filter.match(line.text).hasMatch();
}

void LogModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    for (std::size_t place = 0; place < m_lines.size(); ++place) {
        if (passes(m_lines[place]))
            m_rows.push_back(m_firstLine + place);
    }
    endResetModel();
    Q_EMIT countChanged();
}

const LogModel::Line& LogModel::lineAt(int row) const {
    return m_lines[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)] - m_firstLine)];
}

QString LogModel::textOf(int first, int last) const {
    QString text;
    for (int row = std::max(0, first); row <= last && row < rowCount(); ++row)
        text += lineAt(row).text + QLatin1Char('\n');
    return text;
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Line& line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case TimeRole:
        return logTimeText(line.time);
    case RankRole:
        return line.rank;
    case StreamRole:
        return toQString(line.stream);
    case MatchRole: {
        if (!filtering())
            return {};
        const auto match = m_filter.match(line.text);
        return QPoint(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()));
    }
    default:
        return {};
    }
}

} // namespace orrery::widgets
