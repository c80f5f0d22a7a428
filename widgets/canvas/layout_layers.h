#pragma once

#include "widgets/canvas/graph_layout.h"

#include <cstdint>
#include <vector>

namespace orrery::widgets::layout {

/// A graph in columns: real nodes first, then a dummy for each column that a long edge passes.
struct Layers {
    /// One end of an edge piece between neighbouring columns.
    struct Link {
        std::int32_t other = 0;
        float ownY = 0;   ///< Height of the port below the own top edge.
        float otherY = 0; ///< The same at the other end.
    };
    struct Chain {
        std::int32_t first = -1; ///< First dummy of an edge, or -1. The following ones are consecutive.
        std::int32_t count = 0;
        bool reversed = false;
    };

    std::int32_t realCount = 0;
    std::vector<std::int32_t> rank;
    std::vector<float> height;
    std::vector<double> y;
    std::vector<std::vector<std::int32_t>> columns; ///< Members from top to bottom.
    std::vector<std::int32_t> place;                ///< Index within the own column.
    std::vector<std::int32_t> leftStarts, rightStarts;
    std::vector<Link> lefts, rights; ///< Links to the column before and after, by node.
    double portStep = 0;             ///< Brings the height of every port below one place.
    std::vector<Chain> chains;       ///< One an edge of the graph.

    /// Where a link touches the neighbouring column: the place of its node and the port in it.
    double endOf(const Link& link) const {
        return place[static_cast<std::size_t>(link.other)] + link.otherY * portStep;
    }
    /// Renews the places of the members of a column.
    void number(const std::vector<std::int32_t>& column) {
        for (std::size_t i = 0; i < column.size(); ++i)
            place[static_cast<std::size_t>(column[i])] = static_cast<std::int32_t>(i);
    }
};

/// Ranks the nodes and cuts long edges. `members` are the nodes of one connected part. The columns are empty.
Layers buildLayers(const LayoutGraph& graph, const std::vector<std::int32_t>& members,
                   const std::vector<std::int32_t>& edges, const std::vector<std::int32_t>& local);

/// Orders the columns to have few crossings; returns how many remain.
std::int64_t orderColumns(Layers& layers);

/// Gives every member of every column its y.
void placeRows(Layers& layers, double rowGap);

} // namespace orrery::widgets::layout
