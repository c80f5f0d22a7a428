// What the engine itself costs: runs through the reactor with a fake outside that answers at once.

#include "core/engine/reactor.h"

#include <benchmark/benchmark.h>
#include <deque>

namespace {

using namespace orrery;
using namespace orrery::engine;

enum class Shape { Independent, Chain, FanInFanOut, ManyRequests };

RunPlan makePlan(Shape shape, std::size_t count) {
    RunPlan plan;
    plan.steps.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        PlannedStep& step = plan.steps[i];
        step.name = "step[" + std::to_string(i) + "]";
        if (shape == Shape::Chain && i > 0)
            step.dependencies = {static_cast<StepIndex>(i - 1)};
        if (shape == Shape::FanInFanOut && i >= 100)
            for (std::size_t before = i / 100 * 100 - 100; before < i / 100 * 100; before += 10)
                step.dependencies.push_back(static_cast<StepIndex>(before));
        if (shape == Shape::ManyRequests)
            step.gang.perRank.memoryBytes = 1'000'000 + i;
    }
    return plan;
}

/// Answers every effect at once, as if programs took no time.
class InstantWorld {
public:
    explicit InstantWorld(std::int64_t cpus) {
        HostCapacity capacity;
        capacity.cpus = Amount::whole(cpus);
        capacity.memoryBytes = 1ULL << 40;
        post(HostUp{"local", 1, std::move(capacity)});
        post(HostReported{"local", 1, {}});
        run();
    }

    void post(Event event) { m_queue.push_back(std::move(event)); }

    void run() {
        while (!m_queue.empty()) {
            Event event = std::move(m_queue.front());
            m_queue.pop_front();
            m_effects.clear();
            m_reactor.handle(std::move(event), m_now, m_effects);
            for (const Effect& effect : m_effects)
                answer(effect);
        }
    }

    const Reactor& reactor() const { return m_reactor; }
    std::uint64_t records() const { return m_records; }
    std::uint64_t bytes() const { return m_bytes; }

private:
    void answer(const Effect& effect) {
        if (const auto* record = std::get_if<JournalRecord>(&effect)) {
            ++m_records;
            m_bytes += record->bytes.size();
        } else if (const auto* prepare = std::get_if<Prepare>(&effect)) {
            post(Prepared{prepare->run, prepare->step, Prepared::Outcome::Run, {}, {}});
        } else if (const auto* start = std::get_if<StartAttempt>(&effect)) {
            post(AttemptStarted{start->attempt, start->token, "local"});
            post(AttemptEnded{start->attempt, start->token, "local", {RankResult{}}, 0, {}});
        } else if (const auto* collect = std::get_if<Collect>(&effect)) {
            post(Collected{collect->attempt, Collected::Outcome::Ok, {}});
        }
    }

    Reactor m_reactor;
    std::deque<Event> m_queue;
    Effects m_effects;
    Timestamp m_now{};
    std::uint64_t m_records = 0;
    std::uint64_t m_bytes = 0;
};

void runPlan(benchmark::State& state, Shape shape) {
    const auto count = static_cast<std::size_t>(state.range(0));
    std::uint64_t records = 0, bytes = 0;
    for (auto _ : state) {
        state.PauseTiming();
        RunPlan plan = makePlan(shape, count);
        InstantWorld world(state.range(1));
        state.ResumeTiming();
        world.post(RunSubmitted{RunId(1), std::move(plan)});
        world.run();
        if (world.reactor().runState(RunId(1)) != RunState::Succeeded)
            state.SkipWithError("the run did not succeed");
        state.PauseTiming();
        records = world.records();
        bytes = world.bytes();
        state.ResumeTiming();
    }
    const auto steps = static_cast<double>(count);
    state.counters["time/step"] =
        benchmark::Counter(steps * static_cast<double>(state.iterations()),
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
    state.counters["records/step"] = static_cast<double>(records) / steps;
    state.counters["bytes/step"] = static_cast<double>(bytes) / steps;
}

void independentSteps(benchmark::State& state) {
    runPlan(state, Shape::Independent);
}
void chainOfSteps(benchmark::State& state) {
    runPlan(state, Shape::Chain);
}
void layersOfSteps(benchmark::State& state) {
    runPlan(state, Shape::FanInFanOut);
}
void stepsAllDifferent(benchmark::State& state) {
    runPlan(state, Shape::ManyRequests);
}

/// Recovery: reading the journal of a run.
void replayJournal(benchmark::State& state) {
    Reactor reactor;
    std::vector<std::string> journal;
    std::deque<Event> queue;
    HostCapacity capacity;
    capacity.cpus = Amount::whole(2);
    queue.push_back(HostUp{"local", 1, capacity});
    queue.push_back(HostReported{"local", 1, {}});
    queue.push_back(
        RunSubmitted{RunId(1), makePlan(Shape::Independent, static_cast<std::size_t>(state.range(0)))});
    while (!queue.empty()) {
        const Effects effects = reactor.handle(std::move(queue.front()), Timestamp{});
        queue.pop_front();
        for (const Effect& effect : effects) {
            if (const auto* record = std::get_if<JournalRecord>(&effect))
                journal.push_back(record->bytes);
            else if (const auto* prepare = std::get_if<Prepare>(&effect))
                queue.push_back(Prepared{prepare->run, prepare->step, Prepared::Outcome::Run, {}, {}});
            else if (const auto* start = std::get_if<StartAttempt>(&effect))
                queue.push_back(AttemptEnded{start->attempt, start->token, "local", {RankResult{}}, 0, {}});
            else if (const auto* collect = std::get_if<Collect>(&effect))
                queue.push_back(Collected{collect->attempt, Collected::Outcome::Ok, {}});
        }
    }
    for (auto _ : state) {
        Reactor again;
        for (const std::string& record : journal)
            if (!again.replay(record))
                state.SkipWithError("the journal cannot be read");
        benchmark::DoNotOptimize(again);
    }
    state.counters["records"] = static_cast<double>(journal.size());
}

/// Why the last of many waiting steps does not run.
void explainWaiting(benchmark::State& state) {
    Reactor reactor;
    HostCapacity capacity;
    capacity.cpus = Amount::whole(64);
    reactor.handle(HostUp{"local", 1, capacity}, Timestamp{});
    reactor.handle(HostReported{"local", 1, {}}, Timestamp{});
    const auto count = static_cast<std::size_t>(state.range(0));
    reactor.handle(RunSubmitted{RunId(1), makePlan(Shape::Independent, count)}, Timestamp{});
    for (std::size_t i = 0; i < count; ++i)
        reactor.handle(Prepared{RunId(1), static_cast<StepIndex>(i), Prepared::Outcome::Run, {}, {}},
                       Timestamp{});
    for (auto _ : state)
        benchmark::DoNotOptimize(reactor.explain(RunId(1), static_cast<StepIndex>(count - 1), Timestamp{}));
}

BENCHMARK(independentSteps)
    ->Args({10'000, 2})
    ->Args({10'000, 1024})
    ->Args({100'000, 64})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(chainOfSteps)->Args({10'000, 2})->Args({100'000, 2})->Unit(benchmark::kMillisecond);
BENCHMARK(layersOfSteps)->Args({10'000, 64})->Unit(benchmark::kMillisecond);
BENCHMARK(stepsAllDifferent)->Args({10'000, 2})->Args({10'000, 64})->Unit(benchmark::kMillisecond);
BENCHMARK(replayJournal)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(explainWaiting)->Arg(10'000)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
