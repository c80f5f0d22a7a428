#pragma once

#include <QSplitter>

class QTabWidget;

namespace orrery::widgets {

/// The panels under the canvas: two groups of tabs beside each other, so that a log is read next to the
/// timeline, or a single group where the window has no room for two.
/// Thread: GUI. Panels belong to the dock.
class PanelDock : public QSplitter {
    Q_OBJECT

public:
    PanelDock(const QString& firstName, const QString& secondName, QWidget* parent = nullptr);

    void addToFirst(QWidget* panel, const QString& title);
    void addToSecond(QWidget* panel, const QString& title);
    void setTitle(QWidget* panel, const QString& title);
    /// Brings a panel to the front of its group.
    void showPanel(QWidget* panel);
    /// The panel in front of the first group.
    QWidget* front() const;
    /// The groups' tab bars; the second is hidden while there is a single group.
    QTabBar* firstTabs() const;
    QTabBar* secondTabs() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QTabWidget* groupOf(QWidget* panel) const;
    void arrange();
    void joinGroups();
    void partGroups();

    QTabWidget* m_first;
    QTabWidget* m_second;
    int m_ofFirst = 0; ///< Panels of the first group while there are two.
};

} // namespace orrery::widgets
