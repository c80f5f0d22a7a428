#pragma once

#include "core/net/event_loop.h"
#include "core/server/engine_host.h"
#include "core/server/pipeline_files.h"
#include "core/server/run_book.h"
#include "core/server/run_history.h"

#include <deque>
#include <memory>

namespace orrery::server {

/// Takes ended runs out of the live part: into the history, out of the engine and the book, and keeps the
/// journal short and, where no run has ended for a while, the memory small. A large run goes in slices,
/// between which the loop does what else there is; until the last one the book and the journal have it. When
/// the history cannot be written the run stays where it is and it is tried again. Thread: the loop's.
class RunKeeper {
public:
    RunKeeper(net::EventLoop& loop, EngineHost& host, RunBook& book, RunHistory& history,
              WorkspaceStore& store, PipelineFiles& files)
        : m_loop(loop), m_host(host), m_book(book), m_history(history), m_store(store), m_files(files) {}
    ~RunKeeper() {
        *m_alive = false;
        m_loop.cancel(m_next);
        m_loop.cancel(m_rest);
    }

    /// The run has ended; followers are told first and find it in the book for another moment.
    void ended(RunId run);
    /// Before the end of the server, and before what must know of every ended run: waits for no moment and
    /// for no slice.
    void settleNow();
    /// Writes the caches now and then while something changes.
    void scheduleFlush();

private:
    /// A run on its way into the history.
    struct Leaving {
        RunId run;
        Duration due{};          ///< The loop's time of its next slice.
        std::size_t written = 0; ///< Steps that are in the history.
    };

    void scheduleSlice();
    bool settleSlice();
    void settled();
    void compactIfLong();
    void scheduleRest();

    net::EventLoop& m_loop;
    EngineHost& m_host;
    RunBook& m_book;
    RunHistory& m_history;
    WorkspaceStore& m_store;
    PipelineFiles& m_files;
    std::deque<Leaving> m_leaving; ///< Written from the front.
    net::TimerId m_next;
    net::TimerId m_rest;
    bool m_flushScheduled = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace orrery::server
