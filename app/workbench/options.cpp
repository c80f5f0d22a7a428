#include "app/workbench/options.h"

#include "widgets/client/wire_text.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace orrery::app {

Result<WorkbenchArguments> parseArguments(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Draw, run and watch machine-learning pipelines."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("workspace"),
                                 QStringLiteral("A folder with pipelines, or a *.orrery.yaml file."),
                                 QStringLiteral("[WORKSPACE | FILE]"));
    const QCommandLineOption tour(QStringLiteral("tour"),
                                  QStringLiteral("Render every page and state as PNG into DIR and end."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption states(QStringLiteral("states"),
                                    QStringLiteral("Of the tour only these, separated by commas."),
                                    QStringLiteral("NAMES"));
    const QCommandLineOption theme(
        QStringLiteral("theme"), QStringLiteral("light, dark, contrast or system."), QStringLiteral("THEME"));
    const QCommandLineOption run(QStringLiteral("run"),
                                 QStringLiteral("Start the pipeline's run after opening it."));
    QCommandLineOption firstFrame(QStringLiteral("benchmark-first-frame"),
                                  QStringLiteral("Print the time to the first frame and end."));
    firstFrame.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({tour, states, theme, run, firstFrame});
    parser.process(application);

    WorkbenchArguments arguments;
    arguments.tour = parser.value(tour);
    arguments.states = parser.value(states).split(QLatin1Char(','), Qt::SkipEmptyParts);
    arguments.run = parser.isSet(run);
    arguments.benchmarkFirstFrame = parser.isSet(firstFrame);
    if (parser.isSet(theme)) {
        arguments.theme = widgets::themeFromWord(parser.value(theme));
        if (!arguments.theme)
            return Error(ErrorCode::InvalidInput, "Unknown theme '" + parser.value(theme).toStdString() +
                                                      "'. Choose light, dark, contrast or system.");
    }
    if (parser.positionalArguments().size() > 1)
        return Error(ErrorCode::InvalidInput,
                     "More than one workspace was named. Name one folder or one pipeline file.");
    if (parser.positionalArguments().isEmpty())
        return arguments;
    const QFileInfo named(parser.positionalArguments().front());
    if (!named.exists())
        return Error(ErrorCode::NotFound, named.filePath().toStdString() +
                                              " does not exist. Name a folder or a *.orrery.yaml file.");
    arguments.workspace = named.isDir() ? named.absoluteFilePath() : named.absolutePath();
    if (!named.isDir())
        arguments.pipeline = named.fileName();
    return arguments;
}

QString examplesFolder() {
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const char* place : {"../share/orrery/examples", "../../../resources/examples"}) {
        const QString folder = QDir::cleanPath(programs.filePath(QLatin1String(place)));
        if (QFileInfo(folder).isDir())
            return folder;
    }
    return {};
}

widgets::WorkbenchOptions standardOptions() {
    widgets::WorkbenchOptions options;
    options.configFolder =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/orrery");
    options.examplesFolder = examplesFolder();
    options.samplesFolder = QDir::homePath() + QStringLiteral("/orrery-samples");
    options.oneWindowEach = true;
    options.openWindow = [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {}); };
    options.makeSession = [](const QString& folder) { return widgets::WorkspaceSession::open(folder); };
    return options;
}

} // namespace orrery::app
