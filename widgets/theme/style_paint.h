#pragma once

#include "widgets/theme/theme.h"

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;
class QWidget;

namespace orrery::widgets {

/// The drawing parts of OrreryStyle, one function a control. They only paint; sizes are the style's.

/// What a control's state asks of its colours.
struct ControlState {
    bool enabled = true, hover = false, pressed = false, checked = false, focus = false;
};
ControlState controlState(const QStyleOption* option);

/// The variant, size and validity of a widget, read from its dynamic properties.
QString variantOf(const QWidget* widget);
QString validityOf(const QWidget* widget);
int controlHeight(const QWidget* widget);
bool isSwitch(const QWidget* widget);

/// A rounded rectangle whose 1-px border lies on whole device pixels. An invalid colour leaves a part out.
void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius);

void paintButtonPanel(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void paintToolButtonPanel(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void paintField(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void paintCheckBox(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void paintRadioButton(QPainter& painter, const QStyleOption* option);
void paintItemPanel(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void paintBranch(QPainter& painter, const QStyleOption* option);
/// One of "chevron-up", "chevron-down", "chevron-left", "chevron-right" in the middle of `rect`.
void paintChevron(QPainter& painter, const QString& name, const QRect& rect, const QColor& color);

void paintButtonLabel(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void paintTabShape(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void paintTabLabel(QPainter& painter, const QStyleOption* option, const QWidget* widget, const QStyle& style);
void paintMenuItem(QPainter& painter, const QStyleOption* option, const QWidget* widget);
void paintMenuBarItem(QPainter& painter, const QStyleOption* option);
void paintHeaderSection(QPainter& painter, const QStyleOption* option);
void paintHeaderLabel(QPainter& painter, const QStyleOption* option);
void paintProgress(QPainter& painter, const QStyleOption* option);

void paintComboBox(QPainter& painter, const QStyleOptionComplex* option, const QWidget* widget);
void paintSlider(QPainter& painter, const QStyleOptionComplex* option, const QWidget* widget,
                 const QStyle& style);
void paintScrollBar(QPainter& painter, const QStyleOptionComplex* option, const QWidget* widget,
                    const QStyle& style);
void paintSpinBox(QPainter& painter, const QStyleOptionComplex* option, const QWidget* widget,
                  const QStyle& style);

} // namespace orrery::widgets
