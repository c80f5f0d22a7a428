#include "widgets/pages/pipeline/timeline_rows.h"

#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/steps_model.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace orrery::widgets {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Timeline", text);
}

/// Puts the steps of a run on its time axis. Steps come in the order of the plan: what a step waits for
/// stands before it.
class Schedule {
public:
    Schedule(const api::RunSummary& run, const api::PipelineGraph& graph)
        : m_start(run.started),
          m_now(RunFollower::isTerminal(run.state) ? -1 : std::max(0.0, nowSeconds() - run.started)) {
        for (const auto& wire : graph.wires)
            m_before[wire.to].push_back(wire.from);
    }

    void add(const api::StepStatus& step) {
        const Node* last = lastBefore(step.node);
        const double ready = last ? last->done : 0;
        TimelineRow row;
        row.id = row.name = toQString(step.name);
        row.status = lookOf(toQString(step.state));
        // Hosts tell when a step ran; the first ones may have begun and ended before the run knew of it.
        row.begin = step.started > 0 ? std::max(0.0, step.started - m_start) : -1;
        row.end = step.started > 0 && step.ended > 0 ? std::max(row.begin, step.ended - m_start) : -1;
        row.prepared = since(step.prepared);
        row.placed = row.begin >= 0 ? since(step.placed) : -1;
        row.stored = row.end >= 0 ? since(step.stored) : -1;
        row.again = step.attempts > 1;
        const bool waiting = step.state == "queued" && m_now >= 0;
        if (row.begin >= ready || (waiting && ready <= m_now && (!last || !last->open)))
            row.queued = ready;
        if (waiting && step.predicted > 0) {
            row.plannedBegin = std::max(ready, m_now);
            row.plannedEnd = row.plannedBegin + step.predicted;
        } else if (step.state == "running" && step.predicted > elapsedOf(step)) {
            row.plannedBegin = row.begin;
            row.plannedEnd = row.begin + step.predicted;
        }
        row.words = wordsOf(step);
        note(step, row, last);
    }

    std::vector<TimelineRow> take() {
        markCritical();
        std::vector<TimelineRow> shown;
        for (Entry& entry : m_entries) {
            if (!entry.cached && (entry.row.begin >= 0 || entry.row.plannedEnd > 0 || entry.row.queued >= 0))
                shown.push_back(std::move(entry.row));
        }
        const auto firstSeen = [](const TimelineRow& row) {
            return row.begin >= 0 ? row.begin : std::max(row.plannedBegin, row.queued);
        };
        std::stable_sort(shown.begin(), shown.end(), [&](const auto& left, const auto& right) {
            return firstSeen(left) < firstSeen(right);
        });
        return shown;
    }

private:
    struct Node {
        double end = 0;    ///< Of its latest step, as far as known or planned.
        double done = 0;   ///< The same with its outputs kept: what waits for it may go on.
        int entry = -1;    ///< That step.
        bool open = false; ///< Not all of its steps are over.
    };
    struct Entry {
        TimelineRow row;
        double end = 0;
        double done = 0;
        int after = -1; ///< The step that it waited for longest.
        bool cached = false;
    };

    /// Seconds since the run began; negative for what nobody noted.
    double since(double moment) const { return moment > 0 ? std::max(0.0, moment - m_start) : -1; }

    static QString wordsOf(const api::StepStatus& step) {
        if (step.state == "failed" && step.exit_code)
            return say(QT_TRANSLATE_NOOP("Timeline", "failed, exit %1")).arg(*step.exit_code);
        const double elapsed = elapsedOf(step);
        if (elapsed < 0 && step.predicted > 0)
            return QStringLiteral("≈ ") + clockText(step.predicted);
        const QString time = elapsed >= 0 ? clockText(elapsed) : stateText(step);
        return step.ranks > 1 && elapsed >= 0
                   ? say(QT_TRANSLATE_NOOP("Timeline", "%1, %2 ranks")).arg(time).arg(step.ranks)
                   : time;
    }

    const Node* lastBefore(const std::string& node) const {
        const Node* last = nullptr;
        const auto before = m_before.find(node);
        if (before == m_before.end())
            return last;
        for (const auto& each : before->second) {
            const auto at = m_nodes.find(each);
            if (at != m_nodes.end() && (!last || at->second.end > last->end))
                last = &at->second;
        }
        return last;
    }

    void note(const api::StepStatus& step, TimelineRow& row, const Node* last) {
        const bool over = row.end >= 0 || (step.state != "queued" && step.state != "running");
        Entry entry;
        entry.cached = step.state == "cached";
        entry.after = last ? last->entry : -1;
        entry.end = row.end >= 0 ? row.end : std::max({row.plannedEnd, row.begin >= 0 ? m_now : 0.0, 0.0});
        entry.done = std::max(entry.end, row.stored);
        entry.row = std::move(row);
        Node& node = m_nodes[step.node];
        if (node.entry < 0 || entry.end > node.end) {
            node.end = entry.end;
            node.done = entry.done;
            node.entry = static_cast<int>(m_entries.size());
        }
        node.open = node.open || !over;
        m_entries.push_back(std::move(entry));
    }

    void markCritical() {
        const auto last =
            std::max_element(m_entries.begin(), m_entries.end(),
                             [](const auto& left, const auto& right) { return left.end < right.end; });
        if (last == m_entries.end() || last->end <= 0)
            return;
        for (int at = static_cast<int>(last - m_entries.begin()); at >= 0;
             at = m_entries[static_cast<std::size_t>(at)].after)
            m_entries[static_cast<std::size_t>(at)].row.critical = true;
    }

    double m_start;
    double m_now; ///< Negative for a run that is over.
    std::unordered_map<std::string, std::vector<std::string>> m_before;
    std::unordered_map<std::string, Node> m_nodes;
    std::vector<Entry> m_entries;
};

void addGhosts(std::vector<TimelineRow>& rows, const api::RunSnapshot& compared) {
    std::unordered_map<std::string, const api::StepStatus*> earlier;
    for (const auto& step : compared.steps)
        earlier[step.name] = &step;
    for (TimelineRow& row : rows) {
        const auto at = earlier.find(toStdString(row.id));
        if (at == earlier.end() || at->second->started <= 0 || at->second->cached)
            continue;
        row.ghostBegin = std::max(0.0, at->second->started - compared.summary.started);
        row.ghostEnd = at->second->ended - compared.summary.started;
    }
}

} // namespace

std::vector<TimelineRow> timelineRows(const api::RunSummary& run, const std::vector<api::StepStatus>& steps,
                                      const api::PipelineGraph& graph, const api::RunSnapshot* compared) {
    if (run.started <= 0)
        return {};
    Schedule schedule(run, graph);
    for (const auto& step : steps)
        schedule.add(step);
    std::vector<TimelineRow> rows = schedule.take();
    if (compared)
        addGhosts(rows, *compared);
    return rows;
}

QString slowestCritical(const std::vector<TimelineRow>& rows) {
    const auto spanOf = [](const TimelineRow& row) {
        return std::max(row.end, row.plannedEnd) - std::max(0.0, std::max(row.begin, row.plannedBegin));
    };
    const TimelineRow* slowest = nullptr;
    for (const TimelineRow& row : rows) {
        if (row.critical && (!slowest || spanOf(row) > spanOf(*slowest)))
            slowest = &row;
    }
    return slowest ? slowest->name : QString();
}

} // namespace orrery::widgets
