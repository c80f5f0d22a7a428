#include "core/storage/append_log_recovery.h"

#include "core/base/log.h"

#include <fmt/format.h>

#include <limits>
#include <memory>

namespace orrery::storage {

namespace {

constexpr std::uint64_t noLimit = std::numeric_limits<std::uint64_t>::max();

/// Memory for one segment at a time: a fresh piece for each would cost as much as reading it.
class SegmentBuffer {
public:
    /// Valid until the next load.
    Result<std::string_view> load(FileSystem& files, const std::string& path) {
        ORRERY_TRY(const std::unique_ptr<File> file, files.open(path, OpenMode::Read));
        ORRERY_TRY(const FileStatus status, file->status());
        const std::size_t size = status.signature.size;
        if (size > m_capacity) {
            m_bytes = std::make_unique_for_overwrite<char[]>(size);
            m_capacity = size;
        }
        ORRERY_TRY(const std::size_t got, file->read(0, {m_bytes.get(), size}));
        return std::string_view(m_bytes.get(), got);
    }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
};

struct Found {
    std::string path;
    SegmentHeader header;
    std::uint64_t limit = noLimit; ///< Records from here on are replaced by later segments.
};

class Recovery {
public:
    Recovery(FileSystem& files, const std::string& folder, std::uint32_t application,
             const AppendLog::Visitor& visit)
        : m_files(files), m_folder(folder), m_application(application), m_visit(visit) {}

    Result<RecoveredLog> run();

private:
    Result<void> findSegments();
    Result<void> inspect(const std::string& name);
    Result<void> readSegment(std::size_t index);
    Result<void> visitBatch(const Found& segment, std::string_view bytes, std::size_t offset,
                            const BatchHeader& batch);
    Result<void> handleBadBatch(const Found& segment, std::string_view bytes, std::size_t offset);
    Error damaged(const std::string& path, std::size_t offset, std::string_view what) const;

    FileSystem& m_files;
    const std::string& m_folder;
    std::uint32_t m_application;
    const AppendLog::Visitor& m_visit;
    SegmentBuffer m_buffer;
    std::vector<Found> m_found;
    RecoveredLog m_result;
};

Result<RecoveredLog> Recovery::run() {
    ORRERY_CHECK(findSegments());
    for (std::size_t i = m_found.size(); i-- > 1;)
        m_found[i - 1].limit = std::min(m_found[i].limit, m_found[i].header.firstSequence);
    if (!m_found.empty())
        m_result.nextSequence = m_found.front().header.firstSequence;
    for (std::size_t i = 0; i < m_found.size(); ++i)
        ORRERY_CHECK(readSegment(i));
    return std::move(m_result);
}

Result<void> Recovery::findSegments() {
    ORRERY_TRY(const std::vector<std::string> names, m_files.list(m_folder));
    for (const std::string& name : names) {
        if (name.size() == 14 && name.ends_with(".log"))
            ORRERY_CHECK(inspect(name));
    }
    return {};
}

Result<void> Recovery::inspect(const std::string& name) {
    const std::string path = m_folder + "/" + name;
    const auto number = static_cast<std::uint32_t>(std::strtoul(name.c_str(), nullptr, 10));
    m_result.nextNumber = std::max(m_result.nextNumber, number + 1);
    std::string head(segmentHeaderSize, '\0');
    {
        ORRERY_TRY(const std::unique_ptr<File> file, m_files.open(path, OpenMode::Read));
        ORRERY_TRY(const std::size_t got, file->read(0, head));
        head.resize(got);
    }
    const auto header = decodeSegmentHeader(head);
    if (!header) {
        ORRERY_TRY(const std::string_view content, m_buffer.load(m_files, path));
        if (findBatch(content, 0))
            return damaged(path, 0, "its header is damaged but records follow");
        log::info("{} was being created when the program ended; it holds nothing and is removed", path);
        return m_files.remove(path);
    }
    if (header->version > logFormatVersion)
        return Error(ErrorCode::Unsupported,
                     fmt::format("{} was written by a newer Orrery (log format {})", path, header->version));
    if (header->application != m_application || header->number != number)
        return Error(ErrorCode::Corrupt, path + " does not belong to this log");
    m_found.push_back({path, *header});
    return {};
}

Result<void> Recovery::readSegment(std::size_t index) {
    const Found& segment = m_found[index];
    if (segment.header.firstSequence > m_result.nextSequence)
        return damaged(segment.path, 0,
                       fmt::format("records {} to {} are missing before it", m_result.nextSequence,
                                   segment.header.firstSequence - 1));
    m_result.nextSequence = std::min(m_result.nextSequence, segment.header.firstSequence);
    ORRERY_TRY(const std::string_view bytes, m_buffer.load(m_files, segment.path));
    std::size_t offset = segmentHeaderSize;
    bool whole = true;
    while (offset < bytes.size() && m_result.nextSequence < segment.limit) {
        const auto batch = decodeBatch(bytes.substr(offset));
        if (!batch || batch->firstSequence != m_result.nextSequence) {
            ORRERY_CHECK(handleBadBatch(segment, bytes, offset));
            whole = false;
            break;
        }
        ORRERY_CHECK(visitBatch(segment, bytes, offset, *batch));
        offset += batchHeaderSize + batch->payloadBytes;
    }
    if (m_result.nextSequence < segment.limit && segment.limit != noLimit)
        return damaged(segment.path, offset,
                       fmt::format("records {} to {} are missing", m_result.nextSequence, segment.limit - 1));
    m_result.lastIsUsable = true;
    m_result.segments.push_back(
        {segment.header.number, segment.header.firstSequence, whole ? bytes.size() : offset});
    return {};
}

Result<void> Recovery::visitBatch(const Found& segment, std::string_view bytes, std::size_t offset,
                                  const BatchHeader& batch) {
    std::size_t at = offset + batchHeaderSize;
    const std::size_t end = at + batch.payloadBytes;
    for (std::uint32_t i = 0; i < batch.recordCount; ++i) {
        if (end - at < 4 || end - at - 4 < readNumber32(bytes.data() + at))
            return damaged(segment.path, offset, "a batch's records do not fill it");
        const std::uint32_t length = readNumber32(bytes.data() + at);
        at += 4;
        if (m_result.nextSequence >= segment.limit)
            return {};
        if (m_visit)
            ORRERY_CHECK(m_visit(m_result.nextSequence, bytes.substr(at, length),
                                 {.segment = segment.header.number, .length = length, .offset = at}));
        ++m_result.nextSequence;
        at += length;
    }
    return {};
}

Result<void> Recovery::handleBadBatch(const Found& segment, std::string_view bytes, std::size_t offset) {
    for (auto later = findBatch(bytes, offset + 1); later; later = findBatch(bytes, *later + 1)) {
        if (decodeBatch(bytes.substr(*later))->synced > m_result.nextSequence)
            return damaged(segment.path, offset,
                           fmt::format("the batch of record {} is damaged, sound ones follow at byte {}",
                                       m_result.nextSequence, *later));
    }
    if (segment.limit != noLimit)
        return {}; // told by the caller, with the numbers of what is missing
    log::info("{}: {} bytes that were being written when the program ended are cut off", segment.path,
              bytes.size() - offset);
    ORRERY_TRY(const std::unique_ptr<File> file, m_files.open(segment.path, OpenMode::ReadWrite));
    ORRERY_CHECK(file->truncate(offset));
    return file->sync();
}

Error Recovery::damaged(const std::string& path, std::size_t offset, std::string_view what) const {
    return Error(ErrorCode::Corrupt, fmt::format("{} is damaged at byte {}: {}", path, offset, what));
}

} // namespace

std::string segmentPath(const std::string& folder, std::uint32_t number) {
    return fmt::format("{}/{:010}.log", folder, number);
}

Result<RecoveredLog> recoverLog(FileSystem& files, const std::string& folder, std::uint32_t application,
                                const AppendLog::Visitor& visit) {
    return Recovery(files, folder, application, visit).run();
}

} // namespace orrery::storage
