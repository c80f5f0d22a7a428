#pragma once

#include "tests/engine/simulator/checker.h"
#include "tests/engine/simulator/host_model.h"

#include "core/engine/conductor.h"

#include <memory>
#include <unordered_map>

namespace orrery::engine::sim {

/// The server: one life of the engine after another, with a journal that outlives them.
class ServerModel final : public Executor,
                          public Journal,
                          public ArtifactStore,
                          public Timers,
                          public RunObserver {
public:
    ServerModel(World& world, Checker& checker, std::vector<std::unique_ptr<HostModel>>& hosts);

    void start();
    /// Everything not durable is lost, but perhaps some of what was written.
    void kill();
    /// Dies at the n-th write, sync or effect from now.
    void killAtAction(std::uint64_t actions) { m_actionsToLive = actions; }
    bool alive() const { return m_conductor != nullptr; }

    void post(std::uint64_t life, Event event);
    void post(Event event) { post(m_life, std::move(event)); }
    /// Connects to every host that can be reached and is not connected.
    void connectAll();

    void setDiskFull(bool full) { m_diskFull = full; }
    void setClockOffset(Duration offset) { m_clock.offset = offset; }
    /// A snapshot takes the place of all records.
    void compact();

    const Reactor& reactor() const { return m_conductor->reactor(); }
    /// Reads the journal into a fresh engine and compares it with the living one.
    void compareWithReplay();
    /// Looks at one waiting step, or at all, whether it is explained.
    void checkExplanations(bool all);

    void start(const StartAttempt& effect) override;
    void kill(const KillAttempt& effect) override;
    void release(const ReleaseAttempt& effect) override;
    void reset(const ResetHost& effect) override;
    Result<void> append(std::string_view record) override;
    Result<void> sync() override;
    void prepare(const Prepare& effect) override;
    void collect(const Collect& effect) override;
    void set(const SetTimer& effect) override;
    void cancel(const CancelTimer& effect) override;
    void observe(const Observation& observation) override;
    void rejected(const Error& error) override;

private:
    struct WallClock final : Clock {
        const World* world = nullptr;
        Duration offset{0};
        Timestamp now() const override {
            return Timestamp(std::chrono::hours(500'000) + world->now() + offset);
        }
        Duration monotonic() const override { return world->now(); }
    };

    /// One more thing that a crash could come before. False once it came.
    bool act();
    void flushSoon();
    void flush();
    void checkExplanation(const RunView& run, const StepView& step);
    HostModel* hostOf(const HostId& id);
    void plantInStart(StartAttempt& effect);
    Result<Reactor> readJournal();

    World& m_world;
    Checker& m_checker;
    std::vector<std::unique_ptr<HostModel>>& m_hosts;
    WallClock m_clock;
    std::unique_ptr<Conductor> m_conductor;
    std::uint64_t m_life = 0;
    SessionId m_sessions = 0;
    std::map<HostId, SessionId> m_sessionOf;
    std::unordered_map<std::uint64_t, bool> m_timers; ///< Those set in this life.
    std::vector<std::string> m_durable;
    std::vector<std::string> m_unsynced;
    bool m_diskFull = false;
    bool m_dying = false;
    bool m_flushPlanned = false;
    std::uint64_t m_actionsToLive = 0;
    std::map<std::pair<RunId, StepIndex>, StartAttempt> m_latestStart; ///< For planted bugs.
};

} // namespace orrery::engine::sim
