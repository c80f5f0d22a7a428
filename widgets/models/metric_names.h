#pragma once

#include <string>
#include <string_view>

namespace orrery::widgets {

/// "train_loss", "valid/loss" and "loss" belong in one chart: the last word of the name decides.
std::string familyOf(const std::string& metric);

/// The rank that measured it: "1/loss" is rank 1, "loss" rank 0.
int rankOf(std::string_view metric);

/// Whether a metric of this name is better when it is smaller: losses, errors and times are.
bool smallerIsBetter(std::string_view metric);

} // namespace orrery::widgets
