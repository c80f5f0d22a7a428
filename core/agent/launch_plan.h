#pragma once

#include "core/agent/job_spec.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace orrery::agent {

/// One process to start for an attempt: its own log, its own exit status.
struct LaunchProcess {
    std::vector<std::string> arguments;
    std::vector<std::string> variables; ///< "NAME=value", beyond the job's and the inherited ones.
};

/// What a launcher makes of a job: one process a rank, or one for all where the launcher itself spreads them.
struct LaunchPlan {
    std::vector<LaunchProcess> processes;
};

/// The environment entry that marks every process of an attempt,
/// "ORRERY_ATTEMPT_TOKEN=12.3.1:00000000deadbeef".
std::string attemptMarker(const AttemptId& attempt, AttemptToken token);

/// Errors: Unavailable where no free port could be found.
Result<LaunchPlan> planLaunch(const JobSpec& spec);

/// argv or envp for execve: pointers into texts that must outlive it.
class PointerArray {
public:
    void add(const std::string& text) { m_pointers.push_back(const_cast<char*>(text.c_str())); }
    void add(char* text) { m_pointers.push_back(text); }
    char* const* terminated() { return m_pointers.push_back(nullptr), m_pointers.data(); }

private:
    std::vector<char*> m_pointers;
};

/// Inherited variables (unless the job has its own), the job's, the rank's; later ones win.
class Environment {
public:
    Environment(const JobSpec& spec, const LaunchProcess& process);
    char* const* pointers() { return m_array.terminated(); }
    /// PATH as the job sees it.
    std::string_view path() const { return m_path; }

private:
    std::vector<std::string> m_own;
    std::string_view m_path;
    PointerArray m_array;
};

} // namespace orrery::agent
