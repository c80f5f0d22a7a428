#include "widgets/editors/large_text.h"

#include "core/pipeline/document.h"
#include "widgets/common/format.h"

#include <QFile>
#include <QFileInfo>

namespace orrery::widgets {

namespace {

constexpr qint64 mostBytes = 64 << 20;
constexpr qsizetype mostOfLine = 10'000;

/// The text with long lines cut; a single line of megabytes would be laid out as a whole.
QByteArray withShortLines(const QByteArray& text, bool& cut) {
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found + 1;
        if (end - begin > mostOfLine) {
            result.append(text.constData() + begin, mostOfLine);
            result.append('\n');
            cut = true;
        } else {
            result.append(text.constData() + begin, end - begin);
        }
        begin = end;
    }
    return result;
}

} // namespace

LargeText LargeText::read(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return {{},
                tr("%1 is no file that can be read. Put the pipeline's file back in its place.").arg(name)};
    if (!file.open(QIODevice::ReadOnly))
        return {{},
                tr("%1 cannot be read: %2. Nothing is shown until it can.").arg(name, file.errorString())};
    const auto limit = static_cast<qint64>(pipeline::yaml::Limits().bytes);
    const qint64 size = file.size();
    bool cut = size > mostBytes;
    LargeText text;
    text.shown = withShortLines(file.read(mostBytes), cut);
    if (size <= limit)
        text.notice =
            tr("%1 could not be opened as a pipeline. It is shown as it is and cannot be edited here.")
                .arg(name);
    else
        text.notice =
            tr("%1 has %2. Files above %3 are shown and not edited; split it into sub-pipelines to work "
               "on it here.")
                .arg(name, formatBytes(static_cast<double>(size)), formatBytes(static_cast<double>(limit)));
    if (cut)
        text.notice += QLatin1Char(' ') + tr("Parts of it are left out.");
    return text;
}

} // namespace orrery::widgets
