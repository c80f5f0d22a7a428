#pragma once

#include "core/base/result.h"

#include <fmt/core.h>

#include <filesystem>
#include <string_view>

namespace orrery::log {

enum class Level { Debug, Info, Warning, Error };

/// Lines below this level are dropped. Default: Warning, or what ORRERY_LOG says. Thread: any.
void setLevel(Level level);
bool enabled(Level level);

/// From now on standard error, and with it every line, goes to the end of a file: for a process that nobody
/// watches. A file of more than 1 MiB starts anew. Thread: before others are started. Errors: from open.
Result<void> writeTo(const std::filesystem::path& file);

/// Writes "time level message" as one line to standard error with a single write. Thread: any.
void write(Level level, std::string_view message);

template <typename... Args>
void debug(fmt::format_string<Args...> text, Args&&... args) {
    if (enabled(Level::Debug))
        write(Level::Debug, fmt::format(text, std::forward<Args>(args)...));
}
template <typename... Args>
void info(fmt::format_string<Args...> text, Args&&... args) {
    if (enabled(Level::Info))
        write(Level::Info, fmt::format(text, std::forward<Args>(args)...));
}
template <typename... Args>
void warning(fmt::format_string<Args...> text, Args&&... args) {
    if (enabled(Level::Warning))
        write(Level::Warning, fmt::format(text, std::forward<Args>(args)...));
}
template <typename... Args>
void error(fmt::format_string<Args...> text, Args&&... args) {
    if (enabled(Level::Error))
        write(Level::Error, fmt::format(text, std::forward<Args>(args)...));
}

} // namespace orrery::log
