#pragma once

#include "core/agent/agent_event.h"
#include "core/engine/effect.h"
#include "core/engine/event.h"

namespace orrery::executors {

/// What an agent says, as the engine's events. `numbers` are the gang's numbers of the ranks on this host, in
/// the agent's order; empty means 0, 1, 2, ...

engine::EndReason translate(agent::EndReason reason);

/// Never without ranks: where nothing ran, one rank carries the reason. An end without ranks would say that
/// the host never knew of the attempt.
std::vector<engine::RankResult> translateRanks(const agent::AttemptEnded& ended,
                                               const std::vector<std::uint32_t>& numbers);

engine::AttemptEnded translate(const agent::AttemptEnded& ended, const engine::HostId& host,
                               const std::vector<std::uint32_t>& numbers);

engine::HostCapacity translate(const agent::HostCapacity& capacity, const std::vector<std::string>& labels);

/// What a kill asks for in the agent's words.
agent::KillRequest translate(const engine::KillAttempt& effect);

} // namespace orrery::executors
