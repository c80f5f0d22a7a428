#pragma once

#include "core/net/event_loop.h"
#include "core/server/preview_reader.h"
#include "core/server/run_service.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace orrery::server {

/// Answers what an output looks like. Reading happens on a thread of its own, so that a large table holds up
/// nothing else. Thread: the loop's.
class PreviewService {
public:
    using Done = std::function<void(Result<api::Preview>)>;

    /// All three must outlive this.
    PreviewService(net::EventLoop& loop, RunService& runs, storage::BlobStore& blobs);
    /// Waits for the read in work; what still waits is not answered.
    ~PreviewService();
    PreviewService(const PreviewService&) = delete;
    PreviewService& operator=(const PreviewService&) = delete;

    /// Calls `done` now or later, on the loop's thread. Errors: NotFound naming what the step wrote,
    /// Exhausted where too many wait, those of PreviewReader.
    void look(RunId run, const std::string& step, const std::string& output, const PreviewQuery& query,
              Done done);

private:
    struct Job {
        RunId run{};
        api::Output output;
        PreviewQuery query;
        Done done;
    };
    Result<api::Output> find(RunId run, const std::string& step, const std::string& output);
    void work();

    net::EventLoop& m_loop;
    RunService& m_runs;
    PreviewReader m_reader; ///< The thread's alone.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs; ///< Guarded by m_mutex.
    bool m_ending = false;  ///< Guarded by m_mutex.
    std::thread m_thread;
};

} // namespace orrery::server
