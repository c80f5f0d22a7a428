#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>

namespace orrery::server {

/// What a server is started with.
struct ServerSettings {
    std::filesystem::path workspace;
    int port = 0;                       ///< On the loopback interface; 0: a free one.
    std::filesystem::path agentProgram; ///< The path of `orrery-agent`.
};

/// The one process that owns a workspace: state, engine, API. The only place that knows every module.
class Server {
public:
    /// Opens the workspace, recovers what an earlier server left, connects this machine's agent and listens.
    /// When it returns, requests are answered as soon as `run` is called. Errors: Conflict when another
    /// server has the workspace, AlreadyExists when the port is taken, Unsupported for a newer database,
    /// Corrupt, Refused, I/O.
    static Result<std::unique_ptr<Server>> create(const ServerSettings& settings);
    ~Server();

    int port() const;
    /// Serves until somebody asks for the end by the API or a signal.
    Result<void> run();

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace orrery::server
