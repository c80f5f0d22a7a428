#include "core/storage/append_log.h"

#include "core/storage/append_log_format.h"
#include "core/storage/append_log_recovery.h"

#include <cassert>
#include <deque>
#include <map>

namespace orrery::storage {

namespace {

constexpr std::size_t largestBatch = 64U << 20;
constexpr std::size_t largestRecord = 64U << 20;

/// Records that will be, or have been, written with one checksum.
struct Batch {
    std::uint64_t first = 0;
    std::uint32_t count = 0;
    std::string payload;
};

} // namespace

struct AppendLog::State {
    FileSystem& files;
    std::string folder;
    Options options;
    std::vector<Segment> segments;
    std::uint32_t nextNumber = 1;
    std::unique_ptr<File> current; ///< The last of `segments`; null when a new one must be begun.
    std::deque<Batch> queue;
    std::deque<Batch> unsynced;    ///< Written, kept until synced: a failed sync may have lost them.
    std::uint64_t syncedBytes = 0; ///< Of the current segment.
    bool rotateNext = false;
    std::uint64_t next = 0;
    std::uint64_t committed = 0;
    std::vector<Position> positions;
    std::map<std::uint32_t, std::unique_ptr<File>> readers;

    State(FileSystem& usedFiles, std::string usedFolder, Options usedOptions)
        : files(usedFiles), folder(std::move(usedFolder)), options(usedOptions) {}

    Result<void> writeAll();
    Result<void> writeBatches(std::string& bytes, std::uint64_t start);
    Result<void> syncWritten();
    Result<void> beginSegment();
    void abandonSegment();
};

AppendLog::AppendLog(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AppendLog::~AppendLog() = default;

Result<std::unique_ptr<AppendLog>> AppendLog::open(FileSystem& files, const std::string& folder,
                                                   Options options, const Visitor& visit) {
    ORRERY_CHECK(makeDirectories(files, folder));
    ORRERY_TRY(RecoveredLog found, recoverLog(files, folder, options.application, visit));
    auto state = std::make_unique<State>(files, folder, options);
    state->segments = std::move(found.segments);
    state->nextNumber = found.nextNumber;
    state->next = state->committed = found.nextSequence;
    if (!state->segments.empty() && found.lastIsUsable) {
        const std::string path = segmentPath(folder, state->segments.back().number);
        ORRERY_TRY(state->current, files.open(path, OpenMode::ReadWrite));
        // What a killed program wrote may have been read from memory only; from here on it counts as kept.
        ORRERY_CHECK(state->current->sync());
        ORRERY_CHECK(files.syncDirectory(folder));
        state->syncedBytes = state->segments.back().bytes;
    }
    return std::unique_ptr<AppendLog>(new AppendLog(std::move(state)));
}

std::uint64_t AppendLog::append(std::string_view record) {
    assert(record.size() <= largestRecord);
    auto& queue = m_state->queue;
    if (queue.empty() || queue.back().payload.size() + record.size() > largestBatch)
        queue.push_back({.first = m_state->next});
    Batch& batch = queue.back();
    appendNumber32(batch.payload, static_cast<std::uint32_t>(record.size()));
    batch.payload += record;
    ++batch.count;
    return m_state->next++;
}

Result<void> AppendLog::commit() {
    ORRERY_CHECK(m_state->writeAll());
    return m_state->syncWritten();
}

Result<void> AppendLog::writeQueued() {
    return m_state->writeAll();
}

Result<void> AppendLog::State::writeAll() {
    positions.clear();
    if (queue.empty())
        return {};
    if (current && (rotateNext || segments.back().bytes > options.segmentBytes)) {
        ORRERY_CHECK(syncWritten());
        current.reset();
    }
    rotateNext = false;
    std::string bytes;
    if (!current) {
        if (auto begun = beginSegment(); !begun) {
            abandonSegment();
            return begun;
        }
        bytes = encodeSegmentHeader({.application = options.application,
                                     .number = segments.back().number,
                                     .firstSequence = segments.back().firstSequence});
    }
    const std::uint64_t start = segments.back().bytes;
    auto written = writeBatches(bytes, start);
    if (!written)
        abandonSegment();
    return written;
}

Result<void> AppendLog::State::writeBatches(std::string& bytes, std::uint64_t start) {
    for (const Batch& batch : queue) {
        bytes += encodeBatchHeader({.payloadBytes = static_cast<std::uint32_t>(batch.payload.size()),
                                    .recordCount = batch.count,
                                    .firstSequence = batch.first,
                                    .synced = committed},
                                   batch.payload);
        std::uint64_t offset = start + bytes.size();
        bytes += batch.payload;
        const char* at = batch.payload.data();
        for (std::uint32_t i = 0; i < batch.count; ++i) {
            const std::uint32_t length = readNumber32(at);
            positions.push_back({.segment = segments.back().number, .length = length, .offset = offset + 4});
            offset += 4 + length;
            at += 4 + length;
        }
    }
    ORRERY_CHECK(current->write(start, bytes));
    segments.back().bytes = start + bytes.size();
    for (Batch& batch : queue)
        unsynced.push_back(std::move(batch));
    queue.clear();
    return {};
}

/// The name of a new segment is synced together with its first content, by `syncWritten`.
Result<void> AppendLog::State::beginSegment() {
    const std::uint32_t number = nextNumber++;
    ORRERY_TRY(current, files.open(segmentPath(folder, number), OpenMode::CreateNew));
    segments.push_back({.number = number, .firstSequence = queue.front().first, .bytes = 0});
    syncedBytes = 0;
    return {};
}

Result<void> AppendLog::State::syncWritten() {
    if (unsynced.empty())
        return {};
    const bool newName = unsynced.front().first == segments.back().firstSequence;
    auto synced = current->sync();
    if (synced && newName)
        synced = files.syncDirectory(folder);
    if (!synced) {
        abandonSegment();
        return synced;
    }
    committed = unsynced.back().first + unsynced.back().count;
    syncedBytes = segments.back().bytes;
    unsynced.clear();
    return {};
}

/// After a failure nobody knows what the segment holds behind the last sync: everything from there on goes to
/// a new segment, which replaces it.
void AppendLog::State::abandonSegment() {
    while (!unsynced.empty()) {
        queue.push_front(std::move(unsynced.back()));
        unsynced.pop_back();
    }
    positions.clear();
    if (!current)
        return;
    const std::unique_ptr<File> abandoned = std::move(current);
    // Best effort, so that what was never acknowledged does not turn up after a crash. Where this fails too,
    // the segment that comes next replaces it.
    if (syncedBytes > 0) {
        [[maybe_unused]] const auto cut = abandoned->truncate(syncedBytes);
        segments.back().bytes = syncedBytes;
    } else {
        [[maybe_unused]] const auto removed = files.remove(segmentPath(folder, segments.back().number));
        segments.pop_back();
    }
}

void AppendLog::discardQueued() {
    if (m_state->queue.empty())
        return;
    m_state->next = m_state->queue.front().first;
    m_state->queue.clear();
}

bool AppendLog::hasQueued() const {
    return !m_state->queue.empty();
}

std::uint64_t AppendLog::nextSequence() const {
    return m_state->next;
}

std::uint64_t AppendLog::committed() const {
    return m_state->committed;
}

std::uint64_t AppendLog::firstSequence() const {
    return m_state->segments.empty() ? m_state->next : m_state->segments.front().firstSequence;
}

std::uint64_t AppendLog::totalBytes() const {
    std::uint64_t total = 0;
    for (const Segment& segment : m_state->segments)
        total += segment.bytes;
    return total;
}

Result<std::string> AppendLog::read(Position position) {
    auto& file = m_state->readers[position.segment];
    if (!file) {
        ORRERY_TRY(file, m_state->files.open(segmentPath(m_state->folder, position.segment), OpenMode::Read));
    }
    std::string record(position.length, '\0');
    ORRERY_TRY(const std::size_t got, file->read(position.offset, record));
    if (got != record.size())
        return Error(ErrorCode::Corrupt, segmentPath(m_state->folder, position.segment) + " is cut short");
    return record;
}

Result<std::unique_ptr<File>> AppendLog::openSegment(std::uint32_t number) const {
    return m_state->files.open(segmentPath(m_state->folder, number), OpenMode::Read);
}

const std::vector<AppendLog::Position>& AppendLog::lastPositions() const {
    return m_state->positions;
}

void AppendLog::rotate() {
    m_state->rotateNext = true;
}

Result<void> AppendLog::removeBefore(std::uint64_t sequence) {
    auto& segments = m_state->segments;
    bool any = false;
    while (segments.size() > 1 && segments[1].firstSequence <= sequence) {
        m_state->readers.erase(segments.front().number);
        ORRERY_CHECK(m_state->files.remove(segmentPath(m_state->folder, segments.front().number)));
        segments.erase(segments.begin());
        any = true;
    }
    return any ? m_state->files.syncDirectory(m_state->folder) : Result<void>();
}

const std::vector<AppendLog::Segment>& AppendLog::segments() const {
    return m_state->segments;
}

} // namespace orrery::storage
