#pragma once

#include "core/server/step_scope.h"

#include <functional>

namespace orrery::server {

/// The content digest of a file or folder. Errors: NotFound and I/O, naming the path.
using ContentDigest = std::function<Result<Digest>(const std::string& absolutePath)>;

/// Composes a step's cache key from what it declares: command, code files, inputs, environment, gang and
/// outputs. Parameters count where the command or environment uses them, not otherwise; where and when the
/// step runs never counts, nor does its gate, which is asked anew of cached outputs. Errors: NotFound naming
/// a code or input file that is not there; what evaluating gives. Cost: some microseconds and the digest of
/// each file.
Result<engine::CacheKey> composeKey(const Run& run, StepIndex step, const std::vector<ResolvedInput>& inputs,
                                    const WorkspacePaths& paths, const ContentDigest& digestOf);

} // namespace orrery::server
