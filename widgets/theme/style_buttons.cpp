#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace orrery::widgets {

namespace {

struct BoxColors {
    QColor fill, border, text;
};

BoxColors buttonColors(const QString& variant, const ControlState& state) {
    const Theme& c = theme();
    if (state.checked)
        return {c.accentSoft, c.accent, c.accentSoftText};
    // Dimmed letters on a dimmed fill cannot be read: a primary button that is off looks like the others.
    if (variant == QLatin1String("primary") && state.enabled)
        return {state.pressed ? c.accentPressed
                : state.hover ? c.accentHover
                              : c.accent,
                state.pressed ? c.borderStrong : QColor(), c.textOnAccent};
    if (variant == QLatin1String("danger"))
        return {state.hover || state.pressed ? c.error.background : c.surface[2], c.error.foreground,
                c.error.foreground};
    if (variant == QLatin1String("quiet"))
        return {state.hover || state.pressed ? c.surface[3] : QColor(),
                state.pressed ? c.borderStrong : QColor(), c.text[0]};
    return {state.hover || state.pressed ? c.surface[3] : c.surface[2],
            state.pressed ? c.borderStrong : c.borderNormal, c.text[0]};
}

void dimIfDisabled(QPainter& painter, const ControlState& state) {
    if (!state.enabled)
        painter.setOpacity(painter.opacity() * metrics().opacityDisabled);
}

/// A tick drawn in a box of 16.
QPainterPath tick(const QRectF& box) {
    const double unit = box.width() / 16;
    QPainterPath path(box.topLeft() + QPointF(4, 8.3) * unit);
    path.lineTo(box.topLeft() + QPointF(6.8, 11) * unit);
    path.lineTo(box.topLeft() + QPointF(12, 5.2) * unit);
    return path;
}

void paintSwitch(QPainter& painter, const QRectF& rect, const ControlState& state) {
    const Theme& c = theme();
    const double radius = rect.height() / 2 - 1;
    paintBox(painter, rect, state.checked ? (state.hover ? c.accentHover : c.accent) : c.surface[2],
             state.checked ? QColor() : c.borderStrong, radius);
    const double side = rect.height() - 6;
    const double x = state.checked ? rect.right() - 3 - side : rect.left() + 3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(state.checked ? c.textOnAccent : c.borderStrong);
    painter.drawRoundedRect(QRectF(x, rect.top() + 3, side, side), side / 3, side / 3);
}

} // namespace

ControlState controlState(const QStyleOption* option) {
    const QStyle::State state = option->state;
    ControlState result;
    result.enabled = state & QStyle::State_Enabled;
    result.hover = result.enabled && (state & QStyle::State_MouseOver);
    result.pressed = result.enabled && (state & QStyle::State_Sunken);
    result.checked = state & QStyle::State_On;
    result.focus = state & QStyle::State_HasFocus;
    return result;
}

QString variantOf(const QWidget* widget) {
    return widget ? widget->property("variant").toString() : QString();
}

QString validityOf(const QWidget* widget) {
    return widget ? widget->property("validity").toString() : QString();
}

bool isSwitch(const QWidget* widget) {
    return widget && widget->property("switch").toBool();
}

int controlHeight(const QWidget* widget) {
    const QString size = widget ? widget->property("controlSize").toString() : QString();
    return scaled(size == QLatin1String("large")       ? metrics().controlLarge
                  : size == QLatin1String("inspector") ? metrics().controlInspector
                                                       : metrics().controlSmall);
}

void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border,
              double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = border.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintButtonPanel(QPainter& painter, const QStyleOption* option, const QWidget* widget) {
    painter.save();
    const ControlState state = controlState(option);
    dimIfDisabled(painter, state);
    const BoxColors colors = buttonColors(variantOf(widget), state);
    paintBox(painter, option->rect, colors.fill, colors.border, metrics().radiusControl);
    painter.restore();
}

void paintToolButtonPanel(QPainter& painter, const QStyleOption* option, const QWidget* widget) {
    painter.save();
    const ControlState state = controlState(option);
    dimIfDisabled(painter, state);
    QString variant = variantOf(widget);
    if (variant.isEmpty())
        variant = QStringLiteral("quiet");
    const BoxColors colors = buttonColors(variant, state);
    paintBox(painter, option->rect, colors.fill, colors.border, metrics().radiusControl);
    painter.restore();
}

void paintButtonLabel(QPainter& painter, const QStyleOption* option, const QWidget* widget) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!button)
        return;
    painter.save();
    const ControlState state = controlState(option);
    dimIfDisabled(painter, state);
    const QString variant = variantOf(widget);
    const BoxColors colors = buttonColors(variant, state);
    painter.setFont(
        uiFont(metrics().fontBody, variant == QLatin1String("primary") ? QFont::DemiBold : QFont::Medium));
    const int icon = button->icon.isNull() ? 0 : button->iconSize.width();
    const int gap = icon && !button->text.isEmpty() ? 6 : 0;
    const int arrow = button->features & QStyleOptionButton::HasMenu ? 20 : 0;
    const int room = option->rect.width() - 16 - icon - gap - arrow;
    const QString text =
        painter.fontMetrics().elidedText(button->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int words = painter.fontMetrics().size(Qt::TextShowMnemonic, text).width();
    const ReadingOrder place(option->direction, option->rect);
    int x = option->rect.x() + (option->rect.width() - words - icon - gap - arrow) / 2;
    if (icon) {
        const QRect at(x, option->rect.y() + (option->rect.height() - icon) / 2, icon, icon);
        if (!button->icon.name().isEmpty() && hasIcon(button->icon.name()))
            paintIcon(painter, button->icon.name(), place(at), colors.text);
        else
            button->icon.paint(&painter, place(at));
    }
    x += icon + gap;
    painter.setPen(colors.text);
    const QRect at(x, option->rect.y(), words + 1, option->rect.height());
    place.drawWords(painter, at, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, text);
    if (arrow)
        paintChevron(painter, QStringLiteral("chevron-down"),
                     place(QRect(option->rect.right() - 24, option->rect.y(), 20, option->rect.height())),
                     colors.text);
    painter.restore();
}

void paintField(QPainter& painter, const QStyleOption* option, const QWidget* widget) {
    painter.save();
    const Theme& c = theme();
    const ControlState state = controlState(option);
    dimIfDisabled(painter, state);
    const bool readOnly = option->state & QStyle::State_ReadOnly;
    QColor border = state.focus   ? c.accent
                    : state.hover ? c.text[1]
                    : readOnly    ? c.borderNormal
                                  : c.borderStrong;
    const QString validity = validityOf(widget);
    if (validity == QLatin1String("error"))
        border = c.error.foreground;
    else if (validity == QLatin1String("warning"))
        border = c.warn.foreground;
    paintBox(painter, option->rect, readOnly ? c.surface[1] : c.surface[2], border, metrics().radiusControl);
    painter.restore();
}

void paintCheckBox(QPainter& painter, const QStyleOption* option, const QWidget* widget) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& c = theme();
    const ControlState state = controlState(option);
    dimIfDisabled(painter, state);
    if (isSwitch(widget)) {
        paintSwitch(painter, option->rect, state);
        painter.restore();
        return;
    }
    const bool partly = option->state & QStyle::State_NoChange;
    const bool filled = state.checked || partly;
    const double side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    box.moveTopLeft(QPointF(std::round(box.x()), std::round(box.y())));
    const QColor fill = filled        ? (state.hover ? c.accentHover : c.accent)
                        : state.hover ? c.surface[3]
                                      : c.surface[2];
    paintBox(painter, box, fill, filled ? QColor() : c.borderStrong, metrics().radiusSmall);
    painter.setPen(QPen(c.textOnAccent, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (partly)
        painter.drawLine(box.center() - QPointF(4, 0), box.center() + QPointF(4, 0));
    else if (state.checked)
        painter.drawPath(tick(box));
    painter.restore();
}

void paintRadioButton(QPainter& painter, const QStyleOption* option) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& c = theme();
    const ControlState state = controlState(option);
    dimIfDisabled(painter, state);
    const QRectF circle = QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setPen(QPen(state.checked ? c.accent : c.borderStrong, state.checked ? 1.5 : 1));
    painter.setBrush(state.hover ? c.surface[3] : c.surface[2]);
    painter.drawEllipse(circle);
    if (state.checked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent);
        painter.drawEllipse(circle.center(), circle.width() / 4, circle.width() / 4);
    }
    painter.restore();
}

void paintChevron(QPainter& painter, const QString& name, const QRect& rect, const QColor& color) {
    const int side = std::min({rect.width(), rect.height(), 16});
    QRect box(0, 0, side, side);
    box.moveCenter(rect.center());
    paintIcon(painter, name, box, color);
}

} // namespace orrery::widgets
