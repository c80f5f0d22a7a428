#pragma once

#include "core/storage/append_log.h"
#include "core/storage/append_log_format.h"

#include <vector>

namespace orrery::storage {

/// What reading a log's folder found.
struct RecoveredLog {
    std::vector<AppendLog::Segment> segments;
    std::uint64_t nextSequence = 0;
    std::uint32_t nextNumber = 1; ///< A number that no segment has used.
    bool lastIsUsable = false;    ///< The last segment is whole and may be written on.
};

/// Reads all segments as docs/journal-format.md says, cutting what a crash left half done.
Result<RecoveredLog> recoverLog(FileSystem& files, const std::string& folder, std::uint32_t application,
                                const AppendLog::Visitor& visit);

std::string segmentPath(const std::string& folder, std::uint32_t number);

} // namespace orrery::storage
