#include "widgets/common/menu_button.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr int kPadding = 6;
constexpr int kGap = 6;
constexpr int kChevron = 16;

} // namespace

MenuButton::MenuButton(QWidget* parent) : QToolButton(parent) {
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
}

void MenuButton::setChevron(bool shown) {
    m_chevron = shown;
    updateGeometry();
}

QFont MenuButton::shownFont() const {
    return uiFont(metrics().fontBody, QFont::DemiBold);
}

QSize MenuButton::sizeHint() const {
    int width = 2 * kPadding;
    if (!icon().isNull())
        width += iconSize().width();
    if (!text().isEmpty())
        // Rounded up: words that lack a part of a pixel would be cut.
        width += static_cast<int>(std::ceil(QFontMetricsF(shownFont()).horizontalAdvance(text()))) +
                 (icon().isNull() ? 0 : kGap);
    if (m_chevron)
        width += kGap + kChevron;
    return {std::max(width, 28), scaled(28)};
}

void MenuButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().surface[3]);
        painter.drawRoundedRect(rect(), metrics().radiusControl, metrics().radiusControl);
    }
    const ReadingOrder place(*this);
    int x = text().isEmpty() && !m_chevron ? (width() - iconSize().width()) / 2 : kPadding;
    if (!icon().isNull()) {
        icon().paint(&painter, place(QRect(QPoint(x, (height() - iconSize().height()) / 2), iconSize())));
        x += iconSize().width() + kGap;
    }
    painter.setFont(shownFont());
    painter.setPen(theme().text[0]);
    const int room = width() - x - kPadding - (m_chevron ? kGap + kChevron : 0);
    place.drawWords(painter, QRect(x, 0, room, height()), Qt::AlignVCenter,
                    painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, room));
    if (m_chevron)
        paintIcon(
            painter, QStringLiteral("chevron-down"),
            place(QRectF(width() - kPadding - kChevron, (height() - kChevron) / 2.0, kChevron, kChevron)),
            theme().text[1]);
}

} // namespace orrery::widgets
