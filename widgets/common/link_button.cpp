#include "widgets/common/link_button.h"

#include "widgets/theme/theme_manager.h"

#include <QPainter>

namespace orrery::widgets {

LinkButton::LinkButton(const QString& text, int pixelSize, QWidget* parent)
    : QAbstractButton(parent), m_pixelSize(pixelSize) {
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const {
    const QFontMetrics measure(uiFont(m_pixelSize));
    return QSize(measure.horizontalAdvance(text()) + 4, std::max(24, measure.height() + 4));
}

void LinkButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QFont font = uiFont(m_pixelSize);
    font.setUnderline(underMouse() && isEnabled());
    if (!isEnabled())
        painter.setOpacity(metrics().opacityDisabled);
    painter.setFont(font);
    painter.setPen(isDown() ? theme().accentPressed : theme().accent);
    painter.drawText(rect(), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace orrery::widgets
