#include "widgets/shell/layout_actions.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/name_popup.h"
#include "widgets/shell/layout_keeper.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/theme_manager.h"

#include <QPointer>
#include <QUrl>

namespace orrery::widgets {

namespace {

QString idOf(const QString& name) {
    return QStringLiteral("layout.use.") + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

QString folderOf(const Workbench& workbench) {
    const QString& config = workbench.configFolder();
    return config.isEmpty() ? QString() : config + QStringLiteral("/layouts");
}

} // namespace

LayoutActions::LayoutActions(Workbench& workbench, LayoutKeeper& keeper, MainWindow& window)
    : QObject(&window), m_workbench(workbench), m_keeper(keeper), m_window(window),
      m_store(folderOf(workbench)) {
    registerActions();
    refresh();
}

void LayoutActions::registerActions() {
    ActionRegistry& actions = m_workbench.actions();
    actions.add(
        {QStringLiteral("layout.save"), tr("Keep the layout under a name"), QStringLiteral("save"), {}},
        &m_window, [this] { askName(); });
    m_rename =
        actions.add({QStringLiteral("layout.rename"), tr("Rename the layout"), QStringLiteral("edit"), {}},
                    &m_window, [this] { askNewName(); });
    m_remove =
        actions.add({QStringLiteral("layout.remove"), tr("Remove the layout"), QStringLiteral("delete"), {}},
                    &m_window, [this] { removeCurrent(); });
    actions.add({QStringLiteral("layout.reset"),
                 tr("Give the parts of the pages their standard sizes"),
                 QStringLiteral("panel-left"),
                 {}},
                &m_window, [this] { reset(); });
}

void LayoutActions::refresh() {
    const std::vector<NamedLayout> layouts = m_store.list();
    QStringList known, wanted;
    for (const QAction* choice : m_choices)
        known.append(choice->objectName());
    for (const NamedLayout& layout : layouts)
        wanted.append(idOf(layout.name));
    if (known != wanted) {
        qDeleteAll(m_choices);
        m_choices.clear();
        for (const NamedLayout& layout : layouts)
            addChoice(layout);
    }
    const QString current = m_workbench.preferences().layoutName();
    for (std::size_t at = 0; at < layouts.size(); ++at) {
        QAction* choice = m_choices[static_cast<qsizetype>(at)];
        ActionRegistry::setUnavailable(choice, layouts[at].problem);
        choice->setChecked(layouts[at].name == current);
    }
    const auto chosen = m_store.find(current);
    const QString none = chosen ? QString() : tr("Choose a named layout first.");
    ActionRegistry::setUnavailable(m_rename, chosen ? chosen->problem : none);
    ActionRegistry::setUnavailable(m_remove, none);
}

void LayoutActions::addChoice(const NamedLayout& layout) {
    QAction* choice = m_workbench.actions().add(
        {idOf(layout.name), tr("Use the layout %1").arg(layout.name), QStringLiteral("panel-left"), {}},
        &m_window, [this, name = layout.name] {
            // Later: what is found then may make the actions anew.
            QMetaObject::invokeMethod(
                this, [this, name] { use(name); }, Qt::QueuedConnection);
        });
    choice->setCheckable(true);
    m_choices.append(choice);
}

void LayoutActions::use(const QString& name) {
    const auto wanted = m_store.find(name);
    if (!wanted || !wanted->problem.isEmpty())
        return refresh();
    const PageLayout before = m_keeper.layout();
    const QString nameBefore = m_workbench.preferences().layoutName();
    const auto kept = m_store.find(nameBefore);
    apply(wanted->layout, name);
    if (kept && kept->layout.sizes == before.sizes)
        return; // Choosing the one before leads back.
    offerUndo(tr("The pages have the layout %1.").arg(name),
              [before, nameBefore](LayoutActions& self) { self.apply(before, nameBefore); });
}

void LayoutActions::apply(const PageLayout& layout, const QString& name) {
    m_window.setUpdatesEnabled(false);
    m_keeper.apply(layout);
    m_window.setUpdatesEnabled(true);
    setCurrent(name);
}

NamePopup* LayoutActions::ask(const QString& title, const QString& action,
                              std::function<QString(const QString&)> complaint) {
    auto* popup =
        new NamePopup(title, action, m_workbench.preferences().layoutName(), std::move(complaint), &m_window);
    const QPoint middle((m_window.width() - popup->width()) / 2, metrics().topBar + metrics().pageBar);
    popup->openAt(m_window.mapToGlobal(middle));
    return popup;
}

void LayoutActions::askName() {
    connect(ask(tr("Name of the layout"), tr("Keep the layout"),
                [this](const QString& name) { return m_store.complaint(name); }),
            &NamePopup::named, this, &LayoutActions::save);
}

void LayoutActions::askNewName() {
    const auto complaint = [this, own = m_workbench.preferences().layoutName()](const QString& name) {
        const bool taken = name != own && m_store.find(name);
        return taken ? tr("There is a layout of this name already.") : m_store.complaint(name);
    };
    connect(ask(tr("New name of the layout"), tr("Rename the layout"), complaint), &NamePopup::named, this,
            &LayoutActions::rename);
}

void LayoutActions::save(const QString& name) {
    const auto before = m_store.find(name);
    if (const auto saved = m_store.save(name, m_keeper.layout()); !saved)
        return complain(saved.error());
    setCurrent(name);
    if (before)
        offerUndo(tr("The layout %1 was there already and is kept anew.").arg(name),
                  [name, layout = before->layout](LayoutActions& self) {
                      if (const auto back = self.m_store.save(name, layout); !back)
                          self.complain(back.error());
                  });
}

void LayoutActions::rename(const QString& name) {
    Preferences& preferences = m_workbench.preferences();
    const QString old = preferences.layoutName();
    const auto layout = m_store.find(old);
    if (name == old || !layout || !layout->problem.isEmpty())
        return refresh();
    if (const auto saved = m_store.save(name, layout->layout); !saved)
        return complain(saved.error());
    // Its key goes along.
    preferences.setKey(idOf(name), preferences.key(idOf(old)));
    preferences.setKey(idOf(old), std::nullopt);
    if (const auto removed = m_store.remove(old); !removed)
        complain(removed.error());
    setCurrent(name);
}

void LayoutActions::removeCurrent() {
    const auto layout = m_store.find(m_workbench.preferences().layoutName());
    if (!layout)
        return refresh();
    if (const auto removed = m_store.remove(layout->name); !removed)
        return complain(removed.error());
    setCurrent({});
    if (!layout->problem.isEmpty())
        return;
    offerUndo(tr("The layout %1 is removed; the pages stay as they are.").arg(layout->name),
              [layout = *layout](LayoutActions& self) {
                  if (const auto back = self.m_store.save(layout.name, layout.layout); !back)
                      return self.complain(back.error());
                  self.setCurrent(layout.name);
              });
}

void LayoutActions::reset() {
    const PageLayout before = m_keeper.layout();
    const QString name = m_workbench.preferences().layoutName();
    apply({}, {});
    offerUndo(tr("The parts of the pages have their standard sizes again."),
              [before, name](LayoutActions& self) { self.apply(before, name); });
}

void LayoutActions::setCurrent(const QString& name) {
    m_workbench.preferences().setLayoutName(name);
    refresh();
}

void LayoutActions::offerUndo(const QString& text, std::function<void(LayoutActions&)> undo) {
    // The history of notifications outlives the window.
    m_workbench.notify(
        {text, Tone::Info, tr("Undo"), [self = QPointer<LayoutActions>(this), undo = std::move(undo)] {
             if (self)
                 undo(*self);
         }});
}

void LayoutActions::complain(const Error& error) {
    m_workbench.notify({toQString(error.message()), Tone::Warn, {}, {}});
    refresh();
}

} // namespace orrery::widgets
