#include "core/engine/conductor.h"

namespace orrery::engine {

namespace {

struct Deliver {
    Ports& ports;
    void operator()(const JournalRecord&) const {}
    void operator()(const Prepare&) const {}
    void operator()(const StartAttempt& effect) const { ports.executor.start(effect); }
    void operator()(const KillAttempt& effect) const { ports.executor.kill(effect); }
    void operator()(const ReleaseAttempt& effect) const { ports.executor.release(effect); }
    void operator()(const ResetHost& effect) const { ports.executor.reset(effect); }
    void operator()(const Collect&) const {}
    void operator()(const SetTimer& effect) const { ports.timers.set(effect); }
    void operator()(const CancelTimer& effect) const { ports.timers.cancel(effect); }
    void operator()(const Observe& effect) const { ports.observer.observe(effect.what); }
    void operator()(const Rejected& effect) const { ports.observer.rejected(effect.error); }
};

} // namespace

Conductor::Conductor(Reactor reactor, Ports ports) : m_reactor(std::move(reactor)), m_ports(ports) {}

void Conductor::post(Event event) {
    m_queue.push_back(std::move(event));
}

Result<void> Conductor::flush() {
    do {
        // What an earlier flush could not make durable goes first; until then the state must not run further
        // ahead.
        if (m_unsynced.empty())
            handleQueued();
        ORRERY_CHECK(makeDurable());
        deliver();
    } while (!m_queue.empty());
    return {};
}

void Conductor::handleQueued() {
    const Timestamp now = m_ports.clock.now();
    while (!m_queue.empty()) {
        const std::size_t first = m_held.size();
        m_reactor.handle(std::move(m_queue.front()), now, m_held);
        m_queue.pop_front();
        takeOut(first);
    }
}

void Conductor::takeOut(std::size_t first) {
    const auto stays = [this](Effect& effect) {
        if (auto* record = std::get_if<JournalRecord>(&effect)) {
            m_unsynced.push_back(std::move(record->bytes));
            return false;
        }
        if (const auto* prepare = std::get_if<Prepare>(&effect))
            return m_ports.artifacts.prepare(*prepare), false;
        if (const auto* collect = std::get_if<Collect>(&effect))
            return m_ports.artifacts.collect(*collect), false;
        return true;
    };
    std::size_t kept = first;
    for (std::size_t i = first; i < m_held.size(); ++i)
        if (stays(m_held[i])) {
            if (kept != i)
                m_held[kept] = std::move(m_held[i]);
            ++kept;
        }
    m_held.erase(m_held.begin() + static_cast<std::ptrdiff_t>(kept), m_held.end());
}

Result<void> Conductor::makeDurable() {
    if (m_unsynced.empty())
        return {};
    // After a failed sync nobody knows what is on the disk, so all since the last good one is written again;
    // at replay the doubled records are told by their sequence.
    for (const std::string& record : m_unsynced)
        ORRERY_CHECK(m_ports.journal.append(record));
    ORRERY_CHECK(m_ports.journal.sync());
    m_recordsWritten += m_unsynced.size();
    m_unsynced.clear();
    return {};
}

void Conductor::deliver() {
    Effects effects;
    effects.swap(m_held);
    for (Effect& effect : effects)
        std::visit(Deliver{m_ports}, effect);
    effects.clear();
    if (m_held.empty())
        m_held.swap(effects); // Keeps the room for the next batch.
}

} // namespace orrery::engine
