#include "tests/window/stall_watch.h"

#include "widgets/theme/theme_manager.h"

#include <QTimer>
#include <gtest/gtest.h>

#include <cstdio>

namespace {

/// A warning of Qt is a fault of ours: the test that caused it fails.
void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& message) {
    std::fprintf(stderr, "%s\n", qPrintable(message));
    const bool harmless = message.startsWith(QLatin1String("This plugin does not support"));
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !harmless)
        ADD_FAILURE() << "Qt warned: " << message.toStdString();
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setAttribute(Qt::AA_Use96Dpi);
    StallWatch application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("orrery-window-tests"));
    QApplication::setApplicationVersion(QStringLiteral(ORRERY_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale::c());
    orrery::widgets::ThemeManager::instance().install(orrery::widgets::ThemeMode::Light);
    ::testing::InitGoogleTest(&argc, argv);
    qInstallMessageHandler(failOnWarning);
    // Qt hands changes of palette and font to widgets only while the event loop runs.
    QTimer::singleShot(0, &application, [&application] {
        QApplication::exit(application.watch([] { return RUN_ALL_TESTS(); }));
    });
    return QApplication::exec();
}
