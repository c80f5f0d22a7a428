#include "app/cli/run_view.h"

#include "core/base/text.h"
#include "core/base/time.h"
#include "core/formats/json_object_writer.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::cli {

namespace {

double now() {
    return toSeconds(Clock::system().now());
}

std::string seconds(double value) {
    return formatDuration(Duration(static_cast<std::int64_t>(value * 1e6)));
}

std::string elapsed(double started, double ended) {
    if (started <= 0)
        return "";
    return seconds(std::max(0.0, (ended > 0 ? ended : now()) - started));
}

/// What stands at the right of a step: its clock and what is to come.
std::string timing(const api::StepStatus& step) {
    std::string text = step.state == "cached" ? "" : elapsed(step.started, step.ended);
    if (step.state == "running" && step.progress >= 0)
        text += fmt::format("  {:.0f} %", step.progress * 100);
    if (step.state == "running" && step.predicted > 0)
        text += "  of about " + seconds(step.predicted);
    return text;
}

void addTime(formats::JsonObjectWriter& json, std::string_view name, double time) {
    if (time > 0)
        json.add(name, time);
    else
        json.addNull(name);
}

void addStep(formats::JsonObjectWriter& json, const api::StepStatus& step) {
    json.add("name", step.name);
    json.add("state", step.state);
    json.add("attempts", step.attempts);
    if (step.exit_code)
        json.add("exit_code", *step.exit_code);
    else
        json.addNull("exit_code");
    json.add("cached", step.cached);
    addTime(json, "started", step.started);
    addTime(json, "ended", step.ended);
}

/// Many steps at once would take memory for all their lines, new from the system and for once only.
void printFullBlock(std::string& text) {
    constexpr std::size_t block = 64u << 10;
    if (text.size() < block)
        return;
    print(text);
    text.clear();
}

class TreeView final : public RunView {
public:
    explicit TreeView(const Console& console) : m_console(console) {}

    void update(const RunState& run, const ChangedSteps&) override { draw(run); }
    void tick(const RunState& run) override { draw(run); }

    void finish(const RunState& run) override {
        draw(run);
        std::string text;
        for (const api::StepStatus& step : run.steps())
            if (step.state == "failed" || step.state == "lost")
                text += fmt::format("{} {}: {}\n", paint(m_console, Ink::Error, glyph(step.state)),
                                    sanitizeForTerminal(step.name), sanitizeForTerminal(step.reason));
        print(text);
    }

private:
    static constexpr std::size_t mostRows = 40;

    void draw(const RunState& run) {
        std::string text = m_rows > 0 ? fmt::format("\x1b[{}A\x1b[J", m_rows) : "";
        m_rows = 0;
        const auto row = [&](const std::string& line) {
            text += line + "\n";
            ++m_rows;
        };
        const api::RunSummary& summary = run.summary();
        row(fmt::format("{} {}  {}", paint(m_console, inkOf(summary.state), glyph(summary.state)),
                        paint(m_console, Ink::Bold, fmt::format("Run {}", summary.run)),
                        paint(m_console, Ink::Dim, summarySentence(run))));
        // A long run shows what matters: what failed or runs, then the newest of the rest.
        std::vector<const api::StepStatus*> shown = chosen(run.steps());
        for (const api::StepStatus* step : shown)
            row(stepRow(*step));
        if (shown.size() < run.steps().size())
            row(paint(m_console, Ink::Dim,
                      fmt::format("  … and {} more steps", run.steps().size() - shown.size())));
        print(text);
    }

    std::string stepRow(const api::StepStatus& step) const {
        const std::size_t nameWidth = 32;
        const std::size_t rest = static_cast<std::size_t>(std::max(20, m_console.width - 50));
        std::string detail = timing(step);
        if (step.held)
            detail = "held; go on with: orrery continue";
        else if (step.state == "cached" || step.state == "failed" || step.state == "queued" ||
                 step.state == "skipped")
            detail += (detail.empty() ? "" : "  ") +
                      sanitizeForTerminal(step.reason.substr(0, step.reason.find('\n')));
        const std::string ranks = step.ranks > 1 ? fmt::format(" ×{}", step.ranks) : "";
        return fmt::format("  {} {} {} {}", paint(m_console, inkOf(step.state), glyph(step.state)),
                           fit(sanitizeForTerminal(step.name) + ranks, nameWidth),
                           paint(m_console, inkOf(step.state), fit(step.state, 9)),
                           paint(m_console, Ink::Dim, fit(detail, rest)));
    }

    static std::vector<const api::StepStatus*> chosen(const std::vector<api::StepStatus>& steps) {
        std::vector<const api::StepStatus*> all;
        for (const api::StepStatus& step : steps)
            all.push_back(&step);
        if (all.size() <= mostRows)
            return all;
        const auto rank = [](const api::StepStatus* step) {
            if (step->state == "failed" || step->state == "lost")
                return 0;
            if (step->state == "running")
                return 1;
            return isTerminal(step->state) ? 3 : 2;
        };
        std::stable_sort(all.begin(), all.end(), [&](auto* a, auto* b) { return rank(a) < rank(b); });
        all.resize(mostRows);
        std::sort(all.begin(), all.end(), [](auto* a, auto* b) { return a->index < b->index; });
        return all;
    }

    Console m_console;
    std::size_t m_rows = 0;
};

class LineView final : public RunView {
public:
    void update(const RunState& run, const ChangedSteps& changed) override {
        std::string text;
        if (!m_announced) {
            text += fmt::format("run {}: {}, {} steps\n", run.summary().run,
                                sanitizeForTerminal(run.summary().pipeline), run.summary().counts.total);
            m_announced = true;
        }
        for (const std::uint32_t index : changed) {
            const api::StepStatus& step = run.steps()[index];
            printFullBlock(text);
            if (step.held) {
                text += fmt::format("{} {}: go on with: orrery continue {}\n", fit("held", 9),
                                    sanitizeForTerminal(step.name), run.summary().run);
                continue;
            }
            if (step.state == "queued")
                continue;
            text += fmt::format("{} {}", fit(step.state, 9), sanitizeForTerminal(step.name));
            const std::string time =
                isTerminal(step.state) && step.state != "cached" && step.state != "skipped"
                    ? elapsed(step.started, step.ended)
                    : "";
            if (!time.empty())
                text += " (" + time + ")";
            if (!step.reason.empty())
                text += ": " + sanitizeForTerminal(step.reason);
            text += "\n";
        }
        print(text);
    }

    void finish(const RunState& run) override {
        print(fmt::format("run {} {}\n", run.summary().run, summarySentence(run)));
    }

private:
    bool m_announced = false;
};

class JsonView final : public RunView {
public:
    void update(const RunState& run, const ChangedSteps& changed) override {
        std::string text;
        if (run.summary().state != m_state) {
            m_state = run.summary().state;
            formats::JsonObjectWriter json(text);
            json.add("event", "run");
            json.add("run", run.summary().run);
            json.add("state", m_state);
            json.add("time", now());
            json.finish();
            text += '\n';
        }
        for (const std::uint32_t index : changed) {
            const api::StepStatus& step = run.steps()[index];
            printFullBlock(text);
            formats::JsonObjectWriter json(text);
            json.add("event", "step");
            json.add("run", run.summary().run);
            addStep(json, step);
            if (!step.reason.empty())
                json.add("reason", step.reason);
            if (step.held)
                json.add("held", true);
            json.finish();
            text += '\n';
        }
        print(text);
    }

    void finish(const RunState& run) override {
        std::string text = runSummaryJson(run);
        text += '\n';
        print(text);
    }

private:
    std::string m_state;
};

} // namespace

std::unique_ptr<RunView> RunView::tree(const Console& console) {
    return std::make_unique<TreeView>(console);
}

std::unique_ptr<RunView> RunView::lines() {
    return std::make_unique<LineView>();
}

std::unique_ptr<RunView> RunView::json() {
    return std::make_unique<JsonView>();
}

std::string runSummaryJson(const RunState& run) {
    std::string text;
    formats::JsonObjectWriter json(text);
    json.add("run", run.summary().run);
    json.add("state", run.summary().state);
    char separator = '[';
    json.member("steps");
    for (const api::StepStatus& step : run.steps()) {
        text += std::exchange(separator, ',');
        formats::JsonObjectWriter row(text);
        addStep(row, step);
        row.finish();
    }
    text += separator == '[' ? "[]" : "]";
    json.finish();
    return text;
}

std::string summarySentence(const RunState& run) {
    const api::StepCounts& counts = run.summary().counts;
    std::string text = run.summary().state;
    if (run.ended())
        text += " in " + elapsed(run.summary().created, run.summary().ended);
    else if (run.summary().created > 0)
        text += ", " + elapsed(run.summary().created, 0) + " so far";
    const std::uint32_t done = counts.succeeded + counts.cached;
    text += fmt::format(": {} of {} steps done", done, counts.total);
    const auto add = [&](std::uint32_t count, const char* word) {
        if (count > 0)
            text += fmt::format(", {} {}", count, word);
    };
    add(counts.cached, "cached"), add(counts.running, "running"), add(counts.failed, "failed");
    add(counts.cancelled, "cancelled"), add(counts.skipped, "skipped"), add(counts.lost, "lost");
    if (!run.ended() && run.summary().predicted_end > now())
        text += fmt::format(", about {} left", seconds(run.summary().predicted_end - now()));
    return text;
}

} // namespace orrery::cli
