#pragma once

#include "core/api/wire/wire.h"
#include "widgets/models/ansi_text.h"
#include "widgets/models/source_place.h"

#include <QAbstractListModel>
#include <QRegularExpression>

#include <deque>
#include <optional>
#include <utility>

namespace orrery::widgets {

/// A window of one step's log: some lines that follow each other, with a rank switch and a search that counts
/// its hits. Rows are the lines that pass; lines come and go at both ends.
/// Cost: adding costs what is added; another search looks at every held line once.
class LogModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< "14:10:57.946"
        RankRole,
        StreamRole, ///< "out", "err" or "note".
        MatchRole,  ///< Start and length of the search's first hit, as QPoint; null where there is none.
        WeightRole, ///< A LogWeight, as int.
        PlaceRole,  ///< Start and length of the file and line that it names, as QPoint; null for none.
    };

    /// What a line shows at most; the rest is counted, not kept.
    static constexpr int kMostOfLine = 4000;

    explicit LogModel(QObject* parent = nullptr);

    void clear();
    void append(const std::vector<api::LogLine>& lines);
    void prepend(const std::vector<api::LogLine>& lines);
    void dropFirst(int lines);
    void dropLast(int lines);

    /// -1 shows every rank, merged by time.
    void setRank(int rank);
    int rank() const { return m_rank; }
    /// What is looked for; an invalid expression changes nothing and is returned as a sentence.
    QString setSearch(const QString& expression);
    bool searching() const { return !m_search.pattern().isEmpty(); }
    /// Whether only lines that match are rows.
    void setFiltering(bool filtering);
    bool filtering() const { return m_filtering && searching(); }
    /// Lines of the chosen rank that match.
    int hits() const { return m_hits; }
    /// The nearest row after (`step` 1) or before (-1) `row` that matches the search, or without a search the
    /// nearest error; -1 where there is none.
    int nextHit(int row, int step) const;
    /// How many hits there are up to this row.
    int hitNumber(int row) const;

    /// The row whose line was written nearest to a time; -1 without rows.
    int rowNear(double time) const;
    /// When the first and the last held line were written; empty without lines.
    std::optional<std::pair<double, double>> heldTimes() const;

    int lineCount() const { return static_cast<int>(m_lines.size()); }
    /// The look of a row's text.
    const AnsiText& textAt(int row) const { return lineAt(row).text; }
    std::optional<SourcePlace> placeAt(int row) const { return sourcePlaceIn(lineAt(row).text.text); }
    /// Text of the rows between two, for the clipboard.
    QString textOf(int first, int last) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The numbers of lines and of rows are other ones.
    void countChanged();

private:
    struct Line {
        AnsiText text;
        double time = 0;
        std::uint32_t rank = 0;
        std::string stream;
    };

    static Line lineOf(const api::LogLine& line);
    bool ofRank(const Line& line) const;
    bool matches(const Line& line) const;
    bool isRow(const Line& line) const { return ofRank(line) && (!filtering() || matches(line)); }
    void rebuild();
    void recount();
    const Line& lineAt(int row) const;

    std::deque<Line> m_lines;
    std::deque<qint64> m_rows; ///< Numbers of the lines shown.
    qint64 m_firstLine = 0;    ///< Number of the first held line; falls below 0 when earlier ones come.
    int m_rank = -1;
    int m_hits = 0;
    bool m_filtering = true;
    QRegularExpression m_search;
};

} // namespace orrery::widgets
