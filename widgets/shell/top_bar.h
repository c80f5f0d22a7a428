#pragma once

#include "widgets/client/transport.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace orrery::widgets {

class MenuButton;
class Workbench;

/// The bar at the top: menu, workspace and branch, back and forward, the search field that opens the palette,
/// and an honest word about the connection.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(Workbench& workbench, QWidget* parent);

    /// Makes the menu anew; call once all actions exist.
    QMenu* menu() const { return m_menu; }
    /// The workspace or its connection changed.
    void refresh();
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* iconButton(const QString& actionId);
    void fillWorkspaceMenu();
    void showConnection(ConnectionState state, const QString& words, const QString& reason);

    Workbench& m_workbench;
    QMenu* m_menu;
    QMenu* m_workspaceMenu;
    MenuButton* m_menuButton;
    MenuButton* m_workspace;
    QLabel* m_branchIcon;
    QLabel* m_branch;
    QToolButton* m_back;
    QToolButton* m_forward;
    QPushButton* m_search;
    QLabel* m_connectionIcon;
    QLabel* m_connection;
};

} // namespace orrery::widgets
