#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace orrery::widgets {

class Workbench;

/// The line at the bottom: errors, warnings, runs at work, hosts; at the right what the page says.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    StatusLine(Workbench& workbench, QWidget* parent);

    void refresh();
    void setPageText(const QString& text);

Q_SIGNALS:
    void problemsRequested();
    void runsRequested();
    void hostsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addButton(void (StatusLine::*signal)());
    void show(QToolButton* button, const QString& text, const QString& iconName, const QColor& color);

    Workbench& m_workbench;
    QToolButton* m_errors;
    QToolButton* m_warnings;
    QToolButton* m_runs;
    QToolButton* m_hosts;
    QLabel* m_page;
};

} // namespace orrery::widgets
