#include "widgets/pages/pipeline/view_actions.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/page.h"

#include <QCoreApplication>

namespace orrery::widgets {

namespace {

/// The texts of this file are translated as those of one class.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ViewActionWords)
};

void registerPlaces(ActionRegistry& actions, CanvasView& canvas) {
    QAction* back = actions.add({QStringLiteral("canvas.back"), Words::tr("Back to where the canvas was"),
                                 QStringLiteral("back"), QKeySequence(Qt::Key_Backspace)},
                                &canvas, [&canvas] { canvas.goBack(); });
    QAction* forward =
        actions.add({QStringLiteral("canvas.forward"), Words::tr("Forward to where the canvas was"),
                     QStringLiteral("forward"), QKeySequence(Qt::SHIFT | Qt::Key_Backspace)},
                    &canvas, [&canvas] { canvas.goForward(); });
    back->setShortcutContext(Qt::WidgetShortcut);
    forward->setShortcutContext(Qt::WidgetShortcut);
    const auto follow = [&canvas, back, forward] {
        ActionRegistry::setUnavailable(
            back, canvas.canGoBack() ? QString() : Words::tr("The canvas was nowhere else before."));
        ActionRegistry::setUnavailable(forward,
                                       canvas.canGoForward() ? QString() : Words::tr("Go back first."));
    };
    QObject::connect(&canvas, &CanvasView::visitedChanged, &canvas, follow);
    follow();
}

} // namespace

void registerViewActions(ActionRegistry& actions, CanvasView& canvas, Page& page) {
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key,
                         std::function<void()> run) {
        actions.add({QLatin1String(id), text, QLatin1String(icon), key}, &page, std::move(run))
            ->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    };
    add("canvas.fit", Words::tr("Show the whole pipeline"), "fit", {}, [&canvas] { canvas.fitAll(); });
    add("canvas.zoom-in", Words::tr("Zoom in"), "zoom-in", QKeySequence::ZoomIn,
        [&canvas] { canvas.setZoom(canvas.zoom() * 1.25); });
    add("canvas.zoom-out", Words::tr("Zoom out"), "zoom-out", QKeySequence::ZoomOut,
        [&canvas] { canvas.setZoom(canvas.zoom() / 1.25); });
    add("canvas.zoom-reset", Words::tr("Zoom to 100 %"), "search", QKeySequence(Qt::CTRL | Qt::Key_0),
        [&canvas] { canvas.setZoom(1); });
    add("canvas.minimap", Words::tr("Show or hide the map"), "minimap", {},
        [&canvas] { canvas.setMinimapVisible(!canvas.minimapVisible()); });
    registerPlaces(actions, canvas);
}

} // namespace orrery::widgets
