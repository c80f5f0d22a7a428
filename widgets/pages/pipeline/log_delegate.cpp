#include "widgets/pages/pipeline/log_delegate.h"

#include "widgets/models/log_model.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

namespace orrery::widgets {

namespace {

constexpr int kRowHeight = 18;
constexpr int kPadding = 12;

enum class Weight { Plain, Warning, Error };

Weight weightOf(const QString& text) {
    const QString head = text.left(160).toLower();
    if (head.contains(QLatin1String("error")) || head.startsWith(QLatin1String("traceback")))
        return Weight::Error;
    if (head.contains(QLatin1String("warning")))
        return Weight::Warning;
    return Weight::Plain;
}

} // namespace

QSize LogDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, scaled(kRowHeight)};
}

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const Theme& look = theme();
    const QRect row = option.rect;
    const QString text = index.data().toString();
    const bool note = index.data(LogModel::StreamRole).toString() == QLatin1String("note");
    const Weight weight = note ? Weight::Plain : weightOf(text);
    QColor color = note ? look.text[2] : look.text[0];
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(row, look.selectionFill);
        color = look.selectionText;
    } else if (weight != Weight::Plain) {
        const ColorPair& pair = weight == Weight::Error ? look.error : look.warn;
        painter->fillRect(row, pair.background);
        color = pair.foreground;
    }
    painter->setFont(monoFont(metrics().monoBody));
    const QFontMetrics measure = painter->fontMetrics();
    const int digit = measure.horizontalAdvance(QLatin1Char('0'));
    int x = row.left() + kPadding;
    painter->setPen(look.text[2]);
    painter->drawText(QRect(x, row.top(), digit * 13 + 4, row.height()), Qt::AlignVCenter,
                      index.data(LogModel::TimeRole).toString());
    x += digit * 13 + 8;
    const int rank = index.data(LogModel::RankRole).toInt();
    painter->setPen(look.series[static_cast<std::size_t>(rank) % look.series.size()]);
    painter->drawText(QRect(x, row.top(), digit * 3, row.height()), Qt::AlignVCenter, QString::number(rank));
    x += digit * 3;
    const QRect words(x, row.top(), row.right() - kPadding - x, row.height());
    const QVariant match = index.data(LogModel::MatchRole);
    if (match.isValid() && !(option.state & QStyle::State_Selected)) {
        const QPoint hit = match.toPoint();
        const int from = measure.horizontalAdvance(text.left(hit.x()));
        const int width = measure.horizontalAdvance(text.mid(hit.x(), hit.y()));
        painter->fillRect(QRect(x + from, row.top() + 1, width, row.height() - 2).intersected(words),
                          look.accentSoft);
    }
    painter->setPen(color);
    painter->drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                      measure.elidedText(text, Qt::ElideRight, words.width()));
}

} // namespace orrery::widgets
