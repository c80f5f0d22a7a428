#include "core/server/metric_tail.h"

namespace orrery::server {

void MetricTail::take(const agent::MetricsChunk& chunk) {
    Run* run = m_book.find(chunk.attempt.run);
    if (!run || toNumber(chunk.attempt.step) >= run->steps.size())
        return;
    Tail& tail = m_tails[chunk.attempt];
    // After a new connection the agent begins at 0 again.
    if (chunk.offset > tail.offset || chunk.offset + chunk.bytes.size() <= tail.offset)
        return;
    const std::string_view added = std::string_view(chunk.bytes).substr(tail.offset - chunk.offset);
    tail.offset = chunk.offset + chunk.bytes.size();
    std::vector<api::MetricPoint> points;
    tail.lines.feed(added, [&](std::string_view line, double number) {
        auto parsed = parseMetricLine(line, toNumber(chunk.attempt.step), number);
        points.insert(points.end(), std::make_move_iterator(parsed.begin()),
                      std::make_move_iterator(parsed.end()));
    });
    StepRecord& step = run->record(chunk.attempt.step);
    for (const api::MetricPoint& point : points)
        if (point.name == "progress" && point.value >= 0 && point.value <= 1) {
            step.status.progress = point.value;
            m_book.touch(*run, chunk.attempt.step);
        }
    m_book.addMetrics(*run, std::move(points));
}

} // namespace orrery::server
