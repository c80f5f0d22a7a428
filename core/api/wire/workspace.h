#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace orrery::api {

/// A pipeline file of the workspace, without its graph.
struct PipelineFile {
    std::string path, name;
    std::uint32_t steps = 0;
    std::uint32_t errors = 0;
    std::uint64_t last_run = 0;
    std::string last_state;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("path", path), v("name", name), v("steps", steps), v("errors", errors), v("last_run", last_run);
        v("last_state", last_state);
    }
};

/// The folder that a server serves.
struct Workspace {
    std::string path, name, branch; ///< Branch is empty outside git.
    std::string version;
    std::uint64_t pid = 0;
    double started = 0;
    std::vector<PipelineFile> pipelines;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("path", path), v("name", name), v("branch", branch), v("version", version), v("pid", pid);
        v("started", started), v("pipelines", pipelines);
    }
};

/// How to reach a workspace's server: the content of `.orrery/server.json`.
struct ServerAddress {
    std::uint64_t pid = 0;
    std::uint32_t port = 0;
    std::string version;
    double started = 0;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("pid", pid), v("port", port), v("version", version), v("started", started);
    }
};

/// That a server lives, and its version.
struct Health {
    std::string status = "ok", version;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("status", status), v("version", version);
    }
};

/// Ends the server and the workspace's agent; jobs go on unless `kill_jobs`.
struct ShutdownRequest {
    bool kill_jobs = false;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("kill_jobs", kill_jobs);
    }
};

/// The answer where there is nothing else to say.
/// Makes room in the workspace's store of outputs.
struct GarbageRequest {
    std::uint64_t max_bytes = 0;           ///< Keep at most this much; 0: only what is pinned or in use.
    std::vector<std::uint64_t> pin, unpin; ///< Runs whose outputs are always kept, or no longer.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("max_bytes", max_bytes), v("pin", pin), v("unpin", unpin);
    }
};

/// What a collection of garbage took away.
struct GarbageReport {
    std::uint64_t removed = 0, removed_bytes = 0, left_bytes = 0;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("removed", removed), v("removed_bytes", removed_bytes), v("left_bytes", left_bytes);
    }
};

/// The answer where there is nothing else to say.
struct Acknowledged {
    bool ok = true;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("ok", ok);
    }
};

} // namespace orrery::api
