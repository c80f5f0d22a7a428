#pragma once

#include "core/agent/agent_event.h"
#include "core/api/wire/observation.h"
#include "core/engine/reactor.h"

#include <map>

namespace orrery::server {

/// What is known of each host's load: the newest report of its agent beside what the engine has given away.
/// Thread: the loop's.
class HostBoard {
public:
    void take(const engine::HostId& host, const agent::HostCapacity& capacity, Timestamp at);
    void take(const engine::HostId& host, const agent::UsageReport& report);
    api::HostList list(const engine::Reactor& reactor) const;

private:
    struct Entry {
        agent::HostCapacity capacity;
        agent::UsageReport usage;
        Timestamp seen;
    };
    std::map<engine::HostId, Entry> m_hosts;
};

} // namespace orrery::server
