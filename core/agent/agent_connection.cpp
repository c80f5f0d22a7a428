#include "core/agent/agent_connection.h"

#include "core/agent/agent_daemon.h"
#include "core/agent/launch_plan.h"
#include "core/agent/wire_codec.h"
#include "core/process/local_socket.h"
#include "core/process/spawn.h"

#include <filesystem>
#include <fstream>
#include <sys/wait.h>

extern char** environ;

namespace orrery::agent {

struct AgentConnection::State {
    explicit State(UniqueFd socket) : stream(std::move(socket)) {}

    wire::ToAgent& request() {
        hasRequest = true;
        return message;
    }

    FrameStream stream;
    wire::ToAgent message;
    bool hasRequest = false;
    std::optional<AgentGreeting> greeting;
};

AgentConnection::AgentConnection(UniqueFd socket, bool listen)
    : m_state(std::make_unique<State>(std::move(socket))) {
    m_state->stream.incoming().setLimit(kMaximumGreeting);
    // A frame of its own: the first one is limited to the size of a greeting.
    wire::ToAgent greeting;
    *greeting.mutable_hello() = makeHello();
    greeting.mutable_hello()->set_listen(listen);
    appendFrame(m_state->stream.outgoing(), greeting);
}

AgentConnection::~AgentConnection() = default;
AgentConnection::AgentConnection(AgentConnection&&) noexcept = default;
AgentConnection& AgentConnection::operator=(AgentConnection&&) noexcept = default;

int AgentConnection::fd() const {
    return m_state->stream.fd();
}

bool AgentConnection::wantsWrite() const {
    return m_state->stream.hasOutgoing();
}

void AgentConnection::start(const JobSpec& spec) {
    encode(spec, *m_state->request().add_starts());
}

void AgentConnection::kill(const KillRequest& request) {
    wire::Kill& kill = *m_state->request().add_kills();
    setKey(*kill.mutable_key(), request.attempt, request.token);
    kill.set_grace_us(request.grace.count());
    kill.set_reason(static_cast<std::uint32_t>(request.timedOut ? EndReason::TimedOut : EndReason::Killed));
}

void AgentConnection::acknowledge(std::uint64_t sequence) {
    m_state->request().set_acknowledge(sequence);
}

void AgentConnection::release(const AttemptId& attempt, AttemptToken token) {
    setKey(*m_state->request().add_releases(), attempt, token);
}

void AgentConnection::ping() {
    m_state->request().set_ping(true);
}

void AgentConnection::listen(bool on) {
    m_state->request().set_listen(on);
}

void AgentConnection::queryCapacity() {
    m_state->request().set_query_capacity(true);
}

void AgentConnection::forgetRun(RunId run) {
    m_state->request().add_forget_runs(run.number());
}

void AgentConnection::stopAgent(bool killJobs) {
    m_state->request().set_stop_agent(true);
    m_state->request().set_kill_all(killJobs);
}

Result<void> AgentConnection::flush() {
    if (m_state->hasRequest) {
        // A frame has a limit; a burst of starts is cut into several.
        constexpr int startsPerFrame = 1000;
        wire::ToAgent& message = m_state->message;
        while (message.starts_size() > startsPerFrame) {
            wire::ToAgent part;
            part.Swap(&message);
            message.mutable_starts()->Reserve(part.starts_size());
            for (int i = startsPerFrame; i < part.starts_size(); ++i)
                message.add_starts()->Swap(part.mutable_starts(i));
            part.mutable_starts()->DeleteSubrange(startsPerFrame, part.starts_size() - startsPerFrame);
            appendFrame(m_state->stream.outgoing(), part);
        }
        appendFrame(m_state->stream.outgoing(), message);
        message.Clear();
        m_state->hasRequest = false;
    }
    return m_state->stream.flush();
}

Result<bool> AgentConnection::receive(const std::function<void(NumberedEvent)>& handle) {
    ORRERY_TRY(const bool open, m_state->stream.fill());
    for (;;) {
        ORRERY_TRY(const auto body, m_state->stream.incoming().next());
        if (!body)
            return open;
        wire::FromAgent message;
        ORRERY_CHECK(parse(*body, message));
        if (message.has_hello()) {
            const wire::Hello& hello = message.hello();
            if (const std::string why = refusalFor(hello); !why.empty())
                return Error(ErrorCode::Refused, why);
            m_state->greeting = AgentGreeting{hello.program(), hello.incarnation(), hello.pid()};
            m_state->stream.incoming().setLimit(kMaximumFrame);
        } else if (!m_state->greeting) {
            return Error(ErrorCode::Corrupt, "the other side did not greet; it is no agent");
        }
        for (const wire::Event& event : message.events())
            if (auto decoded = decode(event))
                handle({event.number(), std::move(*decoded)});
    }
}

const std::optional<AgentGreeting>& AgentConnection::greeting() const {
    return m_state->greeting;
}

namespace {

/// Runs `serve`, which returns when the agent listens, or why it does not. Returns its exit status.
Result<int> startAgent(const std::string& folder, const std::string& program) {
    const std::vector<std::string> words{program, "serve", "--dir", folder};
    PointerArray arguments;
    for (const std::string& word : words)
        arguments.add(word);
    process::SpawnRequest request;
    request.file = program.c_str();
    request.arguments = arguments.terminated();
    request.environment = environ;
    request.errors = STDERR_FILENO;
    ORRERY_TRY(const pid_t pid, process::spawn(request));
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

} // namespace

Result<UniqueFd> connectOrStartAgent(const std::string& folder, const std::string& program) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    for (int attempt = 0;; ++attempt) {
        auto socket = process::connectLocal(folder, agent_file::socket);
        if (socket.ok() || attempt == 100)
            return socket;
        ORRERY_TRY(const int status, startAgent(folder, program));
        if (status != 0 && status != kAgentExistsExit)
            return Error(ErrorCode::Unavailable, "the agent of '" + folder + "' could not be started; see " +
                                                     folder + "/" + agent_file::errors);
        // Another one was faster, or is just ending.
        if (status != 0)
            ::usleep(50'000);
    }
}

} // namespace orrery::agent
