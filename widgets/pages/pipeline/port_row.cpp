#include "widgets/pages/pipeline/port_row.h"

#include "widgets/canvas/graph_painter.h"
#include "widgets/client/wire_text.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

namespace orrery::widgets {

PortRow::PortRow(const api::Port& port, const QString& otherEnd, QWidget* parent)
    : QAbstractButton(parent), m_name(toQString(port.name)), m_type(toQString(port.type)), m_other(otherEnd) {
    setToolTip(tr("%1: %2", "port, type").arg(m_name, m_type));
    setAccessibleName(toolTip());
    setAccessibleDescription(otherEnd);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
}

void PortRow::setContent(const QString& content) {
    m_content = content;
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("%1: %2, %3", "port, type, content").arg(m_name, m_type, content));
    update();
}

QSize PortRow::sizeHint() const {
    return {160, scaled(metrics().rowCompact)};
}

void PortRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool clickable = focusPolicy() != Qt::NoFocus;
    if (clickable && (underMouse() || isChecked())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme().accentSoft : theme().surface[3]);
        painter.drawRoundedRect(rect(), metrics().radiusControl, metrics().radiusControl);
    }
    const ReadingOrder place(*this);
    GraphPainter::paintPort(painter, theme(), portTypeFromWord(m_type),
                            place(QRectF(10, height() / 2.0, 0, 0)).topLeft(), metrics().portSize,
                            theme().surface[1]);
    const int left = 24;
    const int right = width() - 6;
    painter.setFont(monoFont(metrics().monoSmall));
    painter.setPen(theme().text[1]);
    const int contentWidth = painter.fontMetrics().horizontalAdvance(m_content);
    place.drawWords(painter, QRect(right - contentWidth, 0, contentWidth, height()), Qt::AlignVCenter,
                    m_content);
    const int room = right - contentWidth - 8 - left;
    painter.setFont(uiFont(metrics().fontBody));
    painter.setPen(theme().text[0]);
    const QString name = painter.fontMetrics().elidedText(m_name, Qt::ElideRight, room * 3 / 5);
    const int nameWidth = std::max(painter.fontMetrics().horizontalAdvance(name), room * 2 / 5);
    place.drawWords(painter, QRect(left, 0, nameWidth, height()), Qt::AlignVCenter, name);
    painter.setFont(uiFont(metrics().fontSmall));
    painter.setPen(theme().text[2]);
    const int otherLeft = left + nameWidth + 8;
    const int otherWidth = std::max(0, left + room - otherLeft);
    place.drawWords(
        painter, QRect(otherLeft, 0, otherWidth, height()), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_other.isEmpty() ? m_type : m_other, Qt::ElideRight, otherWidth));
}

CodeBox::CodeBox(const QString& code, QWidget* parent) : QLabel(code, parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute); // As code lies everywhere.
    followTheme(*this, [this] { setFont(monoFont(metrics().monoSmall)); });
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setContentsMargins(10, 8, 10, 8);
}

void CodeBox::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().borderNormal);
    painter.setBrush(theme().surface[0]);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics().radiusControl,
                            metrics().radiusControl);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace orrery::widgets
