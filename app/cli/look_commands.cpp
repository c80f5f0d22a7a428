#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/context.h"
#include "app/cli/run_state.h"
#include "app/cli/run_view.h"
#include "core/base/text.h"
#include "core/base/time.h"
#include "core/net/http_message.h"

#include <fmt/core.h>

#include <thread>

namespace orrery::cli {

namespace {

std::string timeOfDay(double seconds) {
    return seconds > 0 ? formatTimestamp(timestampFromSeconds(seconds)).substr(0, 19) : "";
}

std::string runTable(const api::RunList& list) {
    if (list.runs.empty())
        return "No runs yet. Start one with: orrery run FILE\n";
    std::string text = fmt::format("{} {} {} {} {}\n", fit("run", 6), fit("state", 11), fit("pipeline", 24),
                                   fit("started", 20), "steps");
    for (const api::RunSummary& run : list.runs)
        text +=
            fmt::format("{} {} {} {} {}\n", fit(std::to_string(run.run), 6), fit(run.state, 11),
                        fit(run.pipeline, 24), fit(timeOfDay(run.created), 20),
                        fmt::format("{} of {}", run.counts.succeeded + run.counts.cached, run.counts.total));
    return sanitizeForTerminal(text);
}

std::string stepTable(const RunState& state) {
    std::string text = fmt::format("run {} {}\n", state.summary().run, summarySentence(state));
    for (const api::StepStatus& step : state.steps()) {
        text += fmt::format("  {} {}", fit(step.state, 10), fit(step.name, 32));
        if (step.started > 0 && step.ended > step.started)
            text +=
                " " + formatDuration(Duration(static_cast<std::int64_t>((step.ended - step.started) * 1e6)));
        if (!step.reason.empty())
            text += "  " + step.reason;
        text += "\n";
    }
    return sanitizeForTerminal(text);
}

std::string logTarget(const LogOptions& options, const char* form, const std::string& from) {
    std::string target = fmt::format("/api/v1/runs/{}/{}?step={}&limit=20000", options.run, form,
                                     net::percentEncode(options.step));
    if (options.rank >= 0)
        target += fmt::format("&rank={}", options.rank);
    if (!options.search.empty())
        target += "&search=" + net::percentEncode(options.search);
    if (!from.empty())
        target += "&from=" + net::percentEncode(from);
    return target;
}

/// A piece of a log as it is printed; empty where there is nothing new.
struct LogPiece {
    std::string text;
    std::string next;
    bool complete = false;
};

Result<LogPiece> logPiece(api::Client& client, const LogOptions& options, const std::string& from) {
    ORRERY_TRY(const net::Response answer, client.fetch(logTarget(options, "logs.txt", from)));
    // Output is shown as it was written but for sequences that would steer the terminal.
    return LogPiece{sanitizeForTerminal(answer.body), std::string(answer.headers.get("Orrery-Next")),
                    answer.headers.get("Orrery-Complete") == "true"};
}

Result<LogPiece> logPieceAsJson(api::Client& client, const LogOptions& options, const std::string& from) {
    ORRERY_TRY(const api::LogPage page, client.get<api::LogPage>(logTarget(options, "logs", from)));
    return LogPiece{page.lines.empty() ? "" : api::toJson(page) + "\n", page.next, page.complete};
}

} // namespace

ExitCode status(const CommonOptions& common, std::uint64_t run) {
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    if (run == 0) {
        const auto list = client->get<api::RunList>("/api/v1/runs?limit=30");
        if (!list.ok())
            return fail(common, list.error());
        print(common.json ? api::toJson(*list) + "\n" : runTable(*list));
        return Done;
    }
    auto snapshot = client->get<api::RunSnapshot>(fmt::format("/api/v1/runs/{}", run));
    if (!snapshot.ok())
        return fail(common, snapshot.error());
    if (common.json) {
        print(api::toJson(*snapshot) + "\n");
        return Done;
    }
    RunState state;
    state.reset(std::move(*snapshot));
    print(stepTable(state));
    return Done;
}

ExitCode logs(const CommonOptions& common, const LogOptions& options) {
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    std::string from;
    for (;;) {
        const auto piece =
            common.json ? logPieceAsJson(*client, options, from) : logPiece(*client, options, from);
        if (!piece.ok())
            return fail(common, piece.error());
        print(piece->text);
        const bool moved = piece->next != from && !piece->text.empty();
        from = piece->next;
        if (piece->complete || (!options.follow && !moved))
            return Done;
        if (!moved)
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

ExitCode explain(const CommonOptions& common, std::uint64_t run, const std::string& step) {
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    const auto explanation = client->get<api::Explanation>(
        fmt::format("/api/v1/runs/{}/explain?step={}", run, net::percentEncode(step)));
    if (!explanation.ok())
        return fail(common, explanation.error());
    if (common.json) {
        print(api::toJson(*explanation) + "\n");
        return Done;
    }
    std::string text =
        fmt::format("{} of run {} is {}\n", explanation->step, explanation->run, explanation->state);
    for (const std::string& sentence : explanation->sentences)
        text += "  " + sentence + "\n";
    if (!explanation->key_parts.empty())
        text += "  its cache key is made of:\n";
    for (const std::string& part : explanation->key_parts)
        text += "    " + part + "\n";
    print(sanitizeForTerminal(text));
    return Done;
}

} // namespace orrery::cli
