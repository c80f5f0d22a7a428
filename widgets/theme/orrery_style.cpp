#include "widgets/theme/orrery_style.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QAbstractButton>
#include <QApplication>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace orrery::widgets {

namespace {

template <typename... Types>
bool isA(const QWidget* widget) {
    return (qobject_cast<const Types*>(widget) || ...);
}

/// Makes a widget ask the style again: some keep the size that they were given.
void refresh(QWidget* widget) {
    QEvent change(QEvent::StyleChange);
    QApplication::sendEvent(widget, &change);
    widget->updateGeometry();
    widget->update();
}

void setChoice(QWidget* widget, const char* property, const QString& value) {
    widget->setProperty(property, value);
    refresh(widget);
}

QRegion roundedMask(const QRect& rect, int radius) {
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return QRegion(path.toFillPolygon().toPolygon());
}

} // namespace

OrreryStyle::OrreryStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void OrreryStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (isA<QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QScrollBar, QSlider,
            QHeaderView>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
        view->viewport()->setMouseTracking(true);
    }
    if (auto* area = qobject_cast<QAbstractScrollArea*>(widget);
        area && area->frameShape() == QFrame::StyledPanel && !area->inherits("QTextEdit") &&
        !area->inherits("QPlainTextEdit"))
        area->setFrameShape(QFrame::NoFrame);
}

void OrreryStyle::unpolish(QWidget* widget) {
    QProxyStyle::unpolish(widget);
}

int OrreryStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    const Metrics& m = metrics();
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return scaled(m.iconSmall);
    case PM_ToolBarIconSize:
        return scaled(m.iconLarge);
    case PM_IndicatorWidth:
        return isSwitch(widget) ? scaled(28) : scaled(m.checkbox);
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(m.checkbox);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ScrollBarExtent:
        return m.scrollBarHover;
    case PM_ScrollBarSliderMin:
        return 24;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_DockWidgetFrameWidth:
    case PM_ToolBarItemMargin:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_HeaderMarkSize:
        return 0;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
    case PM_MenuPanelWidth:
    case PM_ToolTipLabelFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
        return 1;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 3;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 18;
    case PM_SliderLength:
        return 14;
    case PM_SliderTickmarkOffset:
        return 4;
    case PM_HeaderMargin:
        return 4;
    case PM_HeaderDefaultSectionSizeVertical:
        return scaled(m.row);
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_MenuButtonIndicator:
        return 20;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ToolBarItemSpacing:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int OrreryStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* result) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_ListMouseTracking:
    case SH_FocusFrame_AboveWidget:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
        return 1;
    case SH_UnderlineShortcut:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 300;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(theme().borderSubtle.rgba());
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(result)) {
            mask->region = roundedMask(option->rect, metrics().radiusControl);
            return 1;
        }
        return 0;
    case SH_FocusFrame_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(result)) {
            mask->region = QRegion(option->rect).subtracted(option->rect.adjusted(3, 3, -3, -3));
            return 1;
        }
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon OrreryStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                                const QWidget* widget) const {
    switch (which) {
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"), IconRole::Warn);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("status-failed"), IconRole::Error);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("info"), IconRole::Info);
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_TabCloseButton:
        return icon(QStringLiteral("close"));
    case SP_DirIcon:
    case SP_DirClosedIcon:
    case SP_DirOpenIcon:
        return icon(QStringLiteral("folder"));
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return icon(QStringLiteral("more"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void setVariant(QWidget* widget, Variant variant) {
    static const std::array<const char*, 4> words = {"", "primary", "danger", "quiet"};
    setChoice(widget, "variant", QLatin1String(words[static_cast<std::size_t>(variant)]));
}

void setControlSize(QWidget* widget, ControlSize size) {
    static const std::array<const char*, 3> words = {"", "large", "inspector"};
    setChoice(widget, "controlSize", QLatin1String(words[static_cast<std::size_t>(size)]));
}

void setValidity(QWidget* field, Validity validity) {
    static const std::array<const char*, 3> words = {"", "warning", "error"};
    setChoice(field, "validity", QLatin1String(words[static_cast<std::size_t>(validity)]));
}

void setSwitch(QWidget* checkBox, bool on) {
    checkBox->setProperty("switch", on);
    refresh(checkBox);
}

} // namespace orrery::widgets
