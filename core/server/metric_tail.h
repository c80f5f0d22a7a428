#pragma once

#include "core/agent/agent_event.h"
#include "core/server/metric_lines.h"
#include "core/server/run_book.h"

#include <map>
#include <string>

namespace orrery::server {

/// Turns the bytes that agents send of metrics files into points for those who follow a run, and takes a
/// job's own word on its progress from the metric called `progress` (0..1). Thread: the loop's.
class MetricTail {
public:
    explicit MetricTail(RunBook& book) : m_book(book) {}

    void take(const agent::MetricsChunk& chunk);
    void forget(const AttemptId& attempt) { m_tails.erase(attempt); }

private:
    struct Tail {
        std::uint64_t offset = 0; ///< Bytes taken so far.
        MetricLines lines;
    };

    RunBook& m_book;
    std::map<AttemptId, Tail> m_tails;
};

} // namespace orrery::server
