#pragma once

#include <QToolButton>

namespace orrery::widgets {

/// The bell of the top bar with the number of what is new.
class BellButton : public QToolButton {
    Q_OBJECT

public:
    explicit BellButton(QWidget* parent = nullptr);

    void setCount(int unseen);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_count = 0;
};

} // namespace orrery::widgets
