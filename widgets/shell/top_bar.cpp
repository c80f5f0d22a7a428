#include "widgets/shell/top_bar.h"

#include "widgets/common/menu_button.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"
#include "widgets/shell/bell_button.h"
#include "widgets/shell/notification_popup.h"
#include "widgets/shell/search_button.h"
#include "widgets/shell/workbench.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kSearchWidth = 440;

/// Of a button with nothing but an icon.
QSize squareSize() {
    const int side = scaled(metrics().iconLarge) + 12;
    return {side, side};
}

} // namespace

TopBar::TopBar(Workbench& workbench, QWidget* parent) : QWidget(parent), m_workbench(workbench) {
    setObjectName(QStringLiteral("topBar"));
    m_menu = new QMenu(tr("Menu"), this);
    connect(m_menu, &QMenu::aboutToShow, this, [this] { m_workbench.actions().fillMenu(*m_menu); });
    m_menuButton = new MenuButton;
    m_menuButton->setChevron(false);
    m_menuButton->setIcon(icon(QStringLiteral("menu"), IconRole::Text));
    followIconSize(*m_menuButton, metrics().iconLarge);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Everything that can be done"));
    m_menuButton->setMenu(m_menu);

    m_workspaceMenu = new QMenu(tr("Workspace"), this);
    connect(m_workspaceMenu, &QMenu::aboutToShow, this, &TopBar::fillWorkspaceMenu);
    m_workspace = new MenuButton;
    followIconSize(*m_workspace, metrics().iconLarge);
    m_workspace->setMenu(m_workspaceMenu);
    m_workspace->setIcon(applicationIcon());
    m_branchIcon = new QLabel;
    m_branch = new QLabel;
    followTheme(*this, [this] { setFixedHeight(std::max(metrics().topBar, scaled(28) + 16)); });
    followTheme(*m_branch, [this] { m_branch->setFont(uiFont(metrics().fontBody)); });
    m_back = iconButton(QStringLiteral("go.back"));
    m_forward = iconButton(QStringLiteral("go.forward"));
    m_search = new SearchButton(m_workbench.actions().find(QStringLiteral("go.anywhere")), this);
    m_connectionIcon = new QLabel;
    m_connection = new QLabel;

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 1);
    row->setSpacing(4);
    row->addSpacing((metrics().rail - 32) / 2);
    followTheme(*m_menuButton, [this] { m_menuButton->setFixedSize(squareSize()); });
    row->addWidget(m_menuButton);
    row->addSpacing((metrics().rail - 32) / 2 - 4);
    row->addWidget(m_workspace);
    row->addWidget(m_branchIcon);
    row->addWidget(m_branch);
    row->addSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addStretch();
    row->addWidget(m_connectionIcon);
    row->addSpacing(2);
    row->addWidget(m_connection);
    row->addSpacing(8);
    m_bell = new BellButton;
    connect(m_bell, &QToolButton::clicked, this, &TopBar::showNotifications);
    connect(&workbench.notifications(), &NotificationLog::changed, this,
            [this] { m_bell->setCount(m_workbench.notifications().unseen()); });
    m_bell->setCount(workbench.notifications().unseen());
    row->addWidget(m_bell);
    row->addWidget(makeHelp());
    row->addSpacing(12);
    refresh();
}

QToolButton* TopBar::makeHelp() {
    auto* menu = new QMenu(tr("Help"), this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (QAction* action : m_workbench.actions().actions()) {
            if (action->objectName().startsWith(QLatin1String("help.")))
                menu->addAction(action);
        }
    });
    auto* button = new MenuButton;
    button->setChevron(false);
    button->setIcon(icon(QStringLiteral("help")));
    followIconSize(*button, metrics().iconLarge);
    followTheme(*button, [button] { button->setFixedSize(squareSize()); });
    button->setAccessibleName(tr("Help"));
    button->setToolTip(tr("Keys, tour, versions"));
    button->setMenu(menu);
    return button;
}

void TopBar::showNotifications() {
    auto* popup = new NotificationPopup(m_workbench.notifications(), this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    popup->openAt(m_bell->mapToGlobal(mirrored ? QPoint(0, m_bell->height() + 4)
                                               : QPoint(m_bell->width(), m_bell->height() + 4)));
}

QToolButton* TopBar::iconButton(const QString& actionId) {
    auto* button = new QToolButton;
    QAction* action = m_workbench.actions().find(actionId);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    followIconSize(*button, metrics().iconLarge);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

void TopBar::fillWorkspaceMenu() {
    m_workspaceMenu->clear();
    for (const auto& recent : m_workbench.recent().list()) {
        QAction* action = m_workspaceMenu->addAction(icon(QStringLiteral("folder")), recent.name());
        action->setToolTip(recent.path);
        connect(action, &QAction::triggered, this,
                [this, path = recent.path] { m_workbench.openWorkspace(path); });
    }
    m_workspaceMenu->addSeparator();
    m_workspaceMenu->addAction(m_workbench.actions().find(QStringLiteral("file.open-folder")));
}

void TopBar::refresh() {
    const WorkspaceSession* session = m_workbench.workspace();
    m_workspace->setText(session ? session->name() : tr("Orrery"));
    m_workspace->updateGeometry();
    m_workspace->setAccessibleName(session ? tr("Workspace %1").arg(session->name())
                                           : tr("No workspace open"));
    m_workspace->setToolTip(session ? session->folder() : tr("Open a workspace"));
    const QString branch = session ? session->branch() : QString();
    m_branchIcon->setVisible(!branch.isEmpty());
    m_branchIcon->setPixmap(iconPixmap(QStringLiteral("branch"), 16, devicePixelRatioF(), theme().text[1]));
    m_branch->setVisible(!branch.isEmpty());
    m_branch->setText(branch);
    if (!session) {
        showConnection(ConnectionState::Closed, {}, {});
    } else if (!session->serverProblem().isEmpty() && session->connection() != ConnectionState::Connected) {
        showConnection(ConnectionState::Lost, tr("No server"), session->serverProblem());
    } else {
        switch (session->connection()) {
        case ConnectionState::Connected: {
            const int hosts = static_cast<int>(session->hosts().size());
            showConnection(ConnectionState::Connected,
                           hosts > 0 ? tr("Server on this machine · %n host(s)", nullptr, hosts)
                                     : tr("Server on this machine"),
                           {});
            break;
        }
        case ConnectionState::Lost:
            showConnection(
                ConnectionState::Lost,
                tr("Connection lost %1")
                    .arg(agoText(static_cast<double>(session->transport().lostSince().toMSecsSinceEpoch()) /
                                 1000)),
                session->transport().reason());
            break;
        default:
            showConnection(ConnectionState::Connecting, tr("Starting the server"), {});
        }
    }
}

void TopBar::showConnection(ConnectionState state, const QString& words, const QString& reason) {
    const bool lost = state == ConnectionState::Lost;
    const QColor color = lost ? theme().warn.foreground : theme().text[1];
    m_connectionIcon->setVisible(state != ConnectionState::Closed);
    m_connection->setVisible(state != ConnectionState::Closed);
    m_connectionIcon->setPixmap(
        iconPixmap(lost ? QStringLiteral("unplug") : QStringLiteral("plug"), 16, devicePixelRatioF(), color));
    QPalette palette = m_connection->palette();
    palette.setColor(QPalette::WindowText, color);
    m_connection->setPalette(palette);
    m_connection->setText(words);
    m_connection->setToolTip(reason);
}

QWidget* TopBar::bell() const {
    return m_bell;
}

QSize TopBar::sizeHint() const {
    return {800, metrics().topBar};
}

bool TopBar::event(QEvent* event) {
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        placeSearch();
    return taken;
}

void TopBar::placeSearch() {
    // Centred on the window, but never over its neighbours.
    const QRect before = m_forward->geometry();
    const QRect after =
        (m_connectionIcon->isVisible() ? static_cast<QWidget*>(m_connectionIcon) : m_bell)->geometry();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int left = (mirrored ? after : before).right() + 16;
    const int right = (mirrored ? before : after).left() - 16;
    const int wanted = std::min(kSearchWidth, right - left);
    const int x = std::clamp((width() - wanted) / 2, left, std::max(left, right - wanted));
    m_search->setGeometry(x, (height() - 1 - scaled(28)) / 2, std::max(60, wanted), scaled(28));
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[1]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().borderSubtle);
}

} // namespace orrery::widgets
