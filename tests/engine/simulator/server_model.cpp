#include "tests/engine/simulator/server_model.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::engine::sim {

ServerModel::ServerModel(World& world, Checker& checker, std::vector<std::unique_ptr<HostModel>>& hosts)
    : m_world(world), m_checker(checker), m_hosts(hosts) {
    m_clock.world = &world;
}

Result<Reactor> ServerModel::readJournal() {
    ReactorConfig config;
    if (m_world.shortSteps) {
        config.shortStepsPerCpu = 4;
        config.shortStep = std::chrono::seconds(30);
    }
    Reactor reactor(config);
    for (const std::string& record : m_durable)
        ORRERY_CHECK(reactor.replay(record));
    return reactor;
}

void ServerModel::start() {
    auto recovered = readJournal();
    if (!recovered)
        return m_world.fail("the journal cannot be read again: " + recovered.error().message());
    m_checker.recovered(*recovered);
    ++m_life;
    m_world.note(fmt::format("server starts, life {}", m_life));
    m_sessions = 0;
    m_sessionOf.clear();
    m_timers.clear();
    m_unsynced.clear();
    m_dying = false;
    m_actionsToLive = 0;
    m_conductor =
        std::make_unique<Conductor>(std::move(*recovered), Ports{*this, *this, *this, *this, *this, m_clock});
    post(ServerRestarted{m_world.random.next()});
    m_world.after(m_world.upTo(std::chrono::seconds(5)), [this] { connectAll(); });
}

void ServerModel::kill() {
    if (!alive())
        return;
    if (!m_dying && !m_conductor->pending())
        compareWithReplay();
    m_world.note("server killed");
    m_conductor.reset();
    m_flushPlanned = false;
    const std::size_t survivors = m_world.random.below(m_unsynced.size() + 1);
    m_durable.insert(m_durable.end(), m_unsynced.begin(),
                     m_unsynced.begin() + static_cast<std::ptrdiff_t>(survivors));
    m_unsynced.clear();
    if (m_world.bug == Bug::LyingSync && m_durable.size() > 3)
        m_durable.resize(m_durable.size() - 1 - m_world.random.below(2));
    for (const auto& host : m_hosts)
        host->cut();
}

void ServerModel::post(std::uint64_t life, Event event) {
    if (life != m_life || !alive())
        return;
    if (auto* lost = std::get_if<HostLost>(&event)) {
        if (m_sessionOf[lost->host] == lost->session)
            m_sessionOf[lost->host] = 0;
        m_world.after(m_world.upTo(std::chrono::seconds(5)), [this] { connectAll(); });
    } else if (auto* ended = std::get_if<AttemptEnded>(&event);
               ended != nullptr && m_world.bug == Bug::StaleResult) {
        const StartAttempt& latest = m_latestStart[{ended->attempt.run, ended->attempt.step}];
        if (latest.attempt.number > ended->attempt.number) {
            ended->attempt = latest.attempt;
            ended->token = latest.token;
            ended->host = latest.parts.front().host;
        }
    }
    m_conductor->post(std::move(event));
    flushSoon();
}

void ServerModel::flushSoon() {
    if (m_flushPlanned)
        return;
    m_flushPlanned = true;
    m_world.after(m_world.upTo(std::chrono::milliseconds(2)), [this, life = m_life] {
        if (life == m_life && alive())
            flush();
    });
}

void ServerModel::flush() {
    m_flushPlanned = false;
    const auto done = m_conductor->flush();
    if (m_dying)
        return kill();
    if (!done) {
        m_flushPlanned = true;
        m_world.after(std::chrono::seconds(1), [this, life = m_life] {
            if (life == m_life && alive())
                flush();
        });
        return;
    }
    if (const auto sane = reactor().checkInvariants(); !sane)
        m_world.fail(sane.error().message());
}

void ServerModel::connectAll() {
    if (!alive())
        return;
    for (const auto& host : m_hosts) {
        SessionId& session = m_sessionOf[host->name()];
        if (session != 0 || !host->canConnect())
            continue;
        session = ++m_sessions;
        HostCapacity capacity = host->capacity();
        if (m_world.bug == Bug::DoubleCapacity)
            capacity.cpus = capacity.cpus * 2;
        post(HostUp{host->name(), session, std::move(capacity), host->lease()});
        host->connect(std::make_shared<Link>(Link{m_life, session}));
    }
}

void ServerModel::compact() {
    if (!alive() || m_conductor->pending() || m_world.bug != Bug::None)
        return;
    m_durable = {reactor().snapshot()};
}

void ServerModel::compareWithReplay() {
    if (!alive() || m_conductor->pending())
        return;
    auto replayed = readJournal();
    if (!replayed)
        return m_world.fail("the journal cannot be read: " + replayed.error().message());
    if (replayed->snapshot() != reactor().snapshot())
        return m_world.fail("reading the journal again gives another state");
    auto restored = Reactor::restore(reactor().snapshot());
    if (!restored || restored->snapshot() != reactor().snapshot())
        m_world.fail("a snapshot read and written again differs");
}

void ServerModel::checkExplanation(const RunView& run, const StepView& step) {
    const auto why = reactor().explain(run.run, step.index, m_clock.now());
    if (!why || why->sentence.empty() ||
        (step.state == StepState::Queued && why->kind == WaitKind::Nothing &&
         step.phase != StepPhase::Starting && step.phase != StepPhase::Running))
        m_world.fail(fmt::format("step {} of run {} waits and nobody can say why", toNumber(step.index),
                                 run.run.number()));
}

void ServerModel::checkExplanations(bool all) {
    if (!alive())
        return;
    for (const Order& order : m_checker.orders) {
        if (!order.acknowledged || order.forgotten || order.ended)
            continue;
        const std::size_t count = order.plan.steps.size();
        RunView run;
        run.run = order.asked;
        if (all) {
            for (std::size_t i = 0; i < count; ++i)
                if (const auto step = reactor().step(order.asked, static_cast<StepIndex>(i)))
                    checkExplanation(run, *step);
        } else if (const auto step =
                       reactor().step(order.asked, static_cast<StepIndex>(m_world.random.below(count)))) {
            checkExplanation(run, *step);
        }
    }
}

bool ServerModel::act() {
    if (m_dying)
        return false;
    if (m_actionsToLive != 0 && --m_actionsToLive == 0)
        m_dying = true;
    return !m_dying;
}

HostModel* ServerModel::hostOf(const HostId& id) {
    for (const auto& host : m_hosts)
        if (host->name() == id)
            return host.get();
    return nullptr;
}

void ServerModel::plantInStart(StartAttempt& effect) {
    switch (m_world.bug) {
    case Bug::PartialGang:
        if (m_world.random.percent(20))
            effect.parts.back().ranks.pop_back();
        break;
    case Bug::SharedGpu:
        for (PlacedPart& part : effect.parts)
            for (PlacedRank& rank : part.ranks)
                for (std::string& gpu : rank.gpus)
                    gpu = m_checker.capacities[part.host].gpus.front().uuid;
        break;
    case Bug::SkippedDependency: {
        const Order* order = m_checker.orderOf(effect.attempt.run);
        for (std::size_t i = 0; i < order->plan.steps.size(); ++i)
            for (StepIndex dependency : order->plan.steps[i].dependencies)
                if (!order->told[toNumber(dependency)])
                    effect.attempt.step = static_cast<StepIndex>(i);
        break;
    }
    default:
        break;
    }
}

void ServerModel::start(const StartAttempt& asked) {
    if (!act())
        return;
    StartAttempt effect = asked;
    plantInStart(effect);
    m_checker.startAsked(effect);
    m_latestStart[{effect.attempt.run, effect.attempt.step}] = effect;
    for (const PlacedPart& part : effect.parts) {
        HostModel* host = hostOf(part.host);
        if (m_sessionOf[part.host] == part.session)
            host->send(true, [effect, part](HostModel& to) { to.receiveStart(effect, part); });
        if (m_world.bug == Bug::StartTwice && m_world.random.percent(30)) {
            StartAttempt twin = effect;
            twin.attempt.number += 50;
            HostModel& other = *m_hosts[m_world.random.below(m_hosts.size())];
            PlacedPart twinPart = part;
            twinPart.session = m_sessionOf[other.name()];
            other.send(true, [twin, twinPart](HostModel& to) { to.receiveStart(twin, twinPart); });
        }
    }
}

void ServerModel::kill(const KillAttempt& effect) {
    if (!act() || m_sessionOf[effect.host] != effect.session)
        return;
    hostOf(effect.host)->send(true, [effect](HostModel& to) { to.receiveKill(effect); });
}

void ServerModel::release(const ReleaseAttempt& effect) {
    if (act())
        hostOf(effect.host)->send(true, [effect](HostModel& to) { to.receiveRelease(effect); });
}

void ServerModel::reset(const ResetHost& effect) {
    if (act() && m_sessionOf[effect.host] == effect.session)
        hostOf(effect.host)->cut();
}

Result<void> ServerModel::append(std::string_view record) {
    if (!act())
        return Error(ErrorCode::Internal, "the server died");
    if (m_diskFull && m_world.random.percent(50))
        return Error(ErrorCode::Exhausted, "the disk is full");
    m_unsynced.emplace_back(record);
    return {};
}

Result<void> ServerModel::sync() {
    if (!act())
        return Error(ErrorCode::Internal, "the server died");
    if (m_diskFull && m_world.random.percent(50))
        return Error(ErrorCode::Exhausted, "the disk is full");
    const Bug bug = m_world.bug;
    if (bug == Bug::DroppedRecord && m_world.random.percent(3))
        m_unsynced.erase(m_unsynced.begin());
    if (bug == Bug::DamagedRecord && m_world.random.percent(3) && !m_unsynced.empty()) {
        std::string& record = m_unsynced.front();
        record[m_world.random.below(record.size())] ^= 1;
    }
    if (bug == Bug::EffectsFirst) {
        m_world.after(std::chrono::milliseconds(500), [this, life = m_life, late = std::move(m_unsynced)] {
            if (life == m_life && alive())
                m_durable.insert(m_durable.end(), late.begin(), late.end());
        });
        m_unsynced.clear();
        return {};
    }
    std::move(m_unsynced.begin(), m_unsynced.end(), std::back_inserter(m_durable));
    m_unsynced.clear();
    if (bug == Bug::SwappedRecords && m_world.random.percent(3) && m_durable.size() > 1)
        std::swap(m_durable.back(), m_durable[m_durable.size() - 2]);
    // The other side of the same moment: what is durable may be all that is left.
    return act() ? Result<void>() : Error(ErrorCode::Internal, "the server died");
}

void ServerModel::prepare(const Prepare& effect) {
    if (!act())
        return;
    const Order* order = m_checker.orderOf(effect.run);
    // An instance of a map is asked for before it is told of; it is simply run.
    const bool told = toNumber(effect.step) < order->fates.size();
    const StepFate fate = told ? order->fates[toNumber(effect.step)] : StepFate{};
    if (m_world.bug == Bug::LostPrepare && toNumber(effect.step) % 3 == 1)
        return;
    Prepared answer{effect.run, effect.step, fate.prepare, "told so", {}};
    for (const std::string& instance : fate.instances)
        answer.instances.push_back({instance, Duration{0}});
    const int copies = m_world.hits(m_world.faults.doubled, 10) ? 2 : 1;
    for (int copy = 0; copy < copies; ++copy)
        m_world.after(m_world.upTo(std::chrono::seconds(2)),
                      [this, life = m_life, answer] { post(life, answer); });
}

void ServerModel::collect(const Collect& effect) {
    if (!act())
        return;
    m_checker.collectAsked(effect);
    const Order* order = m_checker.orderOf(effect.attempt.run);
    const Collected answer{effect.attempt, order->fates[toNumber(effect.attempt.step)].collect, {}};
    const int copies = m_world.hits(m_world.faults.doubled, 10) ? 2 : 1;
    for (int copy = 0; copy < copies; ++copy)
        m_world.after(m_world.upTo(std::chrono::seconds(2)),
                      [this, life = m_life, answer] { post(life, answer); });
}

void ServerModel::set(const SetTimer& effect) {
    if (!act() || m_world.bug == Bug::LostTimer)
        return;
    m_timers[effect.timer] = true;
    Duration delay = effect.delay;
    if (m_world.bug == Bug::ShortLease && delay > std::chrono::minutes(2))
        delay /= 50;
    const int copies = m_world.hits(m_world.faults.doubled, 10) ? 2 : 1;
    for (int copy = 0; copy < copies; ++copy)
        m_world.after(delay, [this, life = m_life, timer = effect.timer] {
            if (life == m_life && m_timers.contains(timer))
                post(life, TimerFired{timer});
        });
}

void ServerModel::cancel(const CancelTimer& effect) {
    // A timer may fire just before it is cancelled.
    if (act() && !m_world.hits(m_world.faults.late, 10))
        m_timers.erase(effect.timer);
}

void ServerModel::observe(const Observation& observation) {
    if (!act())
        return;
    m_checker.told(observation);
    if (const auto* step = std::get_if<StepChanged>(&observation)) {
        if (m_world.tracing)
            m_world.note(fmt::format("step {} of run {} is {} ({})", toNumber(step->step), step->run.number(),
                                     toString(step->state), step->reason));
        if (m_world.bug == Bug::FlippedTerminal && step->state == StepState::Succeeded &&
            m_world.random.percent(20)) {
            StepChanged flipped = *step;
            flipped.state = StepState::Failed;
            m_checker.told(flipped);
        }
    } else if (const auto* run = std::get_if<RunChanged>(&observation); run != nullptr && m_world.tracing) {
        m_world.note(fmt::format("run {} is {}", run->run.number(), toString(run->state)));
    }
}

void ServerModel::rejected(const Error& error) {
    if (error.code() != ErrorCode::NotFound && error.code() != ErrorCode::Conflict)
        m_world.fail("rejected: " + error.message());
}

} // namespace orrery::engine::sim
