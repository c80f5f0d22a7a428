#include "widgets/shell/action_registry.h"

#include "widgets/editors/forms/field_editor.h"
#include "widgets/models/preferences.h"
#include "widgets/theme/icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

#include <algorithm>
#include <map>
#include <string_view>

namespace orrery::widgets {

namespace {

QString groupOf(const QAction* action) {
    return action->objectName().section(QLatin1Char('.'), 0, 0);
}

/// The menus and the groups of actions in them, in order.
struct MenuPlan {
    const char* title;
    std::vector<const char*> groups;
    const char* under = nullptr; ///< The menu that this one is in; none for the menu of all.
};
const MenuPlan kMenus[] = {{QT_TRANSLATE_NOOP("Menu", "File"), {"file", "window"}},
                           {QT_TRANSLATE_NOOP("Menu", "Edit"), {"edit"}},
                           {QT_TRANSLATE_NOOP("Menu", "Arrange"), {"arrange", "color"}},
                           {QT_TRANSLATE_NOOP("Menu", "Text"), {"text"}},
                           {QT_TRANSLATE_NOOP("Menu", "Run"), {"run"}},
                           {QT_TRANSLATE_NOOP("Menu", "View"), {"view", "canvas"}},
                           {QT_TRANSLATE_NOOP("Menu", "Layout"), {"layout"}, "View"},
                           {QT_TRANSLATE_NOOP("Menu", "Panels"), {"panel"}},
                           {QT_TRANSLATE_NOOP("Menu", "Go"), {"go"}},
                           {QT_TRANSLATE_NOOP("Menu", "Help"), {"help"}}};

/// Text and key, and below them why it cannot be used now.
void describe(QAction* action) {
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    QString tip = key.isEmpty() ? action->text()
                                : ActionRegistry::tr("%1 (%2)", "action, key").arg(action->text(), key);
    if (const QString reason = ActionRegistry::unavailableReason(action); !reason.isEmpty())
        tip += QLatin1Char('\n') + reason;
    action->setToolTip(tip);
}

} // namespace

ActionRegistry::ActionRegistry(Preferences& preferences, QObject* parent)
    : QObject(parent), m_preferences(preferences) {}

QAction* ActionRegistry::add(const ActionSpec& spec, QWidget* scope, std::function<void()> run) {
    Q_ASSERT(!find(spec.id));
    auto* action = new QAction(spec.text, scope);
    action->setObjectName(spec.id);
    action->setProperty("iconName", spec.icon);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon));
    action->setProperty("standardKey", QVariant::fromValue(spec.shortcut));
    action->setShortcut(m_preferences.key(spec.id).value_or(spec.shortcut));
    action->setShortcutContext(Qt::WindowShortcut);
    setUnavailable(action, {});
    connect(action, &QAction::triggered, this, [run = std::move(run)] {
        // What somebody is writing counts: it is part of what is saved or run.
        FieldEditor::commitFocused();
        run();
    });
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
    action->setProperty("unavailable", reason);
    describe(action);
}

QString ActionRegistry::unavailableReason(const QAction* action) {
    return action->property("unavailable").toString();
}

QKeySequence ActionRegistry::standardKey(const QAction* action) {
    return action->property("standardKey").value<QKeySequence>();
}

QAction* ActionRegistry::holderOf(const QKeySequence& key, const QAction* except) const {
    const auto at = std::find_if(m_actions.begin(), m_actions.end(), [&](const QAction* action) {
        return action != except && !key.isEmpty() && action->shortcut() == key;
    });
    return at == m_actions.end() ? nullptr : *at;
}

void ActionRegistry::applyKey(QAction* action, const QKeySequence& key) {
    action->setShortcut(key);
    describe(action);
    m_preferences.setKey(action->objectName(),
                         key == standardKey(action) ? std::nullopt : std::optional(key));
}

void ActionRegistry::setKey(QAction* action, const QKeySequence& key) {
    if (QAction* holder = holderOf(key, action))
        applyKey(holder, {});
    applyKey(action, key);
    Q_EMIT keysChanged();
}

void ActionRegistry::resetKey(QAction* action) {
    const QKeySequence key = standardKey(action);
    if (QAction* holder = holderOf(key, action)) {
        const QKeySequence own = standardKey(holder);
        applyKey(holder, holderOf(own, holder) ? QKeySequence() : own);
    }
    applyKey(action, key);
    Q_EMIT keysChanged();
}

void ActionRegistry::fillMenu(QMenu& menu) const {
    qDeleteAll(menu.findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    menu.clear();
    const std::vector<QAction*> all = actions();
    std::map<std::string_view, QMenu*> made;
    for (const MenuPlan& plan : kMenus) {
        QMenu* parent = plan.under ? made.at(plan.under) : &menu;
        QMenu* part = parent->addMenu(QCoreApplication::translate("Menu", plan.title));
        part->setToolTipsVisible(true);
        made[plan.title] = part;
        for (const char* group : plan.groups) {
            part->addSeparator();
            for (QAction* action : all) {
                if (groupOf(action) == QLatin1String(group))
                    part->addAction(action);
            }
        }
    }
}

} // namespace orrery::widgets
