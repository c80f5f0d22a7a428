#pragma once

#include "core/net/router.h"
#include "core/server/garbage.h"
#include "core/server/log_service.h"
#include "core/server/preview_service.h"
#include "core/server/run_service.h"
#include "core/server/usage_log.h"

#include <functional>

namespace orrery::server {

/// Answers the routes of core/api/routes.h. Thread: the loop's.
class ApiService {
public:
    struct Ports {
        WorkspaceStore& store;
        RunService& runs;
        RunBook& book;
        RunHistory& history;
        PipelineFiles& files;
        LogService& logs;
        PreviewService& previews;
        const UsageLog& usage;
        std::string version;
        Timestamp started;
        Garbage& garbage;
        std::function<api::HostList()> hosts;
        std::function<void(bool killJobs)> shutdown;
    };
    explicit ApiService(Ports ports) : m_ports(std::move(ports)) {}

    /// Adds every route of the table. Errors: Internal where the table names a route that has no handler.
    Result<void> addRoutes(net::Router& router);

private:
    using Handler = net::Route::Handler;
    Handler handlerFor(std::string_view method, std::string_view pattern);
    Handler lookHandler(std::string_view pattern);
    Handler runHandler(std::string_view pattern);
    Handler changeHandler(std::string_view pattern);

    api::Workspace workspace();
    Result<api::PipelineGraph> graph(const net::Request& request);
    Result<api::ValidateReport> validate(const api::ValidateRequest& request);
    void logText(const net::Request& request, const net::Responder& responder);
    void preview(const net::Request& request, const net::Responder& responder);
    Result<api::RunDiff> diff(RunId run, const net::Request& request);
    void report(const net::Request& request, const net::Responder& responder);
    void blob(const net::Request& request, const net::Responder& responder);
    void stream(const net::Request& request, const net::Responder& responder);

    Ports m_ports;
};

} // namespace orrery::server
