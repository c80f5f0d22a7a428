#pragma once

#include "core/agent/agent_event.h"
#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace orrery::agent {

/// What an agent says of itself when a connection begins.
struct AgentGreeting {
    std::string program;           ///< "orrery-agent 0.1.0".
    std::uint64_t incarnation = 0; ///< Event numbers are only comparable within one.
    std::int32_t pid = 0;
};

/// A server's end of the wire over any non-blocking stream socket, without a loop of its own: watch `fd()`,
/// call `receive` when it is readable and `flush` when `wantsWrite()` and it is writable. Requests are
/// gathered; `flush` sends them as one frame. Thread: one.
class AgentConnection {
public:
    /// `listen`: ask for usage reports.
    AgentConnection(UniqueFd socket, bool listen);
    ~AgentConnection();
    AgentConnection(AgentConnection&&) noexcept;
    AgentConnection& operator=(AgentConnection&&) noexcept;

    int fd() const;
    bool wantsWrite() const;

    void start(const JobSpec& spec);
    void kill(const KillRequest& request);
    /// Everything up to this number of this incarnation was journalled.
    void acknowledge(std::uint64_t sequence);
    /// The same for one attempt, whatever came before it: the agent may forget its end.
    void release(const AttemptId& attempt, AttemptToken token);
    /// Renews the leases of all attempts. Any other request does so too.
    void ping();
    void listen(bool on);
    void queryCapacity();
    /// Attempts of this run need not be remembered against a second start any longer.
    void forgetRun(RunId run);
    /// Ends the agent. Jobs go on, held by their supervisors, unless `killJobs`; then it ends after them.
    void stopAgent(bool killJobs);

    /// Errors: Unavailable when the connection broke.
    Result<void> flush();
    /// Hands over what has come. False when the agent closed.
    /// Errors: Unavailable (broken), Corrupt (no agent on the other side), Refused (versions do not fit, or
    /// another server took over), each with the reason.
    Result<bool> receive(const std::function<void(NumberedEvent)>& handle);
    /// None until the agent has answered.
    const std::optional<AgentGreeting>& greeting() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Connects to the agent of `folder`; starts `program serve --dir folder` if none answers. Blocks for
/// milliseconds, at most ten seconds. Errors: what the start said.
Result<UniqueFd> connectOrStartAgent(const std::string& folder, const std::string& program);

} // namespace orrery::agent
