#include "tests/window/shell_fixture.h"

#include "app/workbench/tour.h"
#include "widgets/models/words.h"
#include "widgets/shell/translations.h"

#include <QTest>

using namespace orrery;
using namespace orrery::widgets;

WindowTest::WindowTest() {
    static const bool translated = [] {
        installTranslations(*qApp, QLocale::c());
        return true;
    }();
    EXPECT_TRUE(translated);
    freezeClock(app::kTourNow);
    // The answers are written here and not in the event that opens the workspace.
    app::makeTourTransport();
    workbench = std::make_unique<Workbench>(options());
    window = std::make_unique<MainWindow>(*workbench);
    window->resize(1440, 900);
    window->show();
    window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    window->goTo(QStringLiteral("home"));
    settle();
}

WindowTest::~WindowTest() {
    window.reset();
    workbench.reset();
    freezeClock(-1);
}

WorkbenchOptions WindowTest::options() {
    WorkbenchOptions files;
    files.configFolder = folder.filePath(QStringLiteral("config"));
    files.samplesFolder = folder.filePath(QStringLiteral("samples"));
    files.examplesFolder = folder.filePath(QStringLiteral("examples"));
    files.makeSession = [this](const QString& path) {
        auto made = app::makeTourTransport();
        transport = made.get();
        if (prepare)
            prepare(*made);
        return std::make_unique<WorkspaceSession>(path, std::move(made));
    };
    return files;
}

void WindowTest::openWorkspace(const QString& pipeline) {
    workbench->openWorkspace(folder.path(), pipeline);
    transport->setState(ConnectionState::Connected);
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return workbench->pipeline() && workbench->pipeline()->loaded() &&
               workbench->workspace()->runsKnown();
    }));
    settle();
}

PipelinePage& WindowTest::pipelinePage() {
    return *static_cast<PipelinePage*>(window->page(QStringLiteral("pipelines")));
}

void WindowTest::settle() {
    for (int turn = 0; turn < 8; ++turn)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void WindowTest::press(int key, Qt::KeyboardModifiers modifiers) {
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
    QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
    settle();
}

QAbstractButton* WindowTest::button(const QString& text, QWidget* inside) {
    for (auto* found : (inside ? inside : window.get())->findChildren<QAbstractButton*>()) {
        if (found->isVisible() && (found->text() == text || found->accessibleName() == text))
            return found;
    }
    ADD_FAILURE() << "no visible button " << text.toStdString();
    return nullptr;
}

void WindowTest::click(QWidget* widget) {
    ASSERT_NE(widget, nullptr);
    QTest::mouseClick(widget, Qt::LeftButton);
    settle();
}
