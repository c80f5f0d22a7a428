#pragma once

#include "core/api/graph_builder.h"
#include "core/api/wire/graph.h"
#include "core/pipeline/expand.h"
#include "core/pipeline/kind_library.h"

#include <filesystem>
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

/// Reads the pipeline files of a workspace. Nothing is executed and nothing is written. Thread: the owner's.
class PipelineFiles {
public:
    explicit PipelineFiles(std::filesystem::path workspace);

    /// `params` are texts as given on a command line. Errors: NotFound and I/O; what is wrong inside the file
    /// is in the result's diagnostics.
    Result<LoadedPipeline> load(const std::string& path, const std::map<std::string, std::string>& params);
    /// The same from a text that is not in the file.
    Result<LoadedPipeline> parse(std::string text, const std::string& path,
                                 const std::map<std::string, std::string>& params);
    /// The same from the texts of an earlier reading: what is not in them is not there.
    Result<LoadedPipeline> reload(const SourceTexts& sources, const std::string& path,
                                  const std::map<std::string, std::string>& params);

    api::PipelineGraph graphOf(const LoadedPipeline& loaded);
    /// Paths of all `*.orrery.yaml` files, sorted; folders that begin with a dot are passed over.
    std::vector<std::string> list() const;
    const pipeline::KindLibrary& kinds() const { return *m_kinds; }

private:
    std::filesystem::path m_workspace;
    std::unique_ptr<pipeline::KindLibrary> m_kinds;
};

} // namespace orrery::server
