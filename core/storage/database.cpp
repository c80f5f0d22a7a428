#include "core/storage/database.h"

#include "core/storage/sqlite_vfs.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstring>
#include <unordered_map>

namespace orrery::storage {

namespace {

constexpr int applicationId = 0x4F525259; // "ORRY"
constexpr int busyMilliseconds = 500;

ErrorCode toCode(int code) {
    switch (code & 0xFF) {
    case SQLITE_CONSTRAINT:
        return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
                       code == SQLITE_CONSTRAINT_ROWID
                   ? ErrorCode::AlreadyExists
                   : ErrorCode::Conflict;
    case SQLITE_FULL:
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return ErrorCode::Exhausted;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_IOERR:
        return ErrorCode::Unavailable;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::Refused;
    case SQLITE_CANTOPEN:
        return ErrorCode::NotFound;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

struct Database::State {
    FileSystem* files = nullptr;
    std::string path;
    std::unique_ptr<FaultyVfs> vfs;
    sqlite3* connection = nullptr;
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>> idle;
    int version = 0;

    ~State() {
        for (auto& [sql, statements] : idle) {
            for (sqlite3_stmt* statement : statements)
                sqlite3_finalize(statement);
        }
        sqlite3_close(connection);
    }
};

Statement::Statement(Database& database, sqlite3_stmt* statement, std::string sql)
    : m_database(&database), m_statement(statement), m_sql(std::move(sql)) {}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)),
      m_sql(std::move(other.m_sql)), m_bindError(other.m_bindError) {}

Statement::~Statement() {
    if (m_statement)
        m_database->giveBack(std::move(m_sql), m_statement);
}

Result<bool> Statement::step() {
    const int bindError = std::exchange(m_bindError, 0);
    const int code = bindError != 0 ? bindError : sqlite3_step(m_statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    Error error = m_database->failure(code, "in: " + m_sql);
    sqlite3_reset(m_statement);
    return error;
}

Result<void> Statement::run() {
    for (;;) {
        ORRERY_TRY(const bool row, step());
        if (!row)
            break;
    }
    reset();
    return {};
}

void Statement::reset() {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::string_view Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Digest Statement::digest(int column) const {
    Digest digest;
    const std::string_view bytes = blob(column);
    if (bytes.size() == digest.bytes.size())
        std::memcpy(digest.bytes.data(), bytes.data(), bytes.size());
    return digest;
}

Timestamp Statement::timestamp(int column) const {
    return Timestamp(Duration(integer(column)));
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

void Statement::bindOne(int index, const Digest& digest) {
    bindBlob(index, {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()});
}

void Statement::bindInteger(int index, std::int64_t value) {
    if (const int code = sqlite3_bind_int64(m_statement, index, value); code != SQLITE_OK)
        m_bindError = code;
}

void Statement::bindReal(int index, double value) {
    if (const int code = sqlite3_bind_double(m_statement, index, value); code != SQLITE_OK)
        m_bindError = code;
}

void Statement::bindText(int index, std::string_view text) {
    const char* bytes = text.data() ? text.data() : "";
    if (const int code =
            sqlite3_bind_text64(m_statement, index, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
        code != SQLITE_OK)
        m_bindError = code;
}

void Statement::bindBlob(int index, std::string_view bytes) {
    const char* data = bytes.data() ? bytes.data() : "";
    if (const int code = sqlite3_bind_blob64(m_statement, index, data, bytes.size(), SQLITE_STATIC);
        code != SQLITE_OK)
        m_bindError = code;
}

void Statement::bindNull(int index) {
    if (const int code = sqlite3_bind_null(m_statement, index); code != SQLITE_OK)
        m_bindError = code;
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
    if (m_database && m_database->inTransaction()) [[maybe_unused]]
        const auto rolledBack = m_database->run("ROLLBACK");
}

Result<void> Transaction::commit() {
    Database& database = *std::exchange(m_database, nullptr);
    auto committed = database.run("COMMIT");
    if (!committed && database.inTransaction()) [[maybe_unused]]
        const auto rolledBack = database.run("ROLLBACK");
    return committed;
}

Database::Database(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Database::~Database() = default;

Error Database::failure(int code, std::string_view doing) const {
    const std::string_view words = code == SQLITE_BUSY
                                       ? "another process has it open"
                                       : std::string_view(sqlite3_errmsg(m_state->connection));
    return Error(toCode(code), fmt::format("Database {}: {} ({})", m_state->path, words, doing));
}

void Database::giveBack(std::string sql, sqlite3_stmt* statement) {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_state->idle[std::move(sql)].push_back(statement);
}

Result<Statement> Database::prepare(std::string_view sql) {
    std::string key(sql);
    if (const auto found = m_state->idle.find(key); found != m_state->idle.end() && !found->second.empty()) {
        sqlite3_stmt* statement = found->second.back();
        found->second.pop_back();
        return Statement(*this, statement, std::move(key));
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_state->connection, key.c_str(), static_cast<int>(key.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return failure(code, "in: " + key);
    return Statement(*this, statement, std::move(key));
}

Result<void> Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_state->connection, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code, "in a script");
    return {};
}

Result<Transaction> Database::begin() {
    if (inTransaction())
        return Error(ErrorCode::Conflict, "Database " + m_state->path + " is in a transaction already");
    ORRERY_CHECK(run("BEGIN IMMEDIATE"));
    return Transaction(*this);
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_state->connection) == 0;
}

std::int64_t Database::lastInsertedRow() const {
    return sqlite3_last_insert_rowid(m_state->connection);
}

std::int64_t Database::changedRows() const {
    return sqlite3_changes64(m_state->connection);
}

int Database::schemaVersion() const {
    return m_state->version;
}

Result<void> Database::checkpoint() {
    const int code =
        sqlite3_wal_checkpoint_v2(m_state->connection, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code, "checkpoint");
    return {};
}

Result<void> Database::checkIntegrity() {
    ORRERY_TRY(Statement statement, prepare("PRAGMA integrity_check(20)"));
    std::string findings;
    for (;;) {
        ORRERY_TRY(const bool row, statement.step());
        if (!row)
            break;
        if (statement.text(0) != "ok")
            (findings += findings.empty() ? "" : "; ") += statement.text(0);
    }
    if (!findings.empty())
        return Error(ErrorCode::Corrupt, "Database " + m_state->path + " is damaged: " + findings);
    return {};
}

Result<void> Database::backupTo(const std::string& path) {
    FileSystem& files = *m_state->files;
    if (files.status(path).ok())
        return Error(ErrorCode::AlreadyExists, path + " exists already");
    const std::string temporary = path + ".tmp";
    if (files.status(temporary).ok())
        ORRERY_CHECK(files.remove(temporary));
    ORRERY_CHECK(run("VACUUM INTO ?1", temporary));
    {
        ORRERY_TRY(const std::unique_ptr<File> file, files.open(temporary, OpenMode::ReadWrite));
        ORRERY_CHECK(file->sync());
    }
    ORRERY_CHECK(files.rename(temporary, path));
    return files.syncDirectory(parentFolder(path));
}

Result<std::unique_ptr<Database>> Database::open(FileSystem& files, const std::string& path,
                                                 Options options) {
    auto state = std::make_unique<State>();
    state->files = &files;
    state->path = path;
    if (FaultInjector* injector = injectorOf(files))
        state->vfs = std::make_unique<FaultyVfs>(*injector);
    const int flags = (options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.c_str(), &state->connection, flags,
                                     state->vfs ? state->vfs->name().c_str() : nullptr);
    std::unique_ptr<Database> database(new Database(std::move(state)));
    if (code != SQLITE_OK)
        return database->failure(code, "open");
    sqlite3_busy_timeout(database->m_state->connection, busyMilliseconds);
    ORRERY_CHECK(database->prepareConnection(options.readOnly));
    ORRERY_CHECK(database->checkVersion(options.migrations));
    if (!options.readOnly)
        ORRERY_CHECK(database->migrate(options.migrations));
    return database;
}

Result<std::int64_t> Database::pragma(const std::string& name) {
    ORRERY_TRY(Statement statement, prepare("PRAGMA " + name));
    ORRERY_TRY([[maybe_unused]] const bool row, statement.step());
    return statement.integer(0);
}

Result<void> Database::prepareConnection(bool readOnly) {
    // EXCLUSIVE before WAL: the WAL's index then lives in our memory, and nobody else can join.
    ORRERY_CHECK(execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF;"
                         "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;"));
    if (readOnly)
        return {};
    return execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 4194304;");
}

Result<void> Database::checkVersion(std::span<const Migration> migrations) {
    ORRERY_TRY(const std::int64_t version, pragma("user_version"));
    ORRERY_TRY(const std::int64_t application, pragma("application_id"));
    ORRERY_TRY(const std::int64_t schema, pragma("schema_version"));
    m_state->version = static_cast<int>(version);
    if (schema != 0 && application != applicationId)
        return Error(ErrorCode::InvalidInput, m_state->path + " is a database, but not one of Orrery's");
    const int known = migrations.empty() ? 0 : migrations.back().version;
    if (version <= known)
        return {};
    ORRERY_TRY(Statement statement,
               prepare("SELECT minimum_compatible FROM schema_versions WHERE version = ?1"));
    ORRERY_TRY(const bool row, statement.bind(version).step());
    if (row && statement.integer(0) <= known)
        return {};
    return Error(
        ErrorCode::Unsupported,
        fmt::format("{} was written by a newer Orrery (schema {}, this program knows {}): use the newer "
                    "program, or another workspace",
                    m_state->path, version, known));
}

Result<void> Database::migrate(std::span<const Migration> migrations) {
    const int before = m_state->version;
    const int known = migrations.empty() ? 0 : migrations.back().version;
    if (before > 0 && before < known) {
        const std::string backup = fmt::format("{}.backup-v{}", m_state->path, before);
        if (!m_state->files->status(backup).ok())
            ORRERY_CHECK(backupTo(backup));
    }
    for (const Migration& migration : migrations) {
        if (migration.version > m_state->version)
            ORRERY_CHECK(apply(migration));
    }
    return {};
}

Result<void> Database::apply(const Migration& migration) {
    ORRERY_TRY(Transaction transaction, begin());
    ORRERY_CHECK(
        execute("CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, "
                "minimum_compatible INTEGER NOT NULL, description TEXT NOT NULL, applied INTEGER NOT NULL) "
                "STRICT"));
    ORRERY_CHECK(execute(std::string(migration.sql)));
    ORRERY_CHECK(run("INSERT INTO schema_versions VALUES (?1, ?2, ?3, ?4)", migration.version,
                     migration.minimumCompatible, migration.description, Clock::system().now()));
    ORRERY_CHECK(execute(fmt::format("PRAGMA user_version = {}; PRAGMA application_id = {}",
                                     migration.version, applicationId)));
    ORRERY_CHECK(transaction.commit());
    m_state->version = migration.version;
    return {};
}

} // namespace orrery::storage
