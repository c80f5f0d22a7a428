#include "tests/storage/storage_fixture.h"

#include "core/storage/blob_store.h"
#include "core/storage/file_index.h"

#include <atomic>
#include <cerrno>
#include <random>
#include <sys/stat.h>
#include <thread>

using namespace orrery;
using namespace orrery::storage;

namespace {

class BlobStoreTest : public testing::Test {
protected:
    void SetUp() override { reopen(); }
    void reopen() {
        store.reset();
        auto opened = BlobStore::open(unsynced(), folder.path("blobs"), &index);
        ASSERT_TRUE(opened.ok()) << opened.error().describe();
        store = std::move(opened).value();
    }
    static std::string large(char c = 'L') { return std::string(100'000, c); }
    std::string looseFile(const Digest& digest) const {
        return folder.path("blobs/" + digest.hex().substr(0, 2) + "/" + digest.hex().substr(2));
    }
    BlobStore::GarbagePolicy everything() const { return {.keepYoungerThan = -std::chrono::hours(1)}; }

    TemporaryFolder folder;
    FileIndex index{unsynced()};
    std::unique_ptr<BlobStore> store;
};

} // namespace

TEST_F(BlobStoreTest, KeepsSmallAndLargeBytesBeforeAndAfterSyncAndReopening) {
    const BlobRef small = store->putBytes("tiny").value();
    const BlobRef big = store->putBytes(large()).value();
    const BlobRef empty = store->putBytes("").value();
    for (int round = 0; round < 3; ++round) {
        EXPECT_TRUE(store->contains(small));
        EXPECT_EQ("tiny", store->read(small.digest).value());
        EXPECT_EQ(large(), store->read(big.digest).value());
        EXPECT_EQ("", store->read(empty.digest).value());
        EXPECT_TRUE(store->verify(big));
        EXPECT_EQ("iny", store->readRange(small, 1, 100).value());
        EXPECT_EQ("LLL", store->readRange(big, 99'997, 100).value());
        if (round == 0) {
            ASSERT_TRUE(store->sync());
        }
        if (round == 1)
            reopen();
    }
    EXPECT_EQ(Hasher::of("tiny"), small.digest);
    EXPECT_FALSE(store->contains({.digest = Hasher::of("other"), .size = 5}));
    EXPECT_EQ(ErrorCode::NotFound, store->read(Hasher::of("other")).error().code());
}

TEST_F(BlobStoreTest, TheSameContentIsStoredOnce) {
    folder.write("a", large());
    folder.write("b", large());
    const BlobRef a = store->putFile(folder.path("a"), Ingest::Copy).value();
    ASSERT_TRUE(store->sync());
    EXPECT_EQ(a, store->putFile(folder.path("b"), Ingest::Copy).value());
    EXPECT_EQ(a, store->putBytes(large()).value());
    ASSERT_TRUE(store->sync());
    EXPECT_EQ(1U, store->usage()->looseFiles);
    EXPECT_TRUE(FileSystem::real().list(folder.path("blobs/tmp"))->empty());
}

TEST_F(BlobStoreTest, ACopyIsIndependentOfItsSourceAndAMoveTakesIt) {
    folder.write("a", large());
    const BlobRef copied = store->putFile(folder.path("a"), Ingest::Copy).value();
    ASSERT_TRUE(store->sync());
    folder.write("a", large('x'));
    EXPECT_TRUE(store->verify(copied, true));
    const BlobRef moved = store->putFile(folder.path("a"), Ingest::Move).value();
    EXPECT_TRUE(std::filesystem::exists(folder.path("a"))) << "a crash now must not lose it";
    ASSERT_TRUE(store->sync());
    EXPECT_FALSE(std::filesystem::exists(folder.path("a")));
    EXPECT_EQ(large('x'), store->read(moved.digest).value());
    folder.write("small", "s");
    ASSERT_TRUE(store->putFile(folder.path("small"), Ingest::Move));
    ASSERT_TRUE(store->sync());
    EXPECT_FALSE(std::filesystem::exists(folder.path("small")));
}

TEST_F(BlobStoreTest, ChangedAndCutBlobsAreFound) {
    const BlobRef blob = store->putBytes(large()).value();
    ASSERT_TRUE(store->sync());
    ASSERT_TRUE(store->verify(blob));
    std::filesystem::permissions(looseFile(blob.digest), std::filesystem::perms::owner_all);
    {
        std::fstream file(looseFile(blob.digest), std::ios::in | std::ios::out);
        file.seekp(500);
        file << "!";
    }
    EXPECT_EQ(ErrorCode::Corrupt, store->verify(blob).error().code());
    EXPECT_EQ(ErrorCode::Corrupt, store->read(blob.digest).error().code());
    EXPECT_EQ(ErrorCode::Corrupt,
              store->materialise(blob, folder.path("out"), Materialise::Copy).error().code());
    std::filesystem::resize_file(looseFile(blob.digest), 10);
    EXPECT_FALSE(store->contains(blob));
    EXPECT_EQ(ErrorCode::Corrupt, store->verify(blob).error().code());
}

TEST_F(BlobStoreTest, AVerifiedBlobIsNotReadAgain) {
    const BlobRef blob = store->putBytes(large()).value();
    ASSERT_TRUE(store->sync());
    // Until the kernel's file clock has ticked on far enough for the file to count as old.
    const auto stored = FileSystem::real().status(looseFile(blob.digest)).value().signature.modified;
    while (FileIndex::fileClock() < stored + 25'000'000)
        std::this_thread::yield();
    ASSERT_TRUE(store->verify(blob));
    EXPECT_TRUE(index
                    .find([&] {
                        FileSignature signature =
                            FileSystem::real().status(looseFile(blob.digest))->signature;
                        signature.changed = 0;
                        return signature;
                    }())
                    .has_value());
}

TEST_F(BlobStoreTest, MaterialisesCopiesAndLinks) {
    const BlobRef small = store->putBytes("tiny").value();
    const BlobRef big = store->putBytes(large()).value();
    ASSERT_TRUE(store->materialise(big, folder.path("early"), Materialise::HardLink)) << "before the sync";
    ASSERT_TRUE(store->sync());
    ASSERT_TRUE(store->materialise(small, folder.path("small"), Materialise::HardLink));
    ASSERT_TRUE(store->materialise(big, folder.path("copy"), Materialise::Copy));
    ASSERT_TRUE(store->materialise(big, folder.path("link"), Materialise::HardLink));
    EXPECT_EQ("tiny", folder.read("small"));
    for (const char* name : {"early", "copy", "link"})
        EXPECT_TRUE(folder.read(name) == large()) << name;
    EXPECT_EQ(FileSystem::real().status(looseFile(big.digest))->signature.inode,
              FileSystem::real().status(folder.path("link"))->signature.inode);
    EXPECT_EQ(0U, FileSystem::real().status(folder.path("link"))->permissions & 0222);
    folder.write("copy", "mine to change");
    EXPECT_TRUE(store->verify(big, true));
    EXPECT_EQ(ErrorCode::AlreadyExists,
              store->materialise(big, folder.path("copy"), Materialise::Copy).error().code());
}

TEST_F(BlobStoreTest, KeepsFoldersAsTrees) {
    folder.write("tree/model.bin", large());
    folder.write("tree/a/b/notes with space\nand line.txt", "hello");
    folder.write("tree/run.sh", "#!/bin/sh\n");
    ::chmod(folder.path("tree/run.sh").c_str(), 0755);
    std::filesystem::create_directory(folder.path("tree/empty"));
    std::filesystem::create_symlink("../model.bin", folder.path("tree/a/link to model"));
    const BlobRef tree = store->put(folder.path("tree"), Ingest::Copy).value();
    EXPECT_EQ(BlobKind::Tree, tree.kind);
    EXPECT_EQ(tree, store->put(folder.path("tree"), Ingest::Copy).value())
        << "the same folder, the same name";
    ASSERT_TRUE(store->sync());
    reopen();
    ASSERT_TRUE(store->verify(tree, true));
    ASSERT_TRUE(store->materialise(tree, folder.path("out"), Materialise::Copy));
    EXPECT_EQ("hello", folder.read("out/a/b/notes with space\nand line.txt"));
    EXPECT_TRUE(folder.read("out/a/link to model") == large());
    EXPECT_TRUE(std::filesystem::is_directory(folder.path("out/empty")));
    EXPECT_NE(0U, FileSystem::real().status(folder.path("out/run.sh"))->permissions & 0100);
    EXPECT_EQ(0U, FileSystem::real().status(folder.path("out/model.bin"))->permissions & 0111);
    EXPECT_EQ(tree, store->put(folder.path("out"), Ingest::Move).value());
    ASSERT_TRUE(store->sync());
    EXPECT_FALSE(std::filesystem::exists(folder.path("out")));
}

TEST_F(BlobStoreTest, RefusesWhatLeavesAFolderOrIsNoFile) {
    folder.write("tree/file", "x");
    for (const char* target : {"/etc/passwd", "../outside", "a/../../outside"}) {
        std::filesystem::remove(folder.path("tree/link"));
        std::filesystem::create_symlink(target, folder.path("tree/link"));
        EXPECT_EQ(ErrorCode::InvalidInput, store->put(folder.path("tree"), Ingest::Copy).error().code())
            << target;
        EXPECT_EQ(ErrorCode::InvalidInput, store->put(folder.path("tree/link"), Ingest::Copy).error().code());
    }
    std::filesystem::remove(folder.path("tree/link"));
    ASSERT_EQ(0, ::mkfifo(folder.path("tree/fifo").c_str(), 0600));
    EXPECT_EQ(ErrorCode::InvalidInput, store->put(folder.path("tree"), Ingest::Copy).error().code());
    EXPECT_EQ(ErrorCode::NotFound, store->put(folder.path("nothing"), Ingest::Copy).error().code());
}

TEST(TreeManifestTest, HostileManifestsAreRefused) {
    const std::string file = "f 1 " + Hasher::of("x").hex() + " ";
    for (const std::string& lines :
         {std::string("f"), file + "../x\n", file + "/etc/x\n", file + "a/../../x\n", file + "a//b\n",
          file + "\n", file + "missing/parent\n", std::string("l /etc evil\n"), std::string("l .. evil\n"),
          "l a evil\n" + file + "evil/x\n", std::string("q x\n"), std::string("f 1 zz x\n"),
          file + std::string("nul\0x\n", 6)}) {
        EXPECT_EQ(ErrorCode::Corrupt,
                  decodeTree("orrery-tree 1\n" + lines).ok() ? ErrorCode::Internal : ErrorCode::Corrupt)
            << lines;
    }
    EXPECT_FALSE(decodeTree("").ok());
    EXPECT_FALSE(decodeTree("orrery-tree 2\n").ok());
    EXPECT_TRUE(decodeTree("orrery-tree 1\n").ok());
    EXPECT_TRUE(decodeTree("orrery-tree 1\nd a\n" + file + "a/b\nl ../a/b a/c\n").ok());
}

TEST_F(BlobStoreTest, GarbageCollectionKeepsPinsAndTheCap) {
    folder.write("tree/big", large('t'));
    folder.write("tree/small", "t");
    const BlobRef tree = store->put(folder.path("tree"), Ingest::Copy).value();
    std::vector<BlobRef> old;
    for (char c = 'a'; c < 'k'; ++c)
        old.push_back(store->putBytes(large(c)).value());
    const BlobRef tiny = store->putBytes("tiny").value();
    ASSERT_TRUE(store->sync());
    EXPECT_EQ(0U, store->collectGarbage({})->blobsRemoved) << "all have just been put";
    auto policy = everything();
    policy.pinned = {tree, old[3]};
    policy.maximumBytes = 450'000;
    policy.lastUsed = [&](const Digest& digest) {
        return Timestamp(Duration(digest == old[9].digest ? 100 : digest == tiny.digest ? 200 : 1));
    };
    const auto report = store->collectGarbage(policy);
    ASSERT_TRUE(report.ok()) << report.error().describe();
    EXPECT_LE(report->bytesLeft, 450'000U);
    EXPECT_TRUE(store->contains(old[3]));
    EXPECT_TRUE(store->contains(old[9])) << "used last";
    EXPECT_TRUE(store->contains(tiny));
    EXPECT_TRUE(store->verify(tree, true));
    policy.maximumBytes = 0;
    ASSERT_TRUE(store->collectGarbage(policy));
    EXPECT_FALSE(store->contains(tiny));
    EXPECT_TRUE(store->verify(tree, true));
    reopen();
    EXPECT_TRUE(store->verify(tree, true));
    EXPECT_EQ(2U, store->usage()->looseFiles);
}

TEST_F(BlobStoreTest, ThePackShrinksWhenHalfOfItIsGarbage) {
    std::vector<BlobRef> blobs;
    for (int i = 0; i < 2000; ++i)
        blobs.push_back(store->putBytes("small content number " + std::to_string(i)).value());
    ASSERT_TRUE(store->sync());
    const std::uint64_t before = store->usage()->packedBytes;
    auto policy = everything();
    policy.pinned.assign(blobs.begin(), blobs.begin() + 100);
    ASSERT_TRUE(store->collectGarbage(policy));
    EXPECT_LT(store->usage()->packedBytes, before / 10);
    EXPECT_EQ("small content number 7", store->read(blobs[7].digest).value());
    reopen();
    EXPECT_EQ("small content number 99", store->read(blobs[99].digest).value());
    EXPECT_FALSE(store->contains(blobs[100]));
}

TEST_F(BlobStoreTest, TenThousandTinyOutputsAreFewFiles) {
    for (int i = 0; i < 10'000; ++i)
        ASSERT_TRUE(store->putBytes("output " + std::to_string(i)));
    ASSERT_TRUE(store->sync());
    EXPECT_EQ(10'000U, store->usage()->packedBlobs);
    EXPECT_LE(FileSystem::real().list(folder.path("blobs/pack"))->size(), 2U);
}

TEST_F(BlobStoreTest, ManyThreadsMayPutAndReadWhileOthersSync) {
    std::atomic<bool> failed{false};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 100; ++i) {
                const std::string content =
                    std::string(i % 2 ? 10 : 6000, 'x') + std::to_string((t % 2) * 1000 + i);
                auto blob = store->putBytes(content);
                if (!blob || (i % 10 == 0 && !store->sync()) ||
                    store->read(blob->digest).valueOr("") != content)
                    failed = true;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_FALSE(failed);
}

TEST_F(BlobStoreTest, OpensPackedBlobsInsideTheirFile) {
    const BlobRef small = store->putBytes("tiny").value();
    auto opened = store->openFile(small.digest);
    ASSERT_TRUE(opened.ok()) << opened.error().describe();
    std::string bytes(opened->size, '\0');
    ASSERT_TRUE(opened->file->read(opened->offset, bytes));
    EXPECT_EQ("tiny", bytes);
}

TEST(BlobStoreCrashTest, ACrashAnywhereLosesNothingThatWasSyncedAndLeavesNoHalfBlob) {
    std::vector<BlobRef> synced;
    std::vector<BlobRef> put;
    crashAtEveryPoint(
        [](FileSystem& files, const std::string& folder) {
            ASSERT_TRUE(BlobStore::open(files, folder + "/blobs").ok());
        },
        [&](FileSystem& files, const std::string& folder) {
            synced.clear();
            put.clear();
            auto store = BlobStore::open(files, folder + "/blobs");
            for (int i = 0; store.ok() && i < 4; ++i) {
                auto big = (*store)->putBytes(std::string(5000, static_cast<char>('a' + i)));
                auto small = (*store)->putBytes("small " + std::to_string(i));
                if (!big || !small)
                    return;
                put.push_back(*big);
                put.push_back(*small);
                if (i % 2 == 0)
                    continue;
                if (!(*store)->sync())
                    return;
                synced = put;
                if (i == 3) {
                    const auto collected =
                        (*store)->collectGarbage({.pinned = put, .keepYoungerThan = -std::chrono::hours(1)});
                    if (!collected)
                        return;
                }
            }
        },
        [&](const std::string& folder) {
            auto store = BlobStore::open(unsynced(), folder + "/blobs");
            ASSERT_TRUE(store.ok()) << store.error().describe();
            for (const BlobRef& blob : synced)
                ASSERT_TRUE((*store)->verify(blob, true).ok());
            for (const BlobRef& blob : put)
                ASSERT_TRUE(!(*store)->contains(blob) || (*store)->verify(blob, true).ok());
        },
        2);
}

TEST(BlobStoreCrashTest, AFailureAtEachCallIsReportedAndTheStoreGoesOn) {
    int failures = 0;
    for (const int error : {EIO, ENOSPC}) {
        for (std::uint64_t point = 1;; ++point) {
            SCOPED_TRACE("point " + std::to_string(point));
            const TemporaryFolder folder;
            FaultInjectingFileSystem files(FileSystem::real(), {.skipSyncs = true});
            auto store = std::move(BlobStore::open(files, folder.path("blobs"))).value();
            folder.write("move", std::string(9000, 'm'));
            files.injector().restart({.kind = FaultPlan::Kind::Fail,
                                      .at = point,
                                      .error = error,
                                      .lasting = point % 2 == 0,
                                      .torn = true,
                                      .skipSyncs = true});
            std::vector<BlobRef> put;
            bool failed = false;
            const auto note = [&](const Result<BlobRef>& blob) {
                failed = failed || !blob.ok();
                if (blob)
                    put.push_back(*blob);
            };
            note(store->putBytes("tiny"));
            note(store->putBytes(std::string(5000, 'a')));
            failed = !store->sync().ok() || failed;
            note(store->putFile(folder.path("move"), Ingest::Move));
            note(store->putBytes("tiny too"));
            failed = !store->sync().ok() || failed;
            const bool reached = files.injector().count() >= point;
            files.injector().mend();
            ASSERT_TRUE(store->sync());
            for (const BlobRef& blob : put)
                ASSERT_TRUE(store->verify(blob, true).ok());
            ASSERT_TRUE(store->contains({.digest = Hasher::of(std::string(9000, 'm')), .size = 9000}) ||
                        folder.read("move") == std::string(9000, 'm'))
                << "the file that was to be moved is gone";
            store = std::move(BlobStore::open(unsynced(), folder.path("blobs"))).value();
            for (const BlobRef& blob : put)
                ASSERT_TRUE(store->verify(blob, true).ok());
            if (!reached)
                break;
            failures += failed;
        }
    }
    EXPECT_GT(failures, 20) << "nearly every call matters; a link that fails is replaced by a copy";
}
