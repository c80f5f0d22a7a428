#include "widgets/common/surface.h"

#include "widgets/common/labels.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>
#include <QToolButton>

namespace orrery::widgets {

Surface::Surface(int level, QWidget* parent) : QWidget(parent), m_level(std::clamp(level, 0, 3)) {}

void Surface::setLines(Qt::Edges edges) {
    m_lines = edges;
    update();
}

void Surface::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[static_cast<std::size_t>(m_level)]);
    const QColor line = theme().borderSubtle;
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

Card::Card(QWidget* parent) : QFrame(parent) {
    setContentsMargins(1, 1, 1, 1);
}

void Card::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool plain = m_tone == Tone::Plain;
    const ColorPair colors = theme().tone(m_tone);
    paintBox(painter, rect(), colors.background, plain ? theme().borderNormal : colors.foreground,
             metrics().radiusCard);
}

PanelHeader::PanelHeader(const QString& title, QWidget* parent)
    : Surface(1, parent), m_layout(new QHBoxLayout(this)),
      m_title(new ElidedLabel(title, metrics().fontBody, TextRank::Primary, QFont::DemiBold, this)),
      m_note(new ElidedLabel({}, metrics().fontSmall, TextRank::Tertiary, QFont::Normal, this)) {
    setLines(Qt::BottomEdge);
    followTheme(*this, [this] { setFixedHeight(scaled(32)); });
    m_layout->setContentsMargins(12, 0, 8, 1);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_note, 1);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setAccessibleName(title);
}

void PanelHeader::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

void PanelHeader::setNote(const QString& note) {
    m_note->setText(note);
}

void PanelHeader::setIcon(const QString& name) {
    delete m_icon;
    m_icon = new IconLabel(name, metrics().iconSmall, this);
    m_layout->insertWidget(0, m_icon);
}

void PanelHeader::addWidget(QWidget* widget) {
    m_layout->addWidget(widget);
}

QToolButton* PanelHeader::addButton(const QString& icon, const QString& text) {
    QToolButton* button = iconButton(icon, text, this);
    setControlSize(button, ControlSize::Inspector);
    addWidget(button);
    return button;
}

QToolButton* iconButton(const QString& name, const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

Separator::Separator(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setFixedWidth(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

void Separator::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), theme().borderSubtle);
}

} // namespace orrery::widgets
