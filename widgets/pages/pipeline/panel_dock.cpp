#include "widgets/pages/pipeline/panel_dock.h"

#include "widgets/theme/theme_manager.h"

#include <QTabBar>
#include <QTabWidget>

namespace orrery::widgets {

namespace {

/// Below this width neither group would show its tabs whole. Pixels at a text scale of 1.
constexpr int kRoomForTwo = 560;

QTabWidget* makeGroup(const QString& name) {
    auto* group = new QTabWidget;
    group->setAccessibleName(name);
    group->setDocumentMode(true);
    group->tabBar()->setAccessibleName(name);
    return group;
}

/// Moves the tabs from a place on to the end of another group; the one in front stays whichever it was.
void moveTabs(QTabWidget& from, int place, QTabWidget& to) {
    while (from.count() > place) {
        QWidget* panel = from.widget(place);
        const QString title = from.tabText(place);
        to.addTab(panel, title);
    }
}

} // namespace

PanelDock::PanelDock(const QString& firstName, const QString& secondName, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_first(makeGroup(firstName)), m_second(makeGroup(secondName)) {
    setAutoFillBackground(true);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    addWidget(m_first);
    addWidget(m_second);
    followTheme(*this, [this] { arrange(); });
}

void PanelDock::addToFirst(QWidget* panel, const QString& title) {
    m_first->insertTab(m_ofFirst++, panel, title);
}

void PanelDock::addToSecond(QWidget* panel, const QString& title) {
    (m_second->isHidden() ? m_first : m_second)->addTab(panel, title);
}

QTabWidget* PanelDock::groupOf(QWidget* panel) const {
    return m_first->indexOf(panel) >= 0 ? m_first : m_second;
}

void PanelDock::setTitle(QWidget* panel, const QString& title) {
    QTabWidget* group = groupOf(panel);
    group->setTabText(group->indexOf(panel), title);
}

void PanelDock::showPanel(QWidget* panel) {
    groupOf(panel)->setCurrentWidget(panel);
}

QWidget* PanelDock::front() const {
    return m_first->currentWidget();
}

QTabBar* PanelDock::firstTabs() const {
    return m_first->tabBar();
}

QTabBar* PanelDock::secondTabs() const {
    return m_second->tabBar();
}

void PanelDock::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    arrange();
}

void PanelDock::arrange() {
    const bool two = width() >= scaled(kRoomForTwo);
    if (two == !m_second->isHidden())
        return;
    two ? partGroups() : joinGroups();
}

void PanelDock::joinGroups() {
    moveTabs(*m_second, 0, *m_first);
    m_second->hide();
}

void PanelDock::partGroups() {
    QWidget* front = m_first->currentWidget();
    moveTabs(*m_first, m_ofFirst, *m_second);
    groupOf(front)->setCurrentWidget(front);
    m_second->show();
}

} // namespace orrery::widgets
