#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace orrery::widgets {

/// The ring around the control that has the keyboard focus: 2 px, one pixel outside the control.
///
/// One for the process. It shows for text fields always and for other controls when the focus came by key.
/// A widget that draws its own focus sets the dynamic property "ownFocus" to true.
class FocusRing : public QFocusFrame {
    Q_OBJECT

public:
    /// Starts following the application's focus. Calling it again does nothing.
    static void install();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FocusRing();
    void follow(QWidget* focused, Qt::FocusReason reason);
};

} // namespace orrery::widgets
