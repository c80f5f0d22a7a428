#pragma once

#include "tests/engine/simulator/world.h"

#include "core/engine/reactor.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace orrery::engine::sim {

/// How a step will behave, drawn when its run is made.
struct StepFate {
    Prepared::Outcome prepare = Prepared::Outcome::Run;
    std::vector<std::string> instances; ///< Of a map.
    Collected::Outcome collect = Collected::Outcome::Ok;
    unsigned failureChance = 20; ///< Percent of its attempts that end badly.
};

/// What the client knows of a run it wants done.
struct Order {
    RunPlan plan; ///< Grows by the instances of maps.
    std::vector<StepFate> fates;
    RunId asked; ///< The id it was submitted under, if it was.
    bool acknowledged = false;
    std::optional<RunState> ended;
    bool forgotten = false;
    std::vector<std::optional<StepState>> told; ///< Terminal states that were shown.
};

/// A part of an attempt that runs on a host, in truth.
struct LiveJob {
    AttemptId attempt;
    Token token = 0;
    std::string host;
    ResourceRequest request;
    std::vector<PlacedRank> ranks;
};

/// Knows what is true in the world and compares it with what the engine does. The rules:
/// no step has two live attempts, gangs are whole, capacity and groups are kept, order is kept, a terminal
/// state never changes and is never shown of something that still lives, success is only shown of what
/// succeeded.
class Checker {
public:
    explicit Checker(World& world) : m_world(world) {}

    std::vector<Order> orders;
    std::map<std::string, HostCapacity> capacities; ///< In truth.

    /// The engine asks for a start.
    void startAsked(const StartAttempt& start);
    /// A job begins, or ends, on its host.
    void jobStarted(LiveJob job);
    void jobEnded(const AttemptId& attempt, Token token, const std::string& host, bool good);
    /// The engine asks for the outputs of an attempt: it must have succeeded everywhere.
    void collectAsked(const Collect& collect);
    /// The engine tells something to the outside.
    void told(const Observation& observation);
    /// After the journal was read again: nothing that was told may be gone or different.
    void recovered(const Reactor& reactor);

    Order* orderOf(RunId run);
    std::size_t liveJobs() const { return m_live.size(); }
    bool isLive(RunId run, StepIndex step) const;
    /// True once some ranks of the attempt ended badly: the others wait for them for ever.
    bool gangIsBroken(const AttemptId& attempt) const;

private:
    static void addInstance(Order& order, std::uint32_t map);
    void checkRoom(const std::string& host);
    void checkGroups(const AttemptId& attempt);

    World& m_world;
    std::map<std::pair<RunId, StepIndex>, std::vector<LiveJob>> m_live;
    std::map<AttemptId, std::pair<std::size_t, std::size_t>> m_ends; ///< Good ends, all ends of parts.
};

} // namespace orrery::engine::sim
