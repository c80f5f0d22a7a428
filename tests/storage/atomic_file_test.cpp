#include "tests/storage/storage_fixture.h"

#include "core/storage/atomic_file.h"

using namespace orrery;
using namespace orrery::storage;

TEST(AtomicFileTest, ReplacesAndSetsPermissions) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(FileSystem::real(), folder.path("token"), "first", 0600));
    ASSERT_TRUE(writeFileAtomically(FileSystem::real(), folder.path("token"), "second", 0600));
    EXPECT_EQ("second", folder.read("token"));
    EXPECT_EQ(0600U, FileSystem::real().status(folder.path("token"))->permissions);
    EXPECT_EQ(1U, FileSystem::real().list(folder.path())->size());
}

TEST(AtomicFileTest, ACrashAnywhereLeavesTheOldContentOrTheNewOneWhole) {
    const std::string old(5000, 'o');
    const std::string fresh(9000, 'n');
    bool acknowledged = false;
    int kept = 0;
    int replaced = 0;
    crashAtEveryPoint(
        [&](FileSystem& files, const std::string& folder) {
            ASSERT_TRUE(writeFileAtomically(files, folder + "/f", old));
        },
        [&](FileSystem& files, const std::string& folder) {
            acknowledged = writeFileAtomically(files, folder + "/f", fresh).ok();
        },
        [&](const std::string& folder) {
            const auto content = readFile(unsynced(), folder + "/f");
            ASSERT_TRUE(content.ok());
            ASSERT_TRUE(*content == old || *content == fresh);
            ASSERT_TRUE(!acknowledged || *content == fresh) << "what was acknowledged was lost";
            ++(*content == old ? kept : replaced);
            ASSERT_TRUE(removeTemporaryFiles(FileSystem::real(), folder));
            ASSERT_EQ(1U, FileSystem::real().list(folder)->size());
        },
        10);
    EXPECT_GT(kept, 0);
    EXPECT_GT(replaced, 0);
}

TEST(AtomicFileTest, AFailureAtEachCallLeavesTheOldContentAndNoLitter) {
    for (const int error : {EIO, ENOSPC}) {
        for (std::uint64_t point = 1;; ++point) {
            const TemporaryFolder folder;
            folder.write("f", "old");
            FaultInjectingFileSystem files(FileSystem::real(),
                                           {.kind = FaultPlan::Kind::Fail, .at = point, .error = error});
            const auto written = writeFileAtomically(files, folder.path("f"), "new");
            if (written)
                break;
            const bool renamed = folder.read("f") == "new";
            EXPECT_TRUE(renamed || folder.read("f") == "old");
            EXPECT_EQ(1U, FileSystem::real().list(folder.path())->size());
            EXPECT_NE(std::string::npos, written.error().describe().find(folder.path()));
        }
    }
}

TEST(FaultInjectionTest, FindsAMissingSync) {
    // The harness must be able to see the fault it looks for.
    int torn = 0;
    crashAtEveryPoint([](FileSystem&, const std::string&) {},
                      [](FileSystem& files, const std::string& folder) {
                          auto file = files.open(folder + "/tmp", OpenMode::CreateNew);
                          if (!file || !(*file)->write(0, std::string(1000, 'x')) ||
                              !files.rename(folder + "/tmp", folder + "/f"))
                              return;
                          [[maybe_unused]] const auto synced = files.syncDirectory(folder);
                          [[maybe_unused]] const auto extra = files.makeDirectory(folder + "/d");
                      },
                      [&](const std::string& folder) {
                          const auto content = readFile(unsynced(), folder + "/f");
                          torn += content.ok() && content->size() < 1000;
                      });
    EXPECT_GT(torn, 0);
}

TEST(FaultInjectionTest, FindsAMissingSyncOfTheFolder) {
    bool acknowledged = false;
    int lost = 0;
    crashAtEveryPoint(
        [](FileSystem& files, const std::string& folder) {
            ASSERT_TRUE(writeFileAtomically(files, folder + "/f", "old"));
        },
        [&](FileSystem& files, const std::string& folder) {
            acknowledged = false;
            auto file = files.open(folder + "/tmp", OpenMode::CreateNew);
            if (!file || !(*file)->write(0, "new") || !(*file)->sync())
                return;
            acknowledged = files.rename(folder + "/tmp", folder + "/f").ok();
            [[maybe_unused]] const auto later = files.makeDirectory(folder + "/d");
        },
        [&](const std::string& folder) {
            lost += acknowledged && *readFile(unsynced(), folder + "/f") != "new";
        });
    EXPECT_GT(lost, 0);
}

TEST(FaultInjectionTest, LastingFaultsEndWhenMended) {
    const TemporaryFolder folder;
    FaultInjectingFileSystem files(
        FileSystem::real(), {.kind = FaultPlan::Kind::Fail, .at = 2, .error = ENOSPC, .lasting = true});
    auto file = files.open(folder.path("f"), OpenMode::Create);
    ASSERT_TRUE(file);
    EXPECT_EQ(ErrorCode::Exhausted, (*file)->write(0, "x").error().code());
    EXPECT_FALSE((*file)->write(0, "x"));
    files.injector().mend();
    EXPECT_TRUE((*file)->write(0, "x"));
}

TEST(FileSystemTest, MakesAndRemovesTrees) {
    const TemporaryFolder folder;
    FileSystem& files = FileSystem::real();
    ASSERT_TRUE(makeDirectories(files, folder.path("a/b/c")));
    ASSERT_TRUE(makeDirectories(files, folder.path("a/b/c")));
    folder.write("a/b/file", "x");
    EXPECT_FALSE(makeDirectories(files, folder.path("a/b/file")));
    ASSERT_TRUE(files.setPermissions(folder.path("a/b"), 0500));
    ASSERT_TRUE(removeTree(files, folder.path("a")));
    EXPECT_FALSE(std::filesystem::exists(folder.path("a")));
    EXPECT_TRUE(removeTree(files, folder.path("a")));
}

TEST(FileSystemTest, ErrorsNameThePath) {
    const auto missing = FileSystem::real().open("/nowhere/at/all", OpenMode::Read);
    ASSERT_FALSE(missing);
    EXPECT_EQ(ErrorCode::NotFound, missing.error().code());
    EXPECT_NE(std::string::npos, missing.error().message().find("/nowhere/at/all"));
    EXPECT_EQ(ErrorCode::Exhausted, [] {
        const TemporaryFolder folder;
        folder.write("big", std::string(100, 'x'));
        return readFile(FileSystem::real(), folder.path("big"), 99).error().code();
    }());
}
