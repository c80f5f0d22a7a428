#include "widgets/pages/pipeline/arrangement.h"

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

NodePlaces aligned(const std::vector<PlacedNode>& nodes, Alignment alignment) {
    QRectF around;
    for (const auto& [name, rect] : nodes)
        around |= rect;
    NodePlaces places;
    for (const auto& [name, rect] : nodes) {
        QRectF moved = rect;
        switch (alignment) {
        case Alignment::Left:
            moved.moveLeft(around.left());
            break;
        case Alignment::Center:
            moved.moveLeft(std::round(around.center().x() - rect.width() / 2));
            break;
        case Alignment::Right:
            moved.moveRight(around.right());
            break;
        case Alignment::Top:
            moved.moveTop(around.top());
            break;
        case Alignment::Middle:
            moved.moveTop(std::round(around.center().y() - rect.height() / 2));
            break;
        case Alignment::Bottom:
            moved.moveBottom(around.bottom());
            break;
        }
        places.emplace_back(name, moved.topLeft());
    }
    return places;
}

NodePlaces distributed(std::vector<PlacedNode> nodes, Qt::Orientation direction) {
    const bool across = direction == Qt::Horizontal;
    const auto begin = [across](const QRectF& rect) { return across ? rect.left() : rect.top(); };
    const auto length = [across](const QRectF& rect) { return across ? rect.width() : rect.height(); };
    std::stable_sort(nodes.begin(), nodes.end(), [&begin](const PlacedNode& left, const PlacedNode& right) {
        return begin(left.second) < begin(right.second);
    });
    NodePlaces places;
    if (nodes.size() < 3)
        return places;
    double filled = 0;
    for (const auto& [name, rect] : nodes)
        filled += length(rect);
    const double whole =
        begin(nodes.back().second) + length(nodes.back().second) - begin(nodes.front().second);
    const double gap = (whole - filled) / static_cast<double>(nodes.size() - 1);
    double next = begin(nodes.front().second);
    for (const auto& [name, rect] : nodes) {
        const double place = std::round(next);
        places.emplace_back(name, across ? QPointF(place, rect.top()) : QPointF(rect.left(), place));
        next += length(rect) + gap;
    }
    return places;
}

} // namespace orrery::widgets
