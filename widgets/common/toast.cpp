#include "widgets/common/toast.h"

#include "widgets/common/labels.h"
#include "widgets/common/surface.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimerEvent>
#include <QToolButton>

namespace orrery::widgets {

namespace {

constexpr int lifetime = 10;

} // namespace

QString toneIcon(Tone tone) {
    switch (tone) {
    case Tone::Ok:
        return QStringLiteral("status-succeeded");
    case Tone::Warn:
        return QStringLiteral("warning");
    case Tone::Error:
        return QStringLiteral("status-failed");
    default:
        return QStringLiteral("info");
    }
}

Toast::Toast(QWidget* parent)
    : QWidget(parent), m_icon(new IconLabel(QStringLiteral("info"), 20, this)),
      m_text(new TextLabel({}, metrics().fontBody, TextRank::Primary, QFont::Normal, this)),
      m_action(new QPushButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(12);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    QToolButton* close = iconButton(QStringLiteral("close"), tr("Dismiss"), this);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_message.action;
        dismiss();
        if (action)
            action();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::show(const ToastMessage& message) {
    m_message = message;
    m_icon->setIcon(toneIcon(message.tone));
    m_icon->setTone(message.tone);
    m_text->setText(message.text);
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    setAccessibleName(message.text);
    m_left = lifetime;
    m_timer.start(1000, this);
    place();
    QWidget::show();
    raise();
    Q_EMIT shown(message.text);
}

void Toast::dismiss() {
    m_timer.stop();
    hide();
}

void Toast::setBottomMargin(int margin) {
    m_bottomMargin = margin;
    place();
}

void Toast::place() {
    const QWidget* area = parentWidget();
    const int wide = std::min(scaled(428), area->width() - 24);
    // As high as the sentence needs: cut, it would not say what is wrong.
    const int high = std::max(scaled(44), layout()->heightForWidth(wide));
    const int x = layoutDirection() == Qt::RightToLeft ? 12 : area->width() - wide - 12;
    setGeometry(x, area->height() - high - m_bottomMargin - 12, wide, high);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId())
        return QWidget::timerEvent(event);
    const QWidget* focused = QApplication::focusWidget();
    const bool held = underMouse() || (focused && isAncestorOf(focused));
    if (!held && --m_left <= 0)
        dismiss();
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().surface[2], theme().borderStrong, metrics().radiusControl);
    const ColorPair colors = theme().tone(m_message.tone);
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? width() - 3 : 0, 1, 3, height() - 2),
                     colors.foreground);
}

} // namespace orrery::widgets
