// Lives as many cluster lives as asked for and stops at the first that breaks a rule.
//   engine_simulator --histories 1000000 --seed 7     a series
//   engine_simulator --replay 12345                   one history, with its trace

#include "tests/engine/simulator/simulator.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

using orrery::engine::sim::Bug;
using orrery::engine::sim::liveHistory;
using orrery::engine::sim::Outcome;

int replay(std::uint64_t seed, Bug bug) {
    const Outcome outcome = liveHistory(seed, bug, true);
    for (const std::string& line : outcome.trace)
        std::puts(line.c_str());
    std::printf("%s\n", outcome.failure.empty() ? "every rule held" : outcome.failure.c_str());
    return outcome.failure.empty() ? 0 : 1;
}

int series(std::uint64_t histories, std::uint64_t seed, Bug bug) {
    const auto begin = std::chrono::steady_clock::now();
    std::uint64_t steps = 0;
    std::uint64_t crashes = 0;
    double years = 0;
    const auto elapsed = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    for (std::uint64_t i = 0; i < histories; ++i) {
        const std::uint64_t one = orrery::engine::sim::seedOf(seed, i);
        const Outcome outcome = liveHistory(one, bug);
        steps += outcome.steps;
        crashes += outcome.crashes;
        years += outcome.virtualSeconds / (365.0 * 86400);
        if (!outcome.failure.empty()) {
            std::printf(
                "history %llu of seed %llu broke a rule: %s\nsee it: engine_simulator --replay %llu\n",
                static_cast<unsigned long long>(i), static_cast<unsigned long long>(seed),
                outcome.failure.c_str(), static_cast<unsigned long long>(one));
            return 1;
        }
        if ((i + 1) % 100'000 == 0)
            std::printf("%llu histories, %.0f s\n", static_cast<unsigned long long>(i + 1), elapsed());
    }
    std::printf("%llu histories of seed %llu, %llu events, %llu server crashes, %.1f years of virtual time, "
                "%.0f histories/s: every rule held\n",
                static_cast<unsigned long long>(histories), static_cast<unsigned long long>(seed),
                static_cast<unsigned long long>(steps), static_cast<unsigned long long>(crashes), years,
                static_cast<double>(histories) / elapsed());
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    std::uint64_t histories = 20'000;
    std::uint64_t seed = 1;
    std::uint64_t one = 0;
    auto bug = Bug::None;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::uint64_t value = std::strtoull(argv[i + 1], nullptr, 10);
        if (std::strcmp(argv[i], "--histories") == 0)
            histories = value;
        else if (std::strcmp(argv[i], "--seed") == 0)
            seed = value;
        else if (std::strcmp(argv[i], "--replay") == 0)
            one = value;
        else if (std::strcmp(argv[i], "--bug") == 0)
            bug = static_cast<Bug>(value);
    }
    return one != 0 ? replay(one, bug) : series(histories, seed, bug);
}
