#include "tests/engine/simulator/host_model.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::engine::sim {

namespace {

constexpr Duration repeatEvery = std::chrono::seconds(30);
constexpr Duration longestTransit = std::chrono::milliseconds(50);

} // namespace

HostModel::HostModel(World& world, Checker& checker, std::string name, HostCapacity capacity, Duration lease)
    : m_world(world), m_checker(checker), m_name(std::move(name)), m_capacity(std::move(capacity)),
      m_lease(lease) {
    m_checker.capacities[m_name] = m_capacity;
}

void HostModel::send(bool toAgent, std::function<void(HostModel&)> arrive) {
    if (m_link == nullptr || !m_link->passes)
        return;
    const Faults& faults = m_world.faults;
    const std::shared_ptr<Link> link = m_link;
    if (m_world.hits(faults.silentLoss, 4))
        return;
    if (m_world.hits(faults.brokenSessions, 4)) {
        m_world.after(m_world.upTo(std::chrono::seconds(30)), [this, link] {
            if (m_link == link)
                cut();
        });
        return;
    }
    const int copies = m_world.hits(faults.doubled, 10) ? 2 : 1;
    for (int copy = 0; copy < copies; ++copy) {
        const bool late = m_world.hits(faults.late, 15);
        Duration arrival = m_world.now() + m_world.upTo(longestTransit);
        Duration& last = toAgent ? link->lastToAgent : link->lastToServer;
        if (late)
            arrival += m_world.upTo(std::chrono::seconds(20));
        else
            arrival = last = std::max(arrival, last);
        m_world.after(arrival - m_world.now(), [this, link, toAgent, arrive] {
            // What is under way to the agent dies with the session; what the agent said may still be read
            // from a buffer after the server noticed the end.
            const bool oldStart = m_world.bug == Bug::OldSessionStart;
            if (toAgent
                    ? m_agentUp && m_machineUp && (m_link == link || oldStart) && (link->passes || oldStart)
                    : true)
                arrive(*this);
        });
    }
}

void HostModel::tell(Event event) {
    if (m_link == nullptr)
        return;
    const std::uint64_t life = m_link->serverLife;
    send(false, [life, event = std::move(event)](HostModel& host) { host.deliver(life, event); });
}

void HostModel::connect(std::shared_ptr<Link> link) {
    m_link = std::move(link);
    m_reported = true;
    m_refused.clear();
    ++m_contactVersion;
    report();
    repeatEnds();
    beginWaiting();
}

void HostModel::report() {
    HostReported reported{m_name, m_link->session, {}};
    for (const auto& [key, job] : m_jobs) {
        if (m_world.bug == Bug::ForgetfulReport && job.alive && m_world.random.percent(50))
            continue;
        const Duration runningFor = m_world.now() - job.started;
        reported.attempts.push_back({key.first, key.second, !job.alive, runningFor, job.results, job.first});
    }
    for (const auto& [key, part] : m_waiting)
        reported.attempts.push_back({key.first, key.second, false, {}, {}, 0});
    tell(std::move(reported));
}

/// An agent repeats what it has not been released from.
void HostModel::repeatEnds() {
    if (m_repeating || m_world.bug == Bug::NoRepeat)
        return;
    m_repeating = true;
    m_world.after(repeatEvery, [this] {
        m_repeating = false;
        if (m_link == nullptr || !m_link->passes || m_jobs.empty())
            return;
        for (const auto& [key, job] : m_jobs)
            if (!job.alive)
                tellEnd(key);
        repeatEnds();
    });
}

void HostModel::cut() {
    if (m_link == nullptr)
        return;
    m_world.note(m_name + " is cut off");
    if (!m_link->passes)
        return;
    m_link->passes = false;
    loseContact();
    // The server notices some time later; by then another session may have taken over.
    const std::shared_ptr<Link> link = m_link;
    const Duration notice = m_world.upTo(std::chrono::seconds(60));
    m_world.after(notice, [this, link] { deliver(link->serverLife, HostLost{m_name, link->session}); });
    if (m_world.bug == Bug::LostIsFailed)
        for (const auto& [key, job] : m_jobs)
            if (job.alive)
                m_world.after(notice, [this, link, id = key] {
                    deliver(link->serverLife,
                            AttemptEnded{
                                id.first, id.second, m_name, {{0, EndReason::SupervisorLost, 0, 0}}, 0, {}});
                });
}

/// The lease: whoever holds the jobs ends them when there was no contact for so long, agent or no agent.
void HostModel::loseContact() {
    const std::uint64_t version = ++m_contactVersion;
    m_silentSince = m_world.now();
    if (m_world.bug == Bug::NoLeaseKill)
        return;
    m_world.after(m_lease + m_world.upTo(std::chrono::seconds(10)), [this, version] {
        if (version == m_contactVersion)
            endAll(EndReason::LeaseExpired);
    });
}

void HostModel::receiveStart(const StartAttempt& start, const PlacedPart& part) {
    const Key key{start.attempt, start.token};
    const bool wrongSession = m_link == nullptr || part.session != m_link->session || !m_reported;
    if (wrongSession && m_world.bug != Bug::OldSessionStart)
        return;
    const bool waits = std::any_of(m_waiting.begin(), m_waiting.end(),
                                   [&](const auto& waiting) { return waiting.first == key; });
    if (waits || m_refused.contains(key) || (m_jobs.contains(key) && m_world.bug != Bug::SecondStart))
        return;
    if (m_jobs.contains(key) && m_jobs[key].alive) {
        // The planted bug: a second set of processes under the same name.
        m_checker.jobStarted({key.first, key.second, m_name, {}, part.ranks});
        return;
    }
    if (start.mayQueue && !hasRoom(key, part)) {
        ++m_waited;
        m_waiting.emplace_back(key, part);
        return;
    }
    beginJob(key, part);
}

bool HostModel::hasRoom(const Key& key, const PlacedPart& part) const {
    const auto cpusOf = [this](const AttemptId& attempt, std::size_t ranks) {
        const Order* order = m_checker.orderOf(attempt.run);
        return order->plan.steps[toNumber(attempt.step)].gang.perRank.cpus * static_cast<std::int64_t>(ranks);
    };
    Amount used = cpusOf(key.first, part.ranks.size());
    for (const auto& [other, job] : m_jobs)
        if (job.alive)
            used += cpusOf(other.first, job.ranks.size());
    return used <= m_capacity.cpus;
}

/// In the order they came, as far as there is room; not late in a silence, since what begins then could
/// outlive the time after which its server gives it up.
void HostModel::beginWaiting() {
    constexpr Duration quietStart = std::chrono::seconds(90);
    const bool silent = m_link == nullptr || !m_link->passes;
    if (!m_agentUp || !m_machineUp ||
        (silent && m_world.now() - m_silentSince > std::min(m_lease / 4, Duration(quietStart))))
        return;
    while (!m_waiting.empty() && hasRoom(m_waiting.front().first, m_waiting.front().second)) {
        const auto [key, part] = m_waiting.front();
        m_waiting.pop_front();
        beginJob(key, part);
        const auto job = m_jobs.find(key);
        if (!silent || job == m_jobs.end() || !job->second.alive)
            continue;
        job->second.begunInSilence = true;
        const std::uint64_t version = m_contactVersion;
        m_world.after(m_lease + m_world.upTo(std::chrono::seconds(10)), [this, version, key = key] {
            if (version == m_contactVersion)
                endJob(key, EndReason::LeaseExpired, 0, 9);
        });
    }
}

void HostModel::dropWaiting(const Key& key) {
    std::erase_if(m_waiting, [&](const auto& waiting) { return waiting.first == key; });
    // An end without ranks: nothing of it was ever here.
    m_jobs[key] = Job{false, false, false, {}, {}, 0, m_world.now()};
    if (m_agentUp && m_machineUp)
        tellEnd(key);
    repeatEnds();
}

void HostModel::beginJob(const Key& key, const PlacedPart& part) {
    const Order* order = m_checker.orderOf(key.first.run);
    Job& job = m_jobs[key];
    job = Job{true, false, false, part.ranks, {}, 0, m_world.now()};
    const PlannedStep& step = order->plan.steps[toNumber(key.first.step)];
    m_world.note(fmt::format("{} starts on {}", key.first.text(), m_name));
    m_checker.jobStarted({key.first, key.second, m_name, step.gang.perRank, part.ranks});
    if (m_world.random.percent(3)) {
        endJob(key, EndReason::StartFailed, 0, 0);
        return;
    }
    tell(AttemptStarted{key.first, key.second, m_name});
    planEnd(key);
}

void HostModel::planEnd(const Key& key) {
    const Order* order = m_checker.orderOf(key.first.run);
    const PlannedStep& step = order->plan.steps[toNumber(key.first.step)];
    const bool fails = m_world.random.percent(order->fates[toNumber(key.first.step)].failureChance);
    if (fails && step.timeout > Duration::zero() && m_world.random.percent(30))
        return; // Hangs until somebody ends it.
    const Duration started = m_jobs[key].started;
    const bool isShort = m_world.shortSteps && m_world.random.percent(97);
    const Duration most = isShort ? Duration(std::chrono::seconds(5)) : Duration(std::chrono::minutes(20));
    m_world.after(m_world.upTo(most), [this, key, fails, started] {
        const auto job = m_jobs.find(key);
        if (job == m_jobs.end() || job->second.started != started || !m_machineUp ||
            m_checker.gangIsBroken(key.first))
            return;
        const auto how = m_world.random.below(4);
        if (!fails)
            endJob(key, EndReason::Exited, 0, 0);
        else if (how < 2)
            endJob(key, EndReason::Exited, static_cast<int>(1 + how), 0);
        else
            endJob(key, how == 2 ? EndReason::OutOfMemory : EndReason::Signalled, 0, 11);
    });
}

void HostModel::endJob(const Key& key, EndReason reason, int exitCode, int signal) {
    const auto found = m_jobs.find(key);
    if (found == m_jobs.end() || !found->second.alive)
        return;
    Job& job = found->second;
    job.alive = false;
    job.first = static_cast<std::uint32_t>(m_world.random.below(job.ranks.size()));
    for (const PlacedRank& rank : job.ranks)
        job.results.push_back({rank.rank, reason, exitCode, signal});
    const bool good = reason == EndReason::Exited && exitCode == 0;
    m_world.note(fmt::format("{} ends on {}: {} {}", key.first.text(), m_name, toString(reason), exitCode));
    m_checker.jobEnded(key.first, key.second, m_name, good);
    if (m_agentUp && m_machineUp)
        tellEnd(key);
    repeatEnds();
    beginWaiting();
}

void HostModel::tellEnd(const Key& key) {
    const Job& job = m_jobs[key];
    tell(AttemptEnded{key.first, key.second, m_name, job.results, job.first, {}});
}

void HostModel::receiveKill(const KillAttempt& kill) {
    const Key key{kill.attempt, kill.token};
    if (m_world.bug == Bug::DeafToKill)
        return;
    const auto job = m_jobs.find(key);
    if (std::any_of(m_waiting.begin(), m_waiting.end(),
                    [&](const auto& waiting) { return waiting.first == key; })) {
        dropWaiting(key);
    } else if (job == m_jobs.end()) {
        m_refused.insert(key);
        tell(AttemptEnded{kill.attempt, kill.token, m_name, {}, 0, {}});
    } else if (!job->second.alive) {
        tellEnd(key);
    } else if (!job->second.dying) {
        job->second.dying = true;
        m_world.after(m_world.upTo(kill.grace), [this, key] { endJob(key, EndReason::Killed, 0, 15); });
    }
}

void HostModel::receiveRelease(const ReleaseAttempt& release) {
    const auto job = m_jobs.find({release.attempt, release.token});
    if (job == m_jobs.end() || job->second.alive)
        return;
    // A doubled start may still be under way in this session.
    m_refused.insert(job->first);
    m_jobs.erase(job);
}

void HostModel::setPartitioned(bool partitioned) {
    m_partitioned = partitioned;
    if (partitioned)
        cut();
}

void HostModel::killAgent() {
    m_agentUp = false;
    m_world.note(m_name + ": agent killed");
    cut();
    m_link.reset();
}

void HostModel::startAgent() {
    m_agentUp = true;
    // Only the server has the secrets of some of them: the new agent cannot begin those.
    while (!m_waiting.empty() && m_world.random.percent(50))
        dropWaiting(Key(m_waiting.front().first));
}

void HostModel::endAll(EndReason reason) {
    std::vector<Key> alive;
    for (const auto& [key, job] : m_jobs)
        if (job.alive && (reason != EndReason::LeaseExpired || !job.begunInSilence))
            alive.push_back(key);
    for (const Key& key : alive)
        endJob(key, reason, 0, 9);
}

void HostModel::killMachine() {
    m_world.note(m_name + ": machine killed");
    killAgent();
    m_machineUp = false;
    m_waiting.clear();
    endAll(EndReason::SupervisorLost);
    // Its disk may come back without what was not synced.
    if (m_world.random.percent(50))
        m_jobs.clear();
}

void HostModel::startMachine() {
    m_machineUp = true;
    m_agentUp = true;
}

void HostModel::remove() {
    killMachine();
    m_removed = true;
    m_jobs.clear();
    m_waiting.clear();
}

void HostModel::killSomeSupervisor() {
    for (const auto& [key, job] : m_jobs)
        if (job.alive && m_world.random.percent(60))
            return endJob(Key(key), EndReason::SupervisorLost, 0, 0);
}

} // namespace orrery::engine::sim
