#include "core/process/process_tree.h"

#include "core/base/unique_fd.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <set>
#include <unordered_map>

namespace orrery::process {

namespace {

/// Calls `visit(pid)` for each numeric entry of /proc.
template <typename Visit>
void forEachPid(Visit visit) {
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir("/proc"), &::closedir);
    if (!folder)
        return;
    while (const dirent* entry = ::readdir(folder.get())) {
        pid_t pid = 0;
        const char* end = entry->d_name + std::strlen(entry->d_name);
        if (auto [rest, error] = std::from_chars(entry->d_name, end, pid);
            error == std::errc() && rest == end)
            visit(pid);
    }
}

std::string procPath(pid_t pid, const char* file) {
    return "/proc/" + std::to_string(pid) + "/" + file;
}

/// Fields 3.. of /proc/<pid>/stat; the name before them may hold anything, so they begin after the last ')'.
ProcessInfo parseStat(pid_t pid, std::string_view text) {
    const std::size_t close = text.rfind(')');
    if (close == std::string_view::npos || close + 2 >= text.size())
        return {};
    ProcessInfo info;
    info.pid = pid;
    info.state = text[close + 2];
    std::array<std::int64_t, 25> fields{}; // [n] is field n
    const char* at = text.data() + close + 3;
    const char* const end = text.data() + text.size();
    for (std::size_t field = 4; field < fields.size() && at < end; ++field) {
        while (at < end && *at == ' ')
            ++at;
        at = std::from_chars(at, end, fields[field]).ptr;
        while (at < end && *at != ' ')
            ++at;
    }
    info.parent = static_cast<pid_t>(fields[4]);
    info.cpuTicks = static_cast<std::uint64_t>(fields[14] + fields[15]);
    info.startTicks = static_cast<std::uint64_t>(fields[22]);
    info.residentBytes =
        static_cast<std::uint64_t>(fields[24]) * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    return info;
}

/// Reads a whole environment and looks for one entry, with a window that slides over block borders.
bool environmentHolds(pid_t pid, std::string_view entry) {
    const UniqueFd file(::open(procPath(pid, "environ").c_str(), O_RDONLY | O_CLOEXEC));
    if (!file)
        return false;
    std::string text;
    std::array<char, 16384> block;
    for (;;) {
        const ssize_t size = ::read(file.get(), block.data(), block.size());
        if (size <= 0)
            break;
        text.append(block.data(), static_cast<std::size_t>(size));
    }
    for (std::size_t at = text.find(entry); at != std::string::npos; at = text.find(entry, at + 1)) {
        const bool begins = at == 0 || text[at - 1] == '\0';
        const bool ends = at + entry.size() == text.size() || text[at + entry.size()] == '\0';
        if (begins && ends)
            return true;
    }
    return false;
}

bool kernelListsChildren() {
    static const bool answer = ::access("/proc/thread-self/children", R_OK) == 0;
    return answer;
}

/// Each thread has its own list.
std::vector<pid_t> childrenOf(pid_t pid) {
    std::vector<pid_t> children;
    const std::string tasks = procPath(pid, "task");
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(tasks.c_str()), &::closedir);
    while (const dirent* entry = folder ? ::readdir(folder.get()) : nullptr) {
        std::ifstream list(tasks + "/" + entry->d_name + "/children");
        for (pid_t child; entry->d_name[0] != '.' && list >> child;)
            children.push_back(child);
    }
    return children;
}

} // namespace

ProcessInfo readProcess(pid_t pid) {
    const UniqueFd file(::open(procPath(pid, "stat").c_str(), O_RDONLY | O_CLOEXEC));
    if (!file)
        return {};
    std::array<char, 1024> text;
    const ssize_t size = ::read(file.get(), text.data(), text.size());
    return size > 0 ? parseStat(pid, {text.data(), static_cast<std::size_t>(size)}) : ProcessInfo{};
}

std::vector<ProcessInfo> listProcesses() {
    std::vector<ProcessInfo> table;
    forEachPid([&](pid_t pid) {
        if (const ProcessInfo info = readProcess(pid); info.pid != 0)
            table.push_back(info);
    });
    return table;
}

std::vector<ProcessInfo> descendantsOf(std::span<const ProcessInfo> table, pid_t root) {
    std::unordered_multimap<pid_t, const ProcessInfo*> children;
    for (const ProcessInfo& process : table)
        children.emplace(process.parent, &process);
    std::vector<ProcessInfo> found;
    std::vector<pid_t> open{root};
    while (!open.empty()) {
        const pid_t parent = open.back();
        open.pop_back();
        for (auto [at, end] = children.equal_range(parent); at != end; ++at) {
            found.push_back(*at->second);
            open.push_back(at->second->pid);
        }
    }
    return found;
}

std::vector<pid_t> liveDescendants(pid_t root) {
    std::vector<pid_t> found;
    if (!kernelListsChildren()) {
        for (const ProcessInfo& process : descendantsOf(listProcesses(), root))
            if (process.state != 'Z')
                found.push_back(process.pid);
        return found;
    }
    std::vector<pid_t> open{root};
    while (!open.empty()) {
        const pid_t parent = open.back();
        open.pop_back();
        for (const pid_t pid : childrenOf(parent)) {
            open.push_back(pid);
            if (readProcess(pid).state != 'Z')
                found.push_back(pid);
        }
    }
    return found;
}

std::vector<pid_t> processesWithEnvironment(std::string_view entry) {
    std::vector<pid_t> found;
    const pid_t self = ::getpid();
    forEachPid([&](pid_t pid) {
        if (pid != self && environmentHolds(pid, entry) && readProcess(pid).state != 'Z')
            found.push_back(pid);
    });
    return found;
}

SweepResult sweepByEnvironment(std::string_view entry, unsigned passes) {
    std::set<pid_t> killed;
    unsigned empty = 0;
    for (unsigned pass = 0; pass < passes && empty < 2; ++pass) {
        const std::vector<pid_t> found = processesWithEnvironment(entry);
        for (const pid_t pid : found) {
            ::kill(pid, SIGKILL);
            killed.insert(pid);
        }
        empty = found.empty() ? empty + 1 : 0;
        if (empty < 2)
            ::usleep(2000);
    }
    return {static_cast<unsigned>(killed.size()), empty >= 2};
}

} // namespace orrery::process
