#pragma once

#include "core/api/wire/observation.h"
#include "core/api/wire/run.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::server {

/// Cuts the bytes of a metrics file into lines as they come. A line without an end in sight is passed over
/// and counted, so that a job that writes one of gigabytes costs nothing but its own lines. Memory: one line.
class MetricLines {
public:
    /// Of a line that is read.
    static constexpr std::size_t kMostBytes = 1U << 20;

    /// Called with a whole line and how many lines came before it.
    using Take = std::function<void(std::string_view line, double number)>;

    void feed(std::string_view bytes, const Take& take);
    /// The file has no more bytes; its last line may lack the sign of its end.
    void end(const Take& take);
    /// Lines that were, or are being, passed over.
    std::uint64_t passedOver() const { return m_passedOver; }

private:
    void add(std::string_view part);

    std::string m_rest;     ///< The beginning of a line whose end has not come.
    bool m_passing = false; ///< The end of a line that is too long has not come.
    double m_lines = 0;
    std::uint64_t m_passedOver = 0;
};

/// One line of a metrics file as points: every number but `step`, `time` and `rank` is a metric, also a NaN
/// or Infinity as Python writes them. The job's own step number is `step`, or `lineNumber` where there is
/// none. A line that is no JSON object gives nothing. A name becomes one line of bounded length.
std::vector<api::MetricPoint> parseMetricLine(std::string_view line, std::uint32_t stepIndex,
                                              double lineNumber);

} // namespace orrery::server
