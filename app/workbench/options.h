#pragma once

#include "core/base/result.h"
#include "widgets/shell/workbench.h"

#include <QString>

#include <optional>

class QCoreApplication;

namespace orrery::app {

/// What the command line asks for.
struct WorkbenchArguments {
    QString workspace;  ///< Folder; empty opens the start page.
    QString pipeline;   ///< File in it; empty lets the workspace decide.
    QString tour;       ///< Folder for the tour's pictures; empty for a window.
    QStringList states; ///< Of the tour; empty for all.
    std::optional<widgets::ThemeMode> theme;
    bool run = false;
    bool benchmarkFirstFrame = false;
};

/// Reads the command line; prints help or the version and ends where that was asked for.
/// Errors: InvalidInput, with a sentence for the person.
Result<WorkbenchArguments> parseArguments(const QCoreApplication& application);

/// The samples: beside an installed program, or in the source tree of a built one; empty where there are
/// none.
QString examplesFolder();

/// Where settings, samples and servers are for a window on a person's machine.
widgets::WorkbenchOptions standardOptions();

} // namespace orrery::app
