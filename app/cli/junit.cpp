#include "app/cli/junit.h"

#include <fmt/core.h>

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace orrery::cli {

namespace {

/// XML 1.0 has no spelling for most control characters: they are left out.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
                out += c;
        }
    }
    return out;
}

std::string verdict(const api::StepStatus& step) {
    const std::string reason = escaped(step.reason);
    if (step.state == "failed")
        return fmt::format("<failure message=\"{}\"/>", reason);
    if (step.state == "lost")
        return fmt::format("<error message=\"{}\"/>", reason);
    if (step.state == "skipped" || step.state == "cancelled")
        return fmt::format("<skipped message=\"{}\"/>", reason);
    return "";
}

} // namespace

Result<void> writeJunit(const std::filesystem::path& path, const RunState& run) {
    const api::RunSummary& summary = run.summary();
    const api::StepCounts& counts = summary.counts;
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xml += fmt::format(
        "<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"{:.3f}\">\n",
        escaped(summary.pipeline), counts.total, counts.failed, counts.lost,
        counts.skipped + counts.cancelled, std::max(0.0, summary.ended - summary.created));
    for (const api::StepStatus& step : run.steps())
        xml += fmt::format("  <testcase classname=\"{}\" name=\"{}\" time=\"{:.3f}\">{}</testcase>\n",
                           escaped(summary.pipeline), escaped(step.name),
                           std::max(0.0, step.ended - step.started), verdict(step));
    xml += "</testsuite>\n";
    std::ofstream file(path, std::ios::binary);
    file << xml;
    file.close();
    if (!file)
        return Error::fromErrno(errno, fmt::format("Could not write the JUnit report '{}'", path.string()));
    return {};
}

} // namespace orrery::cli
