#include "core/report/run_report.h"

#include "core/base/units.h"
#include "core/report/chart_svg.h"
#include "core/report/graph_svg.h"
#include "core/report/markup.h"
#include "core/report/page_style.h"
#include "core/report/timeline_svg.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace orrery::report {

namespace {

std::string section(std::string_view title, const std::string& content) {
    return content.empty() ? "" : fmt::format("<h2>{}</h2>\n{}", title, content);
}

std::string card(const std::string& content) {
    return content.empty() ? "" : "<div class=\"card\">\n" + content + "</div>\n";
}

std::string tableOf(std::initializer_list<std::string_view> heads, const std::string& rows) {
    if (rows.empty())
        return "";
    std::string head;
    for (const std::string_view name : heads)
        head += fmt::format("<th>{}</th>", name);
    return card(fmt::format("<table><thead><tr>{}</tr></thead><tbody>\n{}</tbody></table>\n", head, rows));
}

std::string cell(std::string_view text) {
    return "<td>" + escaped(text) + "</td>";
}

std::string numberCell(std::string_view text) {
    return "<td class=\"number\">" + escaped(text) + "</td>";
}

std::string stateCell(std::string_view state) {
    return fmt::format("<td class=\"{0}\">{0}</td>", escaped(state));
}

std::string headOf(const api::RunSummary& run) {
    std::string text = fmt::format("<h1>{} <span class=\"dim\">run {}</span></h1>\n<p><b class=\"{}\">{}</b>",
                                   escaped(run.pipeline.empty() ? run.path : run.pipeline), run.run,
                                   escaped(run.state), escaped(run.state));
    if (run.started > 0)
        text +=
            fmt::format(" <span class=\"dim\">started {}", momentText(run.started)) +
            (run.ended > run.started ? fmt::format(", took {}", clockText(run.ended - run.started)) : "") +
            "</span>";
    text += fmt::format(
        " <span class=\"dim\">{} steps: {} ran, {} from the cache, {} failed, {} skipped</span></p>\n",
        run.counts.total, run.counts.succeeded + run.counts.failed, run.counts.cached, run.counts.failed,
        run.counts.skipped);
    return text;
}

std::string failuresOf(const api::RunSnapshot& run) {
    std::string text;
    for (const api::StepStatus& step : run.steps) {
        if (step.state != "failed" && step.state != "lost")
            continue;
        text += fmt::format("<div class=\"card error\"><b>{} {}</b>", escaped(step.name),
                            step.exit_code ? fmt::format("failed with exit code {}", *step.exit_code)
                                           : escaped(step.state));
        text += "<p>" + escaped(step.reason) + "</p>";
        if (!step.hint.empty())
            text += "<p class=\"dim\">" + escaped(step.hint) + "</p>";
        text += "</div>\n";
    }
    return text;
}

std::string paramsOf(const api::RunSummary& run) {
    std::string rows;
    for (const auto& [name, value] : run.params)
        rows += "<tr>" + cell(name) + numberCell(value) + "</tr>\n";
    return tableOf({"parameter", "value"}, rows);
}

std::string stepsOf(const api::RunSnapshot& run) {
    std::string rows;
    for (const api::StepStatus& step : run.steps) {
        const bool took = step.ended > step.started && step.started > 0 && !step.cached;
        rows += "<tr>" + stateCell(step.state) + cell(step.name) + cell(step.kind) +
                numberCell(took ? clockText(step.ended - step.started) : "") +
                numberCell(step.attempts > 1 ? std::to_string(step.attempts) : "") + cell(step.reason) +
                "</tr>\n";
    }
    return tableOf({"state", "step", "kind", "took", "attempts", "why"}, rows);
}

/// "train_loss", "valid/loss" and "loss" belong in one chart: the last word of the name decides.
std::string familyOf(const std::string& name) {
    const std::size_t end = name.find_last_of("_/. ");
    return end == std::string::npos || end + 1 == name.size() ? name : name.substr(end + 1);
}

std::string chartsOf(const api::MetricPage& metrics) {
    std::map<std::pair<std::string, std::string>, std::vector<const api::MetricSeries*>> families;
    for (const api::MetricSeries& series : metrics.series)
        if (series.value.size() > 1)
            families[{series.step, familyOf(series.name)}].push_back(&series);
    std::string charts;
    for (const auto& [key, series] : families)
        if (const std::string chart = chartSvg(series); !chart.empty())
            charts += "<div class=\"card\"><b>" + escaped(key.first) + "</b> <span class=\"dim\">" +
                      escaped(key.second) + "</span>\n" + chart + "</div>\n";
    for (const std::string& note : metrics.notes)
        charts += "<p>" + escaped(note) + "</p>\n";
    return charts.empty() ? "" : "<div class=\"grid\">\n" + charts + "</div>\n";
}

std::string figuresOf(const api::MetricPage& metrics) {
    std::string rows;
    for (const api::MetricSeries& series : metrics.series) {
        if (series.value.empty())
            continue;
        double low = std::numeric_limits<double>::quiet_NaN(), high = low;
        for (const double value : series.value)
            low = std::fmin(low, value), high = std::fmax(high, value);
        rows += "<tr>" + cell(series.step) + cell(series.name) + numberCell(numberText(series.value.back())) +
                numberCell(numberText(low)) + numberCell(numberText(high)) +
                numberCell(std::to_string(series.value.size())) + "</tr>\n";
    }
    return tableOf({"step", "metric", "last", "lowest", "highest", "points"}, rows);
}

std::string outputsOf(const api::OutputList& outputs) {
    std::string rows;
    for (const api::Output& output : outputs.outputs)
        rows += "<tr>" + cell(output.step) + cell(output.name) + cell(output.type) +
                numberCell(formatByteSize(output.size)) + numberCell(output.digest.substr(0, 12)) +
                cell(output.value.substr(0, 500)) + "</tr>\n";
    return tableOf({"step", "output", "type", "size", "content", "value"}, rows);
}

std::string logsOf(const RunReport& report) {
    std::string text;
    for (const api::LogPage& page : report.logs) {
        if (page.lines.empty())
            continue;
        const auto step = std::find_if(report.run.steps.begin(), report.run.steps.end(),
                                       [&](const api::StepStatus& each) { return each.name == page.step; });
        const bool failed = step != report.run.steps.end() && step->state == "failed";
        text +=
            fmt::format("<details{}><summary>{}</summary><pre>", failed ? " open" : "", escaped(page.step));
        for (const api::LogLine& line : page.lines) {
            if (page.ranks > 1)
                text += fmt::format("[{}] ", line.rank);
            text += escaped(withoutEscapes(std::string_view(line.text).substr(0, 2000))) + "\n";
        }
        text += "</pre></details>\n";
    }
    return card(text);
}

std::string environmentOf(const RunReport& report) {
    std::string rows;
    for (const auto& [name, value] : report.environment)
        rows += "<tr>" + cell(name) + cell(value) + "</tr>\n";
    return tableOf({"what", "which"}, rows);
}

} // namespace

std::string writeReport(const RunReport& report) {
    const api::RunSummary& run = report.run.summary;
    std::string page = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n";
    page += fmt::format("<title>{}, run {}</title>\n<style>{}</style></head>\n<body><main>\n",
                        escaped(run.pipeline), run.run, pageStyle());
    page += headOf(run) + failuresOf(report.run);
    page += section("Pipeline", card(graphSvg(report.graph, report.run.steps)));
    page += section("Parameters", paramsOf(run));
    page += section("Timeline", card(timelineSvg(report.run)));
    page += section("Steps", stepsOf(report.run));
    page += section("Metrics", chartsOf(report.metrics) + figuresOf(report.metrics));
    page += section("Outputs", outputsOf(report.outputs));
    page += section("Logs", logsOf(report));
    page += section("Environment", environmentOf(report));
    return page + "</main></body></html>\n";
}

} // namespace orrery::report
