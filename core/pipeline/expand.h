#pragma once

#include "core/base/ids.h"
#include "core/pipeline/document.h"

#include <map>
#include <optional>
#include <span>
#include <unordered_map>

namespace orrery::pipeline {

/// What one rank of a step asks of a host.
struct ResourceRequest {
    Amount cpus = Amount::whole(1);
    std::uint64_t memory = 0; ///< Units: bytes. 0: not stated.
    std::uint64_t disk = 0;   ///< Units: bytes. 0: not stated.
    Amount gpus;
    std::string gpuModel;
    std::uint64_t gpuMemory = 0; ///< Units: bytes of each GPU. 0: any.
    std::vector<std::pair<std::string, std::string>> labels;

    bool operator==(const ResourceRequest&) const = default;
};

/// How many processes a step consists of, and what each needs.
struct Gang {
    int count = 1;
    int minimum = 1; ///< Equal to `count` but for elastic launchers.
    Launcher launcher = Launcher::Plain;
    ResourceRequest perRank;

    bool operator==(const Gang&) const = default;
};

/// When a step is tried again.
struct RetryPolicy {
    int attempts = 1;
    Duration backoff{};
    std::vector<std::string> on;

    bool operator==(const RetryPolicy&) const = default;
};

/// Where the value of an input comes from.
struct InputBinding {
    std::string port;
    PortType type = PortType::Any;
    Template source; ///< Names steps by their names in the plan. May yield a list (fan-in of a matrix or map
                     ///< step).
    bool isPath = false; ///< The value is a path in the workspace, whose content is part of the cache key.
    bool optional = false;
};

/// An output that a step promises to write.
struct OutputPort {
    std::string port;
    PortType type = PortType::Any;
    std::string file; ///< Name inside the attempt's output folder.
    bool optional = false;
};

/// One step of a plan: what the engine schedules and the server prepares. Expressions that need the run
/// (`inputs`, `outputs`, `steps`, `run`, `env`, `secrets`, `item`) are still inside; `params`, `matrix`,
/// `with` and `kind` are values in `bindings`.
struct StepSpec {
    std::string name;         ///< Unique in the plan: "train[seed=1]", "sweep/train[lr=0.1]".
    std::string documentStep; ///< Name in its file.
    std::string group;        ///< Name without the matrix part; equal for all instances: "sweep/train".
    std::string document;     ///< Path of the file it stands in, "" for the top one.
    std::string kind;         ///< "name@version", or empty.
    std::string kindFolder;   ///< Absolute; where `${{ kind.dir }}` points.

    Template shell;                ///< Run by `/bin/sh -c`, or
    std::vector<Template> argv;    ///< run as it is. Both empty: a step without a command (a gate, a join).
    std::vector<std::string> code; ///< Relative to the workspace (or absolute, in the kind's folder).
    std::vector<InputBinding> inputs;
    std::vector<OutputPort> outputs;
    std::vector<std::pair<std::string, Template>> env;
    std::vector<std::pair<std::string, std::string>> secrets; ///< Variable of the job, name of the secret.

    std::vector<StepIndex> dependencies;     ///< Sorted, each once: by data and by `after:`.
    std::vector<StepIndex> dataDependencies; ///< Those of `dependencies` whose outputs are used.
    Template when;
    Template check;
    bool always = false;

    Gang gang;
    RetryPolicy retry;
    std::optional<Duration> timeout;
    int priority = 0;
    bool cache = true;
    std::string concurrencyGroup;

    Template
        mapOver; ///< Not empty: the step is a template that instantiate() turns into one step for each item.
    std::vector<std::pair<std::string, Value>> matrix;
    /// Shared by all steps of one document level: `params` of the (sub-)pipeline.
    std::shared_ptr<const Value> params;
    Value with;                ///< A map: the kind's params after defaults; null without a kind.
    std::optional<Value> item; ///< Of an instance of a map step.

    bool isMap() const { return !mapOver.empty(); }
    const OutputPort* output(std::string_view port) const;
    /// A scope with `params`, `matrix`, `with`, `kind` and `item` set; the caller adds the rest.
    ValueScope scope() const;
    /// The program and its arguments: `argv` with lists spread out, or `/bin/sh -c` and the text with every
    /// value quoted for the place it stands in. Empty for a step without a command.
    Result<std::vector<std::string>> commandLine(const Scope& scope) const;
};

/// What `steps.<name>` stands for in a plan.
struct StepGroup {
    /// The output of a sub-pipeline is that of a step inside.
    struct Port {
        std::string name;
        std::string group; ///< The inner step's, as in ExpandedPipeline::groups.
        std::string port;
    };
    bool isList = false; ///< A matrix: its outputs arrive as lists.
    bool isPipeline = false;
    std::vector<StepIndex> steps;             ///< In order; of a sub-pipeline: all steps inside.
    std::vector<std::vector<Port>> instances; ///< For each instance of a sub-pipeline, its outputs.
    std::vector<StepIndex> gates; ///< Of a sub-pipeline: who uses its outputs waits for these too.
};

/// Where the value of `steps.x.outputs.y` comes from: one step's output, or a list of such.
struct OutputSource {
    bool isList = false;
    StepIndex step{};
    std::string port;
    std::vector<OutputSource> items;
};

/// Lets a map of texts be asked with a view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The plan: every step that may run, with its order.
struct ExpandedPipeline {
    std::string name;
    std::vector<StepSpec> steps; ///< Each after all that it depends on.
    int maxParallel = 0;         ///< 0: no limit.
    std::map<std::string, int, std::less<>> concurrencyGroups;
    std::shared_ptr<const Value> params; ///< After defaults and overrides, for showing.
    /// By what references say: "train", "sweep[lr=0.1]/fit".
    std::unordered_map<std::string, StepGroup, TextHash, std::equal_to<>> groups;

    const StepSpec* find(std::string_view wanted) const;
    StepIndex indexOf(const StepSpec& step) const { return StepIndex(&step - steps.data()); }
    /// By its unique name, a group's name or a prefix such as "sweep/". Empty where nothing matches.
    std::vector<StepIndex> match(std::string_view wanted) const;
    /// Errors: NotFound where there is no such step or port. The output of a map step is a list that only the
    /// run knows.
    Result<OutputSource> resolveOutput(std::string_view group, std::string_view port) const;
};

/// What a document is expanded with.
struct ExpandOptions {
    Value params; ///< A map of overrides, typed (see parseParams) or null.
    const KindSource* kinds = nullptr;
    const DocumentSource* documents = nullptr;
    std::size_t maxSteps = 100'000;
};

/// A plan and what was found on the way to it.
struct Expansion {
    ExpandedPipeline plan;
    Diagnostics diagnostics; ///< Everything that validate() finds, and what only values show.

    bool ok() const { return !hasErrors(diagnostics); }
};

/// Turns a document into a plan: parameters, kinds, defaults, matrices and sub-pipelines resolved. Pure: the
/// same arguments give the same plan, byte for byte. With errors in `diagnostics` the plan is empty. Cost:
/// about 20 ms for 10,000 steps.
Expansion expand(const Document& document, const ExpandOptions& options = {});

/// Overrides "name=value" with the types of the document's params. An unknown name, a wrong type, a value out
/// of range or a repeated name is a diagnostic.
Value parseParams(const Document& document, std::span<const std::string> assignments,
                  Diagnostics& diagnostics);

/// Whether a value fits a parameter; what is wrong otherwise. Integers fit numbers.
Result<Value> checkParam(const Param& param, Value value);

/// The instances of a map step: the step for each item of `list`, named "score[0]", "score[1]", ....
/// Errors: InvalidInput where `list` is no list or longer than 10,000.
Result<std::vector<StepSpec>> instantiate(const StepSpec& step, const Value& list);

/// Which steps of a plan to run. Names as in ExpandedPipeline::match(). `from`: these and all that depends on
/// them; `to`: these and all they depend on; both: what lies between; `only`: exactly these. What only
/// `pinned` steps use is left out, unless it is named itself.
struct Selection {
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::vector<std::string> only;
    std::vector<std::string> pinned;
};

/// One flag a step. Errors: NotFound naming the nearest step.
Result<std::vector<bool>> selectSteps(const ExpandedPipeline& plan, const Selection& selection);

/// The steps so that each comes after all that it depends on, else in the order of the plan. Errors: Conflict
/// naming a cycle.
Result<std::vector<StepIndex>> topologicalOrder(std::span<const StepSpec> steps);

/// Steps that depend on each step. Cost: linear in the number of wires.
std::vector<std::vector<StepIndex>> dependents(std::span<const StepSpec> steps);

} // namespace orrery::pipeline
