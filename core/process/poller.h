#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/unique_fd.h"

#include <functional>
#include <map>
#include <memory>
#include <unordered_map>

namespace orrery::process {

/// A wait for descriptors, timers and SIGCHLD, small enough for the agent and its supervisors.
/// Time is CLOCK_BOOTTIME, so a deadline counts the time a machine slept.
/// Thread: one.
class Poller {
public:
    using Callback = std::function<void(std::uint32_t events)>;
    using Task = std::function<void()>;
    using TimerId = std::uint64_t;

    static Result<std::unique_ptr<Poller>> create();

    /// Level-triggered; `events` as EPOLLIN, EPOLLOUT. The caller keeps the descriptor and must remove it
    /// before closing.
    Result<void> add(int fd, std::uint32_t events, Callback callback);
    void change(int fd, std::uint32_t events);
    void remove(int fd);

    /// Calls `task` once, `delay` from now. Ids are never used again; 0 is none.
    TimerId after(Duration delay, Task task);
    void cancel(TimerId timer);

    /// Blocks SIGCHLD (and SIGPIPE is ignored) and calls `task` whenever children may have ended.
    Result<void> onChildren(Task task);

    /// Waits `maximum` at most, runs what is ready. Negative: as long as it takes.
    void runOnce(Duration maximum);

    static Duration now();

private:
    Poller() = default;
    int waitTime(Duration maximum) const;
    void runTimers();

    struct Watch {
        Callback callback;
    };

    UniqueFd m_epoll;
    UniqueFd m_signals;
    std::unordered_map<int, std::shared_ptr<Watch>> m_watches;
    std::map<std::pair<Duration, TimerId>, Task> m_timers;
    std::unordered_map<TimerId, Duration> m_deadlines;
    TimerId m_nextTimer = 1;
};

} // namespace orrery::process
