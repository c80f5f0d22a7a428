#include "core/process/control_group.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace orrery::process {

namespace {

struct Hierarchy {
    std::string mount;
    std::string own; ///< The caller's place in it.
};

/// The first field pair "<id>:<controllers>:<path>" of /proc/self/cgroup whose controllers match.
std::string ownPath(std::string_view controllers) {
    std::ifstream file("/proc/self/cgroup");
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        if (second != std::string::npos && line.substr(first + 1, second - first - 1) == controllers)
            return line.substr(second + 1);
    }
    return {};
}

std::optional<Hierarchy> findHierarchy(std::string_view type, std::string_view controller) {
    const std::string own = ownPath(controller);
    if (own.empty() || own.find("..") != std::string::npos)
        return std::nullopt;
    std::ifstream file("/proc/self/mounts");
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string device, mount, kind, options;
        fields >> device >> mount >> kind >> options;
        const std::string wanted = "," + std::string(controller) + ",";
        if (kind == type && (controller.empty() || ("," + options + ",").find(wanted) != std::string::npos))
            return Hierarchy{mount, own == "/" ? "" : own};
    }
    return std::nullopt;
}

std::string readAll(int folder, const char* name) {
    const UniqueFd file(::openat(folder, name, O_RDONLY | O_CLOEXEC));
    std::string text;
    std::array<char, 4096> block;
    for (ssize_t size; file && (size = ::read(file.get(), block.data(), block.size())) > 0;)
        text.append(block.data(), static_cast<std::size_t>(size));
    return text;
}

bool writeText(int folder, const char* name, std::string_view text) {
    const UniqueFd file(::openat(folder, name, O_WRONLY | O_CLOEXEC));
    return file && ::write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

bool allowed(std::string_view version) {
    const char* choice = std::getenv("ORRERY_CGROUP");
    return !choice || *choice == '\0' || choice == version;
}

} // namespace

std::optional<ControlGroup> ControlGroup::create(const std::string& name) {
    std::vector<std::string> candidates;
    if (const auto two = findHierarchy("cgroup2", ""); two && allowed("v2"))
        candidates.push_back(two->mount + two->own + "/" + name);
    if (const auto one = findHierarchy("cgroup", "freezer"); one && allowed("v1"))
        candidates.push_back(one->mount + one->own + "/" + name);
    for (const std::string& path : candidates)
        if (::mkdir(path.c_str(), 0755) == 0) {
            if (auto group = open(path))
                return group;
            ::rmdir(path.c_str());
        }
    return std::nullopt;
}

std::optional<ControlGroup> ControlGroup::open(const std::string& path) {
    ControlGroup group;
    group.m_path = path;
    group.m_folder.reset(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!group.m_folder)
        return std::nullopt;
    if (::faccessat(group.m_folder.get(), "freezer.state", F_OK, 0) == 0)
        group.m_version = Version::One;
    else if (::faccessat(group.m_folder.get(), "cgroup.events", F_OK, 0) != 0)
        return std::nullopt;
    UniqueFd procs(::openat(group.m_folder.get(), "cgroup.procs", O_WRONLY | O_CLOEXEC));
    if (!procs)
        return std::nullopt;
    if (group.m_version == Version::One)
        group.m_procs = std::move(procs);
    return group;
}

std::vector<pid_t> ControlGroup::processes() const {
    std::istringstream text(readAll(m_folder.get(), "cgroup.procs"));
    std::vector<pid_t> found;
    for (pid_t pid; text >> pid;)
        if (pid > 0)
            found.push_back(pid);
    return found;
}

bool ControlGroup::empty() const {
    if (m_version == Version::Two)
        return readAll(m_folder.get(), "cgroup.events").find("populated 0") != std::string::npos;
    return processes().empty();
}

void ControlGroup::killAll() const {
    if (m_version == Version::Two && writeText(m_folder.get(), "cgroup.kill", "1"))
        return;
    // Frozen, nobody can fork while we count; the signal waits until the thaw.
    const char* file = m_version == Version::One ? "freezer.state" : "cgroup.freeze";
    writeText(m_folder.get(), file, m_version == Version::One ? "FROZEN" : "1");
    for (const pid_t pid : processes())
        ::kill(pid, SIGKILL);
    writeText(m_folder.get(), file, m_version == Version::One ? "THAWED" : "0");
}

void ControlGroup::remove() {
    m_procs.reset();
    m_folder.reset();
    ::rmdir(m_path.c_str());
}

std::optional<std::uint64_t> ControlGroup::outOfMemoryKills() const {
    const std::string text = readAll(m_folder.get(), "memory.events");
    const std::size_t at = text.find("oom_kill ");
    if (at == std::string::npos)
        return std::nullopt;
    return std::strtoull(text.c_str() + at + 9, nullptr, 10);
}

} // namespace orrery::process
