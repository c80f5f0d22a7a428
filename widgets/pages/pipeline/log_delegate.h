#pragma once

#include "widgets/models/ansi_text.h"

#include <QStyledItemDelegate>

namespace orrery::widgets {

class LogModel;

/// A log line: time, rank in its colour, text in the colours that the job gave it; warnings and errors on a
/// ground of their meaning, the search's hit marked, a file and line underlined.
class LogDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    LogDelegate(const LogModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    /// Long lines are broken at the width of the view instead of cut.
    void setWrapping(bool wrapping) { m_wrapping = wrapping; }
    bool wrapping() const { return m_wrapping; }
    /// The character of a row's text under a point of the view, or -1.
    int characterAt(const QPoint& point, const QRect& row) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    /// How the characters of a row lie: the face has one width for all.
    struct Grid {
        double advance = 0;
        int left = 0;    ///< Of the text, from the row's left edge.
        int columns = 1; ///< Characters in a line.
        int height = 0;  ///< Of a line.
    };
    Grid gridFor(int rowWidth) const;
    void paintMark(QPainter& painter, const QRect& row, const Grid& grid, const QPoint& range,
                   const QColor& color, bool underline) const;
    void paintText(QPainter& painter, const QRect& row, const Grid& grid, const AnsiText& text,
                   const QColor& color, bool plain) const;

    const LogModel& m_model;
    bool m_wrapping = false;
};

} // namespace orrery::widgets
