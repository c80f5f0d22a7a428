#include "core/storage/atomic_file.h"

#include <atomic>
#include <unistd.h>

namespace orrery::storage {

namespace {
constexpr std::string_view temporaryMark = ".orrery-tmp-";
}

Result<void> writeFileAtomically(FileSystem& files, const std::string& path, std::string_view content,
                                 std::uint32_t permissions) {
    static std::atomic<std::uint64_t> counter{0};
    const std::string temporary =
        path + std::string(temporaryMark) + std::to_string(::getpid()) + "-" + std::to_string(++counter);
    const auto writeAll = [&]() -> Result<void> {
        ORRERY_TRY(const std::unique_ptr<File> file, files.open(temporary, OpenMode::CreateNew, permissions));
        ORRERY_CHECK(file->write(0, content));
        ORRERY_CHECK(file->sync());
        return files.rename(temporary, path);
    };
    if (auto written = writeAll(); !written) {
        [[maybe_unused]] const auto removed = files.remove(temporary);
        return written.error().wrap("Cannot write " + path);
    }
    return files.syncDirectory(parentFolder(path));
}

Result<void> removeTemporaryFiles(FileSystem& files, const std::string& folder) {
    ORRERY_TRY(const std::vector<std::string> names, files.list(folder));
    for (const std::string& name : names) {
        if (name.find(temporaryMark) != std::string::npos)
            ORRERY_CHECK(files.remove(folder + "/" + name));
    }
    return {};
}

} // namespace orrery::storage
