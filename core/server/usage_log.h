#pragma once

#include "core/agent/agent_event.h"
#include "core/api/wire/run.h"
#include "core/api/wire/usage.h"
#include "core/engine/host.h"
#include "core/server/workspace_paths.h"

#include <map>
#include <set>

namespace orrery::storage {
class FileSystem;
}

namespace orrery::server {

/// What attempts used over time: collects the agents' reports while they run, and keeps an ended attempt's
/// samples in its folder. Memory is bounded: of a long attempt the older samples are coarser.
/// Thread: the loop's.
class UsageLog {
public:
    UsageLog(WorkspacePaths paths, storage::FileSystem& files) : m_paths(std::move(paths)), m_files(files) {}

    void started(const AttemptId& attempt) { m_running.insert(attempt); }
    void take(const engine::HostId& host, const agent::UsageReport& report);
    /// The attempt is over; what is known of it is written beside its log. `step` is its name in the run.
    void ended(const AttemptId& attempt, std::string_view step);
    /// Whether anything runs that is worth sampling.
    bool busy() const { return !m_running.empty(); }

    /// The samples of a run's latest attempts, and of the hosts and their GPUs while it lasted.
    api::UsagePage page(const api::RunSnapshot& run) const;

private:
    struct Samples {
        api::StepUsage usage;
        double seen = 0; ///< When the totals below were read.
        std::uint64_t read = 0, written = 0;
    };

    void sample(const agent::JobSample& job, double at);

    WorkspacePaths m_paths;
    storage::FileSystem& m_files;
    std::set<AttemptId> m_running;
    std::map<AttemptId, Samples> m_samples;
    std::map<engine::HostId, api::HostUsage> m_hosts;
    std::map<std::pair<engine::HostId, std::uint32_t>, api::GpuUsage> m_gpus;
};

} // namespace orrery::server
