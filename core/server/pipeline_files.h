#pragma once

#include "core/api/graph_builder.h"
#include "core/api/wire/graph.h"
#include "core/pipeline/expand.h"
#include "core/pipeline/kind_library.h"

#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <string>

namespace orrery::server {

/// Every text that a plan was made from, so that it can be made again after the files have changed.
/// Paths are relative to the workspace.
using SourceTexts = std::map<std::string, std::string>;

/// A pipeline file read, checked and expanded.
struct LoadedPipeline {
    pipeline::Document document;
    pipeline::Expansion expansion;
    SourceTexts sources;
    Diagnostics paramFaults; ///< Of the parameters given to the run.

    bool ok() const { return expansion.ok() && !hasErrors(paramFaults); }
};

/// Shared by all who run or show the same texts; never changes.
using SharedPipeline = std::shared_ptr<const LoadedPipeline>;

/// The plan of a pipeline; keeps the whole alive.
inline std::shared_ptr<const pipeline::ExpandedPipeline> planOf(const SharedPipeline& loaded) {
    return {loaded, &loaded->expansion.plan};
}

/// Reads the pipeline files of a workspace. Nothing is executed and nothing is written. Thread: the owner's.
class PipelineFiles {
public:
    using Params = std::map<std::string, std::string>;

    explicit PipelineFiles(std::filesystem::path workspace);

    /// `params` are texts as given on a command line. Errors: NotFound and I/O; what is wrong inside the file
    /// is in the result's diagnostics. Cost: where neither the texts nor a kind has changed since an earlier
    /// call that found no error, reading and comparing the texts.
    Result<SharedPipeline> load(const std::string& path, const Params& params);
    /// The same from a text that is not in the file.
    SharedPipeline parse(std::string text, const std::string& path, const Params& params);
    /// The same from the texts of an earlier reading: what is not in them is not there.
    Result<SharedPipeline> reload(const SourceTexts& sources, const std::string& path, const Params& params);
    /// Forgets what earlier calls of `load` have made; what is in use lives on.
    void forgetKept() { m_kept.clear(); }

    api::PipelineGraph graphOf(const LoadedPipeline& loaded);
    /// Paths of all `*.orrery.yaml` files, sorted; folders that begin with a dot are passed over.
    std::vector<std::string> list() const;
    const pipeline::KindLibrary& kinds() const { return *m_kinds; }

private:
    /// What a `load` made, with all that it was made from.
    struct Kept {
        std::string path;
        Params params;
        std::uint64_t kinds = 0; ///< The library's revision.
        SharedPipeline pipeline;
    };
    bool isCurrent(const Kept& kept, const std::string& text) const;
    SharedPipeline keep(Kept kept);

    std::filesystem::path m_workspace;
    std::list<Kept> m_kept; ///< The newest first.
    std::unique_ptr<pipeline::KindLibrary> m_kinds;
};

} // namespace orrery::server
