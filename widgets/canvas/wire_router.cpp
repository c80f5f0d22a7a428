#include "widgets/canvas/wire_router.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double clearance = 3; ///< Between a wire and a box that it passes.
constexpr double laneGap = 14;  ///< Between a horizontal stretch and the boxes that it passes.
constexpr int samples = 14;

bool curveHits(const QPointF& from, const QPointF& to, std::span<const QRectF> boxes) {
    const double reach = wireReach(std::abs(to.x() - from.x()));
    const std::array<QPointF, 4> piece = {from, from + QPointF(reach, 0), to - QPointF(reach, 0), to};
    for (int i = 1; i < samples; ++i) {
        const QPointF point = cubicPoint(piece.data(), i / double(samples));
        for (const QRectF& box : boxes)
            if (box.adjusted(-clearance, -clearance, clearance, clearance).contains(point))
                return true;
    }
    return false;
}

bool stretchHits(double left, double right, double y, std::span<const QRectF> boxes) {
    return std::any_of(boxes.begin(), boxes.end(), [&](const QRectF& box) {
        return box.left() < right && left < box.right() && box.top() - clearance < y &&
               y < box.bottom() + clearance;
    });
}

} // namespace

double wireReach(double dx) {
    return std::clamp(dx / 2, 26.0, 90.0);
}

QPointF cubicPoint(const QPointF* p, double t) {
    const double s = 1 - t;
    return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t) + p[3] * (t * t * t);
}

std::vector<QPointF> routeAround(const QPointF& start, const QPointF& end, std::span<const QRectF> boxes) {
    if (boxes.empty() || !curveHits(start, end, boxes))
        return {};
    // A stretch runs along the tops or bottoms of the boxes, over those between the ends.
    double left = end.x();
    double right = start.x();
    std::vector<double> lanes;
    for (const QRectF& box : boxes) {
        lanes.push_back(box.top() - laneGap);
        lanes.push_back(box.bottom() + laneGap);
        if (box.left() > start.x() && box.right() < end.x()) {
            left = std::min(left, box.left());
            right = std::max(right, box.right());
        }
    }
    if (left >= right)
        return {};
    const auto detour = [&](double y) { return std::abs(y - start.y()) + std::abs(y - end.y()); };
    // The shortest way first: the first free one is the best.
    std::stable_sort(lanes.begin(), lanes.end(), [&](double a, double b) { return detour(a) < detour(b); });
    for (const double y : lanes)
        if (!stretchHits(left, right, y, boxes) && !curveHits(start, {left, y}, boxes) &&
            !curveHits({right, y}, end, boxes))
            return {QPointF(left, y), QPointF(right, y)};
    return {};
}

} // namespace orrery::widgets
