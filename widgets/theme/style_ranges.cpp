#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

namespace orrery::widgets {

namespace {

/// The colour on which the content beside a scroll bar lies. What paints itself as a card says so by the
/// property "card".
QColor groundUnder(const QWidget* bar) {
    for (const QWidget* at = bar ? bar->parentWidget() : nullptr; at; at = at->parentWidget()) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(at);
        if (area && area->viewport()->autoFillBackground())
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
        if (at->property("card").toBool())
            return theme().surface[2];
        if (at->isWindow())
            break;
    }
    return theme().surface[1];
}

} // namespace

void paintComboBox(QPainter& painter, const QStyleOptionComplex* option, const QWidget* widget) {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (!combo)
        return;
    painter.save();
    const Theme& c = theme();
    const ControlState state = controlState(option);
    const bool open = option->state & QStyle::State_On;
    if (!state.enabled)
        painter.setOpacity(metrics().opacityDisabled);
    if (combo->frame) {
        QColor border = open || (combo->editable && state.focus) ? c.accent
                        : state.hover                            ? c.text[1]
                                                                 : c.borderStrong;
        const QString validity = validityOf(widget);
        if (!validity.isEmpty())
            border = validity == QLatin1String("error") ? c.error.foreground : c.warn.foreground;
        const QColor fill = state.hover && !combo->editable ? c.surface[3] : c.surface[2];
        paintBox(painter, option->rect, fill, border, metrics().radiusControl);
    }
    const QRect arrow =
        QStyle::visualRect(option->direction, option->rect,
                           QRect(option->rect.right() - 25, option->rect.y(), 26, option->rect.height()));
    paintChevron(painter, QStringLiteral("chevron-down"), arrow, c.text[1]);
    painter.restore();
}

void paintSlider(QPainter& painter, const QStyleOptionComplex* option, const QWidget* widget,
                 const QStyle& style) {
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!slider)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& c = theme();
    const ControlState state = controlState(option);
    if (!state.enabled)
        painter.setOpacity(metrics().opacityDisabled);
    const QRectF handle = style.subControlRect(QStyle::CC_Slider, slider, QStyle::SC_SliderHandle, widget);
    const QRectF area = option->rect;
    const QPointF middle = handle.center();
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const QPointF from =
        horizontal ? QPointF(area.left() + 2, middle.y()) : QPointF(middle.x(), area.bottom() - 2);
    const QPointF to =
        horizontal ? QPointF(area.right() - 2, middle.y()) : QPointF(middle.x(), area.top() + 2);
    const bool reversed = slider->upsideDown == horizontal;
    painter.setPen(QPen(c.borderNormal, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
    painter.setPen(QPen(c.accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(reversed ? to : from, middle);
    painter.setBrush(state.hover || state.pressed ? c.surface[3] : c.surface[2]);
    painter.setPen(QPen(state.pressed ? c.accentPressed : c.accent, 1.75));
    painter.drawEllipse(middle, 6.5, 6.5);
    painter.restore();
}

void paintScrollBar(QPainter& painter, const QStyleOptionComplex* option, const QWidget* widget,
                    const QStyle& style) {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar)
        return;
    const Theme& c = theme();
    const bool active = option->state & QStyle::State_MouseOver || option->state & QStyle::State_Sunken;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    painter.fillRect(option->rect, groundUnder(widget));
    if (bar->maximum <= bar->minimum)
        return;
    QRectF handle = style.subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, widget);
    // The bar keeps its width when the pointer comes, only its drawing grows: nothing moves.
    const double thick = active ? metrics().scrollBarHover - 2 : metrics().scrollBar - 2;
    const double side = metrics().scrollBarHover - thick - 1;
    if (horizontal)
        handle = QRectF(handle.x() + 1, option->rect.y() + side, handle.width() - 2, thick);
    else if (option->direction == Qt::RightToLeft)
        handle = QRectF(option->rect.x() + 1, handle.y() + 1, thick, handle.height() - 2);
    else
        handle = QRectF(option->rect.x() + side, handle.y() + 1, thick, handle.height() - 2);
    const QColor color =
        active ? c.text[2]
               : blend(c.borderStrong, c.surface[1], c.name == QLatin1String("contrast") ? 1 : 0.7);
    paintBox(painter, handle, color, QColor(), 3);
}

void paintSpinBox(QPainter& painter, const QStyleOptionComplex* option, const QWidget* widget,
                  const QStyle& style) {
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!spin)
        return;
    painter.save();
    if (spin->frame)
        paintField(painter, option, widget);
    if (!(option->state & QStyle::State_Enabled))
        painter.setOpacity(metrics().opacityDisabled);
    if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        const auto arrow = [&](QStyle::SubControl part, const QString& name, bool able) {
            const QRect room = style.subControlRect(QStyle::CC_SpinBox, spin, part, widget);
            const bool hover = option->activeSubControls == part && option->state & QStyle::State_MouseOver;
            if (hover && able)
                painter.fillRect(room, theme().surface[3]);
            paintChevron(painter, name, QRect(room.center().x() - 5, room.center().y() - 5, 12, 12),
                         able ? theme().text[1]
                              : blend(theme().text[1], theme().surface[2], metrics().opacityDisabled));
        };
        arrow(QStyle::SC_SpinBoxUp, QStringLiteral("chevron-up"),
              spin->stepEnabled & QAbstractSpinBox::StepUpEnabled);
        arrow(QStyle::SC_SpinBoxDown, QStringLiteral("chevron-down"),
              spin->stepEnabled & QAbstractSpinBox::StepDownEnabled);
    }
    painter.restore();
}

} // namespace orrery::widgets
