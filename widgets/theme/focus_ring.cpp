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

/// Remembers why the last widget got the focus. An object of its own: the frame has an event filter already,
/// for the widget that it follows, and must not see the events of all others.
class ReasonWatcher : public QObject {
public:
    using QObject::QObject;

    Qt::FocusReason reason() const { return m_reason; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::FocusIn) {
            const auto reason = static_cast<QFocusEvent*>(event)->reason();
            // Coming back to the window keeps what was shown before.
            if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
                m_reason = reason;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    Qt::FocusReason m_reason = Qt::OtherFocusReason;
};

} // namespace

void FocusRing::install() {
    static QPointer<FocusRing> ring;
    if (ring || !qApp || QCoreApplication::closingDown())
        return;
    ring = new FocusRing;
    // A frame belongs to the window that it is shown in and goes with it; the next window gets another.
    connect(ring, &QObject::destroyed, qApp, &FocusRing::install, Qt::QueuedConnection);
}

FocusRing::FocusRing() : QFocusFrame(nullptr) {
    auto* watcher = new ReasonWatcher(this);
    qApp->installEventFilter(watcher);
    connect(qApp, &QApplication::focusChanged, this,
            [this, watcher](QWidget*, QWidget* now) { follow(now, watcher->reason()); });
}

void FocusRing::follow(QWidget* focused, Qt::FocusReason reason) {
    QWidget* control = focused ? controlOf(focused) : nullptr;
    const bool show = control && wantsRing(control) && (isTextField(control) || byKeyboard(reason));
    setWidget(show ? control : nullptr);
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().focusRing, 2));
    const double radius = metrics().radiusControl + 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace orrery::widgets
