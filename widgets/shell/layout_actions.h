#pragma once

#include "widgets/models/layout_store.h"

#include <QObject>

#include <functional>

class QAction;

namespace orrery::widgets {

class LayoutKeeper;
class MainWindow;
class Workbench;

/// What can be done with named layouts: one action for each, and keep, rename, remove, reset. A change that
/// would lose something offers to undo it. Thread: GUI. Lives as long as its window.
class LayoutActions : public QObject {
    Q_OBJECT

public:
    LayoutActions(Workbench& workbench, LayoutKeeper& keeper, MainWindow& window);

    /// Looks at what is kept again; another window may have changed it.
    void refresh();

private:
    void registerActions();
    void addChoice(const NamedLayout& layout);
    void use(const QString& name);
    void askName();
    void askNewName();
    void save(const QString& name);
    void rename(const QString& name);
    void removeCurrent();
    void reset();
    void setCurrent(const QString& name);
    /// Lays the pages out without showing anything in between.
    void apply(const PageLayout& layout, const QString& name);
    /// Says what was done, with a way back.
    void offerUndo(const QString& text, std::function<void(LayoutActions&)> undo);
    void complain(const Error& error);
    /// Asks for a name that nothing is to be said against.
    class NamePopup* ask(const QString& title, const QString& action,
                         std::function<QString(const QString&)> complaint);

    Workbench& m_workbench;
    LayoutKeeper& m_keeper;
    MainWindow& m_window;
    LayoutStore m_store;
    QList<QAction*> m_choices;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
};

} // namespace orrery::widgets
