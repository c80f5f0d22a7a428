#pragma once

#include "core/base/ids.h"
#include "core/engine/planned_step.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace orrery::engine {

/// A step that waits for a place. The order is priority, then critical path, then age.
struct ReadyEntry {
    std::int32_t priority = 0;
    std::int64_t criticalPath = 0;
    std::uint64_t sequence = 0; ///< Unique; grows with each step that becomes ready.
    RunId run;
    StepIndex step{};

    /// True where this one goes before the other.
    bool before(const ReadyEntry& other) const {
        if (priority != other.priority)
            return priority > other.priority;
        if (criticalPath != other.criticalPath)
            return criticalPath > other.criticalPath;
        return sequence < other.sequence;
    }
};

/// Steps with the same wish: where one of them does not fit, none does.
struct RequestClass {
    enum class Blocked : std::uint8_t { Group, Capacity, NoHost };
    GangRequest gang;
    std::uint32_t group = 0xFFFFFFFF; ///< Index of the concurrency group, if any.
    std::uint32_t limit = 0;
    std::uint32_t users = 0;            ///< Steps of live runs that have it.
    std::uint64_t blockedEpoch = 0;     ///< The capacity epoch in which it was seen not to fit.
    Blocked blockedBy = Blocked::Group; ///< What kept it from fitting then.
    std::vector<ReadyEntry> heap;       ///< The first to go at the front.
    std::string key;
};

/// Ready steps, batched by equal request, so that a pass costs as much as there are kinds of requests.
/// Entries of steps that are no longer ready are dropped when they come to the front.
class ReadyQueue {
public:
    /// The class for this wish, made if it is new. Cost: one look-up of a key of about 40 bytes.
    std::uint32_t classOf(const GangRequest& gang, std::uint32_t group, std::uint32_t limit);
    void addUser(std::uint32_t requestClass) { ++m_classes[requestClass].users; }
    /// Drops a class that nobody has any more.
    void dropUser(std::uint32_t requestClass);

    void push(std::uint32_t requestClass, const ReadyEntry& entry);
    /// Takes the front of the class off.
    void pop(std::uint32_t requestClass);

    /// A class in the order of its front.
    struct Front {
        ReadyEntry entry;
        std::uint32_t requestClass = 0;
        bool operator<(const Front& other) const { return entry.before(other.entry); }
    };
    const std::set<Front>& fronts() const { return m_fronts; }

    RequestClass& at(std::uint32_t requestClass) { return m_classes[requestClass]; }
    const RequestClass& at(std::uint32_t requestClass) const { return m_classes[requestClass]; }
    std::size_t size() const { return m_classes.size(); }

private:
    std::vector<RequestClass> m_classes;
    std::map<std::string, std::uint32_t, std::less<>> m_byKey;
    std::vector<std::uint32_t> m_free;
    std::set<Front> m_fronts;
};

} // namespace orrery::engine
