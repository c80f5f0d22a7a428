#pragma once

#include "core/agent/job_spec.h"
#include "core/engine/effect.h"
#include "core/server/artifact_shelf.h"
#include "core/server/secrets.h"
#include "core/server/step_scope.h"

namespace orrery::server {

/// Turns a step into what an agent needs to run it: the literal command, folders, environment.
/// The environment's contract with scripts is in docs/pipeline-format.md.
class JobBuilder {
public:
    JobBuilder(WorkspacePaths paths, ArtifactShelf& shelf, const Secrets& secrets)
        : m_paths(std::move(paths)), m_shelf(shelf), m_secrets(secrets) {}

    /// Errors: what evaluating expressions gives, NotFound for a secret that is not set, I/O when the output
    /// folder cannot be made; none of them shows a secret.
    /// On failure nothing was started.
    Result<agent::JobSpec> build(const Run& run, const engine::StartAttempt& start) const;

private:
    Result<agent::JobSpec> compose(const Run& run, const engine::StartAttempt& start) const;
    void addContract(agent::JobSpec& job, const pipeline::StepSpec& spec,
                     const std::vector<ResolvedInput>& inputs, const std::string& outputs) const;
    Result<void> addEnvironment(agent::JobSpec& job, const pipeline::StepSpec& spec,
                                pipeline::ValueScope& scope) const;
    Result<std::vector<std::string>> command(const pipeline::StepSpec& spec,
                                             const pipeline::Scope& scope) const;

    WorkspacePaths m_paths;
    ArtifactShelf& m_shelf;
    const Secrets& m_secrets;
};

} // namespace orrery::server
