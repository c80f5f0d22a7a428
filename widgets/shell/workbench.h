#pragma once

#include "widgets/models/preferences.h"
#include "widgets/models/recent_workspaces.h"
#include "widgets/models/sample_catalog.h"
#include "widgets/models/workspace_session.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/notification_log.h"
#include "widgets/shell/workspace_claim.h"

namespace orrery::widgets {

/// How a workbench is set up; the tour and the tests choose otherwise than the program does.
struct WorkbenchOptions {
    QString configFolder;   ///< Settings and the list of recent workspaces.
    QString examplesFolder; ///< The samples that the program ships; empty for none.
    QString samplesFolder;  ///< Where an opened sample is copied to.
    /// Whether a workspace that is open in another window is shown there instead.
    bool oneWindowEach = false;
    /// Opens another window of the program; empty where that is not possible.
    std::function<void()> openWindow;
    /// Makes the session of a workspace folder.
    std::function<std::unique_ptr<WorkspaceSession>(const QString&)> makeSession;
};

/// What all pages share: settings, recent workspaces, samples, actions, history and the open workspace.
/// Thread: GUI.
class Workbench : public QObject {
    Q_OBJECT

public:
    explicit Workbench(WorkbenchOptions options, QObject* parent = nullptr);
    ~Workbench() override;

    Preferences& preferences() { return m_preferences; }
    RecentWorkspaces& recent() { return m_recent; }
    SampleCatalog& samples() { return m_samples; }
    ActionRegistry& actions() { return m_actions; }
    Navigator& navigator() { return m_navigator; }
    NotificationLog& notifications() { return m_notifications; }

    /// Where what the person chose is kept; empty where nothing is.
    const QString& configFolder() const { return m_options.configFolder; }

    /// Null while none is open.
    WorkspaceSession* workspace() const { return m_workspace.get(); }
    PipelineSession* pipeline() const { return m_workspace ? m_workspace->pipeline() : nullptr; }

    /// Opens another window of the program; does nothing where `canOpenWindow` says so.
    void openWindow() const;
    bool canOpenWindow() const { return static_cast<bool>(m_options.openWindow); }
    /// Opens a folder, or the folder of a pipeline file together with that file. Nothing runs because of it.
    /// A workspace that another window has is shown there, and this window stays as it is. The one that is
    /// open here stays open, with its edits; where it has no server, one is looked for again.
    void openWorkspace(const QString& folder, const QString& pipeline = {});
    /// Copies a sample to a folder of the user's, unless it is there already, and opens it.
    void openSample(const Sample& sample);
    /// Keeps something that happened in the history, and shows it as a toast where the person must or can act
    /// on it now.
    void notify(const ToastMessage& message, bool toast = true);
    /// Starts the pipeline's run as soon as it has been read, once.
    void runWhenLoaded();

    /// Goes to a step on the pipeline page, and flashes it.
    void jumpToStep(const QString& step);
    /// Goes to a run on the pipeline page.
    void showRun(quint64 run);

Q_SIGNALS:
    /// Another workspace; the old one goes as soon as all have heard of it.
    void workspaceChanged();
    /// Another pipeline, or the first one.
    void pipelineChanged();
    /// A sentence that the person should see now.
    void notice(const QString& text);
    /// Someone wants to see this window's workspace.
    void raiseRequested();
    /// A message for the window's toast.
    void toastWanted(const orrery::widgets::ToastMessage& message);

private:
    void rememberWorkspace();
    /// Goes on with the workspace that is open.
    void goOn(const QString& pipeline);
    void chooseFirstPipeline();
    /// The breakpoints and pins of the pipeline's file are those of last time, and are kept.
    void keepMarks();
    /// False where another window has this workspace; it was asked to come forward.
    bool claim(const QString& folder, const QString& pipeline);

    WorkbenchOptions m_options;
    Preferences m_preferences;
    RecentWorkspaces m_recent;
    SampleCatalog m_samples;
    ActionRegistry m_actions;
    Navigator m_navigator;
    NotificationLog m_notifications;
    std::unique_ptr<WorkspaceClaim> m_claim;
    std::unique_ptr<WorkspaceSession> m_workspace;
    QString m_wantedPipeline;
    bool m_wantsRun = false;
};

} // namespace orrery::widgets
