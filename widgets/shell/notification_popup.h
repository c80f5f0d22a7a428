#pragma once

#include <QFrame>

class QScrollArea;
class QVBoxLayout;

namespace orrery::widgets {

class NotificationLog;
struct Notification;

/// The history of what the window told, under the bell: words, age, and the action of each.
class NotificationPopup : public QFrame {
    Q_OBJECT

public:
    NotificationPopup(NotificationLog& log, QWidget* parent);

    /// Shows itself with its top right corner at a place of the screen (top left in right-to-left windows).
    void openAt(const QPoint& corner);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    QWidget* makeRow(const Notification& entry);

    NotificationLog& m_log;
    QVBoxLayout* m_rows;
    QScrollArea* m_scroll;
    QWidget* m_clear;
};

} // namespace orrery::widgets
