#pragma once

#include <string>
#include <vector>

namespace orrery::api {

/// A finding about a file, as base's Diagnostic is spelled on the wire.
struct Problem {
    std::string severity = "error"; ///< error, warning, note.
    std::string id, message, file, step;
    int line = 0, column = 0, end_line = 0, end_column = 0;
    std::vector<std::string> fixes; ///< Titles of what would mend it.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("severity", severity), v("id", id), v("message", message), v("file", file), v("step", step);
        v("line", line), v("column", column), v("end_line", end_line), v("end_column", end_column);
        v("fixes", fixes);
    }
};

/// The body of every answer that is not 2xx.
struct Failure {
    std::string code;    ///< Base's ErrorCode, for example "not-found".
    std::string message; ///< One sentence: object, reason, next step.
    bool retryable = false;
    std::vector<Problem> problems; ///< Where a file is at fault.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("code", code), v("message", message), v("retryable", retryable), v("problems", problems);
    }
};

} // namespace orrery::api
