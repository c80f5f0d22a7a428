#pragma once

#include <QProxyStyle>

namespace orrery::widgets {

/// The look of all controls: Fusion underneath, sizes and colours from the tokens, no style sheet.
///
/// Variants are dynamic properties of a widget, read when it paints:
/// - `variant`: "primary", "danger" or "quiet" on a push button ("quiet" is also how tool buttons look);
/// - `controlSize`: "large" (32, for dialogs and Home) or "inspector" (26) on buttons, fields and combo
/// boxes;
/// - `validity`: "error" or "warning" on a field; the page adds the sentence below it;
/// - `switch`: true on a check box draws it as a switch.
/// Set one with `setVariant` and its kin, which repaint.
class OrreryStyle : public QProxyStyle {
    Q_OBJECT

public:
    OrreryStyle();

    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    void drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                      const QString& text, QPalette::ColorRole role = QPalette::NoRole) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                  QStyleHintReturn* result = nullptr) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option = nullptr,
                       const QWidget* widget = nullptr) const override;
};

/// The kinds of buttons. One primary a page and a dialog.
enum class Variant { Normal, Primary, Danger, Quiet };
void setVariant(QWidget* widget, Variant variant);

/// The heights of controls: 28, 32 in dialogs and on Home, 26 in inspector rows.
enum class ControlSize { Normal, Large, Inspector };
void setControlSize(QWidget* widget, ControlSize size);

/// What a field says about its text.
enum class Validity { Fine, Warning, Error };
void setValidity(QWidget* field, Validity validity);

/// Draws a check box as a switch.
void setSwitch(QWidget* checkBox, bool on = true);

} // namespace orrery::widgets
