#pragma once

#include "core/base/diagnostic.h"
#include "core/pipeline/kind.h"

namespace orrery::pipeline {

/// What a kind file says, and everything that is wrong with it.
struct KindReading {
    std::shared_ptr<const NodeKind> kind; ///< Null where an error leaves nothing to use.
    Diagnostics diagnostics;
};

/// Reads a `kind.yaml`. Never fails, opens no file. Diagnostics: those of the YAML reader, kind-format,
/// kind-name, kind-unknown-key, kind-missing, kind-port, kind-param, kind-command, kind-code. Cost: about 50
/// us.
KindReading readKind(std::string text, std::filesystem::path folder, bool builtIn);

/// What `hint:` of a param may say, sorted.
const std::vector<std::string>& kindHints();

} // namespace orrery::pipeline
