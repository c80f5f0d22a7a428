#include "widgets/pages/pipeline/outline_delegate.h"

#include "widgets/common/page_parts.h"
#include "widgets/models/steps_model.h"
#include "widgets/theme/icons.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace orrery::widgets {

namespace {

/// An arc from 12 o'clock: how far a running step is.
void paintArc(QPainter& painter, const QRectF& place, double progress, const QColor& color) {
    const QRectF arc = place.adjusted(2, 2, -2, -2);
    QPen pen(theme().borderNormal, 2.5);
    painter.setPen(pen);
    painter.drawArc(arc, 0, 360 * 16);
    pen.setColor(color);
    painter.setPen(pen);
    painter.drawArc(arc, 90 * 16, -static_cast<int>(360 * 16 * (progress < 0 ? 0.25 : progress)));
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
    const bool selected = option.state & QStyle::State_Selected;
    const int size = scaled(16);
    const QRect row = option.rect.adjusted(8, 0, -12, 0);
    const QString state = index.data(StepsModel::StateRole).toString();
    const auto mirrored = [&](const QRect& place) {
        return QStyle::visualRect(option.direction, row, place);
    };
    const QRectF glyph =
        QRectF(mirrored({row.left(), row.center().y() - size / 2, size, size})).translated(0, 0.5);
    if (state == QLatin1String("running"))
        paintArc(*painter, glyph, index.data(StepsModel::ProgressRole).toDouble(),
                 look.status(Status::Running).color);
    else if (!state.isEmpty())
        paintIcon(*painter, look.status(lookOf(state)).icon, glyph, look.status(lookOf(state)).color);
    else
        paintIcon(*painter, index.data(StepsModel::IconRole).toString(), glyph, look.text[2]);
    const QString time = index.data(StepsModel::TimeRole).toString();
    const QFont mono = monoFont(metrics().monoSmall);
    const int timeWidth = QFontMetrics(mono).horizontalAdvance(time);
    painter->setFont(mono);
    painter->setPen(selected ? look.selectionText : look.text[2]);
    painter->drawText(mirrored({row.right() - timeWidth, row.top(), timeWidth + 1, row.height()}),
                      Qt::AlignVCenter, time);
    const QRect words =
        mirrored({row.left() + size + 8, row.top(), row.width() - size - 16 - timeWidth, row.height()});
    painter->setFont(uiFont(metrics().fontBody, selected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(selected ? look.selectionText : look.text[0]);
    painter->drawText(
        words, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, words.width()));
    painter->restore();
}

} // namespace orrery::widgets
