#include "core/server/metric_tail.h"

#include "core/server/log_service.h"

namespace orrery::server {

void MetricTail::take(const agent::MetricsChunk& chunk) {
    Run* run = m_book.find(chunk.attempt.run);
    if (!run || toNumber(chunk.attempt.step) >= run->steps.size())
        return;
    Tail& tail = m_tails[chunk.attempt];
    // After a new connection the agent begins at 0 again.
    if (chunk.offset > tail.offset || chunk.offset + chunk.bytes.size() <= tail.offset)
        return;
    tail.rest += chunk.bytes.substr(tail.offset - chunk.offset);
    tail.offset = chunk.offset + chunk.bytes.size();
    std::vector<api::MetricPoint> points;
    std::size_t start = 0;
    for (std::size_t end; (end = tail.rest.find('\n', start)) != std::string::npos; start = end + 1) {
        auto parsed = parseMetricLine(std::string_view(tail.rest).substr(start, end - start),
                                      toNumber(chunk.attempt.step), tail.lines++);
        points.insert(points.end(), std::make_move_iterator(parsed.begin()),
                      std::make_move_iterator(parsed.end()));
    }
    tail.rest.erase(0, start);
    StepRecord& step = run->record(chunk.attempt.step);
    for (const api::MetricPoint& point : points)
        if (point.name == "progress" && point.value >= 0 && point.value <= 1) {
            step.status.progress = point.value;
            m_book.touch(*run, chunk.attempt.step);
        }
    m_book.addMetrics(*run, std::move(points));
}

} // namespace orrery::server
