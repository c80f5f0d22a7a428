#pragma once

#include "core/base/diagnostic.h"
#include "core/pipeline/model.h"

#include <string>
#include <vector>

/// How findings are written down; no part of the module's interface.
namespace orrery::pipeline {

/// Names for a message: "a, b, c", cut after a dozen.
std::string listed(const std::vector<std::string>& names);

/// Nobody reads more, and a hostile file shall not cost more. Further findings are dropped.
inline constexpr std::size_t maxDiagnostics = 1000;
/// Adds a note that further findings may have been dropped, where the maximum was reached.
void sayIfCut(Diagnostics& diagnostics);

/// Collects findings about one file.
class Reporter {
public:
    Reporter(Diagnostics& diagnostics, const std::string& path) : m_diagnostics(diagnostics), m_path(path) {}

    /// Findings that follow concern this step.
    void setStep(std::string_view step) { m_step = step; }
    const std::string& step() const { return m_step; }

    Diagnostic& add(Severity severity, std::string id, SourceRange range, std::string message);
    Diagnostic& error(std::string id, yaml::Node node, std::string message) {
        return add(Severity::Error, std::move(id), node.range(), std::move(message));
    }
    Diagnostic& warning(std::string id, yaml::Node node, std::string message) {
        return add(Severity::Warning, std::move(id), node.range(), std::move(message));
    }
    /// "... 'found' ...; did you mean 'near'?" with a fix that puts the nearest candidate at `range`, or
    /// `otherwise`.
    Diagnostic& unknownName(Severity severity, std::string id, SourceRange range, std::string message,
                            std::string_view found, const std::vector<std::string>& candidates,
                            std::string_view otherwise);
    /// A failure inside an expression, placed in the file through the scalar that holds it.
    Diagnostic& expression(std::string id, yaml::Node scalar, const ExpressionError& error);

private:
    Diagnostics& m_diagnostics;
    const std::string& m_path;
    std::string m_step;
    Diagnostic m_dropped; ///< What is added beyond the maximum.
};

} // namespace orrery::pipeline
