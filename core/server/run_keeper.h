#pragma once

#include "core/net/event_loop.h"
#include "core/server/engine_host.h"
#include "core/server/pipeline_files.h"
#include "core/server/run_book.h"
#include "core/server/run_history.h"

#include <memory>
#include <vector>

namespace orrery::server {

/// Takes ended runs out of the live part: into the history, out of the engine and the book, and keeps the
/// journal short and, where no run has ended for a while, the memory small. When the history cannot be
/// written the run stays where it is and it is tried again. Thread: the loop's.
class RunKeeper {
public:
    RunKeeper(net::EventLoop& loop, EngineHost& host, RunBook& book, RunHistory& history,
              WorkspaceStore& store, PipelineFiles& files)
        : m_loop(loop), m_host(host), m_book(book), m_history(history), m_store(store), m_files(files) {}
    ~RunKeeper() {
        *m_alive = false;
        m_loop.cancel(m_rest);
    }

    /// The run has ended; followers are told first and find it in the book for another moment.
    void ended(RunId run);
    /// For the end of the server: does not wait for that moment.
    void settleNow();
    /// Writes the caches now and then while something changes.
    void scheduleFlush();

private:
    void settle();
    void compactIfLong();
    void scheduleRest();

    net::EventLoop& m_loop;
    EngineHost& m_host;
    RunBook& m_book;
    RunHistory& m_history;
    WorkspaceStore& m_store;
    PipelineFiles& m_files;
    std::vector<RunId> m_ended;
    net::TimerId m_rest;
    bool m_settleScheduled = false;
    bool m_flushScheduled = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace orrery::server
