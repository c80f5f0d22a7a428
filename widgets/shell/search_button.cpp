#include "widgets/shell/search_button.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

namespace orrery::widgets {

SearchButton::SearchButton(QWidget* parent) : QPushButton(parent) {
    setAccessibleName(tr("Go to a page, pipeline, step, run or command"));
    setToolTip(tr("Go anywhere"));
    setCursor(Qt::IBeamCursor);
}

void SearchButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    painter.setPen(underMouse() ? look.text[1] : look.borderNormal);
    painter.setBrush(look.surface[2]);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics().radiusControl,
                            metrics().radiusControl);
    paintIcon(painter, QStringLiteral("search"), QRectF(9, (height() - 16) / 2.0, 16, 16), look.text[1]);
    const QFont keyFont = monoFont(metrics().monoSmall);
    const QString key = QStringLiteral("Ctrl+K");
    const int keyWidth = QFontMetrics(keyFont).horizontalAdvance(key) + 12;
    const QRectF cap(width() - keyWidth - 6.5, 5.5, keyWidth, height() - 11);
    painter.setPen(look.text[2]);
    painter.setFont(uiFont(metrics().fontBody));
    const QRect words(31, 0, static_cast<int>(cap.left()) - 37, height());
    painter.drawText(words, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(accessibleName(), Qt::ElideRight, words.width()));
    painter.setPen(look.borderNormal);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, 3, 3);
    painter.setPen(look.text[1]);
    painter.setFont(keyFont);
    painter.drawText(cap, Qt::AlignCenter, key);
}

} // namespace orrery::widgets
