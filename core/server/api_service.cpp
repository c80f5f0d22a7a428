#include "core/server/api_service.h"

#include "core/api/routes.h"
#include "core/pipeline/component.h"
#include "core/server/metric_thinning.h"
#include "core/server/report_builder.h"
#include "core/server/run_diff.h"
#include "core/storage/file_system.h"

#include <fmt/core.h>

#include <charconv>
#include <limits>

namespace orrery::server {

namespace {

net::Response failure(const Error& error, std::vector<api::Problem> problems = {}) {
    api::Failure body;
    body.code = toString(error.code());
    body.message = error.describe();
    body.retryable = error.retryable();
    body.problems = std::move(problems);
    return net::Response::json(api::toJson(body), net::httpStatus(error.code()));
}

template <typename T>
net::Response answer(const Result<T>& result) {
    return result.ok() ? net::Response::json(api::toJson(*result)) : failure(result.error());
}

Result<RunId> runOf(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || end != text.data() + text.size() || number == 0)
        return Error(ErrorCode::InvalidInput, fmt::format("'{}' is no number of a run", text));
    return RunId(number);
}

Result<RunId> runOf(const net::Request& request) {
    return runOf(request.parameter("run"));
}

std::string queryText(const net::Request& request, std::string_view key) {
    return request.query.find(key).value_or("");
}

std::size_t queryNumber(const net::Request& request, std::string_view key, std::size_t fallback,
                        std::size_t largest) {
    const std::string text = queryText(request, key);
    std::size_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && end == text.data() + text.size() ? std::min(number, largest) : fallback;
}

/// A handler that answers with a value made from the request.
template <typename Function>
net::Route::Handler answering(Function function) {
    return [function](const net::Request& request, const net::Responder& responder) {
        responder.send(answer(function(request)));
    };
}

/// A handler that reads a body first. `function` gets it and may fill in problems.
template <typename Body, typename Function>
net::Route::Handler reading(Function function) {
    return [function](const net::Request& request, const net::Responder& responder) {
        const auto body = api::fromJson<Body>(request.body.empty() ? "{}" : request.body);
        if (!body.ok()) {
            responder.send(failure(body.error().wrap("The body of the request cannot be read")));
            return;
        }
        std::vector<api::Problem> problems;
        const auto result = function(request, *body, problems);
        responder.send(result.ok() ? net::Response::json(api::toJson(*result))
                                   : failure(result.error(), problems));
    };
}

Result<api::RunStarted> startedFrom(const Result<RunId>& run) {
    if (!run.ok())
        return run.error();
    return api::RunStarted{run->number()};
}

Result<api::Acknowledged> acknowledged(const Result<void>& done) {
    if (!done.ok())
        return done.error();
    return api::Acknowledged{};
}

/// What is asked about a log, of either form.
LogQuery logQuery(const net::Request& request) {
    LogQuery query;
    query.step = queryText(request, "step");
    query.from = queryText(request, "from");
    query.search = queryText(request, "search");
    query.before = queryText(request, "before");
    constexpr std::size_t mostLines = 20'000;
    query.limit = queryNumber(request, "limit", 1000, mostLines);
    if (const std::string tail = queryText(request, "tail"); !tail.empty()) {
        query.tail = true;
        query.limit = queryNumber(request, "tail", 1000, mostLines);
    }
    if (!queryText(request, "rank").empty())
        query.rank = static_cast<std::uint32_t>(queryNumber(request, "rank", 0, 1u << 20));
    return query;
}

/// The branch that git has checked out, read from its own file.
std::string gitBranch(const std::filesystem::path& workspace) {
    const auto head =
        storage::readFile(storage::FileSystem::real(), (workspace / ".git" / "HEAD").string(), 4096);
    constexpr std::string_view prefix = "ref: refs/heads/";
    if (!head.ok() || !head->starts_with(prefix))
        return "";
    return head->substr(prefix.size(), head->find('\n') - prefix.size());
}

} // namespace

Result<void> ApiService::addRoutes(net::Router& router) {
    for (const api::RouteSpec& spec : api::routes()) {
        Handler handler = handlerFor(spec.method, spec.pattern);
        if (!handler)
            return Error(ErrorCode::Internal,
                         fmt::format("Route {} {} has no handler", spec.method, spec.pattern));
        const auto policy =
            spec.policy == api::Policy::Public ? net::RoutePolicy::Public : net::RoutePolicy::Token;
        constexpr std::uint64_t largestBody = 64u << 20;
        ORRERY_CHECK(router.add(
            net::Route(std::string(spec.method), std::string(spec.pattern), policy, std::move(handler))
                .maximumBody(largestBody)));
    }
    return {};
}

ApiService::Handler ApiService::handlerFor(std::string_view method, std::string_view pattern) {
    return method == "GET" ? lookHandler(pattern) : changeHandler(pattern);
}

ApiService::Handler ApiService::lookHandler(std::string_view pattern) {
    RunService& runs = m_ports.runs;
    const auto own = [this](auto method) {
        return [this, method](const net::Request& request, const net::Responder& responder) {
            (this->*method)(request, responder);
        };
    };
    if (pattern == "/api/v1/health")
        return answering([this](const net::Request&) {
            return Result<api::Health>(api::Health{"ok", m_ports.version});
        });
    if (pattern == "/api/v1/openapi.json")
        return [](const net::Request&, const net::Responder& responder) {
            responder.send(net::Response::json(api::openApiDocument()));
        };
    if (pattern == "/api/v1/workspace")
        return answering([this](const net::Request&) { return Result<api::Workspace>(workspace()); });
    if (pattern == "/api/v1/pipelines/graph")
        return answering([this](const net::Request& request) { return graph(request); });
    if (pattern == "/api/v1/runs")
        return answering([&runs](const net::Request& request) {
            return Result<api::RunList>(runs.list(queryNumber(request, "limit", 100, 10'000)));
        });
    if (pattern == "/api/v1/hosts")
        return answering([this](const net::Request&) { return Result<api::HostList>(m_ports.hosts()); });
    if (pattern == "/api/v1/blobs/{digest}")
        return own(&ApiService::blob);
    if (pattern == "/api/v1/runs/{run}/preview")
        return own(&ApiService::preview);
    if (pattern == "/api/v1/stream")
        return own(&ApiService::stream);
    if (pattern == "/api/v1/runs/{run}/logs")
        return answering([this](const net::Request& request) -> Result<api::LogPage> {
            ORRERY_TRY(const RunId run, runOf(request));
            return m_ports.logs.page(run, logQuery(request));
        });
    if (pattern == "/api/v1/runs/{run}/logs.txt")
        return own(&ApiService::logText);
    if (pattern == "/api/v1/runs/{run}/report")
        return own(&ApiService::report);
    return runHandler(pattern);
}

ApiService::Handler ApiService::runHandler(std::string_view pattern) {
    RunService& runs = m_ports.runs;
    const auto aboutRun = [](auto function) {
        return answering([function](const net::Request& request) -> decltype(function(RunId(), request)) {
            ORRERY_TRY(const RunId run, runOf(request));
            return function(run, request);
        });
    };
    if (pattern == "/api/v1/runs/{run}")
        return aboutRun([&runs](RunId run, const net::Request&) { return runs.snapshot(run); });
    if (pattern == "/api/v1/runs/{run}/explain")
        return aboutRun([&runs](RunId run, const net::Request& request) {
            return runs.explain(run, queryText(request, "step"));
        });
    if (pattern == "/api/v1/runs/{run}/outputs")
        return aboutRun([&runs](RunId run, const net::Request& request) {
            return runs.outputs(run, queryText(request, "step"));
        });
    if (pattern == "/api/v1/runs/{run}/metrics")
        return aboutRun([this](RunId run, const net::Request& request) {
            auto page = m_ports.logs.metrics(run, queryText(request, "step"));
            if (page.ok())
                thinMetrics(*page);
            return page;
        });
    if (pattern == "/api/v1/runs/{run}/usage")
        return aboutRun([this](RunId run, const net::Request&) -> Result<api::UsagePage> {
            ORRERY_TRY(const api::RunSnapshot snapshot, m_ports.runs.snapshot(run));
            return m_ports.usage.page(snapshot);
        });
    if (pattern == "/api/v1/runs/{run}/diff")
        return aboutRun([this](RunId run, const net::Request& request) { return diff(run, request); });
    return {};
}

ApiService::Handler ApiService::changeHandler(std::string_view pattern) {
    using Problems = std::vector<api::Problem>;
    RunService& runs = m_ports.runs;
    if (pattern == "/api/v1/pipelines/validate")
        return reading<api::ValidateRequest>([this](const net::Request&, const api::ValidateRequest& body,
                                                    Problems&) { return validate(body); });
    if (pattern == "/api/v1/plan")
        return reading<api::PlanRequest>([&runs](const net::Request&, const api::PlanRequest& body,
                                                 Problems& problems) { return runs.plan(body, problems); });
    if (pattern == "/api/v1/runs")
        return reading<api::RunRequest>(
            [&runs](const net::Request&, const api::RunRequest& body, Problems& problems) {
                return startedFrom(runs.start(body, problems));
            });
    if (pattern == "/api/v1/runs/{run}/resume")
        return reading<api::Acknowledged>([&runs](const net::Request& request, const api::Acknowledged&,
                                                  Problems& problems) -> Result<api::RunStarted> {
            ORRERY_TRY(const RunId run, runOf(request));
            return startedFrom(runs.resume(run, problems));
        });
    if (pattern == "/api/v1/runs/{run}/cancel")
        return reading<api::CancelRequest>([&runs](const net::Request& request,
                                                   const api::CancelRequest& body,
                                                   Problems&) -> Result<api::Acknowledged> {
            ORRERY_TRY(const RunId run, runOf(request));
            return acknowledged(runs.cancel(run, body.step));
        });
    if (pattern == "/api/v1/runs/{run}/hold")
        return reading<api::HoldRequest>([&runs](const net::Request& request, const api::HoldRequest& body,
                                                 Problems&) -> Result<api::Acknowledged> {
            ORRERY_TRY(const RunId run, runOf(request));
            return acknowledged(runs.hold(run, body.step, body.held));
        });
    if (pattern == "/api/v1/gc")
        return reading<api::GarbageRequest>([this](const net::Request&, const api::GarbageRequest& body,
                                                   Problems&) { return m_ports.garbage.collect(body); });
    if (pattern == "/api/v1/shutdown")
        return reading<api::ShutdownRequest>([this](const net::Request&, const api::ShutdownRequest& body,
                                                    Problems&) -> Result<api::Acknowledged> {
            m_ports.shutdown(body.kill_jobs);
            return api::Acknowledged{};
        });
    return {};
}

api::Workspace ApiService::workspace() {
    const std::filesystem::path& root = m_ports.store.paths().root;
    api::Workspace workspace;
    workspace.path = root.string();
    workspace.name = root.filename().string();
    workspace.branch = gitBranch(root);
    workspace.version = m_ports.version;
    workspace.pid = static_cast<std::uint64_t>(getpid());
    workspace.started = toSeconds(m_ports.started);
    for (const std::string& path : m_ports.files.list()) {
        api::PipelineFile& file = workspace.pipelines.emplace_back();
        file.path = file.name = path;
        if (const auto loaded = m_ports.files.load(path, {}); loaded.ok()) {
            const pipeline::Document& document = (*loaded)->document;
            file.name = document.name().empty() ? path : document.name();
            file.steps = static_cast<std::uint32_t>(document.steps().size());
            for (const Diagnostic& diagnostic : (*loaded)->expansion.diagnostics)
                file.errors += diagnostic.severity == Severity::Error;
        }
        for (const Run* run : m_ports.book.all())
            if (run->summary.path == path) {
                file.last_run = run->summary.run;
                file.last_state = run->summary.state;
            }
        if (file.last_run == 0)
            if (const auto past = m_ports.history.newestOf(path); past.ok() && *past) {
                file.last_run = (*past)->run;
                file.last_state = (*past)->state;
            }
    }
    return workspace;
}

Result<api::PipelineGraph> ApiService::graph(const net::Request& request) {
    ORRERY_TRY(const std::string path, pipeline::resolveDocumentPath("", queryText(request, "path")));
    ORRERY_TRY(const SharedPipeline loaded, m_ports.files.load(path, {}));
    return m_ports.files.graphOf(*loaded);
}

Result<api::ValidateReport> ApiService::validate(const api::ValidateRequest& request) {
    ORRERY_TRY(const std::string path, pipeline::resolveDocumentPath("", request.path));
    ORRERY_TRY(const SharedPipeline loaded, request.text.empty()
                                                ? m_ports.files.load(path, {})
                                                : Result(m_ports.files.parse(request.text, path, {})));
    api::ValidateReport report;
    report.valid = loaded->ok();
    // A pipeline that waits for values has no plan, but steps.
    report.steps = static_cast<std::uint32_t>(pipeline::missingValues(loaded->expansion.diagnostics).empty()
                                                  ? loaded->expansion.plan.steps.size()
                                                  : loaded->document.steps().size());
    report.problems = api::toProblems(loaded->expansion.diagnostics);
    return report;
}

void ApiService::logText(const net::Request& request, const net::Responder& responder) {
    const auto run = runOf(request);
    auto page = run.ok() ? m_ports.logs.text(*run, logQuery(request)) : Result<LogText>(run.error());
    if (!page.ok()) {
        responder.send(failure(page.error()));
        return;
    }
    net::Response response;
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.headers.add("Orrery-Next", std::move(page->next));
    response.headers.add("Orrery-Complete", page->complete ? "true" : "false");
    response.body = std::move(page->text);
    responder.send(std::move(response));
}

void ApiService::preview(const net::Request& request, const net::Responder& responder) {
    const auto run = runOf(request);
    if (!run.ok()) {
        responder.send(failure(run.error()));
        return;
    }
    constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();
    const PreviewQuery query{queryNumber(request, "offset", 0, unlimited),
                             queryNumber(request, "limit", 100, unlimited)};
    m_ports.previews.look(
        *run, queryText(request, "step"), queryText(request, "output"), query,
        [responder](const Result<api::Preview>& preview) { responder.send(answer(preview)); });
}

Result<api::RunDiff> ApiService::diff(RunId run, const net::Request& request) {
    ORRERY_TRY(const RunId other, runOf(queryText(request, "with")));
    ORRERY_TRY(const PastRun before, m_ports.runs.record(other));
    ORRERY_TRY(const PastRun after, m_ports.runs.record(run));
    ORRERY_TRY(const api::MetricPage metricsBefore, m_ports.logs.metrics(other, ""));
    ORRERY_TRY(const api::MetricPage metricsAfter, m_ports.logs.metrics(run, ""));
    return diffRuns(before, metricsBefore, after, metricsAfter);
}

void ApiService::report(const net::Request& request, const net::Responder& responder) {
    const auto run = runOf(request);
    const auto page =
        run.ok()
            ? buildReport({m_ports.runs, m_ports.logs, m_ports.files, m_ports.hosts(), workspace()}, *run)
            : Result<std::string>(run.error());
    if (!page.ok()) {
        responder.send(failure(page.error()));
        return;
    }
    net::Response response;
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.body = *page;
    responder.send(std::move(response));
}

void ApiService::blob(const net::Request& request, const net::Responder& responder) {
    const auto digest = Digest::fromHex(request.parameter("digest"));
    if (!digest.ok()) {
        responder.send(failure(digest.error()));
        return;
    }
    auto content = m_ports.store.blobs().read(*digest);
    if (!content.ok()) {
        responder.send(failure(content.error()));
        return;
    }
    net::Response response;
    response.headers.add("Content-Type", "application/octet-stream");
    response.body = std::move(*content);
    responder.send(std::move(response));
}

void ApiService::stream(const net::Request& request, const net::Responder& responder) {
    const auto run = runOf(queryText(request, "run"));
    if (!run.ok()) {
        responder.send(failure(run.error()));
        return;
    }
    // A run that goes on sends its own snapshot as soon as it is followed.
    std::string past;
    if (!m_ports.book.find(*run)) {
        const auto snapshot = m_ports.runs.snapshot(*run);
        if (!snapshot.ok()) {
            responder.send(failure(snapshot.error()));
            return;
        }
        past = api::toJson(*snapshot);
    }
    const auto follower = std::make_shared<RunBook::FollowerId>(0);
    net::WebSocketSession::Callbacks callbacks;
    callbacks.onClosed = [this, follower](int, const std::string&) { m_ports.book.unfollow(*follower); };
    const std::shared_ptr<net::WebSocketSession> session = responder.acceptWebSocket(std::move(callbacks));
    if (!session)
        return;
    if (!past.empty()) {
        session->sendText(past);
        return;
    }
    *follower = m_ports.book.follow(*run, {[session](const std::string& message) {
        if (session->sendText(message))
            return true;
        // A peer that cannot keep up comes again for a fresh snapshot.
        session->close(1013, "too slow");
        return false;
    }});
}

} // namespace orrery::server
