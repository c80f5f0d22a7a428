#pragma once

#include "core/base/result.h"
#include "core/storage/file_system.h"

#include <string>
#include <string_view>

namespace orrery::storage {

/// Replaces or creates the file so that, whatever happens, a reader finds the old content or the new one,
/// whole. Durable on return. On failure the old content stays; a temporary file may be left beside it. Cost:
/// two syncs.
Result<void> writeFileAtomically(FileSystem& files, const std::string& path, std::string_view content,
                                 std::uint32_t permissions = 0644);

/// Removes the temporary files that interrupted writes left in a folder. Only when nobody writes there.
Result<void> removeTemporaryFiles(FileSystem& files, const std::string& folder);

} // namespace orrery::storage
