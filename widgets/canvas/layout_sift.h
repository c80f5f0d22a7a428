#pragma once

#include "widgets/canvas/layout_layers.h"

namespace orrery::widgets::layout {

/// Takes every member of a column in turn to the place near it at which its links cross the fewest others.
///
/// Cost: members times `window` comparisons of two members' links. Source: sifting, Matuszewski, Schoenfeld
/// and Molitor 1999.
class Sifting {
public:
    explicit Sifting(Layers& layers) : m_layers(layers) {}

    /// One round over all columns; returns how many crossings are gone. Among places that are as good a
    /// member takes the farthest one above, or below where `down`: alternating, it leaves plateaus.
    std::int64_t round(bool down);

    /// Puts members whose links end alike into the order of the document, which changes no crossing.
    void settle();

private:
    /// A member of the column at hand. Ends of its links in `m_ends`: left ones from `first`, right ones from
    /// `middle`. Most members have at most one on each side, NaN for none, which compares with nothing.
    struct Member {
        std::int32_t node, first, middle, last;
        bool isThin;
        double left, right;
    };

    void readColumn(const std::vector<std::int32_t>& column);
    std::int64_t siftColumn(std::vector<std::int32_t>& column, bool down);
    /// Crossings of the links of `upper` with those of `lower` that are gone when they swap places.
    std::int64_t savedBySwap(const Member& upper, const Member& lower) const;
    std::int64_t inversions(std::int32_t a, std::int32_t aEnd, std::int32_t b, std::int32_t bEnd) const;
    void move(std::int32_t from, std::int32_t to);
    bool endsBefore(const Member& a, const Member& b) const;
    void settleColumn(std::vector<std::int32_t>& column);

    Layers& m_layers;
    std::vector<double> m_ends;
    std::vector<Member> m_members;                ///< As the column was.
    std::vector<std::int32_t> m_order, m_placeOf; ///< Members by place, and the other way round.
};

} // namespace orrery::widgets::layout
