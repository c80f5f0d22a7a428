#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace orrery::api {

/// A named text that two runs have differently. Empty on the side that does not have it.
struct TextDifference {
    std::string name;
    std::string before, after;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("name", name), v("before", before), v("after", after);
    }
};

/// A number that both runs measured, or one of them.
struct FigureDifference {
    std::string step, name;
    bool in_before = false, in_after = false;
    double before = 0, after = 0;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("step", step), v("name", name), v("in_before", in_before), v("in_after", in_after);
        v("before", before), v("after", after);
    }
};

/// How a step of one run differs from the step of the same name in the other.
struct StepDifference {
    std::string name, node;
    std::string difference; ///< same, changed, added or removed.
    std::string state_before, state_after;
    double took_before = 0, took_after = 0; ///< Seconds; 0 where it did not run.
    std::vector<TextDifference> parts; ///< Parts of the cache key that differ: "param lr", "code train.py".

    template <typename Visitor>
    void visit(Visitor& v) {
        v("name", name), v("node", node), v("difference", difference), v("state_before", state_before);
        v("state_after", state_after), v("took_before", took_before), v("took_after", took_after);
        v("parts", parts);
    }
};

/// Two runs side by side: `before` is the older one as asked, `after` the one that is looked at.
struct RunDiff {
    std::uint64_t before = 0, after = 0;
    std::vector<TextDifference> params;    ///< Only those that differ.
    std::vector<StepDifference> steps;     ///< Every step of either run, in the order of `after`.
    std::vector<FigureDifference> figures; ///< The last value of each metric.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("before", before), v("after", after), v("params", params), v("steps", steps);
        v("figures", figures);
    }
};

} // namespace orrery::api
