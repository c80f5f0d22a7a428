#pragma once

#include "core/server/run.h"
#include "core/server/workspace_paths.h"

#include <functional>
#include <map>

namespace orrery::server {

/// What one input of a step is, once the steps before it are done.
struct ResolvedInput {
    std::string port;
    pipeline::Value value;    ///< What `${{ inputs.x }}` yields when the command runs.
    pipeline::Value keyValue; ///< The same with every file named by its content instead of its path.
    std::vector<std::string>
        workspaceFiles; ///< Absolute paths named by `path:`; their content is part of the key.
};

/// How names in a step's expressions get their values. There are two readings of the same step: the real one,
/// in which files are paths, and the one for the cache key, in which they are digests and nothing depends on
/// where or when.
struct ScopeRequest {
    const Run& run;
    StepIndex step{};
    /// Where an output's content can be read as a file or folder.
    std::function<std::string(const StepOutput&)> pathOf;
    /// Absolute folder in which this attempt's outputs are written; empty in the key's reading.
    std::string outputFolder;
    bool forKey = false;
    /// The type of the input that is being resolved, if any: it decides whether an output is read as a path
    /// or as its content. Null or Any: the output's own type decides.
    const pipeline::PortType* reading = nullptr;
    /// `run.state`: running, or failed or cancelled for steps that always run.
    std::string runState;
};

/// A scope with everything but `inputs`.
pipeline::ValueScope makeScope(const ScopeRequest& request);

/// Resolves the inputs in both readings. Errors: NotFound, InvalidInput naming the input, Unavailable where a
/// step before has not written it.
Result<std::vector<ResolvedInput>> resolveInputs(const Run& run, StepIndex step, const WorkspacePaths& paths,
                                                 const std::function<std::string(const StepOutput&)>& pathOf,
                                                 const std::string& runState);

/// The value of `steps.<name>.outputs.<port>`; a list where the name stands for several instances.
Result<pipeline::Value> outputValue(const ScopeRequest& request, std::string_view step,
                                    std::string_view port);

} // namespace orrery::server
