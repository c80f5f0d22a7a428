#pragma once

#include "core/engine/effect.h"

#include <string_view>

namespace orrery::engine {

/// Starts and ends attempts on hosts. Its answers come back as events.
/// Thread: that of the engine. None of the calls may call back into the engine before it returns.
class Executor {
public:
    virtual ~Executor() = default;
    virtual void start(const StartAttempt& effect) = 0;
    virtual void kill(const KillAttempt& effect) = 0;
    virtual void release(const ReleaseAttempt& effect) = 0;
    virtual void reset(const ResetHost& effect) = 0;
};

/// The durable memory of the engine.
class Journal {
public:
    virtual ~Journal() = default;
    /// Adds a record at the end. Errors: Exhausted (disk full) and other I/O; then nothing of the record was
    /// added.
    virtual Result<void> append(std::string_view record) = 0;
    /// Makes all appended records durable. On failure nothing is promised of those since the last success.
    virtual Result<void> sync() = 0;
};

/// Values, files, cache and gates.
class ArtifactStore {
public:
    virtual ~ArtifactStore() = default;
    virtual void prepare(const Prepare& effect) = 0;
    virtual void collect(const Collect& effect) = 0;
};

/// Timers by a clock that never jumps.
class Timers {
public:
    virtual ~Timers() = default;
    virtual void set(const SetTimer& effect) = 0;
    virtual void cancel(const CancelTimer& effect) = 0;
};

/// Whoever looks on: the store of runs, the stream to windows, the command line.
class RunObserver {
public:
    virtual ~RunObserver() = default;
    virtual void observe(const Observation& observation) = 0;
    virtual void rejected(const Error& error) = 0;
};

} // namespace orrery::engine
