#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace orrery::agent {

/// Variables so named hold the secrets of a server. No job inherits them: it gets those that its step names.
constexpr std::string_view kSecretPrefix = "ORRERY_SECRET_";

/// Tells two starts of the same attempt apart. Chosen and journalled by the engine; never 0.
using AttemptToken = std::uint64_t;

/// How the ranks of a gang are brought up.
enum class Launcher {
    Plain,    ///< Every rank runs the command, with RANK, WORLD_SIZE, MASTER_ADDR, ... in its environment.
    Torchrun, ///< As Plain with torchrun's whole set of variables; a command that begins with a .py file gets
              ///< python3.
    Mpi,      ///< One `mpirun -n <ranks> <command>`; its output is one log.
};

/// The processes of one attempt on one host. All or nothing: the end of one rank by failure ends the others.
struct Gang {
    std::uint32_t ranks = 1;
    Launcher launcher = Launcher::Plain;
    /// Torchrun only: more than 0 hands the gang to `torchrun --max_restarts`, whose output is then one log.
    std::uint32_t maxRestarts = 0;
    /// How long the others may go on after the first rank ended with 0. Zero: as long as they like.
    Duration finishWithin{};
    /// GPU uuids by rank; missing or empty means that the rank sees no GPU of ours (CUDA_VISIBLE_DEVICES is
    /// left alone only when this whole vector is empty).
    std::vector<std::vector<std::string>> gpus;
};

/// Everything an agent needs to run one attempt. Paths are absolute on the agent's host.
struct JobSpec {
    AttemptId attempt;
    AttemptToken token = 0;
    std::string name;                 ///< The step's name, for people.
    std::vector<std::string> command; ///< argv; shell text comes as {"/bin/sh", "-c", text}.
    std::string workingFolder;        ///< Must exist.
    std::string logFolder;   ///< Created when the first byte is written; see docs/agent.md for its files.
    std::string metricsFile; ///< Given to the job as ORRERY_METRICS and followed; empty: none.
    std::vector<std::pair<std::string, std::string>> environment; ///< On top of the inherited one.
    std::vector<std::string> secrets; ///< Values that no log, message or journal of this host may show.
    /// Read back from a journal, which keeps no secrets, so that this job can no longer be started.
    bool withheld = false;
    bool inheritEnvironment = true; ///< False: the job gets `environment` and the variables of ours only.
    Gang gang;
    Duration grace = std::chrono::seconds(10); ///< From SIGTERM to SIGKILL where a kill does not say.
    Duration lease =
        std::chrono::minutes(40);          ///< Silence of the server after which the agent ends the attempt.
    Duration timeout{};                    ///< Longest life, enforced by the host itself. Zero: none.
    std::uint64_t logLimit = 256ULL << 20; ///< Bytes kept per rank; head and tail survive. See LogWriter.
    /// True: may wait on the host until one of its slots is free, so that short jobs follow each other
    /// without a round trip to the server. False: starts at once.
    bool mayQueue = false;
};

/// Ends an attempt: SIGTERM to everything it started, `grace`, then SIGKILL until nothing is left.
struct KillRequest {
    AttemptId attempt;
    AttemptToken token = 0; ///< 0 matches any token.
    Duration grace = std::chrono::seconds(10);
    bool timedOut = false; ///< True: the end is reported as EndReason::TimedOut instead of Killed.
};

} // namespace orrery::agent
