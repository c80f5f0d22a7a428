#include "core/pipeline/reporter.h"

#include "core/base/text.h"

#include <fmt/core.h>

namespace orrery::pipeline {

std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t most = 12;
    if (names.size() <= most)
        return join(names, ", ");
    return join({names.begin(), names.begin() + most}, ", ") +
           fmt::format(" and {} more", names.size() - most);
}

void sayIfCut(Diagnostics& diagnostics) {
    if (diagnostics.size() < maxDiagnostics)
        return;
    Diagnostic& note = diagnostics.emplace_back();
    note.severity = Severity::Note;
    note.id = "more-findings";
    note.message =
        fmt::format("only the first {} findings are listed; mend these to see what is left", maxDiagnostics);
    note.file = diagnostics.front().file;
}

Diagnostic& Reporter::add(Severity severity, std::string id, SourceRange range, std::string message) {
    // Beyond the maximum an error still takes the place of a lesser finding, so that the file does not pass.
    const bool full = m_diagnostics.size() >= maxDiagnostics;
    const bool replaces =
        full && severity == Severity::Error && m_diagnostics.back().severity != Severity::Error;
    if (full)
        m_dropped = {};
    Diagnostic& diagnostic = !full      ? m_diagnostics.emplace_back()
                             : replaces ? m_diagnostics.back()
                                        : m_dropped;
    diagnostic.severity = severity;
    diagnostic.id = std::move(id);
    diagnostic.message = std::move(message);
    diagnostic.range = range;
    diagnostic.file = m_path;
    diagnostic.step = m_step;
    return diagnostic;
}

Diagnostic& Reporter::unknownName(Severity severity, std::string id, SourceRange range, std::string message,
                                  std::string_view found, const std::vector<std::string>& candidates,
                                  std::string_view otherwise) {
    // Suggestions cost a look at each candidate, which a file full of faults must not multiply.
    const std::string near = m_diagnostics.size() < 100 ? nearest(found, candidates) : std::string();
    Diagnostic& diagnostic = add(severity, std::move(id), range,
                                 near.empty() ? fmt::format("{}; {}", message, otherwise)
                                              : fmt::format("{}; did you mean '{}'?", message, near));
    if (!near.empty())
        diagnostic.fixes.push_back({fmt::format("Rename to '{}'", near), range, near});
    return diagnostic;
}

Diagnostic& Reporter::expression(std::string id, yaml::Node scalar, const ExpressionError& error) {
    const SourceRange range = scalar.rangeOfText(error.begin, error.end);
    Diagnostic& diagnostic = add(Severity::Error, std::move(id), range, error.message);
    if (!error.replacement.empty())
        diagnostic.fixes.push_back(
            {fmt::format("Replace by '{}'", error.replacement), range, error.replacement});
    return diagnostic;
}

} // namespace orrery::pipeline
