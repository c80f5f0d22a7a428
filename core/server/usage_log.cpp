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

/// Of a step or of a host.
template <typename Usage>
void bound(Usage& usage) {
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

/// The places of the samples between two moments; they lie in order of time.
std::pair<std::ptrdiff_t, std::ptrdiff_t> samplesWithin(const std::vector<double>& time, double from,
                                                        double to) {
    const auto first = std::lower_bound(time.begin(), time.end(), from);
    return {first - time.begin(), std::upper_bound(first, time.end(), to) - time.begin()};
}

/// Adds what lies within a run, if anything does.
template <typename Usage>
void addWithin(std::vector<Usage>& parts, const Usage& all, double from, double to,
               std::initializer_list<std::vector<double> Usage::*> series) {
    const auto [first, last] = samplesWithin(all.time, from, to);
    if (first == last)
        return;
    Usage& part = parts.emplace_back(all);
    for (const auto values : series)
        (part.*values).assign((all.*values).begin() + first, (all.*values).begin() + last);
}

} // namespace

void UsageLog::take(const engine::HostId& host, const agent::UsageReport& report) {
    const double at = toSeconds(report.at);
    for (const agent::JobSample& job : report.jobs)
        if (m_running.contains(job.attempt))
            sample(job, at);
    api::HostUsage& whole = m_hosts[host];
    whole.host = host;
    whole.time.push_back(at);
    whole.cpus.push_back(report.cpus);
    whole.memory.push_back(static_cast<double>(report.memoryUsedBytes));
    whole.read.push_back(static_cast<double>(report.readBytesPerSecond));
    whole.written.push_back(static_cast<double>(report.writtenBytesPerSecond));
    bound(whole);
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
    if (from <= 0)
        return page;
    using Host = api::HostUsage;
    for (const auto& [name, host] : m_hosts)
        addWithin(page.hosts, host, from, to,
                  {&Host::time, &Host::cpus, &Host::memory, &Host::read, &Host::written});
    using Gpu = api::GpuUsage;
    for (const auto& [key, gpu] : m_gpus)
        addWithin(page.gpus, gpu, from, to, {&Gpu::time, &Gpu::utilization, &Gpu::memory});
    return page;
}

} // namespace orrery::server
