#include "core/server/rank_ends.h"

#include <algorithm>

namespace orrery::server {

namespace {

bool endedWell(const agent::EndedRank& rank) {
    return rank.end.exitCode == 0 && rank.end.signal == 0;
}

api::RankEnd toRankEnd(const agent::EndedRank& rank, bool toBlame) {
    const bool failed = toBlame || rank.end.signal == 0;
    return {rank.rank, endedWell(rank) ? "succeeded" : failed ? "failed" : "cancelled", rank.end.exitCode};
}

} // namespace

std::vector<api::RankEnd> rankEndsOf(const std::vector<agent::EndedRank>& ended) {
    const auto first = std::min_element(ended.begin(), ended.end(), [](const auto& one, const auto& other) {
        return std::pair(endedWell(one), one.end.at) < std::pair(endedWell(other), other.end.at);
    });
    std::vector<api::RankEnd> ends;
    for (auto rank = ended.begin(); rank != ended.end(); ++rank)
        ends.push_back(toRankEnd(*rank, rank == first));
    return ends;
}

std::vector<api::RankEnd> rankEndsOf(const agent::AttemptEnded& ended) {
    std::vector<api::RankEnd> ends;
    if (ended.succeeded() || ended.ranks.size() < 2)
        return ends;
    // Where we ended the attempt ourselves, nobody is to blame.
    const bool byItself = ended.reason != agent::EndReason::Killed &&
                          ended.reason != agent::EndReason::TimedOut &&
                          ended.reason != agent::EndReason::LeaseExpired;
    for (std::uint32_t rank = 0; rank < ended.ranks.size(); ++rank)
        ends.push_back(toRankEnd({rank, ended.ranks[rank]}, byItself && rank == ended.firstRank));
    return ends;
}

} // namespace orrery::server
