#include "core/net/event_loop.h"

#include "core/base/log.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <limits>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

namespace orrery::net {

namespace {

std::uint32_t toEpoll(Readiness interest) {
    return (interest.read ? EPOLLIN | EPOLLRDHUP : 0U) | (interest.write ? EPOLLOUT : 0U);
}

Readiness fromEpoll(std::uint32_t events) {
    return {.read = (events & (EPOLLIN | EPOLLRDHUP)) != 0,
            .write = (events & EPOLLOUT) != 0,
            .hangup = (events & (EPOLLERR | EPOLLHUP)) != 0};
}

std::uint64_t packed(std::uint32_t generation, int fd) {
    return (std::uint64_t{generation} << 32) | static_cast<std::uint32_t>(fd);
}

} // namespace

Result<std::unique_ptr<EventLoop>> EventLoop::create() {
    std::unique_ptr<EventLoop> loop(new EventLoop);
    loop->m_epoll.reset(::epoll_create1(EPOLL_CLOEXEC));
    loop->m_wakeUp.reset(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!loop->m_epoll || !loop->m_wakeUp)
        return Error::fromErrno(errno, "Cannot create an event loop");
    loop->m_thread = std::this_thread::get_id();
    const int wakeUp = loop->m_wakeUp.get();
    ORRERY_CHECK(loop->watch(wakeUp, {.read = true}, [self = loop.get(), wakeUp](Readiness) {
        std::uint64_t count;
        [[maybe_unused]] const auto got = ::read(wakeUp, &count, sizeof count);
        const std::lock_guard lock(self->m_mutex);
        self->m_wakePending = false;
    }));
    return loop;
}

EventLoop::~EventLoop() = default;

Result<void> EventLoop::watch(int fd, Readiness interest, FdCallback callback) {
    if (m_watches.contains(fd))
        return Error(ErrorCode::AlreadyExists, "Descriptor " + std::to_string(fd) + " is already watched");
    auto watch = std::make_shared<Watch>(Watch{m_nextGeneration++, interest, std::move(callback)});
    epoll_event event{.events = toEpoll(interest), .data = {.u64 = packed(watch->generation, fd)}};
    if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event) != 0)
        return Error::fromErrno(errno, "Cannot wait for descriptor " + std::to_string(fd));
    m_watches.emplace(fd, std::move(watch));
    return {};
}

void EventLoop::setInterest(int fd, Readiness interest) {
    const auto found = m_watches.find(fd);
    if (found == m_watches.end() || found->second->interest == interest)
        return;
    found->second->interest = interest;
    epoll_event event{.events = toEpoll(interest), .data = {.u64 = packed(found->second->generation, fd)}};
    if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, fd, &event) != 0)
        log::error("Cannot change what is awaited from descriptor {}: errno {}", fd, errno);
}

void EventLoop::unwatch(int fd) {
    if (m_watches.erase(fd) > 0)
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
}

TimerId EventLoop::after(Duration delay, Task task) {
    const std::uint64_t number = m_nextTimer++;
    const Duration present = now();
    const Duration longest = Duration::max() - present;
    const Duration deadline = present + std::clamp(delay, Duration::zero(), longest);
    m_timers.emplace(TimerKey{deadline, number}, std::move(task));
    m_deadlines.emplace(number, deadline);
    return TimerId(number);
}

void EventLoop::cancel(TimerId timer) {
    const auto found = m_deadlines.find(timer.number());
    if (found == m_deadlines.end())
        return;
    m_timers.erase({found->second, timer.number()});
    m_deadlines.erase(found);
}

void EventLoop::post(Task task) {
    bool mustWake = false;
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(task));
        // The loop's own thread looks at the list before it sleeps; only others have to wake it.
        if (!m_wakePending && !isInLoopThread())
            mustWake = m_wakePending = true;
    }
    if (mustWake)
        wake();
}

void EventLoop::wake() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeUp.get(), &one, sizeof one);
}

HookId EventLoop::addBeforeSleep(Task hook) {
    const HookId id(m_nextHook++);
    m_hooks.push_back(std::make_shared<Hook>(Hook{id, std::move(hook)}));
    return id;
}

void EventLoop::removeBeforeSleep(HookId hook) {
    std::erase_if(m_hooks, [hook](const auto& candidate) { return candidate->id == hook; });
}

Result<void> EventLoop::onSignal(int number, SignalCallback callback) {
    m_signalCallbacks[number] = std::make_shared<SignalCallback>(std::move(callback));
    sigset_t set;
    sigemptyset(&set);
    for (const auto& [each, unused] : m_signalCallbacks)
        sigaddset(&set, each);
    if (const int error = ::pthread_sigmask(SIG_BLOCK, &set, nullptr); error != 0)
        return Error::fromErrno(error, "Cannot block signal " + std::to_string(number));
    const bool first = !m_signals;
    const int fd = ::signalfd(first ? -1 : m_signals.get(), &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (fd < 0)
        return Error::fromErrno(errno, "Cannot receive signal " + std::to_string(number));
    if (!first)
        return {};
    m_signals.reset(fd);
    return watch(fd, {.read = true}, [this](Readiness) { readSignals(); });
}

void EventLoop::readSignals() {
    signalfd_siginfo info;
    while (::read(m_signals.get(), &info, sizeof info) == sizeof info) {
        const auto found = m_signalCallbacks.find(static_cast<int>(info.ssi_signo));
        if (found == m_signalCallbacks.end())
            continue;
        const auto callback = found->second;
        (*callback)(static_cast<int>(info.ssi_signo));
    }
}

void EventLoop::run() {
    m_thread = std::this_thread::get_id();
    while (!m_stop.exchange(false))
        runOnce(Duration::max());
}

bool EventLoop::runOnce(Duration maximumWait) {
    m_thread = std::this_thread::get_id();
    const bool anyDescriptor = dispatchDescriptors(waitTime(maximumWait));
    const bool anyTimer = runTimers();
    const bool anyPosted = runPosted();
    if (anyDescriptor || anyTimer || anyPosted)
        runHooks();
    return anyDescriptor || anyTimer || anyPosted;
}

void EventLoop::stop() {
    m_stop = true;
    if (!isInLoopThread())
        wake();
}

int EventLoop::waitTime(Duration maximum) const {
    if (m_stop)
        return 0;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_posted.empty())
            return 0;
    }
    if (!m_timers.empty())
        maximum = std::min(maximum, std::max(Duration::zero(), m_timers.begin()->first.first - now()));
    if (maximum == Duration::max())
        return -1;
    // Rounded up: a timer never fires early, and the loop does not spin through its last millisecond.
    const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(maximum).count();
    return static_cast<int>(std::min<std::int64_t>(milliseconds, std::numeric_limits<int>::max()));
}

bool EventLoop::dispatchDescriptors(int timeoutMilliseconds) {
    std::array<epoll_event, 128> events;
    const int count = ::epoll_wait(m_epoll.get(), events.data(), events.size(), timeoutMilliseconds);
    if (timeoutMilliseconds != 0)
        ++m_wakeUps;
    if (count < 0 && errno != EINTR)
        log::error("Waiting for events failed: errno {}", errno);
    for (int i = 0; i < count; ++i) {
        const int fd = static_cast<int>(events[i].data.u64 & 0xFFFF'FFFFU);
        const auto found = m_watches.find(fd);
        // An earlier callback of this round may have dropped the descriptor, or its number may be in new
        // hands.
        if (found == m_watches.end() || packed(found->second->generation, fd) != events[i].data.u64)
            continue;
        const std::shared_ptr<Watch> watch = found->second;
        watch->callback(fromEpoll(events[i].events));
    }
    return count > 0;
}

bool EventLoop::runTimers() {
    if (m_timers.empty())
        return false;
    bool any = false;
    const Duration present = now();
    // Timers set by these callbacks wait for the next round, so that a timer of zero cannot starve
    // descriptors.
    const std::uint64_t firstNew = m_nextTimer;
    while (!m_timers.empty()) {
        const auto first = m_timers.begin();
        if (first->first.first > present || first->first.second >= firstNew)
            break;
        const Task task = std::move(first->second);
        m_deadlines.erase(first->first.second);
        m_timers.erase(first);
        task();
        any = true;
    }
    return any;
}

bool EventLoop::runPosted() {
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_posted);
    }
    for (const Task& task : tasks)
        task();
    return !tasks.empty();
}

void EventLoop::runHooks() {
    const auto hooks = m_hooks;
    for (const auto& hook : hooks) {
        if (std::find(m_hooks.begin(), m_hooks.end(), hook) != m_hooks.end())
            hook->task();
    }
}

Duration EventLoop::now() const {
    timespec time;
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return std::chrono::duration_cast<Duration>(std::chrono::seconds(time.tv_sec) +
                                                std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace orrery::net
