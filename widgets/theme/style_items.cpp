#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

namespace orrery::widgets {

namespace {

/// The ring of the current row, 2 px inside it; a row of several cells wears one ring.
void paintRowFocus(QPainter& painter, const QStyleOptionViewItem* item) {
    const QRect& r = item->rect;
    const QColor color = theme().focusRing;
    const auto position = item->viewItemPosition;
    painter.fillRect(QRect(r.x(), r.y(), r.width(), 2), color);
    painter.fillRect(QRect(r.x(), r.bottom() - 1, r.width(), 2), color);
    const bool first = position == QStyleOptionViewItem::Beginning ||
                       position == QStyleOptionViewItem::OnlyOne || position == QStyleOptionViewItem::Invalid;
    const bool last = position == QStyleOptionViewItem::End || position == QStyleOptionViewItem::OnlyOne ||
                      position == QStyleOptionViewItem::Invalid;
    if (first)
        painter.fillRect(QRect(r.x(), r.y(), 2, r.height()), color);
    if (last)
        painter.fillRect(QRect(r.right() - 1, r.y(), 2, r.height()), color);
}

/// True if the cell lies in the row that has the keyboard focus.
bool inFocusedRow(const QStyleOptionViewItem* item, const QWidget* widget) {
    if (item->state & QStyle::State_HasFocus)
        return true;
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    return view && view->hasFocus() && view->selectionBehavior() == QAbstractItemView::SelectRows &&
           view->currentIndex().isValid() && item->index.row() == view->currentIndex().row() &&
           item->index.parent() == view->currentIndex().parent();
}

} // namespace

void paintItemPanel(QPainter& painter, const QStyleOption* option, const QWidget* widget) {
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (!item)
        return;
    if (item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option->rect, item->backgroundBrush);
    if (option->state & QStyle::State_Selected)
        painter.fillRect(option->rect, theme().selectionFill);
    else if (option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled)
        painter.fillRect(option->rect, theme().surface[3]);
    const bool keys = option->state & QStyle::State_KeyboardFocusChange ||
                      (widget && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange));
    if (keys && inFocusedRow(item, widget))
        paintRowFocus(painter, item);
}

void paintBranch(QPainter& painter, const QStyleOption* option) {
    if (!(option->state & QStyle::State_Children))
        return;
    paintChevron(painter,
                 option->state & QStyle::State_Open
                     ? QStringLiteral("chevron-down")
                     : iconAlong(QStringLiteral("chevron-right"), option->direction),
                 option->rect, theme().text[1]);
}

void paintTabShape(QPainter& painter, const QStyleOption* option, const QWidget* widget) {
    const Theme& c = theme();
    const QRect& r = option->rect;
    const bool current = option->state & QStyle::State_Selected;
    if (!current && option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled)
        painter.fillRect(r.adjusted(0, 0, 0, -1), c.surface[3]);
    if (current)
        painter.fillRect(QRect(r.x(), r.bottom() - 1, r.width(), 2), c.accent);
    const bool keys =
        widget && widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (current && keys) {
        painter.setPen(QPen(c.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(r.adjusted(1, 1, -1, -3));
    }
}

void paintTabLabel(QPainter& painter, const QStyleOption* option, const QWidget* widget,
                   const QStyle& style) {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab)
        return;
    painter.save();
    const Theme& c = theme();
    const bool current = option->state & QStyle::State_Selected;
    if (!(option->state & QStyle::State_Enabled))
        painter.setOpacity(metrics().opacityDisabled);
    QRect room = style.subElementRect(QStyle::SE_TabBarTabText, tab, widget);
    painter.setFont(uiFont(metrics().fontBody, current ? QFont::DemiBold : QFont::Normal));
    painter.setPen(current ? c.text[0] : c.text[1]);
    const ReadingOrder place(option->direction, option->rect);
    int left = option->rect.x() + 12;
    if (!tab->icon.isNull()) {
        const int side = tab->iconSize.width();
        tab->icon.paint(&painter, place(QRect(left, room.center().y() - side / 2, side, side)),
                        Qt::AlignCenter, QIcon::Normal, current ? QIcon::On : QIcon::Off);
        left += side + 6;
    }
    room.setLeft(left);
    room.setRight(option->rect.right() - 4 -
                  (tab->rightButtonSize.isEmpty() ? 0 : tab->rightButtonSize.width() + 6));
    place.drawWords(painter, room, Qt::AlignVCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, tab->text);
    painter.restore();
}

void paintMenuItem(QPainter& painter, const QStyleOption* option, const QWidget* widget) {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    const Theme& c = theme();
    const QRect r = option->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(r.x() - 4, r.center().y(), r.width() + 8, 1), c.borderSubtle);
        return;
    }
    painter.save();
    const bool enabled = option->state & QStyle::State_Enabled;
    if (option->state & QStyle::State_Selected)
        paintBox(painter, r, enabled ? c.selectionFill : c.surface[3], QColor(), metrics().radiusSmall);
    if (!enabled)
        painter.setOpacity(metrics().opacityDisabled);
    const ReadingOrder place(option->direction, r);
    const QRect mark = place(QRect(r.x() + 8, r.center().y() - 7, 16, 16));
    if (item->checked)
        paintIcon(painter, QStringLiteral("check"), mark, c.accent);
    else if (!item->icon.isNull())
        item->icon.paint(&painter, mark, Qt::AlignCenter, QIcon::Normal);
    const int tab = item->text.indexOf(QLatin1Char('\t'));
    painter.setFont(item->font);
    painter.setPen(c.text[0]);
    const int flags = Qt::AlignVCenter | Qt::TextHideMnemonic | Qt::TextSingleLine;
    place.drawWords(painter, r.adjusted(32, 0, -8, 0), flags, tab < 0 ? item->text : item->text.left(tab));
    if (tab >= 0) {
        painter.setFont(monoFont(metrics().monoSmall));
        painter.setPen(c.text[2]);
        place.drawWords(painter, r.adjusted(32, 0, -12, 0), flags | Qt::AlignRight, item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintChevron(painter, iconAlong(QStringLiteral("chevron-right"), option->direction),
                     place(QRect(r.right() - 22, r.y(), 16, r.height())), c.text[1]);
    painter.restore();
    Q_UNUSED(widget);
}

void paintMenuBarItem(QPainter& painter, const QStyleOption* option) {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    painter.fillRect(option->rect, theme().surface[1]);
    if (option->state & (QStyle::State_Selected | QStyle::State_Sunken))
        paintBox(painter, option->rect, theme().surface[3], QColor(), metrics().radiusControl);
    painter.setFont(item->font);
    painter.setPen(theme().text[0]);
    painter.drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, item->text);
}

void paintHeaderSection(QPainter& painter, const QStyleOption* option) {
    painter.fillRect(option->rect, theme().surface[2]);
    const QRect& r = option->rect;
    painter.fillRect(QRect(r.x(), r.bottom(), r.width(), 1), theme().borderNormal);
}

void paintHeaderLabel(QPainter& painter, const QStyleOption* option) {
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (!header)
        return;
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    painter.setFont(uiFont(metrics().fontSmall, QFont::Medium));
    painter.setPen(sorted ? theme().text[0] : theme().text[2]);
    const ReadingOrder place(option->direction, option->rect);
    QRect room = option->rect.adjusted(4, 0, -4, 0);
    if (!header->icon.isNull()) {
        const QRect mark(room.x(), room.y(), 12, room.height());
        header->icon.paint(&painter, place(mark));
        room.setLeft(mark.right() + 4);
    }
    const int arrow = sorted ? 16 : 0;
    const int words = painter.fontMetrics().horizontalAdvance(header->text);
    const bool right = header->textAlignment & Qt::AlignRight;
    if (arrow) {
        const int x = right ? room.right() - 14 : std::min(room.x() + words + 4, room.right() - 14);
        paintChevron(painter,
                     // Qt's "down" is the ascending order, which people know as an arrow upwards.
                     header->sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral("chevron-up")
                                                                           : QStringLiteral("chevron-down"),
                     place(QRect(x, room.y(), 12, room.height())), theme().text[0]);
        room.setRight(room.right() - arrow);
    }
    const QString text = painter.fontMetrics().elidedText(header->text, Qt::ElideRight, room.width());
    place.drawWords(painter, room,
                    static_cast<int>(header->textAlignment) | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void paintProgress(QPainter& painter, const QStyleOption* option) {
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (!bar)
        return;
    QRectF groove = option->rect;
    groove.setHeight(std::min<double>(groove.height(), 6));
    groove.moveCenter(QRectF(option->rect).center());
    paintBox(painter, groove, theme().borderTrack, QColor(), 2);
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const QColor color = theme().status(Status::Running).color;
    // Without a known end a third of the bar is filled: a still picture, no animation.
    const double share =
        range > 0 ? std::clamp(double(qint64(bar->progress) - bar->minimum) / double(range), 0.0, 1.0)
                  : 1 / 3.0;
    groove.setWidth(groove.width() * share);
    if (option->direction == Qt::RightToLeft)
        groove.moveRight(option->rect.right() + 1);
    if (groove.width() > 0)
        paintBox(painter, groove, color, QColor(), 2);
}

} // namespace orrery::widgets
