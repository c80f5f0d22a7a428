#include "core/server/run_keeper.h"

#include "core/base/log.h"

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
    m_ended.push_back(run);
    if (m_settleScheduled)
        return;
    m_settleScheduled = true;
    m_loop.after(settleDelay, [this, alive = m_alive] {
        if (*alive)
            settle();
    });
}

void RunKeeper::settleNow() {
    if (!m_ended.empty())
        settle();
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

void RunKeeper::settle() {
    m_settleScheduled = false;
    std::vector<RunId> waiting;
    waiting.swap(m_ended);
    for (const RunId id : waiting) {
        const Run* run = m_book.find(id);
        if (!run)
            continue;
        if (const auto saved = m_history.save(*run); !saved.ok()) {
            log::warning("run {} could not be written to the history yet: {}", id.number(),
                         saved.error().describe());
            m_ended.push_back(id);
            continue;
        }
        m_book.remove(id);
        m_host.post(engine::RunForgotten{id});
    }
    if (!m_ended.empty()) {
        m_settleScheduled = true;
        m_loop.after(retryDelay, [this, alive = m_alive] {
            if (*alive)
                settle();
        });
    }
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
