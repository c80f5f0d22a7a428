#include "core/server/usage_log.h"

#include "core/api/wire/wire.h"
#include "core/base/log.h"
#include "core/storage/atomic_file.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::server {

namespace {

/// Above this many samples neighbours are joined.
constexpr std::size_t mostSamples = 1200;

double mean(double left, double right) {
    return (left + right) / 2;
}

double larger(double left, double right) {
    return std::max(left, right);
}

double later(double, double right) {
    return right;
}

/// Joins each pair of values.
void halve(std::vector<double>& values, double (*join)(double, double)) {
    for (std::size_t pair = 0; pair < values.size() / 2; ++pair)
        values[pair] = join(values[2 * pair], values[2 * pair + 1]);
    values.resize(values.size() / 2);
}

void bound(api::StepUsage& usage) {
    if (usage.time.size() < mostSamples)
        return;
    halve(usage.time, later);
    halve(usage.memory, larger);
    for (std::vector<double>* rates : {&usage.cpus, &usage.read, &usage.written})
        halve(*rates, mean);
}

void bound(api::GpuUsage& usage) {
    if (usage.time.size() < mostSamples)
        return;
    halve(usage.time, later);
    halve(usage.memory, larger);
    halve(usage.utilization, mean);
}

std::string fileOf(const WorkspacePaths& paths, const AttemptId& attempt, std::string_view step) {
    return (paths.attempt(attempt, step) / "usage.json").string();
}

/// The part of a GPU's samples that lies within a run.
api::GpuUsage within(const api::GpuUsage& all, double from, double to) {
    api::GpuUsage part;
    part.host = all.host;
    part.index = all.index;
    part.model = all.model;
    for (std::size_t i = 0; i < all.time.size(); ++i) {
        if (all.time[i] < from || all.time[i] > to)
            continue;
        part.time.push_back(all.time[i]);
        part.utilization.push_back(all.utilization[i]);
        part.memory.push_back(all.memory[i]);
    }
    return part;
}

} // namespace

void UsageLog::take(const engine::HostId& host, const agent::UsageReport& report) {
    const double at = toSeconds(report.at);
    for (const agent::JobSample& job : report.jobs)
        if (m_running.contains(job.attempt))
            sample(job, at);
    for (const agent::GpuInfo& gpu : report.gpus) {
        api::GpuUsage& usage = m_gpus[{host, gpu.index}];
        usage.host = host;
        usage.index = gpu.index;
        usage.model = gpu.model;
        usage.time.push_back(at);
        usage.utilization.push_back(gpu.utilization.value_or(0));
        usage.memory.push_back(static_cast<double>(gpu.memoryUsedBytes));
        bound(usage);
    }
}

void UsageLog::sample(const agent::JobSample& job, double at) {
    Samples& samples = m_samples[job.attempt];
    const double passed = samples.seen > 0 ? at - samples.seen : 0;
    const auto rate = [passed](std::uint64_t now, std::uint64_t before) {
        return passed > 0 && now > before ? static_cast<double>(now - before) / passed : 0;
    };
    api::StepUsage& usage = samples.usage;
    usage.time.push_back(at);
    usage.cpus.push_back(job.cpus);
    usage.memory.push_back(static_cast<double>(job.memoryBytes));
    usage.read.push_back(rate(job.readBytes, samples.read));
    usage.written.push_back(rate(job.writtenBytes, samples.written));
    samples.seen = at;
    samples.read = job.readBytes;
    samples.written = job.writtenBytes;
    bound(usage);
}

void UsageLog::ended(const AttemptId& attempt, std::string_view step) {
    m_running.erase(attempt);
    const auto found = m_samples.find(attempt);
    if (found == m_samples.end())
        return;
    api::UsagePage page;
    page.run = attempt.run.number();
    page.steps.push_back(std::move(found->second.usage));
    page.steps.front().step = step;
    m_samples.erase(found);
    Result<void> written = storage::makeDirectories(m_files, m_paths.attempt(attempt, step).string());
    if (written.ok())
        written = storage::writeFileAtomically(m_files, fileOf(m_paths, attempt, step), api::toJson(page));
    if (!written.ok())
        log::warning("what attempt {} used could not be kept: {}", attempt.text(),
                     written.error().describe());
}

api::UsagePage UsageLog::page(const api::RunSnapshot& run) const {
    api::UsagePage page;
    page.run = run.summary.run;
    for (const api::StepStatus& step : run.steps) {
        if (step.attempts == 0)
            continue;
        const AttemptId attempt{RunId(run.summary.run), StepIndex(step.index), step.attempts};
        if (const auto live = m_samples.find(attempt); live != m_samples.end()) {
            page.steps.push_back(live->second.usage);
            page.steps.back().step = step.name;
            continue;
        }
        const auto text = storage::readFile(m_files, fileOf(m_paths, attempt, step.name));
        if (!text.ok())
            continue;
        // A file that cannot be read is a picture less, no reason to refuse the others.
        auto kept = api::fromJson<api::UsagePage>(*text);
        if (kept.ok() && !kept->steps.empty())
            page.steps.push_back(std::move(kept->steps.front()));
    }
    const double from = run.summary.started;
    const double to = run.summary.ended > 0 ? run.summary.ended : std::numeric_limits<double>::max();
    for (const auto& [key, gpu] : m_gpus)
        if (api::GpuUsage part = within(gpu, from, to); from > 0 && !part.time.empty())
            page.gpus.push_back(std::move(part));
    return page;
}

} // namespace orrery::server
