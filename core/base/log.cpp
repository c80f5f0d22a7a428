#include "core/base/log.h"

#include "core/base/text.h"
#include "core/base/time.h"
#include "core/base/unique_fd.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace orrery::log {

namespace {

Level levelFromEnvironment() {
    const char* text = std::getenv("ORRERY_LOG");
    const std::string_view name = text ? text : "";
    if (name == "debug")
        return Level::Debug;
    if (name == "info")
        return Level::Info;
    if (name == "error")
        return Level::Error;
    return Level::Warning;
}

std::atomic<Level>& threshold() {
    static std::atomic<Level> level = levelFromEnvironment();
    return level;
}

constexpr std::string_view names[] = {"debug", "info", "warning", "error"};

} // namespace

void setLevel(Level level) {
    threshold() = level;
}

bool enabled(Level level) {
    return level >= threshold();
}

Result<void> writeTo(const std::filesystem::path& file) {
    constexpr off_t cap = 1 << 20;
    const UniqueFd opened(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    struct stat status {};
    if (!opened || ::fstat(opened.get(), &status) != 0 ||
        (status.st_size > cap && ::ftruncate(opened.get(), 0) != 0) ||
        ::dup2(opened.get(), STDERR_FILENO) < 0)
        return Error::fromErrno(errno, fmt::format("Could not write the log '{}'", file.string()));
    return {};
}

void write(Level level, std::string_view message) {
    const std::string line = fmt::format("{} {:<7} {}\n", formatTimestamp(Clock::system().now()),
                                         names[static_cast<int>(level)], sanitizeForTerminal(message));
    // One write a line keeps lines of several threads and processes whole. Nothing can be done if it fails.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace orrery::log
