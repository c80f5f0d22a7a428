#include "tests/storage/storage_fixture.h"

#include "core/storage/append_log.h"
#include "core/storage/append_log_format.h"

#include <cerrno>
#include <random>

using namespace orrery;
using namespace orrery::storage;

namespace {

using Records = std::vector<std::string>;

Result<std::unique_ptr<AppendLog>> openLog(FileSystem& files, const std::string& folder,
                                           Records* records = nullptr, std::uint64_t segmentBytes = 1 << 20) {
    if (records)
        records->clear();
    return AppendLog::open(files, folder, {.segmentBytes = segmentBytes, .application = 1},
                           [records](std::uint64_t sequence, std::string_view record, AppendLog::Position) {
                               if (records) {
                                   EXPECT_EQ(records->size(), sequence);
                                   records->emplace_back(record);
                               }
                               return Result<void>();
                           });
}

std::string record(int i) {
    return "record " + std::to_string(i) + std::string(static_cast<std::size_t>(i % 97), 'x');
}

Records expected(int count) {
    Records all;
    for (int i = 0; i < count; ++i)
        all.push_back(record(i));
    return all;
}

/// A log of `batches` commits of ten records each.
void writeLog(const std::string& folder, int batches, std::uint64_t segmentBytes = 1 << 20) {
    auto log = std::move(openLog(unsynced(), folder, nullptr, segmentBytes)).value();
    for (int i = 0; i < batches * 10; ++i) {
        log->append(record(i));
        if (i % 10 == 9) {
            ASSERT_TRUE(log->commit());
        }
    }
}

void flipByte(const std::string& path, std::uint64_t offset) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(offset));
    const int old = file.get();
    file.seekp(static_cast<std::streamoff>(offset));
    file.put(static_cast<char>(old ^ 0x40));
}

} // namespace

TEST(AppendLogTest, GivesBackWhatWasCommittedInOrder) {
    const TemporaryFolder folder;
    Records records;
    {
        auto log = std::move(openLog(unsynced(), folder.path("log"), &records)).value();
        EXPECT_TRUE(records.empty());
        EXPECT_EQ(0U, log->append(""));
        EXPECT_EQ(1U, log->append(std::string(3'000'000, 'y')));
        EXPECT_EQ(0U, log->committed());
        ASSERT_TRUE(log->commit());
        EXPECT_EQ(2U, log->committed());
        log->append("lost: never committed");
    }
    auto log = std::move(openLog(unsynced(), folder.path("log"), &records)).value();
    EXPECT_EQ((Records{"", std::string(3'000'000, 'y')}), records);
    EXPECT_EQ(2U, log->nextSequence());
    EXPECT_EQ(2U, log->append("more"));
    ASSERT_TRUE(log->commit());
    EXPECT_EQ("more", log->read(log->lastPositions().at(0)).value());
}

TEST(AppendLogTest, RotatesAndPrunesWholeSegments) {
    const TemporaryFolder folder;
    writeLog(folder.path("log"), 100, 2000);
    Records records;
    {
        auto log = std::move(openLog(unsynced(), folder.path("log"), &records, 2000)).value();
        EXPECT_EQ(expected(1000), records);
        EXPECT_GT(log->segments().size(), 10U);
        ASSERT_TRUE(log->removeBefore(500));
        EXPECT_LE(log->firstSequence(), 500U);
        EXPECT_GT(log->firstSequence(), 450U);
    }
    std::uint64_t first = 0;
    std::uint64_t count = 0;
    auto log = AppendLog::open(unsynced(), folder.path("log"), {.segmentBytes = 2000, .application = 1},
                               [&](std::uint64_t sequence, std::string_view text, AppendLog::Position) {
                                   first = count++ == 0 ? sequence : first;
                                   EXPECT_EQ(record(static_cast<int>(sequence)), text);
                                   return Result<void>();
                               });
    ASSERT_TRUE(log.ok()) << log.error().describe();
    EXPECT_EQ(1000U, first + count);
}

TEST(AppendLogTest, EveryCutOfTheLastBatchIsRecognised) {
    const TemporaryFolder folder;
    writeLog(folder.path("log"), 3);
    const std::string whole = folder.read("log/0000000001.log");
    const std::size_t lastBatch = whole.rfind("ORB1");
    Records records;
    for (std::size_t size = lastBatch; size < whole.size(); ++size) {
        folder.write("log/0000000001.log", std::string_view(whole).substr(0, size));
        auto log = openLog(unsynced(), folder.path("log"), &records);
        ASSERT_TRUE(log.ok()) << log.error().describe();
        ASSERT_EQ(expected(20), records) << size;
        ASSERT_EQ(lastBatch, std::filesystem::file_size(folder.path("log/0000000001.log")));
        (*log)->append(record(20));
        ASSERT_TRUE((*log)->commit());
        log = openLog(unsynced(), folder.path("log"), &records);
        ASSERT_EQ(expected(21), records);
    }
}

TEST(AppendLogTest, ZerosAndGarbageBehindTheEndAreCut) {
    std::mt19937_64 random(7);
    for (int round = 0; round < 50; ++round) {
        const TemporaryFolder folder;
        writeLog(folder.path("log"), 2);
        std::string tail(1 + random() % 5000, '\0');
        if (round % 2)
            for (char& c : tail)
                c = static_cast<char>(random());
        std::ofstream(folder.path("log/0000000001.log"), std::ios::app | std::ios::binary) << tail;
        Records records;
        ASSERT_TRUE(openLog(unsynced(), folder.path("log"), &records).ok());
        ASSERT_EQ(expected(20), records);
    }
}

TEST(AppendLogTest, DamageInTheMiddleIsReportedAndNothingIsChanged) {
    const TemporaryFolder folder;
    writeLog(folder.path("log"), 4);
    const std::string whole = folder.read("log/0000000001.log");
    const std::size_t lastBatch = whole.rfind("ORB1");
    for (std::size_t at = segmentHeaderSize; at < lastBatch; at += 7) {
        SCOPED_TRACE(at);
        folder.write("log/0000000001.log", whole);
        flipByte(folder.path("log/0000000001.log"), at);
        const std::string damaged = folder.read("log/0000000001.log");
        auto log = openLog(unsynced(), folder.path("log"));
        ASSERT_FALSE(log.ok());
        ASSERT_EQ(ErrorCode::Corrupt, log.error().code());
        ASSERT_NE(std::string::npos, log.error().message().find("0000000001.log"));
        ASSERT_EQ(damaged, folder.read("log/0000000001.log"));
    }
}

TEST(AppendLogTest, DamageInAnEarlierSegmentOrAMissingOneIsReported) {
    const TemporaryFolder folder;
    writeLog(folder.path("log"), 100, 2000);
    const std::string third = folder.read("log/0000000003.log");
    flipByte(folder.path("log/0000000003.log"), third.size() - 5);
    EXPECT_EQ(ErrorCode::Corrupt, openLog(unsynced(), folder.path("log")).error().code());
    std::filesystem::remove(folder.path("log/0000000003.log"));
    EXPECT_EQ(ErrorCode::Corrupt, openLog(unsynced(), folder.path("log")).error().code());
    folder.write("log/0000000003.log", third);
    EXPECT_TRUE(openLog(unsynced(), folder.path("log")).ok());
    flipByte(folder.path("log/0000000003.log"), 20);
    EXPECT_EQ(ErrorCode::Corrupt, openLog(unsynced(), folder.path("log")).error().code())
        << "a damaged header";
}

TEST(AppendLogTest, ForeignAndNewerLogsAreRefused) {
    const TemporaryFolder folder;
    writeLog(folder.path("log"), 1);
    const auto other = AppendLog::open(unsynced(), folder.path("log"), {.application = 2}, {});
    EXPECT_EQ(ErrorCode::Corrupt, other.error().code());
    folder.write("log/0000000001.log", encodeSegmentHeader({.version = 2, .application = 1, .number = 1}));
    const auto newer = openLog(unsynced(), folder.path("log"));
    EXPECT_EQ(ErrorCode::Unsupported, newer.error().code());
}

TEST(AppendLogTest, UnsyncedBatchesInAnyStateAreNoDamage) {
    // Written but never synced: of two batches the disk may keep only the second.
    const TemporaryFolder folder;
    {
        auto log = std::move(openLog(unsynced(), folder.path("log"))).value();
        log->append(record(0));
        ASSERT_TRUE(log->commit());
        log->append(record(1));
        ASSERT_TRUE(log->writeQueued());
        log->append(record(2));
        ASSERT_TRUE(log->writeQueued());
        EXPECT_EQ(1U, log->committed());
    }
    const std::string whole = folder.read("log/0000000001.log");
    const std::size_t second = whole.find("ORB1", whole.find("ORB1") + 1);
    flipByte(folder.path("log/0000000001.log"), second + batchHeaderSize + 6);
    Records records;
    ASSERT_TRUE(openLog(unsynced(), folder.path("log"), &records).ok());
    EXPECT_EQ(expected(1), records);
}

TEST(AppendLogTest, ACrashAnywhereLosesNothingThatWasCommitted) {
    std::uint64_t committed = 0;
    int survivors = 0;
    crashAtEveryPoint([](FileSystem&, const std::string& folder) { writeLog(folder + "/log", 1, 400); },
                      [&](FileSystem& files, const std::string& folder) {
                          committed = 10;
                          auto log = openLog(files, folder + "/log", nullptr, 400);
                          for (int i = 10; log.ok() && i < 60; ++i) {
                              (*log)->append(record(i));
                              if (i % 7 == 3 && !(*log)->writeQueued())
                                  return;
                              if (i % 5 == 0) {
                                  if (!(*log)->commit())
                                      return;
                                  committed = (*log)->committed();
                              }
                              if (i == 40 && !(*log)->removeBefore(0))
                                  return;
                          }
                      },
                      [&](const std::string& folder) {
                          Records records;
                          auto log = openLog(unsynced(), folder + "/log", &records, 400);
                          ASSERT_TRUE(log.ok()) << log.error().describe();
                          ASSERT_GE(records.size(), committed);
                          ASSERT_EQ(expected(static_cast<int>(records.size())), records);
                          survivors += records.size() > committed;
                          (*log)->append("after");
                          ASSERT_TRUE((*log)->commit());
                          log = openLog(unsynced(), folder + "/log", &records, 400);
                          ASSERT_TRUE(log.ok()) << log.error().describe();
                          ASSERT_EQ("after", records.back());
                      });
    EXPECT_GT(survivors, 0) << "no write was ever left half done";
}

TEST(AppendLogTest, ACrashAnywhereInARecoveryIsHarmless) {
    const TemporaryFolder source;
    writeLog(source.path("log"), 5, 400);
    // A torn tail, and a segment that was being created.
    std::ofstream(source.path("log/0000000005.log"), std::ios::app | std::ios::binary) << "ORB1 torn";
    source.write("log/0000000006.log", "ORRYL");
    crashAtEveryPoint(
        [&](FileSystem&, const std::string& folder) {
            std::filesystem::copy(source.path("log"), folder + "/log",
                                  std::filesystem::copy_options::recursive);
        },
        [](FileSystem& files, const std::string& folder) {
            auto log = openLog(files, folder + "/log", nullptr, 400);
            if (log.ok())
                (*log)->append(record(50));
            if (log.ok()) [[maybe_unused]]
                const auto committed = (*log)->commit();
        },
        [](const std::string& folder) {
            Records records;
            ASSERT_TRUE(openLog(unsynced(), folder + "/log", &records, 400).ok());
            ASSERT_GE(records.size(), 50U);
            ASSERT_EQ(expected(static_cast<int>(records.size())), records);
        });
}

TEST(AppendLogTest, AFailureAtEachCallKeepsTheRecordsQueuedAndTheLogGoesOn) {
    for (const bool lasting : {false, true}) {
        for (const int error : {EIO, ENOSPC, EDQUOT}) {
            for (std::uint64_t point = 1;; ++point) {
                SCOPED_TRACE("point " + std::to_string(point) + " lasting " + std::to_string(lasting));
                const TemporaryFolder folder;
                FaultInjectingFileSystem files(FileSystem::real(), {.skipSyncs = true});
                auto log = std::move(openLog(files, folder.path("log"), nullptr, 300)).value();
                files.injector().restart({.kind = FaultPlan::Kind::Fail,
                                          .at = point,
                                          .error = error,
                                          .lasting = lasting,
                                          .torn = point % 2 == 0,
                                          .skipSyncs = true});
                bool failed = false;
                for (int i = 0; i < 30; ++i) {
                    log->append(record(i));
                    if (i % 3 == 0)
                        failed = !log->commit().ok() || failed;
                }
                const bool reached = files.injector().count() >= point;
                files.injector().mend();
                ASSERT_TRUE(log->commit());
                ASSERT_EQ(30U, log->committed());
                log->append(record(30));
                ASSERT_TRUE(log->commit());
                ASSERT_EQ(record(30), log->read(log->lastPositions().at(0)).value());
                log.reset();
                Records records;
                auto again = openLog(unsynced(), folder.path("log"), &records);
                ASSERT_TRUE(again.ok()) << again.error().describe();
                ASSERT_EQ(expected(31), records);
                if (!reached)
                    break;
                EXPECT_TRUE(failed);
            }
        }
    }
}

TEST(AppendLogTest, DiscardedRecordsGiveTheirNumbersBack) {
    const TemporaryFolder folder;
    FaultInjectingFileSystem files(FileSystem::real(), {.skipSyncs = true});
    auto log = std::move(openLog(files, folder.path("log"))).value();
    log->append(record(0));
    ASSERT_TRUE(log->commit());
    files.injector().restart({.kind = FaultPlan::Kind::Fail, .at = 2, .error = EIO, .skipSyncs = true});
    log->append("unwanted");
    ASSERT_FALSE(log->commit());
    log->discardQueued();
    EXPECT_EQ(1U, log->append(record(1)));
    ASSERT_TRUE(log->commit());
    Records records;
    ASSERT_TRUE(openLog(unsynced(), folder.path("log"), &records).ok());
    EXPECT_EQ(expected(2), records);
}

TEST(AppendLogTest, RandomLogsSurviveRandomBytesWithoutHarm) {
    std::mt19937_64 random(11);
    const TemporaryFolder folder;
    writeLog(folder.path("log"), 6, 1000);
    const std::string whole = folder.read("log/0000000002.log");
    for (int round = 0; round < 300; ++round) {
        std::string bytes = whole;
        for (std::uint64_t i = 0; i < 1 + random() % 4; ++i)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        bytes.resize(bytes.size() - random() % 50);
        folder.write("log/0000000002.log", bytes);
        Records records;
        auto log = openLog(unsynced(), folder.path("log"), &records);
        const Records known = expected(60);
        ASSERT_TRUE(records.size() <= known.size() &&
                    std::equal(records.begin(), records.end(), known.begin()));
    }
}
