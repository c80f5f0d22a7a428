#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QMenu;

namespace orrery::widgets {

/// What an action is called, where it stands in the menu and which key starts it.
struct ActionSpec {
    QString id;   ///< Stable, "run.start"; the part before the dot is its group.
    QString text; ///< A verb with its object, sentence case.
    QString icon; ///< A name of `resources/icons`; empty for none.
    QKeySequence shortcut;
};

/// Everything that can be done, once. Menu, palette and shortcuts are made from this list and from nothing
/// else, so that they are the same set. Thread: GUI.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Registers an action and what it does. The action lives as long as `scope`, and its shortcut works in
    /// `scope`'s window.
    QAction* add(const ActionSpec& spec, QWidget* scope, std::function<void()> run);
    /// Null where there is none with this id.
    QAction* find(const QString& id) const;
    /// In the order of registration within groups.
    std::vector<QAction*> actions() const;

    /// Says why an action cannot be used now, or that it can (empty reason).
    static void setUnavailable(QAction* action, const QString& reason);

    /// Adds every action to the menu, one section a group.
    void fillMenu(QMenu& menu) const;

Q_SIGNALS:
    void changed();

private:
    std::vector<QAction*> m_actions;
};

} // namespace orrery::widgets
