#include "tests/storage/storage_fixture.h"

#include "core/storage/append_log.h"
#include "core/storage/blob_store.h"
#include "core/storage/database.h"

#include <cstdlib>
#include <sys/wait.h>

using namespace orrery;
using namespace orrery::storage;

namespace {

constexpr int rounds = 2;

/// What a server does for each batch of events: blobs, then the journal, then the database. Tells the parent,
/// over `report`, each round that is durable.
void serve(const std::string& folder, int report) {
    FaultPlan plan = FaultPlan::fromEnvironment().value_or(FaultPlan{});
    plan.skipSyncs = true; // the death of a process leaves the system's memory as it is
    FaultInjectingFileSystem files(FileSystem::real(), plan);
    auto blobs = BlobStore::open(files, folder + "/blobs");
    auto log = AppendLog::open(files, folder + "/journal", {.segmentBytes = 100, .application = 1}, {});
    auto database = Database::open(files, folder + "/db");
    if (!blobs || !log || !database)
        ::_exit(1);
    for (int i = 0; i < rounds; ++i) {
        const std::string text = "round " + std::to_string(i);
        const bool stored = (*blobs)->putBytes(text).ok() &&
                            (*blobs)->putBytes(text + std::string(5000, 'x')).ok() && (*blobs)->sync().ok();
        (*log)->append(text);
        const bool journalled = stored && (*log)->commit().ok();
        const bool saved =
            journalled && (*database)->run("INSERT INTO metric_names (name) VALUES (?1)", text).ok();
        if (!saved || ::write(report, "r", 1) != 1)
            ::_exit(2);
    }
    database->reset();
    ::_exit(0);
}

/// Runs `serve` in a process of its own; returns its exit status and how many rounds it reported.
std::pair<int, int> runServer(const std::string& folder, const std::string& crashAt,
                              const std::string& logPath) {
    int report[2];
    EXPECT_EQ(0, ::pipe(report));
    const pid_t child = ::fork();
    if (child == 0) {
        ::setenv("ORRERY_CRASH_AT", crashAt.c_str(), 1);
        ::setenv("ORRERY_CRASH_LOG", logPath.c_str(), 1);
        serve(folder, report[1]);
    }
    ::close(report[1]);
    int reported = 0;
    for (char byte; ::read(report[0], &byte, 1) == 1;)
        ++reported;
    ::close(report[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WEXITSTATUS(status), reported};
}

void checkWhatIsLeft(const std::string& folder, int reported) {
    auto blobs = BlobStore::open(unsynced(), folder + "/blobs");
    ASSERT_TRUE(blobs.ok()) << blobs.error().describe();
    std::vector<std::string> records;
    auto log = AppendLog::open(unsynced(), folder + "/journal", {.application = 1},
                               [&](std::uint64_t, std::string_view record, AppendLog::Position) {
                                   records.emplace_back(record);
                                   return Result<void>();
                               });
    ASSERT_TRUE(log.ok()) << log.error().describe();
    ASSERT_GE(static_cast<int>(records.size()), reported);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const std::string text = "round " + std::to_string(i);
        ASSERT_EQ(text, records[i]);
        ASSERT_EQ(text, (*blobs)->read(Hasher::of(text)).value()) << "journalled before its blobs were kept";
        ASSERT_TRUE((*blobs)->read(Hasher::of(text + std::string(5000, 'x'))).ok());
    }
    auto database = Database::open(unsynced(), folder + "/db");
    ASSERT_TRUE(database.ok()) << database.error().describe();
    ASSERT_TRUE((*database)->checkIntegrity());
    auto count = (*database)->prepare("SELECT count(*) FROM metric_names");
    ASSERT_TRUE(count->step().value());
    ASSERT_GE(count->integer(0), reported);
    ASSERT_LE(count->integer(0), static_cast<std::int64_t>(records.size()));
}

} // namespace

TEST(ProcessDeathTest, AProcessKilledAtEachWriteAndSyncLosesNothingItReported) {
    int deaths = 0;
    for (const char* manner : {"", ",torn"}) {
        for (int point = 1;; ++point) {
            SCOPED_TRACE("ORRERY_CRASH_AT=" + std::to_string(point) + manner);
            const TemporaryFolder folder;
            const auto [status, reported] =
                runServer(folder.path(), std::to_string(point) + manner, folder.path("points"));
            ASSERT_TRUE(status == 137 || status == 0) << status;
            checkWhatIsLeft(folder.path(), reported);
            if (status == 0) {
                EXPECT_EQ(rounds, reported);
                break;
            }
            const std::string points = folder.read("points");
            EXPECT_EQ(point, std::count(points.begin(), points.end(), '\n')) << "the log names every point";
            ++deaths;
            if (testing::Test::HasFailure())
                return;
        }
    }
    EXPECT_GT(deaths, 40);
}

TEST(ProcessDeathTest, TheEnvironmentIsReadAsDocumented) {
    ::unsetenv("ORRERY_CRASH_AT");
    ::unsetenv("ORRERY_CRASH_LOG");
    EXPECT_FALSE(FaultPlan::fromEnvironment().has_value());
    ::setenv("ORRERY_FAIL_AT", "7,28,lasting", 1);
    const auto plan = FaultPlan::fromEnvironment();
    ::unsetenv("ORRERY_FAIL_AT");
    ASSERT_TRUE(plan.has_value());
    EXPECT_EQ(FaultPlan::Kind::Fail, plan->kind);
    EXPECT_EQ(7U, plan->at);
    EXPECT_EQ(28, plan->error);
    EXPECT_TRUE(plan->lasting);
}
