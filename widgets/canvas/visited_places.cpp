#include "widgets/canvas/visited_places.h"

namespace orrery::widgets {

void VisitedPlaces::leave(const CanvasPlace& here) {
    m_ahead.clear();
    m_behind.push_back(here);
    if (m_behind.size() > kMost)
        m_behind.erase(m_behind.begin());
}

std::optional<CanvasPlace> VisitedPlaces::back(const CanvasPlace& here) {
    return move(m_behind, m_ahead, here);
}

std::optional<CanvasPlace> VisitedPlaces::forward(const CanvasPlace& here) {
    return move(m_ahead, m_behind, here);
}

std::optional<CanvasPlace> VisitedPlaces::move(std::vector<CanvasPlace>& from, std::vector<CanvasPlace>& to,
                                               const CanvasPlace& here) {
    if (from.empty())
        return std::nullopt;
    const CanvasPlace there = from.back();
    from.pop_back();
    to.push_back(here);
    return there;
}

void VisitedPlaces::clear() {
    m_behind.clear();
    m_ahead.clear();
}

} // namespace orrery::widgets
