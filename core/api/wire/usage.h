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

/// How busy a host was, whoever used it. The arrays have equal length.
struct HostUsage {
    std::string host;
    std::vector<double> time;
    std::vector<double> cpus;          ///< Busy processors.
    std::vector<double> memory;        ///< Bytes.
    std::vector<double> read, written; ///< Bytes of storage a second.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("host", host), v("time", time), v("cpus", cpus), v("memory", memory), v("read", read);
        v("written", written);
    }
};

/// What the steps of a run used, and how busy the hosts and their GPUs were while the run lasted. A step that
/// ended within a second may have no sample.
struct UsagePage {
    std::uint64_t run = 0;
    std::vector<StepUsage> steps;
    std::vector<HostUsage> hosts; ///< As far back as the server remembers, like `gpus`.
    std::vector<GpuUsage> gpus;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("run", run), v("steps", steps), v("hosts", hosts), v("gpus", gpus);
    }
};

} // namespace orrery::api
