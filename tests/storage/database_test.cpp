#include "tests/storage/storage_fixture.h"

#include "core/storage/database.h"

#include <set>

using namespace orrery;
using namespace orrery::storage;

namespace {

constexpr Migration first{1, 1, "first",
                          "CREATE TABLE items (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"};
constexpr Migration second{2, 2, "second",
                           "ALTER TABLE items ADD COLUMN size INTEGER; CREATE TABLE more (x INTEGER)"};
constexpr Migration third{3, 2, "third", "CREATE TABLE extra (x INTEGER)"};
constexpr std::array one{first};
constexpr std::array two{first, second};
constexpr std::array three{first, second, third};

Result<std::int64_t> countItems(Database& database) {
    ORRERY_TRY(Statement statement, database.prepare("SELECT count(*) FROM items"));
    ORRERY_TRY([[maybe_unused]] const bool row, statement.step());
    return statement.integer(0);
}

} // namespace

TEST(DatabaseTest, BindsAndReadsEveryType) {
    const TemporaryFolder folder;
    auto opened = Database::open(unsynced(), folder.path("db"));
    ASSERT_TRUE(opened.ok()) << opened.error().describe();
    Database& database = **opened;
    const Digest digest = Hasher::of("x");
    const Timestamp time(Duration(1'700'000'000'123'456));
    ASSERT_TRUE(database.execute("CREATE TABLE t (a, b, c, d, e, f, g)"));
    ASSERT_TRUE(database.run("INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", 42, 2.5, "text", digest,
                             time, std::optional<int>(), Blob{std::string_view("\0\1", 2)}));
    auto statement = database.prepare("SELECT * FROM t");
    ASSERT_TRUE(statement.ok());
    ASSERT_TRUE(statement->step().value());
    EXPECT_EQ(42, statement->integer(0));
    EXPECT_EQ(2.5, statement->real(1));
    EXPECT_EQ("text", statement->text(2));
    EXPECT_EQ(digest, statement->digest(3));
    EXPECT_EQ(time, statement->timestamp(4));
    EXPECT_TRUE(statement->isNull(5));
    EXPECT_EQ(std::nullopt, statement->optionalInteger(5));
    EXPECT_EQ(std::string_view("\0\1", 2), statement->blob(6));
    EXPECT_FALSE(statement->step().value());
}

TEST(DatabaseTest, TheWorkspaceSchemaIsComplete) {
    const TemporaryFolder folder;
    auto database = Database::open(unsynced(), folder.path("db"));
    ASSERT_TRUE(database.ok()) << database.error().describe();
    std::set<std::string> tables;
    auto statement = (*database)->prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (statement->step().value())
        tables.emplace(statement->text(0));
    for (const char* table :
         {"runs", "steps", "cache", "durations", "blob_pins", "file_index", "metric_names", "metrics"})
        EXPECT_TRUE(tables.contains(table)) << table;
    EXPECT_EQ(workspaceMigrations().back().version, (*database)->schemaVersion());
    EXPECT_TRUE((*database)->checkIntegrity());
}

TEST(DatabaseTest, ErrorsSayWhat) {
    const TemporaryFolder folder;
    auto database = std::move(Database::open(unsynced(), folder.path("db"), {.migrations = one})).value();
    ASSERT_TRUE(database->run("INSERT INTO items VALUES (1, 'a')"));
    EXPECT_EQ(ErrorCode::AlreadyExists, database->run("INSERT INTO items VALUES (1, 'a')").error().code());
    EXPECT_EQ(ErrorCode::Conflict, database->run("INSERT INTO items VALUES (2, NULL)").error().code());
    EXPECT_EQ(ErrorCode::Internal, database->prepare("SELEKT").error().code());
    EXPECT_FALSE(database->run("INSERT INTO items VALUES (?1, ?2)", 3, "x", "one too many"));
}

TEST(DatabaseTest, ATransactionThatIsNotCommittedLeavesNothing) {
    const TemporaryFolder folder;
    auto database = std::move(Database::open(unsynced(), folder.path("db"), {.migrations = one})).value();
    {
        auto transaction = database->begin();
        ASSERT_TRUE(transaction.ok());
        ASSERT_TRUE(database->run("INSERT INTO items VALUES (1, 'a')"));
        EXPECT_EQ(ErrorCode::Conflict, database->begin().error().code());
    }
    EXPECT_EQ(0, countItems(*database).value());
}

TEST(DatabaseTest, ASecondOwnerIsKeptOut) {
    const TemporaryFolder folder;
    auto database = std::move(Database::open(unsynced(), folder.path("db"), {.migrations = one})).value();
    ASSERT_TRUE(database->run("INSERT INTO items VALUES (1, 'a')"));
    auto other = Database::open(unsynced(), folder.path("db"), {.migrations = one});
    ASSERT_FALSE(other.ok());
    EXPECT_EQ(ErrorCode::Unavailable, other.error().code());
}

TEST(DatabaseTest, MigratesWithABackupAndKeepsTheRows) {
    const TemporaryFolder folder;
    {
        auto database = std::move(Database::open(unsynced(), folder.path("db"), {.migrations = one})).value();
        ASSERT_TRUE(database->run("INSERT INTO items VALUES (1, 'a')"));
    }
    auto database = Database::open(unsynced(), folder.path("db"), {.migrations = three});
    ASSERT_TRUE(database.ok()) << database.error().describe();
    EXPECT_EQ(3, (*database)->schemaVersion());
    EXPECT_TRUE((*database)->run("UPDATE items SET size = 7"));
    auto backup = Database::open(unsynced(), folder.path("db.backup-v1"), {.migrations = one});
    ASSERT_TRUE(backup.ok()) << backup.error().describe();
    EXPECT_EQ(1, countItems(**backup).value());
}

TEST(DatabaseTest, ANewerDatabaseIsRefusedUnlessItSaysItIsCompatible) {
    const TemporaryFolder folder;
    ASSERT_TRUE(Database::open(unsynced(), folder.path("db"), {.migrations = three}).ok());
    EXPECT_TRUE(Database::open(unsynced(), folder.path("db"), {.migrations = two}).ok());
    auto old = Database::open(unsynced(), folder.path("db"), {.migrations = one});
    ASSERT_FALSE(old.ok());
    EXPECT_EQ(ErrorCode::Unsupported, old.error().code());
    EXPECT_NE(std::string::npos, old.error().message().find("newer Orrery"));
}

TEST(DatabaseTest, OtherFilesAreRefused) {
    const TemporaryFolder folder;
    folder.write("text", std::string(5000, 'x'));
    EXPECT_EQ(ErrorCode::Corrupt, Database::open(unsynced(), folder.path("text")).error().code());
    {
        auto foreign = Database::open(unsynced(), folder.path("foreign"), {.migrations = one});
        ASSERT_TRUE((*foreign)->execute("PRAGMA application_id = 7"));
    }
    EXPECT_EQ(ErrorCode::InvalidInput, Database::open(unsynced(), folder.path("foreign")).error().code());
}

TEST(DatabaseTest, DamageIsFound) {
    const TemporaryFolder folder;
    {
        auto database = std::move(Database::open(unsynced(), folder.path("db"), {.migrations = one})).value();
        for (int i = 0; i < 2000; ++i)
            ASSERT_TRUE(database->run("INSERT INTO items VALUES (?1, ?2)", i, std::string(100, 'x')));
        ASSERT_TRUE(database->checkpoint());
        ASSERT_TRUE(database->checkIntegrity());
    }
    std::fstream file(folder.path("db"), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(5 * 4096);
    file << std::string(4096, '\x55');
    file.close();
    auto damaged = Database::open(unsynced(), folder.path("db"), {.migrations = one});
    const bool noticed = !damaged.ok() || !(*damaged)->checkIntegrity().ok();
    EXPECT_TRUE(noticed);
}

TEST(DatabaseTest, ACrashAnywhereLosesNoCommittedRow) {
    int committed = 0;
    crashAtEveryPoint(
        [](FileSystem&, const std::string&) {},
        [&](FileSystem& files, const std::string& folder) {
            committed = 0;
            auto database = Database::open(files, folder + "/db", {.migrations = one});
            for (int i = 0; database.ok() && i < 6; ++i) {
                auto transaction = (*database)->begin();
                if (!transaction ||
                    !(*database)->run("INSERT INTO items VALUES (?1, ?2)", 2 * i, std::string(3000, 'a')) ||
                    !(*database)->run("INSERT INTO items VALUES (?1, 'b')", 2 * i + 1) ||
                    !transaction->commit())
                    return;
                committed = i + 1;
                if (i == 3 && !(*database)->checkpoint())
                    return;
            }
        },
        [&](const std::string& folder) {
            auto database = Database::open(unsynced(), folder + "/db", {.migrations = one});
            ASSERT_TRUE(database.ok()) << database.error().describe();
            ASSERT_TRUE((*database)->checkIntegrity());
            const std::int64_t rows = countItems(**database).value();
            ASSERT_GE(rows, 2 * committed) << "a committed row was lost";
            ASSERT_EQ(0, rows % 2) << "half a transaction survived";
        },
        3);
}

TEST(DatabaseTest, ACrashAnywhereInAMigrationLeavesTheOldOrTheNewSchema) {
    crashAtEveryPoint(
        [](FileSystem& files, const std::string& folder) {
            auto database = std::move(Database::open(files, folder + "/db", {.migrations = one})).value();
            ASSERT_TRUE(database->run("INSERT INTO items VALUES (1, 'a')"));
        },
        [](FileSystem& files, const std::string& folder) {
            [[maybe_unused]] const auto opened = Database::open(files, folder + "/db", {.migrations = three});
        },
        [](const std::string& folder) {
            auto database = Database::open(unsynced(), folder + "/db", {.migrations = three});
            ASSERT_TRUE(database.ok()) << database.error().describe();
            ASSERT_EQ(3, (*database)->schemaVersion());
            ASSERT_TRUE((*database)->checkIntegrity());
            ASSERT_EQ(1, countItems(**database).value());
        },
        2);
}

TEST(DatabaseTest, AFailureAtEachCallIsReportedAndTheDatabaseGoesOnAfterwards) {
    for (const bool lasting : {false, true}) {
        for (const int error : {EIO, ENOSPC}) {
            for (std::uint64_t point = 1;; ++point) {
                SCOPED_TRACE("point " + std::to_string(point) + " errno " + std::to_string(error));
                const TemporaryFolder folder;
                FaultInjectingFileSystem files(FileSystem::real(), {.skipSyncs = true});
                auto database =
                    std::move(Database::open(files, folder.path("db"), {.migrations = one})).value();
                files.injector().restart({.kind = FaultPlan::Kind::Fail,
                                          .at = point,
                                          .error = error,
                                          .lasting = lasting,
                                          .skipSyncs = true});
                int acknowledged = 0;
                bool failed = false;
                for (int i = 0; i < 4; ++i) {
                    const bool ok = database->run("INSERT INTO items VALUES (?1, 'a')", i).ok();
                    acknowledged += ok;
                    failed = failed || !ok;
                }
                failed = !database->checkpoint().ok() || failed;
                const bool reached = files.injector().count() >= point;
                files.injector().mend();
                ASSERT_TRUE(database->run("INSERT INTO items VALUES (100, 'after')"));
                ASSERT_GE(countItems(*database).value(), acknowledged + 1);
                ASSERT_TRUE(database->checkIntegrity());
                if (!reached)
                    break;
                EXPECT_TRUE(failed);
            }
        }
    }
}
