#include "core/process/poller.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <sys/epoll.h>
#include <sys/signalfd.h>

namespace orrery::process {

Result<std::unique_ptr<Poller>> Poller::create() {
    auto poller = std::unique_ptr<Poller>(new Poller);
    poller->m_epoll.reset(::epoll_create1(EPOLL_CLOEXEC));
    if (!poller->m_epoll)
        return Error::fromErrno(errno, "cannot create an epoll descriptor");
    ::signal(SIGPIPE, SIG_IGN);
    return poller;
}

Result<void> Poller::add(int fd, std::uint32_t events, Callback callback) {
    epoll_event event{};
    event.events = events;
    event.data.fd = fd;
    if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event) != 0)
        return Error::fromErrno(errno, "cannot watch a descriptor");
    m_watches[fd] = std::make_shared<Watch>(Watch{std::move(callback)});
    return {};
}

void Poller::change(int fd, std::uint32_t events) {
    epoll_event event{};
    event.events = events;
    event.data.fd = fd;
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, fd, &event);
}

void Poller::remove(int fd) {
    if (m_watches.erase(fd) > 0)
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
}

Poller::TimerId Poller::after(Duration delay, Task task) {
    const TimerId id = m_nextTimer++;
    const Duration deadline = now() + delay;
    m_timers.emplace(std::pair(deadline, id), std::move(task));
    m_deadlines.emplace(id, deadline);
    return id;
}

void Poller::cancel(TimerId timer) {
    if (const auto found = m_deadlines.find(timer); found != m_deadlines.end()) {
        m_timers.erase({found->second, timer});
        m_deadlines.erase(found);
    }
}

Result<void> Poller::onChildren(Task task) {
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &set, nullptr);
    m_signals.reset(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!m_signals)
        return Error::fromErrno(errno, "cannot create a signal descriptor");
    return add(m_signals.get(), EPOLLIN, [this, task = std::move(task)](std::uint32_t) {
        // At most one is pending of a signal that is not queued.
        signalfd_siginfo info;
        if (::read(m_signals.get(), &info, sizeof info) == sizeof info)
            task();
    });
}

int Poller::waitTime(Duration maximum) const {
    Duration wait = maximum;
    if (!m_timers.empty()) {
        const Duration next = std::max(Duration{}, m_timers.begin()->first.first - now());
        wait = wait < Duration{} ? next : std::min(wait, next);
    }
    if (wait < Duration{})
        return -1;
    // Rounded up: waking a little late costs nothing, waking early spins.
    return static_cast<int>(std::min<std::int64_t>((wait.count() + 999) / 1000, 60'000));
}

void Poller::runOnce(Duration maximum) {
    std::array<epoll_event, 64> events;
    const int count = ::epoll_wait(m_epoll.get(), events.data(), events.size(), waitTime(maximum));
    for (int i = 0; i < count; ++i) {
        const auto found = m_watches.find(events[i].data.fd);
        if (found == m_watches.end())
            continue; // removed by an earlier callback of this round
        const std::shared_ptr<Watch> watch = found->second;
        watch->callback(events[i].events);
    }
    runTimers();
}

void Poller::runTimers() {
    if (m_timers.empty())
        return;
    const Duration time = now();
    while (!m_timers.empty() && m_timers.begin()->first.first <= time) {
        auto node = m_timers.extract(m_timers.begin());
        m_deadlines.erase(node.key().second);
        node.mapped()();
    }
}

Duration Poller::now() {
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) +
           std::chrono::duration_cast<Duration>(std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace orrery::process
