#pragma once

#include "app/workbench/tour.h"
#include "widgets/pages/pipeline/pipeline_page.h"
#include "widgets/shell/main_window.h"

#include <functional>

namespace orrery::app {

/// Where the tour takes place: one window at a time over canned answers, brought into a state and
/// photographed in each theme.
class TourStage {
public:
    using Prepare = std::function<void(TourTransport&)>;
    using Act = std::function<void(widgets::MainWindow&, widgets::Workbench&)>;

    /// Pictures of what was selected go into `folder`.
    TourStage(const QString& folder, const TourSelection& selection)
        : m_folder(folder), m_selection(selection) {}

    /// One state: `prepare` fills the transport, `act` uses the window, then the picture is taken.
    void visit(const QString& name, const Prepare& prepare, const Act& act);
    /// Opens the workspace and lets it come to rest.
    void open(widgets::Workbench& workbench,
              const QString& pipeline = QStringLiteral("credit-risk.orrery.yaml"),
              const QString& folder = QStringLiteral("/data/credit-risk"));
    /// Lets events pass until what was asked for has been shown.
    void settle();
    /// What the state before left unsaved does not come back.
    static void forgetEdits();
    /// Waits until `reached`, within patience.
    void await(const std::function<bool()>& reached);
    /// `name`-light.png, -dark.png and -contrast.png of the widget, or those of them that were selected.
    void photograph(const QString& name, QWidget& widget);

    /// The server of the state that is shown.
    TourTransport& transport() { return *m_transport; }
    /// Whether servers stay in the state "connecting".
    void keepConnecting(bool keep) { m_keepsConnecting = keep; }
    /// Whether a picture could not be written.
    bool failed() const { return m_failed; }

private:
    QString m_folder;
    TourSelection m_selection;
    TourTransport* m_transport = nullptr;
    bool m_keepsConnecting = false;
    bool m_failed = false;
};

/// Leaves the server's answers as they are.
void asItIs(TourTransport& transport);
/// A server on which nothing has run yet.
void noRuns(TourTransport& transport);
/// The same, of the breast-cancer sample's workspace.
void sampleOnly(TourTransport& transport);
/// The pipeline page of a window of the tour.
widgets::PipelinePage* pipelinePage(widgets::MainWindow& window);

} // namespace orrery::app
