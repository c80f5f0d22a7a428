#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/context.h"
#include "core/base/text.h"
#include "core/formats/json.h"
#include "core/pipeline/component.h"
#include "core/server/pipeline_files.h"

#include <fmt/core.h>

namespace orrery::cli {

namespace {

/// The reader of this process's workspace. It and what it has read end with the process: to give a long plan
/// back piece by piece takes a seventh of the time of making it.
server::PipelineFiles& filesOf(const std::filesystem::path& workspace) {
    static server::PipelineFiles& files = *new server::PipelineFiles(workspace);
    return files;
}

/// Reads a pipeline without a server: nothing is started and nothing is written. Errors: NotFound, I/O.
Result<server::SharedPipeline> load(const CommonOptions& common, const std::string& file) {
    const std::filesystem::path workspace = findWorkspace(common);
    ORRERY_TRY(const std::string path, relativeToWorkspace(workspace, file));
    return filesOf(workspace).load(path, {});
}

std::string asText(const api::PipelineGraph& graph) {
    std::string text = fmt::format("{}\n", graph.name);
    for (const api::Node& node : graph.nodes) {
        text += fmt::format("  {} {}", fit(node.title, 24), node.summary);
        std::string after;
        for (const api::Wire& wire : graph.wires)
            if (wire.to == node.id && after.find(wire.from) == std::string::npos)
                after += (after.empty() ? "" : ", ") + wire.from;
        text += after.empty() ? "\n" : fmt::format("  ← {}\n", after);
    }
    return sanitizeForTerminal(text);
}

std::string jsonQuoted(std::string_view text) {
    std::string out;
    formats::appendJsonText(out, text);
    return out;
}

std::string asDot(const api::PipelineGraph& graph) {
    std::string text =
        fmt::format("digraph {} {{\n  rankdir=LR;\n  node [shape=box];\n", jsonQuoted(graph.name));
    for (const api::Node& node : graph.nodes)
        text += fmt::format("  {} [label={}];\n", jsonQuoted(node.id), jsonQuoted(node.title));
    for (const api::Wire& wire : graph.wires)
        text += fmt::format("  {} -> {}{};\n", jsonQuoted(wire.from), jsonQuoted(wire.to),
                            wire.from_port.empty() ? " [style=dashed]"
                                                   : fmt::format(" [label={}]", jsonQuoted(wire.from_port)));
    return text + "}\n";
}

} // namespace

ExitCode validate(const CommonOptions& common, const std::vector<std::string>& files) {
    using formats::Json;
    Json diagnostics = Json::array();
    bool valid = true;
    std::string text;
    for (const std::string& file : files) {
        const auto loaded = load(common, file);
        if (!loaded.ok())
            return fail(common, loaded.error());
        const pipeline::Expansion& expansion = (*loaded)->expansion;
        valid = valid && expansion.ok();
        for (const api::Problem& problem : api::toProblems(expansion.diagnostics)) {
            text += problemText(problem);
            diagnostics.push(*formats::parseJson(api::toJson(problem)));
        }
        if (expansion.ok())
            text += !pipeline::missingValues(expansion.diagnostics).empty()
                        ? fmt::format("{}: valid, needs values to run, {} steps\n", file,
                                      (*loaded)->document.steps().size())
                        : fmt::format("{}: valid, {} steps\n", file, expansion.plan.steps.size());
    }
    if (common.json)
        print(Json::object({{"valid", valid}, {"diagnostics", std::move(diagnostics)}}).dump() + "\n");
    else if (valid)
        print(text);
    else
        printError(text);
    return valid ? Done : InvalidInput;
}

ExitCode graph(const CommonOptions& common, const std::string& file, const std::string& format) {
    const auto loaded = load(common, file);
    if (!loaded.ok())
        return fail(common, loaded.error());
    const api::PipelineGraph graph = filesOf(findWorkspace(common)).graphOf(**loaded);
    print(common.json ? api::toJson(graph) + "\n" : format == "dot" ? asDot(graph) : asText(graph));
    if (!(*loaded)->expansion.ok())
        return fail({common.workspace, false},
                    Error(ErrorCode::InvalidInput,
                          fmt::format("'{}' has errors; run: orrery validate {}", file, file)),
                    graph.problems);
    return Done;
}

} // namespace orrery::cli
