#include "app/workbench/start.h"

#include "widgets/shell/translations.h"
#include "widgets/theme/theme_manager.h"

#include <QCoreApplication>

namespace orrery::app {

namespace {

QString firstWorkspace(widgets::Workbench& workbench, const WorkbenchArguments& arguments) {
    if (!arguments.workspace.isEmpty())
        return arguments.workspace;
    const auto& recent = workbench.recent().list();
    return workbench.preferences().startWithLast() && !recent.empty() ? recent.front().path : QString();
}

} // namespace

bool start(widgets::Workbench& workbench, const WorkbenchArguments& arguments) {
    workbench.recent().load();
    workbench.preferences().apply();
    if (arguments.theme)
        widgets::ThemeManager::instance().setMode(*arguments.theme);
    const QLocale locale = widgets::localeFor(workbench.preferences().language());
    QLocale::setDefault(locale);
    widgets::installTranslations(*QCoreApplication::instance(), locale);

    if (const QString folder = firstWorkspace(workbench, arguments); !folder.isEmpty())
        workbench.openWorkspace(folder, arguments.pipeline);
    if (!arguments.workspace.isEmpty() && !workbench.workspace())
        return false;
    if (!workbench.workspace())
        workbench.navigator().go({QStringLiteral("home"), {}, 0, {}});
    if (arguments.run)
        workbench.runWhenLoaded();
    return true;
}

} // namespace orrery::app
