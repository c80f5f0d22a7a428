#include "app/workbench/tour_previews.h"

#include "app/workbench/tour_noise.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace orrery::app {

namespace {

api::Preview preview(const char* step, const char* output, const char* type, const char* mediaType,
                     const char* view, std::uint64_t size) {
    api::Preview made;
    made.output.step = step;
    made.output.name = output;
    made.output.type = type;
    made.output.digest = output;
    made.output.media_type = mediaType;
    made.output.size = size;
    made.view = view;
    return made;
}

/// A column of numbers whose spread is a bell, moved to one side.
api::PreviewColumn numbers(const std::string& name, double minimum, double maximum, double middle,
                           std::uint64_t missing = 0) {
    api::PreviewColumn column;
    column.name = name;
    column.type = maximum > 50 ? "integer" : "number";
    column.min = minimum;
    column.max = maximum;
    column.mean = minimum + (maximum - minimum) * middle;
    column.deviation = (maximum - minimum) / 6;
    column.missing = missing;
    column.distinct = 1000;
    column.distinct_exact = false;
    for (int bar = 0; bar < 24; ++bar)
        column.histogram.push_back(
            static_cast<std::uint64_t>(40'000 * std::exp(-std::pow((bar / 23.0 - middle) * 4.5, 2))));
    return column;
}

api::PreviewColumn words(const std::string& name, std::vector<api::FrequentValue> frequent) {
    api::PreviewColumn column;
    column.name = name;
    column.type = "text";
    column.distinct = frequent.size();
    column.frequent = std::move(frequent);
    return column;
}

/// Loans with who asked for them: the table behind most wires of the pipeline.
api::Preview loans(const char* step, const char* output, std::uint64_t rows, std::size_t more) {
    api::Preview table = preview(step, output, "dataset", "text/csv", "table", rows * 96);
    table.rows = rows;
    table.columns = {
        numbers("loan_id", 100'000, 1'380'000, 0.5),
        numbers("age", 18, 91, 0.35, rows / 140),
        words("region", {{"north", 311'240}, {"west", 254'018}, {"south", 201'377}, {"east", 132'382}}),
        numbers("income", 0, 240'000, 0.2, rows / 37),
        numbers("rate", 0.021, 0.249, 0.45),
        numbers("term", 6, 120, 0.55)};
    for (std::size_t extra = 0; extra < more; ++extra)
        table.columns.push_back(numbers(fmt::format("feature_{}", extra + 1), -3, 3, 0.5));
    Noise noise;
    constexpr const char* regions[] = {"north", "west", "south", "east"};
    for (int row = 0; row < 200; ++row) {
        std::vector<std::string> cells{
            fmt::format("{}", 100'412 + row * 7),
            row % 23 == 9 ? "" : fmt::format("{}", 18 + static_cast<int>((noise.next() + 0.5) * 60)),
            regions[static_cast<int>((noise.next() + 0.5) * 4)],
            row % 17 == 5 ? "" : fmt::format("{}", 12'000 + static_cast<int>((noise.next() + 0.5) * 90'000)),
            fmt::format("{:.3f}", 0.03 + (noise.next() + 0.5) * 0.2),
            fmt::format("{}", 12 * (1 + static_cast<int>((noise.next() + 0.5) * 8)))};
        for (std::size_t extra = 0; extra < more; ++extra)
            cells.push_back(fmt::format("{:.4f}", noise.bell()));
        table.cells.push_back(std::move(cells));
    }
    return table;
}

api::Preview predictions() {
    api::Preview table = preview("evaluate", "predictions", "dataset", "text/csv", "table", 31'400);
    Noise noise;
    for (int row = 0; row < 900; ++row) {
        const bool bad = (noise.next() + 0.5) < 0.3;
        const double chance = std::clamp(0.5 + (bad ? 0.22 : -0.22) + noise.bell() * 0.18, 0.01, 0.99);
        table.cells.push_back({bad ? "default" : "paid", chance > 0.5 ? "default" : "paid",
                               fmt::format("{:.4f}", chance), fmt::format("{:.4f}", 1 - chance)});
    }
    table.rows = table.cells.size();
    table.columns = {words("actual", {{"paid", 630}, {"default", 270}}),
                     words("predicted", {{"paid", 622}, {"default", 278}}),
                     numbers("probability_default", 0.01, 0.99, 0.35),
                     numbers("probability_paid", 0.01, 0.99, 0.65)};
    return table;
}

} // namespace

std::vector<api::Preview> tourPreviews() {
    std::vector<api::Preview> all{loans("loans", "rows", 1'283'906, 0),
                                  loans("validate", "rows", 1'283'906, 0),
                                  loans("bureau", "rows", 974'211, 2),
                                  loans("features", "train", 899'017, 112),
                                  loans("features", "valid", 192'646, 112),
                                  loans("features", "test", 192'243, 112),
                                  predictions()};
    all.push_back(preview("evaluate", "roc", "artifact", "image/png", "image", 18'432));
    api::Preview metrics = preview("evaluate", "metrics", "metrics", "application/json", "json", 214);
    metrics.text = R"({"auc":0.7871,"accuracy":0.9124,"by_group":{"young":0.781,"old":0.792}})";
    all.push_back(metrics);
    for (const char* step : {"train_gbm", "train_mlp"})
        all.push_back(preview(step, "model", "model", "application/octet-stream", "binary", 1'900'000));
    return all;
}

} // namespace orrery::app
