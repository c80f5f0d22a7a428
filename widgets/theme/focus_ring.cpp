#include "widgets/theme/focus_ring.h"

#include "widgets/theme/theme_manager.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextEdit>

namespace orrery::widgets {

namespace {

bool isTextField(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

bool wantsRing(const QWidget* widget) {
    if (widget->property("ownFocus").toBool() || qobject_cast<const QScrollBar*>(widget))
        return false;
    return isTextField(widget) || qobject_cast<const QAbstractButton*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSlider*>(widget);
}

/// The control that the user sees: the field inside a combo or spin box is part of it.
QWidget* controlOf(QWidget* widget) {
    QWidget* parent = widget->parentWidget();
    if (qobject_cast<QLineEdit*>(widget) &&
        (qobject_cast<QComboBox*>(parent) || qobject_cast<QAbstractSpinBox*>(parent)))
        return parent;
    return widget;
}

bool byKeyboard(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

} // namespace

void FocusRing::install() {
    // The application deletes the widgets that are left when it goes, this one too.
    static QPointer<FocusRing> ring;
    if (!ring && qApp)
        ring = new FocusRing;
}

FocusRing::FocusRing() : QFocusFrame(nullptr) {
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* focused) {
    QWidget* control = focused ? controlOf(focused) : nullptr;
    const bool show = control && wantsRing(control) && (isTextField(control) || byKeyboard(m_reason));
    setWidget(show ? control : nullptr);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        // Coming back to the window keeps what was shown before.
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            m_reason = reason;
    }
    return QFocusFrame::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().focusRing, 2));
    const double radius = metrics().radiusControl + 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace orrery::widgets
