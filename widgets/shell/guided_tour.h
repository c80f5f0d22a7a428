#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QPushButton;

namespace orrery::widgets {

class MainWindow;
class TextLabel;

/// At most five steps through the window: each shows where something is and says what it is for. Esc or
/// "Skip the tour" ends it; it can be started again from the help menu at any time.
class GuidedTour : public QFrame {
    Q_OBJECT

public:
    explicit GuidedTour(MainWindow& window);

    void start();
    int step() const { return m_step; }
    int stepCount() const { return static_cast<int>(m_steps.size()); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Ring;
    struct Step {
        QString page; ///< Where the step takes place; empty for any.
        QString title, words;
        std::function<QWidget*()> target;
    };

    void makeSteps();
    void go(int step);
    void place();
    void end();

    MainWindow& m_window;
    std::vector<Step> m_steps;
    int m_step = 0;
    Ring* m_ring;
    QPointer<QWidget> m_before; ///< What had the focus when the tour began.
    TextLabel* m_count;
    TextLabel* m_title;
    TextLabel* m_words;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace orrery::widgets
