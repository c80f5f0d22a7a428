#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_noise.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace orrery::app {

api::LogPage tourLog() {
    api::LogPage page;
    page.run = 1482;
    page.step = "train_mlp";
    page.attempt = 1;
    page.ranks = 2;
    Noise noise;
    for (int epoch = 1; epoch <= 14; ++epoch) {
        const double at = kTourRunStart + 129 + epoch * 27.8;
        const double loss = 0.41 + 0.27 * std::exp(-epoch / 4.0) + noise.next() * 0.004;
        for (std::uint32_t rank = 0; rank < 2; ++rank)
            page.lines.push_back({at + 0.006 * rank, rank, "out",
                                  fmt::format("epoch {} loss {:.4f} valid {:.4f} auc {:.4f} 28.4 s", epoch,
                                              loss, loss + 0.014, 0.79 - 0.1 * std::exp(-epoch / 4.0))});
        if (epoch == 13)
            page.lines.push_back(
                {at + 0.3, 0, "out", "checkpoint saved: ckpt/epoch13.pt (5.6 MB), best valid loss so far"});
        if (epoch == 13)
            page.lines.push_back(
                {at + 7.4, 1, "err", "warning: 3 batches waited more than 50 ms for the loader"});
    }
    return page;
}

api::LogPage tourFailureLog() {
    api::LogPage page;
    page.run = 1482;
    page.step = "profile";
    page.attempt = 1;
    const double at = kTourRunStart + 136;
    page.lines = {
        {at, 0, "out", "read features.train: 899,017 rows, 118 columns"},
        {at + 0.4, 0, "err", "Traceback (most recent call last):"},
        {at + 0.4, 0, "err", "  File \"profile.py\", line 64, in build"},
        {at + 0.4, 0, "err", "    groups = df.groupby(cfg.group_by)"},
        {at + 0.4, 0, "err", "KeyError: 'age_group'"},
    };
    return page;
}

api::MetricPage tourMetrics() {
    api::MetricPage page;
    page.run = 1482;
    Noise noise;
    for (const auto& [name, offset] : {std::pair("train_loss", 0.0), std::pair("valid_loss", 0.014)}) {
        api::MetricSeries series;
        series.step = "train_mlp";
        series.name = name;
        for (int point = 0; point <= 140; ++point) {
            const double epoch = point / 10.0;
            series.x.push_back(epoch);
            series.time.push_back(kTourRunStart + 129 + epoch * 27.8);
            series.value.push_back(0.41 + offset + 0.27 * std::exp(-epoch / 4.0) + noise.next() * 0.012);
        }
        page.series.push_back(std::move(series));
    }
    api::MetricSeries auc;
    auc.step = "train_mlp";
    auc.name = "valid_auc";
    for (int epoch = 1; epoch <= 14; ++epoch) {
        auc.x.push_back(epoch);
        auc.time.push_back(kTourRunStart + 129 + epoch * 27.8);
        auc.value.push_back(0.79 - 0.1 * std::exp(-epoch / 4.0));
    }
    page.series.push_back(std::move(auc));
    return page;
}

api::OutputList tourOutputs() {
    api::OutputList list;
    list.run = 1481;
    list.outputs = {
        {.step = "features",
         .name = "train",
         .type = "dataset",
         .digest = "d1",
         .size = 412'000'000,
         .media_type = "text/csv"},
        {.step = "train_gbm",
         .name = "model",
         .type = "model",
         .digest = "d2",
         .size = 1'900'000,
         .media_type = "application/octet-stream"},
        {.step = "evaluate",
         .name = "roc",
         .type = "file",
         .digest = "roc",
         .size = 18'432,
         .media_type = "image/png"},
        {.step = "evaluate",
         .name = "metrics",
         .type = "metrics",
         .digest = "metrics",
         .size = 214,
         .media_type = "application/json"},
        {.step = "evaluate",
         .name = "predictions",
         .type = "dataset",
         .digest = "predictions",
         .size = 31'400,
         .media_type = "text/csv"},
        {.step = "gate",
         .name = "verdict",
         .type = "text",
         .digest = "d5",
         .size = 6,
         .media_type = "text/plain",
         .value = "passed"},
    };
    return list;
}

api::UsagePage tourUsage() {
    api::UsagePage page;
    page.run = 1482;
    struct Use {
        const char* step;
        double begin, end, cpus, memory;
    };
    Noise noise;
    api::HostUsage& host = page.hosts.emplace_back();
    host.host = "local";
    for (double second = 0; second < 527; second += 2) {
        host.time.push_back(kTourRunStart + second);
        host.cpus.push_back(8.4 + noise.next());
        host.memory.push_back(31e9);
        host.read.push_back(40e6);
        host.written.push_back(9e6);
    }
    for (const Use& use : {Use{"features", 1, 127, 7.2, 11e9}, Use{"train_gbm", 129, 381, 5.6, 6.4e9},
                           Use{"train_mlp", 129, 527, 3.1, 18e9}}) {
        api::StepUsage usage;
        usage.step = use.step;
        for (double second = use.begin; second < use.end; second += 2) {
            const double grown = 1 - std::exp(-(second - use.begin) / 30);
            usage.time.push_back(kTourRunStart + second);
            usage.cpus.push_back(std::max(0.0, use.cpus * grown + noise.next() * 0.6));
            usage.memory.push_back(use.memory * grown);
            usage.read.push_back(80e6 * (1 - grown));
            usage.written.push_back(4e6 * grown);
        }
        page.steps.push_back(std::move(usage));
    }
    return page;
}

api::HostList tourHosts(double ago) {
    // Nobody has a machine that is as busy all the time.
    const double wave = std::sin(ago / 31) + std::sin(ago / 12) / 3;
    const double begun = std::max(0.0, ago - 510);
    api::HostStatus host;
    host.name = "local";
    host.state = "up";
    host.cpus = 16;
    host.cpus_taken = 9;
    host.cpu_load = 8.4 + 1.4 * wave - begun / 16;
    host.memory = 64'000'000'000;
    host.memory_used = 31'000'000'000 - static_cast<std::uint64_t>(ago * 16e6);
    host.disk = 512'000'000'000;
    host.disk_free = 212'000'000'000;
    host.gpus = {{.uuid = "GPU-3f",
                  .model = "RTX 4070",
                  .memory = 12'000'000'000,
                  .memory_used = 9'800'000'000,
                  .utilization = begun > 0 ? 0.04 : 0.93 - 0.04 * std::abs(wave),
                  .user = "orrery"},
                 {.uuid = "GPU-77",
                  .model = "RTX 4070",
                  .memory = 12'000'000'000,
                  .memory_used = 7'100'000'000,
                  .utilization = 0.58 + 0.09 * wave,
                  .user = "python3"}};
    host.jobs = 2;
    host.seen = kTourNow - ago;
    return {.hosts = {host}};
}

} // namespace orrery::app
