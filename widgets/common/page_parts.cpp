#include "widgets/common/page_parts.h"

#include <QAbstractButton>
#include <QLayout>
#include <QPainter>

namespace orrery::widgets {

TextLabel* makeText(TextKind kind, const QString& text) {
    const Metrics& sizes = metrics();
    switch (kind) {
    case TextKind::Page:
        return new TextLabel(text, sizes.fontPage, TextRank::Primary, QFont::DemiBold);
    case TextKind::Title:
        return new TextLabel(text, sizes.fontTitle, TextRank::Primary, QFont::DemiBold);
    case TextKind::Strong:
        return new TextLabel(text, sizes.fontBody, TextRank::Primary, QFont::DemiBold);
    case TextKind::Body:
        return new TextLabel(text, sizes.fontBody);
    case TextKind::Secondary:
        return new TextLabel(text, sizes.fontBody, TextRank::Secondary);
    case TextKind::Small:
        return new TextLabel(text, sizes.fontSmall, TextRank::Tertiary);
    case TextKind::Mono:
        break;
    }
    auto* label = new TextLabel(text, sizes.monoBody, TextRank::Secondary);
    label->setMono(true);
    return label;
}

Panel::Panel(Qt::Edges hairlines, QWidget* parent) : QWidget(parent), m_hairlines(hairlines) {}

void Panel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[1]);
    const QColor line = theme().borderSubtle;
    if (m_hairlines & Qt::LeftEdge)
        painter.fillRect(QRect(0, 0, 1, height()), line);
    if (m_hairlines & Qt::RightEdge)
        painter.fillRect(QRect(width() - 1, 0, 1, height()), line);
    if (m_hairlines & Qt::TopEdge)
        painter.fillRect(QRect(0, 0, width(), 1), line);
    if (m_hairlines & Qt::BottomEdge)
        painter.fillRect(QRect(0, height() - 1, width(), 1), line);
}

void clearLayout(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void followIconSize(QAbstractButton& button, int side) {
    followTheme(button, [&button, side] { button.setIconSize(QSize(scaled(side), scaled(side))); });
}

Status lookOf(const QString& state) {
    return state == QLatin1String("refused") ? Status::Failed : statusFromWord(state);
}

} // namespace orrery::widgets
