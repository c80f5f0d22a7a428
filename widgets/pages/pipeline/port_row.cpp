#include "widgets/pages/pipeline/port_row.h"

#include "widgets/canvas/graph_painter.h"
#include "widgets/client/wire_text.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

namespace orrery::widgets {

PortRow::PortRow(const api::Port& port, const QString& otherEnd, QWidget* parent)
    : QWidget(parent), m_name(toQString(port.name)), m_type(toQString(port.type)), m_other(otherEnd) {
    setToolTip(tr("%1: %2", "port, type").arg(m_name, m_type));
    setAccessibleName(toolTip());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PortRow::sizeHint() const {
    return {160, scaled(24)};
}

void PortRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    GraphPainter::paintPort(painter, theme(), portTypeFromWord(m_type), QPointF(8, height() / 2.0),
                            metrics().portSize, theme().surface[1]);
    painter.setFont(uiFont(metrics().fontBody));
    painter.setPen(theme().text[0]);
    const int half = width() / 2;
    painter.drawText(QRect(24, 0, half - 32, height()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, half - 32));
    painter.setFont(uiFont(metrics().fontSmall));
    painter.setPen(theme().text[2]);
    painter.drawText(QRect(half - 4, 0, width() - half, height()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_other.isEmpty() ? m_type : m_other, Qt::ElideRight,
                                                      width() - half));
}

CodeBox::CodeBox(const QString& code, QWidget* parent) : QLabel(code, parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(monoFont(metrics().monoSmall));
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
