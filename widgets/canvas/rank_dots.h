#pragma once

#include "widgets/theme/theme.h"

#include <cstdint>
#include <vector>

class QPainter;
class QPointF;

namespace orrery::widgets {

/// How the ranks of a gang stand, a mark each, in as little as a node's record can hold. Of more than `most`
/// ranks each mark stands for neighbours, and for the one of them that needs a look first.
class RankDots {
public:
    static constexpr int most = 8;

    RankDots() = default;
    explicit RankDots(const std::vector<Status>& ranks);

    int count() const;
    Status at(int dot) const;
    bool operator==(const RankDots&) const = default;

private:
    std::uint32_t m_packed = 0; ///< Four bits a mark, the status and 1; 0 behind the last.
};

/// Units of a node.
constexpr double rankDotSize = 6, rankDotPitch = 8;

/// The marks in a row that ends at `right`, which is the middle of its height; each state has a shape of its
/// own. Cost: a shape a mark.
void paintRankDots(QPainter& painter, const RankDots& dots, const QPointF& right, const Theme& theme);

} // namespace orrery::widgets
