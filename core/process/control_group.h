#pragma once

#include "core/base/unique_fd.h"

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace orrery::process {

/// A kernel control group of our own that holds the processes of one job and nothing else: it knows every
/// descendant, whatever that did to escape, and can end all of them. Version 2 where it is mounted and
/// writable (its own hierarchy or beside version 1), else version 1's freezer; where neither is, there is
/// none and the process tree has to do.
class ControlGroup {
public:
    enum class Version { One, Two };

    /// Creates a group with this name below the caller's own. ORRERY_CGROUP=none, v1 or v2 restricts the
    /// choice.
    static std::optional<ControlGroup> create(const std::string& name);
    /// The group that an earlier process created, from its `path()`; none if it is gone.
    static std::optional<ControlGroup> open(const std::string& path);

    Version version() const { return m_version; }
    const std::string& path() const { return m_path; }
    /// For SpawnRequest: exactly one of the two is not -1.
    int folderForSpawn() const { return m_version == Version::Two ? m_folder.get() : -1; }
    int procsForSpawn() const { return m_procs.get(); }

    std::vector<pid_t> processes() const;
    bool empty() const;
    /// One try at ending all members, stopped or forking ones too. Call until empty().
    void killAll() const;
    /// Removes the group; it must be empty.
    void remove();
    /// How often the kernel's out-of-memory killer struck in it; none if the group cannot know.
    std::optional<std::uint64_t> outOfMemoryKills() const;

private:
    ControlGroup() = default;

    Version m_version = Version::Two;
    std::string m_path;
    UniqueFd m_folder;
    UniqueFd m_procs;
};

} // namespace orrery::process
