#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace orrery::api {

/// What one step used while it ran, all ranks and their children together. The arrays have equal length.
struct StepUsage {
    std::string step;
    std::vector<double> time;          ///< Wall clock, seconds since 1970.
    std::vector<double> cpus;          ///< Busy processors.
    std::vector<double> memory;        ///< Bytes.
    std::vector<double> read, written; ///< Bytes of storage a second.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("step", step), v("time", time), v("cpus", cpus), v("memory", memory), v("read", read);
        v("written", written);
    }
};

/// How busy one GPU of a host was. The arrays have equal length.
struct GpuUsage {
    std::string host;
    std::uint32_t index = 0;
    std::string model;
    std::vector<double> time;
    std::vector<double> utilization; ///< 0..1
    std::vector<double> memory;      ///< Bytes.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("host", host), v("index", index), v("model", model), v("time", time);
        v("utilization", utilization), v("memory", memory);
    }
};

/// What the steps of a run used, and the GPUs of the hosts while the run lasted. A step that ended within a
/// second may have no sample.
struct UsagePage {
    std::uint64_t run = 0;
    std::vector<StepUsage> steps;
    std::vector<GpuUsage> gpus; ///< As far back as the server remembers.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("run", run), v("steps", steps), v("gpus", gpus);
    }
};

} // namespace orrery::api
