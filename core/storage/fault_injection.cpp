#include "core/storage/fault_injection.h"

#include "core/base/log.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>

namespace orrery::storage {

namespace {

std::pair<std::uint64_t, std::uint64_t> inodeOf(int fd) {
    struct stat raw {};
    if (::fstat(fd, &raw) != 0)
        return {};
    return {raw.st_dev, raw.st_ino};
}

std::string readAt(int fd, std::uint64_t offset, std::uint64_t size) {
    std::string bytes(size, '\0');
    const ssize_t got = ::pread(fd, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::uint64_t toNumber(std::string_view text) {
    return std::strtoull(std::string(text).c_str(), nullptr, 10);
}

} // namespace

std::string_view toString(FaultPoint point) {
    switch (point) {
    case FaultPoint::Write:
        return "write";
    case FaultPoint::Truncate:
        return "truncate";
    case FaultPoint::Sync:
        return "sync";
    case FaultPoint::Create:
        return "create";
    case FaultPoint::Rename:
        return "rename";
    case FaultPoint::Link:
        return "link";
    case FaultPoint::Remove:
        return "remove";
    case FaultPoint::MakeDirectory:
        return "make-directory";
    case FaultPoint::SyncDirectory:
        return "sync-directory";
    case FaultPoint::Other:
        return "other";
    }
    return "other";
}

std::optional<FaultPlan> FaultPlan::fromEnvironment() {
    const std::string crash = environment("ORRERY_CRASH_AT");
    const std::string fail = environment("ORRERY_FAIL_AT");
    FaultPlan plan;
    plan.logPath = environment("ORRERY_CRASH_LOG");
    if (!crash.empty()) {
        const auto parts = split(crash, ',');
        plan.kind = Kind::Exit;
        plan.at = toNumber(parts[0]);
        plan.torn = parts.size() > 1 && parts[1] == "torn";
    } else if (!fail.empty()) {
        const auto parts = split(fail, ',');
        plan.kind = Kind::Fail;
        plan.at = toNumber(parts[0]);
        plan.error = parts.size() > 1 ? static_cast<int>(toNumber(parts[1])) : EIO;
        plan.lasting = parts.size() > 2 && parts[2] == "lasting";
    } else if (plan.logPath.empty()) {
        return std::nullopt;
    }
    return plan;
}

FaultInjector::FaultInjector(FaultPlan plan) {
    restart(std::move(plan));
}

FaultInjector::~FaultInjector() {
    removeKept();
}

void FaultInjector::restart(FaultPlan plan) {
    const std::lock_guard lock(m_mutex);
    removeKept();
    m_files.clear();
    m_names.clear();
    m_plan = std::move(plan);
    m_recording = m_plan.kind == FaultPlan::Kind::Crash;
    m_count = 0;
    m_broken = m_crashed = false;
    m_log.reset();
    if (!m_plan.logPath.empty())
        m_log.reset(::open(m_plan.logPath.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
}

void FaultInjector::mend() {
    const std::lock_guard lock(m_mutex);
    m_plan.kind = FaultPlan::Kind::None;
    m_broken = false;
}

std::uint64_t FaultInjector::count() const {
    const std::lock_guard lock(m_mutex);
    return m_count;
}

bool FaultInjector::hasCrashed() const {
    const std::lock_guard lock(m_mutex);
    return m_crashed;
}

FaultInjector::Verdict FaultInjector::reach(FaultPoint point, const std::string& path) {
    const std::lock_guard lock(m_mutex);
    return reachLocked(point, path);
}

FaultInjector::Verdict FaultInjector::reachLocked(FaultPoint point, const std::string& path) {
    if (m_crashed)
        return {.error = EIO};
    ++m_count;
    if (m_log) {
        const std::string line = fmt::format("{} {} {}\n", m_count, toString(point), path);
        [[maybe_unused]] const auto written = ::write(m_log.get(), line.data(), line.size());
    }
    const bool due = m_count == m_plan.at;
    switch (m_plan.kind) {
    case FaultPlan::Kind::None:
        return {};
    case FaultPlan::Kind::Fail:
        m_broken = m_broken || (due && m_plan.lasting);
        return due || m_broken ? Verdict{m_plan.error, m_plan.torn} : Verdict{};
    case FaultPlan::Kind::Crash:
        m_crashed = due;
        return due ? Verdict{EIO, false} : Verdict{};
    case FaultPlan::Kind::Exit:
        if (due && m_plan.torn && point == FaultPoint::Write)
            return {.error = -1, .half = true};
        if (due)
            ::_exit(killedStatus);
        return {};
    }
    return {};
}

FaultInjector::Verdict FaultInjector::beforeWrite(int fd, const std::string& path, std::uint64_t offset,
                                                  std::uint64_t size) {
    const std::lock_guard lock(m_mutex);
    const Verdict verdict = reachLocked(FaultPoint::Write, path);
    if (verdict.error == 0 && m_recording)
        recordLocked(fd, offset, size, false);
    return verdict;
}

FaultInjector::Verdict FaultInjector::beforeTruncate(int fd, const std::string& path, std::uint64_t size) {
    const std::lock_guard lock(m_mutex);
    const Verdict verdict = reachLocked(FaultPoint::Truncate, path);
    if (verdict.error == 0 && m_recording)
        recordLocked(fd, size, 0, true);
    return verdict;
}

void FaultInjector::recordLocked(int fd, std::uint64_t offset, std::uint64_t size, bool truncation) {
    OpenRecord& record = m_files[inodeOf(fd)];
    if (!record.fd)
        record.fd.reset(::fcntl(fd, F_DUPFD_CLOEXEC, 0));
    struct stat raw {};
    ::fstat(fd, &raw);
    const auto sizeBefore = static_cast<std::uint64_t>(raw.st_size);
    const std::uint64_t touched = truncation && sizeBefore > offset ? sizeBefore - offset : size;
    record.writes.push_back(
        {.offset = offset, .newSize = size, .before = readAt(fd, offset, touched), .sizeBefore = sizeBefore});
}

void FaultInjector::synced(int fd) {
    if (!m_recording)
        return;
    const std::lock_guard lock(m_mutex);
    m_files.erase(inodeOf(fd));
}

void FaultInjector::created(const std::string& path) {
    if (!m_recording)
        return;
    const std::lock_guard lock(m_mutex);
    m_names.push_back({parentFolder(path), [path] { ::unlink(path.c_str()); }});
}

std::string FaultInjector::keep(const std::string& path) {
    if (!m_recording)
        return {};
    const std::lock_guard lock(m_mutex);
    // Beside the folder, so that what lists the folder does not see it.
    std::string kept = fmt::format("{}.kept-{}-{}", parentFolder(path), ::getpid(), m_kept.size());
    if (::link(path.c_str(), kept.c_str()) != 0)
        return {};
    m_kept.push_back(kept);
    return kept;
}

void FaultInjector::removed(const std::string& path, const std::string& kept) {
    if (!m_recording)
        return;
    const std::lock_guard lock(m_mutex);
    m_names.push_back({parentFolder(path), [path, kept] { ::rename(kept.c_str(), path.c_str()); }});
}

void FaultInjector::renamed(const std::string& from, const std::string& to, const std::string& kept) {
    if (!m_recording)
        return;
    const std::lock_guard lock(m_mutex);
    m_names.push_back({parentFolder(to), [from, to, kept] {
                           ::rename(to.c_str(), from.c_str());
                           if (!kept.empty())
                               ::rename(kept.c_str(), to.c_str());
                       }});
}

void FaultInjector::madeDirectory(const std::string& path) {
    if (!m_recording)
        return;
    const std::lock_guard lock(m_mutex);
    m_names.push_back({parentFolder(path),
                       [path] { [[maybe_unused]] const auto gone = removeTree(FileSystem::real(), path); }});
}

void FaultInjector::directorySynced(const std::string& path) {
    if (!m_recording)
        return;
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_names, [&](const NameUndo& name) { return name.folder == path; });
}

void FaultInjector::loseUnsynced(std::uint64_t seed) {
    const std::lock_guard lock(m_mutex);
    std::mt19937_64 random(seed);
    for (auto& [inode, record] : m_files)
        undoWrites(record, random);
    const std::size_t survivors = random() % (m_names.size() + 1);
    while (m_names.size() > survivors) {
        m_names.back().undo();
        m_names.pop_back();
    }
    m_files.clear();
    m_names.clear();
    removeKept();
}

/// Takes back the last writes, and of the first one that is lost leaves a part.
void FaultInjector::undoWrites(OpenRecord& record, std::mt19937_64& random) {
    const std::size_t survivors = random() % (record.writes.size() + 1);
    while (record.writes.size() > survivors) {
        const WriteUndo write = std::move(record.writes.back());
        record.writes.pop_back();
        const bool first = record.writes.size() == survivors;
        const std::uint64_t part = first && write.newSize > 0 ? random() % write.newSize : 0;
        const std::string stays = readAt(record.fd.get(), write.offset, part);
        [[maybe_unused]] auto ignored = ::ftruncate(record.fd.get(), static_cast<off_t>(write.sizeBefore));
        ignored = static_cast<int>(::pwrite(record.fd.get(), write.before.data(), write.before.size(),
                                            static_cast<off_t>(write.offset)));
        ignored = static_cast<int>(
            ::pwrite(record.fd.get(), stays.data(), stays.size(), static_cast<off_t>(write.offset)));
    }
}

void FaultInjector::removeKept() {
    for (const std::string& path : m_kept)
        ::unlink(path.c_str());
    m_kept.clear();
}

} // namespace orrery::storage
