#pragma once

#include "core/base/unique_fd.h"
#include "core/storage/file_system.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace orrery::storage {

/// What changes a disk. Each is one fault point, counted from 1 in the order of the calls.
enum class FaultPoint {
    Write,
    Truncate,
    Sync,
    Create,
    Rename,
    Link,
    Remove,
    MakeDirectory,
    SyncDirectory,
    Other
};

std::string_view toString(FaultPoint point);

/// Exit status of a process that ends at a fault point: what a shell says after SIGKILL.
constexpr int killedStatus = 137;

/// Which fault happens at which point.
struct FaultPlan {
    enum class Kind {
        None,  ///< Only count.
        Fail,  ///< The point fails with `error`; from there on all do, where `lasting`.
        Crash, ///< Simulated: nothing happens any more; then `loseUnsynced` takes away what was not synced.
        Exit,  ///< The process ends at once, as by SIGKILL, with `killedStatus`.
    };
    Kind kind = Kind::None;
    std::uint64_t at = 0;
    int error = 0;        ///< An errno.
    bool lasting = false; ///< Until `mend`.
    bool torn = false;    ///< Exit: a write is half done first. Fail: likewise.
    bool skipSyncs =
        false; ///< Count syncs but do not wait for the disk: for tests that only simulate power cuts.
    std::string logPath; ///< Not empty: "number point path" is appended to this file for each point.

    /// ORRERY_CRASH_AT=n (with "torn" behind it: n,torn), ORRERY_FAIL_AT=n,errno[,lasting],
    /// ORRERY_CRASH_LOG=path. nullopt where none is set.
    static std::optional<FaultPlan> fromEnvironment();
};

/// Counts fault points and makes the planned fault happen; remembers what a power cut could take back.
/// Shared by the decorated file system and SQLite's file layer, so that one count covers both. Thread: any.
class FaultInjector {
public:
    explicit FaultInjector(FaultPlan plan = {});
    ~FaultInjector();

    /// Starts counting afresh with another plan.
    void restart(FaultPlan plan);
    /// A lasting fault ends.
    void mend();
    std::uint64_t count() const;
    bool hasCrashed() const;

    /// After a simulated crash: of what was not synced, drops or tears what `seed` says. The folder then
    /// holds a state that a disk could have after a power cut: per file, a prefix of its unsynced writes
    /// survives and the next one in part; of unsynced names, a prefix of the operations survives.
    void loseUnsynced(std::uint64_t seed);

    // For those who do the work. An error means: do not do it, return this. `verdict` of a write may ask for
    // the first half to be done before.
    struct Verdict {
        int error = 0; ///< 0: go on. An errno otherwise.
        bool half = false;
    };
    Verdict reach(FaultPoint point, const std::string& path);
    Verdict beforeWrite(int fd, const std::string& path, std::uint64_t offset, std::uint64_t size);
    Verdict beforeTruncate(int fd, const std::string& path, std::uint64_t size);
    void synced(int fd);
    void created(const std::string& path);
    /// Keeps `path`, if it exists, so that its removal or replacement can be taken back. Before removing it.
    std::string keep(const std::string& path);
    void removed(const std::string& path, const std::string& kept);
    void renamed(const std::string& from, const std::string& to, const std::string& kept);
    void madeDirectory(const std::string& path);
    void directorySynced(const std::string& path);
    bool isRecording() const { return m_recording; }
    bool skipsSyncs() const { return m_plan.skipSyncs; }

private:
    struct WriteUndo {
        std::uint64_t offset = 0;
        std::uint64_t newSize = 0; ///< Bytes written; 0 for a truncation.
        std::string before;
        std::uint64_t sizeBefore = 0;
    };
    struct OpenRecord {
        UniqueFd fd;
        std::vector<WriteUndo> writes;
    };
    struct NameUndo {
        std::string folder;
        std::function<void()> undo;
    };
    using InodeKey = std::pair<std::uint64_t, std::uint64_t>;

    Verdict reachLocked(FaultPoint point, const std::string& path);
    void recordLocked(int fd, std::uint64_t offset, std::uint64_t size, bool truncation);
    static void undoWrites(OpenRecord& record, std::mt19937_64& random);
    void removeKept();

    mutable std::mutex m_mutex;
    FaultPlan m_plan;
    bool m_recording = false;
    std::uint64_t m_count = 0;
    bool m_broken = false;
    bool m_crashed = false;
    std::map<InodeKey, OpenRecord> m_files;
    std::vector<NameUndo> m_names;
    std::vector<std::string> m_kept;
    UniqueFd m_log;
};

/// A file system with fault points in front of another one.
class FaultInjectingFileSystem final : public FileSystem {
public:
    explicit FaultInjectingFileSystem(FileSystem& inner, FaultPlan plan = {});

    FaultInjector& injector() { return m_injector; }

    Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode,
                                       std::uint32_t permissions = 0644) override;
    Result<void> rename(const std::string& from, const std::string& to) override;
    Result<void> link(const std::string& existing, const std::string& added) override;
    Result<void> remove(const std::string& path) override;
    Result<void> makeDirectory(const std::string& path, std::uint32_t permissions = 0755) override;
    Result<void> removeDirectory(const std::string& path) override;
    Result<void> makeSymbolicLink(const std::string& target, const std::string& path) override;
    Result<void> setPermissions(const std::string& path, std::uint32_t permissions) override;
    Result<void> syncDirectory(const std::string& path) override;
    Result<void> copyContent(File& from, File& to) override;
    Result<FileStatus> status(const std::string& path) override { return m_inner.status(path); }
    Result<std::vector<std::string>> list(const std::string& path) override { return m_inner.list(path); }
    Result<std::string> readSymbolicLink(const std::string& path) override {
        return m_inner.readSymbolicLink(path);
    }
    Result<std::uint64_t> freeSpace(const std::string& path) override { return m_inner.freeSpace(path); }

private:
    FileSystem& m_inner;
    FaultInjector m_injector;
};

/// The injector behind a file system, or nullptr for one without faults.
FaultInjector* injectorOf(FileSystem& files);

} // namespace orrery::storage
