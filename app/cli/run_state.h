#pragma once

#include "core/api/wire/wire.h"

#include <optional>
#include <vector>

namespace orrery::cli {

/// Places of steps in their run.
using ChangedSteps = std::vector<std::uint32_t>;

/// A run as the command line knows it: the snapshot kept up to date by deltas.
class RunState {
public:
    /// Takes the first message, or a fresh snapshot after a gap. Returns the steps whose state is another.
    ChangedSteps reset(api::RunSnapshot snapshot);
    /// Applies a delta and returns its steps; nothing where a message is missing: ask for a new snapshot.
    std::optional<ChangedSteps> apply(api::RunDelta delta);

    const api::RunSnapshot& snapshot() const { return m_snapshot; }
    const api::RunSummary& summary() const { return m_snapshot.summary; }
    const std::vector<api::StepStatus>& steps() const { return m_snapshot.steps; }
    bool ended() const;

private:
    api::RunSnapshot m_snapshot;
};

/// True for a state that does not change any more.
bool isTerminal(std::string_view state);

} // namespace orrery::cli
