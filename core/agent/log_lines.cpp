#include "core/agent/log_lines.h"

#include "core/base/units.h"

namespace orrery::agent {

namespace {
std::size_t indexOf(LogStream stream) {
    return stream == LogStream::Output ? 0 : 1;
}
LogStream streamOf(std::size_t index) {
    return index == 0 ? LogStream::Output : LogStream::Errors;
}
} // namespace

LineBuilder::LineBuilder(std::uint32_t rank, LogCursor from, std::size_t limit)
    : m_rank(rank), m_from(from), m_limit(limit), m_last(from) {}

void LineBuilder::add(const LogFrame& frame, std::vector<LogLine>& lines) {
    std::array<std::size_t, 2> skip{};
    if (m_first && frame.offset == m_from.offset)
        skip = {m_from.skipOutput, m_from.skipErrors};
    else if (m_first)
        m_from = {};
    if (m_first) {
        // What the cursor says was read counts as delivered, over as many frames as it takes.
        m_delivered = {skip[0], skip[1]};
        m_first = false;
    }
    if (frame.droppedBefore > 0) {
        breakLines(frame, lines);
        notice(frame, "orrery: " + formatByteSize(frame.droppedBefore) + " dropped here, the log is limited",
               lines);
    }
    m_starts.push_back({frame.offset, m_seen});
    const std::size_t index = indexOf(frame.stream);
    const std::uint64_t begin = m_seen[index];
    m_seen[index] += frame.bytes.size();
    if (m_seen[index] > m_delivered[index]) {
        const std::uint64_t done =
            m_delivered[index] > begin && m_pending[index].text.empty() ? m_delivered[index] - begin : 0;
        if (frame.stream == LogStream::Notice) {
            breakLines(frame, lines);
            std::string text(frame.bytes.substr(done));
            if (text.ends_with('\n'))
                text.pop_back();
            m_delivered[index] = m_seen[index];
            notice(frame, std::move(text), lines);
        } else {
            take(frame, index, frame.bytes.substr(done), lines);
        }
    }
    dropOldStarts(frame.offset);
}

void LineBuilder::take(const LogFrame& frame, std::size_t index, std::string_view bytes,
                       std::vector<LogLine>& lines) {
    while (!bytes.empty() && lines.size() < m_limit) {
        Pending& pending = m_pending[index];
        if (pending.text.empty()) {
            pending.at = frame.at;
            pending.frame = frame.offset;
        }
        const std::size_t newline = bytes.find('\n');
        const std::size_t room = kLongestLine - pending.text.size();
        const std::size_t size = std::min({newline, room, bytes.size()});
        pending.text.append(bytes.substr(0, size));
        const bool ended = newline == size;
        bytes.remove_prefix(size + (ended ? 1 : 0));
        if (!ended && pending.text.size() < kLongestLine)
            return;
        emit(frame, index, pending.text.size() + (ended ? 1 : 0), !bytes.empty(), lines);
    }
}

void LineBuilder::emit(const LogFrame& frame, std::size_t index, std::size_t consumed, bool more,
                       std::vector<LogLine>& lines) {
    Pending& pending = m_pending[index];
    m_delivered[index] += consumed;
    LogLine line{m_rank, streamOf(index), pending.at, std::move(pending.text), false, m_last, {}};
    pending.text.clear();
    m_last = cursorAt(frame, more);
    line.after = m_last;
    lines.push_back(std::move(line));
}

/// Ends unfinished lines where they stand: what follows is not their continuation.
void LineBuilder::breakLines(const LogFrame& frame, std::vector<LogLine>& lines) {
    for (std::size_t index = 0; index < m_pending.size(); ++index)
        if (!m_pending[index].text.empty())
            emit(frame, index, m_pending[index].text.size(), true, lines);
}

void LineBuilder::notice(const LogFrame& frame, std::string text, std::vector<LogLine>& lines) {
    const LogCursor before = m_last;
    if (frame.stream == LogStream::Notice)
        m_last = cursorAt(frame, false);
    lines.push_back({m_rank, LogStream::Notice, frame.at, std::move(text), false, before, m_last});
}

/// The earliest frame that holds bytes nobody was given yet, and how many before them were given.
LogCursor LineBuilder::cursorAt(const LogFrame& frame, bool moreInFrame) const {
    std::uint64_t earliest = moreInFrame ? frame.offset : frame.end;
    for (const Pending& pending : m_pending)
        if (!pending.text.empty())
            earliest = std::min(earliest, pending.frame);
    for (const FrameStart& start : m_starts)
        if (start.offset == earliest)
            return {earliest, static_cast<std::uint32_t>(m_delivered[0] - start.before[0]),
                    static_cast<std::uint32_t>(m_delivered[1] - start.before[1])};
    return {earliest, 0, 0};
}

void LineBuilder::dropOldStarts(std::uint64_t current) {
    std::uint64_t earliest = current;
    for (const Pending& pending : m_pending)
        if (!pending.text.empty())
            earliest = std::min(earliest, pending.frame);
    while (!m_starts.empty() && m_starts.front().offset < earliest)
        m_starts.pop_front();
}

void LineBuilder::finish(std::vector<LogLine>& lines) const {
    for (std::size_t index = 0; index < m_pending.size(); ++index)
        if (!m_pending[index].text.empty())
            lines.push_back(
                {m_rank, streamOf(index), m_pending[index].at, m_pending[index].text, true, m_last, m_last});
}

} // namespace orrery::agent
