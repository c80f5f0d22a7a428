#pragma once

#include "core/base/result.h"
#include "core/storage/file_system.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::storage {

/// A log of records in a folder of segment files. Records are numbered 0, 1, 2, …; they are gathered in
/// memory and become durable in batches, one write and one sync for all since the last `commit`. What was
/// committed is found again whole and in order after a crash; what was not is found either whole up to some
/// batch or not at all. The format: docs/journal-format.md. Thread: one at a time.
class AppendLog {
public:
    struct Options {
        std::uint64_t segmentBytes = 64ULL << 20; ///< A segment is closed once it is larger.
        std::uint32_t application = 0; ///< Who reads the records; a log of another application is refused.
    };

    /// Where a record lies. Valid until its segment is pruned.
    struct Position {
        std::uint32_t segment = 0;
        std::uint32_t length = 0;
        std::uint64_t offset = 0;
    };

    using Visitor =
        std::function<Result<void>(std::uint64_t sequence, std::string_view record, Position position)>;

    /// Opens or creates the log, and gives every record to `visit` (which may be empty) in order. A batch
    /// that a crash cut short at the end is cut off. Errors: Corrupt when a batch that had been synced is
    /// damaged: the message names file, offset and records; Unsupported for a newer format; those of `visit`.
    /// Cost: reads all segments, above 1 GB/s when they are in memory.
    static Result<std::unique_ptr<AppendLog>> open(FileSystem& files, const std::string& folder,
                                                   Options options, const Visitor& visit);
    ~AppendLog();

    /// Queues a record of at most 64 MiB and returns its number. Nothing is written before `commit`.
    std::uint64_t append(std::string_view record);

    /// Writes and syncs all queued records. After a failure they stay queued, nothing is promised about them,
    /// and the next commit writes them to a new segment; a caller that cannot wait may `discardQueued`.
    Result<void> commit();
    /// Writes without waiting for the disk. The next `commit` syncs this too.
    Result<void> writeQueued();
    void discardQueued();
    bool hasQueued() const;

    /// The number that the next record gets.
    std::uint64_t nextSequence() const;
    /// Records below this number are on the disk.
    std::uint64_t committed() const;
    std::uint64_t firstSequence() const;
    std::uint64_t totalBytes() const;

    /// Where the record just written lies. Only for numbers whose batch was written by this object or
    /// visited. Reads one record. Errors: Corrupt, NotFound when pruned.
    Result<std::string> read(Position position);
    /// Opens a segment's file, for reading what `Position` says of it.
    Result<std::unique_ptr<File>> openSegment(std::uint32_t number) const;
    /// The positions of the records of the last `commit` or `writeQueued`, in order of their numbers.
    const std::vector<Position>& lastPositions() const;

    /// Begins a new segment with the next record.
    void rotate();
    /// Removes the segments that hold only records below `sequence`. The newest segment stays.
    Result<void> removeBefore(std::uint64_t sequence);

    struct Segment {
        std::uint32_t number = 0;
        std::uint64_t firstSequence = 0;
        std::uint64_t bytes = 0;
    };
    const std::vector<Segment>& segments() const;

private:
    struct State;
    explicit AppendLog(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace orrery::storage
