#include "core/engine/ready_queue.h"

#include "core/engine/event_codec.h"

#include <algorithm>

namespace orrery::engine {

namespace {

/// For the heap functions, which keep the largest in front.
bool goesAfter(const ReadyEntry& a, const ReadyEntry& b) {
    return b.before(a);
}

} // namespace

std::uint32_t ReadyQueue::classOf(const GangRequest& gang, std::uint32_t group, std::uint32_t limit) {
    std::string key;
    codec::Writer writer(key);
    writer(gang, group, limit);
    if (const auto found = m_byKey.find(key); found != m_byKey.end())
        return found->second;
    std::uint32_t index = 0;
    if (m_free.empty()) {
        index = static_cast<std::uint32_t>(m_classes.size());
        m_classes.emplace_back();
    } else {
        index = m_free.back();
        m_free.pop_back();
    }
    m_classes[index] = RequestClass{gang, group, limit, 0, 0, RequestClass::Blocked::Group, {}, key};
    m_byKey.emplace(std::move(key), index);
    return index;
}

void ReadyQueue::dropUser(std::uint32_t requestClass) {
    RequestClass& dropped = m_classes[requestClass];
    if (--dropped.users != 0)
        return;
    if (!dropped.heap.empty())
        m_fronts.erase(Front{dropped.heap.front(), requestClass});
    m_byKey.erase(dropped.key);
    dropped = RequestClass{};
    m_free.push_back(requestClass);
}

void ReadyQueue::push(std::uint32_t requestClass, const ReadyEntry& entry) {
    std::vector<ReadyEntry>& heap = m_classes[requestClass].heap;
    const bool newFront = heap.empty() || entry.before(heap.front());
    if (newFront && !heap.empty())
        m_fronts.erase(Front{heap.front(), requestClass});
    heap.push_back(entry);
    std::push_heap(heap.begin(), heap.end(), goesAfter);
    if (newFront)
        m_fronts.insert(Front{entry, requestClass});
}

void ReadyQueue::pop(std::uint32_t requestClass) {
    std::vector<ReadyEntry>& heap = m_classes[requestClass].heap;
    auto front = m_fronts.extract(Front{heap.front(), requestClass});
    std::pop_heap(heap.begin(), heap.end(), goesAfter);
    heap.pop_back();
    if (heap.empty())
        return;
    front.value() = Front{heap.front(), requestClass};
    m_fronts.insert(std::move(front));
}

} // namespace orrery::engine
