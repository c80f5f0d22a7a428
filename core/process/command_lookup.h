#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace orrery::process {

/// The path that a shell would execute for `name`: with a slash as it stands (relative to `folder`), else the
/// first executable of that name on `path` (the text of PATH). Errors: NotFound (a shell's 127) or Refused
/// (126), each with a sentence that names the command, where it was looked for and what to do.
Result<std::string> findCommand(const std::string& name, std::string_view path, const std::string& folder);

} // namespace orrery::process
