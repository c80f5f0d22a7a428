#include "widgets/shell/search_button.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QAction>
#include <QPainter>

namespace orrery::widgets {

SearchButton::SearchButton(QAction* action, QWidget* parent) : QPushButton(parent), m_action(action) {
    setAccessibleName(tr("Go to a page, pipeline, step, run, setting or command"));
    setToolTip(tr("Go anywhere"));
    setCursor(Qt::IBeamCursor);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, qOverload<>(&QWidget::update));
}

void SearchButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const ReadingOrder place(*this);
    painter.setPen(underMouse() ? look.text[1] : look.borderNormal);
    painter.setBrush(look.surface[2]);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics().radiusControl,
                            metrics().radiusControl);
    const int side = scaled(metrics().iconSmall);
    paintIcon(painter, QStringLiteral("search"), place(QRectF(9, (height() - side) / 2.0, side, side)),
              look.text[1]);
    const QFont keyFont = monoFont(metrics().monoSmall);
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    const int keyWidth = key.isEmpty() ? 0 : QFontMetrics(keyFont).horizontalAdvance(key) + 12;
    const QRectF cap(width() - keyWidth - 6.5, 5.5, keyWidth, height() - 11);
    painter.setPen(look.text[2]);
    painter.setFont(uiFont(metrics().fontBody));
    const QRect words(15 + side, 0, static_cast<int>(cap.left()) - 21 - side, height());
    place.drawWords(painter, words, Qt::AlignVCenter,
                    painter.fontMetrics().elidedText(accessibleName(), Qt::ElideRight, words.width()));
    if (key.isEmpty())
        return;
    painter.setPen(look.borderNormal);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place(cap), 3, 3);
    painter.setPen(look.text[1]);
    painter.setFont(keyFont);
    place.drawWords(painter, cap, Qt::AlignCenter, key);
}

} // namespace orrery::widgets
