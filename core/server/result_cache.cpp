#include "core/server/result_cache.h"

#include "core/server/run_records.h"
#include "core/storage/database.h"

#include <algorithm>
#include <utility>

namespace orrery::server {

namespace {

/// Enough for a steady median, few enough to follow a change.
constexpr std::size_t keptDurations = 7;

/// The use of a result decides what garbage goes first. Its time is written as seldom as a file system writes
/// that of a read, since a rerun that does nothing uses every result.
constexpr Duration useWrittenEvery = std::chrono::hours(1);

std::uint64_t totalBytes(const CachedResult& result) {
    std::uint64_t bytes = 0;
    for (const StepOutput& output : result.outputs)
        bytes += output.size;
    return bytes;
}

} // namespace

std::string identityOf(const Run& run, StepIndex step) {
    return run.request.path + ":" + run.spec(step).name;
}

Result<std::unique_ptr<ResultCache>> ResultCache::open(storage::Database& database) {
    std::unique_ptr<ResultCache> cache(new ResultCache(database));
    ORRERY_CHECK(cache->load());
    return cache;
}

Result<void> ResultCache::load() {
    ORRERY_TRY(
        storage::Statement rows,
        m_database.prepare(
            "SELECT key, step_identity, components, outputs, run, duration, created, last_used FROM cache "
            "ORDER BY last_used, created"));
    for (;;) {
        ORRERY_TRY(const bool more, rows.step());
        if (!more)
            break;
        CachedResult result;
        auto key = engine::CacheKey::decode(rows.blob(2));
        result.identity = rows.text(1);
        const auto outputs = formats::parseJson(rows.text(3));
        if (!key.ok() || !outputs.ok())
            continue; // A row that cannot be read is a miss.
        result.key = std::move(*key);
        ORRERY_TRY(result.outputs, outputsFrom(*outputs));
        result.run = RunId(static_cast<std::uint64_t>(rows.integer(4)));
        result.took = Duration(rows.integer(5));
        result.created = rows.timestamp(6);
        result.lastUsed = result.lastUseWritten = rows.timestamp(7);
        const Digest digest = result.key.digest;
        m_newest[result.identity] = digest;
        m_entries[digest] = std::move(result);
    }
    ORRERY_TRY(storage::Statement times,
               m_database.prepare("SELECT step_identity, duration FROM durations ORDER BY ended"));
    for (;;) {
        ORRERY_TRY(const bool more, times.step());
        if (!more)
            return {};
        std::vector<Duration>& known = m_durations[std::string(times.text(0))];
        known.push_back(Duration(times.integer(1)));
        if (known.size() > keptDurations)
            known.erase(known.begin());
    }
}

const CachedResult* ResultCache::find(const Digest& key) const {
    const auto entry = m_entries.find(key);
    return entry == m_entries.end() ? nullptr : &entry->second;
}

const CachedResult* ResultCache::newest(const std::string& identity) const {
    const auto key = m_newest.find(identity);
    return key == m_newest.end() ? nullptr : find(key->second);
}

void ResultCache::put(CachedResult result) {
    noteDuration(result.identity, result.took);
    const Digest key = result.key.digest;
    m_newest[result.identity] = key;
    result.lastUseWritten = result.lastUsed;
    m_unwritten.push_back(key);
    m_entries[key] = std::move(result);
}

void ResultCache::forget(const Digest& key) {
    if (m_entries.erase(key) > 0)
        m_forgotten.push_back(key);
}

void ResultCache::noteDuration(const std::string& identity, Duration took) {
    if (took <= Duration(0))
        return; // Not known: the server was killed between the job's end and its handling.
    std::vector<Duration>& known = m_durations[identity];
    known.push_back(took);
    if (known.size() > keptDurations)
        known.erase(known.begin());
    m_newDurations.push_back({identity, Clock::system().now(), took});
}

void ResultCache::touch(const Digest& key, const std::string& identity, Timestamp now) {
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end())
        return;
    CachedResult& result = entry->second;
    result.lastUsed = now;
    // A step that comes back to an older result is written at once: the order of use tells which is the
    // latest.
    const bool again = std::exchange(m_newest[identity], key) == key;
    if (again && now - result.lastUseWritten < useWrittenEvery)
        return;
    result.lastUseWritten = now;
    m_touched.push_back(key);
}

std::unordered_map<Digest, Timestamp> ResultCache::lastUses() const {
    std::unordered_map<Digest, Timestamp> uses;
    for (const auto& [key, result] : m_entries)
        for (const StepOutput& output : result.outputs) {
            Timestamp& newest = uses[output.digest];
            newest = std::max(newest, result.lastUsed);
        }
    return uses;
}

void ResultCache::forgetWhere(const std::function<bool(const CachedResult&)>& gone) {
    std::vector<Digest> keys;
    for (const auto& [key, result] : m_entries)
        if (gone(result))
            keys.push_back(key);
    for (const Digest& key : keys)
        forget(key);
}

Duration ResultCache::predict(const std::string& identity) const {
    const auto known = m_durations.find(identity);
    if (known == m_durations.end() || known->second.empty())
        return Duration(0);
    std::vector<Duration> sorted = known->second;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2),
                     sorted.end());
    return sorted[sorted.size() / 2];
}

Result<void> ResultCache::flush() {
    if (!dirty())
        return {};
    ORRERY_TRY(storage::Transaction transaction, m_database.begin());
    for (const Digest& key : m_unwritten) {
        const CachedResult* result = find(key);
        if (!result)
            continue;
        const std::string components = result->key.encode();
        ORRERY_CHECK(m_database.run(
            "INSERT OR REPLACE INTO cache(key, step_identity, components, outputs, run, duration, "
            "created, last_used, bytes) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)",
            key, result->identity, storage::Blob{components}, toJson(result->outputs).dump(),
            result->run.number(), result->took, result->created, totalBytes(*result)));
    }
    for (const Digest& key : m_touched)
        if (const CachedResult* result = find(key))
            ORRERY_CHECK(
                m_database.run("UPDATE cache SET last_used = ?2 WHERE key = ?1", key, result->lastUsed));
    for (const Digest& key : m_forgotten)
        ORRERY_CHECK(m_database.run("DELETE FROM cache WHERE key = ?1", key));
    for (const NewDuration& added : m_newDurations)
        ORRERY_CHECK(m_database.run(
            "INSERT OR REPLACE INTO durations(step_identity, ended, duration) VALUES(?1, ?2, ?3)",
            added.identity, added.ended, added.took));
    ORRERY_CHECK(transaction.commit());
    m_unwritten.clear();
    m_forgotten.clear();
    m_touched.clear();
    m_newDurations.clear();
    return {};
}

} // namespace orrery::server
