#pragma once

#include "app/cli/console.h"
#include "app/cli/run_state.h"

#include <memory>
#include <string>

namespace orrery::cli {

/// How a run is shown while it goes on.
class RunView {
public:
    virtual ~RunView() = default;
    /// The state changed; `changed` are the steps that did.
    virtual void update(const RunState& run, const ChangedSteps& changed) = 0;
    /// Half a second passed without a change; clocks go on.
    virtual void tick(const RunState&) {}
    /// The run has ended, or the view is left because the program ends.
    virtual void finish(const RunState& run) = 0;

    /// A tree that redraws itself in place: state, progress, elapsed and predicted time of each step.
    static std::unique_ptr<RunView> tree(const Console& console);
    /// One line for each change, for logs of CI.
    static std::unique_ptr<RunView> lines();
    /// One JSON object a line; the last is the summary that docs/command-line.md describes.
    static std::unique_ptr<RunView> json();
};

/// The last line of `run --json`.
std::string runSummaryJson(const RunState& run);

/// "succeeded in 4.1 s: 7 steps, 3 cached".
std::string summarySentence(const RunState& run);

} // namespace orrery::cli
