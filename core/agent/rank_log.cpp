#include "core/agent/rank_log.h"

#include "core/base/text.h"

namespace orrery::agent {

namespace {
constexpr std::size_t kLastErrorSize = 300;
}

RankLog::RankLog(LogWriter writer, const Redactor& redactor)
    : m_writer(std::move(writer)),
      m_hides(!redactor.empty()), m_streams{RedactingStream(redactor), RedactingStream(redactor)} {}

void RankLog::take(LogStream stream, Timestamp at, std::string_view bytes) {
    if (m_hides)
        show(stream, at, m_streams[stream == LogStream::Errors ? 1 : 0].take(bytes));
    else
        show(stream, at, bytes);
}

void RankLog::finish(Timestamp at) {
    if (!m_hides)
        return;
    show(LogStream::Output, at, m_streams[0].finish());
    show(LogStream::Errors, at, m_streams[1].finish());
}

void RankLog::show(LogStream stream, Timestamp at, std::string_view bytes) {
    m_writer.write(stream, at, bytes);
    if (stream != LogStream::Errors)
        return;
    std::string_view last = trim(bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 4096)));
    last = last.substr(last.find_last_of("\n\r") + 1);
    if (!last.empty())
        m_lastError = sanitizeForTerminal(last.substr(0, kLastErrorSize));
}

} // namespace orrery::agent
