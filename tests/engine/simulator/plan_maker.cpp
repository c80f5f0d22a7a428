#include "tests/engine/simulator/plan_maker.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::engine::sim {

namespace {

constexpr std::uint64_t gibibyte = 1ULL << 30;

ResourceRequest makeRequest(Random& random) {
    ResourceRequest request;
    request.cpus = random.percent(15) ? Amount::raw(Amount::scale / 2) : Amount::whole(random.between(1, 2));
    request.memoryBytes =
        random.percent(30) ? gibibyte * static_cast<std::uint64_t>(random.between(1, 4)) : 0;
    if (random.percent(25))
        request.gpus = random.percent(30) ? Amount::raw(Amount::scale / 2) : Amount::whole(1);
    if (random.percent(10))
        request.labels = {"fast"};
    return request;
}

/// How many ranks the hosts could carry together, were they empty.
std::uint32_t ranksOn(const std::vector<HostCapacity>& hosts, const ResourceRequest& request) {
    std::int64_t total = 0;
    for (const HostCapacity& host : hosts) {
        std::int64_t ranks = host.cpus.raw() / std::max<std::int64_t>(request.cpus.raw(), 1);
        if (request.memoryBytes != 0)
            ranks = std::min(ranks, static_cast<std::int64_t>(host.memoryBytes / request.memoryBytes));
        if (request.gpus != Amount())
            ranks = std::min(ranks, static_cast<std::int64_t>(host.gpus.size()) *
                                        (Amount::scale / request.gpus.raw()));
        if (!request.labels.empty() && host.labels.empty())
            ranks = 0;
        total += ranks;
    }
    return static_cast<std::uint32_t>(total);
}

GangRequest makeGang(Random& random, const std::vector<HostCapacity>& hosts) {
    GangRequest gang;
    gang.perRank = makeRequest(random);
    std::uint32_t most = ranksOn(hosts, gang.perRank);
    if (most == 0) {
        gang.perRank = ResourceRequest{};
        most = ranksOn(hosts, gang.perRank);
    }
    if (random.percent(35)) {
        gang.ranks = static_cast<std::uint32_t>(random.between(1, std::min<std::int64_t>(most, 6)));
        if (random.percent(30))
            gang.minimum = static_cast<std::uint32_t>(random.between(1, gang.ranks));
        if (random.percent(30))
            gang.stragglerLimit = std::chrono::minutes(2);
    }
    return gang;
}

RetryPolicy makeRetry(Random& random) {
    RetryPolicy retry;
    if (!random.percent(50))
        return retry;
    retry.attempts = static_cast<std::uint32_t>(random.between(2, 4));
    using Kind = RetryReason::Kind;
    for (const Kind kind : {Kind::HostLost, Kind::OutOfMemory, Kind::Exit, Kind::Timeout, Kind::StartFailed})
        if (random.percent(50))
            retry.on.push_back({kind, kind == Kind::Exit ? 1 : 0});
    retry.backoff =
        random.percent(20) ? Duration::zero() : Duration(std::chrono::seconds(random.between(1, 60)));
    return retry;
}

StepFate makeFate(Random& random, PlannedStep& step) {
    using Prepared = engine::Prepared::Outcome;
    StepFate fate;
    if (random.percent(12)) {
        step.map = true;
        fate.prepare = Prepared::Expanded;
        const auto count = random.below(4);
        for (std::uint64_t i = 0; i < count; ++i)
            fate.instances.push_back(fmt::format("{}[{}]", step.name, i));
    } else if (const auto draw = random.below(100); draw < 10) {
        fate.prepare = Prepared::CacheHit;
    } else if (draw < 15) {
        fate.prepare = Prepared::Skip;
    } else if (draw < 17) {
        fate.prepare = Prepared::Invalid;
    }
    if (const auto draw = random.below(100); draw < 3)
        fate.collect = Collected::Outcome::OutputMissing;
    else if (draw < 6)
        fate.collect = Collected::Outcome::GateRefused;
    fate.failureChance = random.percent(50) ? 0 : 25;
    return fate;
}

} // namespace

HostCapacity makeCapacity(Random& random, const std::string& name) {
    HostCapacity capacity;
    capacity.cpus = Amount::whole(random.between(1, 4));
    capacity.memoryBytes = 8 * gibibyte;
    if (random.percent(40))
        for (std::int64_t i = 0; i < random.between(1, 2); ++i)
            capacity.gpus.push_back({fmt::format("GPU-{}-{}", name, i), "A100", 40 * gibibyte, false});
    if (random.percent(30))
        capacity.labels = {"fast"};
    return capacity;
}

Order makeOrder(Random& random, const std::vector<HostCapacity>& hosts, int number) {
    Order order;
    order.plan.name = fmt::format("order-{}", number);
    order.plan.keepGoing = random.percent(50);
    order.plan.priority = static_cast<std::int32_t>(random.between(-1, 1));
    order.plan.groups = {
        {random.percent(50) ? "shared" : order.plan.name, static_cast<std::uint32_t>(random.between(1, 2))}};
    if (order.plan.groups[0].name == "shared")
        order.plan.groups[0].limit = 2;
    const std::int64_t count = random.between(1, 9);
    for (std::int64_t i = 0; i < count; ++i) {
        PlannedStep step;
        step.name = fmt::format("s{}", i);
        for (std::int64_t before = 0; before < i; ++before)
            if (random.percent(static_cast<unsigned>(60 / (i + 1) + 5)))
                step.dependencies.push_back(static_cast<StepIndex>(before));
        step.gang = makeGang(random, hosts);
        step.retry = makeRetry(random);
        if (random.percent(30))
            step.timeout = std::chrono::seconds(random.between(10, 900));
        step.grace = std::chrono::seconds(random.between(0, 30));
        step.priority = static_cast<std::int32_t>(random.between(-1, 1));
        step.group = random.percent(20) ? 0 : -1;
        step.predicted =
            random.percent(50) ? Duration(std::chrono::seconds(random.between(1, 600))) : Duration{0};
        step.always = random.percent(12);
        order.fates.push_back(makeFate(random, step));
        order.plan.steps.push_back(std::move(step));
    }
    order.told.resize(order.plan.steps.size());
    return order;
}

Order makeShortOrder(Random& random, int number) {
    Order order;
    order.plan.name = fmt::format("order-{}", number);
    order.plan.keepGoing = random.percent(80);
    const std::int64_t count = random.between(20, 40);
    for (std::int64_t i = 0; i < count; ++i) {
        PlannedStep step;
        step.name = fmt::format("s{}", i);
        if (i > 20 && random.percent(30))
            step.dependencies.push_back(static_cast<StepIndex>(random.between(0, i - 1)));
        step.retry = makeRetry(random);
        StepFate fate;
        fate.failureChance = random.percent(90) ? 0 : 25;
        order.fates.push_back(fate);
        order.plan.steps.push_back(std::move(step));
    }
    order.told.resize(order.plan.steps.size());
    return order;
}

} // namespace orrery::engine::sim
