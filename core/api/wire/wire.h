#pragma once

#include "core/api/wire/graph.h"
#include "core/api/wire/observation.h"
#include "core/api/wire/preview.h"
#include "core/api/wire/problem.h"
#include "core/api/wire/run.h"
#include "core/api/wire/run_diff.h"
#include "core/api/wire/usage.h"
#include "core/api/wire/workspace.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace orrery::api {

/// Writes a wire type as compact JSON. Defined for every type with a `visit` in this folder.
template <typename T>
std::string toJson(const T& value);

/// Reads a wire type. Missing members keep their defaults, unknown ones are passed over, so that a newer and
/// an older side understand each other. Errors: InvalidInput (not JSON, or a member of another type; names
/// it).
template <typename T>
Result<T> fromJson(std::string_view text);

/// The OpenAPI 3.1 schema of a wire type as JSON text.
template <typename T>
std::string schemaOf();

} // namespace orrery::api
