#include "widgets/canvas/layout_sift.h"

#include <algorithm>
#include <limits>

namespace orrery::widgets::layout {

namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// Places that a member is tried at on either side of its own.
constexpr std::int32_t window = 16;

/// Ends beyond which those of the other member are searched for instead of being compared one by one.
constexpr std::int32_t fewEnds = 16;

} // namespace

void Sifting::readColumn(const std::vector<std::int32_t>& column) {
    m_ends.clear();
    m_members.clear();
    m_order.clear();
    const auto endsFrom = [this](std::int32_t node, const std::vector<std::int32_t>& starts,
                                 const std::vector<Layers::Link>& links) {
        const auto begin = static_cast<std::ptrdiff_t>(m_ends.size());
        for (std::int32_t s = starts[at(node)]; s < starts[at(node) + 1]; ++s)
            m_ends.push_back(m_layers.endOf(links[at(s)]));
        std::sort(m_ends.begin() + begin, m_ends.end());
        return static_cast<std::int32_t>(begin);
    };
    for (const std::int32_t node : column) {
        m_order.push_back(static_cast<std::int32_t>(m_members.size()));
        Member& member = m_members.emplace_back();
        member.node = node;
        member.first = endsFrom(node, m_layers.leftStarts, m_layers.lefts);
        member.middle = endsFrom(node, m_layers.rightStarts, m_layers.rights);
        member.last = static_cast<std::int32_t>(m_ends.size());
        const std::int32_t lefts = member.middle - member.first;
        const std::int32_t rights = member.last - member.middle;
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        member.isThin = lefts < 2 && rights < 2;
        member.left = lefts > 0 ? m_ends[at(member.first)] : none;
        member.right = rights > 0 ? m_ends[at(member.middle)] : none;
    }
    m_placeOf = m_order;
}

std::int64_t Sifting::inversions(std::int32_t a, std::int32_t aEnd, std::int32_t b, std::int32_t bEnd) const {
    std::int64_t sum = 0;
    if (bEnd - b > fewEnds) {
        const auto begin = m_ends.begin() + b;
        const auto end = m_ends.begin() + bEnd;
        for (std::int32_t i = a; i < aEnd; ++i)
            sum += (std::lower_bound(begin, end, m_ends[at(i)]) - begin) -
                   (end - std::upper_bound(begin, end, m_ends[at(i)]));
        return sum;
    }
    for (std::int32_t i = a; i < aEnd; ++i)
        for (std::int32_t k = b; k < bEnd; ++k)
            sum += (m_ends[at(i)] > m_ends[at(k)]) - (m_ends[at(i)] < m_ends[at(k)]);
    return sum;
}

std::int64_t Sifting::savedBySwap(const Member& upper, const Member& lower) const {
    if (upper.isThin && lower.isThin)
        return (upper.left > lower.left) - (upper.left < lower.left) + (upper.right > lower.right) -
               (upper.right < lower.right);
    return inversions(upper.first, upper.middle, lower.first, lower.middle) +
           inversions(upper.middle, upper.last, lower.middle, lower.last);
}

void Sifting::move(std::int32_t from, std::int32_t to) {
    const auto begin = m_order.begin();
    if (to < from)
        std::rotate(begin + to, begin + from, begin + from + 1);
    else
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    for (std::int32_t place = std::min(from, to); place <= std::max(from, to); ++place)
        m_placeOf[at(m_order[at(place)])] = place;
}

std::int64_t Sifting::siftColumn(std::vector<std::int32_t>& column, bool down) {
    readColumn(column);
    const auto count = static_cast<std::int32_t>(column.size());
    std::int64_t gone = 0;
    for (std::int32_t index = 0; index < count; ++index) {
        const Member& member = m_members[at(index)];
        const std::int32_t own = m_placeOf[at(index)];
        std::int32_t best = own;
        std::int64_t most = 0;
        std::int64_t saved = 0;
        for (std::int32_t to = own - 1; to >= std::max(0, own - window); --to) {
            saved += savedBySwap(m_members[at(m_order[at(to)])], member);
            if (saved > most || (saved == most && !down)) {
                most = saved;
                best = to;
            }
        }
        saved = 0;
        for (std::int32_t to = own + 1; to <= std::min(count - 1, own + window); ++to) {
            saved += savedBySwap(member, m_members[at(m_order[at(to)])]);
            if (saved > most || (saved == most && down && best >= own)) {
                most = saved;
                best = to;
            }
        }
        if (best != own)
            move(own, best);
        gone += most;
    }
    for (std::int32_t place = 0; place < count; ++place)
        column[at(place)] = m_members[at(m_order[at(place)])].node;
    m_layers.number(column);
    return gone;
}

bool Sifting::endsBefore(const Member& a, const Member& b) const {
    const auto ends = m_ends.begin();
    if (std::equal(ends + a.first, ends + a.middle, ends + b.first, ends + b.middle))
        return std::lexicographical_compare(ends + a.middle, ends + a.last, ends + b.middle, ends + b.last);
    return std::lexicographical_compare(ends + a.first, ends + a.middle, ends + b.first, ends + b.middle);
}

void Sifting::settleColumn(std::vector<std::int32_t>& column) {
    readColumn(column);
    std::sort(m_order.begin(), m_order.end(), [this](std::int32_t a, std::int32_t b) {
        const Member& one = m_members[at(a)];
        const Member& other = m_members[at(b)];
        return endsBefore(one, other) || (!endsBefore(other, one) && one.node < other.node);
    });
    for (std::size_t begin = 0, end = 0; begin < m_order.size(); begin = end) {
        const Member& first = m_members[at(m_order[begin])];
        while (end < m_order.size() && !endsBefore(first, m_members[at(m_order[end])]))
            ++end;
        std::vector<std::int32_t> places(m_order.begin() + static_cast<std::ptrdiff_t>(begin),
                                         m_order.begin() + static_cast<std::ptrdiff_t>(end));
        std::sort(places.begin(), places.end());
        for (std::size_t i = begin; i < end; ++i)
            column[at(places[i - begin])] = m_members[at(m_order[i])].node;
    }
    m_layers.number(column);
}

void Sifting::settle() {
    for (auto& column : m_layers.columns)
        settleColumn(column);
}

std::int64_t Sifting::round(bool down) {
    std::int64_t gone = 0;
    for (auto& column : m_layers.columns)
        gone += siftColumn(column, down);
    return gone;
}

} // namespace orrery::widgets::layout
