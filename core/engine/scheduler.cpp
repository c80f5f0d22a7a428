#include "core/engine/scheduler.h"

#include "core/engine/attempt_rules.h"
#include "core/engine/placement.h"

#include <algorithm>

namespace orrery::engine {

namespace {

/// How many kinds of requests that do not fit a pass looks at before it gives up.
constexpr int maximumBlocked = 128;
/// What is taken as the rest of a step without a prediction that has only just started.
constexpr Duration leastGuess = std::chrono::minutes(1);

class Pass {
public:
    explicit Pass(Context& context) : m_context(context), m_state(context.state) {}

    void run() {
        startReserved();
        const std::set<ReadyQueue::Front>& fronts = m_state.ready.fronts();
        int blocked = 0;
        auto at = fronts.begin();
        while (at != fronts.end() && blocked < maximumBlocked) {
            const ReadyQueue::Front front = *at;
            if (!isReady(front.entry) || tryFront(front)) {
                m_state.ready.pop(front.requestClass);
                at = fronts.upper_bound(front);
                continue;
            }
            if (m_state.ready.at(front.requestClass).blockedBy == RequestClass::Blocked::Capacity)
                ++blocked;
            ++at;
        }
    }

private:
    bool isReady(const ReadyEntry& entry) const {
        const Step* step = m_state.findStep({entry.run, entry.step});
        return step != nullptr && step->phase == StepPhase::Ready && step->readySequence == entry.sequence;
    }

    bool groupIsFull(const RequestClass& wish) const {
        return wish.group != none && m_state.groups[wish.group].inUse >= wish.limit;
    }

    /// The step with the reserved place goes first.
    void startReserved() {
        if (!m_state.reservation)
            return;
        const StepKey key = m_state.reservation->step;
        const Step* step = m_state.findStep(key);
        if (step == nullptr || step->phase != StepPhase::Ready) {
            dropReservation();
            return;
        }
        const RequestClass& wish = m_state.ready.at(step->requestClass);
        if (groupIsFull(wish))
            return;
        if (const auto placement = place(m_state, wish.gang, nullptr)) {
            dropReservation();
            dispatch(m_context, key, *placement);
        }
    }

    void dropReservation() {
        m_state.reservation.reset();
        ++m_state.capacityEpoch;
    }

    /// True where the step at the front was started. Otherwise its class is marked as blocked.
    bool tryFront(const ReadyQueue::Front& front) {
        RequestClass& wish = m_state.ready.at(front.requestClass);
        if (wish.blockedEpoch != m_state.capacityEpoch) {
            wish.blockedEpoch = m_state.capacityEpoch;
            wish.blockedBy = RequestClass::Blocked::Group;
            if (!groupIsFull(wish)) {
                if (const auto placement = findPlace(front, wish.gang)) {
                    wish.blockedEpoch = 0;
                    dispatch(m_context, {front.entry.run, front.entry.step}, *placement);
                    return true;
                }
                wish.blockedBy = feasible(m_state, wish.gang) ? RequestClass::Blocked::Capacity
                                                              : RequestClass::Blocked::NoHost;
            }
        }
        if (!m_firstBlocked && wish.blockedBy == RequestClass::Blocked::Capacity)
            m_firstBlocked = front;
        return false;
    }

    std::optional<Placement> findPlace(const ReadyQueue::Front& front, const GangRequest& gang) {
        const Run& run = m_state.runs.at(front.entry.run);
        const Duration predicted = run.plan.steps[toNumber(front.entry.step)].predicted;
        auto free = place(m_state, gang, nullptr);
        if (!free) {
            const bool first = !m_firstBlocked && !m_state.reservation;
            return first && predicted <= m_state.config.shortStep ? placeBehind(m_state, gang) : std::nullopt;
        }
        reserveForFirstBlocked();
        const auto& reservation = m_state.reservation;
        if (!reservation || front.entry.priority > reservation->priority)
            return free;
        if (auto besides = place(m_state, gang, &*reservation))
            return besides;
        if (predicted > Duration::zero() && m_context.now + predicted <= reservation->expected)
            return free;
        return std::nullopt;
    }

    /// Made only when somebody behind it could take the place away.
    void reserveForFirstBlocked() {
        if (!m_firstBlocked)
            return;
        const ReadyEntry& entry = m_firstBlocked->entry;
        if (m_state.reservation && m_state.reservation->priority >= entry.priority)
            return;
        const GangRequest& gang = m_state.ready.at(m_firstBlocked->requestClass).gang;
        if (auto found = estimate(m_state, gang, m_context.now))
            m_state.reservation =
                Reservation{{entry.run, entry.step}, entry.priority, std::move(found->ranks), found->start};
    }

    Context& m_context;
    EngineState& m_state;
    std::optional<ReadyQueue::Front> m_firstBlocked;
};

} // namespace

void schedule(Context& context) {
    if (!context.state.schedule)
        return;
    context.state.schedule = false;
    Pass(context).run();
}

std::optional<Timestamp> predictedEnd(const Run& run, StepIndex index, Timestamp now) {
    const Duration predicted = run.plan.steps[toNumber(index)].predicted;
    if (predicted == Duration::zero())
        return std::nullopt;
    return std::max(now, run.steps[toNumber(index)].started.value_or(now) + predicted);
}

std::optional<Estimate> estimate(const EngineState& state, const GangRequest& gang, Timestamp now) {
    struct End {
        Timestamp at;
        StepKey step;
        std::uint32_t host;
        bool operator<(const End& other) const {
            return std::tie(at, step, host) < std::tie(other.at, other.step, other.host);
        }
    };
    std::vector<Room> rooms(state.hosts.size());
    std::vector<End> ends;
    for (std::uint32_t i = 0; i < state.hosts.size(); ++i) {
        if (!state.hosts[i].usable())
            continue;
        rooms[i] = freeRoom(state.hosts[i]);
        for (const StepKey& key : state.hosts[i].live) {
            const Run& run = state.runs.at(key.run);
            const Duration elapsed = now - run.steps[toNumber(key.step)].started.value_or(now);
            ends.push_back(
                {predictedEnd(run, key.step, now).value_or(now + std::max(elapsed, leastGuess)), key, i});
        }
    }
    std::sort(ends.begin(), ends.end());
    Timestamp start = now;
    for (std::size_t next = 0;; ++next) {
        if (const auto placement = placeIn(state, rooms, gang)) {
            Estimate found{start, {}};
            for (const Share& share : *placement)
                found.ranks[share.host] = share.ranks;
            return found;
        }
        if (next == ends.size())
            return std::nullopt;
        const End& end = ends[next];
        const Run& run = state.runs.at(end.step.run);
        const Attempt& attempt = *run.steps[toNumber(end.step.step)].attempt;
        giveBack(state.hosts[end.host], rooms[end.host], run.plan.steps[toNumber(end.step.step)].gang.perRank,
                 attempt.parts[partOn(attempt, end.host)].ranks);
        start = end.at;
    }
}

} // namespace orrery::engine
