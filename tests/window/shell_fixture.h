#pragma once

#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_transport.h"
#include "widgets/pages/pipeline/pipeline_page.h"
#include "widgets/shell/main_window.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

/// A window over canned answers, used as a person would: by mouse and keys.
class WindowTest : public testing::Test {
protected:
    WindowTest();
    ~WindowTest() override;

    /// Files in the test's folder, and canned answers.
    orrery::widgets::WorkbenchOptions options();
    /// Opens the tour's workspace and waits until its pipeline is drawn.
    void openWorkspace(const QString& pipeline = QStringLiteral("credit-risk.orrery.yaml"));
    orrery::widgets::PipelinePage& pipelinePage();
    /// Lets queued answers and timers of no length run.
    void settle();
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The visible button with this text or accessible name.
    QAbstractButton* button(const QString& text, QWidget* inside = nullptr);
    void click(QWidget* widget);

    QTemporaryDir folder;
    std::function<void(orrery::app::TourTransport&)> prepare;
    orrery::app::TourTransport* transport = nullptr;
    std::unique_ptr<orrery::widgets::Workbench> workbench;
    std::unique_ptr<orrery::widgets::MainWindow> window;
};
