#include "widgets/pages/pipeline/pipeline_files.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace orrery::widgets {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("PipelineFiles", text);
}

} // namespace

QString pipelineNameComplaint(const QString& folder, const QString& name) {
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9._/-]*$"));
    if (!name.endsWith(kPipelineEnding) || name.size() == kPipelineEnding.size())
        return say(QT_TRANSLATE_NOOP("PipelineFiles", "The name of a pipeline file ends in %1."))
            .arg(kPipelineEnding);
    if (!form.match(name).hasMatch() || name.contains(QLatin1String("..")))
        return say(QT_TRANSLATE_NOOP("PipelineFiles",
                                     "Use letters, digits, -, _ and / for a folder inside the workspace."));
    return QDir(folder).exists(name)
               ? say(QT_TRANSLATE_NOOP("PipelineFiles", "%1 is there already. Choose another name."))
                     .arg(name)
               : QString();
}

Result<void> writePipelineFile(const QString& folder, const QString& name, const std::string& text) {
    const QString path = QDir(folder).filePath(name);
    QDir(folder).mkpath(QFileInfo(path).absolutePath());
    const auto written = writeWholeFile(path, text);
    if (written)
        return {};
    return Error(written.error().code(),
                 toStdString(say(QT_TRANSLATE_NOOP("PipelineFiles", "%1 was not written: %2. Choose another "
                                                                    "place or make room."))
                                 .arg(name, toQString(written.error().message()))));
}

} // namespace orrery::widgets
