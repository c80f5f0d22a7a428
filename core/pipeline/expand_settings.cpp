#include "core/pipeline/expander.h"

#include <algorithm>

namespace orrery::pipeline {

namespace {

const ResourcesModel noResources;
const Setting<Duration> noTimeout;

} // namespace

void SettingResolver::apply(const SettingLayers& layers, StepSpec& spec) {
    const auto& [step, kind, inherited, defaults] = layers;
    gang(layers, spec.gang);
    retry(layers, spec.retry);
    spec.timeout = first<Duration>(
        {&step.timeout, kind ? &kind->timeout : &noTimeout, &inherited.timeout, &defaults.timeout},
        rules::timeout);
    spec.priority = static_cast<int>(
        first<std::int64_t>({&step.priority, &inherited.priority, &defaults.priority}, rules::priority)
            .value_or(0));
    const bool kindCaches = !kind || kind->kind->cache;
    spec.cache = first<bool>({&step.cache}, rules::cache)
                     .value_or(kindCaches && first<bool>({&defaults.cache}, rules::cache).value_or(true));
}

void SettingResolver::gang(const SettingLayers& layers, Gang& gang) {
    const RanksModel& ranks = *layers.step.ranks;
    gang.count = static_cast<int>(first<std::int64_t>({&ranks.count}, rules::ranks)
                                      .value_or(layers.kind ? std::max(layers.kind->kind->ranks, 1) : 1));
    gang.minimum =
        static_cast<int>(first<std::int64_t>({&ranks.minimum}, rules::minimumRanks).value_or(gang.count));
    gang.launcher = ranks.launcher                         ? *ranks.launcher
                    : layers.kind && layers.kind->launcher ? *layers.kind->launcher
                                                           : Launcher::Plain;
    if (gang.minimum > gang.count)
        m_report.error("bad-value", ranks.node,
                       fmt::format("the minimum of ranks is {} and their count {}; lower the minimum",
                                   gang.minimum, gang.count));
    else if (gang.minimum < gang.count && gang.launcher != Launcher::Torchrun)
        m_report.error(
            "bad-value", ranks.node,
            "only the launcher torchrun can start with fewer ranks; remove minimum: or use torchrun");
    resources(layers, gang.perRank);
}

void SettingResolver::resources(const SettingLayers& layers, ResourceRequest& request) {
    const ResourcesModel& ranks = layers.step.ranks->resources;
    const ResourcesModel& own = *layers.step.resources;
    const ResourcesModel& kind = layers.kind ? layers.kind->resources : noResources;
    const ResourcesModel& inherited = *layers.inherited.resources;
    const ResourcesModel& defaults = *layers.defaults.resources;
    if (const auto cpus =
            first<double>({&ranks.cpus, &own.cpus, &kind.cpus, &inherited.cpus, &defaults.cpus}, rules::cpus))
        request.cpus = Amount::fromDouble(*cpus);
    request.memory =
        first<std::uint64_t>({&ranks.memory, &own.memory, &kind.memory, &inherited.memory, &defaults.memory},
                             rules::memory)
            .value_or(0);
    request.disk = first<std::uint64_t>({&ranks.disk, &own.disk, &kind.disk, &inherited.disk, &defaults.disk},
                                        rules::disk)
                       .value_or(0);
    gpus({&ranks, &own, &kind, &inherited, &defaults}, request);
    for (const ResourcesModel* layer : {&ranks, &own, &kind, &inherited, &defaults})
        for (const auto& label : layer->labels)
            if (std::none_of(request.labels.begin(), request.labels.end(),
                             [&](const auto& known) { return known.first == label.first; }))
                request.labels.push_back(label);
}

void SettingResolver::gpus(std::initializer_list<const ResourcesModel*> layers, ResourceRequest& request) {
    for (const ResourcesModel* layer : layers) {
        if (!layer->gpus)
            continue;
        request.gpus = Amount::fromDouble(first<double>({&layer->gpus->count}, rules::gpus).value_or(0));
        request.gpuModel = layer->gpus->model;
        request.gpuMemory = first<std::uint64_t>({&layer->gpus->memory}, rules::gpuMemory).value_or(0);
        return;
    }
}

void SettingResolver::retry(const SettingLayers& layers, RetryPolicy& retry) {
    const RetryModel& own = *layers.step.retry;
    const RetryModel& inherited = *layers.inherited.retry;
    const RetryModel& defaults = *layers.defaults.retry;
    retry.attempts = static_cast<int>(
        first<std::int64_t>({&own.attempts, &inherited.attempts, &defaults.attempts}, rules::attempts)
            .value_or(1));
    retry.backoff = first<Duration>({&own.backoff, &inherited.backoff, &defaults.backoff}, rules::backoff)
                        .value_or(std::chrono::seconds(1));
    for (const RetryModel* layer : {&own, &inherited, &defaults})
        if (retry.on.empty())
            retry.on = layer->on;
    // Never blindly: without a stated reason only the loss of a host is worth another try.
    if (retry.attempts > 1 && retry.on.empty())
        retry.on = {"host-lost"};
}

void SettingResolver::handDown(const StepSettings& own, StepSettings& inherited) {
    handDown(*own.resources, inherited.resources.write());
    settle(own.priority, inherited.priority, rules::priority);
    settle(own.timeout, inherited.timeout, rules::timeout);
    RetryModel& retry = inherited.retry.write();
    settle(own.retry->attempts, retry.attempts, rules::attempts);
    settle(own.retry->backoff, retry.backoff, rules::backoff);
    if (!own.retry->on.empty())
        retry.on = own.retry->on;
}

void SettingResolver::handDown(const ResourcesModel& own, ResourcesModel& inherited) {
    settle(own.cpus, inherited.cpus, rules::cpus);
    settle(own.memory, inherited.memory, rules::memory);
    settle(own.disk, inherited.disk, rules::disk);
    if (own.gpus) {
        inherited.gpus.emplace().model = own.gpus->model;
        settle(own.gpus->count, inherited.gpus->count, rules::gpus);
        settle(own.gpus->memory, inherited.gpus->memory, rules::gpuMemory);
    }
    for (const auto& label : own.labels) {
        std::erase_if(inherited.labels, [&](const auto& known) { return known.first == label.first; });
        inherited.labels.push_back(label);
    }
}

} // namespace orrery::pipeline
