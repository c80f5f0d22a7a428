#pragma once

#include "core/engine/ports.h"
#include "core/server/artifact_shelf.h"
#include "core/server/cache_key.h"
#include "core/server/result_cache.h"
#include "core/server/run_book.h"
#include "core/server/secrets.h"

#include <functional>

namespace orrery::server {

/// Answers the engine's questions about values, files, cache and gates.
///
/// What it learns (a map's instances, a step's outputs) is handed to `record` before the answer is posted, so
/// that it stands in the journal before the engine's own record and is there again after a restart. Thread:
/// the loop's.
class StepArtifacts final : public engine::ArtifactStore {
public:
    struct Ports {
        RunBook& book;
        ArtifactShelf& shelf;
        ResultCache& cache;
        const Secrets& secrets;
        WorkspacePaths paths;
        std::function<void(engine::Event)> post;
        std::function<void(std::string record)> record;
    };
    explicit StepArtifacts(Ports ports) : m_ports(std::move(ports)) {}

    void prepare(const engine::Prepare& effect) override;
    void collect(const engine::Collect& effect) override;

    /// The answer to `prepare` without side effects on the run, for plans: Run, CacheHit or Refused.
    /// `why` explains it; `changed` names the parts of the key that differ from the newest result.
    struct Verdict {
        engine::Prepared::Outcome outcome = engine::Prepared::Outcome::Run;
        std::string why;
        std::vector<std::string> changed;
        engine::CacheKey key;
        const CachedResult* hit = nullptr;
    };
    Result<Verdict> judge(const Run& run, StepIndex step);
    /// What a pinned step is given: its latest result. Errors: NotFound where none is kept.
    Result<const CachedResult*> keptResult(const Run& run, StepIndex step);
    /// What differs between the latest result's key and the one of now. Errors: as `keptResult`, and what
    /// evaluating gives where an input is not there yet.
    Result<std::vector<engine::KeyDifference>> changedSinceKept(const Run& run, StepIndex step);

private:
    Result<engine::CacheKey> keyOf(const Run& run, StepIndex step);
    Result<Verdict> takes(const Run& run, StepIndex step, const CachedResult& hit, std::string why);
    engine::Prepared answer(Run& run, StepIndex step);
    engine::Prepared expandMap(Run& run, StepIndex step);
    Result<bool> wanted(const Run& run, StepIndex step) const;
    bool hitIsWhole(const CachedResult& hit);
    std::string missReason(const Run& run, StepIndex step, const engine::CacheKey& key,
                           std::vector<std::string>& changed) const;
    engine::Collected gather(Run& run, const engine::Collect& effect);
    /// Empty, or why the gate refuses these outputs.
    Result<std::string> refusal(const Run& run, StepIndex step, const std::vector<StepOutput>& outputs) const;
    void remember(Run& run, const AttemptId& attempt);

    Ports m_ports;
};

} // namespace orrery::server
