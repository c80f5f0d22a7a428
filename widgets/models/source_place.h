#pragma once

#include <QString>

#include <optional>

namespace orrery::widgets {

/// A line of a file that a log line speaks of, and where it does.
struct SourcePlace {
    QString file;
    int line = 0;
    int start = 0, length = 0; ///< In the log line.
};

/// The place that a line of output names: a frame of a Python traceback, or "file.cpp:12" as compilers and
/// test runners write it.
std::optional<SourcePlace> sourcePlaceIn(const QString& line);

/// How much a line of output wants to be seen.
enum class LogWeight { Plain, Warning, Error };
LogWeight weightOf(const QString& line);

} // namespace orrery::widgets
