#include "core/server/engine_host.h"

namespace orrery::server {

EngineHost::EngineHost(net::EventLoop& loop, engine::Reactor reactor, Ports ports)
    : m_loop(loop), m_ports(ports),
      m_conductor(std::move(reactor),
                  engine::Ports{ports.executor, *this, ports.artifacts, *this, *this, ports.clock}) {
    m_hook = m_loop.addBeforeSleep([this] {
        if (m_conductor.pending() && !m_retry)
            static_cast<void>(flush());
    });
}

EngineHost::~EngineHost() {
    m_loop.removeBeforeSleep(m_hook);
    m_loop.cancel(m_retry);
    for (const auto& [number, timer] : m_timers)
        m_loop.cancel(timer);
}

Result<void> EngineHost::flush() {
    if (m_flushing)
        return {};
    m_flushing = true;
    Result<void> flushed = m_conductor.flush();
    m_flushing = false;
    if (flushed.ok() == !m_stalled)
        return flushed;
    m_stalled = !flushed.ok();
    if (m_onStalled)
        m_onStalled(flushed.ok() ? "" : flushed.error().describe());
    return flushed;
}

Result<void> EngineHost::submit(engine::Event event) {
    m_rejection.reset();
    m_submitting = true;
    m_conductor.post(std::move(event));
    const Result<void> flushed = flush();
    m_submitting = false;
    if (!flushed.ok())
        return flushed.error().wrap("The journal of this workspace cannot be written, so nothing is started; "
                                    "free disk space and it goes on by itself");
    if (m_rejection)
        return *m_rejection;
    return {};
}

void EngineHost::set(const engine::SetTimer& effect) {
    const std::uint64_t number = effect.timer;
    m_timers[number] = m_loop.after(effect.delay, [this, number] {
        m_timers.erase(number);
        post(engine::TimerFired{number});
    });
}

void EngineHost::cancel(const engine::CancelTimer& effect) {
    const auto timer = m_timers.find(effect.timer);
    if (timer == m_timers.end())
        return;
    m_loop.cancel(timer->second);
    m_timers.erase(timer);
}

Result<void> EngineHost::append(std::string_view record) {
    m_ports.store.appendJournal("E" + std::string(record));
    return {};
}

Result<void> EngineHost::sync() {
    for (const std::string& record : m_records)
        m_ports.store.appendJournal(record);
    Result<void> synced = m_ports.store.syncJournal();
    if (synced.ok()) {
        m_records.clear();
        return {};
    }
    m_ports.store.discardJournalQueue(); // The conductor and this object keep theirs and bring them again.
    if (!m_retry)
        m_retry = m_loop.after(std::chrono::seconds(1), [this] {
            m_retry = {};
            static_cast<void>(flush());
        });
    return synced;
}

void EngineHost::observe(const engine::Observation& observation) {
    m_ports.observer.observe(observation);
}

void EngineHost::rejected(const Error& error) {
    if (m_submitting)
        m_rejection = error;
    else
        m_ports.observer.rejected(error);
}

Result<void> EngineHost::compact() {
    ORRERY_CHECK(flush());
    return m_ports.store.restartJournal({"Z" + reactor().snapshot()});
}

} // namespace orrery::server
