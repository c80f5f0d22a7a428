#pragma once

#include <cstdint>
#include <string_view>

namespace orrery::engine::sim {

/// Which kinds of trouble a history has. Each seed switches them on and off by itself ("swarm").
struct Faults {
    bool brokenSessions = false; ///< A message is lost and the session breaks a while later.
    bool silentLoss = false;     ///< A message is lost and nobody notices.
    bool doubled = false;
    bool late = false; ///< Messages are late and overtake each other.
    bool partitions = false;
    bool longPartitions = false; ///< Longer than the lease.
    bool agentKills = false;
    bool hostKills = false;
    bool hostRemovals = false;
    bool supervisorKills = false;
    bool serverKills = false; ///< At any journal write, sync or effect.
    bool diskFull = false;
    bool clockJumps = false;
    bool cancels = false;
    bool holds = false; ///< Runs are paused and steps get breakpoints.
    bool compaction = false;
};

/// A bug put in on purpose, to prove that the checker would see it.
enum class Bug : std::uint8_t {
    None,
    StartTwice,        ///< The start of an attempt reaches a second host as another attempt.
    SecondStart,       ///< An agent runs an attempt again that it holds already.
    StaleResult,       ///< The result of an old attempt is passed off as that of the current one.
    DroppedRecord,     ///< One record never reaches the journal.
    SwappedRecords,    ///< Two records of the journal change places.
    DamagedRecord,     ///< A byte of a record changes.
    LyingSync,         ///< A sync reports success and a crash takes the records all the same.
    EffectsFirst,      ///< Effects leave before their record is durable.
    DoubleCapacity,    ///< A host is believed to have twice its cpus.
    SharedGpu,         ///< Two attempts are given the same device.
    ShortLease,        ///< The server believes in death before the lease ran out.
    NoLeaseKill,       ///< A host without contact lets its jobs go on for ever.
    LostIsFailed,      ///< A lost connection is reported as the end of the jobs.
    ForgetfulReport,   ///< A report leaves out what runs.
    OldSessionStart,   ///< An agent takes a start from a session that is over.
    DeafToKill,        ///< An agent ignores kills.
    NoRepeat,          ///< An agent tells an end only once.
    LostPrepare,       ///< A request for inputs is never answered, not even after a restart.
    LostTimer,         ///< Timers never fire.
    PartialGang,       ///< A part of a gang is not started.
    FlippedTerminal,   ///< Another end is shown for a step that has ended.
    SkippedDependency, ///< A step is started in place of one that waits for others.
    Count,
};

std::string_view toString(Bug bug);

} // namespace orrery::engine::sim
