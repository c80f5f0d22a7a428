#pragma once

#include "core/engine/ports.h"
#include "core/engine/reactor.h"

#include <deque>

namespace orrery::engine {

/// The outside of the engine. All must outlive the conductor.
struct Ports {
    Executor& executor;
    Journal& journal;
    ArtifactStore& artifacts;
    Timers& timers;
    RunObserver& observer;
    const Clock& clock;
};

/// Keeps the order that recovery rests on: events are handled, their records made durable in one sync for all
/// that were waiting, and only then do the effects leave. `Prepare` and `Collect` alone go out at once: they
/// touch nothing but the workspace's own content-addressed stores and are asked again after a restart, so
/// that a step's end and the start of what waits for it share one sync. While the journal fails (a full
/// disk), nothing leaves and nothing more is handled; events wait and the next flush tries again. Thread: one
/// owner. Ports may post while they are called, and must not flush.
class Conductor {
public:
    Conductor(Reactor reactor, Ports ports);

    /// Puts an event in the queue.
    void post(Event event);

    /// Handles all that is queued, also what ports post meanwhile. Errors: those of the journal; nothing is
    /// lost then.
    Result<void> flush();

    const Reactor& reactor() const { return m_reactor; }
    /// True where a flush would have something to do.
    bool pending() const { return !m_queue.empty() || !m_unsynced.empty(); }
    /// Records written since the conductor was made; for deciding when to compact.
    std::uint64_t recordsWritten() const { return m_recordsWritten; }

private:
    void handleQueued();
    void takeOut(std::size_t first);
    Result<void> makeDurable();
    void deliver();

    Reactor m_reactor;
    Ports m_ports;
    std::deque<Event> m_queue;
    Effects m_held;                      ///< What must not leave before the records are durable.
    std::vector<std::string> m_unsynced; ///< Records since the last sync that succeeded.
    std::uint64_t m_recordsWritten = 0;
};

} // namespace orrery::engine
