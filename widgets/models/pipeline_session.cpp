#include "widgets/models/pipeline_session.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/graph_content.h"

#include <QFileInfo>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace orrery::widgets {

namespace {

constexpr int kClockMs = 500;
constexpr int kReplanMs = 150;

const std::vector<api::StepStatus>& noSteps() {
    static const std::vector<api::StepStatus> none;
    return none;
}

} // namespace

PipelineSession::PipelineSession(ApiClient& client, const QString& folder, QString path,
                                 const QString& recoveryFolder, QObject* parent)
    : QObject(parent), m_client(client), m_path(std::move(path)), m_document(folder, m_path, recoveryFolder) {
    connect(&m_canvas, &GraphModel::stackOpened, this, [this] { applyStates(nullptr); });
    connect(&m_document, &DocumentSession::changed, this, [this] {
        showGraph(m_document.graph());
        // A large document says so again once it was looked through; one question is enough.
        if (m_document.faultsAreKnown() && (m_document.isModified() || m_planOfEdits))
            m_replan.start();
    });
    m_replan.setSingleShot(true);
    m_replan.setInterval(kReplanMs);
    connect(&m_replan, &QTimer::timeout, this, &PipelineSession::askPlan);
    connect(&m_document, &DocumentSession::diskChanged, this, &PipelineSession::askPlan);
    connect(&m_document, &DocumentSession::notice, this, &PipelineSession::refused);
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        const std::vector<std::uint32_t> running = runningSteps();
        m_steps.tick(running);
        applyStates(&running);
        Q_EMIT runChanged();
    });
}

QString PipelineSession::title() const {
    return m_graph.name.empty() ? QFileInfo(m_path).fileName() : toQString(m_graph.name);
}

void PipelineSession::open(std::optional<DocumentEdits> kept) {
    // What the file says appears by changed(). Where it cannot be read, the server says why.
    (void)m_document.open(std::move(kept));
}

void PipelineSession::reload() {
    if (m_document.isOpen())
        m_document.checkDisk();
    else
        open();
    if (m_document.isOpen())
        askPlan();
    else
        askGraph();
}

void PipelineSession::showGraph(api::PipelineGraph graph) {
    m_loaded = true;
    m_graph = std::move(graph);
    m_problems.setFileProblems(m_graph.problems);
    m_steps.setGraph(m_graph);
    fillCanvas();
    Q_EMIT graphChanged();
}

void PipelineSession::fillCanvas() {
    GraphContent content = toGraphContent(m_graph);
    if (m_beside)
        addMissing(content, toGraphContent(*m_beside));
    m_canvas.setContent(std::move(content));
    applyStates(nullptr);
}

void PipelineSession::showBeside(std::optional<api::PipelineGraph> other) {
    if (!m_beside && !other)
        return;
    const bool began = m_beside.has_value() != other.has_value();
    m_beside = std::move(other);
    fillCanvas();
    if (began)
        Q_EMIT besideChanged();
}

void PipelineSession::askGraph() {
    m_client.graph(m_path, this, [this](Result<api::PipelineGraph> graph) {
        if (m_document.isOpen())
            return;
        if (graph) {
            showGraph(std::move(graph).value());
            askPlan();
            return;
        }
        m_loaded = true;
        m_problems.setFileProblems({{.message = graph.error().message(), .file = toStdString(m_path)}});
        Q_EMIT graphChanged();
    });
}

api::PlanRequest PipelineSession::planRequest(api::RunRequest run) const {
    api::PlanRequest request{std::move(run), {}};
    request.path = toStdString(m_path);
    request.pinned = present(m_pins);
    if (m_document.isModified())
        request.text = m_document.document().text();
    return request;
}

void PipelineSession::askPlan() {
    m_replan.stop();
    m_planning = std::make_unique<QObject>();
    const api::PlanRequest request = planRequest({});
    m_planOfEdits = !request.text.empty();
    m_client.plan(request, m_planning.get(),
                  [this](Result<api::PlanReport> plan) { takePlan(std::move(plan)); });
}

void PipelineSession::takePlan(Result<api::PlanReport> plan) {
    m_plan.reset();
    if (plan)
        m_plan = std::move(plan).value();
    m_steps.setPlan(m_plan.value_or(api::PlanReport{}));
    m_stalePins.clear();
    for (std::size_t i = 0; m_plan && i < m_plan->steps.size(); ++i)
        if (m_plan->steps[i].stale)
            m_stalePins.insert(m_plan->steps[i].node);
    applyStates(nullptr);
    Q_EMIT planChanged();
}

void PipelineSession::showRun(quint64 run) {
    if (run == shownRun())
        return;
    m_follower.reset();
    m_cancelling = false;
    m_held.clear();
    m_stoppedBefore.clear();
    m_failed.clear();
    m_metrics.clear();
    m_steps.setSteps({});
    m_problems.setRunProblems({});
    if (run != 0) {
        m_follower = std::make_unique<RunFollower>(m_client, run, this);
        connect(m_follower.get(), &RunFollower::reset, this, &PipelineSession::onRunReset);
        connect(m_follower.get(), &RunFollower::stepsChanged, this,
                [this](const std::vector<std::uint32_t>& changed) {
                    m_steps.updateSteps(m_follower->steps(), changed);
                    applyStates(&changed);
                    collectRunProblems(&changed);
                    updateClock();
                    Q_EMIT stepsChanged();
                    Q_EMIT runChanged();
                    noticeStops(&changed);
                });
        connect(m_follower.get(), &RunFollower::metricsArrived, this, &PipelineSession::takeMetrics);
        connect(m_follower.get(), &RunFollower::logsGrew, this, &PipelineSession::logsGrew);
        connect(m_follower.get(), &RunFollower::failed, this, &PipelineSession::refused);
    }
    applyStates(nullptr);
    updateClock();
    Q_EMIT stepsChanged();
    Q_EMIT runChanged();
}

void PipelineSession::onRunReset() {
    m_steps.setSteps(m_follower->steps());
    applyStates(nullptr);
    collectRunProblems(nullptr);
    updateClock();
    m_client.metrics(shownRun(), {}, m_follower.get(), [this](Result<api::MetricPage> page) {
        if (page)
            m_metrics.setPage(*page);
        else
            m_metrics.fail(toQString(page.error().message()));
    });
    Q_EMIT stepsChanged();
    Q_EMIT runChanged();
    noticeStops(nullptr);
}

const api::RunSummary* PipelineSession::summary() const {
    return m_follower && m_follower->ready() ? &m_follower->summary() : nullptr;
}

const std::vector<api::StepStatus>& PipelineSession::runSteps() const {
    return m_follower ? m_follower->steps() : noSteps();
}

std::vector<std::uint32_t> PipelineSession::runningSteps() const {
    std::vector<std::uint32_t> running;
    for (std::size_t index = 0; index < runSteps().size(); ++index)
        if (runSteps()[index].state == "running")
            running.push_back(static_cast<std::uint32_t>(index));
    return running;
}

bool PipelineSession::runActive() const {
    const auto* run = summary();
    return run && !RunFollower::isTerminal(run->state);
}

void PipelineSession::setPlanDrawn(bool drawn) {
    if (drawn == m_planDrawn)
        return;
    m_planDrawn = drawn;
    applyStates(nullptr);
}

void PipelineSession::previewRun(api::RunRequest request) {
    m_previewing = std::make_unique<QObject>();
    m_client.plan(planRequest(std::move(request)), m_previewing.get(), [this](Result<api::PlanReport> plan) {
        m_preview.reset();
        if (plan)
            m_preview = std::move(plan).value();
        applyStates(nullptr);
        Q_EMIT planChanged();
    });
}

void PipelineSession::endPreview() {
    m_previewing.reset();
    if (!m_preview)
        return;
    m_preview.reset();
    applyStates(nullptr);
    Q_EMIT planChanged();
}

bool PipelineSession::saveForRun() {
    if (!m_document.isModified())
        return true;
    const auto saved = m_document.save();
    if (!saved)
        Q_EMIT refused(toQString(saved.error().message()));
    return saved.ok();
}

void PipelineSession::startRun(api::RunRequest request) {
    if (m_starting)
        return;
    endPreview();
    if (!saveForRun())
        return;
    m_starting = true;
    Q_EMIT runChanged();
    request.path = toStdString(m_path);
    request.breakpoints = present(m_breakpoints);
    request.pinned = present(m_pins);
    m_client.startRun(request, this, [this](Result<api::RunStarted> answer) { started(std::move(answer)); });
}

void PipelineSession::resumeRun() {
    if (m_starting || shownRun() == 0 || !saveForRun())
        return;
    m_starting = true;
    Q_EMIT runChanged();
    m_client.resumeRun(shownRun(), this,
                       [this](Result<api::RunStarted> answer) { started(std::move(answer)); });
}

void PipelineSession::started(Result<api::RunStarted> answer) {
    m_starting = false;
    if (answer) {
        // Also where the run is over before its first snapshot comes.
        m_awaitedRun = answer->run;
        showRun(answer->run);
        Q_EMIT runStarted(answer->run);
    } else {
        Q_EMIT refused(toQString(answer.error().message()));
    }
    Q_EMIT runChanged();
}

void PipelineSession::cancelRun(const QString& step) {
    if (shownRun() == 0)
        return;
    m_cancelling = step.isEmpty();
    Q_EMIT runChanged();
    m_client.cancelRun(shownRun(), step, this, [this](Result<api::Acknowledged> answer) {
        if (answer)
            return;
        m_cancelling = false;
        Q_EMIT refused(toQString(answer.error().message()));
        Q_EMIT runChanged();
    });
}

void PipelineSession::applyStates(const std::vector<std::uint32_t>* changed) {
    std::vector<std::string_view> nodes;
    if (changed) {
        for (const std::uint32_t index : *changed)
            nodes.push_back(runSteps()[index].node);
        std::sort(nodes.begin(), nodes.end());
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    } else {
        for (const auto& node : m_graph.nodes)
            nodes.push_back(node.id);
    }
    std::unordered_map<std::string_view, PlannedSteps> planned;
    const api::PlanReport* plan = m_preview ? &*m_preview : m_plan ? &*m_plan : nullptr;
    if (plan && !runActive()) {
        for (const auto& step : plan->steps)
            planned[step.node].push_back(&step);
    }
    const PlannedSteps none;
    for (const std::string_view name : nodes) {
        const std::string node(name);
        const QString id = toQString(node);
        const auto known = planned.find(name);
        const PlannedSteps& steps = known == planned.end() ? none : known->second;
        NodeState state = shownStateOf(node, steps);
        state.breakpoint = m_breakpoints.contains(id);
        state.pinned = m_pins.contains(id);
        state.stale = state.pinned && m_stalePins.contains(node);
        m_canvas.setState(id, state);
        applyInstances(node, steps);
    }
}

void PipelineSession::applyInstances(const std::string& node, const PlannedSteps& planned) {
    const QString id = toQString(node);
    const int index = m_canvas.indexOf(id);
    // Only an open stack shows them.
    if (index < 0 || !m_canvas.node(index).open)
        return;
    const auto steps = m_steps.instancesOf(node);
    if (!m_preview && !steps.empty())
        m_canvas.setInstances(id, instancesOf(node, steps));
    else if (!planned.empty())
        m_canvas.setInstances(id, plannedInstancesOf(node, planned));
    else
        m_canvas.setInstances(id, namedInstancesOf(node, m_document.instancesOf(node)));
}

NodeState PipelineSession::shownStateOf(const std::string& node, const PlannedSteps& planned) const {
    const auto instances = m_steps.instancesOf(node);
    if (m_preview || instances.empty()) {
        NodeState state = plannedStateOf(planned);
        state.willRun = state.willRun && (m_preview || m_planDrawn);
        return state;
    }
    // What a finished run says stays; the outline tells what the next run would do.
    NodeState state = nodeStateOf(instances);
    state.willRun = m_planDrawn && plannedStateOf(planned).willRun;
    return state;
}

void PipelineSession::takeMetrics(const std::vector<api::MetricPoint>& points) {
    std::set<std::string> touched;
    for (const auto& point : points) {
        if (point.step >= runSteps().size())
            continue;
        const std::string& step = runSteps()[point.step].name;
        m_metrics.append(step, point);
        touched.insert(step);
    }
    for (const auto& step : touched)
        m_metrics.announce(step);
}

void PipelineSession::updateClock() {
    const bool running = runActive();
    if (!running)
        m_cancelling = false;
    if (running) {
        m_awaitedRun = shownRun();
        if (!m_clock.isActive())
            m_clock.start();
        return;
    }
    m_clock.stop();
    if (summary() && m_awaitedRun == shownRun()) {
        m_awaitedRun = 0;
        askPlan();
    }
}

} // namespace orrery::widgets
