#pragma once

#include "core/formats/yaml.h"

#include <optional>
#include <string>
#include <vector>

namespace orrery::pipeline::style {

/// The source of a map with its entries in another order: `order` holds the index of the entry that comes to
/// each place. In block style the comments above and behind an entry go with it and the blank lines between
/// the places stay; in flow style commas and comments stay. Empty where entries share a line with something
/// else.
std::optional<std::string> reordered(formats::yaml::Node map, const std::vector<std::size_t>& order);

} // namespace orrery::pipeline::style
