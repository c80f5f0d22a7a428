#include "app/cli/context.h"

#include "app/cli/console.h"
#include "core/base/text.h"
#include "core/server/launcher.h"

#include <fmt/core.h>

namespace orrery::cli {

namespace fs = std::filesystem;

fs::path findWorkspace(const CommonOptions& common) {
    std::error_code ignored;
    if (!common.workspace.empty())
        return fs::weakly_canonical(common.workspace, ignored);
    const fs::path here = fs::current_path(ignored);
    for (fs::path folder = here;; folder = folder.parent_path()) {
        if (fs::is_directory(folder / ".orrery", ignored))
            return folder;
        if (folder == folder.parent_path())
            return here;
    }
}

Result<std::string> relativeToWorkspace(const fs::path& workspace, const std::string& file) {
    std::error_code failure;
    fs::path path = fs::weakly_canonical(file, failure);
    if (!fs::exists(path, failure) && fs::path(file).is_relative())
        path = fs::weakly_canonical(workspace / file, failure);
    if (!fs::exists(path, failure))
        return Error(
            ErrorCode::NotFound,
            fmt::format("The pipeline file '{}' does not exist; check the name and the folder", file));
    if (fs::is_directory(path, failure))
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' is a folder; name the pipeline file in it", file));
    const fs::path relative = path.lexically_relative(workspace);
    if (relative.empty() || *relative.begin() == "..")
        return Error(
            ErrorCode::InvalidInput,
            fmt::format(
                "The pipeline file '{}' is outside the workspace '{}'; name its workspace with --workspace",
                file, workspace.string()));
    return relative.string();
}

Result<api::Client> serverOf(const CommonOptions& common) {
    return server::connectOrStart(findWorkspace(common), server::ownProgram());
}

Result<api::Client> runningServerOf(const CommonOptions& common) {
    return api::Client::connect(findWorkspace(common));
}

std::string problemText(const api::Problem& problem) {
    std::string place = problem.file;
    if (problem.line > 0)
        place += fmt::format("{}{}:{}", place.empty() ? "" : ":", problem.line, problem.column);
    std::string text = fmt::format("{}{}{}: {} [{}]\n", place, place.empty() ? "" : ": ", problem.severity,
                                   problem.message, problem.id);
    for (const std::string& fix : problem.fixes)
        text += "    fix: " + fix + "\n";
    return sanitizeForTerminal(text);
}

ExitCode fail(const CommonOptions& common, const Error& error, const std::vector<api::Problem>& problems) {
    if (common.json) {
        api::Failure failure;
        failure.code = toString(error.code());
        failure.message = error.describe();
        failure.retryable = error.retryable();
        failure.problems = problems;
        print(api::toJson(failure) + "\n");
    }
    std::string text;
    for (const api::Problem& problem : problems)
        text += problemText(problem);
    printError(text + "orrery: " + sanitizeForTerminal(error.describe()) + "\n");
    return exitCodeOf(error);
}

} // namespace orrery::cli
