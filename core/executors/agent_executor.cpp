#include "core/executors/agent_executor.h"

#include "core/agent/agent_connection.h"
#include "core/agent/agent_daemon.h"
#include "core/base/log.h"
#include "core/executors/agent_translation.h"
#include "core/process/local_socket.h"
#include "core/process/spawn.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sys/wait.h>
#include <unordered_map>

extern char** environ;

namespace orrery::executors {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr Duration kFirstRetry = milliseconds(1);
constexpr Duration kLastRetry = seconds(2);
constexpr Duration kLongestSilence = seconds(60);
constexpr Duration kStartMayTake = seconds(10);

} // namespace

struct AgentExecutor::State {
    State(net::EventLoop& eventLoop, AgentPlace where, AgentListener who)
        : loop(eventLoop), place(std::move(where)), listener(std::move(who)),
          alive(std::make_shared<bool>(true)) {}

    void tryConnect();
    void startAgent();
    void watchStart();
    void retryLater(const Error& why);
    void adoptSocket(UniqueFd socket);
    void ready(net::Readiness readiness);
    void closeSession(const std::string& why);
    void flush();
    void flushSoon();
    void schedulePing();
    void take(agent::NumberedEvent event);
    void hostUp(engine::HostCapacity now);
    void report(const agent::LiveAttempts& live);
    void refused(const agent::StartRefused& refusal);
    void ended(const agent::AttemptEnded& end);
    void failStart(const engine::StartAttempt& effect, std::string message);
    void observe(const agent::AgentEvent& event) const {
        if (listener.observe)
            listener.observe(place.host, event);
    }
    void tell(std::string why) {
        if (listener.connection)
            loop.post(guarded([this, text = std::move(why)] { listener.connection(text); }));
    }
    /// A task of the loop that does nothing once the executor is gone.
    template <typename Task>
    std::function<void()> guarded(Task task) {
        return [life = std::weak_ptr<bool>(alive), task = std::move(task)] {
            if (!life.expired())
                task();
        };
    }

    net::EventLoop& loop;
    AgentPlace place;
    AgentListener listener;
    std::shared_ptr<bool> alive;
    std::optional<agent::AgentConnection> connection;
    engine::SessionId session = 0;
    bool reported = false;
    bool hostIsUp = false;
    engine::HostCapacity told; ///< Where the host is up: what it has.
    bool wanted = false;
    bool listens = false;
    bool flushPosted = false;
    pid_t starting = 0; ///< `orrery-agent serve`, which returns when the agent listens.
    Duration startedAt{};
    Duration retry = kFirstRetry;
    net::TimerId retryTimer;
    net::TimerId pingTimer;
    std::function<void()> stopped;
    std::unordered_map<AttemptId, std::vector<std::uint32_t>>
        ranks; ///< Numbers of ranks where they are not 0, 1, 2, ...
};

void AgentExecutor::State::tryConnect() {
    if (!wanted || connection)
        return;
    auto socket = process::connectLocal(place.folder, agent::agent_file::socket);
    if (socket.ok())
        return adoptSocket(std::move(*socket));
    startAgent();
}

void AgentExecutor::State::startAgent() {
    std::error_code ignored;
    std::filesystem::create_directories(place.folder, ignored);
    std::string words[] = {place.program, "serve", "--dir", place.folder};
    char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
    process::SpawnRequest request;
    request.file = place.program.c_str();
    request.arguments = arguments;
    request.environment = environ;
    const auto pid = process::spawn(request);
    if (!pid.ok())
        return retryLater(pid.error().wrap("the agent could not be started"));
    starting = *pid;
    startedAt = loop.now();
    retry = kFirstRetry;
    watchStart();
}

/// Looks for the socket until the starter says that it gave up.
void AgentExecutor::State::watchStart() {
    retryTimer = loop.after(
        retry, guarded([this] {
            int status = 0;
            const bool returned = ::waitpid(starting, &status, WNOHANG) != 0;
            auto socket = process::connectLocal(place.folder, agent::agent_file::socket);
            if (returned)
                starting = 0;
            if (socket.ok() && returned)
                return adoptSocket(std::move(*socket));
            const bool failed =
                returned && (!WIFEXITED(status) ||
                             (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != agent::kAgentExistsExit));
            if (failed || returned || loop.now() - startedAt > kStartMayTake)
                return retryLater(
                    Error(ErrorCode::Unavailable,
                          "the agent did not start; see " + place.folder + "/" + agent::agent_file::errors));
            retry = std::min(retry * 2, Duration(milliseconds(20)));
            watchStart();
        }));
}

void AgentExecutor::State::retryLater(const Error& why) {
    tell(why.describe());
    retry = std::min(std::max(retry * 2, Duration(milliseconds(50))), kLastRetry);
    retryTimer = loop.after(retry, guarded([this] { tryConnect(); }));
}

void AgentExecutor::State::adoptSocket(UniqueFd socket) {
    connection.emplace(std::move(socket), listens);
    ++session;
    reported = hostIsUp = false;
    const auto watched = loop.watch(connection->fd(), {.read = true, .write = false, .hangup = false},
                                    [this](net::Readiness readiness) { ready(readiness); });
    if (!watched.ok())
        return closeSession(watched.error().describe());
    flush();
    schedulePing();
}

void AgentExecutor::State::ready(net::Readiness) {
    const auto open = connection->receive([this](agent::NumberedEvent event) { take(std::move(event)); });
    if (!connection)
        return; // an event ended the session
    if (!open.ok())
        closeSession(open.error().describe());
    else if (!*open)
        closeSession("the agent closed the connection");
    else
        flush();
}

void AgentExecutor::State::closeSession(const std::string& why) {
    if (connection) {
        loop.unwatch(connection->fd());
        connection.reset();
        loop.cancel(pingTimer);
        if (std::exchange(hostIsUp, false))
            listener.post(engine::HostLost{place.host, session});
    }
    if (stopped)
        loop.post(std::exchange(stopped, {}));
    if (!wanted)
        return;
    tell(why);
    loop.cancel(retryTimer);
    retry = kFirstRetry;
    retryTimer = loop.after(retry, guarded([this] { tryConnect(); }));
}

void AgentExecutor::State::flush() {
    flushPosted = false;
    if (!connection)
        return;
    if (const auto sent = connection->flush(); !sent.ok())
        return closeSession(sent.error().describe());
    loop.setInterest(connection->fd(), {.read = true, .write = connection->wantsWrite(), .hangup = false});
}

/// What one round of the loop asks for leaves as one frame.
void AgentExecutor::State::flushSoon() {
    if (!std::exchange(flushPosted, true))
        loop.post(guarded([this] { flush(); }));
}

void AgentExecutor::State::schedulePing() {
    const Duration every = std::clamp(place.lease / 8, Duration(milliseconds(100)), kLongestSilence);
    pingTimer = loop.after(every, guarded([this] {
                               if (!connection)
                                   return;
                               connection->ping();
                               flush();
                               if (connection)
                                   schedulePing();
                           }));
}

void AgentExecutor::State::take(agent::NumberedEvent event) {
    if (const auto* capacity = std::get_if<agent::HostCapacity>(&event.event)) {
        hostUp(translate(*capacity, place.labels));
    }
    observe(event.event);
    if (const auto* live = std::get_if<agent::LiveAttempts>(&event.event))
        report(*live);
    else if (const auto* started = std::get_if<agent::AttemptStarted>(&event.event))
        listener.post(engine::AttemptStarted{started->attempt, started->token, place.host});
    else if (const auto* end = std::get_if<agent::AttemptEnded>(&event.event))
        ended(*end);
    else if (const auto* refusal = std::get_if<agent::StartRefused>(&event.event))
        refused(*refusal);
}

/// Within a session free space is no news: what jobs have written since was promised to them.
void AgentExecutor::State::hostUp(engine::HostCapacity now) {
    if (hostIsUp)
        now.diskBytes = told.diskBytes;
    if (std::exchange(hostIsUp, true) && now == told)
        return;
    told = std::move(now);
    listener.post(engine::HostUp{place.host, session, told, place.lease});
}

void AgentExecutor::State::report(const agent::LiveAttempts& live) {
    reported = true;
    retry = kFirstRetry;
    engine::HostReported event{place.host, session, {}};
    for (const agent::LiveAttempt& held : live.attempts) {
        engine::ReportedAttempt attempt;
        attempt.attempt = held.attempt;
        attempt.token = held.token;
        attempt.ended = held.end.has_value();
        attempt.runningFor = held.runningFor;
        if (held.end && !held.end->neverHere) {
            attempt.ranks = translateRanks(*held.end, ranks[held.attempt]);
            attempt.first = held.end->firstRank;
        }
        event.attempts.push_back(std::move(attempt));
    }
    tell({});
    listener.post(std::move(event));
}

void AgentExecutor::State::ended(const agent::AttemptEnded& end) {
    const auto numbers = ranks.find(end.attempt);
    listener.post(
        translate(end, place.host, numbers == ranks.end() ? std::vector<std::uint32_t>{} : numbers->second));
}

void AgentExecutor::State::refused(const agent::StartRefused& refusal) {
    if (refusal.sameStart)
        return; // It is here and its own news will come; a release could drop an end that no journal has.
    log::warning("the agent refused attempt {}: {}", refusal.attempt.text(), refusal.message);
    engine::AttemptEnded event{refusal.attempt, refusal.token, place.host, {}, 0, refusal.message};
    event.ranks.push_back({0, engine::EndReason::StartFailed, 126, 0});
    listener.post(std::move(event));
}

void AgentExecutor::State::failStart(const engine::StartAttempt& effect, std::string message) {
    engine::AttemptEnded event{effect.attempt, effect.token, place.host, {}, 0, std::move(message)};
    event.ranks.push_back({0, engine::EndReason::StartFailed, 126, 0});
    loop.post(guarded([this, event = std::move(event)] { listener.post(event); }));
}

AgentExecutor::AgentExecutor(net::EventLoop& loop, AgentPlace place, AgentListener listener)
    : m_state(std::make_unique<State>(loop, std::move(place), std::move(listener))) {}

AgentExecutor::~AgentExecutor() {
    m_state->wanted = false;
    m_state->alive.reset();
    m_state->loop.cancel(m_state->retryTimer);
    m_state->loop.cancel(m_state->pingTimer);
    if (m_state->connection)
        m_state->loop.unwatch(m_state->connection->fd());
}

void AgentExecutor::connect() {
    m_state->wanted = true;
    m_state->tryConnect();
}

bool AgentExecutor::isConnected() const {
    return m_state->connection && m_state->reported;
}

void AgentExecutor::listen(bool on) {
    m_state->listens = on;
    if (!m_state->connection)
        return;
    m_state->connection->listen(on);
    m_state->flushSoon();
}

void AgentExecutor::refreshCapacity() {
    if (!m_state->connection)
        return;
    m_state->connection->queryCapacity();
    m_state->flushSoon();
}

void AgentExecutor::forgetRun(RunId run) {
    std::erase_if(m_state->ranks, [&](const auto& entry) { return entry.first.run == run; });
    if (!m_state->connection)
        return;
    m_state->connection->forgetRun(run);
    m_state->flushSoon();
}

void AgentExecutor::stopAgent(bool killJobs, std::function<void()> done) {
    m_state->wanted = false;
    if (!m_state->connection) {
        m_state->loop.post(std::move(done));
        return;
    }
    m_state->stopped = std::move(done);
    m_state->connection->stopAgent(killJobs);
    m_state->flushSoon();
}

void AgentExecutor::disconnect() {
    m_state->wanted = false;
    m_state->closeSession({});
}

void AgentExecutor::start(const engine::StartAttempt& effect) {
    const auto part =
        std::find_if(effect.parts.begin(), effect.parts.end(), [&](const engine::PlacedPart& candidate) {
            return candidate.host == m_state->place.host;
        });
    if (part == effect.parts.end() || part->session != m_state->session || !isConnected())
        return; // the next report of the host tells that it never came
    auto spec = m_state->listener.build(effect);
    if (!spec.ok())
        return m_state->failStart(effect, spec.error().describe());
    spec->attempt = effect.attempt;
    spec->token = effect.token;
    spec->lease = m_state->place.lease;
    spec->mayQueue = effect.mayQueue;
    spec->gang.ranks = static_cast<std::uint32_t>(part->ranks.size());
    spec->gang.gpus.clear();
    std::vector<std::uint32_t> numbers;
    bool inOrder = true;
    bool anyGpu = false;
    for (const engine::PlacedRank& rank : part->ranks) {
        inOrder = inOrder && rank.rank == numbers.size();
        anyGpu = anyGpu || !rank.gpus.empty();
        numbers.push_back(rank.rank);
        spec->gang.gpus.push_back(rank.gpus);
    }
    if (!anyGpu)
        spec->gang.gpus.clear();
    if (!inOrder)
        m_state->ranks[effect.attempt] = std::move(numbers);
    m_state->connection->start(*spec);
    m_state->flushSoon();
}

void AgentExecutor::kill(const engine::KillAttempt& effect) {
    if (effect.host != m_state->place.host || effect.session != m_state->session || !m_state->connection)
        return;
    m_state->connection->kill(translate(effect));
    m_state->flushSoon();
}

void AgentExecutor::release(const engine::ReleaseAttempt& effect) {
    if (effect.host != m_state->place.host)
        return;
    m_state->ranks.erase(effect.attempt);
    if (!m_state->connection)
        return; // the next report brings it again
    m_state->connection->release(effect.attempt, effect.token);
    m_state->flushSoon();
}

void AgentExecutor::reset(const engine::ResetHost& effect) {
    if (effect.host != m_state->place.host || effect.session != m_state->session)
        return;
    m_state->loop.post(
        m_state->guarded([this] { m_state->closeSession("the agent did not answer in time"); }));
}

} // namespace orrery::executors
