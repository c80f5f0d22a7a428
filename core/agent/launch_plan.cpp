#include "core/agent/launch_plan.h"

#include "core/base/text.h"
#include "core/base/unique_fd.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <netinet/in.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

extern char** environ;

namespace orrery::agent {

namespace {

constexpr std::string_view kDefaultPath = "/usr/local/bin:/usr/bin:/bin";

/// A port of the loopback interface that nobody uses now. Another may take it before rank 0 does; then that
/// rank fails and says so.
Result<std::uint16_t> freePort() {
    const UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (!fd || ::bind(fd.get(), reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::getsockname(fd.get(), reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return Error(ErrorCode::Unavailable,
                     "no free port on the loopback interface for the gang to meet at");
    return ntohs(address.sin_port);
}

std::string gpuVariable(const std::vector<std::string>& uuids) {
    return "CUDA_VISIBLE_DEVICES=" + join(uuids, ",");
}

std::vector<std::string> allGpus(const JobSpec& spec) {
    std::vector<std::string> all;
    for (const auto& uuids : spec.gang.gpus)
        all.insert(all.end(), uuids.begin(), uuids.end());
    return all;
}

std::vector<std::string> commonVariables(const JobSpec& spec) {
    std::vector<std::string> variables{attemptMarker(spec.attempt, spec.token)};
    if (!spec.metricsFile.empty())
        variables.push_back("ORRERY_METRICS=" + spec.metricsFile);
    return variables;
}

bool isPythonScript(const std::string& word) {
    return word.size() > 3 && word.ends_with(".py");
}

std::vector<std::string> rankVariables(const JobSpec& spec, std::uint32_t rank, std::uint16_t port) {
    const std::string ranks = std::to_string(spec.gang.ranks);
    const std::string number = std::to_string(rank);
    std::vector<std::string> variables{"RANK=" + number,        "LOCAL_RANK=" + number,
                                       "WORLD_SIZE=" + ranks,   "LOCAL_WORLD_SIZE=" + ranks,
                                       "MASTER_ADDR=127.0.0.1", "MASTER_PORT=" + std::to_string(port)};
    if (spec.gang.launcher != Launcher::Torchrun)
        return variables;
    for (const char* entry :
         {"GROUP_RANK=0", "GROUP_WORLD_SIZE=1", "ROLE_NAME=default", "TORCHELASTIC_RESTART_COUNT=0",
          "TORCHELASTIC_MAX_RESTARTS=0", "TORCHELASTIC_USE_AGENT_STORE=False"})
        variables.emplace_back(entry);
    variables.push_back("ROLE_RANK=" + number);
    variables.push_back("ROLE_WORLD_SIZE=" + ranks);
    variables.push_back("TORCHELASTIC_RUN_ID=" + spec.attempt.text());
    return variables;
}

/// torchrun sets it to keep n ranks from starting n times all threads; it yields to the user's own.
bool wantsOneThread(const JobSpec& spec) {
    if (spec.gang.launcher != Launcher::Torchrun || spec.gang.ranks < 2)
        return false;
    for (const auto& [name, value] : spec.environment)
        if (name == "OMP_NUM_THREADS")
            return false;
    return !spec.inheritEnvironment || ::getenv("OMP_NUM_THREADS") == nullptr;
}

LaunchProcess oneForAll(const JobSpec& spec, std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), spec.command.begin(), spec.command.end());
    LaunchProcess process{std::move(arguments), commonVariables(spec)};
    if (!spec.gang.gpus.empty())
        process.variables.push_back(gpuVariable(allGpus(spec)));
    return process;
}

LaunchProcess mpiProcess(const JobSpec& spec) {
    std::vector<std::string> arguments{"mpirun", "-n", std::to_string(spec.gang.ranks)};
    LaunchProcess process = oneForAll(spec, std::move(arguments));
    // What Open MPI needs to be told as root or with more ranks than cores; others ignore the variables.
    process.variables.emplace_back("OMPI_ALLOW_RUN_AS_ROOT=1");
    process.variables.emplace_back("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1");
    process.variables.emplace_back("OMPI_MCA_rmaps_base_oversubscribe=1");
    return process;
}

LaunchProcess elasticProcess(const JobSpec& spec) {
    // Names no rank that there is, so that nothing is redirected. The default would say the same, but
    // torchrun 1.13 under Python 3.11 reads it as None and fails.
    const std::string nobody = std::to_string(spec.gang.ranks) + ":1";
    // With underscores: torchrun before 2.0 knows no others, and the later ones still take them. Not
    // `--standalone`, with which all gangs of a host would meet at one port.
    std::vector<std::string> arguments{"torchrun",
                                       "--rdzv_backend=c10d",
                                       "--rdzv_endpoint=localhost:0",
                                       "--rdzv_id=" + spec.attempt.text(),
                                       "--nproc_per_node=" + std::to_string(spec.gang.ranks),
                                       "--max_restarts=" + std::to_string(spec.gang.maxRestarts),
                                       "--redirects=" + nobody,
                                       "--tee=" + nobody};
    if (!isPythonScript(spec.command.front()))
        arguments.emplace_back("--no_python");
    return oneForAll(spec, std::move(arguments));
}

} // namespace

std::string attemptMarker(const AttemptId& attempt, AttemptToken token) {
    char text[24];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(token));
    return "ORRERY_ATTEMPT_TOKEN=" + attempt.text() + ":" + text;
}

Result<LaunchPlan> planLaunch(const JobSpec& spec) {
    LaunchPlan plan;
    if (spec.gang.launcher == Launcher::Mpi) {
        plan.processes.push_back(mpiProcess(spec));
        return plan;
    }
    if (spec.gang.launcher == Launcher::Torchrun && spec.gang.maxRestarts > 0) {
        plan.processes.push_back(elasticProcess(spec));
        return plan;
    }
    const bool distributed = spec.gang.ranks > 1 || spec.gang.launcher == Launcher::Torchrun;
    std::uint16_t port = 0;
    if (distributed) {
        ORRERY_TRY(port, freePort());
    }
    for (std::uint32_t rank = 0; rank < spec.gang.ranks; ++rank) {
        LaunchProcess process{spec.command, commonVariables(spec)};
        if (spec.gang.launcher == Launcher::Torchrun && isPythonScript(spec.command.front()))
            process.arguments.insert(process.arguments.begin(), {"python3", "-u"});
        if (distributed)
            for (std::string& variable : rankVariables(spec, rank, port))
                process.variables.push_back(std::move(variable));
        if (wantsOneThread(spec))
            process.variables.emplace_back("OMP_NUM_THREADS=1");
        if (!spec.gang.gpus.empty())
            process.variables.push_back(gpuVariable(
                rank < spec.gang.gpus.size() ? spec.gang.gpus[rank] : std::vector<std::string>{}));
        plan.processes.push_back(std::move(process));
    }
    return plan;
}

Environment::Environment(const JobSpec& spec, const LaunchProcess& process) : m_path(kDefaultPath) {
    m_own.reserve(spec.environment.size());
    for (const auto& [name, value] : spec.environment)
        m_own.push_back(name + "=" + value);
    std::vector<std::string_view> names;
    const auto name = [](std::string_view entry) { return entry.substr(0, entry.find('=')); };
    const auto taken = [&](std::string_view entry) {
        return std::find(names.begin(), names.end(), name(entry)) != names.end();
    };
    const auto add = [&](const std::string& entry) {
        if (taken(entry))
            return;
        names.push_back(name(entry));
        m_array.add(entry);
        if (name(entry) == "PATH")
            m_path = std::string_view(entry).substr(5);
    };
    bool unbuffered = false;
    for (const std::string& entry : process.variables)
        add(entry);
    for (auto entry = m_own.rbegin(); entry != m_own.rend(); ++entry)
        add(*entry);
    for (char** entry = environ; spec.inheritEnvironment && *entry; ++entry)
        if (!taken(*entry) && !std::string_view(*entry).starts_with(kSecretPrefix)) {
            unbuffered = unbuffered || std::string_view(*entry).starts_with("PYTHONUNBUFFERED=");
            m_array.add(*entry);
            if (std::string_view(*entry).starts_with("PATH="))
                m_path = *entry + 5;
        }
    // Into a pipe Python keeps its output back for 8 KiB; people follow logs live.
    static const std::string livePython = "PYTHONUNBUFFERED=1";
    if (!unbuffered && !taken(livePython))
        m_array.add(livePython);
}

} // namespace orrery::agent
