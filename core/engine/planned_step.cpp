#include "core/engine/planned_step.h"

#include <fmt/core.h>

#include <charconv>

namespace orrery::engine {

Result<RetryReason> RetryReason::parse(std::string_view text) {
    using enum Kind;
    if (text == "host-lost")
        return RetryReason{HostLost};
    if (text == "out-of-memory")
        return RetryReason{OutOfMemory};
    if (text == "timeout")
        return RetryReason{Timeout};
    if (text == "start-failed")
        return RetryReason{StartFailed};
    if (text == "signal")
        return RetryReason{Signal};
    if (text == "exit")
        return RetryReason{Exit, -1};
    if (text.starts_with("exit:")) {
        const std::string_view digits = text.substr(5);
        int code = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code);
        if (error == std::errc() && end == digits.data() + digits.size() && code > 0 && code < 256)
            return RetryReason{Exit, code};
    }
    return Error(
        ErrorCode::InvalidInput,
        fmt::format("'{}' is no reason to retry; use host-lost, out-of-memory, exit:1 ... exit:255, exit, "
                    "signal, timeout or start-failed",
                    text));
}

namespace {

Result<void> validateStep(const RunPlan& plan, const PlannedStep& step) {
    const auto invalid = [&](std::string_view what) {
        return Error(ErrorCode::InvalidInput, fmt::format("step '{}' {}", step.name, what));
    };
    for (StepIndex dependency : step.dependencies)
        if (toNumber(dependency) >= plan.steps.size())
            return invalid("depends on a step that is not in the plan");
    const ResourceRequest& request = step.gang.perRank;
    if (step.gang.ranks == 0)
        return invalid("asks for no ranks; ask for at least one");
    if (step.gang.ranks > 100'000)
        return invalid("asks for more than 100000 ranks");
    if (step.gang.minimum > step.gang.ranks)
        return invalid("has a larger minimum than count of ranks");
    if (request.cpus < Amount() || request.gpus < Amount())
        return invalid("asks for a negative amount of a resource");
    if (request.gpus > Amount::whole(1) && request.gpus.raw() % Amount::scale != 0)
        return invalid("asks for a broken number of GPUs above 1; a part is possible of one device only");
    if (step.group >= 0 && static_cast<std::size_t>(step.group) >= plan.groups.size())
        return invalid("names a concurrency group that is not in the plan");
    if (step.retry.attempts == 0)
        return invalid("allows no attempt; allow at least one");
    if (step.timeout < Duration::zero() || step.grace < Duration::zero() ||
        step.retry.backoff < Duration::zero() || step.retry.maximumBackoff < Duration::zero() ||
        step.gang.stragglerLimit < Duration::zero())
        return invalid("has a negative span of time");
    return {};
}

/// Kahn's algorithm: whatever cannot be taken off is on a cycle or behind one.
Result<void> findCycle(const RunPlan& plan) {
    const std::size_t count = plan.steps.size();
    std::vector<std::uint32_t> open(count), first(count + 1), dependents;
    for (const PlannedStep& step : plan.steps)
        for (StepIndex dependency : step.dependencies)
            ++first[toNumber(dependency) + 1];
    for (std::size_t i = 0; i < count; ++i)
        first[i + 1] += first[i];
    dependents.resize(first[count]);
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    std::vector<std::uint32_t> ready;
    for (std::uint32_t i = 0; i < count; ++i) {
        open[i] = static_cast<std::uint32_t>(plan.steps[i].dependencies.size());
        if (open[i] == 0)
            ready.push_back(i);
        for (StepIndex dependency : plan.steps[i].dependencies)
            dependents[next[toNumber(dependency)]++] = i;
    }
    std::size_t taken = 0;
    while (!ready.empty()) {
        const std::uint32_t step = ready.back();
        ready.pop_back();
        ++taken;
        for (std::uint32_t at = first[step]; at < first[step + 1]; ++at)
            if (--open[dependents[at]] == 0)
                ready.push_back(dependents[at]);
    }
    if (taken == count)
        return {};
    for (std::size_t i = 0; i < count; ++i)
        if (open[i] != 0)
            return Error(
                ErrorCode::InvalidInput,
                fmt::format("step '{}' waits for itself through its dependencies", plan.steps[i].name));
    return {};
}

} // namespace

Result<void> validate(const RunPlan& plan) {
    for (const ConcurrencyGroup& group : plan.groups)
        if (group.limit == 0)
            return Error(ErrorCode::InvalidInput,
                         fmt::format("concurrency group '{}' allows nothing; allow at least 1", group.name));
    if (!plan.breakpoints.empty() && toNumber(*plan.breakpoints.rbegin()) >= plan.steps.size())
        return Error(ErrorCode::InvalidInput, "a breakpoint is set on a step that is not in the plan");
    for (const PlannedStep& step : plan.steps)
        ORRERY_CHECK(validateStep(plan, step));
    return findCycle(plan);
}

} // namespace orrery::engine
