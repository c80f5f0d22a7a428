#include "core/server/log_watch.h"

#include "core/agent/log_reader.h"

namespace orrery::server {

namespace {

constexpr Duration lookInterval = std::chrono::milliseconds(250);

} // namespace

void LogWatch::started(const AttemptId& attempt) {
    const bool waiting = !m_running.empty();
    m_running.try_emplace(attempt, 0);
    if (!waiting)
        m_timer = m_loop.after(lookInterval, [this] { look(); });
}

void LogWatch::ended(const AttemptId& attempt, std::uint64_t logBytes) {
    if (m_running.erase(attempt) > 0 && m_running.empty())
        m_loop.cancel(m_timer);
    if (Run* run = m_book.find(attempt.run); run && logBytes > 0)
        m_book.logGrew(*run, attempt.step);
}

void LogWatch::look() {
    m_timer = m_loop.after(lookInterval, [this] { look(); });
    if (m_book.followers() == 0)
        return;
    for (auto& [attempt, seen] : m_running) {
        Run* run = m_book.find(attempt.run);
        if (!run)
            continue;
        const std::uint64_t size = sizeOf(*run, attempt);
        if (size != seen)
            m_book.logGrew(*run, attempt.step);
        seen = size;
    }
}

std::uint64_t LogWatch::sizeOf(const Run& run, const AttemptId& attempt) const {
    const std::string& step = run.steps[toNumber(attempt.step)].status.name;
    const agent::LogReader reader((m_paths.attempt(attempt, step) / "logs").string());
    std::uint64_t size = 0;
    for (const std::uint32_t rank : reader.ranks())
        size += reader.size(rank);
    return size;
}

} // namespace orrery::server
