#include "widgets/pages/pipeline/log_delegate.h"

#include "widgets/models/log_model.h"
#include "widgets/theme/theme_manager.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr int kRowHeight = 18;
constexpr int kPadding = 12;
constexpr int kTimeColumns = 13, kRankColumns = 3;

QColor colorOf(AnsiInk ink, const QColor& plain) {
    const Theme& look = theme();
    switch (ink) {
    case AnsiInk::Red:
        return look.error.foreground;
    case AnsiInk::Green:
        return look.ok.foreground;
    case AnsiInk::Yellow:
        return look.warn.foreground;
    case AnsiInk::Blue:
        return look.info.foreground;
    case AnsiInk::Magenta:
        return look.status(Status::Unknown).color;
    case AnsiInk::Cyan:
        return look.series[5];
    case AnsiInk::Black:
        return look.text[2];
    default:
        return plain;
    }
}

} // namespace

LogDelegate::Grid LogDelegate::gridFor(int rowWidth) const {
    const QFontMetricsF measure(monoFont(metrics().monoBody));
    Grid grid;
    grid.advance = measure.horizontalAdvance(QLatin1Char('0'));
    grid.left = kPadding + static_cast<int>(grid.advance * (kTimeColumns + kRankColumns)) + 8;
    grid.columns = std::max(8, static_cast<int>((rowWidth - grid.left - kPadding) / grid.advance));
    grid.height = scaled(kRowHeight);
    return grid;
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!m_wrapping || !view)
        return {200, scaled(kRowHeight)};
    const Grid grid = gridFor(view->viewport()->width());
    const int length = static_cast<int>(m_model.textAt(index.row()).text.size());
    return {200, grid.height * std::max(1, (length + grid.columns - 1) / grid.columns)};
}

int LogDelegate::characterAt(const QPoint& point, const QRect& row) const {
    const Grid grid = gridFor(row.width());
    const int column = static_cast<int>(std::floor((point.x() - row.left() - grid.left) / grid.advance));
    if (column < 0 || column >= grid.columns)
        return -1;
    return column + (point.y() - row.top()) / grid.height * grid.columns;
}

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const Theme& look = theme();
    const QRect row = option.rect;
    // What a program prints reads from the left, whatever the language of the window.
    const Qt::LayoutDirection direction = painter->layoutDirection();
    painter->setLayoutDirection(Qt::LeftToRight);
    const bool selected = option.state & QStyle::State_Selected;
    const bool note = index.data(LogModel::StreamRole).toString() == QLatin1String("note");
    const auto weight = static_cast<LogWeight>(index.data(LogModel::WeightRole).toInt());
    QColor color = note ? look.text[2] : look.text[0];
    if (selected) {
        painter->fillRect(row, look.selectionFill);
        color = look.selectionText;
    } else if (weight != LogWeight::Plain) {
        const ColorPair& pair = weight == LogWeight::Error ? look.error : look.warn;
        painter->fillRect(row, pair.background);
        color = pair.foreground;
    }
    const Grid grid = gridFor(row.width());
    painter->setFont(monoFont(metrics().monoBody));
    painter->setPen(look.text[2]);
    QRect first(row.left() + kPadding, row.top(), static_cast<int>(grid.advance * kTimeColumns) + 4,
                grid.height);
    painter->drawText(first, Qt::AlignVCenter, index.data(LogModel::TimeRole).toString());
    const int rank = index.data(LogModel::RankRole).toInt();
    painter->setPen(look.series[static_cast<std::size_t>(rank) % look.series.size()]);
    first.moveLeft(first.right() + 5);
    painter->drawText(first, Qt::AlignVCenter, QString::number(rank));
    const QVariant match = index.data(LogModel::MatchRole);
    if (match.isValid() && !selected)
        paintMark(*painter, row, grid, match.toPoint(), look.accentSoft, false);
    paintText(*painter, row, grid, m_model.textAt(index.row()), color,
              selected || weight != LogWeight::Plain);
    if (const QVariant place = index.data(LogModel::PlaceRole); place.isValid())
        paintMark(*painter, row, grid, place.toPoint(), color, true);
    painter->setLayoutDirection(direction);
}

void LogDelegate::paintMark(QPainter& painter, const QRect& row, const Grid& grid, const QPoint& range,
                            const QColor& color, bool underline) const {
    const int lines = m_wrapping ? row.height() / grid.height : 1;
    for (int line = 0; line < lines; ++line) {
        const int from = std::max(range.x(), line * grid.columns);
        const int to = std::min(range.x() + range.y(), (line + 1) * grid.columns);
        if (from >= to)
            continue;
        const double x = row.left() + grid.left + (from - line * grid.columns) * grid.advance;
        const QRectF box(x, row.top() + line * grid.height + 1, (to - from) * grid.advance, grid.height - 2);
        painter.fillRect(underline ? QRectF(box.left(), box.bottom() - 1, box.width(), 1) : box, color);
    }
}

void LogDelegate::paintText(QPainter& painter, const QRect& row, const Grid& grid, const AnsiText& text,
                            const QColor& color, bool plain) const {
    const int length = static_cast<int>(text.text.size());
    const bool cut = !m_wrapping && length > grid.columns;
    const auto drawPart = [&](int from, int to, const QColor& ink) {
        painter.setPen(ink);
        while (from < to) {
            const int line = m_wrapping ? from / grid.columns : 0;
            const int end = std::min(to, (line + 1) * grid.columns - (cut ? 1 : 0));
            if (end <= from)
                return;
            const QRectF box(row.left() + grid.left + (from - line * grid.columns) * grid.advance,
                             row.top() + line * grid.height, (end - from + 2) * grid.advance, grid.height);
            painter.drawText(box, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                             text.text.mid(from, end - from));
            from = end;
        }
    };
    const QFont regular = monoFont(metrics().monoBody), bold = monoFont(metrics().monoBody, QFont::Bold);
    int at = 0;
    for (const AnsiSpan& span : text.spans) {
        drawPart(at, span.start, color);
        painter.setFont(span.bold ? bold : regular);
        drawPart(span.start, span.start + span.length, plain ? color : colorOf(span.ink, color));
        painter.setFont(regular);
        at = span.start + span.length;
    }
    drawPart(at, length, color);
    if (cut)
        painter.drawText(QRectF(row.left() + grid.left + (grid.columns - 1) * grid.advance, row.top(),
                                grid.advance * 2, grid.height),
                         Qt::AlignVCenter, QStringLiteral("…"));
}

} // namespace orrery::widgets
