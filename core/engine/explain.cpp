#include "core/engine/explain.h"

#include "core/base/text.h"
#include "core/engine/attempt_rules.h"
#include "core/engine/placement.h"
#include "core/engine/scheduler.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::engine {

namespace {

constexpr std::size_t mostNames = 16;
constexpr std::size_t mostHolders = 8;

std::string nameOf(const EngineState& state, StepKey key) {
    return state.runs.at(key.run).plan.steps[toNumber(key.step)].name;
}

std::string listOf(const std::vector<std::string>& names, std::size_t all) {
    std::string text = join(names, ", ");
    return all > names.size() ? fmt::format("{} and {} more", text, all - names.size()) : text;
}

/// Explains one step; the parts fill in one record.
class Explainer {
public:
    Explainer(const EngineState& state, const Run& run, StepIndex index, Timestamp now)
        : m_state(state), m_run(run), m_index(index), m_now(now), m_step(run.steps[toNumber(index)]),
          m_plan(run.plan.steps[toNumber(index)]) {}

    Explanation explain() {
        m_result.state = m_step.state;
        m_result.phase = m_step.phase;
        m_result.asked = describeRequest(m_plan.gang);
        switch (m_step.phase) {
        case StepPhase::Waiting:
            explainWaiting();
            break;
        case StepPhase::Preparing:
            say(WaitKind::Preparing, "its condition, inputs and cache key are being worked out");
            break;
        case StepPhase::Ready:
            explainReady();
            break;
        case StepPhase::BackingOff:
            m_result.estimatedStart = m_step.waitsSince + m_step.backoff;
            say(WaitKind::BackOff,
                fmt::format("attempt {} ended with {}; the next one starts {} after that", m_step.attempts,
                            m_step.reason, formatDuration(m_step.backoff)));
            break;
        case StepPhase::Starting:
        case StepPhase::Running:
            explainLive();
            break;
        case StepPhase::Collecting:
            say(WaitKind::Nothing, "it has ended; its outputs are being verified and stored");
            break;
        case StepPhase::Expanded:
            explainInstances();
            break;
        case StepPhase::Held:
            say(WaitKind::Held, m_run.paused
                                    ? "the run is paused; continue it to let this step start"
                                    : "it stands at its breakpoint; continue the run to let it start");
            break;
        case StepPhase::Done:
            say(WaitKind::Nothing, m_step.reason.empty()
                                       ? fmt::format("it is {}", toString(m_step.state))
                                       : fmt::format("it is {}: {}", toString(m_step.state), m_step.reason));
            break;
        }
        return std::move(m_result);
    }

private:
    void say(WaitKind kind, std::string_view why) {
        m_result.kind = kind;
        m_result.sentence = fmt::format("'{}': {}.", m_plan.name, why);
    }

    template <typename Choose>
    std::size_t collectOpen(Choose choose) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_run.steps.size(); ++i)
            if (!isTerminal(m_run.steps[i].state) && choose(i) && ++count <= mostNames)
                m_result.waitingFor.push_back(m_run.plan.steps[i].name);
        return count;
    }

    void explainWaiting() {
        if (m_step.barrier) {
            const std::size_t open = collectOpen([&](std::size_t i) { return !m_run.plan.steps[i].always; });
            return say(WaitKind::OtherSteps,
                       "it runs at the end and waits for " + listOf(m_result.waitingFor, open));
        }
        std::size_t open = 0;
        for (StepIndex dependency : m_plan.dependencies)
            if (!isTerminal(m_run.steps[toNumber(dependency)].state) && ++open <= mostNames)
                m_result.waitingFor.push_back(m_run.plan.steps[toNumber(dependency)].name);
        say(WaitKind::Dependencies, "it waits for " + listOf(m_result.waitingFor, open));
    }

    void explainInstances() {
        const std::size_t open =
            collectOpen([&](std::size_t i) { return m_run.steps[i].map == toNumber(m_index); });
        say(WaitKind::Instances, "it waits for its instances " + listOf(m_result.waitingFor, open));
    }

    void explainLive() {
        const Attempt& attempt = *m_step.attempt;
        if (m_step.state == StepState::Unknown) {
            std::vector<std::string> hosts;
            Duration lease{0};
            for (const Part& part : attempt.parts)
                if (part.away && part.phase != PartPhase::Ended) {
                    hosts.push_back(m_state.hosts[part.host].id);
                    lease = std::max(lease, m_state.hosts[part.host].lease);
                }
            m_result.waitingFor = hosts;
            say(WaitKind::Contact,
                fmt::format("contact to {} is lost, so it may still run; it counts as dead only when the "
                            "host says so "
                            "or {} after the loss",
                            join(hosts, ", "), formatDuration(lease + m_state.config.leaseMargin)));
        } else if (attempt.killing) {
            say(WaitKind::Nothing, fmt::format("it is being ended ({})", toString(attempt.killReason)));
        } else if (!attempt.everStarted) {
            std::vector<std::string> hosts;
            for (const Part& part : attempt.parts)
                hosts.push_back(m_state.hosts[part.host].id);
            m_result.waitingFor = hosts;
            say(WaitKind::Starting,
                fmt::format("{} was asked to start attempt {}", join(hosts, ", "), attempt.number));
        } else {
            say(WaitKind::Nothing, fmt::format("attempt {} runs", attempt.number));
        }
    }

    void explainReady() {
        const RequestClass& wish = m_state.ready.at(m_step.requestClass);
        if (wish.group != none && m_state.groups[wish.group].inUse >= wish.limit)
            return explainGroup(wish);
        describeShortages();
        if (const auto found = estimate(m_state, m_plan.gang, m_now))
            m_result.estimatedStart = found->start;
        if (!feasible(m_state, m_plan.gang)) {
            m_result.estimatedStart.reset();
            return say(WaitKind::NoHost, m_state.hosts.empty()
                                             ? "no host is connected"
                                             : fmt::format("no connected host can carry {}", m_result.asked));
        }
        if (place(m_state, m_plan.gang, nullptr))
            return explainReservation();
        std::vector<std::string> missing;
        for (const Shortage& shortage : m_result.shortages)
            if (missing.size() < 4)
                missing.push_back(fmt::format("{} has {} of {} free ({} asked)", shortage.host, shortage.free,
                                              shortage.resource, shortage.asked));
        say(WaitKind::Capacity, fmt::format("it asks for {}; {}", m_result.asked, join(missing, "; ")));
    }

    void explainReservation() {
        if (!m_state.reservation || m_state.reservation->step == StepKey{m_run.id, m_index})
            return say(WaitKind::Capacity, "steps before it in the order are looked at first");
        const std::string holder = nameOf(m_state, m_state.reservation->step);
        m_result.waitingFor = {holder};
        m_result.estimatedStart = m_state.reservation->expected;
        say(WaitKind::Reservation,
            fmt::format("what it asks for is kept for '{}', which goes first", holder));
    }

    void explainGroup(const RequestClass& wish) {
        std::size_t holders = 0;
        std::set<StepKey> live;
        for (const Host& host : m_state.hosts)
            live.insert(host.live.begin(), host.live.end());
        for (const StepKey& key : live) {
            const Run& run = m_state.runs.at(key.run);
            const std::int32_t group = run.plan.steps[toNumber(key.step)].group;
            if (group >= 0 && run.groups[static_cast<std::size_t>(group)] == wish.group &&
                ++holders <= mostNames)
                m_result.waitingFor.push_back(nameOf(m_state, key));
        }
        say(WaitKind::Group,
            fmt::format("its group '{}' allows {} at once, taken by {}", m_state.groups[wish.group].name,
                        wish.limit, listOf(m_result.waitingFor, holders)));
    }

    void describeShortages() {
        for (std::size_t i = 0; i < m_state.hosts.size() && m_result.shortages.size() < mostNames; ++i) {
            const Host& host = m_state.hosts[i];
            if (!host.known)
                continue;
            if (!host.connected)
                add(host, "connection", "yes", "no", "no");
            else if (!host.reported)
                add(host, "report", "yes", "no", "no");
            else if (!host.strangers.empty())
                add(host, "attempts that are not ours", "0", std::to_string(host.strangers.size()), "0");
            else
                describeHost(host);
        }
    }

    void describeHost(const Host& host) {
        const ResourceRequest& request = m_plan.gang.perRank;
        const Room room = freeRoom(host);
        const auto cpus = [](Amount amount) { return fmt::format("{:g}", amount.toDouble()); };
        const auto bytes = [](std::int64_t amount) {
            return formatByteSize(static_cast<std::uint64_t>(std::max<std::int64_t>(0, amount)));
        };
        if (room.cpus < request.cpus)
            add(host, "cpus", cpus(request.cpus), cpus(std::max(Amount(), room.cpus)),
                cpus(host.capacity.cpus));
        if (request.memoryBytes != 0 && room.memory < static_cast<std::int64_t>(request.memoryBytes))
            add(host, "memory", formatByteSize(request.memoryBytes), bytes(room.memory),
                formatByteSize(host.capacity.memoryBytes));
        if (request.diskBytes != 0 && room.disk < static_cast<std::int64_t>(request.diskBytes))
            add(host, "disk", formatByteSize(request.diskBytes), bytes(room.disk),
                formatByteSize(host.capacity.diskBytes));
        ResourceRequest onlyGpus = request;
        onlyGpus.cpus = Amount();
        onlyGpus.memoryBytes = onlyGpus.diskBytes = 0;
        onlyGpus.labels.clear();
        if (request.gpus != Amount() && ranksThatFit(host, room, onlyGpus, 1) == 0)
            add(host, "gpus", cpus(request.gpus), cpus(freeGpus(host, room)),
                std::to_string(host.capacity.gpus.size()));
        for (const std::string& label : request.labels)
            if (std::find(host.capacity.labels.begin(), host.capacity.labels.end(), label) ==
                host.capacity.labels.end())
                add(host, "label:" + label, "yes", "no", "no");
        const std::uint32_t fit = ranksThatFit(host, room, request, m_plan.gang.ranks);
        if (fit != 0 && fit < m_plan.gang.least())
            add(host, "ranks", std::to_string(m_plan.gang.ranks), std::to_string(fit),
                std::to_string(ranksThatFit(host, wholeRoom(host), request, m_plan.gang.ranks)));
    }

    static Amount freeGpus(const Host& host, const Room& room) {
        Amount sum;
        for (std::size_t i = 0; i < room.gpus.size(); ++i)
            sum += host.capacity.gpus[i].usedByOthers ? Amount() : room.gpus[i];
        return sum;
    }

    void add(const Host& host, std::string resource, std::string asked, std::string free, std::string total) {
        Shortage shortage{host.id,         std::move(resource), std::move(asked),
                          std::move(free), std::move(total),    {}};
        std::vector<std::pair<Amount, StepKey>> bySize;
        for (const StepKey& key : host.live) {
            const Run& run = m_state.runs.at(key.run);
            bySize.emplace_back(run.plan.steps[toNumber(key.step)].gang.perRank.cpus, key);
        }
        std::stable_sort(bySize.begin(), bySize.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (std::size_t i = 0; i < bySize.size() && i < mostHolders; ++i)
            shortage.holders.push_back(holderOf(bySize[i].second, host));
        m_result.shortages.push_back(std::move(shortage));
    }

    Holder holderOf(StepKey key, const Host& host) const {
        const Run& run = m_state.runs.at(key.run);
        const Attempt& attempt = *run.steps[toNumber(key.step)].attempt;
        GangRequest held = run.plan.steps[toNumber(key.step)].gang;
        held.ranks = static_cast<std::uint32_t>(
            attempt.parts[partOn(attempt, m_state.hostByName.at(host.id))].ranks.size());
        held.minimum = 0;
        return {{key.run, key.step, attempt.number},
                nameOf(m_state, key),
                describeRequest(held),
                predictedEnd(run, key.step, m_now)};
    }

    const EngineState& m_state;
    const Run& m_run;
    StepIndex m_index;
    Timestamp m_now;
    const Step& m_step;
    const PlannedStep& m_plan;
    Explanation m_result;
};

} // namespace

Explanation explainStep(const EngineState& state, const Run& run, StepIndex step, Timestamp now) {
    return Explainer(state, run, step, now).explain();
}

} // namespace orrery::engine
