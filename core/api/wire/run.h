#pragma once

#include "core/api/wire/problem.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace orrery::api {

/// How one rank of a gang ended.
struct RankEnd {
    std::uint32_t rank = 0;
    std::string state; ///< succeeded, failed, or cancelled: it was ended because of another.
    int exit_code = 0; ///< 128 + signal where a signal ended it.
    bool operator==(const RankEnd&) const = default;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("rank", rank), v("state", state), v("exit_code", exit_code);
    }
};

/// How a step stands. Step states: queued running succeeded cached failed cancelled skipped lost unknown.
/// Times are seconds since 1970 with microseconds; 0 where it has not happened.
struct StepStatus {
    std::uint32_t index = 0; ///< Place in the run's plan, from 0.
    std::string name;        ///< Unique in the run: "train[seed=1]".
    std::string node;        ///< The step's name in the file: "train". Several steps may share a node.
    std::string kind;        ///< Node kind with version, or "command".
    std::string state;
    std::uint32_t attempts = 0;
    std::optional<int> exit_code;
    bool cached = false;
    double started = 0;
    double ended = 0;
    double prepared = 0;     ///< When its inputs were there and the cache was asked; 0 where not known.
    double placed = 0;       ///< When it was given to a host that had room; 0 where not known.
    double stored = 0;       ///< When its outputs were verified and kept; 0 where not known.
    double predicted = 0;    ///< Seconds expected from history; 0 where there is none.
    double progress = -1;    ///< 0..1 as the job reports it; -1 where it does not.
    std::uint32_t ranks = 1; ///< Processes of the gang.
    std::vector<std::string> hosts;
    std::string reason; ///< One sentence: why cached, why it waits, why it failed.
    std::string hint;   ///< What to try, where we know.
    bool held = false;  ///< Queued, and kept from starting by a breakpoint or the run's pause.
    /// Of the latest attempt: ranks that ended before the others, and how each ended where they did not all
    /// succeed. A rank that is not named stands as the step does; so do all that one process starts
    /// (torchrun).
    std::vector<RankEnd> rank_ends;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("index", index), v("name", name), v("node", node), v("kind", kind), v("state", state);
        v("attempts", attempts), v("exit_code", exit_code), v("cached", cached), v("started", started);
        v("ended", ended), v("prepared", prepared), v("placed", placed), v("stored", stored);
        v("predicted", predicted), v("progress", progress), v("ranks", ranks);
        v("hosts", hosts), v("reason", reason), v("hint", hint), v("held", held), v("rank_ends", rank_ends);
    }
};

/// How many steps of a run are in which state.
struct StepCounts {
    std::uint32_t total = 0, queued = 0, running = 0, succeeded = 0, cached = 0, failed = 0, cancelled = 0,
                  skipped = 0, lost = 0;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("total", total), v("queued", queued), v("running", running), v("succeeded", succeeded);
        v("cached", cached), v("failed", failed), v("cancelled", cancelled), v("skipped", skipped);
        v("lost", lost);
    }
};

/// One row of the run history. Run states: queued running succeeded failed cancelled refused lost.
struct RunSummary {
    std::uint64_t run = 0;
    std::string pipeline; ///< Name in the file.
    std::string path;     ///< File, relative to the workspace.
    std::string state;
    double created = 0;
    double started = 0;
    double ended = 0;
    double predicted_end = 0; ///< Wall clock; 0 where unknown.
    StepCounts counts;
    std::map<std::string, std::string> params; ///< As given or by default, as text.
    std::string reason;  ///< Why it failed or was refused: names the first step at fault.
    bool paused = false; ///< No further step starts until it goes on.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("run", run), v("pipeline", pipeline), v("path", path), v("state", state), v("created", created);
        v("started", started), v("ended", ended), v("predicted_end", predicted_end), v("counts", counts);
        v("params", params), v("reason", reason), v("paused", paused);
    }
};

/// Everything about a run at one moment; later changes come as RunDelta with sequence + 1, + 2, ...
struct RunSnapshot {
    std::string type = "snapshot";
    std::uint64_t sequence = 0;
    RunSummary summary;
    std::vector<StepStatus> steps;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("type", type), v("sequence", sequence), v("summary", summary), v("steps", steps);
    }
};

/// One measured value of a step.
struct MetricPoint {
    std::uint32_t step = 0; ///< Step index in the run.
    std::string name;       ///< "loss", or "1/loss" for rank 1 where ranks report apart.
    double x = 0;           ///< The job's own step number.
    double time = 0;
    double value = std::numeric_limits<double>::quiet_NaN(); ///< NaN where null stands.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("step", step), v("name", name), v("x", x), v("time", time), v("value", value);
    }
};

/// What changed since the message before. A gap in `sequence` means: ask for a new snapshot.
struct RunDelta {
    std::string type = "delta";
    std::uint64_t sequence = 0;
    RunSummary summary;
    std::vector<StepStatus> steps;    ///< Only changed ones, whole.
    std::vector<MetricPoint> metrics; ///< New points.
    std::vector<std::uint32_t> logs;  ///< Steps whose log grew.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("type", type), v("sequence", sequence), v("summary", summary), v("steps", steps);
        v("metrics", metrics), v("logs", logs);
    }
};

/// What to run. Steps are names in the file (all instances of a matrix) or of one instance.
struct RunRequest {
    std::string path; ///< Relative to the workspace.
    std::map<std::string, std::string> params;
    std::vector<std::string> from, to, only;
    std::vector<std::string> rerun; ///< Ignore the cache for these; "*" for all.
    bool keep_going = false;
    std::vector<std::string> breakpoints; ///< Steps that are held before they start.
    /// Steps whose latest kept result is taken as it is, whatever has changed; what only they use is left
    /// out.
    std::vector<std::string> pinned;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("path", path), v("params", params), v("from", from), v("to", to), v("only", only);
        v("rerun", rerun), v("keep_going", keep_going), v("breakpoints", breakpoints);
        v("pinned", pinned);
    }
};

/// Asks what a run would do.
struct PlanRequest : RunRequest {
    std::string text; ///< What the file would say once it is saved; empty: what it says.

    template <typename Visitor>
    void visit(Visitor& v) {
        RunRequest::visit(v);
        v("text", text);
    }
};

/// The answer to a RunRequest: the run is in the journal.
struct RunStarted {
    std::uint64_t run = 0;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("run", run);
    }
};

/// Runs, the newest first.
struct RunList {
    std::vector<RunSummary> runs; ///< Newest first.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("runs", runs);
    }
};

/// Cancels the run, or only the named step.
struct CancelRequest {
    std::string step;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("step", step);
    }
};

/// Keeps steps from starting (a pause of the run, a breakpoint at the named step) or lets them go on.
struct HoldRequest {
    std::string step; ///< Empty: the whole run.
    bool held = true;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("step", step), v("held", held);
    }
};

/// What would happen to one step.
struct PlannedStepReport {
    std::string name, node, kind;
    bool cached = false;
    bool undecided = false;           ///< Depends on what an earlier step will produce.
    std::string reason;               ///< "same command, code, inputs and params as run 12".
    std::vector<std::string> changed; ///< Parts of the key that differ from the last time: "code train.py".
    std::string resources;            ///< "2 ranks x 1 cpu".
    double predicted = 0;             ///< Seconds; 0 where there is no history.
    std::vector<std::string> after;   ///< Names of the steps it waits for.
    std::uint64_t kept = 0; ///< The run whose result of this step a pin would take; 0: none is kept.
    bool pinned = false;    ///< That result is taken as it is.
    bool stale = false;     ///< Pinned, and without the pin it would or might be made anew.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("name", name), v("node", node), v("kind", kind), v("cached", cached), v("undecided", undecided);
        v("reason", reason), v("changed", changed), v("resources", resources), v("predicted", predicted);
        v("after", after), v("kept", kept), v("pinned", pinned), v("stale", stale);
    }
};

/// What a run would do, before it starts.
struct PlanReport {
    std::string pipeline, path;
    std::vector<PlannedStepReport> steps; ///< In topological order.
    std::uint32_t to_run = 0, cached = 0;
    double predicted = 0; ///< Seconds for the whole run.
    std::vector<Problem> problems;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("pipeline", pipeline), v("path", path), v("steps", steps), v("to_run", to_run);
        v("cached", cached), v("predicted", predicted), v("problems", problems);
    }
};

/// Why a step is where it is.
struct Explanation {
    std::uint64_t run = 0;
    std::string step, state;
    std::vector<std::string> sentences; ///< Most important first.
    double predicted_start = 0;         ///< Wall clock, of a step that waits; 0 where unknown.
    std::vector<std::string>
        key_parts; ///< "command 1f3a...", "input raw 77c0...": what the cache key is made of.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("run", run), v("step", step), v("state", state), v("sentences", sentences);
        v("predicted_start", predicted_start);
        v("key_parts", key_parts);
    }
};

} // namespace orrery::api
