#include "core/engine/snapshot.h"

#include "core/engine/run_rules.h"

namespace orrery::engine {

// What can be worked out from the rest (dependents, request classes, the ready queue) is not written.

template <typename Archive>
void describe(Archive& archive, StepKey& value) {
    archive(value.run, value.step);
}
template <typename Archive>
void describe(Archive& archive, PlacedRank& value) {
    archive(value.rank, value.gpus);
}
template <typename Archive>
void describe(Archive& archive, Part& value) {
    archive(value.host, value.ranks, value.phase, value.away, value.unanswered);
}
template <typename Archive>
void describe(Archive& archive, Cause& value) {
    archive(value.reason, value.exitCode, value.signal, value.rank, value.host, value.message);
}
template <typename Archive>
void describe(Archive& archive, Attempt& value) {
    archive(value.number, value.token, value.parts, value.ranks, value.everStarted, value.killing,
            value.killReason, value.grace, value.cause, value.timeoutTimer, value.stragglerTimer);
}
template <typename Archive>
void describe(Archive& archive, Step& value) {
    archive(value.state, value.phase, value.waitingOn, value.attempts, value.ownFailures,
            value.infrastructureLosses, value.unstarted, value.map, value.openInstances, value.worstInstance,
            value.conditionFalse, value.cancelRequested, value.lost, value.refused, value.barrier,
            value.criticalPath, value.readySequence, value.backoffTimer, value.backoff, value.waitsSince,
            value.started, value.ended, value.exitCode, value.reason, value.attempt, value.prepared);
}
template <typename Archive>
void describe(Archive& archive, Run& value) {
    archive(value.id, value.plan, value.steps, value.state, value.cancelling, value.forced, value.stopping,
            value.anyFailed, value.anyRefused, value.anyLost, value.anyCancelled, value.open, value.ordinary,
            value.submitted, value.ended, value.paused);
}
template <typename Archive>
void describe(Archive& archive, Host& value) {
    archive(value.id, value.known, value.connected, value.reported, value.session, value.lease,
            value.capacity, value.usedCpus, value.usedMemory, value.usedDisk, value.usedGpus, value.live,
            value.strangers, value.leaseTimer, value.unanswered, value.shortInARow);
}
template <typename Archive>
void describe(Archive& archive, Group& value) {
    archive(value.name, value.inUse);
}
template <typename Archive>
void describe(Archive& archive, Timer& value) {
    archive(value.kind, value.step, value.attempt, value.host);
}
template <typename Archive>
void describe(Archive& archive, Reservation& value) {
    archive(value.step, value.priority, value.ranks, value.expected);
}

namespace {

/// What is kept in another form, in order, since the bytes of equal states must be equal.
struct Ordered {
    std::map<std::uint64_t, Timer> timers;
    /// Kinds of requests that were seen not to fit since room was last made. Without them a restored engine
    /// would look at them again, and might reserve for another step than the old one.
    std::map<std::string, RequestClass::Blocked> blocked;
};

template <typename Archive>
void describeState(Archive& archive, EngineState& state, Ordered& ordered) {
    archive(state.sequence, state.seed, state.lastRun, state.runs, state.hosts, state.groups,
            state.nextSequence, state.nextTimer, state.watchdogTimer, ordered.timers, ordered.blocked,
            state.reservation, state.config);
}

} // namespace

std::string writeSnapshot(const EngineState& state) {
    std::string bytes;
    codec::Writer writer(bytes);
    writer.number(journalVersion);
    writer(RecordKind::SnapshotRecord);
    Ordered ordered;
    ordered.timers.insert(state.timers.begin(), state.timers.end());
    for (std::uint32_t i = 0; i < state.ready.size(); ++i)
        if (const RequestClass& wish = state.ready.at(i);
            wish.users != 0 && wish.blockedEpoch == state.capacityEpoch)
            ordered.blocked.emplace(wish.key, wish.blockedBy);
    describeState(writer, const_cast<EngineState&>(state), ordered);
    return bytes;
}

Result<void> readSnapshot(std::string_view bytes, EngineState& state) {
    ORRERY_TRY(const RecordKind kind, recordKind(bytes));
    codec::Reader reader(bytes);
    reader.number();
    RecordKind same{};
    reader(same);
    Ordered ordered;
    describeState(reader, state, ordered);
    const auto consistent = [&] {
        for (const auto& [id, run] : state.runs)
            if (run.id != id || run.steps.size() != run.plan.steps.size())
                return false;
        return true;
    };
    if (kind != RecordKind::SnapshotRecord || !reader.ok() || !consistent())
        return Error(ErrorCode::Corrupt, "the snapshot of the engine makes no sense");
    state.timers.insert(ordered.timers.begin(), ordered.timers.end());
    for (std::uint32_t i = 0; i < state.hosts.size(); ++i)
        state.hostByName[state.hosts[i].id] = i;
    for (std::uint32_t i = 0; i < state.groups.size(); ++i)
        state.groupByName[state.groups[i].name] = i;
    for (auto& [id, run] : state.runs) {
        indexRun(state, run);
        for (std::uint32_t i = 0; i < run.steps.size(); ++i)
            if (run.steps[i].phase == StepPhase::Ready)
                queueReady(state, run, static_cast<StepIndex>(i));
    }
    for (std::uint32_t i = 0; i < state.ready.size(); ++i) {
        RequestClass& wish = state.ready.at(i);
        if (const auto found = ordered.blocked.find(wish.key); found != ordered.blocked.end()) {
            wish.blockedEpoch = state.capacityEpoch;
            wish.blockedBy = found->second;
        }
    }
    state.schedule = false;
    return {};
}

} // namespace orrery::engine
