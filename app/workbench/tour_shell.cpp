#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_home.h"
#include "app/workbench/tour_rooms.h"
#include "app/workbench/tour_stage.h"
#include "app/workbench/tour_transport.h"
#include "core/api/wire/wire.h"
#include "widgets/shell/notification_popup.h"

#include <QTableView>

namespace orrery::app {

using namespace widgets;

namespace {

/// What the charts of the hosts go back. Units: seconds.
constexpr double kHistory = 600;
constexpr double kHistoryStep = 10;

} // namespace

void visitShell(TourStage& tour) {
    const auto page = [&tour](const char* name, const char* place, const QString& part = {}) {
        tour.visit(QLatin1String(name), asItIs, [&](MainWindow&, Workbench& workbench) {
            tour.open(workbench);
            workbench.navigator().go({QLatin1String(place), {}, 0, part});
        });
    };
    tour.visit(
        QStringLiteral("cluster"),
        [](TourTransport& transport) {
            transport.answer(QStringLiteral("hosts"), api::toJson(tourHosts(kHistory)));
        },
        [&](MainWindow& window, Workbench& workbench) {
            tour.open(workbench);
            workbench.navigator().go({QStringLiteral("cluster"), {}, 0, {}});
            const auto newest = [&workbench] {
                const auto hosts = workbench.workspace()->hosts();
                return hosts.empty() ? 0 : hosts.front().seen;
            };
            for (double ago = kHistory; ago >= 0; ago -= kHistoryStep) {
                tour.transport().answer(QStringLiteral("hosts"), api::toJson(tourHosts(ago)));
                workbench.workspace()->refreshHosts();
                tour.await([&] { return newest() == kTourNow - ago; });
            }
            auto* waiting = window.findChild<QTableView*>(QStringLiteral("cluster.waiting"));
            tour.await([waiting] { return waiting->model()->rowCount() == 3; });
            waiting->setCurrentIndex(waiting->model()->index(0, 0));
        });
    page("jobs", "jobs");
    page("settings", "settings");
    page("settings-keys", "settings", QStringLiteral("keys"));
    page("settings-about", "settings", QStringLiteral("about"));
    for (const char* empty : {"cluster", "jobs"})
        tour.visit(QLatin1String(empty) + QStringLiteral("-closed"), asItIs,
                   [empty](MainWindow& window, Workbench&) { window.goTo(QLatin1String(empty)); });
    tour.visit(QStringLiteral("keys"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        window.showKeys();
    });
    tour.visit(QStringLiteral("guided-tour"), asItIs, [&](MainWindow& window, Workbench&) {
        goHome(window);
        window.startTour();
    });
    tour.visit(QStringLiteral("notifications"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        const auto show = [] {};
        workbench.notify({QStringLiteral("Run 1482 of credit-risk: failed"), Tone::Error,
                          QStringLiteral("Show the run"), show});
        workbench.notify({QStringLiteral("Run 1481 of credit-risk: succeeded"), Tone::Ok,
                          QStringLiteral("Show the run"), show},
                         false);
        auto* popup = new NotificationPopup(workbench.notifications(), &window);
        popup->openAt(window.mapToGlobal(QPoint(1420, 44)));
        tour.settle();
        tour.photograph(QStringLiteral("notifications-popup"), *popup);
        popup->close();
    });
}

} // namespace orrery::app
