#pragma once

#include "widgets/client/transport.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace orrery::widgets {

class BellButton;
class MenuButton;
class Workbench;

/// The bar at the top: menu, workspace and branch, back and forward, the search field that opens the palette,
/// an honest word about the connection, the history of what happened, and help.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(Workbench& workbench, QWidget* parent);

    /// Makes the menu anew; call once all actions exist.
    QMenu* menu() const { return m_menu; }
    /// The workspace or its connection changed.
    void refresh();
    /// Opens the history of notifications under the bell.
    void showNotifications();
    QWidget* bell() const;
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void placeSearch();
    QToolButton* iconButton(const QString& actionId);
    QToolButton* makeHelp();
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
    BellButton* m_bell;
};

} // namespace orrery::widgets
