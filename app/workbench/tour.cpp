#include "app/workbench/tour.h"

#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_rooms.h"
#include "app/workbench/tour_stage.h"
#include "widgets/models/words.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

namespace orrery::app {

using namespace widgets;

int renderTour(const QString& folder, const TourSelection& selection) {
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s cannot be made. Name a folder that can be written.\n", qPrintable(folder));
        return 3;
    }
    const QByteArray home = qgetenv("HOME");
    QTemporaryDir temporaryHome;
    qputenv("HOME", temporaryHome.path().toLocal8Bit());
    freezeClock(kTourNow);
    QApplication::setCursorFlashTime(0);
    ThemeManager::instance().setReducedMotion(true);
    TourStage tour(folder, selection);
    visitHome(tour);
    visitRuns(tour);
    visitData(tour);
    visitPlan(tour);
    visitText(tour);
    visitEdits(tour);
    visitShell(tour);
    ThemeManager::instance().setReducedMotion(false);
    freezeClock(-1);
    qputenv("HOME", home);
    if (tour.failed())
        std::fprintf(stderr, "Some pictures could not be written to %s. Look for room on the disk.\n",
                     qPrintable(folder));
    return tour.failed() ? 3 : 0;
}

} // namespace orrery::app
