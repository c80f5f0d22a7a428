#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/context.h"
#include "core/base/log.h"
#include "core/base/unique_fd.h"
#include "core/formats/json.h"
#include "core/process/command_lookup.h"
#include "core/server/launcher.h"
#include "core/server/server.h"
#include "core/server/workspace_paths.h"
#include "core/server/workspace_store.h"

#include <fmt/core.h>

#include <cerrno>
#include <cstdlib>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace orrery::cli {

ExitCode init(const CommonOptions& common, const std::string& folder) {
    const std::filesystem::path root = std::filesystem::absolute(folder.empty() ? "." : folder);
    const auto prepared = server::prepareWorkspace(root);
    if (!prepared.ok())
        return fail(common, prepared.error());
    print(common.json
              ? formats::Json::object({{"workspace", root.string()}}).dump() + "\n"
              : fmt::format("'{}' is a workspace. Put a *.orrery.yaml file in it and run: orrery run FILE\n",
                            root.string()));
    return Done;
}

namespace {

/// Waits until the process has ended, as a zombie too: the server may be a child that this very command
/// started. Errors: Timeout.
Result<void> waitForEnd(pid_t pid) {
    constexpr int patience = 30'000;
    const UniqueFd process(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
    if (!process)
        return errno == ESRCH ? Result<void>() : Error::fromErrno(errno, "Could not wait for the server");
    pollfd waiting{process.get(), POLLIN, 0};
    if (poll(&waiting, 1, patience) > 0)
        return {};
    return Error(ErrorCode::Timeout,
                 fmt::format("The server (process {}) was asked to end and has not", pid));
}

ExitCode stop(const CommonOptions& common, bool killJobs) {
    auto client = runningServerOf(common);
    if (!client.ok() && !killJobs) {
        // Nothing to stop is what was asked for. Its agent may still be there; a server of ours ends it.
        print(common.json ? "{\"ok\":true}\n" : "no server is running here\n");
        return Done;
    }
    if (!client.ok())
        client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    const auto pid = static_cast<pid_t>(client->address().pid);
    const auto done = client->post<api::Acknowledged>("/api/v1/shutdown", api::ShutdownRequest{killJobs});
    if (!done.ok())
        return fail(common, done.error());
    if (const auto ended = waitForEnd(pid); !ended.ok())
        return fail(common, ended.error());
    print(common.json ? "{\"ok\":true}\n" : "server stopped\n");
    return Done;
}

void announce(int descriptor, const std::string& text) {
    [[maybe_unused]] const auto written = write(descriptor, text.data(), text.size());
    if (descriptor != STDOUT_FILENO)
        close(descriptor);
}

} // namespace

ExitCode server(const CommonOptions& common, const ServerOptions& options) {
    if (options.stop)
        return stop(common, options.killJobs);
    orrery::server::ServerSettings settings;
    settings.workspace = findWorkspace(common);
    settings.port = options.port;
    settings.agentProgram = orrery::server::ownProgram().parent_path() / "orrery-agent";
    auto server = orrery::server::Server::create(settings);
    if (!server.ok()) {
        if (options.readyFd >= 0) {
            const bool locked = server.error().code() == ErrorCode::Conflict;
            announce(options.readyFd, (locked ? "locked " : "") + server.error().describe());
        }
        // A workspace or a port that somebody else has is the machine's state, not a mistake of the caller's.
        const ErrorCode code = server.error().code();
        const ExitCode exit = fail(common, server.error());
        return code == ErrorCode::Conflict || code == ErrorCode::AlreadyExists ? Infrastructure : exit;
    }
    if (options.readyFd >= 0) {
        // Nobody watches a server that was started for a command or a window. Without a log it serves all the
        // same.
        const server::WorkspacePaths paths{settings.workspace};
        if (const auto logged = log::writeTo(paths.serverLog()); !logged.ok())
            log::warning("{}", logged.error().describe());
        announce(options.readyFd, "ready\n");
    } else
        print(fmt::format("serving '{}' on http://127.0.0.1:{}; end with Ctrl+C or: orrery server --stop\n",
                          settings.workspace.string(), (*server)->port()));
    log::info("serving '{}' on port {}", settings.workspace.string(), (*server)->port());
    const auto ended = (*server)->run();
    return ended.ok() ? Done : fail(common, ended.error());
}

ExitCode gc(const CommonOptions& common, const std::string& maximum, const std::vector<std::uint64_t>& pin,
            const std::vector<std::uint64_t>& unpin) {
    api::GarbageRequest request{0, pin, unpin};
    if (!maximum.empty()) {
        const auto bytes = parseByteSize(maximum);
        if (!bytes.ok())
            return fail(common, bytes.error());
        request.max_bytes = *bytes;
    }
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    const auto report = client->post<api::GarbageReport>("/api/v1/gc", request);
    if (!report.ok())
        return fail(common, report.error());
    print(common.json
              ? api::toJson(*report) + "\n"
              : fmt::format("removed {} outputs, {}; {} left\n", report->removed,
                            formatByteSize(report->removed_bytes), formatByteSize(report->left_bytes)));
    return Done;
}

namespace {

struct Finding {
    std::string what;
    bool good;
    std::string text;
};

Finding findProgram(const char* name, bool needed, const char* use) {
    const auto path = process::findCommand(name, std::getenv("PATH") ? std::getenv("PATH") : "", ".");
    if (path.ok())
        return {name, true, *path};
    return {name, !needed, fmt::format("not on PATH; needed for {}", use)};
}

} // namespace

ExitCode doctor(const CommonOptions& common) {
    const std::filesystem::path workspace = findWorkspace(common);
    std::vector<Finding> findings;
    std::error_code failure;
    const auto space = std::filesystem::space(workspace, failure);
    findings.push_back(
        {"workspace", access(workspace.c_str(), W_OK) == 0,
         fmt::format("'{}', {} free", workspace.string(), formatByteSize(failure ? 0 : space.available))});
    const auto agent = orrery::server::ownProgram().parent_path() / "orrery-agent";
    findings.push_back({"agent", access(agent.c_str(), X_OK) == 0, agent.string()});
    const auto client = runningServerOf(common);
    findings.push_back({"server", true,
                        client.ok() ? fmt::format("running, process {}", client->address().pid)
                                    : std::string("not running; it starts when needed")});
    findings.push_back(findProgram("sh", true, "steps whose command is text"));
    findings.push_back(findProgram("python3", false, "steps that run Python"));
    findings.push_back(findProgram("torchrun", false, "gangs with the torchrun launcher"));
    findings.push_back(findProgram("mpirun", false, "gangs with the mpi launcher"));
    findings.push_back(findProgram("nvidia-smi", false, "NVIDIA GPUs"));
    bool good = true;
    formats::Json list = formats::Json::array();
    std::string text;
    for (const Finding& finding : findings) {
        good = good && finding.good;
        list.push(
            formats::Json::object({{"name", finding.what}, {"ok", finding.good}, {"text", finding.text}}));
        text +=
            fmt::format("{} {} {}\n", finding.good ? "ok  " : "FAIL", fit(finding.what, 12), finding.text);
    }
    print(common.json ? formats::Json::object({{"ok", good}, {"checks", std::move(list)}}).dump() + "\n"
                      : text);
    return good ? Done : Infrastructure;
}

} // namespace orrery::cli
