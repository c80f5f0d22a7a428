#pragma once

#include "core/agent/job_spec.h"
#include "core/engine/effect.h"
#include "core/server/artifact_shelf.h"
#include "core/server/step_scope.h"

namespace orrery::server {

/// Turns a step into what an agent needs to run it: the literal command, folders, environment.
/// The environment's contract with scripts is in docs/pipeline-format.md.
class JobBuilder {
public:
    JobBuilder(WorkspacePaths paths, ArtifactShelf& shelf) : m_paths(std::move(paths)), m_shelf(shelf) {}

    /// Errors: what evaluating expressions gives; I/O when the output folder cannot be made.
    /// On failure nothing was started.
    Result<agent::JobSpec> build(const Run& run, const engine::StartAttempt& start) const;

private:
    Result<std::vector<std::string>> command(const pipeline::StepSpec& spec,
                                             const pipeline::Scope& scope) const;

    WorkspacePaths m_paths;
    ArtifactShelf& m_shelf;
};

} // namespace orrery::server
