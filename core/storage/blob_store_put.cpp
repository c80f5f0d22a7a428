// How files and folders get into the store.

#include "core/storage/blob_store_state.h"

#include <fmt/format.h>

namespace orrery::storage {

namespace {

bool isExecutable(const FileStatus& status) {
    return (status.permissions & 0111) != 0;
}

} // namespace

Result<BlobRef> BlobStore::put(const std::string& path, Ingest ingest) {
    ORRERY_TRY(const FileStatus status, m_state->files.status(path));
    return status.type == FileType::Directory ? putTree(path, ingest) : putFile(path, ingest);
}

Result<BlobRef> BlobStore::putFile(const std::string& path, Ingest ingest) {
    FileSystem& files = m_state->files;
    ORRERY_TRY(const FileStatus status, files.status(path));
    if (status.type != FileType::Regular)
        return Error(ErrorCode::InvalidInput, path + " is not a regular file and cannot be stored");
    if (m_state->index) {
        const auto known = m_state->index->find(status.signature);
        const BlobRef blob{.digest = known.value_or(Digest{}), .size = status.signature.size};
        if (known && contains(blob)) {
            m_state->noteMoved(path, ingest);
            return blob;
        }
    }
    if (status.signature.size < m_state->options.packBelow) {
        ORRERY_TRY(const std::string content, readFile(files, path, m_state->options.packBelow * 4));
        ORRERY_TRY(const BlobRef blob, putBytes(content));
        m_state->noteMoved(path, ingest);
        return blob;
    }
    return m_state->putWhole(path, status, ingest);
}

/// Brings a file that is not packed into the tmp folder, hashes what lies there, and takes it over.
Result<BlobRef> BlobStore::State::putWhole(const std::string& path, const FileStatus& status, Ingest ingest) {
    const std::string temporary = newTemporary();
    // A second name for the same file: a crash takes away this one, not the one in the work folder.
    const bool moved = ingest == Ingest::Move && files.link(path, temporary).ok();
    const auto fill = [&]() -> Result<BlobRef> {
        if (moved) {
            ORRERY_CHECK(files.setPermissions(temporary, storedPermissions));
        } else {
            ORRERY_TRY(const std::unique_ptr<File> source, files.open(path, OpenMode::Read));
            ORRERY_TRY(const std::unique_ptr<File> copy,
                       files.open(temporary, OpenMode::CreateNew, storedPermissions));
            ORRERY_CHECK(files.copyContent(*source, *copy));
        }
        ORRERY_TRY(const std::unique_ptr<File> stored, files.open(temporary, OpenMode::Read));
        const std::int64_t hashedAt = FileIndex::fileClock();
        ORRERY_TRY(const Digest digest, hashContent(*stored));
        ORRERY_TRY(const FileStatus after, stored->status());
        // What was copied whole from a file that did not change is also that file's digest.
        const auto source = moved ? Result<FileStatus>(after) : files.status(path);
        if (index && !moved && source && source->signature == status.signature)
            index->remember(status.signature, digest, hashedAt);
        ORRERY_CHECK(adopt(digest, temporary, after.signature.size));
        return BlobRef{.digest = digest, .size = after.signature.size};
    };
    auto blob = fill();
    if (blob)
        noteMoved(path, ingest);
    else [[maybe_unused]]
        const auto removed = files.remove(temporary);
    return blob;
}

/// Walks a folder, stores its files and gathers the entries of its manifest, parents before children.
Result<void> BlobStore::State::putFolder(BlobStore& store, const std::string& root,
                                         const std::string& relative, Ingest ingest,
                                         std::vector<TreeEntry>& entries, std::uint64_t& bytes) {
    const std::string folderPath = relative.empty() ? root : root + "/" + relative;
    ORRERY_TRY(const std::vector<std::string> names, files.list(folderPath));
    for (const std::string& name : names) {
        TreeEntry entry{.path = relative.empty() ? name : relative + "/" + name};
        const std::string path = root + "/" + entry.path;
        ORRERY_TRY(const FileStatus status, files.status(path));
        switch (status.type) {
        case FileType::Regular: {
            ORRERY_TRY(const BlobRef blob, store.putFile(path, ingest));
            entry.executable = isExecutable(status);
            entry.size = blob.size;
            entry.digest = blob.digest;
            bytes += blob.size;
            entries.push_back(std::move(entry));
            break;
        }
        case FileType::SymbolicLink: {
            entry.type = TreeEntry::Type::SymbolicLink;
            ORRERY_TRY(entry.target, files.readSymbolicLink(path));
            entries.push_back(std::move(entry));
            break;
        }
        case FileType::Directory: {
            entry.type = TreeEntry::Type::Directory;
            const std::string inner = entry.path;
            entries.push_back(std::move(entry));
            ORRERY_CHECK(putFolder(store, root, inner, ingest, entries, bytes));
            break;
        }
        case FileType::Other:
            return Error(ErrorCode::InvalidInput, path + " is neither file nor folder and cannot be stored");
        }
    }
    return {};
}

Result<BlobRef> BlobStore::putTree(const std::string& path, Ingest ingest) {
    std::vector<TreeEntry> entries;
    std::uint64_t bytes = 0;
    ORRERY_CHECK(m_state->putFolder(*this, path, "", ingest, entries, bytes));
    const std::string manifest = encodeTree(entries);
    if (auto sound = decodeTree(manifest); !sound)
        return Error(ErrorCode::InvalidInput,
                     path + " holds a symbolic link that leads out of it: store a copy of "
                            "what it points to instead");
    ORRERY_TRY(BlobRef blob, putBytes(manifest));
    blob.kind = BlobKind::Tree;
    blob.size = bytes;
    m_state->noteMoved(path, ingest);
    return blob;
}

} // namespace orrery::storage
