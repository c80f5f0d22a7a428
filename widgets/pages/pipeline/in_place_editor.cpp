#include "widgets/pages/pipeline/in_place_editor.h"

#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolTip>

namespace orrery::widgets {

namespace {

constexpr double kLeastWidth = 120;
constexpr double kLeastHeight = 64;

} // namespace

InPlaceEditor::InPlaceEditor(CanvasView& view) : m_view(view) {
    m_field = new QLineEdit(&view);
    m_area = new QPlainTextEdit(&view);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_field, m_area}) {
        widget->hide();
        widget->installEventFilter(this);
    }
    connect(m_field, &QLineEdit::textChanged, this, &InPlaceEditor::check);
    connect(&view, &CanvasView::viewChanged, this, [this] {
        leave(*m_field);
        leave(*m_area);
    });
}

void InPlaceEditor::place(QWidget& widget, const QRectF& scene, double height) const {
    const QRectF box(m_view.mapFromScene(scene.topLeft()), m_view.mapFromScene(scene.bottomRight()));
    widget.setGeometry(QRectF(box.left(), box.top(), std::max(kLeastWidth, box.width()), height)
                           .toAlignedRect()
                           .intersected(m_view.rect()));
    widget.show();
    widget.raise();
    widget.setFocus(Qt::OtherFocusReason);
}

void InPlaceEditor::edit(const QRectF& scene, const QString& text, const QString& accessibleName,
                         std::function<QString(const QString&)> complaint,
                         std::function<void(const QString&)> take) {
    m_complaint = std::move(complaint);
    m_take = std::move(take);
    m_field->setAccessibleName(accessibleName);
    m_field->setText(text);
    m_field->selectAll();
    place(*m_field, scene, m_field->sizeHint().height());
}

void InPlaceEditor::editText(const QRectF& scene, const QString& text, const QString& accessibleName,
                             std::function<void(const QString&)> take) {
    m_take = std::move(take);
    m_area->setAccessibleName(accessibleName);
    m_area->setPlainText(text);
    m_area->selectAll();
    place(*m_area, scene, std::max(kLeastHeight, scene.height() * m_view.zoom()));
}

void InPlaceEditor::check() {
    const QString wrong = m_complaint ? m_complaint(m_field->text()) : QString();
    setValidity(m_field, wrong.isEmpty() ? Validity::Fine : Validity::Error);
    m_field->setToolTip(wrong);
    if (!wrong.isEmpty() && m_field->isVisible())
        QToolTip::showText(m_field->mapToGlobal(QPoint(0, m_field->height())), wrong, m_field);
    else
        QToolTip::hideText();
}

void InPlaceEditor::leave(QWidget& widget) {
    if (!widget.isVisible())
        return;
    const bool focused = widget.hasFocus();
    m_take = nullptr;
    widget.hide();
    if (focused)
        m_view.setFocus(Qt::OtherFocusReason);
}

void InPlaceEditor::take(QWidget& widget, const QString& text) {
    const auto act = std::exchange(m_take, nullptr);
    leave(widget);
    if (act)
        act(text);
}

bool InPlaceEditor::eventFilter(QObject* watched, QEvent* event) {
    auto& widget = *static_cast<QWidget*>(watched);
    const bool line = watched == m_field;
    const QString text = line ? m_field->text() : m_area->toPlainText();
    const bool fine = !line || !m_complaint || m_complaint(text).isEmpty();
    if (event->type() == QEvent::FocusOut && widget.isVisible()) {
        if (fine)
            take(widget, text);
        else
            leave(widget);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        leave(widget);
        return true;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || (!line && !(key->modifiers() & Qt::ControlModifier)))
        return false;
    if (fine)
        take(widget, text);
    return true;
}

} // namespace orrery::widgets
