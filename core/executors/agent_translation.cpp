#include "core/executors/agent_translation.h"

namespace orrery::executors {

engine::EndReason translate(agent::EndReason reason) {
    switch (reason) {
    case agent::EndReason::Exited:
        return engine::EndReason::Exited;
    case agent::EndReason::Signalled:
        return engine::EndReason::Signalled;
    case agent::EndReason::Killed:
        return engine::EndReason::Killed;
    case agent::EndReason::TimedOut:
        return engine::EndReason::Timeout;
    case agent::EndReason::LeaseExpired:
        return engine::EndReason::LeaseExpired;
    case agent::EndReason::StartFailed:
        return engine::EndReason::StartFailed;
    case agent::EndReason::OutOfMemory:
        return engine::EndReason::OutOfMemory;
    case agent::EndReason::SupervisorLost:
        return engine::EndReason::SupervisorLost;
    }
    return engine::EndReason::SupervisorLost;
}

namespace {

/// Ranks that were ended because of another one; the first keeps the attempt's own reason.
engine::EndReason reasonOfOther(const agent::RankEnd& rank, bool attemptFailed) {
    if (rank.signal == 0)
        return engine::EndReason::Exited;
    return attemptFailed ? engine::EndReason::Killed : engine::EndReason::Signalled;
}

} // namespace

std::vector<engine::RankResult> translateRanks(const agent::AttemptEnded& ended,
                                               const std::vector<std::uint32_t>& numbers) {
    const auto number = [&](std::size_t index) {
        return index < numbers.size() ? numbers[index] : static_cast<std::uint32_t>(index);
    };
    const engine::EndReason reason = translate(ended.reason);
    std::vector<engine::RankResult> ranks;
    for (std::size_t i = 0; i < ended.ranks.size(); ++i) {
        const agent::RankEnd& rank = ended.ranks[i];
        const bool isFirst = i == ended.firstRank && !ended.succeeded();
        ranks.push_back({number(i), isFirst ? reason : reasonOfOther(rank, !ended.succeeded()), rank.exitCode,
                         rank.signal});
    }
    if (ranks.empty())
        ranks.push_back({number(0), reason, ended.exitCode, ended.signal});
    return ranks;
}

engine::AttemptEnded translate(const agent::AttemptEnded& ended, const engine::HostId& host,
                               const std::vector<std::uint32_t>& numbers) {
    engine::AttemptEnded event;
    event.attempt = ended.attempt;
    event.token = ended.token;
    event.host = host;
    event.message = ended.message;
    event.first = ended.firstRank;
    if (!ended.neverHere)
        event.ranks = translateRanks(ended, numbers);
    return event;
}

engine::HostCapacity translate(const agent::HostCapacity& capacity, const std::vector<std::string>& labels) {
    engine::HostCapacity translated;
    translated.cpus = Amount::fromDouble(capacity.cpus);
    translated.memoryBytes = capacity.memoryBytes;
    translated.diskBytes = capacity.diskFreeBytes;
    translated.labels = labels;
    for (const agent::GpuInfo& gpu : capacity.gpus)
        translated.gpus.push_back({gpu.uuid, gpu.model, gpu.memoryBytes, !gpu.foreignPids.empty()});
    return translated;
}

agent::KillRequest translate(const engine::KillAttempt& effect) {
    return {effect.attempt, effect.token, effect.grace, effect.reason == engine::EndReason::Timeout};
}

} // namespace orrery::executors
