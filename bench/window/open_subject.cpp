// A pipeline file from the disk to its first frame.

#include "bench/window/report.h"
#include "bench/window/subjects.h"

#include "app/workbench/tour_transport.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/client/api_client.h"
#include "widgets/models/pipeline_session.h"

#include <QApplication>
#include <QFileInfo>

namespace orrery::bench {

using namespace widgets;

QString benchOpen(const QStringList& arguments) {
    const QFileInfo file(arguments.value(0));
    if (!file.isFile())
        return QStringLiteral("there is no file %1").arg(file.filePath());
    app::TourTransport transport;
    ApiClient client(transport);
    CanvasView view;
    view.resize(1600, 900);
    view.show();
    QApplication::processEvents();
    Times times;
    for (int round = 0; round < 5; ++round) {
        PipelineSession session(client, file.path(), file.fileName(), {});
        times.add(timed([&] {
            session.open();
            view.setModel(&session.canvas());
            paintNow(view);
        }));
        if (session.canvas().isEmpty())
            return QStringLiteral("%1 has no steps").arg(file.filePath());
        view.setModel(nullptr);
    }
    print("open to first frame", times);
    return {};
}

} // namespace orrery::bench
