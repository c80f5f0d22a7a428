#include "core/server/workspace_paths.h"

#include <fmt/core.h>

namespace orrery::server {

std::string stepFolder(StepIndex index, std::string_view stepName) {
    constexpr std::size_t longest = 100;
    std::string folder = fmt::format("{}-", toNumber(index));
    for (const char c : stepName.substr(0, longest)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '=' || c == '.';
        folder += plain ? c : '_';
    }
    return folder;
}

// A text is put together before it becomes a path: to add part by part to a path costs ten times as much.

std::filesystem::path WorkspacePaths::run(RunId run) const {
    return fmt::format("{}/.orrery/runs/{}", root.native(), run.text());
}

std::filesystem::path WorkspacePaths::attempt(const AttemptId& attempt, std::string_view stepName) const {
    return fmt::format("{}/.orrery/runs/{}/{}/{}", root.native(), attempt.run.text(),
                       stepFolder(attempt.step, stepName), attempt.number);
}

std::filesystem::path WorkspacePaths::metrics(const AttemptId& attempt, std::string_view stepName) const {
    return fmt::format("{}/.orrery/runs/{}/metrics/{}.{}.jsonl", root.native(), attempt.run.text(),
                       stepFolder(attempt.step, stepName), attempt.number);
}

} // namespace orrery::server
