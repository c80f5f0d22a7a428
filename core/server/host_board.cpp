#include "core/server/host_board.h"

namespace orrery::server {

void HostBoard::take(const engine::HostId& host, const agent::HostCapacity& capacity, Timestamp at) {
    m_hosts[host].capacity = capacity;
    m_hosts[host].seen = at;
}

void HostBoard::take(const engine::HostId& host, const agent::UsageReport& report) {
    m_hosts[host].usage = report;
    m_hosts[host].seen = report.at;
}

namespace {

api::Gpu describe(const agent::GpuInfo& gpu) {
    api::Gpu described;
    described.uuid = gpu.uuid;
    described.model = gpu.model;
    described.memory = gpu.memoryBytes;
    described.memory_used = gpu.memoryUsedBytes;
    described.utilization = gpu.utilization.value_or(0);
    if (!gpu.foreignPids.empty())
        described.user = "process " + std::to_string(gpu.foreignPids.front());
    return described;
}

} // namespace

api::HostList HostBoard::list(const engine::Reactor& reactor) const {
    api::HostList list;
    for (const engine::HostView& view : reactor.hosts()) {
        api::HostStatus& host = list.hosts.emplace_back();
        host.name = view.host;
        host.state = view.connected ? "up" : "unknown";
        host.cpus = view.capacity.cpus.toDouble();
        host.cpus_taken = (view.capacity.cpus - view.freeCpus).toDouble();
        host.memory = view.capacity.memoryBytes;
        host.jobs = static_cast<std::uint32_t>(view.attempts.size());
        const auto known = m_hosts.find(view.host);
        if (known == m_hosts.end())
            continue;
        const Entry& entry = known->second;
        host.cpu_load = entry.usage.cpus;
        host.memory_used = entry.usage.memoryUsedBytes;
        host.disk = entry.capacity.diskTotalBytes;
        host.disk_free = entry.capacity.diskFreeBytes;
        host.seen = toSeconds(entry.seen);
        for (const agent::GpuInfo& gpu : entry.usage.gpus.empty() ? entry.capacity.gpus : entry.usage.gpus)
            host.gpus.push_back(describe(gpu));
    }
    return list;
}

} // namespace orrery::server
