#include "widgets/pages/pipeline/failure_card.h"

#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>
#include <QVBoxLayout>

namespace orrery::widgets {

FailureCard::FailureCard(QWidget* parent) : QWidget(parent) {
    m_title = new QLabel;
    m_reason = new QLabel;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(4);
    for (QLabel* label : {m_title, m_reason}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &FailureCard::refresh);
    refresh();
}

void FailureCard::refresh() {
    followTheme(*m_title, [this] { m_title->setFont(uiFont(metrics().fontBody, QFont::DemiBold)); });
    QPalette colors = m_title->palette();
    colors.setColor(QPalette::WindowText, theme().error.foreground);
    m_title->setPalette(colors);
    colors.setColor(QPalette::WindowText, theme().text[0]);
    m_reason->setPalette(colors);
}

void FailureCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().error.background, theme().error.foreground, metrics().radiusCard);
}

} // namespace orrery::widgets
