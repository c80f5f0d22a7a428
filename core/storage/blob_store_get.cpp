// How content gets out of the store, and is checked on the way.

#include "core/storage/blob_store_state.h"

#include <fmt/format.h>

namespace orrery::storage {

Result<std::optional<std::string>> BlobStore::State::readPacked(const Digest& digest) {
    const std::lock_guard lock(mutex);
    if (const auto found = queued.find(digest); found != queued.end())
        return std::optional(found->second);
    const auto found = packed.find(digest);
    if (found == packed.end())
        return std::optional<std::string>();
    ORRERY_TRY(std::string content, pack->read(found->second.position));
    if (Hasher::of(content) != digest)
        return corruptBlob(digest, folder + "/pack");
    return std::optional(std::move(content));
}

Result<std::unique_ptr<File>> BlobStore::State::openLoose(const Digest& digest) {
    const std::lock_guard lock(mutex); // so that `sync` does not rename it in between
    const auto found = pending.find(digest);
    auto opened = files.open(found == pending.end() ? pathOf(digest) : found->second.path, OpenMode::Read);
    if (!opened && opened.error().code() == ErrorCode::NotFound)
        return missingBlob(digest);
    return opened;
}

Result<std::string> BlobStore::read(const Digest& digest, std::uint64_t limit) {
    ORRERY_TRY(std::optional<std::string> small, m_state->readPacked(digest));
    if (small)
        return std::move(*small);
    ORRERY_TRY(const std::unique_ptr<File> file, m_state->openLoose(digest));
    ORRERY_TRY(const FileStatus status, file->status());
    if (status.signature.size > limit)
        return Error(ErrorCode::Exhausted,
                     fmt::format("The stored content {} has {} bytes, more than the {} that are "
                                 "read at once",
                                 digest.hex(), status.signature.size, limit));
    std::string content(status.signature.size, '\0');
    ORRERY_TRY(const std::size_t got, file->read(0, content));
    content.resize(got);
    if (Hasher::of(content) != digest)
        return corruptBlob(digest, m_state->pathOf(digest));
    return content;
}

Result<std::string> BlobStore::readRange(const BlobRef& blob, std::uint64_t offset, std::uint64_t length) {
    ORRERY_TRY(std::optional<std::string> small, m_state->readPacked(blob.digest));
    if (small)
        return small->substr(std::min<std::uint64_t>(offset, small->size()), length);
    ORRERY_CHECK(m_state->verifyFile(blob.digest, blob.size, false));
    ORRERY_TRY(const std::unique_ptr<File> file, m_state->openLoose(blob.digest));
    const std::uint64_t left = blob.size - std::min(offset, blob.size);
    std::string bytes(std::min(length, left), '\0');
    ORRERY_TRY(const std::size_t got, file->read(offset, bytes));
    bytes.resize(got);
    return bytes;
}

Result<BlobStore::OpenBlob> BlobStore::openFile(const Digest& digest) {
    {
        const std::lock_guard lock(m_state->mutex);
        // Small content that is on its way is written first, so that there is a file to open.
        if (m_state->queued.contains(digest))
            ORRERY_CHECK(m_state->commitPackLocked());
        if (const auto found = m_state->packed.find(digest); found != m_state->packed.end()) {
            const AppendLog::Position position = found->second.position;
            ORRERY_TRY(std::unique_ptr<File> file, m_state->pack->openSegment(position.segment));
            return OpenBlob{std::move(file), position.offset, position.length};
        }
    }
    ORRERY_CHECK(m_state->verifyFile(digest, std::nullopt, false));
    ORRERY_TRY(std::unique_ptr<File> file, m_state->openLoose(digest));
    ORRERY_TRY(const FileStatus status, file->status());
    return OpenBlob{std::move(file), 0, status.signature.size};
}

Result<std::vector<TreeEntry>> BlobStore::readTree(const Digest& manifest) {
    ORRERY_TRY(const std::string text, read(manifest));
    return decodeTree(text);
}

Result<void> BlobStore::State::verifyFile(const Digest& digest, std::optional<std::uint64_t> size,
                                          bool always) {
    ORRERY_TRY(const std::optional<std::string> small, readPacked(digest));
    if (small)
        return !size || *size == small->size() ? Result<void>() : corruptBlob(digest, folder + "/pack");
    ORRERY_TRY(const std::unique_ptr<File> file, openLoose(digest));
    ORRERY_TRY(const FileStatus status, file->status());
    if (size && status.signature.size != *size)
        return corruptBlob(digest, pathOf(digest));
    const FileSignature signature = blobSignature(status);
    if (!always && index) {
        const auto known = index->find(signature);
        if (known && *known == digest)
            return {};
    }
    const std::int64_t hashedAt = FileIndex::fileClock();
    ORRERY_TRY(const Digest found, hashContent(*file));
    if (found != digest)
        return corruptBlob(digest, pathOf(digest));
    if (index)
        index->remember(signature, digest, hashedAt);
    return {};
}

Result<void> BlobStore::verify(const BlobRef& blob, bool always) {
    if (blob.kind == BlobKind::File)
        return m_state->verifyFile(blob.digest, blob.size, always);
    ORRERY_TRY(const std::vector<TreeEntry> entries, readTree(blob.digest));
    for (const TreeEntry& entry : entries) {
        if (entry.type == TreeEntry::Type::File)
            ORRERY_CHECK(m_state->verifyFile(entry.digest, entry.size, always));
    }
    return {};
}

Result<void> BlobStore::State::writeNewFile(const std::string& path, std::string_view content,
                                            bool executable) {
    ORRERY_TRY(const std::unique_ptr<File> file,
               files.open(path, OpenMode::CreateNew, executable ? 0755 : 0644));
    return file->write(0, content);
}

Result<void> BlobStore::State::materialiseFile(const Digest& digest, std::uint64_t size, bool executable,
                                               const std::string& path, Materialise how) {
    ORRERY_TRY(const std::optional<std::string> small, readPacked(digest));
    if (small)
        return writeNewFile(path, *small, executable);
    ORRERY_CHECK(verifyFile(digest, size, false));
    // The store's own file is neither executable nor to be made so; and one not yet synced still changes its
    // name.
    if (how == Materialise::HardLink && !executable) {
        auto linked = files.link(pathOf(digest), path);
        if (linked || linked.error().code() == ErrorCode::AlreadyExists)
            return linked;
    }
    ORRERY_TRY(const std::unique_ptr<File> source, openLoose(digest));
    ORRERY_TRY(const std::unique_ptr<File> copy,
               files.open(path, OpenMode::CreateNew, executable ? 0755 : 0644));
    return files.copyContent(*source, *copy);
}

Result<void> BlobStore::materialise(const BlobRef& blob, const std::string& path, Materialise how) {
    if (blob.kind == BlobKind::File)
        return m_state->materialiseFile(blob.digest, blob.size, false, path, how);
    ORRERY_TRY(const std::vector<TreeEntry> entries, readTree(blob.digest));
    ORRERY_CHECK(m_state->files.makeDirectory(path));
    for (const TreeEntry& entry : entries) {
        const std::string target = path + "/" + entry.path;
        switch (entry.type) {
        case TreeEntry::Type::Directory:
            ORRERY_CHECK(m_state->files.makeDirectory(target));
            break;
        case TreeEntry::Type::SymbolicLink:
            ORRERY_CHECK(m_state->files.makeSymbolicLink(entry.target, target));
            break;
        case TreeEntry::Type::File:
            ORRERY_CHECK(m_state->materialiseFile(entry.digest, entry.size, entry.executable, target, how));
            break;
        }
    }
    return {};
}

} // namespace orrery::storage
