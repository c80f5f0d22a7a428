#pragma once

#include "widgets/canvas/graph_model.h"
#include "widgets/client/run_follower.h"
#include "widgets/models/document_session.h"
#include "widgets/models/metrics_store.h"
#include "widgets/models/problems_model.h"
#include "widgets/models/steps_model.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace orrery::widgets {

/// The open pipeline file: its graph, plan and problems, and one run of it, live or past. Fills the models
/// that the canvas, the outline and the panels show. Thread: GUI.
class PipelineSession : public QObject {
    Q_OBJECT

public:
    /// `path` is relative to the workspace `folder`; `recoveryFolder` as in DocumentSession. Ownership:
    /// `client` must outlive this.
    PipelineSession(ApiClient& client, const QString& folder, QString path, const QString& recoveryFolder,
                    QObject* parent = nullptr);

    const QString& path() const { return m_path; }
    /// The file as it can be edited. Closed where it cannot be read here: the server's picture is shown then.
    DocumentSession& document() { return m_document; }
    const DocumentSession& document() const { return m_document; }
    /// The name inside the file, else the file's.
    QString title() const;
    const api::PipelineGraph& graph() const { return m_graph; }
    /// False until the file was read, or the server told or refused its graph.
    bool loaded() const { return m_loaded; }
    const std::optional<api::PlanReport>& plan() const { return m_plan; }

    GraphModel& canvas() { return m_canvas; }
    StepsModel& steps() { return m_steps; }
    ProblemsModel& problems() { return m_problems; }
    MetricsStore& metrics() { return m_metrics; }

    /// Reads the file if it can be read here. Asks nobody. `kept`: as in DocumentSession.
    void open(std::optional<DocumentEdits> kept = {});
    /// Looks at the file again and asks the server for the plan, and for the graph where the file cannot be
    /// read here.
    void reload();
    /// Shows a run; 0 shows the file without one.
    void showRun(quint64 run);
    quint64 shownRun() const { return m_follower ? m_follower->run() : 0; }
    /// Null until the shown run's first snapshot.
    const api::RunSummary* summary() const;
    const std::vector<api::StepStatus>& runSteps() const;
    bool runActive() const;
    /// True between a press on Run and the server's answer.
    bool starting() const { return m_starting; }
    bool cancelling() const { return m_cancelling; }

    /// Saves the file, then asks for a run of it; the request's path is filled in.
    void startRun(api::RunRequest request = {});
    /// Whether the outlines of what would run are drawn beside a run; not while states are compared.
    void setPlanDrawn(bool drawn);
    /// Draws beside the steps of the file those that only another graph has. Meanwhile the canvas edits
    /// neither. Empty ends that.
    void showBeside(std::optional<api::PipelineGraph> other);
    bool showsAnother() const { return m_beside.has_value(); }
    /// Asks what such a run would do, and draws it on the canvas until the preview ends.
    void previewRun(api::RunRequest request);
    void endPreview();
    /// What the previewed run would do; null without one or before the server's answer.
    const api::PlanReport* preview() const { return m_preview ? &*m_preview : nullptr; }
    /// Saves the file, then runs again what failed or was cancelled, with the same parameters.
    void resumeRun();
    /// Ends the shown run, or one step of it.
    void cancelRun(const QString& step = {});

    /// The steps that runs started here stop before; names in the file.
    const QStringList& breakpoints() const { return m_breakpoints; }
    /// Also in the shown run; where the step has started already, refused() says so.
    void setBreakpoint(const QString& node, bool set);
    /// Puts back what was set in an earlier session. Asks nobody.
    void restoreBreakpoints(const QStringList& nodes);

    /// The steps whose latest outputs are taken as they are by runs started here; names in the file.
    const QStringList& pins() const { return m_pins; }
    void setPinned(const QString& node, bool pinned);
    /// False where the plan says that nothing is kept of a step of this node.
    bool canPin(const QString& node) const;
    /// Puts back what was pinned in an earlier session.
    void restorePins(const QStringList& nodes);

    /// Lets no further step of the shown run start, or lets it go on: a paused one, and one that stands at a
    /// breakpoint.
    void holdRun(bool held);
    /// Whether the shown run is paused or stands at a breakpoint.
    bool runHeld() const;

    ApiClient& client() const { return m_client; }

Q_SIGNALS:
    void graphChanged();
    void planChanged();
    /// Another run, or the run's state, counts or times.
    void runChanged();
    /// Other steps or steps in another state.
    void stepsChanged();
    void logsGrew(const std::vector<std::uint32_t>& steps);
    /// A run was accepted by the server.
    void runStarted(quint64 run);
    void breakpointsChanged();
    void pinsChanged();
    /// The canvas began or ended to show another graph too.
    void besideChanged();
    /// The shown run has come to a breakpoint and stands before this step.
    void stoppedBefore(const QString& step);
    /// Something asked for did not happen; a sentence for the person who asked.
    void refused(const QString& reason);

private:
    void showGraph(api::PipelineGraph graph);
    void fillCanvas();
    void askGraph();
    void askPlan();
    /// Of the document as it is here, saved or not.
    api::PlanRequest planRequest(api::RunRequest run) const;
    using PlannedSteps = std::vector<const api::PlannedStepReport*>;
    NodeState shownStateOf(const std::string& node, const PlannedSteps& planned) const;
    std::vector<std::uint32_t> runningSteps() const;
    /// `changed`: steps of the shown run whose nodes may look different; null where all may.
    void applyStates(const std::vector<std::uint32_t>* changed);
    void applyInstances(const std::string& node, const PlannedSteps& planned);
    /// `changed`: as the follower says it; null where everything is new.
    void collectRunProblems(const std::vector<std::uint32_t>* changed);
    void noticeStops(const std::vector<std::uint32_t>* changed);
    /// Calls `visit` with each changed step of the shown run.
    void visitChanged(const std::vector<std::uint32_t>* changed,
                      const std::function<void(const api::StepStatus&)>& visit) const;
    /// Those of some marked nodes that the file has.
    std::vector<std::string> present(const QStringList& nodes) const;
    void takePlan(Result<api::PlanReport> plan);
    void takeMetrics(const std::vector<api::MetricPoint>& points);
    void onRunReset();
    /// What runs is what is shown. False where the file could not be written; that was said.
    bool saveForRun();
    void started(Result<api::RunStarted> answer);
    void updateClock();

    ApiClient& m_client;
    QString m_path;
    DocumentSession m_document;
    api::PipelineGraph m_graph;
    std::optional<api::PipelineGraph> m_beside;
    std::optional<api::PlanReport> m_plan, m_preview;
    std::unique_ptr<QObject> m_planning;   ///< The answer that is waited for; older ones are dropped.
    std::unique_ptr<QObject> m_previewing; ///< Answers for a preview that has ended are dropped with it.
    QTimer m_replan;                       ///< Several edits in a row are one question.
    bool m_planOfEdits = false;
    QStringList m_breakpoints, m_pins;
    std::set<std::string> m_stalePins;       ///< Nodes, by the newest plan.
    std::set<std::uint32_t> m_held;          ///< Steps of the shown run that are kept from starting.
    std::set<std::uint32_t> m_stoppedBefore; ///< What stoppedBefore() was said of and still is so.
    std::set<std::uint32_t> m_failed;        ///< Steps of the shown run whose failures are listed.
    bool m_loaded = false;
    bool m_planDrawn = true;
    bool m_starting = false;
    bool m_cancelling = false;
    GraphModel m_canvas;
    StepsModel m_steps;
    ProblemsModel m_problems;
    MetricsStore m_metrics;
    std::unique_ptr<RunFollower> m_follower;
    quint64 m_awaitedRun = 0; ///< The run whose end will change the plan.
    QTimer m_clock;           ///< Lets elapsed times go on, only while something runs.
};

} // namespace orrery::widgets
