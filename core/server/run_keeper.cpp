#include "core/server/run_keeper.h"

#include "core/base/log.h"

#include <algorithm>
#include <malloc.h>

namespace orrery::server {

namespace {

/// Whoever started a run comes for its end first: from the book that costs nothing, from the database as much
/// as the run itself.
constexpr Duration settleDelay = std::chrono::milliseconds(500);
constexpr Duration flushDelay = std::chrono::seconds(1);
constexpr Duration retryDelay = std::chrono::seconds(2);
/// Who runs a pipeline again does so soon.
constexpr Duration restDelay = std::chrono::minutes(1);
/// Replaying this much takes some tens of milliseconds at the next start.
constexpr std::uint64_t longJournal = 4u << 20;

} // namespace

void RunKeeper::ended(RunId run) {
    m_leaving.push_back({run, m_loop.now() + settleDelay});
    if (m_leaving.size() == 1)
        scheduleSlice();
}

void RunKeeper::settleNow() {
    bool written = !m_leaving.empty();
    while (written && !m_leaving.empty())
        written = settleSlice();
    m_loop.cancel(m_next);
    scheduleSlice();
}

void RunKeeper::scheduleSlice() {
    if (m_leaving.empty())
        return;
    const Duration wait = std::max(Duration(0), m_leaving.front().due - m_loop.now());
    m_next = m_loop.after(wait, [this] {
        settleSlice();
        scheduleSlice();
    });
}

void RunKeeper::scheduleFlush() {
    if (m_flushScheduled)
        return;
    m_flushScheduled = true;
    m_loop.after(flushDelay, [this, alive = m_alive] {
        if (!*alive)
            return;
        m_flushScheduled = false;
        if (const auto flushed = m_store.flush(); !flushed.ok()) {
            log::warning("what was learned could not be written yet: {}", flushed.error().describe());
            scheduleFlush();
        }
    });
}

/// Returns false when the history could not be written; then another run has the next turn.
bool RunKeeper::settleSlice() {
    Leaving leaving = m_leaving.front();
    m_leaving.pop_front();
    const Run* run = m_book.find(leaving.run);
    if (!run)
        return true;
    const Result<std::size_t> written = m_history.saveSlice(*run, leaving.written);
    if (!written.ok()) {
        log::warning("run {} could not be written to the history yet: {}", leaving.run.number(),
                     written.error().describe());
        leaving.due = m_loop.now() + retryDelay;
        m_leaving.push_back(leaving);
        return false;
    }
    leaving.written = *written;
    if (leaving.written < run->steps.size()) {
        m_leaving.push_front(leaving);
        return true;
    }
    m_book.remove(leaving.run);
    m_host.post(engine::RunForgotten{leaving.run});
    if (m_leaving.empty())
        settled();
    return true;
}

void RunKeeper::settled() {
    scheduleFlush();
    compactIfLong();
    scheduleRest();
}

/// Gives back the plans that were kept for another run of the same texts, and what a long run had taken and
/// left with the allocator.
void RunKeeper::scheduleRest() {
    m_loop.cancel(m_rest);
    m_rest = m_loop.after(restDelay, [this] {
        m_files.forgetKept();
        ::malloc_trim(0);
    });
}

void RunKeeper::compactIfLong() {
    if (m_store.journalBytes() < longJournal || !m_book.all().empty())
        return;
    if (const auto compacted = m_host.compact(); !compacted.ok())
        log::warning("the journal could not be shortened: {}", compacted.error().describe());
}

} // namespace orrery::server
