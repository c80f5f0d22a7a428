#include "core/api/routes.h"

#include <array>

namespace orrery::api {

namespace {

constexpr std::array table{
    RouteSpec{"GET", "/api/v1/health", Policy::Token, "Whether the server answers", "", "", "Health"},
    RouteSpec{"GET", "/api/v1/openapi.json", Policy::Token, "This document", "", "", ""},
    RouteSpec{"GET", "/api/v1/workspace", Policy::Token, "The workspace and its pipeline files", "", "",
              "Workspace"},
    RouteSpec{"GET", "/api/v1/pipelines/graph", Policy::Token, "A pipeline file as a graph", "path", "",
              "PipelineGraph"},
    RouteSpec{"POST", "/api/v1/pipelines/validate", Policy::Token, "Check a pipeline file or text", "",
              "ValidateRequest", "ValidateReport"},
    RouteSpec{"POST", "/api/v1/plan", Policy::Token, "What a run would do", "", "PlanRequest", "PlanReport"},
    RouteSpec{"POST", "/api/v1/runs", Policy::Token, "Start a run", "", "RunRequest", "RunStarted"},
    RouteSpec{"GET", "/api/v1/runs", Policy::Token, "Past and present runs, newest first", "limit", "",
              "RunList"},
    RouteSpec{"GET", "/api/v1/runs/{run}", Policy::Token, "A run with all its steps", "", "", "RunSnapshot"},
    RouteSpec{"POST", "/api/v1/runs/{run}/cancel", Policy::Token, "Cancel a run or one of its steps", "",
              "CancelRequest", "Acknowledged"},
    RouteSpec{"POST", "/api/v1/runs/{run}/hold", Policy::Token,
              "Pause a run or let it go on; with a step, set or drop its breakpoint", "", "HoldRequest",
              "Acknowledged"},
    RouteSpec{"POST", "/api/v1/runs/{run}/resume", Policy::Token,
              "Run again what failed or changed, with the same parameters", "", "", "RunStarted"},
    RouteSpec{"GET", "/api/v1/runs/{run}/explain", Policy::Token, "Why a step is where it is", "step", "",
              "Explanation"},
    RouteSpec{"GET", "/api/v1/runs/{run}/logs", Policy::Token, "Lines of a step's log",
              "step rank from limit search tail before", "", "LogPage"},
    RouteSpec{"GET", "/api/v1/runs/{run}/logs.txt", Policy::Token,
              "The same as plain text; where to go on is the header Orrery-Next, whether that is all "
              "Orrery-Complete",
              "step rank from limit search tail before", "", ""},
    RouteSpec{"GET", "/api/v1/runs/{run}/metrics", Policy::Token, "Metrics of a run or one of its steps",
              "step", "", "MetricPage"},
    RouteSpec{"GET", "/api/v1/runs/{run}/usage", Policy::Token, "What the steps of a run used over time", "",
              "", "UsagePage"},
    RouteSpec{"GET", "/api/v1/runs/{run}/diff", Policy::Token, "How a run differs from another", "with", "",
              "RunDiff"},
    RouteSpec{"GET", "/api/v1/runs/{run}/report", Policy::Token, "A run as one HTML page", "", "", ""},
    RouteSpec{"GET", "/api/v1/runs/{run}/outputs", Policy::Token, "What the steps wrote", "step", "",
              "OutputList"},
    RouteSpec{"GET", "/api/v1/runs/{run}/preview", Policy::Token,
              "A window of one output, and what is known of the whole table", "step output offset limit", "",
              "Preview"},
    RouteSpec{"GET", "/api/v1/blobs/{digest}", Policy::Token, "The bytes of an output", "", "", ""},
    RouteSpec{"GET", "/api/v1/hosts", Policy::Token, "Hosts, their load and GPUs", "", "", "HostList"},
    RouteSpec{"POST", "/api/v1/gc", Policy::Token, "Drop outputs that nobody needs, down to a size", "",
              "GarbageRequest", "GarbageReport"},
    RouteSpec{"POST", "/api/v1/shutdown", Policy::Token, "End the server and the workspace's agent", "",
              "ShutdownRequest", "Acknowledged"},
    RouteSpec{"GET", "/api/v1/stream", Policy::Token,
              "WebSocket: a RunSnapshot, then numbered RunDelta messages", "run", "", ""},
};

} // namespace

std::span<const RouteSpec> routes() {
    return table;
}

} // namespace orrery::api
