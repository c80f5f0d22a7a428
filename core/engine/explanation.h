#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/engine/host.h"
#include "core/engine/states.h"

#include <optional>
#include <string>
#include <vector>

namespace orrery::engine {

/// What keeps a step from running now.
enum class WaitKind : std::uint8_t {
    Nothing,      ///< It runs, or it is done.
    Dependencies, ///< Steps before it.
    OtherSteps,   ///< An `always` step without dependencies waits for all others.
    Preparing,    ///< The server resolves inputs and looks into the cache.
    Capacity,     ///< Others hold what it asks for.
    Reservation,  ///< What it asks for is free, but kept for a step that goes first.
    Group,        ///< Its concurrency group is full.
    NoHost,       ///< No connected host could ever carry it.
    BackOff,      ///< It failed and waits before the next attempt.
    Starting,     ///< A host was asked to start it.
    Contact,      ///< Contact to its host is lost.
    Instances,    ///< A map waits for its instances.
    Held,         ///< The run is paused, or it stands at its breakpoint.
};

/// Who holds what a step asks for.
struct Holder {
    AttemptId attempt;
    std::string step;
    std::string amount; ///< For people: "2 cpus", "8 GiB memory", "gpu GPU-3f".
    std::optional<Timestamp> predictedEnd;
};

/// What one host lacks for one rank.
struct Shortage {
    HostId host;
    std::string resource; ///< "cpus", "memory", "disk", "gpus", "label:fast", "connection", "report", ...
    std::string asked;
    std::string free;
    std::string total;
    std::vector<Holder> holders; ///< The largest first, at most 8.
};

/// The answer to "why does it not run?", as data and as one sentence.
struct Explanation {
    StepState state = StepState::Queued;
    StepPhase phase = StepPhase::Waiting;
    WaitKind kind = WaitKind::Nothing;
    std::string sentence;
    std::string asked;                   ///< "2 ranks of 1 cpu, 1 GiB memory".
    std::vector<std::string> waitingFor; ///< Names of steps, a group, a map's instances; at most 16.
    std::vector<Shortage> shortages;     ///< One a host and resource; at most 16 hosts.
    std::optional<Timestamp> estimatedStart;
};

std::string_view toString(WaitKind kind);

} // namespace orrery::engine
