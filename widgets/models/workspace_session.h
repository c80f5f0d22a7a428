#pragma once

#include "widgets/client/server_launcher.h"
#include "widgets/models/pipeline_session.h"
#include "widgets/models/run_history_model.h"

namespace orrery::widgets {

/// The open workspace: its server, its pipelines, its runs and the pipeline that is looked at.
/// Thread: GUI.
class WorkspaceSession : public QObject {
    Q_OBJECT

public:
    /// Ownership: takes the transport.
    WorkspaceSession(QString folder, std::unique_ptr<Transport> transport, QObject* parent = nullptr);
    ~WorkspaceSession() override;

    /// A session over a real server, which is started when none runs.
    static std::unique_ptr<WorkspaceSession> open(const QString& folder, const QString& serverProgram = {});

    const QString& folder() const { return m_folder; }
    /// Where unsaved edits are kept in case of a crash; empty, as at first: nowhere.
    void setRecoveryFolder(const QString& folder) { m_recoveryFolder = folder; }
    QString name() const;
    QString branch() const;
    Transport& transport() const { return *m_transport; }
    ApiClient& client() { return m_client; }
    ConnectionState connection() const { return m_transport->state(); }
    /// Why there is no server, as a sentence; empty while there is hope or all is well.
    const QString& serverProblem() const { return m_serverProblem; }

    /// Valid once `known()`.
    const api::Workspace& info() const { return m_info; }
    bool known() const { return m_known; }
    RunHistoryModel& runs() { return m_runs; }
    /// False until the first list of runs came.
    bool runsKnown() const { return m_runsKnown; }
    const std::vector<api::HostStatus>& hosts() const { return m_hosts; }

    /// The pipeline that is looked at; null for none.
    PipelineSession* pipeline() const { return m_pipeline.get(); }
    /// Opens a pipeline file (path relative to the folder) and shows its newest run; 0 lets it decide.
    void openPipeline(const QString& path, quint64 run = 0);

    /// Starts a server where none is, also after a try that failed.
    void seekServer();

    void refresh();
    /// Asks for newer values of the hosts only.
    void refreshHosts();

Q_SIGNALS:
    void connectionChanged();
    void infoChanged();
    void runsChanged();
    void hostsChanged();
    /// Another pipeline or none.
    void pipelineChanged();
    /// A sentence that the person should see.
    void notice(const QString& text);

private:
    void onState();
    void askInfo();
    void askRuns();
    void adoptNewestRun();
    void tellConnection();
    void keepEdits(const DocumentSession& document);
    std::optional<DocumentEdits> keptEdits(const QString& path);

    QString m_folder, m_recoveryFolder;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<ServerLauncher> m_launcher;
    ApiClient m_client;
    api::Workspace m_info;
    bool m_known = false;
    bool m_runsKnown = false;
    bool m_wantsNewestRun = false;
    RunHistoryModel m_runs;
    std::vector<api::HostStatus> m_hosts;
    std::unique_ptr<PipelineSession> m_pipeline;
    std::vector<std::pair<QString, DocumentEdits>> m_kept; ///< Of files that were left, the last one last.
    QTimer m_poll;
    QTimer m_again; ///< Runs after a server could not be started.
    QString m_serverProblem;
};

} // namespace orrery::widgets
