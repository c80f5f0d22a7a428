#include "widgets/theme/orrery_style.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
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
    // Words lie where reading begins in this window, in whichever direction they are read themselves.
    if (auto* label = qobject_cast<QLabel*>(widget))
        label->setAlignment(QStyle::visualAlignment(label->layoutDirection(), label->alignment()));
    // Qt gives the button that empties a line no name.
    if (widget->inherits("QLineEditIconButton") && widget->accessibleName().isEmpty()) {
        const auto* action = static_cast<QToolButton*>(widget)->defaultAction();
        if (action && action->objectName() == QLatin1String("_q_qlineeditclearaction"))
            widget->setAccessibleName(tr("Empty this field"));
    }
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

namespace {

constexpr int listInset = 7; ///< One pixel is added to it.

/// Lengths that follow the text scale; -1 for others.
int scaledMetric(QStyle::PixelMetric metric, const QWidget* widget) {
    const Metrics& m = metrics();
    switch (metric) {
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
        return scaled(m.iconSmall);
    case QStyle::PM_ToolBarIconSize:
        return scaled(m.iconLarge);
    case QStyle::PM_IndicatorWidth:
        return isSwitch(widget) ? scaled(28) : scaled(m.checkbox);
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return scaled(m.checkbox);
    case QStyle::PM_HeaderDefaultSectionSizeVertical:
        return scaled(m.row);
    default:
        return -1;
    }
}

/// Lengths that are the same in every window.
const QHash<int, int>& fixedMetrics() {
    static const QHash<int, int> lengths = {{QStyle::PM_ScrollView_ScrollBarSpacing, 0},
                                            {QStyle::PM_ScrollView_ScrollBarOverlap, 0},
                                            {QStyle::PM_ButtonShiftHorizontal, 0},
                                            {QStyle::PM_ButtonShiftVertical, 0},
                                            {QStyle::PM_TabBarTabShiftHorizontal, 0},
                                            {QStyle::PM_TabBarTabShiftVertical, 0},
                                            {QStyle::PM_TabBarTabOverlap, 0},
                                            {QStyle::PM_TabBarBaseHeight, 0},
                                            {QStyle::PM_TabBarBaseOverlap, 0},
                                            {QStyle::PM_DockWidgetFrameWidth, 0},
                                            {QStyle::PM_ToolBarItemMargin, 0},
                                            {QStyle::PM_ToolBarFrameWidth, 0},
                                            {QStyle::PM_MenuBarPanelWidth, 0},
                                            {QStyle::PM_HeaderMarkSize, 0},
                                            {QStyle::PM_SplitterWidth, 1},
                                            {QStyle::PM_DockWidgetSeparatorExtent, 1},
                                            {QStyle::PM_MenuPanelWidth, 1},
                                            {QStyle::PM_ToolTipLabelFrameWidth, 1},
                                            {QStyle::PM_SpinBoxFrameWidth, 1},
                                            {QStyle::PM_ComboBoxFrameWidth, 1},
                                            {QStyle::PM_DefaultFrameWidth, 1},
                                            {QStyle::PM_MenuHMargin, 4},
                                            {QStyle::PM_MenuVMargin, 4},
                                            {QStyle::PM_HeaderMargin, 4},
                                            {QStyle::PM_ToolBarItemSpacing, 4},
                                            {QStyle::PM_SliderTickmarkOffset, 4},
                                            {QStyle::PM_FocusFrameHMargin, 3},
                                            {QStyle::PM_FocusFrameVMargin, 3},
                                            {QStyle::PM_CheckBoxLabelSpacing, 8},
                                            {QStyle::PM_RadioButtonLabelSpacing, 8},
                                            {QStyle::PM_LayoutHorizontalSpacing, 8},
                                            {QStyle::PM_LayoutVerticalSpacing, 8},
                                            {QStyle::PM_LayoutLeftMargin, 12},
                                            {QStyle::PM_LayoutTopMargin, 12},
                                            {QStyle::PM_LayoutRightMargin, 12},
                                            {QStyle::PM_LayoutBottomMargin, 12},
                                            {QStyle::PM_TabBarTabVSpace, 12},
                                            {QStyle::PM_SliderLength, 14},
                                            {QStyle::PM_SliderThickness, 18},
                                            {QStyle::PM_SliderControlThickness, 18},
                                            {QStyle::PM_MenuButtonIndicator, 20},
                                            {QStyle::PM_ScrollBarSliderMin, 24},
                                            {QStyle::PM_TabBarTabHSpace, 24},
                                            {QStyle::PM_ScrollBarExtent, metrics().scrollBarHover}};
    return lengths;
}

} // namespace

int OrreryStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    // The words of a list stand in line with those of the panel's tabs.
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QListView*>(widget))
        return listInset;
    if (const int length = scaledMetric(metric, widget); length >= 0)
        return length;
    const auto found = fixedMetrics().constFind(metric);
    return found != fixedMetrics().constEnd() ? *found : QProxyStyle::pixelMetric(metric, option, widget);
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
