#include "widgets/pages/pipeline/outline_delegate.h"

#include "widgets/common/page_parts.h"
#include "widgets/models/steps_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/progress_ring.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kGap = 8;

/// Name and time. A step is known by its name; where there is no room for both, its time stands in the
/// timeline too.
void paintWords(QPainter& painter, const QRect& place, const QStyleOptionViewItem& option,
                const QModelIndex& index) {
    const bool selected = option.state & QStyle::State_Selected;
    const QFont nameFont = uiFont(metrics().fontBody, selected ? QFont::DemiBold : QFont::Normal);
    const QFont timeFont = monoFont(metrics().monoSmall);
    const QString name = index.data().toString();
    const QString time = index.data(StepsModel::TimeRole).toString();
    const int timeWidth = QFontMetrics(timeFont).horizontalAdvance(time);
    int room = place.width();
    const int wanted = std::min(QFontMetrics(nameFont).horizontalAdvance(name), room * 3 / 4);
    if (room - kGap - timeWidth >= wanted) {
        const QRect right(place.right() - timeWidth, place.top(), timeWidth + 1, place.height());
        painter.setFont(timeFont);
        painter.setPen(selected ? theme().selectionText : theme().text[2]);
        painter.drawText(QStyle::visualRect(option.direction, place, right), Qt::AlignVCenter, time);
        room -= kGap + timeWidth;
    }
    painter.setFont(nameFont);
    painter.setPen(selected ? theme().selectionText : theme().text[0]);
    painter.drawText(
        QStyle::visualRect(option.direction, place, {place.left(), place.top(), room, place.height()}),
        Qt::AlignVCenter, painter.fontMetrics().elidedText(name, Qt::ElideMiddle, room));
}

} // namespace

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {100, scaled(metrics().row)};
}

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const int size = scaled(16);
    const QRect row = option.rect.adjusted(8, 0, -12, 0);
    const QString state = index.data(StepsModel::StateRole).toString();
    const auto mirrored = [&](const QRect& place) {
        return QStyle::visualRect(option.direction, row, place);
    };
    const QRectF glyph =
        QRectF(mirrored({row.left(), row.center().y() - size / 2, size, size})).translated(0, 0.5);
    if (state == QLatin1String("running"))
        paintProgressRing(*painter, glyph.center(), glyph.width() / 2 - 2,
                          index.data(StepsModel::ProgressRole).toDouble(), 0, look);
    else if (!state.isEmpty())
        paintIcon(*painter, look.status(lookOf(state)).icon, glyph, look.status(lookOf(state)).color);
    else
        paintIcon(*painter, index.data(StepsModel::IconRole).toString(), glyph, look.text[2]);
    paintWords(*painter, mirrored(row.adjusted(size + kGap, 0, 0, 0)), option, index);
    painter->restore();
}

} // namespace orrery::widgets
