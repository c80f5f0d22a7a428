#pragma once

#include "core/engine/engine_state.h"
#include "core/engine/placement.h"

namespace orrery::engine {

bool onAttemptStarted(Context& context, const AttemptStarted& event);
bool onAttemptEnded(Context& context, const AttemptEnded& event);
bool onCollected(Context& context, const Collected& event);

/// Chooses identity and token of a new attempt, books its place and asks for its start.
void dispatch(Context& context, StepKey key, const Placement& placement);

/// Asks all hosts of the step's attempt that can be reached to end it. `reason` is its cause if it has none
/// yet. Asking again has an effect only with a shorter grace.
void kill(Context& context, StepKey key, EndReason reason, Duration grace);
/// Repeats the request to one host, for example after contact is back.
void sendKill(Context& context, StepKey key, Part& part);

/// The ranks on one host have ended: well, or because of `bad`. May end the whole attempt.
void endPart(Context& context, StepKey key, std::uint32_t part, const std::optional<Cause>& bad);

/// The first result that is not good, looking at the one that caused the others' first.
std::optional<Cause> causeOf(const std::vector<RankResult>& ranks, std::uint32_t first, const Part& part,
                             const std::string& message);

/// Starts the clock of the step's timeout, `elapsed` of which is gone.
void armTimeout(Context& context, StepKey key, Duration elapsed);
void armStraggler(Context& context, StepKey key);

/// The ranks of one host run, for `elapsed` already. The first host's start makes the step run.
void markStarted(Context& context, StepKey key, Part& part, Duration elapsed);

/// The parts as executors see them.
std::vector<PlacedPart> describeParts(const EngineState& state, const Attempt& attempt);

/// The part of the attempt on this host, or none.
std::uint32_t partOn(const Attempt& attempt, std::uint32_t host);

/// Tells the hosts of the attempt that it can be forgotten.
void release(Context& context, StepKey key, const Attempt& attempt);

} // namespace orrery::engine
