#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace orrery::widgets {

/// Asks for the name of something and says at once what is wrong with it. Closes by Esc or a click elsewhere.
class NamePopup : public QFrame {
    Q_OBJECT

public:
    /// `complaint`: what is wrong with a name; empty where it will do. Goes away by itself when closed.
    NamePopup(const QString& title, const QString& action, const QString& name,
              std::function<QString(const QString&)> complaint, QWidget* window);

    void openAt(const QPoint& topLeft);
    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void named(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void check();
    void take();

    std::function<QString(const QString&)> m_complaint;
    QLineEdit* m_field;
    QLabel* m_problem;
    QPushButton* m_take;
};

} // namespace orrery::widgets
