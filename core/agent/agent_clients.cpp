// The half of AgentDaemon that talks to servers.
#include "core/agent/daemon_state.h"
#include "core/base/log.h"
#include "core/process/local_socket.h"
#include "core/process/process_tree.h"

#include <fcntl.h>
#include <sys/epoll.h>

namespace orrery::agent {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t kEnoughBuffered = 4U
                                        << 20; ///< A client that is slower than its news waits for the rest.
constexpr std::size_t kEventFrame = 1U << 20;
constexpr std::size_t kMetricsChunk = 256U << 10;
/// Of metrics that are owed at once, at the end of a job or to a new server. What is more stays in the file.
constexpr std::size_t kMostMetrics = 64U << 20;
constexpr Duration kFollow = milliseconds(200);
constexpr std::size_t kMaximumClients = 16;

/// At most `limit` bytes of a file from `offset` on; nothing where it does not exist.
std::string readFrom(const std::string& path, std::uint64_t offset, std::size_t limit) {
    std::string bytes;
    const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file)
        return bytes;
    bytes.resize(limit);
    const ssize_t size = ::pread(file.get(), bytes.data(), limit, static_cast<off_t>(offset));
    bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return bytes;
}

} // namespace

void AgentDaemon::acceptClient() {
    UniqueFd fd = process::acceptLocal(m_listener.get());
    if (!fd || m_clients.size() >= kMaximumClients)
        return;
    const ClientPlace client = m_clients.emplace(m_clients.end(), std::move(fd));
    if (!m_poller->add(client->stream.fd(), EPOLLIN, [this, client](std::uint32_t) { clientReady(client); })
             .ok())
        client->closing = true;
}

void AgentDaemon::clientReady(ClientPlace client) {
    const auto open = client->stream.fill();
    readClient(*client);
    if (!open.ok() || !*open) {
        client->closing = true;
        client->greeted = false; // nothing more can be sent
    }
}

void AgentDaemon::readClient(Client& client) {
    while (!client.closing) {
        const auto body = client.stream.incoming().next();
        if (!body.ok())
            return refuseClient(client, body.error().message());
        if (!*body)
            return;
        wire::ToAgent message;
        if (const auto parsed = parse(**body, message); !parsed.ok())
            return refuseClient(client, parsed.error().message());
        if (!client.greeted) {
            if (!message.has_hello())
                return refuseClient(client, "the first message is no greeting");
            greet(client, message.hello());
        }
        if (!client.closing)
            obey(client, message);
    }
}

void AgentDaemon::refuseClient(Client& client, const std::string& why) {
    log::warning("a client was refused: {}", why);
    wire::FromAgent answer;
    *answer.mutable_hello() = makeHello();
    answer.mutable_hello()->set_refusal(why);
    appendFrame(client.stream.outgoing(), answer);
    client.closing = true;
}

void AgentDaemon::greet(Client& client, const wire::Hello& hello) {
    if (const std::string why = refusalFor(hello); !why.empty())
        return refuseClient(client, why);
    // The newest server wins: the older connection may be the dead half of a broken line.
    for (Client& other : m_clients)
        if (other.greeted && &other != &client)
            refuseClient(other, "another server connected to this agent");
    client.greeted = true;
    client.listens = hello.listen();
    client.stream.incoming().setLimit(kMaximumFrame);
    wire::FromAgent answer;
    *answer.mutable_hello() = makeHello();
    answer.mutable_hello()->set_incarnation(m_incarnation);
    appendFrame(client.stream.outgoing(), answer);
    if (m_reconciled)
        inform(client);
}

/// What is here, the host, all metrics so far, and then every event that was not acknowledged.
void AgentDaemon::inform(Client& client) {
    client.informed = true;
    client.sentUpTo = 0;
    HostCapacity capacity = probeHost(m_options.folder);
    capacity.gpus = m_gpus;
    sendNow(client, capacity);
    LiveAttempts live;
    for (const auto& [id, attempt] : m_table->attempts()) {
        LiveAttempt& item = live.attempts.emplace_back();
        item.attempt = id;
        item.token = attempt.spec.token;
        item.started = attempt.state == AttemptTable::State::Started;
        if (item.started)
            item.runningFor = std::max(Duration{}, Clock::system().now() - attempt.startedAt);
        if (const AttemptEnded* end = m_table->endOf(id))
            item.end = *end;
        else
            item.endedRanks = attempt.endedRanks;
    }
    sendNow(client, live);
    for (auto& [id, attempt] : m_table->attempts()) {
        attempt.metricsOffset = 0;
        forwardMetrics(attempt, true);
    }
    armFollow();
}

void AgentDaemon::sendNow(Client& client, const AgentEvent& event) {
    wire::FromAgent message;
    encode(event, *message.add_events());
    appendFrame(client.stream.outgoing(), message);
}

void AgentDaemon::obey(Client& client, const wire::ToAgent& message) {
    serverHeard();
    if (message.acknowledge() > 0)
        m_table->acknowledge(message.acknowledge());
    if (message.releases_size() > 0) {
        std::vector<std::pair<AttemptId, AttemptToken>> names;
        for (const wire::AttemptKey& key : message.releases())
            names.emplace_back(attemptOf(key), key.token());
        m_table->release(names);
    }
    for (const wire::Kill& kill : message.kills()) {
        const auto reason = kill.reason() == static_cast<std::uint32_t>(EndReason::TimedOut)
                                ? EndReason::TimedOut
                                : EndReason::Killed;
        killAttempt({attemptOf(kill.key()), kill.key().token(), Duration(kill.grace_us()), false}, reason);
    }
    for (const wire::Start& start : message.starts())
        acceptStart(start);
    for (const std::uint64_t run : message.forget_runs())
        m_table->forgetRun(run);
    if (message.has_listen())
        client.listens = message.listen();
    if (message.kill_all())
        killAll();
    m_stopping = m_stopping || message.stop_agent();
    if (message.stop_agent() && !message.kill_all()) {
        // Jobs and supervisors go on without us; the next agent finds them.
        m_leaveNow = true;
    }
    if (message.query_capacity() && client.informed) {
        HostCapacity capacity = probeHost(m_options.folder);
        capacity.gpus = m_gpus;
        sendNow(client, capacity);
        probeGpus();
    }
    if (message.ping()) {
        wire::FromAgent answer;
        answer.set_pong(true);
        appendFrame(client.stream.outgoing(), answer);
    }
}

void AgentDaemon::acceptStart(const wire::Start& start) {
    auto spec = decode(start);
    if (!spec.ok())
        return m_table->refuse(
            {attemptOf(start.key()), start.key().token(), false, false, spec.error().message()});
    const AttemptId attempt = spec->attempt;
    if (spec->withheld)
        return m_table->refuse(
            {attempt, spec->token, false, false, "the request to start it lacks its command"});
    if (m_stopping)
        return m_table->refuse({attempt, spec->token, false, false, "the agent is about to end"});
    if (spec->lease > Duration{})
        m_renewEvery = std::clamp(spec->lease / 4, Duration(milliseconds(100)), m_renewEvery);
    if (const auto refused = m_table->accept(std::move(*spec)))
        return m_table->refuse(*refused);
    m_acceptedNow.push_back(attempt);
}

void AgentDaemon::flushClient(Client& client) {
    if (client.informed && !client.closing) {
        // Numbers in the outbox grow by one, so the first item that was not sent is found by subtraction.
        const auto& outbox = m_table->outbox();
        std::size_t next = 0;
        if (!outbox.empty() && client.sentUpTo >= outbox.front().number)
            next = static_cast<std::size_t>(
                std::partition_point(outbox.begin(), outbox.end(),
                                     [&](const auto& item) { return item.number <= client.sentUpTo; }) -
                outbox.begin());
        while (next < outbox.size() && client.stream.outgoingBytes() < kEnoughBuffered) {
            const std::size_t begin = beginFrame(client.stream.outgoing());
            for (std::size_t size = 0; next < outbox.size() && size < kEventFrame; ++next) {
                client.stream.outgoing() += outbox[next].bytes;
                size += outbox[next].bytes.size();
                client.sentUpTo = outbox[next].number;
            }
            endFrame(client.stream.outgoing(), begin);
        }
    }
    if (!client.stream.hasOutgoing())
        return;
    if (!client.stream.flush().ok()) {
        client.closing = true;
        client.greeted = false;
        client.stream.outgoing().clear();
        return;
    }
    if (client.stream.hasOutgoing() != client.watchingWrite) {
        client.watchingWrite = client.stream.hasOutgoing();
        m_poller->change(client.stream.fd(), client.watchingWrite ? EPOLLIN | EPOLLOUT : EPOLLIN);
    }
}

void AgentDaemon::removeClosed() {
    for (auto client = m_clients.begin(); client != m_clients.end();) {
        const bool gone = client->closing && (!client->stream.hasOutgoing() || !client->greeted);
        if (gone)
            m_poller->remove(client->stream.fd());
        client = gone ? m_clients.erase(client) : std::next(client);
    }
}

AgentDaemon::Client* AgentDaemon::server() {
    for (Client& client : m_clients)
        if (client.informed && !client.closing)
            return &client;
    return nullptr;
}

/// New bytes of an attempt's metrics file; without a server they stay in the file.
void AgentDaemon::forwardMetrics(AttemptTable::Attempt& attempt, bool all) {
    Client* const client = attempt.spec.metricsFile.empty() ? nullptr : server();
    const std::size_t most = all ? kMostMetrics : kEnoughBuffered;
    while (client && client->stream.outgoingBytes() < most) {
        std::string bytes = readFrom(attempt.spec.metricsFile, attempt.metricsOffset, kMetricsChunk);
        if (bytes.empty())
            return;
        const std::size_t size = bytes.size();
        sendNow(*client, MetricsChunk{attempt.spec.attempt, attempt.spec.token, attempt.metricsOffset,
                                      std::move(bytes)});
        attempt.metricsOffset += size;
        if (size < kMetricsChunk || !all)
            return;
    }
}

void AgentDaemon::armFollow() {
    if (m_followArmed || !server())
        return;
    const auto& attempts = m_table->attempts();
    const bool any = std::any_of(attempts.begin(), attempts.end(), [](const auto& entry) {
        return entry.second.state == AttemptTable::State::Started && !entry.second.spec.metricsFile.empty();
    });
    if (!any)
        return;
    m_followArmed = true;
    m_poller->after(kFollow, [this] {
        m_followArmed = false;
        for (auto& [id, attempt] : m_table->attempts())
            if (attempt.state == AttemptTable::State::Started)
                forwardMetrics(attempt, false);
        armFollow();
    });
}

void AgentDaemon::sendUsage() {
    Client* const client = server();
    if (!client || client->stream.outgoingBytes() > kEnoughBuffered)
        return;
    UsageReport report = m_sampler.sample(m_pool->running());
    report.gpus = m_gpus;
    sendNow(*client, report);
    if (!m_gpus.empty())
        probeGpus();
}

/// What the engine places by: which devices there are, and which of them others use.
bool AgentDaemon::placesAsBefore(const std::vector<GpuInfo>& gpus) const {
    return std::equal(gpus.begin(), gpus.end(), m_gpus.begin(), m_gpus.end(),
                      [](const GpuInfo& a, const GpuInfo& b) {
                          return a.uuid == b.uuid && a.foreignPids.empty() == b.foreignPids.empty();
                      });
}

void AgentDaemon::probeGpus() {
    m_lastGpuProbe = process::Poller::now();
    m_gpuProbe->start([this](std::vector<GpuInfo> gpus) {
        if (gpus.empty() && !m_gpus.empty())
            return; // a query that failed; devices do not vanish
        std::set<pid_t> ours;
        const auto table = gpus.empty() ? std::vector<process::ProcessInfo>() : process::listProcesses();
        for (const auto& [attempt, root] : m_pool->running())
            for (const process::ProcessInfo& process : process::descendantsOf(table, root))
                ours.insert(process.pid);
        for (GpuInfo& gpu : gpus)
            std::erase_if(gpu.foreignPids, [&](std::int32_t pid) { return ours.contains(pid); });
        const bool same = placesAsBefore(gpus);
        m_gpus = std::move(gpus);
        Client* const client = server();
        if (same || !client)
            return;
        HostCapacity capacity = probeHost(m_options.folder);
        capacity.gpus = m_gpus;
        sendNow(*client, capacity);
    });
}

} // namespace orrery::agent
