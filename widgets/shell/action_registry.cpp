#include "widgets/shell/action_registry.h"

#include "widgets/theme/icons.h"

#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace orrery::widgets {

namespace {

QString groupOf(const QAction* action) {
    return action->objectName().section(QLatin1Char('.'), 0, 0);
}

} // namespace

QAction* ActionRegistry::add(const ActionSpec& spec, QWidget* scope, std::function<void()> run) {
    Q_ASSERT(!find(spec.id));
    auto* action = new QAction(spec.text, scope);
    action->setObjectName(spec.id);
    action->setProperty("iconName", spec.icon);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon));
    if (!spec.shortcut.isEmpty())
        action->setShortcut(spec.shortcut);
    action->setShortcutContext(Qt::WindowShortcut);
    setUnavailable(action, {});
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    connect(action, &QObject::destroyed, this, [this, action] {
        std::erase(m_actions, action);
        Q_EMIT changed();
    });
    scope->addAction(action);
    m_actions.push_back(action);
    Q_EMIT changed();
    return action;
}

QAction* ActionRegistry::find(const QString& id) const {
    const auto at = std::find_if(m_actions.begin(), m_actions.end(),
                                 [&id](const QAction* action) { return action->objectName() == id; });
    return at == m_actions.end() ? nullptr : *at;
}

std::vector<QAction*> ActionRegistry::actions() const {
    std::vector<QString> groups;
    for (const QAction* action : m_actions) {
        if (std::find(groups.begin(), groups.end(), groupOf(action)) == groups.end())
            groups.push_back(groupOf(action));
    }
    std::vector<QAction*> ordered = m_actions;
    std::stable_sort(ordered.begin(), ordered.end(), [&groups](const QAction* left, const QAction* right) {
        return std::find(groups.begin(), groups.end(), groupOf(left)) <
               std::find(groups.begin(), groups.end(), groupOf(right));
    });
    return ordered;
}

void ActionRegistry::setUnavailable(QAction* action, const QString& reason) {
    action->setEnabled(reason.isEmpty());
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    QString tip = key.isEmpty() ? action->text() : tr("%1 (%2)", "action, key").arg(action->text(), key);
    if (!reason.isEmpty())
        tip += QLatin1Char('\n') + reason;
    action->setToolTip(tip);
}

void ActionRegistry::fillMenu(QMenu& menu) const {
    QString group;
    for (QAction* action : actions()) {
        if (!group.isEmpty() && group != groupOf(action))
            menu.addSeparator();
        group = groupOf(action);
        menu.addAction(action);
    }
}

} // namespace orrery::widgets
