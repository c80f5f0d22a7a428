#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/junit.h"
#include "app/cli/run_view.h"
#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/formats/json.h"

#include <fmt/core.h>

#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace orrery::cli {

namespace {

/// Interrupts as something to wait for beside the stream.
class Interrupts {
public:
    Interrupts() {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGINT);
        sigaddset(&set, SIGTERM);
        sigaddset(&set, SIGHUP);
        sigprocmask(SIG_BLOCK, &set, nullptr);
        m_descriptor = UniqueFd(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    }
    int fd() const { return m_descriptor.get(); }
    /// True once for each signal that arrived.
    bool take() {
        signalfd_siginfo info;
        return read(m_descriptor.get(), &info, sizeof info) == static_cast<ssize_t>(sizeof info);
    }

private:
    UniqueFd m_descriptor;
};

std::unique_ptr<RunView> viewFor(const CommonOptions& common) {
    if (common.json)
        return RunView::json();
    const Console console = Console::standardOutput();
    return console.terminal ? RunView::tree(console) : RunView::lines();
}

/// Follows a run to its end, over restarts of the server too.
class Follower {
public:
    Follower(const CommonOptions& common, std::uint64_t run)
        : m_common(common), m_run(run), m_view(viewFor(common)) {}

    Result<void> follow(api::Client& client) {
        Result<void> outcome = followOnce(client);
        // The server may have been killed or replaced: what it journalled goes on in the next one.
        for (int attempt = 0; attempt < 20 && !outcome.ok() && !m_state.ended(); ++attempt) {
            if (outcome.error().code() != ErrorCode::Unavailable &&
                outcome.error().code() != ErrorCode::Cancelled &&
                outcome.error().code() != ErrorCode::Timeout)
                return outcome;
            auto next = serverOf(m_common);
            outcome = next.ok() ? followOnce(*next) : Result<void>(next.error());
        }
        if (outcome.ok())
            m_view->finish(m_state);
        return outcome;
    }

    const RunState& state() const { return m_state; }

private:
    Result<void> followOnce(api::Client& client) {
        ORRERY_TRY(net::WebSocketClient stream, client.follow(m_run));
        m_primed = false;
        while (!m_state.ended()) {
            bool interrupted = false;
            ORRERY_TRY(const bool ready, wait(stream, interrupted));
            if (interrupted)
                ORRERY_CHECK(cancelRun(client));
            if (!ready) {
                m_view->tick(m_state);
                continue;
            }
            for (;;) {
                ORRERY_TRY(auto message, stream.read(Duration(0)));
                if (!message)
                    break;
                ORRERY_TRY(const bool whole, take(message->data));
                if (!whole)
                    return Error(ErrorCode::Unavailable, "A message of the run's stream was missed");
                if (m_state.ended())
                    break;
            }
        }
        return {};
    }

    Result<bool> wait(net::WebSocketClient& stream, bool& interrupted) {
        pollfd waiting[2] = {{stream.fd(), POLLIN, 0}, {m_interrupts.fd(), POLLIN, 0}};
        constexpr int tickMilliseconds = 500;
        if (poll(waiting, 2, m_primed ? tickMilliseconds : 0) < 0)
            return Error::fromErrno(errno, "Could not wait for the run");
        // What the handshake already buffered is not seen by poll.
        const bool first = !m_primed;
        m_primed = true;
        interrupted = (waiting[1].revents & POLLIN) && m_interrupts.take();
        return first || waiting[0].revents != 0;
    }

    Result<void> cancelRun(api::Client& client) {
        if (!m_common.json)
            printError(fmt::format("cancelling run {} …\n", m_run));
        ORRERY_CHECK(client.post<api::Acknowledged>(fmt::format("/api/v1/runs/{}/cancel", m_run),
                                                    api::CancelRequest{}));
        return {};
    }

    /// False where a delta is missing.
    Result<bool> take(const std::string& text) {
        ORRERY_TRY(api::RunDelta delta, api::fromJson<api::RunDelta>(text));
        if (delta.type == "snapshot") {
            // A snapshot is a delta with every step in it.
            api::RunSnapshot snapshot{delta.type, delta.sequence, std::move(delta.summary),
                                      std::move(delta.steps)};
            m_view->update(m_state, m_state.reset(std::move(snapshot)));
            return true;
        }
        const auto changed = m_state.apply(std::move(delta));
        if (changed)
            m_view->update(m_state, *changed);
        return changed.has_value();
    }

    const CommonOptions& m_common;
    std::uint64_t m_run;
    std::unique_ptr<RunView> m_view;
    Interrupts m_interrupts;
    RunState m_state;
    bool m_primed = false;
};

ExitCode followToEnd(const CommonOptions& common, api::Client& client, std::uint64_t run,
                     const std::filesystem::path& junit) {
    Follower follower(common, run);
    if (const auto outcome = follower.follow(client); !outcome.ok())
        return fail(common,
                    outcome.error().wrap(fmt::format("Run {} goes on, but could not be followed", run)));
    if (!junit.empty())
        if (const auto written = writeJunit(junit, follower.state()); !written.ok())
            return fail(common, written.error());
    return exitCodeOf(std::string_view(follower.state().summary().state));
}

Result<api::RunRequest> requestOf(const CommonOptions& common, const RunOptions& options) {
    api::RunRequest request;
    ORRERY_TRY(request.path, relativeToWorkspace(findWorkspace(common), options.file));
    for (const std::string& assignment : options.params) {
        const std::size_t equals = assignment.find('=');
        if (equals == std::string::npos || equals == 0)
            return Error(ErrorCode::InvalidInput,
                         fmt::format("'-p {}' is not an assignment; write -p name=value", assignment));
        if (!request.params.emplace(assignment.substr(0, equals), assignment.substr(equals + 1)).second)
            return Error(ErrorCode::InvalidInput, fmt::format("Parameter '{}' is given twice; keep one -p",
                                                              assignment.substr(0, equals)));
    }
    request.from = options.from;
    request.to = options.to;
    request.only = options.only;
    request.rerun = options.rerun;
    request.keep_going = options.keepGoing;
    request.breakpoints = options.breakpoints;
    request.pinned = options.pinned;
    return request;
}

std::string planText(const api::PlanReport& plan) {
    std::string text = fmt::format("{}: {} to run, {} cached", plan.pipeline, plan.to_run, plan.cached);
    if (plan.predicted > 0)
        text += ", about " + formatDuration(Duration(static_cast<std::int64_t>(plan.predicted * 1e6)));
    text += "\n";
    for (const api::PlannedStepReport& step : plan.steps) {
        const std::string_view verdict = step.pinned      ? "pinned"
                                         : step.cached    ? "cached"
                                         : step.undecided ? "depends"
                                                          : "run";
        text += fmt::format("  {} {} {}", fit(verdict, 8), fit(step.name, 32), step.resources);
        if (step.predicted > 0)
            text += ", about " + formatDuration(Duration(static_cast<std::int64_t>(step.predicted * 1e6)));
        if (!step.reason.empty())
            text += "\n           " + step.reason;
        text += "\n";
    }
    return sanitizeForTerminal(text);
}

} // namespace

ExitCode plan(const CommonOptions& common, const RunOptions& options) {
    const auto request = requestOf(common, options);
    if (!request.ok())
        return fail(common, request.error());
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    const auto answer = client->postForText("/api/v1/plan", *request);
    if (!answer.ok())
        return fail(common, answer.error(), client->problems());
    if (common.json) {
        print(*answer + "\n");
        return Done;
    }
    const auto report = api::fromJson<api::PlanReport>(*answer);
    if (!report.ok())
        return fail(common, report.error());
    print(planText(*report));
    return Done;
}

ExitCode run(const CommonOptions& common, const RunOptions& options) {
    const auto request = requestOf(common, options);
    if (!request.ok())
        return fail(common, request.error());
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    const auto started = client->post<api::RunStarted>("/api/v1/runs", *request);
    if (!started.ok())
        return fail(common, started.error(), client->problems());
    if (options.detach) {
        print(common.json ? api::toJson(*started) + "\n" : fmt::format("{}\n", started->run));
        return Done;
    }
    return followToEnd(common, *client, started->run, options.junit);
}

ExitCode resume(const CommonOptions& common, std::uint64_t run, const std::filesystem::path& junit) {
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    const auto started =
        client->post<api::RunStarted>(fmt::format("/api/v1/runs/{}/resume", run), api::Acknowledged{});
    if (!started.ok())
        return fail(common, started.error(), client->problems());
    return followToEnd(common, *client, started->run, junit);
}

ExitCode cancel(const CommonOptions& common, std::uint64_t run, const std::string& step) {
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    const auto done =
        client->post<api::Acknowledged>(fmt::format("/api/v1/runs/{}/cancel", run), api::CancelRequest{step});
    if (!done.ok())
        return fail(common, done.error());
    print(common.json ? api::toJson(*done) + "\n"
                      : fmt::format("cancelling {}run {}\n", step.empty() ? "" : step + " of ", run));
    return Done;
}

ExitCode hold(const CommonOptions& common, std::uint64_t run, const std::string& step, bool held) {
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    const auto done = client->post<api::Acknowledged>(fmt::format("/api/v1/runs/{}/hold", run),
                                                      api::HoldRequest{step, held});
    if (!done.ok())
        return fail(common, done.error());
    const std::string what =
        step.empty() ? fmt::format("run {}", run) : fmt::format("{} of run {}", step, run);
    print(common.json ? api::toJson(*done) + "\n"
          : held      ? fmt::format("{} is held; go on with: orrery continue {}\n", what, run)
                      : fmt::format("{} goes on\n", what));
    return Done;
}

} // namespace orrery::cli
