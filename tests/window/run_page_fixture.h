#pragma once

#include "tests/window/shell_fixture.h"

#include "widgets/canvas/canvas_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>

namespace orrery::widgets {

/// The pipeline page over canned answers, with helpers to look at what was asked of the server.
class RunPageTest : public WindowTest {
protected:
    static void noRuns(app::TourTransport& transport) {
        transport.answer(QStringLiteral("runs"), api::toJson(api::RunList{}));
    }
    void clickNode(const char* node, Qt::MouseButton mouseButton = Qt::LeftButton) {
        CanvasView* canvas = pipelinePage().canvas();
        const QRectF box = canvas->nodeRectInView(canvas->model()->indexOf(QLatin1String(node)));
        const QPoint at = box.center().toPoint();
        if (mouseButton == Qt::RightButton) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas->mapToGlobal(at));
            QCoreApplication::sendEvent(canvas, &event);
        } else {
            QTest::mouseClick(canvas, mouseButton, {}, at);
        }
        settle();
    }
    api::RunRequest lastRequest(const char* path) {
        for (auto posted = transport->posted().rbegin(); posted != transport->posted().rend(); ++posted) {
            if (posted->first == QLatin1String(path))
                return *api::fromJson<api::RunRequest>(posted->second.toStdString());
        }
        return {};
    }
    NodeState stateOf(const char* node) {
        const GraphModel* model = pipelinePage().canvas()->model();
        return model->state(model->indexOf(QLatin1String(node)));
    }
    QMenu* openMenu() {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* menu = qobject_cast<QMenu*>(widget);
            if (menu && menu->isVisible())
                return menu;
        }
        return nullptr;
    }
    using Names = std::vector<std::string>;
};

} // namespace orrery::widgets
