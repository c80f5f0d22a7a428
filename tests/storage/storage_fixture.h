#pragma once

#include "tests/support/temporary_folder.h"

#include "core/storage/fault_injection.h"
#include "core/storage/file_system.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

namespace orrery::storage {

/// The real file system without waiting for the disk.
inline FileSystem& unsynced() {
    static FaultInjectingFileSystem files(FileSystem::real(), {.skipSyncs = true});
    return files;
}

/// Runs `work` in a fresh folder once for each fault point it passes, with a simulated power cut there,
/// several times with different losses, and lets `check` look at what is left. `work` returns when something
/// fails.
inline void crashAtEveryPoint(const std::function<void(FileSystem&, const std::string& folder)>& prepare,
                              const std::function<void(FileSystem&, const std::string& folder)>& work,
                              const std::function<void(const std::string& folder)>& check, int losses = 4) {
    TemporaryFolder folder;
    std::uint64_t point = 0;
    for (bool reached = true; reached && !testing::Test::HasFatalFailure();) {
        ++point;
        for (int loss = 0; loss < losses && reached; ++loss) {
            SCOPED_TRACE("crash at point " + std::to_string(point) + ", loss " + std::to_string(loss));
            folder.renew();
            prepare(unsynced(), folder.path());
            FaultInjectingFileSystem files(FileSystem::real(),
                                           {.kind = FaultPlan::Kind::Crash, .at = point, .skipSyncs = true});
            work(files, folder.path());
            reached = files.injector().hasCrashed();
            if (reached)
                files.injector().loseUnsynced(point * 1000 + static_cast<std::uint64_t>(loss));
            check(folder.path());
            if (testing::Test::HasFailure())
                return;
        }
    }
    EXPECT_GT(point, 2U) << "nothing was written";
}

} // namespace orrery::storage
