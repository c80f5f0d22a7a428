#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/unique_fd.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace orrery::net {

using TimerId = Id<struct TimerTag>;
using HookId = Id<struct HookTag>;

/// What to be told about a descriptor, and what is the case. `hangup` is reported whether asked for or not.
struct Readiness {
    bool read = false;
    bool write = false;
    bool hangup = false; ///< The peer closed both directions, or the descriptor has an error.

    bool operator==(const Readiness&) const = default;
};

/// One thread's wait for descriptors, timers, signals and work from other threads (epoll, level-triggered).
/// Asleep it costs nothing: no tick, no polling; a timer far away is one long wait.
/// Thread: the one that calls `run` owns it; only `post` and `stop` may be called from others.
class EventLoop {
public:
    using Task = std::function<void()>;
    using FdCallback = std::function<void(Readiness)>;
    using SignalCallback = std::function<void(int number)>;

    /// Errors: Exhausted when descriptors ran out.
    static Result<std::unique_ptr<EventLoop>> create();
    ~EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    /// Calls `callback` whenever `fd` is ready as `interest` says. The caller keeps owning `fd` and must
    /// `unwatch` before closing it. The callback may unwatch its own or any other descriptor.
    /// Errors: AlreadyExists if watched, Refused for regular files (they are always ready).
    Result<void> watch(int fd, Readiness interest, FdCallback callback);
    /// Changes what is asked for. Does nothing for a descriptor that is not watched.
    void setInterest(int fd, Readiness interest);
    /// After the return the callback is not called again, even if its event had been collected.
    void unwatch(int fd);

    /// Calls `task` once, `delay` from now, never early. A cancelled or fired id is never used again.
    TimerId after(Duration delay, Task task);
    /// Does nothing if the timer fired or was cancelled.
    void cancel(TimerId timer);

    /// Runs `task` on the loop's thread, in the order of posting, not before the present callback ends.
    /// Thread: any.
    void post(Task task);

    /// Calls `hook` after each round of callbacks, before the loop sleeps: the place to commit and send what
    /// the round gathered. Hooks run in the order they were added. What a hook posts runs before the sleep.
    HookId addBeforeSleep(Task hook);
    void removeBeforeSleep(HookId hook);

    /// Blocks signal `number` in this thread and delivers it as a call from the loop. Call before starting
    /// threads, which inherit the mask; children must reset theirs. One callback a signal.
    Result<void> onSignal(int number, SignalCallback callback);

    /// Dispatches until `stop`. May be called again afterwards.
    void run();
    /// One round: waits `maximumWait` at most for something to do, does all that is ready.
    /// Returns false if nothing was ready.
    bool runOnce(Duration maximumWait);
    /// Makes `run` return after the present round. Thread: any.
    void stop();

    /// Monotonic time. Cost: one vDSO call.
    Duration now() const;
    /// How often the loop woke up. For tests of idleness.
    std::uint64_t wakeUps() const { return m_wakeUps; }
    bool isInLoopThread() const { return std::this_thread::get_id() == m_thread; }

private:
    struct Watch {
        std::uint32_t generation = 0;
        Readiness interest;
        FdCallback callback;
    };
    struct Hook {
        HookId id;
        Task task;
    };
    using TimerKey = std::pair<Duration, std::uint64_t>;

    EventLoop() = default;
    int waitTime(Duration maximum) const;
    bool dispatchDescriptors(int timeoutMilliseconds);
    bool runTimers();
    bool runPosted();
    void runHooks();
    void readSignals();
    void wake();

    UniqueFd m_epoll;
    UniqueFd m_wakeUp;
    UniqueFd m_signals;
    std::unordered_map<int, std::shared_ptr<Watch>> m_watches;
    std::uint32_t m_nextGeneration = 1;
    std::map<TimerKey, Task> m_timers;
    std::unordered_map<std::uint64_t, Duration> m_deadlines;
    std::uint64_t m_nextTimer = 1;
    std::vector<std::shared_ptr<Hook>> m_hooks;
    std::uint64_t m_nextHook = 1;
    std::unordered_map<int, std::shared_ptr<SignalCallback>> m_signalCallbacks;
    std::uint64_t m_wakeUps = 0;
    std::atomic<std::thread::id> m_thread{};
    std::atomic<bool> m_stop{false};

    mutable std::mutex m_mutex;
    std::vector<Task> m_posted; ///< Guarded by m_mutex.
    bool m_wakePending = false; ///< Guarded by m_mutex: the eventfd was written and not yet read.
};

} // namespace orrery::net
