#pragma once

#include <string>
#include <vector>

namespace orrery {

/// A place in a text. Lines and columns count from 1; columns count bytes. 0 means "not known".
struct SourceRange {
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0; ///< One past the last byte.

    bool operator==(const SourceRange&) const = default;
};

enum class Severity { Error, Warning, Note };

/// A replacement that would mend a finding: put `replacement` where `range` is.
struct Fix {
    std::string title; ///< A verb with its object: "Rename to 'outputs'".
    SourceRange range;
    std::string replacement;
};

/// A finding about a document (validation, policy, quality). Not an Error: a document may have many.
struct Diagnostic {
    Severity severity = Severity::Error;
    std::string id;      ///< Stable and kebab-case, for example "unknown-step".
    std::string message; ///< One sentence: object, reason, next step.
    SourceRange range;
    std::string file; ///< Empty where the document has no path.
    std::string step; ///< The step it concerns, if any.
    std::vector<Fix> fixes;
};

using Diagnostics = std::vector<Diagnostic>;

bool hasErrors(const Diagnostics& diagnostics);

/// "file:line:column: error: message [id]", the form that editors and CI understand.
std::string format(const Diagnostic& diagnostic);

std::string_view toString(Severity severity);

} // namespace orrery
