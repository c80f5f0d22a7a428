#include "core/engine/forecast.h"

#include "core/engine/reactor.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

namespace orrery::engine {

namespace {

/// Lets an engine live on in a world where everything takes as long as predicted and nothing goes wrong.
class Oracle {
public:
    Oracle(Reactor reactor, RunId run, Timestamp now)
        : m_reactor(std::move(reactor)), m_run(run), m_now(now) {}

    Reactor& reactor() { return m_reactor; }
    std::vector<bool> cached; ///< Steps of the run that the cache will answer.

    void post(Event event) { at(m_now, std::move(event)); }

    /// As if the server had been restarted: what is asked for and what lives comes up once more.
    void takeOver() {
        const std::vector<LiveAttempt> live = m_reactor.liveAttempts();
        for (const Effect& effect : m_reactor.handle(ServerRestarted{1}, m_now))
            if (const auto* timer = std::get_if<SetTimer>(&effect))
                at(m_now + timer->delay, TimerFired{timer->timer});
            else
                answer(effect);
        for (const HostView& host : m_reactor.hosts()) {
            HostReported report{host.host, 1, {}};
            for (const LiveAttempt& attempt : live)
                if (attempt.part.host == host.host) {
                    report.attempts.push_back(
                        {attempt.attempt, attempt.token, false, m_now - attempt.started, {}, 0});
                    const Timestamp end =
                        attempt.started + predictionOf(attempt.attempt.run, attempt.attempt.step);
                    at(std::max(m_now, end), goodEnd(attempt.attempt, attempt.token, attempt.part));
                }
            m_reactor.handle(HostUp{host.host, 1, host.capacity}, m_now);
            for (const Effect& effect : m_reactor.handle(std::move(report), m_now))
                answer(effect);
        }
    }

    Forecast foresee() {
        while (!m_agenda.empty() && !isTerminal(*m_reactor.runState(m_run))) {
            const auto next = m_agenda.begin();
            m_now = next->first.first;
            Event event = std::move(next->second);
            m_agenda.erase(next);
            const auto* timer = std::get_if<TimerFired>(&event);
            if (timer != nullptr && m_cancelled.contains(timer->timer))
                continue;
            for (const Effect& effect : m_reactor.handle(std::move(event), m_now))
                answer(effect);
        }
        Forecast forecast;
        const RunView view = *m_reactor.run(m_run);
        forecast.end = view.ended;
        forecast.guessed = m_guessed;
        for (const StepView& step : view.steps)
            forecast.steps.push_back({step.started ? step.started : step.ended, step.ended});
        return forecast;
    }

    void answer(const Effect& effect) {
        if (const auto* prepare = std::get_if<Prepare>(&effect)) {
            answerPrepare(*prepare);
        } else if (const auto* start = std::get_if<StartAttempt>(&effect)) {
            const Duration predicted = predictionOf(start->attempt.run, start->attempt.step);
            for (const PlacedPart& part : start->parts) {
                post(AttemptStarted{start->attempt, start->token, part.host});
                at(m_now + predicted, goodEnd(start->attempt, start->token, part));
            }
        } else if (const auto* kill = std::get_if<KillAttempt>(&effect)) {
            post(AttemptEnded{kill->attempt, kill->token, kill->host, {}, 0, {}});
        } else if (const auto* collect = std::get_if<Collect>(&effect)) {
            post(Collected{collect->attempt, Collected::Outcome::Ok, {}});
        } else if (const auto* timer = std::get_if<CancelTimer>(&effect)) {
            m_cancelled.insert(timer->timer);
        }
    }

private:
    void at(Timestamp time, Event event) { m_agenda.emplace(std::pair(time, m_order++), std::move(event)); }

    static AttemptEnded goodEnd(const AttemptId& attempt, Token token, const PlacedPart& part) {
        AttemptEnded end{attempt, token, part.host, {}, 0, {}};
        for (const PlacedRank& rank : part.ranks)
            end.ranks.push_back({rank.rank, EndReason::Exited, 0, 0});
        return end;
    }

    const PlannedStep& planned(RunId run, StepIndex step) const {
        return m_reactor.plan(run)->steps[toNumber(step)];
    }

    Duration predictionOf(RunId run, StepIndex step) {
        const Duration predicted = planned(run, step).predicted;
        m_guessed = m_guessed || (run == m_run && predicted == Duration::zero());
        return predicted;
    }

    void answerPrepare(const Prepare& prepare) {
        using enum Prepared::Outcome;
        const std::uint32_t step = toNumber(prepare.step);
        Prepared answer{prepare.run, prepare.step, Run, {}, {}};
        if (prepare.run == m_run && step < cached.size() && cached[step]) {
            answer.outcome = CacheHit;
        } else if (planned(prepare.run, prepare.step).map) {
            // How long the list will be is not known; one item is the least that makes sense.
            answer.outcome = Expanded;
            answer.instances.push_back({"item", Duration::zero()});
        }
        post(std::move(answer));
    }

    Reactor m_reactor;
    RunId m_run;
    Timestamp m_now;
    std::map<std::pair<Timestamp, std::uint64_t>, Event> m_agenda;
    std::set<std::uint64_t> m_cancelled;
    std::uint64_t m_order = 0;
    bool m_guessed = false;
};

} // namespace

Duration predictDuration(std::span<const Duration> newestFirst) {
    constexpr std::size_t most = 9;
    std::vector<Duration> recent(newestFirst.begin(),
                                 newestFirst.begin() +
                                     static_cast<std::ptrdiff_t>(std::min(most, newestFirst.size())));
    if (recent.empty())
        return Duration::zero();
    const auto middle = recent.begin() + static_cast<std::ptrdiff_t>(recent.size() / 2);
    std::nth_element(recent.begin(), middle, recent.end());
    return *middle;
}

Result<Forecast> forecast(const RunPlan& plan, const std::vector<HostCapacity>& hosts,
                          const std::vector<bool>& cached, Timestamp now) {
    ORRERY_CHECK(validate(plan));
    Oracle oracle(Reactor(), RunId(1), now);
    oracle.cached = cached;
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        const std::string name = fmt::format("host-{}", i);
        oracle.reactor().handle(HostUp{name, 1, hosts[i]}, now);
        oracle.reactor().handle(HostReported{name, 1, {}}, now);
    }
    for (const Effect& effect : oracle.reactor().handle(RunSubmitted{RunId(1), plan}, now))
        oracle.answer(effect);
    return oracle.foresee();
}

Result<Forecast> forecast(const Reactor& reactor, RunId run, Timestamp now) {
    if (!reactor.runState(run))
        return Error(ErrorCode::NotFound, fmt::format("there is no run {}", run.number()));
    ORRERY_TRY(Reactor copy, Reactor::restore(reactor.snapshot()));
    Oracle oracle(std::move(copy), run, now);
    oracle.takeOver();
    return oracle.foresee();
}

} // namespace orrery::engine
