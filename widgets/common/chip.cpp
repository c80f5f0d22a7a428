#include "widgets/common/chip.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QEvent>
#include <QPainter>

namespace orrery::widgets {

Chip::Chip(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), m_text(text), m_tone(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void Chip::setIcon(const QString& name) {
    m_icon = name;
    updateGeometry();
    update();
}

void Chip::setMono(bool mono) {
    m_mono = mono;
    updateGeometry();
    update();
}

QFont Chip::face() const {
    return m_mono ? monoFont(metrics().monoSmall) : uiFont(metrics().fontSmall);
}

QSize Chip::sizeHint() const {
    const int icon = m_icon.isEmpty() ? 0 : scaled(12) + 4;
    return QSize(QFontMetrics(face()).horizontalAdvance(m_text) + 12 + icon, scaled(20));
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ColorPair colors = theme().tone(m_tone);
    const bool plain = m_tone == Tone::Plain;
    paintBox(painter, rect(), plain ? QColor() : colors.background, plain ? theme().borderNormal : QColor(),
             metrics().radiusSmall);
    const ReadingOrder place(*this);
    QRect words = rect().adjusted(6, 0, -6, 0);
    if (!m_icon.isEmpty()) {
        const int side = scaled(12);
        const QRect at(words.left(), (height() - side) / 2, side, side);
        paintIcon(painter, m_icon, place(at), colors.foreground);
        words.setLeft(words.left() + side + 4);
    }
    painter.setFont(face());
    painter.setPen(colors.foreground);
    place.drawWords(painter, words, Qt::AlignCenter, m_text);
}

void Chip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace orrery::widgets
