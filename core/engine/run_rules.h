#pragma once

#include "core/engine/engine_state.h"

namespace orrery::engine {

// Each `on...` answers whether the event was accepted; one that was not has changed nothing.

bool onRunSubmitted(Context& context, RunSubmitted& event);
bool onCancelRequested(Context& context, const CancelRequested& event);
bool onRunForgotten(Context& context, const RunForgotten& event);
bool onPrepared(Context& context, Prepared& event);

/// Answers an event that made no sense: tells whoever asked why, and returns false.
bool reject(Context& context, ErrorCode code, std::string message);

/// The run that somebody asks something of. Null where there is none, it has ended, or it has no such step
/// (`none`: the whole run is meant); whoever asked is told why.
Run* openRun(Context& context, RunId id, std::uint32_t step);

/// Makes a step terminal. Its consequences are drawn by `drawConsequences`.
void finish(Context& context, Run& run, StepIndex step, StepState state, std::string reason);
/// Draws the consequences of all finished steps: dependents, maps, stopping, the end of the run.
void drawConsequences(Context& context);

/// Puts a prepared step into the queue for a place.
void makeReady(Context& context, Run& run, StepIndex step);
void queueReady(EngineState& state, const Run& run, StepIndex step);
/// Asks for the step's inputs again or for the first time.
void startPreparing(Context& context, Run& run, StepIndex step);
/// Works out what people see of a step that is not done, and tells them if it is new.
void refreshState(Context& context, Run& run, StepIndex step);
/// Gives a new run its index of dependents, its groups and request classes. Also used when a snapshot is
/// read.
void indexRun(EngineState& state, Run& run);
/// What the run is heading for.
RunState verdictOf(const Run& run);

void setRunState(Context& context, Run& run, RunState state);
void tellRun(Context& context, const Run& run);
void tellStep(Context& context, const Run& run, StepIndex step);

} // namespace orrery::engine
