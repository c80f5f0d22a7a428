#include "core/server/preview_service.h"

#include "core/base/text.h"

#include <fmt/core.h>

namespace orrery::server {

namespace {

constexpr std::size_t mostWaiting = 64;

} // namespace

PreviewService::PreviewService(net::EventLoop& loop, RunService& runs, storage::BlobStore& blobs)
    : m_loop(loop), m_runs(runs), m_reader(blobs), m_thread([this] { work(); }) {}

PreviewService::~PreviewService() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

Result<api::Output> PreviewService::find(RunId run, const std::string& step, const std::string& output) {
    ORRERY_TRY(const api::OutputList list, m_runs.outputs(run, step));
    std::vector<std::string> names;
    for (const api::Output& each : list.outputs) {
        if (each.name == output)
            return each;
        names.push_back(each.name);
    }
    return Error(ErrorCode::NotFound,
                 names.empty()
                     ? fmt::format("Step '{}' of run {} has written nothing; look again when it has finished",
                                   step, run.number())
                     : fmt::format("Step '{}' of run {} has no output '{}'; it has {}", step, run.number(),
                                   output, join(names, ", ")));
}

void PreviewService::look(RunId run, const std::string& step, const std::string& output,
                          const PreviewQuery& query, Done done) {
    auto found = find(run, step, output);
    if (!found.ok())
        return done(found.error());
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.size() < mostWaiting) {
            m_jobs.push_back({run, std::move(*found), query, std::move(done)});
            m_wake.notify_one();
            return;
        }
    }
    done(Error(ErrorCode::Exhausted,
               fmt::format("{} previews wait already; ask again in a moment", mostWaiting)));
}

void PreviewService::work() {
    while (true) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_ending)
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        auto preview = std::make_shared<Result<api::Preview>>(m_reader.read(job.output, job.query));
        if (preview->ok())
            (*preview)->run = job.run.number();
        // Whoever asked is answered, and let go of, on the loop's thread.
        m_loop.post([preview, done = std::move(job.done)] { done(std::move(*preview)); });
    }
}

} // namespace orrery::server
