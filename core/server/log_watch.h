#pragma once

#include "core/net/event_loop.h"
#include "core/server/run_book.h"
#include "core/server/workspace_paths.h"

#include <map>

namespace orrery::server {

/// Sees that the log of a running attempt grows and lets those who follow its run know, so that they read on.
/// Cost: while attempts run, a look at the sizes of their logs four times a second; nothing where nobody
/// follows a run. Thread: the loop's.
class LogWatch {
public:
    LogWatch(net::EventLoop& loop, RunBook& book, WorkspacePaths paths)
        : m_loop(loop), m_book(book), m_paths(std::move(paths)) {}
    ~LogWatch() { m_loop.cancel(m_timer); }
    LogWatch(const LogWatch&) = delete;
    LogWatch& operator=(const LogWatch&) = delete;

    void started(const AttemptId& attempt);
    /// The attempt is over and wrote `logBytes` in all: what came since the last look is told at once.
    void ended(const AttemptId& attempt, std::uint64_t logBytes);

private:
    void look();
    /// Bytes of the log of all ranks as it is on disk.
    std::uint64_t sizeOf(const Run& run, const AttemptId& attempt) const;

    net::EventLoop& m_loop;
    RunBook& m_book;
    WorkspacePaths m_paths;
    std::map<AttemptId, std::uint64_t> m_running; ///< The size that was seen last.
    net::TimerId m_timer{};
};

} // namespace orrery::server
