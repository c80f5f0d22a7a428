#pragma once

#include "core/engine/codec.h"
#include "core/engine/event.h"

#include <string>
#include <string_view>

namespace orrery::engine {

/// The version written. A record of a larger version is refused as Unsupported; every smaller one is read.
inline constexpr std::uint64_t journalVersion = 1;

/// What kind of record: an event, or a snapshot in place of all events before it.
enum class RecordKind : std::uint8_t { EventRecord = 0, SnapshotRecord = 1 };

/// An event as it was when it was accepted.
struct JournalledEvent {
    Event event;
    Timestamp at;
    std::uint64_t sequence = 0; ///< Counts the accepted events from 1, without gaps.
};

/// The record of an event: version, kind, sequence, type number, time, fields.
std::string encodeEvent(const Event& event, Timestamp at, std::uint64_t sequence);

/// Errors: Corrupt for bytes that make no sense, Unsupported for a newer version or an unknown type.
Result<JournalledEvent> decodeEvent(std::string_view record);

/// Errors: Corrupt, Unsupported.
Result<RecordKind> recordKind(std::string_view record);

template <typename Archive>
void describe(Archive& archive, GpuDevice& value) {
    archive(value.uuid, value.model, value.memoryBytes, value.usedByOthers);
}
template <typename Archive>
void describe(Archive& archive, HostCapacity& value) {
    archive(value.cpus, value.memoryBytes, value.diskBytes, value.gpus, value.labels);
}
template <typename Archive>
void describe(Archive& archive, ResourceRequest& value) {
    archive(value.cpus, value.memoryBytes, value.diskBytes, value.gpus, value.gpuModel, value.gpuMemoryBytes,
            value.labels);
}
template <typename Archive>
void describe(Archive& archive, GangRequest& value) {
    archive(value.ranks, value.minimum, value.perRank, value.stragglerLimit);
}
template <typename Archive>
void describe(Archive& archive, RetryReason& value) {
    archive(value.kind, value.exitCode);
}
template <typename Archive>
void describe(Archive& archive, RetryPolicy& value) {
    archive(value.attempts, value.on, value.backoff, value.maximumBackoff);
}
template <typename Archive>
void describe(Archive& archive, PlannedStep& value) {
    archive(value.name, value.dependencies, value.gang, value.retry, value.timeout, value.grace,
            value.priority, value.group, value.predicted, value.always, value.map);
}
template <typename Archive>
void describe(Archive& archive, ConcurrencyGroup& value) {
    archive(value.name, value.limit);
}
template <typename Archive>
void describe(Archive& archive, RunPlan& value) {
    archive(value.name, value.steps, value.groups, value.keepGoing, value.priority, value.breakpoints);
}
template <typename Archive>
void describe(Archive& archive, RankResult& value) {
    archive(value.rank, value.reason, value.exitCode, value.signal);
}
template <typename Archive>
void describe(Archive& archive, MapInstance& value) {
    archive(value.name, value.predicted);
}
template <typename Archive>
void describe(Archive& archive, ReportedAttempt& value) {
    archive(value.attempt, value.token, value.ended, value.runningFor, value.ranks, value.first);
}
template <typename Archive>
void describe(Archive& archive, RunSubmitted& value) {
    archive(value.run, value.plan);
}
template <typename Archive>
void describe(Archive& archive, CancelRequested& value) {
    archive(value.run, value.step, value.force);
}
template <typename Archive>
void describe(Archive& archive, RunForgotten& value) {
    archive(value.run);
}
template <typename Archive>
void describe(Archive& archive, Prepared& value) {
    archive(value.run, value.step, value.outcome, value.message, value.instances);
}
template <typename Archive>
void describe(Archive& archive, Collected& value) {
    archive(value.attempt, value.outcome, value.message);
}
template <typename Archive>
void describe(Archive& archive, TimerFired& value) {
    archive(value.timer);
}
template <typename Archive>
void describe(Archive& archive, ReactorConfig& value) {
    archive(value.infrastructureRetries, value.unstartedRetries, value.leaseMargin, value.watchdog,
            value.infrastructureBackoff, value.shortStepsPerCpu, value.shortStep);
}
template <typename Archive>
void describe(Archive& archive, ServerRestarted& value) {
    archive(value.seed, value.config);
}
template <typename Archive>
void describe(Archive& archive, AttemptStarted& value) {
    archive(value.attempt, value.token, value.host);
}
template <typename Archive>
void describe(Archive& archive, AttemptEnded& value) {
    archive(value.attempt, value.token, value.host, value.ranks, value.first, value.message);
}
template <typename Archive>
void describe(Archive& archive, HostUp& value) {
    archive(value.host, value.session, value.capacity, value.lease);
}
template <typename Archive>
void describe(Archive& archive, HostReported& value) {
    archive(value.host, value.session, value.attempts);
}
template <typename Archive>
void describe(Archive& archive, HostLost& value) {
    archive(value.host, value.session);
}
template <typename Archive>
void describe(Archive& archive, HostRemoved& value) {
    archive(value.host);
}
template <typename Archive>
void describe(Archive& archive, HoldChanged& value) {
    archive(value.run, value.step, value.held);
}

} // namespace orrery::engine
