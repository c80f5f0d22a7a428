#include "core/server/server.h"

#include "core/base/log.h"
#include "core/executors/agent_executor.h"
#include "core/net/router.h"
#include "core/server/api_service.h"
#include "core/server/host_board.h"
#include "core/server/job_builder.h"
#include "core/server/log_watch.h"
#include "core/server/metric_tail.h"
#include "core/server/rank_ends.h"
#include "core/server/recovery.h"
#include "core/server/run_keeper.h"
#include "core/server/usage_log.h"
#include "core/storage/atomic_file.h"

#include <fmt/core.h>

#include <csignal>
#include <sys/random.h>
#include <unistd.h>

namespace orrery::server {

namespace {

/// So long after the last question for the hosts' load nobody looks at it any more.
constexpr Duration hostsInterest = std::chrono::seconds(15);
/// So long after the end of an attempt the next one may follow. Asking for reports and not asking for them
/// again with each short step would cost a message more than its start and end.
constexpr Duration betweenJobs = std::chrono::seconds(2);

std::uint64_t randomSeed() {
    std::uint64_t seed = 0;
    if (getrandom(&seed, sizeof seed, 0) != static_cast<ssize_t>(sizeof seed))
        seed = static_cast<std::uint64_t>(Clock::system().now().time_since_epoch().count());
    return seed;
}

} // namespace

/// The parts in the order in which they need each other; destroyed the other way round.
struct Server::State final : engine::Executor {
    explicit State(const ServerSettings& given)
        : settings(given), paths{given.workspace}, files(given.workspace) {}

    Result<void> open();
    Result<void> listen();
    void connectAgent();
    void observe(const engine::HostId& name, const agent::AgentEvent& event);
    void attemptStarted(const AttemptId& attempt);
    void endUsage(const AttemptId& attempt);
    void updateListening();
    void shutdown(bool killJobs);
    void awaitJobs(Duration deadline, bool killJobs);
    void finish();

    void start(const engine::StartAttempt& effect) override { agent->start(effect); }
    void kill(const engine::KillAttempt& effect) override { agent->kill(effect); }
    void release(const engine::ReleaseAttempt& effect) override {
        metrics->forget(effect.attempt);
        agent->release(effect);
    }
    void reset(const engine::ResetHost& effect) override { agent->reset(effect); }

    ServerSettings settings;
    WorkspacePaths paths;
    PipelineFiles files;
    Secrets secrets = Secrets::fromEnvironment();
    std::unique_ptr<net::EventLoop> loop;
    std::unique_ptr<WorkspaceStore> store;
    std::unique_ptr<RunBook> book;
    std::unique_ptr<RunHistory> history;
    std::unique_ptr<ArtifactShelf> shelf;
    std::unique_ptr<StepArtifacts> artifacts;
    std::unique_ptr<JobBuilder> jobs;
    std::unique_ptr<MetricTail> metrics;
    std::unique_ptr<LogWatch> logWatch;
    std::unique_ptr<UsageLog> usage;
    HostBoard hosts;
    Duration lookedAt{-hostsInterest}; ///< When somebody asked for the hosts' load.
    Duration jobEndedAt{-betweenJobs};
    bool listening = false; ///< Whether the agent was asked for usage reports.
    std::unique_ptr<EngineHost> host;
    std::unique_ptr<RunKeeper> keeper;
    std::unique_ptr<RunService> runs;
    std::unique_ptr<LogService> logs;
    std::unique_ptr<PreviewService> previews;
    std::unique_ptr<executors::AgentExecutor> agent;
    std::unique_ptr<Garbage> garbage;
    std::unique_ptr<ApiService> api;
    std::unique_ptr<net::Router> router;
    std::unique_ptr<net::HttpServer> http;
    int port = 0;
};

Result<void> Server::State::open() {
    ORRERY_CHECK(prepareWorkspace(settings.workspace));
    ORRERY_TRY(loop, net::EventLoop::create());
    Recovery recovery(files);
    ORRERY_TRY(store,
               WorkspaceStore::open(paths, [&](std::string_view record) { return recovery.take(record); }));
    if (!store->warning().empty())
        log::warning("{}", store->warning());

    const Clock& clock = Clock::system();
    book = std::make_unique<RunBook>(*loop, clock);
    history = std::make_unique<RunHistory>(store->database());
    shelf = std::make_unique<ArtifactShelf>(paths, store->blobs(), store->index());
    artifacts = std::make_unique<StepArtifacts>(
        StepArtifacts::Ports{*book, *shelf, store->cache(), secrets, paths,
                             [this](engine::Event event) { host->post(std::move(event)); },
                             [this](std::string record) { host->record(std::move(record)); }});
    jobs = std::make_unique<JobBuilder>(paths, *shelf, secrets);
    metrics = std::make_unique<MetricTail>(*book);
    logWatch = std::make_unique<LogWatch>(*loop, *book, paths);
    usage = std::make_unique<UsageLog>(paths, store->files());

    engine::Reactor reactor = recovery.takeReactor();
    std::vector<RunId> lost;
    recovery.fill(*book, reactor, lost);
    host = std::make_unique<EngineHost>(*loop, std::move(reactor),
                                        EngineHost::Ports{*store, *this, *artifacts, *book, clock});
    host->onStalled([](const std::string& reason) {
        if (reason.empty())
            log::warning("the journal can be written again; going on");
        else
            log::error("the journal cannot be written, nothing is started until it can: {}", reason);
    });
    keeper = std::make_unique<RunKeeper>(*loop, *host, *book, *history, *store, files);
    book->onEnded([this](Run& run) { keeper->ended(run.id); });
    book->onStepEnded([this](Run&, StepIndex) { keeper->scheduleFlush(); });
    runs = std::make_unique<RunService>(
        RunService::Ports{*host, *book, *history, files, *artifacts, store->cache(), secrets, clock});
    logs = std::make_unique<LogService>(paths, *runs);
    previews = std::make_unique<PreviewService>(*loop, *runs, store->blobs());

    garbage =
        std::make_unique<Garbage>(Garbage::Ports{*store, *book, *history, [this] { keeper->settleNow(); }});
    connectAgent();
    host->post(engine::ServerRestarted{randomSeed()});
    for (const RunId run : lost)
        host->post(engine::CancelRequested{run, engine::CancelRequested::wholeRun, true});
    for (const Run* run : book->all())
        if (run->summary.ended > 0)
            keeper->ended(run->id);
    return listen();
}

void Server::State::connectAgent() {
    executors::AgentPlace place;
    place.program = settings.agentProgram.string();
    place.folder = paths.agent().string();
    executors::AgentListener listener;
    listener.post = [this](engine::Event event) { host->post(std::move(event)); };
    listener.build = [this](const engine::StartAttempt& start) -> Result<agent::JobSpec> {
        Run* run = book->find(start.attempt.run);
        if (!run)
            return Error(ErrorCode::NotFound, "The run of this attempt is gone");
        book->notePlaced(start.attempt, start.ranks);
        // Where it may queue it waits there for room, and nobody is told when that came.
        const Timestamp placed = start.mayQueue ? Timestamp{} : Clock::system().now();
        run->record(start.attempt.step).status.placed = toSeconds(placed);
        return jobs->build(*run, start);
    };
    listener.observe = [this](const engine::HostId& name, const agent::AgentEvent& event) {
        observe(name, event);
    };
    listener.connection = [](const std::string& reason) {
        if (!reason.empty())
            log::warning("no connection to this machine's agent: {}", reason);
    };
    agent = std::make_unique<executors::AgentExecutor>(*loop, std::move(place), std::move(listener));
    agent->connect();
}

void Server::State::observe(const engine::HostId& name, const agent::AgentEvent& event) {
    if (const auto* chunk = std::get_if<agent::MetricsChunk>(&event)) {
        metrics->take(*chunk);
    } else if (const auto* capacity = std::get_if<agent::HostCapacity>(&event)) {
        hosts.take(name, *capacity, Clock::system().now());
    } else if (const auto* started = std::get_if<agent::AttemptStarted>(&event)) {
        attemptStarted(started->attempt);
    } else if (const auto* held = std::get_if<agent::LiveAttempts>(&event)) {
        for (const agent::LiveAttempt& attempt : held->attempts)
            if (attempt.started && !attempt.end) {
                attemptStarted(attempt.attempt);
                book->noteRanks(attempt.attempt, rankEndsOf(attempt.endedRanks));
            }
    } else if (const auto* ranks = std::get_if<agent::RanksEnded>(&event)) {
        book->noteRanks(ranks->attempt, rankEndsOf(ranks->ranks));
    } else if (const auto* ended = std::get_if<agent::AttemptEnded>(&event)) {
        book->noteTimes(ended->attempt, ended->started, ended->ended);
        book->noteRanks(ended->attempt, rankEndsOf(*ended));
        logWatch->ended(ended->attempt, ended->logBytes);
        endUsage(ended->attempt);
        jobEndedAt = loop->now();
    } else if (const auto* report = std::get_if<agent::UsageReport>(&event)) {
        hosts.take(name, *report);
        usage->take(name, *report);
    }
    updateListening();
}

void Server::State::attemptStarted(const AttemptId& attempt) {
    usage->started(attempt);
    logWatch->started(attempt);
}

void Server::State::endUsage(const AttemptId& attempt) {
    const Run* run = book->find(attempt.run);
    const bool known = run && toNumber(attempt.step) < run->steps.size();
    usage->ended(attempt, known ? run->record(attempt.step).status.name : "");
}

/// Reports cost a look at every process, so they come only while a job runs or somebody looks at the hosts.
void Server::State::updateListening() {
    const Duration now = loop->now();
    const bool wanted = usage->busy() || now - lookedAt < hostsInterest || now - jobEndedAt < betweenJobs;
    if (wanted != listening)
        agent->listen(listening = wanted);
}

Result<void> Server::State::listen() {
    ORRERY_TRY(const std::string token, readToken(paths));
    router = std::make_unique<net::Router>(token);
    api = std::make_unique<ApiService>(ApiService::Ports{*store, *runs, *book, *history, files, *logs,
                                                         *previews, *usage, ORRERY_VERSION,
                                                         Clock::system().now(), *garbage,
                                                         [this] {
                                                             lookedAt = loop->now();
                                                             updateListening();
                                                             return hosts.list(host->reactor());
                                                         },
                                                         [this](bool killJobs) { shutdown(killJobs); }});
    ORRERY_CHECK(api->addRoutes(*router));
    http = std::make_unique<net::HttpServer>(*loop, *router);
    const auto opened = http->listenTcp(settings.port);
    if (!opened.ok())
        return opened.error().wrap(
            fmt::format("Port {} of this machine is taken; choose another with --port", settings.port));
    port = *opened;
    api::ServerAddress address;
    address.pid = static_cast<std::uint64_t>(getpid());
    address.port = static_cast<std::uint32_t>(port);
    address.version = ORRERY_VERSION;
    address.started = toSeconds(Clock::system().now());
    return storage::writeFileAtomically(store->files(), paths.address().string(), api::toJson(address) + "\n",
                                        0600);
}

void Server::State::shutdown(bool killJobs) {
    if (killJobs)
        for (const Run* run : book->all())
            host->post(engine::CancelRequested{run->id, engine::CancelRequested::wholeRun, true});
    awaitJobs(loop->now() + (killJobs ? Duration(std::chrono::seconds(30)) : Duration(0)), killJobs);
}

void Server::State::awaitJobs(Duration deadline, bool killJobs) {
    const std::vector<engine::HostView> views = host->reactor().hosts();
    const bool busy = std::any_of(views.begin(), views.end(),
                                  [](const engine::HostView& view) { return !view.attempts.empty(); });
    // The answer to whoever asked goes out first, so the look comes a moment later in any case.
    const bool wait = busy && loop->now() < deadline;
    loop->after(std::chrono::milliseconds(20), [this, wait, deadline, killJobs] {
        if (wait)
            awaitJobs(deadline, killJobs);
        else
            agent->stopAgent(killJobs, [this] { finish(); });
    });
}

void Server::State::finish() {
    keeper->settleNow();
    http->shutdown(std::chrono::seconds(2), [this] { loop->stop(); });
}

Server::Server(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::create(const ServerSettings& settings) {
    auto state = std::make_unique<State>(settings);
    ORRERY_CHECK(state->open());
    return std::unique_ptr<Server>(new Server(std::move(state)));
}

int Server::port() const {
    return m_state->port;
}

Result<void> Server::run() {
    State& state = *m_state;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ORRERY_CHECK(state.loop->onSignal(number, [&state](int) { state.finish(); }));
    state.loop->run();
    // From here on nobody is answered; what was learned is kept.
    std::error_code ignored;
    std::filesystem::remove(state.paths.address(), ignored);
    return state.store->flush();
}

} // namespace orrery::server
