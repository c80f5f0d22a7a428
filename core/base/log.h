#pragma once

#include <fmt/core.h>

#include <string_view>

namespace orrery::log {

enum class Level { Debug, Info, Warning, Error };

/// Lines below this level are dropped. Default: Warning, or what ORRERY_LOG says. Thread: any.
void setLevel(Level level);
bool enabled(Level level);

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
