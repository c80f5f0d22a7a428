#pragma once

#include "core/agent/log_reader.h"
#include "core/agent/log_scan.h"

#include <array>
#include <deque>

/// Private to core/agent: frames into lines, with a cursor before and after each.
namespace orrery::agent {

/// Lines of both streams are put together separately, since their frames interleave. Thread: one.
class LineBuilder {
public:
    /// Nothing is added to a list that holds `limit` lines: what a frame has beyond is the next page's.
    LineBuilder(std::uint32_t rank, LogCursor from, std::size_t limit = SIZE_MAX);

    /// Appends to `lines` what `frame` completes.
    void add(const LogFrame& frame, std::vector<LogLine>& lines);
    /// Appends what has no newline yet, marked partial.
    void finish(std::vector<LogLine>& lines) const;

private:
    static constexpr std::size_t kLongestLine = 256U << 10;

    struct Pending {
        std::string text;
        Timestamp at;
        std::uint64_t frame = 0; ///< Offset of the frame that holds its first byte.
    };
    struct FrameStart {
        std::uint64_t offset = 0;
        std::array<std::uint64_t, 2> before{}; ///< Bytes of each stream in earlier frames.
    };

    void take(const LogFrame& frame, std::size_t index, std::string_view bytes, std::vector<LogLine>& lines);
    void emit(const LogFrame& frame, std::size_t index, std::size_t consumed, bool more,
              std::vector<LogLine>& lines);
    void breakLines(const LogFrame& frame, std::vector<LogLine>& lines);
    void notice(const LogFrame& frame, std::string text, std::vector<LogLine>& lines);
    LogCursor cursorAt(const LogFrame& frame, bool moreInFrame) const;
    void dropOldStarts(std::uint64_t current);

    std::uint32_t m_rank;
    LogCursor m_from;
    std::size_t m_limit;
    bool m_first = true;
    std::array<Pending, 2> m_pending;
    std::array<std::uint64_t, 2> m_seen{};
    std::array<std::uint64_t, 2> m_delivered{};
    std::deque<FrameStart> m_starts;
    LogCursor m_last;
};

} // namespace orrery::agent
