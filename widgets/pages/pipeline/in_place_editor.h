#pragma once

#include "widgets/canvas/canvas_view.h"

#include <functional>

class QPlainTextEdit;
class QLineEdit;

namespace orrery::widgets {

/// A field on the canvas that changes a name or a text where it stands: Enter takes it, Esc leaves it as it
/// was, a click elsewhere takes it. Thread: GUI.
class InPlaceEditor : public QObject {
    Q_OBJECT

public:
    explicit InPlaceEditor(CanvasView& view);

    /// Opens over a part of the canvas. `complaint`: what is wrong with a text, empty where it will do.
    void edit(const QRectF& scene, const QString& text, const QString& accessibleName,
              std::function<QString(const QString&)> complaint, std::function<void(const QString&)> take);
    /// The same with several lines; Ctrl+Enter takes it.
    void editText(const QRectF& scene, const QString& text, const QString& accessibleName,
                  std::function<void(const QString&)> take);
    QLineEdit* field() const { return m_field; }
    QPlainTextEdit* area() const { return m_area; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place(QWidget& widget, const QRectF& scene, double height) const;
    void check();
    void take(QWidget& widget, const QString& text);
    void leave(QWidget& widget);

    CanvasView& m_view;
    QLineEdit* m_field;
    QPlainTextEdit* m_area;
    std::function<QString(const QString&)> m_complaint;
    std::function<void(const QString&)> m_take;
};

} // namespace orrery::widgets
