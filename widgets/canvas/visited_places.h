#pragma once

#include <QPointF>

#include <optional>
#include <vector>

namespace orrery::widgets {

/// Where the canvas looks: the scene point in its middle and the zoom.
struct CanvasPlace {
    QPointF center;
    double zoom = 1;
    bool operator==(const CanvasPlace&) const = default;
};

/// Where a view was, for going back and forward. A jump leaves a place behind; a pan or the wheel changes the
/// place where one is.
class VisitedPlaces {
public:
    static constexpr std::size_t kMost = 50;

    /// The view jumps away from here; what was ahead is forgotten.
    void leave(const CanvasPlace& here);
    /// Where to go from here; nothing where there is no such place.
    std::optional<CanvasPlace> back(const CanvasPlace& here);
    std::optional<CanvasPlace> forward(const CanvasPlace& here);
    bool canGoBack() const { return !m_behind.empty(); }
    bool canGoForward() const { return !m_ahead.empty(); }
    void clear();

private:
    static std::optional<CanvasPlace> move(std::vector<CanvasPlace>& from, std::vector<CanvasPlace>& to,
                                           const CanvasPlace& here);

    std::vector<CanvasPlace> m_behind, m_ahead; ///< The nearest last.
};

} // namespace orrery::widgets
