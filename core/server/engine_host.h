#pragma once

#include "core/base/time.h"
#include "core/engine/conductor.h"
#include "core/net/event_loop.h"
#include "core/server/workspace_store.h"

#include <functional>
#include <unordered_map>

namespace orrery::server {

/// Gives the engine's conductor a place in the server: the journal of the workspace, timers of the loop, and
/// a flush before each sleep, so that all events of one round share one sync. When the journal cannot be
/// written nothing leaves, and it is tried again each second. Thread: the loop's.
class EngineHost final : public engine::Timers, public engine::Journal, public engine::RunObserver {
public:
    struct Ports {
        WorkspaceStore& store;
        engine::Executor& executor;
        engine::ArtifactStore& artifacts;
        engine::RunObserver& observer;
        const Clock& clock;
    };

    EngineHost(net::EventLoop& loop, engine::Reactor reactor, Ports ports);
    ~EngineHost() override;

    /// Queues an event for the present round. It is handled before the loop sleeps.
    void post(engine::Event event) { m_conductor.post(std::move(event)); }
    /// Handles an event and all that is queued at once. For requests whose caller waits: after success the
    /// event is durable. Errors: why the engine refused it; Exhausted while the journal cannot be written.
    Result<void> submit(engine::Event event);
    /// Puts a record of the server's own (see run_records.h) into the journal, in the same batch as the event
    /// that is posted next: after a crash both are there or neither.
    void record(std::string bytes) { m_records.push_back(std::move(bytes)); }

    const engine::Reactor& reactor() const { return m_conductor.reactor(); }

    /// Called with the reason when writing begins to fail and with an empty text when it works again.
    void onStalled(std::function<void(const std::string& reason)> callback) {
        m_onStalled = std::move(callback);
    }

    /// Replaces the whole journal by a snapshot of the engine and `records`. Only for a time when no run is
    /// live.
    Result<void> compact();

private:
    void set(const engine::SetTimer& effect) override;
    void cancel(const engine::CancelTimer& effect) override;
    Result<void> append(std::string_view record) override;
    Result<void> sync() override;
    void observe(const engine::Observation& observation) override;
    void rejected(const Error& error) override;
    Result<void> flush();

    net::EventLoop& m_loop;
    Ports m_ports;
    engine::Conductor m_conductor;
    net::HookId m_hook;
    std::unordered_map<std::uint64_t, net::TimerId> m_timers;
    std::vector<std::string> m_records; ///< Of the server, since the last good sync.
    std::optional<Error> m_rejection;
    bool m_submitting = false;
    bool m_flushing = false;
    bool m_stalled = false;
    net::TimerId m_retry;
    std::function<void(const std::string&)> m_onStalled;
};

} // namespace orrery::server
