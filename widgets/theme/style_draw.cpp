#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace orrery::widgets {

namespace {

/// The heights of rows, of which Fusion knows nothing.
QSize menuItemSize(const QStyleOptionMenuItem* item, QSize size) {
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        return QSize(size.width(), 9);
    const int tab = item->text.indexOf(QLatin1Char('\t'));
    const QFontMetrics words(item->font);
    const QFontMetrics keys(monoFont(metrics().monoSmall));
    int width = 36 + words.horizontalAdvance(tab < 0 ? item->text : item->text.left(tab)) + 24;
    if (tab >= 0)
        width += keys.horizontalAdvance(item->text.mid(tab + 1)) + 24;
    return QSize(std::max(width, 160), scaled(metrics().row));
}

QSize tabSize(const QStyleOptionTab* tab) {
    QFont font = uiFont(metrics().fontBody, QFont::DemiBold);
    int width = 24 + QFontMetrics(font).horizontalAdvance(tab->text);
    if (!tab->icon.isNull())
        width += tab->iconSize.width() + 6;
    for (const QSize& button : {tab->leftButtonSize, tab->rightButtonSize})
        if (!button.isEmpty())
            width += button.width() + 6;
    return QSize(width, scaled(metrics().tabHeight));
}

QSize buttonSize(const QStyleOptionButton* button, const QWidget* widget) {
    int width = 20;
    if (!button->text.isEmpty())
        width += QFontMetrics(uiFont(metrics().fontBody, QFont::DemiBold)).horizontalAdvance(button->text);
    if (!button->icon.isNull())
        width += button->iconSize.width() + (button->text.isEmpty() ? 0 : 6);
    if (button->features & QStyleOptionButton::HasMenu)
        width += 20;
    const int height = controlHeight(widget);
    return QSize(std::max(width, height), height);
}

} // namespace

void OrreryStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    const Theme& colors = theme();
    switch (element) {
    case PE_PanelButtonCommand:
        return paintButtonPanel(*painter, option, widget);
    case PE_PanelButtonTool:
        return paintToolButtonPanel(*painter, option, widget);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            paintField(*painter, option, widget);
        return;
    case PE_FrameLineEdit:
        return paintField(*painter, option, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckBox(*painter, option, widget);
    case PE_IndicatorRadioButton:
        return paintRadioButton(*painter, option);
    case PE_PanelItemViewItem:
        return paintItemPanel(*painter, option, widget);
    case PE_PanelItemViewRow:
    case PE_FrameFocusRect:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameButtonBevel:
    case PE_FrameButtonTool:
    case PE_FrameDefaultButton:
    case PE_IndicatorHeaderArrow:
    case PE_IndicatorToolBarHandle:
    case PE_IndicatorDockWidgetResizeHandle:
        return;
    case PE_IndicatorBranch:
        return paintBranch(*painter, option);
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colors.surface[2]);
        return paintBox(*painter, option->rect, colors.surface[2], colors.borderStrong,
                        metrics().radiusControl);
    case PE_FrameMenu:
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameDockWidget:
    case PE_FrameWindow:
        return paintBox(*painter, option->rect, QColor(), colors.borderNormal,
                        element == PE_FrameTabWidget ? 0 : metrics().radiusControl);
    case PE_PanelStatusBar:
    case PE_PanelToolBar:
    case PE_PanelMenuBar:
        painter->fillRect(option->rect, colors.surface[1]);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        return paintChevron(*painter, QStringLiteral("chevron-down"), option->rect, colors.text[1]);
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        return paintChevron(*painter, QStringLiteral("chevron-up"), option->rect, colors.text[1]);
    case PE_IndicatorArrowLeft:
        return paintChevron(*painter, QStringLiteral("chevron-left"), option->rect, colors.text[1]);
    case PE_IndicatorArrowRight:
        return paintChevron(*painter, QStringLiteral("chevron-right"), option->rect, colors.text[1]);
    case PE_IndicatorTabClose:
        return paintChevron(*painter, QStringLiteral("close"), option->rect, colors.text[1]);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void OrreryStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
    case CE_PushButtonBevel:
        return paintButtonPanel(*painter, option, widget);
    case CE_PushButtonLabel:
        return paintButtonLabel(*painter, option, widget);
    case CE_TabBarTabShape:
        return paintTabShape(*painter, option, widget);
    case CE_TabBarTabLabel:
        return paintTabLabel(*painter, option, widget, *this);
    case CE_MenuItem:
        return paintMenuItem(*painter, option, widget);
    case CE_MenuEmptyArea:
        return;
    case CE_MenuBarItem:
        return paintMenuBarItem(*painter, option);
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        painter->fillRect(option->rect, theme().surface[1]);
        return;
    case CE_ComboBoxLabel:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            QStyleOptionComboBox shown = *box;
            const int room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - 2 -
                             (box->currentIcon.isNull() ? 0 : box->iconSize.width() + 4);
            shown.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideMiddle, room);
            return QProxyStyle::drawControl(element, &shown, painter, widget);
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return paintHeaderSection(*painter, option);
    case CE_HeaderLabel:
        return paintHeaderLabel(*painter, option);
    case CE_ProgressBar:
        return paintProgress(*painter, option);
    case CE_Splitter:
        painter->fillRect(option->rect, option->state & (State_MouseOver | State_Sunken)
                                            ? theme().accent
                                            : theme().borderSubtle);
        return;
    case CE_RubberBand: {
        QColor fill = theme().accent;
        fill.setAlphaF(0.15F);
        painter->fillRect(option->rect, fill);
        return paintBox(*painter, option->rect, QColor(), theme().accent, 0);
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void OrreryStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const {
    switch (control) {
    case CC_ComboBox:
        return paintComboBox(*painter, option, widget);
    case CC_Slider:
        return paintSlider(*painter, option, widget, *this);
    case CC_ScrollBar:
        return paintScrollBar(*painter, option, widget, *this);
    case CC_SpinBox:
        return paintSpinBox(*painter, option, widget, *this);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void OrreryStyle::drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette,
                               bool enabled, const QString& text, QPalette::ColorRole role) const {
    // At the side that the painter's direction gives them, but read in their own.
    if (!(flags & (Qt::TextForceLeftToRight | Qt::TextForceRightToLeft))) {
        const Qt::Alignment side = visualAlignment(painter->layoutDirection(), QFlag(flags));
        flags = (flags & ~(Qt::AlignLeft | Qt::AlignRight)) | static_cast<int>(side) | ownDirection(text);
    }
    QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, role);
}

QRect OrreryStyle::subElementRect(SubElement element, const QStyleOption* option,
                                  const QWidget* widget) const {
    switch (element) {
    case SE_LineEditContents: {
        const QRect rect = QProxyStyle::subElementRect(element, option, widget);
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(6, 0, -6, 0) : rect;
    }
    case SE_PushButtonContents:
        return option->rect;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect OrreryStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const {
    const QRect rect = option->rect;
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return QRect();
        const int length = bar->orientation == Qt::Horizontal ? rect.width() : rect.height();
        const int range = bar->maximum - bar->minimum;
        int handle = length;
        if (range > 0)
            handle =
                std::clamp(static_cast<int>(qint64(bar->pageStep) * length / (qint64(range) + bar->pageStep)),
                           std::min(24, length), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - handle, bar->upsideDown);
        const auto span = [&](int from, int extent) {
            return bar->orientation == Qt::Horizontal
                       ? QRect(rect.x() + from, rect.y(), extent, rect.height())
                       : QRect(rect.x(), rect.y() + from, rect.width(), extent);
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return span(start, handle);
        case SC_ScrollBarSubPage:
            return span(0, start);
        case SC_ScrollBarAddPage:
            return span(start + handle, length - start - handle);
        default:
            return rect;
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, rect, QRect(rect.right() - 25, rect.y(), 26, rect.height()));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, rect, rect.adjusted(9, 1, -26, -1));
    if (control == CC_ComboBox && part == SC_ComboBoxListBoxPopup)
        return rect;
    if (control == CC_SpinBox && part != SC_SpinBoxFrame) {
        const int half = rect.height() / 2;
        QRect found;
        if (part == SC_SpinBoxEditField)
            found = rect.adjusted(3, 1, -22, -1);
        else if (part == SC_SpinBoxUp)
            found = QRect(rect.right() - 21, rect.y() + 1, 21, half - 1);
        else
            found = QRect(rect.right() - 21, rect.y() + half, 21, rect.height() - half - 1);
        return visualRect(option->direction, rect, found);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize OrreryStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return buttonSize(button, widget);
        return result;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button && button->toolButtonStyle == Qt::ToolButtonIconOnly) {
            const int arrow = button->features & QStyleOptionToolButton::MenuButtonPopup ? 18 : 0;
            const int side = std::max(controlHeight(widget), button->iconSize.height() + 8);
            return QSize(side + arrow, side);
        }
        return QSize(size.width() + 16, std::max(size.height() + 6, controlHeight(widget)));
    case CT_LineEdit:
        return QSize(result.width() + 12, std::max(controlHeight(widget), result.height()));
    case CT_ComboBox:
        return QSize(size.width() + 38, controlHeight(widget));
    case CT_SpinBox:
        return QSize(size.width() + 28, controlHeight(widget));
    case CT_CheckBox:
    case CT_RadioButton:
        return QSize(result.width(), std::max(result.height(), 24));
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return tabSize(tab);
        return result;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(item, size);
        return result;
    case CT_HeaderSection:
        return QSize(result.width(), scaled(metrics().headerRow));
    case CT_ItemViewItem:
        return QSize(result.width() + 8, std::max(result.height(), scaled(metrics().row)));
    case CT_ProgressBar:
        return QSize(result.width(), 6);
    default:
        return result;
    }
}

} // namespace orrery::widgets
