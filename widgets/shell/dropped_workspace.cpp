#include "widgets/shell/dropped_workspace.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace orrery::widgets {

std::optional<DroppedWorkspace> droppedWorkspace(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return std::nullopt;
    const QFileInfo named(urls.front().toLocalFile());
    if (named.isDir())
        return DroppedWorkspace{named.absoluteFilePath(), {}};
    const QString name = named.fileName();
    const bool pipeline =
        name.endsWith(QLatin1String(".orrery.yaml")) || name.endsWith(QLatin1String(".orrery.yml"));
    if (!pipeline || !named.isFile())
        return std::nullopt;
    return DroppedWorkspace{named.absolutePath(), name};
}

} // namespace orrery::widgets
