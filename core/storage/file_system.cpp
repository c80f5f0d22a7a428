#include "core/storage/file_system.h"

#include "core/base/unique_fd.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>

namespace orrery::storage {

namespace {

Error failure(std::string_view action, const std::string& path) {
    const int number = errno;
    return Error::fromErrno(number, "Cannot " + std::string(action) + " " + path);
}

Result<void> check(int result, std::string_view action, const std::string& path) {
    if (result != 0)
        return failure(action, path);
    return {};
}

FileStatus toStatus(const struct stat& raw) {
    FileStatus status;
    status.type = S_ISREG(raw.st_mode)   ? FileType::Regular
                  : S_ISDIR(raw.st_mode) ? FileType::Directory
                  : S_ISLNK(raw.st_mode) ? FileType::SymbolicLink
                                         : FileType::Other;
    status.permissions = raw.st_mode & 07777;
    const auto nanoseconds = [](const timespec& time) {
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    };
    status.signature = {.device = raw.st_dev,
                        .inode = raw.st_ino,
                        .size = static_cast<std::uint64_t>(raw.st_size),
                        .modified = nanoseconds(raw.st_mtim),
                        .changed = nanoseconds(raw.st_ctim)};
    return status;
}

class RealFile final : public File {
public:
    RealFile(UniqueFd fd, std::string path) : m_fd(std::move(fd)), m_path(std::move(path)) {}

    Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) override {
        std::size_t total = 0;
        while (total < buffer.size()) {
            const ssize_t got = ::pread(m_fd.get(), buffer.data() + total, buffer.size() - total,
                                        static_cast<off_t>(offset + total));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return failure("read", m_path);
            if (got == 0)
                break;
            total += static_cast<std::size_t>(got);
        }
        return total;
    }

    Result<void> write(std::uint64_t offset, std::string_view bytes) override {
        while (!bytes.empty()) {
            const ssize_t put = ::pwrite(m_fd.get(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
            if (put < 0 && errno == EINTR)
                continue;
            if (put < 0)
                return failure("write", m_path);
            bytes.remove_prefix(static_cast<std::size_t>(put));
            offset += static_cast<std::uint64_t>(put);
        }
        return {};
    }

    Result<void> truncate(std::uint64_t size) override {
        return check(::ftruncate(m_fd.get(), static_cast<off_t>(size)), "cut", m_path);
    }

    Result<void> sync() override { return check(::fdatasync(m_fd.get()), "sync", m_path); }

    Result<FileStatus> status() const override {
        struct stat raw {};
        if (::fstat(m_fd.get(), &raw) != 0)
            return failure("look at", m_path);
        return toStatus(raw);
    }

    int descriptor() const override { return m_fd.get(); }

private:
    UniqueFd m_fd;
    std::string m_path;
};

int openFlags(OpenMode mode) {
    switch (mode) {
    case OpenMode::Read:
        return O_RDONLY;
    case OpenMode::ReadWrite:
        return O_RDWR;
    case OpenMode::Create:
        return O_RDWR | O_CREAT;
    case OpenMode::CreateNew:
        return O_RDWR | O_CREAT | O_EXCL;
    }
    return O_RDONLY;
}

class RealFileSystem final : public FileSystem {
public:
    Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode,
                                       std::uint32_t permissions) override {
        // Not blocking: a FIFO in the place of a file must not hold up its reader.
        UniqueFd fd(::open(path.c_str(), openFlags(mode) | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, permissions));
        if (!fd)
            return failure(mode == OpenMode::CreateNew ? "create" : "open", path);
        return std::unique_ptr<File>(std::make_unique<RealFile>(std::move(fd), path));
    }

    Result<void> rename(const std::string& from, const std::string& to) override {
        return check(::rename(from.c_str(), to.c_str()), "rename " + from + " to", to);
    }
    Result<void> link(const std::string& existing, const std::string& added) override {
        return check(::link(existing.c_str(), added.c_str()), "link " + existing + " to", added);
    }
    Result<void> remove(const std::string& path) override {
        return check(::unlink(path.c_str()), "remove", path);
    }
    Result<void> makeDirectory(const std::string& path, std::uint32_t permissions) override {
        return check(::mkdir(path.c_str(), permissions), "make folder", path);
    }
    Result<void> removeDirectory(const std::string& path) override {
        return check(::rmdir(path.c_str()), "remove folder", path);
    }
    Result<void> makeSymbolicLink(const std::string& target, const std::string& path) override {
        return check(::symlink(target.c_str(), path.c_str()), "make symbolic link", path);
    }
    Result<void> setPermissions(const std::string& path, std::uint32_t permissions) override {
        return check(::chmod(path.c_str(), permissions), "set the permissions of", path);
    }

    Result<void> syncDirectory(const std::string& path) override {
        const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!fd)
            return failure("open folder", path);
        return check(::fsync(fd.get()), "sync folder", path);
    }

    Result<void> copyContent(File& from, File& to) override;

    Result<FileStatus> status(const std::string& path) override {
        struct stat raw {};
        if (::lstat(path.c_str(), &raw) != 0)
            return failure("look at", path);
        return toStatus(raw);
    }

    Result<std::vector<std::string>> list(const std::string& path) override;
    Result<std::string> readSymbolicLink(const std::string& path) override;

    Result<std::uint64_t> freeSpace(const std::string& path) override {
        struct statvfs info {};
        if (::statvfs(path.c_str(), &info) != 0)
            return failure("look at the disk of", path);
        return static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize;
    }
};

Result<void> RealFileSystem::copyContent(File& from, File& to) {
    if (::ioctl(to.descriptor(), FICLONE, from.descriptor()) == 0)
        return {};
    // Not every pair of file systems can share blocks or copy within the kernel.
    for (;;) {
        const ssize_t copied =
            ::copy_file_range(from.descriptor(), nullptr, to.descriptor(), nullptr, 1U << 30, 0);
        if (copied == 0)
            return {};
        if (copied < 0 && errno != EINTR)
            break;
    }
    std::vector<char> buffer(1U << 20);
    for (std::uint64_t offset = 0;;) {
        ORRERY_TRY(const std::size_t got, from.read(offset, buffer));
        if (got == 0)
            return to.truncate(offset);
        ORRERY_CHECK(to.write(offset, std::string_view(buffer.data(), got)));
        offset += got;
    }
}

Result<std::vector<std::string>> RealFileSystem::list(const std::string& path) {
    DIR* folder = ::opendir(path.c_str());
    if (!folder)
        return failure("list folder", path);
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = ::readdir(folder)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            names.emplace_back(name);
    }
    const int error = errno;
    ::closedir(folder);
    if (error != 0)
        return Error::fromErrno(error, "Cannot list folder " + path);
    std::sort(names.begin(), names.end());
    return names;
}

Result<std::string> RealFileSystem::readSymbolicLink(const std::string& path) {
    std::array<char, 4096> buffer;
    const ssize_t length = ::readlink(path.c_str(), buffer.data(), buffer.size());
    if (length < 0)
        return failure("read link", path);
    return std::string(buffer.data(), static_cast<std::size_t>(length));
}

} // namespace

FileSystem& FileSystem::real() {
    static RealFileSystem files;
    return files;
}

std::string parentFolder(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

Result<void> makeDirectories(FileSystem& files, const std::string& path, std::uint32_t permissions) {
    auto made = files.makeDirectory(path, permissions);
    if (!made && made.error().code() == ErrorCode::NotFound) {
        ORRERY_CHECK(makeDirectories(files, parentFolder(path), permissions));
        made = files.makeDirectory(path, permissions);
    }
    if (!made) {
        const auto status = files.status(path);
        const bool exists = made.error().code() == ErrorCode::AlreadyExists && status.ok();
        return exists && status->type != FileType::Regular ? Result<void>() : made;
    }
    return files.syncDirectory(parentFolder(path));
}

Result<void> removeTree(FileSystem& files, const std::string& path) {
    const auto status = files.status(path);
    if (!status)
        return status.error().code() == ErrorCode::NotFound ? Result<void>() : status.error();
    if (status->type != FileType::Directory)
        return files.remove(path);
    // A folder without write permission holds what cannot be removed.
    if ((status->permissions & 0700) != 0700)
        ORRERY_CHECK(files.setPermissions(path, status->permissions | 0700));
    ORRERY_TRY(const std::vector<std::string> names, files.list(path));
    for (const std::string& name : names)
        ORRERY_CHECK(removeTree(files, path + "/" + name));
    return files.removeDirectory(path);
}

Result<std::string> readFile(FileSystem& files, const std::string& path, std::uint64_t limit) {
    ORRERY_TRY(const std::unique_ptr<File> file, files.open(path, OpenMode::Read));
    ORRERY_TRY(const FileStatus status, file->status());
    if (status.type != FileType::Regular)
        return Error(ErrorCode::InvalidInput, path + " is not a regular file");
    if (status.signature.size > limit)
        return Error(ErrorCode::Exhausted, path + " is larger than the " + std::to_string(limit) +
                                               " bytes that are read of such a file");
    std::string content(status.signature.size, '\0');
    ORRERY_TRY(const std::size_t got, file->read(0, content));
    content.resize(got);
    return content;
}

std::string networkFileSystemName(const std::string& path) {
    struct statfs info {};
    if (::statfs(path.c_str(), &info) != 0)
        return {};
    // Source: statfs(2) and linux/magic.h; not all have a name in the headers.
    switch (static_cast<std::uint32_t>(info.f_type)) {
    case 0x6969:
        return "NFS";
    case 0x517B:
    case 0xFF534D42:
    case 0xFE534D42:
        return "SMB";
    case 0x01021997:
        return "9P";
    case 0x65735546:
        return "FUSE";
    case 0x00C36400:
        return "Ceph";
    case 0x0BD00BD0:
        return "Lustre";
    case 0x47504653:
        return "GPFS";
    case 0x7461636F:
        return "OCFS2";
    case 0x5346414F:
        return "AFS";
    case 0x19830326:
        return "BeeGFS";
    default:
        return {};
    }
}

} // namespace orrery::storage
