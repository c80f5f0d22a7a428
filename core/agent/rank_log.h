#pragma once

#include "core/agent/log_writer.h"
#include "core/base/redactor.h"

#include <array>
#include <string>

namespace orrery::agent {

/// What one rank says: freed of secrets, written to its log, its last error remembered. Thread: one.
class RankLog {
public:
    /// `redactor` must outlive the log.
    RankLog(LogWriter writer, const Redactor& redactor);

    void take(LogStream stream, Timestamp at, std::string_view bytes);
    /// Writes what was held back because it might have become a secret.
    void finish(Timestamp at);

    /// The last line on standard error, cut.
    const std::string& lastError() const { return m_lastError; }
    std::uint64_t bytesSeen() const { return m_writer.bytesSeen(); }

private:
    void show(LogStream stream, Timestamp at, std::string_view bytes);

    LogWriter m_writer;
    bool m_hides;
    std::array<RedactingStream, 2> m_streams; ///< Output, errors.
    std::string m_lastError;
};

} // namespace orrery::agent
