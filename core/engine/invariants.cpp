#include "core/engine/invariants.h"

#include "core/engine/attempt_rules.h"

#include <fmt/core.h>

namespace orrery::engine {

namespace {

Error broken(std::string what) {
    return {ErrorCode::Internal, "the engine's state does not agree with itself: " + std::move(what)};
}

/// What hosts and groups should have booked, added up from the live attempts.
struct Books {
    std::vector<Host> hosts;
    std::vector<std::uint32_t> groups;
};

bool phaseFits(const Step& step) {
    const bool live = step.phase == StepPhase::Starting || step.phase == StepPhase::Running;
    const bool hasAttempt = live || step.phase == StepPhase::Collecting;
    return (step.attempt != nullptr) == hasAttempt &&
           isTerminal(step.state) == (step.phase == StepPhase::Done) &&
           (step.backoffTimer != 0) == (step.phase == StepPhase::BackingOff);
}

Result<void> checkAttempt(const EngineState& state, const Run& run, std::uint32_t index, Books& books) {
    const Attempt& attempt = *run.steps[index].attempt;
    const PlannedStep& plan = run.plan.steps[index];
    const std::string name = AttemptId{run.id, static_cast<StepIndex>(index), attempt.number}.text();
    std::uint32_t ranks = 0;
    bool live = false;
    for (const Part& part : attempt.parts) {
        for (const PlacedRank& rank : part.ranks)
            if (rank.rank != ranks++)
                return broken(name + " has ranks out of order");
        if (part.phase == PartPhase::Ended)
            continue;
        live = true;
        Host& host = books.hosts[part.host];
        host.live.insert({run.id, static_cast<StepIndex>(index)});
        host.usedCpus += plan.gang.perRank.cpus * static_cast<std::int64_t>(part.ranks.size());
        host.usedMemory += plan.gang.perRank.memoryBytes * part.ranks.size();
        host.usedDisk += plan.gang.perRank.diskBytes * part.ranks.size();
        for (const PlacedRank& rank : part.ranks)
            for (const std::string& gpu : rank.gpus)
                host.usedGpus[gpu] += std::min(plan.gang.perRank.gpus, Amount::whole(1));
        if (!state.hosts[part.host].connected && !part.away)
            return broken(name + " is not away though its host is");
        if (!part.away && part.phase == PartPhase::Starting && !attempt.killing && state.watchdogTimer == 0)
            return broken(name + " waits for its start and nobody looks after it");
        if (!part.away && attempt.killing && state.watchdogTimer == 0)
            return broken(name + " waits for its end and nobody looks after it");
        if (part.away && state.hosts[part.host].leaseTimer == 0 && state.watchdogTimer == 0)
            return broken(name + " is away without a lease");
    }
    if (live && plan.group >= 0)
        ++books.groups[run.groups[static_cast<std::size_t>(plan.group)]];
    if (ranks != attempt.ranks || ranks < plan.gang.least() || ranks > plan.gang.ranks)
        return broken(name + " has the wrong number of ranks");
    if (live == (run.steps[index].phase == StepPhase::Collecting))
        return broken(name + " is collected while it runs, or runs no more and is not collected");
    return {};
}

Result<void> checkRun(const EngineState& state, const Run& run, Books& books) {
    std::uint32_t open = 0, ordinary = 0;
    for (std::uint32_t i = 0; i < run.steps.size(); ++i) {
        const Step& step = run.steps[i];
        const std::string name = fmt::format("step {} of run {}", i, run.id.number());
        if (!phaseFits(step))
            return broken(fmt::format("{} is {} and {}", name, toString(step.state), toString(step.phase)));
        if (isTerminal(step.state))
            continue;
        ++open;
        ordinary += run.plan.steps[i].always ? 0 : 1;
        if (step.phase == StepPhase::Waiting && step.waitingOn == 0 && !step.barrier)
            return broken(name + " waits for nothing");
        if (step.phase == StepPhase::Expanded && step.openInstances == 0)
            return broken(name + " is a map that waits for nothing");
        if (step.phase == StepPhase::Held && !run.paused &&
            !run.plan.breakpoints.contains(static_cast<StepIndex>(i)))
            return broken(name + " is held by nothing");
        if (step.phase == StepPhase::Ready && run.paused)
            return broken(name + " waits for a place though its run is paused");
        if (step.backoffTimer != 0 && !state.timers.contains(step.backoffTimer))
            return broken(name + " backs off without a timer");
        if (step.attempt != nullptr)
            ORRERY_CHECK(checkAttempt(state, run, i, books));
    }
    if (open != run.open || ordinary != run.ordinary)
        return broken(fmt::format("run {} counts its open steps wrong", run.id.number()));
    if ((open == 0) != isTerminal(run.state))
        return broken(
            fmt::format("run {} is {} with {} open steps", run.id.number(), toString(run.state), open));
    return {};
}

} // namespace

Result<void> checkState(const EngineState& state) {
    Books books{std::vector<Host>(state.hosts.size()), std::vector<std::uint32_t>(state.groups.size())};
    for (const auto& [id, run] : state.runs)
        ORRERY_CHECK(checkRun(state, run, books));
    for (std::size_t i = 0; i < state.hosts.size(); ++i) {
        const Host& host = state.hosts[i];
        const Host& booked = books.hosts[i];
        if (host.live != booked.live || host.usedCpus != booked.usedCpus ||
            host.usedMemory != booked.usedMemory || host.usedDisk != booked.usedDisk ||
            host.usedGpus != booked.usedGpus)
            return broken(fmt::format("the books of host {} do not match what runs there", host.id));
        if (!host.connected && !host.live.empty() && host.leaseTimer == 0)
            return broken(fmt::format("host {} is away with work and without a lease", host.id));
    }
    for (std::size_t i = 0; i < state.groups.size(); ++i)
        if (state.groups[i].inUse != books.groups[i])
            return broken(fmt::format("group {} counts {} and has {}", state.groups[i].name,
                                      state.groups[i].inUse, books.groups[i]));
    return {};
}

} // namespace orrery::engine
