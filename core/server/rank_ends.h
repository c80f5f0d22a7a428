#pragma once

#include "core/agent/agent_event.h"
#include "core/api/wire/run.h"

#include <vector>

namespace orrery::server {

/// How ranks ended while others go on. The first that did not end well is to blame; those that a signal ended
/// after it were ended because of it.
std::vector<api::RankEnd> rankEndsOf(const std::vector<agent::EndedRank>& ended);

/// How each rank of an attempt ended. None where all succeeded, and where a single process was watched.
std::vector<api::RankEnd> rankEndsOf(const agent::AttemptEnded& ended);

} // namespace orrery::server
