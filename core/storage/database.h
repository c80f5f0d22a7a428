#pragma once

#include "core/base/hash.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/storage/file_system.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace orrery::storage {

/// Bytes that are not text, for binding and reading.
struct Blob {
    std::string_view bytes;
};

/// A prepared statement on loan from its database's cache; given back, reset and unbound, on destruction.
/// Thread: the database's.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds ?1, ?2, … in order. Text and blobs must live until the last `step`.
    template <typename... Values>
    Statement& bind(const Values&... values) {
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }

    /// True: a row is there. False: done. Errors: AlreadyExists for a broken unique or primary key, Exhausted
    /// for a full disk, Corrupt, Unavailable when busy.
    Result<bool> step();
    /// Runs to the end, ready for new values.
    Result<void> run();
    /// Ready for new values; keeps none.
    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    bool isNull(int column) const;
    /// Valid until the next step or reset.
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    /// Null where the column holds no 32 bytes.
    Digest digest(int column) const;
    Timestamp timestamp(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;

private:
    friend class Database;
    Statement(class Database& database, sqlite3_stmt* statement, std::string sql);

    template <std::integral T>
    void bindOne(int index, T value) {
        bindInteger(index, static_cast<std::int64_t>(value));
    }
    template <std::floating_point T>
    void bindOne(int index, T value) {
        bindReal(index, static_cast<double>(value));
    }
    template <typename T>
    void bindOne(int index, const std::optional<T>& value) {
        if (value)
            bindOne(index, *value);
        else
            bindNull(index);
    }
    void bindOne(int index, std::string_view text) { bindText(index, text); }
    void bindOne(int index, const std::string& text) { bindText(index, text); }
    void bindOne(int index, const char* text) { bindText(index, text); }
    void bindOne(int index, std::nullptr_t) { bindNull(index); }
    void bindOne(int index, Blob blob) { bindBlob(index, blob.bytes); }
    void bindOne(int index, const Digest& digest);
    void bindOne(int index, Timestamp time) { bindInteger(index, time.time_since_epoch().count()); }
    void bindOne(int index, Duration duration) { bindInteger(index, duration.count()); }
    void bindInteger(int index, std::int64_t value);
    void bindReal(int index, double value);
    void bindText(int index, std::string_view text);
    void bindBlob(int index, std::string_view bytes);
    void bindNull(int index);

    class Database* m_database;
    sqlite3_stmt* m_statement;
    std::string m_sql;
    int m_bindError = 0;
};

/// One step of the schema's history. From resources/migrations, built into the program.
struct Migration {
    int version = 0;
    int minimumCompatible = 0; ///< Programs that know this version or a later one can use the database.
    std::string_view description;
    std::string_view sql;
};

/// The migrations of the workspace's database, by version.
std::span<const Migration> workspaceMigrations();

/// A transaction that is rolled back unless committed.
class Transaction {
public:
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    /// Durable on return. On failure the transaction has been rolled back.
    Result<void> commit();

private:
    friend class Database;
    explicit Transaction(class Database& database) : m_database(&database) {}
    class Database* m_database;
};

/// An SQLite database in WAL mode with one owner: this object holds the only connection, which writes, reads
/// and checkpoints, and locks every other process out as long as it is open (SQLite before 3.51.3 can lose
/// commits when two connections reset a WAL). Thread: one at a time.
class Database {
public:
    struct Options {
        /// Applied as far as missing, each in a transaction, after a copy was put beside the database as
        /// "<path>.backup-v<version>".
        std::span<const Migration> migrations = workspaceMigrations();
        bool readOnly = false; ///< For tools that look at a database nobody has open. No migration.
    };

    /// Errors: Unsupported when a newer program made the database, with the sentence to show; Unavailable
    /// when another process has it open; Corrupt.
    static Result<std::unique_ptr<Database>> open(FileSystem& files, const std::string& path,
                                                  Options options);
    static Result<std::unique_ptr<Database>> open(FileSystem& files, const std::string& path) {
        return open(files, path, Options());
    }
    ~Database();

    /// A statement from the cache. Errors: Internal for wrong SQL.
    Result<Statement> prepare(std::string_view sql);
    /// Prepares, binds and runs to the end.
    template <typename... Values>
    Result<void> run(std::string_view sql, const Values&... values) {
        ORRERY_TRY(Statement statement, prepare(sql));
        statement.bind(values...);
        return statement.run();
    }
    /// Runs several statements separated by ';', without values.
    Result<void> execute(const std::string& sql);

    /// Takes the write lock at once. Errors: Conflict inside another transaction.
    Result<Transaction> begin();
    bool inTransaction() const;

    std::int64_t lastInsertedRow() const;
    std::int64_t changedRows() const;
    int schemaVersion() const;

    /// Moves the WAL's content into the database and empties it.
    Result<void> checkpoint();
    /// Cost: reads the whole database. Errors: Corrupt with what was found.
    Result<void> checkIntegrity();
    /// Writes a consistent copy. Errors: AlreadyExists.
    Result<void> backupTo(const std::string& path);

private:
    friend class Statement;
    friend class Transaction;
    struct State;
    explicit Database(std::unique_ptr<State> state);
    Error failure(int code, std::string_view doing) const;
    void giveBack(std::string sql, sqlite3_stmt* statement);
    Result<std::int64_t> pragma(const std::string& name);
    Result<void> prepareConnection(bool readOnly);
    Result<void> checkVersion(std::span<const Migration> migrations);
    Result<void> migrate(std::span<const Migration> migrations);
    Result<void> apply(const Migration& migration);
    std::unique_ptr<State> m_state;
};

} // namespace orrery::storage
