#include "widgets/models/log_model.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/words.h"

#include <QPoint>

#include <algorithm>

namespace orrery::widgets {

LogModel::LogModel(QObject* parent) : QAbstractListModel(parent) {}

LogModel::Line LogModel::lineOf(const api::LogLine& line) {
    AnsiText text = readAnsi(toQString(std::string_view(line.text).substr(0, kMostOfLine)));
    if (line.text.size() > kMostOfLine)
        text.text += tr(" … %n more byte(s)", nullptr, static_cast<int>(line.text.size() - kMostOfLine));
    return {std::move(text), line.time, line.rank, line.stream};
}

void LogModel::clear() {
    beginResetModel();
    m_lines.clear();
    m_rows.clear();
    m_firstLine = 0;
    m_hits = 0;
    endResetModel();
    Q_EMIT countChanged();
}

void LogModel::append(const std::vector<api::LogLine>& lines) {
    if (lines.empty())
        return;
    std::vector<qint64> passing;
    for (const api::LogLine& line : lines) {
        m_lines.push_back(lineOf(line));
        if (isRow(m_lines.back()))
            passing.push_back(m_firstLine + static_cast<qint64>(m_lines.size()) - 1);
        m_hits += searching() && ofRank(m_lines.back()) && matches(m_lines.back());
    }
    if (!passing.empty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(passing.size()) - 1);
        m_rows.insert(m_rows.end(), passing.begin(), passing.end());
        endInsertRows();
    }
    Q_EMIT countChanged();
}

void LogModel::prepend(const std::vector<api::LogLine>& lines) {
    if (lines.empty())
        return;
    std::vector<qint64> passing;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        m_lines.push_front(lineOf(*line));
        --m_firstLine;
        if (isRow(m_lines.front()))
            passing.push_back(m_firstLine);
        m_hits += searching() && ofRank(m_lines.front()) && matches(m_lines.front());
    }
    if (!passing.empty()) {
        beginInsertRows({}, 0, static_cast<int>(passing.size()) - 1);
        m_rows.insert(m_rows.begin(), passing.rbegin(), passing.rend());
        endInsertRows();
    }
    Q_EMIT countChanged();
}

void LogModel::dropFirst(int lines) {
    const int count = std::min(lines, lineCount());
    const qint64 first = m_firstLine + count;
    const auto gone = std::lower_bound(m_rows.begin(), m_rows.end(), first) - m_rows.begin();
    if (gone > 0)
        beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
    m_lines.erase(m_lines.begin(), m_lines.begin() + count);
    m_firstLine = first;
    recount();
    if (gone > 0)
        endRemoveRows();
    Q_EMIT countChanged();
}

void LogModel::dropLast(int lines) {
    const int kept = std::max(0, lineCount() - lines);
    const auto from = std::lower_bound(m_rows.begin(), m_rows.end(), m_firstLine + kept) - m_rows.begin();
    const bool any = from < static_cast<std::ptrdiff_t>(m_rows.size());
    if (any)
        beginRemoveRows({}, static_cast<int>(from), static_cast<int>(m_rows.size()) - 1);
    m_rows.erase(m_rows.begin() + from, m_rows.end());
    m_lines.erase(m_lines.begin() + kept, m_lines.end());
    recount();
    if (any)
        endRemoveRows();
    Q_EMIT countChanged();
}

void LogModel::setRank(int rank) {
    if (rank == m_rank)
        return;
    m_rank = rank;
    rebuild();
}

QString LogModel::setSearch(const QString& expression) {
    QRegularExpression search(expression, QRegularExpression::CaseInsensitiveOption);
    if (!search.isValid())
        return tr("This is not a regular expression: %1 at character %2.")
            .arg(search.errorString())
            .arg(search.patternErrorOffset() + 1);
    m_search = std::move(search);
    rebuild();
    return {};
}

void LogModel::setFiltering(bool filtering) {
    if (filtering == m_filtering)
        return;
    m_filtering = filtering;
    rebuild();
}

bool LogModel::ofRank(const Line& line) const {
    return m_rank < 0 || line.rank == static_cast<std::uint32_t>(m_rank);
}

bool LogModel::matches(const Line& line) const {
    return m_search.match(line.text.text).hasMatch();
}

void LogModel::recount() {
    m_hits = !searching()
                 ? 0
                 : static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [this](const Line& line) {
                       return ofRank(line) && matches(line);
                   }));
}

void LogModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    for (std::size_t place = 0; place < m_lines.size(); ++place) {
        if (isRow(m_lines[place]))
            m_rows.push_back(m_firstLine + static_cast<qint64>(place));
    }
    recount();
    endResetModel();
    Q_EMIT countChanged();
}

int LogModel::nextHit(int row, int step) const {
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        const Line& line = lineAt(at);
        if (searching() ? matches(line) : weightOf(line.text.text) == LogWeight::Error)
            return at;
    }
    return -1;
}

int LogModel::hitNumber(int row) const {
    if (filtering())
        return row + 1;
    int number = 0;
    for (int at = 0; at <= row && at < rowCount(); ++at)
        number += matches(lineAt(at));
    return number;
}

int LogModel::rowNear(double time) const {
    int first = 0;
    for (int last = rowCount(); first < last;) {
        const int middle = first + (last - first) / 2;
        if (lineAt(middle).time < time)
            first = middle + 1;
        else
            last = middle;
    }
    if (first == rowCount() || (first > 0 && time - lineAt(first - 1).time < lineAt(first).time - time))
        --first;
    return first;
}

std::optional<std::pair<double, double>> LogModel::heldTimes() const {
    if (m_lines.empty())
        return std::nullopt;
    return std::pair(m_lines.front().time, m_lines.back().time);
}

const LogModel::Line& LogModel::lineAt(int row) const {
    return m_lines[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)] - m_firstLine)];
}

QString LogModel::textOf(int first, int last) const {
    QString text;
    for (int row = std::max(0, first); row <= last && row < rowCount(); ++row)
        text += lineAt(row).text.text + QLatin1Char('\n');
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
        return line.text.text;
    case TimeRole:
        return logTimeText(line.time);
    case RankRole:
        return line.rank;
    case StreamRole:
        return toQString(line.stream);
    case WeightRole:
        return static_cast<int>(line.stream == "note" ? LogWeight::Plain : weightOf(line.text.text));
    case PlaceRole: {
        const auto place = sourcePlaceIn(line.text.text);
        return place ? QVariant(QPoint(place->start, place->length)) : QVariant();
    }
    case MatchRole: {
        if (!searching())
            return {};
        const auto match = m_search.match(line.text.text);
        return match.hasMatch() ? QVariant(QPoint(static_cast<int>(match.capturedStart()),
                                                  static_cast<int>(match.capturedLength())))
                                : QVariant();
    }
    default:
        return {};
    }
}

} // namespace orrery::widgets
