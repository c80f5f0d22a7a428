#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace orrery::api {

/// One line of a job's output.
struct LogLine {
    double time = 0;
    std::uint32_t rank = 0;
    std::string stream; ///< "out", "err", or "note" for what Orrery itself says.
    std::string text;   ///< Without line end; invalid UTF-8 replaced.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("time", time), v("rank", rank), v("stream", stream), v("text", text);
    }
};

/// Part of a step's log, in order of time.
struct LogPage {
    std::uint64_t run = 0;
    std::string step;
    std::uint32_t attempt = 0;
    std::uint32_t ranks = 1;
    std::vector<LogLine> lines;
    std::string next;          ///< Pass as `from` to go on; opaque.
    std::string previous;      ///< Pass as `before` to read what stands before; empty at the beginning.
    bool complete = false;     ///< True where the step has ended and this is the last page.
    std::uint64_t dropped = 0; ///< Bytes that the cap cut out of the middle.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("run", run), v("step", step), v("attempt", attempt), v("ranks", ranks), v("lines", lines);
        v("next", next), v("previous", previous), v("complete", complete), v("dropped", dropped);
    }
};

/// One metric of one step over the job's own step number. The three arrays have equal length. A value that is
/// no number (NaN, infinite) is null.
struct MetricSeries {
    std::string step, name;
    std::vector<double> x, time, value;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("step", step), v("name", name), v("x", x), v("time", time), v("value", value);
    }
};

/// Points of a step's metrics.
struct MetricPage {
    std::uint64_t run = 0;
    std::vector<MetricSeries> series;
    std::vector<std::string> notes; ///< What was left out, in sentences.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("run", run), v("series", series), v("notes", notes);
    }
};

/// One output of a finished step.
struct Output {
    std::string step, name, type, digest, path;
    std::uint64_t size = 0;
    std::string media_type; ///< "image/png", "application/json", "inode/directory", ...
    std::string value;      ///< For text and number outputs: the value itself.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("step", step), v("name", name), v("type", type), v("digest", digest), v("path", path);
        v("size", size), v("media_type", media_type), v("value", value);
    }
};

/// What a step has written.
struct OutputList {
    std::uint64_t run = 0;
    std::vector<Output> outputs;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("run", run), v("outputs", outputs);
    }
};

/// One GPU and who uses it.
struct Gpu {
    std::string uuid, model;
    std::uint64_t memory = 0, memory_used = 0; ///< Bytes.
    double utilization = 0;                    ///< 0..1
    std::string user;                          ///< "", "orrery", or the name of the foreign process.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("uuid", uuid), v("model", model), v("memory", memory), v("memory_used", memory_used);
        v("utilization", utilization), v("user", user);
    }
};

/// One host: what it has, what of it is taken, what runs there.
struct HostStatus {
    std::string name, state;                                            ///< up, unknown.
    double cpus = 0, cpus_taken = 0, cpu_load = 0;                      ///< Cores; load is busy cores now.
    std::uint64_t memory = 0, memory_used = 0, disk = 0, disk_free = 0; ///< Bytes.
    std::vector<Gpu> gpus;
    std::uint32_t jobs = 0;
    double seen = 0; ///< Wall clock of the newest sample.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("name", name), v("state", state), v("cpus", cpus), v("cpus_taken", cpus_taken);
        v("cpu_load", cpu_load), v("memory", memory), v("memory_used", memory_used), v("disk", disk);
        v("disk_free", disk_free), v("gpus", gpus), v("jobs", jobs), v("seen", seen);
    }
};

/// The hosts that the server knows.
struct HostList {
    std::vector<HostStatus> hosts;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("hosts", hosts);
    }
};

} // namespace orrery::api
