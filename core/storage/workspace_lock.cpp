#include "core/storage/workspace_lock.h"

#include "core/base/text.h"
#include "core/storage/file_system.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace orrery::storage {

namespace {

std::string firstLine(const std::string& path) {
    std::ifstream stream(path);
    std::string line;
    std::getline(stream, line);
    return line;
}

/// The 22nd field of /proc/<pid>/stat. 0 where the process does not exist.
std::uint64_t startTimeOf(std::int64_t process) {
    const std::string line = firstLine(fmt::format("/proc/{}/stat", process));
    // The second field, the name, may hold spaces and parentheses; the last ')' ends it.
    const std::size_t end = line.rfind(')');
    if (end == std::string::npos)
        return 0;
    std::istringstream rest(line.substr(end + 1));
    std::string field;
    for (int i = 3; i <= 22 && rest >> field; ++i) {
    }
    return std::strtoull(field.c_str(), nullptr, 10);
}

std::string hostName() {
    std::array<char, 256> name{};
    ::gethostname(name.data(), name.size() - 1);
    return name.data();
}

std::string encode(const LockOwner& owner) {
    return fmt::format("orrery-lock 1\npid {}\nstart {}\nboot {}\nhost {}\n", owner.process, owner.startTime,
                       owner.boot, owner.host);
}

LockOwner decode(std::string_view text) {
    LockOwner owner;
    for (const std::string_view line : split(text, '\n')) {
        const std::size_t space = line.find(' ');
        const std::string value(space == std::string_view::npos ? std::string_view()
                                                                : line.substr(space + 1));
        if (line.starts_with("pid "))
            owner.process = std::strtoll(value.c_str(), nullptr, 10);
        else if (line.starts_with("start "))
            owner.startTime = std::strtoull(value.c_str(), nullptr, 10);
        else if (line.starts_with("boot "))
            owner.boot = value;
        else if (line.starts_with("host "))
            owner.host = value;
    }
    return owner;
}

LockOwner readOwner(int fd) {
    std::array<char, 1024> buffer;
    const ssize_t got = ::pread(fd, buffer.data(), buffer.size(), 0);
    return decode(std::string_view(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0));
}

/// An open file description lock: it belongs to this descriptor, not to the process, so that closing another
/// descriptor of the same file does not drop it, and a child that inherits nothing cannot keep it.
bool lockWholeFile(int fd, bool& heldByOther) {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    if (::fcntl(fd, F_OFD_SETLK, &lock) == 0)
        return true;
    heldByOther = errno == EAGAIN || errno == EACCES;
    return false;
}

Error heldBy(const std::string& path, const LockOwner& owner) {
    const std::string who = owner.process != 0 ? fmt::format("process {} on {}", owner.process, owner.host)
                                               : std::string("another process");
    return Error(ErrorCode::Conflict,
                 fmt::format("This workspace is in use by {} (lock {}): use that server, or end "
                             "it with 'orrery server --stop'",
                             who, path));
}

} // namespace

LockOwner LockOwner::current() {
    const std::int64_t process = ::getpid();
    return {.process = process,
            .startTime = startTimeOf(process),
            .boot = firstLine("/proc/sys/kernel/random/boot_id"),
            .host = hostName()};
}

bool LockOwner::isAlive() const {
    if (process == 0 || host != hostName())
        return false;
    return boot == firstLine("/proc/sys/kernel/random/boot_id") && startTimeOf(process) == startTime;
}

Result<WorkspaceLock> WorkspaceLock::acquire(const std::string& path) {
    WorkspaceLock lock;
    lock.m_file.reset(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (!lock.m_file)
        return Error::fromErrno(errno, "Cannot open the workspace's lock " + path);
    const LockOwner before = readOwner(lock.m_file.get());
    const LockOwner self = LockOwner::current();
    bool heldByOther = false;
    if (!lockWholeFile(lock.m_file.get(), heldByOther)) {
        if (heldByOther)
            return heldBy(path, before);
        return Error::fromErrno(errno, "Cannot lock " + path);
    }
    const std::string network = networkFileSystemName(path);
    // Where locks of other machines may not be seen, the name in the file is all there is.
    if (!network.empty() && before.process != 0 && before.host != self.host)
        return Error(
            ErrorCode::Conflict,
            fmt::format("This workspace lies on {} and was last used by process {} on {}: stop the server "
                        "there, then remove {}",
                        network, before.process, before.host, path));
    if (before.process != 0 && before != self)
        lock.m_takenOverFrom = fmt::format("process {} on {}", before.process, before.host);
    if (!network.empty())
        lock.m_warning =
            fmt::format("The workspace lies on {}: locks and the database are not safe there when two "
                        "machines use it at once; a local disk is better",
                        network);
    const std::string text = encode(self);
    if (::ftruncate(lock.m_file.get(), 0) != 0 ||
        ::pwrite(lock.m_file.get(), text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
        return Error::fromErrno(errno == 0 ? ENOSPC : errno, "Cannot write the workspace's lock " + path);
    return lock;
}

Result<LockOwner> WorkspaceLock::holder(const std::string& path) {
    const UniqueFd file(::open(path.c_str(), O_RDWR | O_CLOEXEC));
    if (!file)
        return Error::fromErrno(errno, "Cannot open " + path);
    struct flock query {};
    query.l_type = F_WRLCK;
    query.l_whence = SEEK_SET;
    if (::fcntl(file.get(), F_OFD_GETLK, &query) != 0)
        return Error::fromErrno(errno, "Cannot ask for the lock " + path);
    if (query.l_type == F_UNLCK)
        return Error(ErrorCode::NotFound, "Nobody holds " + path);
    return readOwner(file.get());
}

} // namespace orrery::storage
