#include "core/server/launcher.h"

#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/process/spawn.h"

#include <fmt/core.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace orrery::server {

namespace {

constexpr Duration patience = std::chrono::seconds(30);

/// Starts `orrery server` in a session of its own and returns the end on which it says "ready" or why not.
Result<UniqueFd> spawnServer(const std::filesystem::path& workspace, const std::filesystem::path& program) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return Error::fromErrno(errno, "Could not make a pipe to start the server");
    UniqueFd reading(ends[0]);
    UniqueFd writing(ends[1]);

    std::array<std::string, 5> words{program.string(), "server", "--workspace", workspace.string(),
                                     "--ready-fd=3"};
    std::array<char*, words.size() + 1> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i)
        arguments[i] = words[i].data();
    process::SpawnRequest request;
    request.file = program.c_str();
    request.arguments = arguments.data();
    request.environment = environ;
    request.passedAsThree = writing.get();
    ORRERY_CHECK(process::spawn(request));
    return reading;
}

/// Everything the server says until it closes its end. "ready" alone means success.
std::string readAnswer(int descriptor) {
    std::string text;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        pollfd waiting{descriptor, POLLIN, 0};
        if (left.count() <= 0 || poll(&waiting, 1, static_cast<int>(left.count())) <= 0)
            return text;
        char buffer[4096];
        const auto size = read(descriptor, buffer, sizeof buffer);
        if (size <= 0)
            return text;
        text.append(buffer, static_cast<std::size_t>(size));
    }
}

} // namespace

std::filesystem::path ownProgram() {
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

Result<api::Client> connectOrStart(const std::filesystem::path& workspace,
                                   const std::filesystem::path& program) {
    constexpr int attempts = 5;
    Error last(ErrorCode::Unavailable, "The server did not start");
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (auto client = api::Client::connect(workspace); client.ok())
            return client;
        ORRERY_TRY(const UniqueFd answerEnd, spawnServer(workspace, program));
        const std::string answer = readAnswer(answerEnd.get());
        if (trim(answer) == "ready")
            return api::Client::connect(workspace);
        const bool taken = answer.starts_with("locked ");
        const bool killed = answer.empty();
        last = killed ? Error(ErrorCode::Unavailable,
                              "The server ended before it was ready; orrery server shows what it says")
                      : Error(taken ? ErrorCode::Unavailable : ErrorCode::Refused,
                              std::string(trim(std::string_view(answer).substr(taken ? 7 : 0))));
        if (!taken && !killed)
            return last;
        // Somebody else is starting or ending a server of this workspace, or killed this one: it will answer
        // or let go soon, and nothing is lost by starting another.
        std::this_thread::sleep_for(std::chrono::milliseconds(50 << attempt));
    }
    return last;
}

} // namespace orrery::server
