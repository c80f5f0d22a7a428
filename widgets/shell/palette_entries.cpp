#include "widgets/shell/palette_entries.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/host_facts.h"
#include "widgets/models/setting_list.h"
#include "widgets/models/words.h"
#include "widgets/shell/workbench.h"

#include <QCoreApplication>

namespace orrery::widgets {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Palette", text);
}

void addActions(Workbench& workbench, std::vector<PaletteEntry>& entries) {
    for (QAction* action : workbench.actions().actions()) {
        PaletteEntry entry;
        // What leads to a page is a page to the person who looks for it.
        entry.kind = action->property("page").toBool() ? PaletteKind::Page : PaletteKind::Action;
        entry.title = action->text();
        entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        entry.icon = action->property("iconName").toString();
        entry.unavailable = ActionRegistry::unavailableReason(action);
        if (entry.unavailable.isEmpty() && !action->isEnabled())
            entry.unavailable = action->toolTip();
        entry.run = [action] { action->trigger(); };
        entries.push_back(std::move(entry));
    }
}

void addSteps(Workbench& workbench, std::vector<PaletteEntry>& entries) {
    PipelineSession* pipeline = workbench.pipeline();
    if (!pipeline)
        return;
    const auto add = [&](const QString& name, const std::string& state, const QString& icon) {
        PaletteEntry entry;
        entry.kind = PaletteKind::Step;
        entry.title = name;
        entry.detail = pipeline->path();
        entry.icon = icon;
        if (!state.empty()) {
            entry.status = statusFromWord(toQString(state));
            entry.statusText = stateText(state);
        }
        entry.run = [&workbench, name] { workbench.jumpToStep(name); };
        entries.push_back(std::move(entry));
    };
    for (const auto& node : pipeline->graph().nodes) {
        const auto instances = pipeline->steps().instancesOf(node.id);
        const QString icon = node.icon.empty() ? QStringLiteral("node-script") : toQString(node.icon);
        add(toQString(node.id), StepsModel::combinedState(instances), icon);
        if (instances.size() < 2)
            continue;
        for (const auto* step : instances)
            add(toQString(step->name), step->state, icon);
    }
}

void addRuns(Workbench& workbench, std::vector<PaletteEntry>& entries) {
    for (const auto& run : workbench.workspace()->runs().runs()) {
        PaletteEntry entry;
        entry.kind = PaletteKind::Run;
        entry.title =
            say(QT_TRANSLATE_NOOP("Palette", "Run %1 of %2")).arg(run.run).arg(toQString(run.pipeline));
        entry.detail = momentText(run.started);
        entry.icon = QStringLiteral("page-experiments");
        entry.status = statusFromWord(toQString(run.state));
        entry.statusText = stateText(run.state);
        entry.run = [&workbench, number = run.run] { workbench.showRun(number); };
        entries.push_back(std::move(entry));
    }
}

void addPipelines(Workbench& workbench, std::vector<PaletteEntry>& entries) {
    for (const auto& file : workbench.workspace()->info().pipelines) {
        PaletteEntry entry;
        entry.kind = PaletteKind::Pipeline;
        entry.title = toQString(file.name.empty() ? file.path : file.name);
        entry.detail = toQString(file.path);
        entry.icon = QStringLiteral("page-pipelines");
        entry.run = [&workbench, path = toQString(file.path)] {
            workbench.navigator().go({QStringLiteral("pipelines"), path, 0, {}});
        };
        entries.push_back(std::move(entry));
    }
}

void addHosts(Workbench& workbench, std::vector<PaletteEntry>& entries) {
    for (const auto& host : workbench.workspace()->hosts()) {
        PaletteEntry entry;
        entry.kind = PaletteKind::Host;
        entry.title = hostTitle(host.name);
        entry.detail = say(QT_TRANSLATE_NOOP("Palette", "%1 of %2 cores busy"))
                           .arg(QString::number(host.cpu_load, 'f', 1), QString::number(host.cpus));
        entry.icon = QStringLiteral("host");
        entry.run = [&workbench] { workbench.navigator().go({QStringLiteral("cluster"), {}, 0, {}}); };
        entries.push_back(std::move(entry));
    }
}

void addSettings(Workbench& workbench, std::vector<PaletteEntry>& entries) {
    for (const SettingEntry& setting : allSettings()) {
        PaletteEntry entry;
        entry.kind = PaletteKind::Setting;
        entry.title = setting.name;
        entry.detail = sectionName(setting.section);
        entry.icon = QStringLiteral("page-settings");
        entry.run = [&workbench, id = setting.id] {
            workbench.navigator().go({QStringLiteral("settings"), {}, 0, id});
        };
        entries.push_back(std::move(entry));
    }
}

} // namespace

std::vector<PaletteEntry> collectPaletteEntries(Workbench& workbench) {
    std::vector<PaletteEntry> entries;
    addActions(workbench, entries);
    addSettings(workbench, entries);
    if (workbench.workspace()) {
        addSteps(workbench, entries);
        addPipelines(workbench, entries);
        addRuns(workbench, entries);
        addHosts(workbench, entries);
    }
    return entries;
}

} // namespace orrery::widgets
