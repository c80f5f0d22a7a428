#include "widgets/common/labels.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/status_text.h"
#include "widgets/theme/theme_manager.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace orrery::widgets {

TextLabel::TextLabel(const QString& text, int pixelSize, TextRank rank, QFont::Weight weight, QWidget* parent)
    : QLabel(text, parent), m_pixelSize(pixelSize), m_rank(rank), m_weight(weight) {
    setTextFormat(Qt::PlainText);
    refresh();
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &TextLabel::refresh);
}

void TextLabel::setRank(TextRank rank) {
    m_rank = rank;
    refresh();
}

void TextLabel::setTone(Tone tone) {
    m_tone = tone;
    refresh();
}

void TextLabel::setMono(bool mono) {
    m_mono = mono;
    refresh();
}

void TextLabel::refresh() {
    const QFont font = m_mono ? monoFont(m_pixelSize, m_weight) : uiFont(m_pixelSize, m_weight);
    if (this->font() != font)
        setFont(font);
    const QColor color = m_tone == Tone::Plain ? theme().text[static_cast<std::size_t>(m_rank)]
                                               : theme().tone(m_tone).foreground;
    QPalette colors = palette();
    if (colors.color(QPalette::Active, QPalette::WindowText) != color) {
        colors.setColor(QPalette::WindowText, color);
        colors.setColor(QPalette::Disabled, QPalette::WindowText,
                        blend(color, theme().surface[1], metrics().opacityDisabled));
        setPalette(colors);
    }
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode) {
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const {
    return QSize(24, QLabel::minimumSizeHint().height());
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect room = contentsRect();
    painter.drawText(room, static_cast<int>(alignment()) | Qt::TextSingleLine | ownDirection(text()),
                     fontMetrics().elidedText(text(), m_mode, room.width()));
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() &&
        fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return TextLabel::event(event);
}

StatusLabel::StatusLabel(Status status, QWidget* parent) : QWidget(parent), m_status(status) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(word());
}

void StatusLabel::setStatus(Status status, const QString& word) {
    m_status = status;
    m_word = word;
    setAccessibleName(this->word());
    updateGeometry();
    update();
}

QString StatusLabel::word() const {
    return m_word.isEmpty() ? statusText(m_status) : m_word;
}

QSize StatusLabel::sizeHint() const {
    const QFontMetrics measure(uiFont(metrics().fontBody));
    return QSize(scaled(16) + 6 + measure.horizontalAdvance(word()) + 2,
                 std::max(scaled(20), measure.height()));
}

void StatusLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme::StatusLook& look = theme().status(m_status);
    const int side = scaled(16);
    const ReadingOrder place(*this);
    paintIcon(painter, look.icon, place(QRectF(0, (height() - side) / 2, side, side)), look.color);
    painter.setFont(uiFont(metrics().fontBody));
    painter.setPen(look.color);
    place.drawWords(painter, rect().adjusted(side + 6, 0, 0, 0), Qt::AlignVCenter, word());
}

IconLabel::IconLabel(const QString& name, int size, QWidget* parent)
    : QWidget(parent), m_name(name), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString& name) {
    m_name = name;
    update();
}

void IconLabel::setTone(Tone tone) {
    m_tone = tone;
    update();
}

QSize IconLabel::sizeHint() const {
    return QSize(scaled(m_size), scaled(m_size));
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor color = m_tone == Tone::Plain ? theme().text[1] : theme().tone(m_tone).foreground;
    paintIcon(painter, m_name, QRectF(rect()), color);
}

} // namespace orrery::widgets
