#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QMenu;

namespace orrery::widgets {

class Preferences;

/// What an action is called, where it stands in the menu and which key starts it.
struct ActionSpec {
    QString id;            ///< Stable, "run.start"; the part before the dot is its group.
    QString text;          ///< A verb with its object, sentence case.
    QString icon;          ///< A name of `resources/icons`; empty for none.
    QKeySequence shortcut; ///< The standard key; the person may have chosen another one.
};

/// Everything that can be done, once. Menu, palette, shortcut editor and shortcuts are made from this list
/// and from nothing else, so that they are the same set. Thread: GUI.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    /// Ownership: `preferences`, where chosen keys are kept, must outlive this.
    explicit ActionRegistry(Preferences& preferences, QObject* parent = nullptr);

    /// Registers an action and what it does. The action lives as long as `scope`, and its shortcut works in
    /// `scope`'s window.
    QAction* add(const ActionSpec& spec, QWidget* scope, std::function<void()> run);
    /// Null where there is none with this id.
    QAction* find(const QString& id) const;
    /// In the order of registration within groups.
    std::vector<QAction*> actions() const;

    /// Says why an action cannot be used now, or that it can (empty reason).
    static void setUnavailable(QAction* action, const QString& reason);
    /// Why it cannot be used now; empty where it can.
    static QString unavailableReason(const QAction* action);

    /// The key that an action has when nobody chose another one.
    static QKeySequence standardKey(const QAction* action);
    /// Gives an action a key for good; an action that had this key loses it. An empty key takes it away.
    void setKey(QAction* action, const QKeySequence& key);
    /// Back to the standard key; an action that has it by choice goes back to its own.
    void resetKey(QAction* action);
    /// The action that a key starts now, other than `except`; null where it is free.
    QAction* holderOf(const QKeySequence& key, const QAction* except = nullptr) const;

    /// Fills the menu anew with every action, one menu below it for each kind of thing to do.
    /// Why something cannot be done now is in its hint there.
    void fillMenu(QMenu& menu) const;

Q_SIGNALS:
    void changed();
    /// An action has another key now.
    void keysChanged();

private:
    void applyKey(QAction* action, const QKeySequence& key);

    Preferences& m_preferences;
    std::vector<QAction*> m_actions;
};

} // namespace orrery::widgets
