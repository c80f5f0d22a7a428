#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <cstdint>
#include <string>

namespace orrery::storage {

/// Who holds a lock: enough to tell a living process from one that has its number by chance.
struct LockOwner {
    std::int64_t process = 0;
    std::uint64_t startTime = 0; ///< Clock ticks since boot, from /proc.
    std::string boot;            ///< The kernel's boot id.
    std::string host;

    /// The calling process.
    static LockOwner current();
    /// True where that process still runs on this machine.
    bool isAlive() const;
    bool operator==(const LockOwner&) const = default;
};

/// The right to be the one server of a workspace. Held until destruction or the end of the process, however
/// it ends. The file stays and tells who had it.
class WorkspaceLock {
public:
    /// Errors: Conflict when a living process holds it: the message names the process and what to do.
    static Result<WorkspaceLock> acquire(const std::string& path);

    /// Who holds the lock now. Errors: NotFound when nobody does.
    static Result<LockOwner> holder(const std::string& path);

    /// What to tell the user about the file system, empty if nothing: a lock on a network file system may not
    /// keep other machines out.
    const std::string& warning() const { return m_warning; }
    /// Set when the lock had been left by a process that died.
    const std::string& takenOverFrom() const { return m_takenOverFrom; }

private:
    WorkspaceLock() = default;
    UniqueFd m_file;
    std::string m_warning;
    std::string m_takenOverFrom;
};

} // namespace orrery::storage
