#include "app/workbench/options.h"
#include "app/workbench/start.h"
#include "app/workbench/tour.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/translations.h"
#include "widgets/shell/window_host.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <unistd.h>

namespace {

using namespace orrery;

/// Milliseconds since this process was made, from the kernel's clock.
double sinceStart() {
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double started = fields.value(19).toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - started) * 1000;
}

/// Prints when the first frame was painted and ends, for bench/.
class FirstFrame : public QObject {
public:
    explicit FirstFrame(QWidget& window) : m_window(window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == &m_window && event->type() == QEvent::Paint) {
            m_window.removeEventFilter(this);
            QTimer::singleShot(0, this, [] {
                std::printf("first_frame_ms %.1f\n", sinceStart());
                std::fflush(stdout);
                QApplication::exit(0);
            });
        }
        return false;
    }

private:
    QWidget& m_window;
};

/// What Qt says while it looks for a display; it would end with advice to install it again, and a core dump.
void sayWithoutDisplay(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type != QtFatalMsg) {
        if (type == QtCriticalMsg || qEnvironmentVariableIsSet("QT_DEBUG_PLUGINS"))
            std::fprintf(stderr, "%s\n", qPrintable(message));
        return;
    }
    const QByteArray x11 = qgetenv("DISPLAY");
    const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
    const QByteArray reason =
        x11.isEmpty() && wayland.isEmpty()
            ? QByteArray("neither DISPLAY nor WAYLAND_DISPLAY is set")
            : "the display " + (wayland.isEmpty() ? x11 : wayland) + " cannot be reached";
    std::fprintf(stderr,
                 "orrery-workbench: the window cannot be opened: %s.\n"
                 "Start it on a desktop or through ssh -X, or work without a window: orrery run FILE\n",
                 reason.constData());
    std::_Exit(2);
}

int runWindow(const app::WorkbenchArguments& arguments) {
    widgets::Workbench workbench(app::standardOptions());
    if (!app::start(workbench, arguments)) {
        std::printf("%s is open in another window, which was brought forward.\n",
                    qPrintable(arguments.workspace));
        return 0;
    }
    widgets::WindowHost host(workbench);
    widgets::MainWindow& window = host.window();
    std::unique_ptr<FirstFrame> firstFrame;
    if (arguments.benchmarkFirstFrame)
        firstFrame = std::make_unique<FirstFrame>(window);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QApplication::setAttribute(Qt::AA_Use96Dpi);
    const auto named = [&](std::initializer_list<std::string_view> options) {
        return std::any_of(argv + 1, argv + argc, [&](std::string_view argument) {
            return std::any_of(options.begin(), options.end(), [&](std::string_view option) {
                return argument == option || argument.starts_with(std::string(option) + '=');
            });
        });
    };
    // A tour needs no display and must look the same wherever it is made.
    const bool tour = named({"--tour"});
    if (tour || named({"-h", "--help", "--help-all", "-v", "--version"}))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(sayWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    QApplication::setApplicationName(QStringLiteral("orrery"));
    QApplication::setApplicationDisplayName(QStringLiteral("Orrery"));
    QApplication::setApplicationVersion(QStringLiteral(ORRERY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("orrery-workbench"));
    auto arguments = app::parseArguments(application);
    if (!arguments) {
        std::fprintf(stderr, "%s\n", arguments.error().message().c_str());
        return 2;
    }
    if (tour) {
        QLocale::setDefault(QLocale::c());
        widgets::installTranslations(application, QLocale::c());
    }
    widgets::ThemeManager::instance().install(arguments->theme.value_or(widgets::ThemeMode::System));
    if (!arguments->tour.isEmpty())
        return app::renderTour(
            arguments->tour,
            {arguments->states, arguments->theme ? QList{*arguments->theme} : QList<widgets::ThemeMode>{}});
    return runWindow(*arguments);
}
