#include "tests/storage/storage_fixture.h"

#include "core/storage/database.h"
#include "core/storage/file_index.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>

using namespace orrery;
using namespace orrery::storage;

namespace {

void age(const std::string& path) {
    // Until the kernel's file clock has ticked on far enough for the file to count as old.
    const auto changed = FileSystem::real().status(path).value().signature.changed;
    while (FileIndex::fileClock() < changed + 25'000'000)
        std::this_thread::yield();
}

} // namespace

TEST(FileIndexTest, ReadsAFileOnceWhileItDoesNotChange) {
    const TemporaryFolder folder;
    FileIndex index(FileSystem::real());
    folder.write("f", "content");
    age(folder.path("f"));
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(Hasher::of("content"), index.digestOf(folder.path("f")).value());
    EXPECT_EQ(1U, index.filesRead());
    folder.write("f", "changed");
    EXPECT_EQ(Hasher::of("changed"), index.digestOf(folder.path("f")).value());
}

TEST(FileIndexTest, AFreshFileIsNotTrustedUntilItsTimesAreOld) {
    const TemporaryFolder folder;
    FileIndex index(FileSystem::real());
    // Same size, likely the same time stamp: only the racy rule tells them apart.
    for (int i = 0; i < 200; ++i) {
        const std::string content = "content " + std::to_string(1000 + i);
        folder.write("f", content);
        ASSERT_EQ(Hasher::of(content), index.digestOf(folder.path("f")).value()) << i;
    }
}

TEST(FileIndexTest, AChangeThatRestoresSizeAndModificationTimeIsSeen) {
    const TemporaryFolder folder;
    FileIndex index(FileSystem::real());
    folder.write("f", "one");
    age(folder.path("f"));
    EXPECT_EQ(Hasher::of("one"), index.digestOf(folder.path("f")).value());
    struct stat before {};
    ASSERT_EQ(0, ::stat(folder.path("f").c_str(), &before));
    folder.write("f", "two");
    const timespec times[2] = {before.st_atim, before.st_mtim};
    ASSERT_EQ(0, ::utimensat(AT_FDCWD, folder.path("f").c_str(), times, 0));
    EXPECT_EQ(Hasher::of("two"), index.digestOf(folder.path("f")).value());
}

TEST(FileIndexTest, AFileFromTheFutureIsAlwaysRead) {
    const TemporaryFolder folder;
    FileIndex index(FileSystem::real());
    folder.write("f", "one");
    const timespec later{::time(nullptr) + 86'400, 1};
    const timespec times[2] = {later, later};
    ASSERT_EQ(0, ::utimensat(AT_FDCWD, folder.path("f").c_str(), times, 0));
    age(folder.path("f"));
    ASSERT_TRUE(index.digestOf(folder.path("f")));
    ASSERT_TRUE(index.digestOf(folder.path("f")));
    EXPECT_EQ(2U, index.filesRead());
}

TEST(FileIndexTest, SurvivesInTheDatabaseAndForgetsWhatNobodyAsksFor) {
    const TemporaryFolder folder;
    folder.write("f", "content");
    age(folder.path("f"));
    auto database = std::move(Database::open(unsynced(), folder.path("db"))).value();
    {
        FileIndex index(FileSystem::real());
        ASSERT_TRUE(index.digestOf(folder.path("f")));
        ASSERT_TRUE(index.save(*database));
        ASSERT_TRUE(index.save(*database));
    }
    {
        FileIndex index(FileSystem::real());
        ASSERT_TRUE(index.load(*database));
        EXPECT_EQ(1U, index.size());
        EXPECT_EQ(Hasher::of("content"), index.digestOf(folder.path("f")).value());
        EXPECT_EQ(0U, index.filesRead());
    }
    ASSERT_TRUE(database->run("UPDATE file_index SET used_day = 1"));
    FileIndex index(FileSystem::real());
    ASSERT_TRUE(index.save(*database));
    FileIndex empty(FileSystem::real());
    ASSERT_TRUE(empty.load(*database));
    EXPECT_EQ(0U, empty.size());
}

TEST(FileIndexTest, WhatIsNoRegularFileIsRefused) {
    const TemporaryFolder folder;
    FileIndex index(FileSystem::real());
    EXPECT_EQ(ErrorCode::InvalidInput, index.digestOf(folder.path()).error().code());
    EXPECT_EQ(ErrorCode::NotFound, index.digestOf(folder.path("none")).error().code());
    std::filesystem::create_symlink("/etc/passwd", folder.path("link"));
    EXPECT_EQ(ErrorCode::InvalidInput, index.digestOf(folder.path("link")).error().code());
}
