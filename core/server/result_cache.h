#pragma once

#include "core/base/time.h"
#include "core/server/run.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace orrery::storage {
class Database;
}

namespace orrery::server {

/// What a step left behind when it succeeded, under its cache key.
struct CachedResult {
    engine::CacheKey key;
    std::string identity; ///< Which step it was, whatever its key: "train.orrery.yaml:train[seed=1]".
    std::vector<StepOutput> outputs;
    RunId run;       ///< The run that made it.
    Duration took{}; ///< How long the step ran.
    Timestamp created;
    Timestamp lastUsed;
    Timestamp lastUseWritten{}; ///< What the database says; behind by an hour at most.
};

/// Results of steps by cache key, and the newest result of each step to compare with.
/// The whole index is in memory (about 300 bytes an entry), the truth is the database; additions are written
/// in one transaction a round of the loop. Losing the newest ones to a power cut costs a step run again,
/// nothing else. Thread: the loop's.
class ResultCache {
public:
    /// Reads the index. Errors: Corrupt and I/O.
    static Result<std::unique_ptr<ResultCache>> open(storage::Database& database);

    /// Null where there is none. Valid until the next `put`, `forget` or `flush`.
    const CachedResult* find(const Digest& key) const;
    /// The result of that step that was made or used last, whatever its key.
    const CachedResult* newest(const std::string& identity) const;
    void put(CachedResult result);
    /// That step just used the entry; what is used stays longest.
    void touch(const Digest& key, const std::string& identity, Timestamp now);
    /// When each output was last made or used.
    std::unordered_map<Digest, Timestamp> lastUses() const;
    /// Drops all entries that `gone` names.
    void forgetWhere(const std::function<bool(const CachedResult&)>& gone);
    /// Drops an entry whose outputs turned out to be missing or damaged.
    void forget(const Digest& key);
    /// Median of the newest run times of that step; zero where there is no history.
    Duration predict(const std::string& identity) const;
    /// Keeps a run time also of steps whose results are not cached.
    void noteDuration(const std::string& identity, Duration took);

    /// Writes what was added. Errors: I/O; then it is tried again with the next flush.
    Result<void> flush();
    bool dirty() const {
        return !m_unwritten.empty() || !m_forgotten.empty() || !m_touched.empty() || !m_newDurations.empty();
    }

private:
    explicit ResultCache(storage::Database& database) : m_database(database) {}
    Result<void> load();

    storage::Database& m_database;
    std::unordered_map<Digest, CachedResult> m_entries;
    std::unordered_map<std::string, Digest> m_newest;                   ///< By step.
    std::unordered_map<std::string, std::vector<Duration>> m_durations; ///< Oldest first, a handful each.
    std::vector<Digest> m_unwritten;
    std::vector<Digest> m_forgotten;
    std::vector<Digest> m_touched;
    struct NewDuration {
        std::string identity;
        Timestamp ended;
        Duration took;
    };
    std::vector<NewDuration> m_newDurations;
};

/// The name under which results of a step are compared over runs.
std::string identityOf(const Run& run, StepIndex step);

} // namespace orrery::server
