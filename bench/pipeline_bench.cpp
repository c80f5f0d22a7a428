#include "core/pipeline/expand.h"

#include <fmt/core.h>

#include <benchmark/benchmark.h>
#include <optional>

/// A pipeline of 10,000 steps from text to plan. Goal: parse, validate and expand in at most 50 ms.
namespace orrery::pipeline {
namespace {

std::string chain(int steps) {
    std::string text =
        "orrery: 1\nname: big\nparams:\n  lr: { type: number, default: 0.05, min: 0, max: 1 }\n"
        "defaults: { resources: { cpus: 1 } }\nsteps:\n";
    for (int i = 0; i < steps; ++i) {
        text += fmt::format(
            "  step-{}:\n    run: /bin/true --in ${{{{ inputs.raw }}}} --out ${{{{ outputs.table }}}}\n"
            "    outputs: {{ table: dataset }}\n",
            i);
        text += i == 0
                    ? std::string("    inputs: { raw: { path: data.csv, type: dataset } }\n")
                    : fmt::format("    inputs:\n      raw: ${{{{ steps.step-{}.outputs.table }}}}\n", i - 1);
    }
    return text;
}

std::string matrix(int instances) {
    return fmt::format(
        "orrery: 1\nname: wide\nsteps:\n  load: {{ run: x, outputs: {{ o: dataset }} }}\n  train:\n"
        "    run: /bin/true ${{{{ inputs.t }}}} ${{{{ matrix.seed }}}} ${{{{ outputs.m }}}}\n"
        "    inputs: {{ t: \"${{{{ steps.load.outputs.o }}}}\" }}\n    outputs: {{ m: model }}\n"
        "    matrix: {{ seed: \"${{{{ range({}) }}}}\" }}\n",
        instances);
}

/// What follows keeps the result, as the server does; freeing it is not part of the time.
void parse(benchmark::State& state) {
    const std::string text = chain(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        std::optional<Document> document = Document::parse(text);
        benchmark::DoNotOptimize(document);
        state.PauseTiming();
        document.reset();
        state.ResumeTiming();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

void validateOnly(benchmark::State& state) {
    const Document document = Document::parse(chain(static_cast<int>(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(validate(document));
}

void parseAndExpand(benchmark::State& state) {
    const std::string text = chain(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        std::optional<Document> document = Document::parse(text);
        std::optional<Expansion> expansion = expand(*document);
        state.PauseTiming();
        if (expansion->plan.steps.size() != static_cast<std::size_t>(state.range(0)))
            state.SkipWithError("the plan is not complete");
        document.reset();
        expansion.reset();
        state.ResumeTiming();
    }
}

void expandMatrix(benchmark::State& state) {
    const std::string text = matrix(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(expand(Document::parse(text)));
}

BENCHMARK(parse)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(validateOnly)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(parseAndExpand)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(expandMatrix)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace orrery::pipeline

BENCHMARK_MAIN();
