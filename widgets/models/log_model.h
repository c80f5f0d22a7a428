#pragma once

#include "core/api/wire/wire.h"

#include <QAbstractListModel>
#include <QRegularExpression>

#include <deque>

namespace orrery::widgets {

/// The newest lines of one step's log, bounded, with a rank switch and a filter that counts its hits.
/// Rows are the lines that pass; lines come in at the end and leave at the front.
/// Cost: appending costs what is appended; a new filter looks at every held line once.
class LogModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< "14:10:57.946"
        RankRole,
        StreamRole, ///< "out", "err" or "note".
        MatchRole,  ///< Start and length of the filter's first hit, as QPoint; null where there is none.
    };

    /// What a line shows at most; the rest is counted, not kept.
    static constexpr int kMostOfLine = 4000;

    explicit LogModel(QObject* parent = nullptr);

    /// How many lines are held. The oldest leave a tenth at a time.
    void setCapacity(int lines);
    void clear();
    void append(const std::vector<api::LogLine>& lines);

    /// -1 shows every rank, merged by time.
    void setRank(int rank);
    int rank() const { return m_rank; }
    /// Shows only lines that match. An invalid expression changes nothing and is returned as a sentence.
    QString setFilter(const QString& expression);
    bool filtering() const { return !m_filter.pattern().isEmpty(); }

    int lineCount() const { return static_cast<int>(m_lines.size()); }
    /// Lines that left at the front because the model was full.
    quint64 dropped() const { return m_firstLine; }
    /// Text of the rows between two, for the clipboard.
    QString textOf(int first, int last) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The numbers of lines and of rows are other ones.
    void countChanged();

private:
    struct Line {
        QString text;
        double time = 0;
        std::uint32_t rank = 0;
        std::string stream;
    };

    bool passes(const Line& line) const;
    void rebuild();
    void dropOldest();
    const Line& lineAt(int row) const;

    std::deque<Line> m_lines;
    std::deque<quint64> m_rows; ///< Numbers of the lines shown, counted from the first ever.
    quint64 m_firstLine = 0;
    int m_capacity = 50'000;
    int m_rank = -1;
    QRegularExpression m_filter;
};

} // namespace orrery::widgets
