#include "app/agent/bridge.h"
#include "core/agent/agent_daemon.h"
#include "core/agent/supervisor.h"
#include "core/base/log.h"
#include "core/base/time.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr const char* kUsage =
    "orrery-agent runs Orrery's jobs on this host.\n"
    "\n"
    "  orrery-agent serve --dir FOLDER [--foreground] [--idle-exit 60s]\n"
    "      Starts the agent of FOLDER; returns when it listens. It ends when it has had no job and no\n"
    "      connection for the given time (0: never). A supervisor of an earlier agent that does not answer\n"
    "      within --answer-within (60s) is ended, and its job with it.\n"
    "  orrery-agent connect --dir FOLDER\n"
    "      Connects standard input and output with the agent of FOLDER, starting it if needed.\n"
    "  orrery-agent --version\n";

struct Arguments {
    std::string mode;
    std::string folder;
    bool foreground = false;
    orrery::Duration idleExit = std::chrono::seconds(60);
    orrery::Duration answerWithin = std::chrono::seconds(60);
};

std::optional<Arguments> parseArguments(int count, char** words) {
    Arguments arguments;
    if (count < 2)
        return std::nullopt;
    arguments.mode = words[1];
    for (int i = 2; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--dir" && i + 1 < count) {
            std::error_code failed;
            arguments.folder = std::filesystem::absolute(words[++i], failed).string();
        } else if (word == "--idle-exit" && i + 1 < count) {
            const auto span = orrery::parseDuration(words[++i]);
            if (!span.ok())
                return std::nullopt;
            arguments.idleExit = *span;
        } else if (word == "--answer-within" && i + 1 < count) {
            const auto span = orrery::parseDuration(words[++i]);
            if (!span.ok())
                return std::nullopt;
            arguments.answerWithin = *span;
        } else if (word == "--foreground") {
            arguments.foreground = true;
        } else {
            return std::nullopt;
        }
    }
    return arguments;
}

int serve(const Arguments& arguments, int readyPipe) {
    orrery::agent::DaemonOptions options;
    options.folder = arguments.folder;
    options.idleExit = arguments.idleExit;
    options.answerWithin = arguments.answerWithin;
    const auto served = orrery::agent::runAgent(options, [readyPipe] {
        if (readyPipe >= 0 && ::write(readyPipe, "1", 1) == 1)
            ::close(readyPipe);
    });
    if (served.ok())
        return 0;
    const bool exists = served.error().code() == orrery::ErrorCode::AlreadyExists;
    orrery::log::error("{}", served.error().describe());
    return exists ? orrery::agent::kAgentExistsExit : 3;
}

/// Gives the agent a session of its own and a file for its complaints; nothing of the caller's terminal stays
/// open.
void detach(const std::string& folder) {
    ::setsid();
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    const int null = ::open("/dev/null", O_RDWR);
    const std::string path = folder + "/" + orrery::agent::agent_file::errors;
    const int errors = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(null, STDIN_FILENO);
    ::dup2(null, STDOUT_FILENO);
    ::dup2(errors >= 0 ? errors : null, STDERR_FILENO);
    ::close_range(4, ~0U, 0);
    if (::chdir("/") != 0)
        orrery::log::warning("cannot leave the caller's folder");
}

/// Forks the agent off and waits until it listens, or returns what it ended with.
int serveInBackground(const Arguments& arguments) {
    int ends[2];
    if (::pipe(ends) != 0)
        return 3;
    const pid_t pid = ::fork();
    if (pid < 0)
        return 3;
    if (pid == 0) {
        ::close(ends[0]);
        const int ready = ::dup2(ends[1], 3);
        ::fcntl(ready, F_SETFD, FD_CLOEXEC);
        detach(arguments.folder);
        std::_Exit(serve(arguments, ready));
    }
    ::close(ends[1]);
    char answer = 0;
    if (::read(ends[0], &answer, 1) == 1)
        return 0;
    int status = 0;
    ::waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

} // namespace

int main(int count, char** words) {
    if (count == 2 && std::strcmp(words[1], "--version") == 0) {
        std::puts("orrery-agent " ORRERY_VERSION);
        return 0;
    }
    const auto arguments = parseArguments(count, words);
    if (arguments && !arguments->folder.empty()) {
        if (arguments->mode == "supervise")
            return orrery::agent::runSupervisor(arguments->folder, 3);
        if (arguments->mode == "connect")
            return bridgeToAgent(arguments->folder);
        if (arguments->mode == "serve")
            return arguments->foreground ? serve(*arguments, -1) : serveInBackground(*arguments);
    }
    const bool asked =
        count == 2 && (std::strcmp(words[1], "--help") == 0 || std::strcmp(words[1], "-h") == 0);
    std::fputs(kUsage, asked ? stdout : stderr);
    return asked ? 0 : 2;
}
