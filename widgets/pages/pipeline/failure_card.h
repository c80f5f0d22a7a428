#pragma once

#include <QLabel>
#include <QWidget>

namespace orrery::widgets {

/// What failed (bold) and why, on the ground of errors.
class FailureCard : public QWidget {
    Q_OBJECT

public:
    explicit FailureCard(QWidget* parent = nullptr);

    QLabel* title() const { return m_title; }
    QLabel* reason() const { return m_reason; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QLabel* m_title;
    QLabel* m_reason;
};

} // namespace orrery::widgets
