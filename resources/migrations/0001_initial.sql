-- description: runs, steps, cache, durations, files and metrics
-- minimum-compatible: 1
--
-- Times are microseconds since 1970, durations microseconds, digests 32 bytes.
-- Tables whose key is more than one column are WITHOUT ROWID: one B-tree, the row beside its key.

-- Ended runs; live ones are in the journal. `summary`, `request` and `status` are wire types as JSON.
CREATE TABLE runs (
    run       INTEGER PRIMARY KEY,
    pipeline  TEXT NOT NULL,              -- the name in the file
    path      TEXT NOT NULL,              -- of the file, relative to the workspace
    state     TEXT NOT NULL,
    created   INTEGER NOT NULL,
    ended     INTEGER,
    summary   TEXT NOT NULL,
    request   TEXT NOT NULL
) STRICT;
CREATE INDEX runs_by_path ON runs (path, run);

CREATE TABLE steps (
    run        INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE,
    step       INTEGER NOT NULL,
    name       TEXT NOT NULL,
    state      TEXT NOT NULL,
    status     TEXT NOT NULL,
    key        BLOB,                      -- the cache key with its parts, see core/engine/cache_key.h
    outputs    TEXT NOT NULL,             -- JSON: port, digest, size, kind
    PRIMARY KEY (run, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE cache (
    key           BLOB PRIMARY KEY,
    step_identity TEXT NOT NULL,          -- pipeline file and step: what the same step was last time
    outputs       TEXT NOT NULL,          -- JSON: port -> digest, size, kind
    components    BLOB NOT NULL,          -- the key with its parts, to say which one changed
    bytes         INTEGER NOT NULL,
    created       INTEGER NOT NULL,
    last_used     INTEGER NOT NULL,
    run           INTEGER NOT NULL,
    duration      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cache_by_step ON cache (step_identity, created);
CREATE INDEX cache_by_use ON cache (last_used);

-- What each step took, newest kept; predictions are made of these.
CREATE TABLE durations (
    step_identity TEXT NOT NULL,
    ended         INTEGER NOT NULL,
    duration      INTEGER NOT NULL,
    input_bytes   INTEGER NOT NULL DEFAULT 0,
    peak_memory   INTEGER,
    PRIMARY KEY (step_identity, ended)
) STRICT, WITHOUT ROWID;

-- Blobs that garbage collection must keep, and for whom ("run 12", "user").
CREATE TABLE blob_pins (
    digest BLOB NOT NULL,
    owner  TEXT NOT NULL,
    kind   INTEGER NOT NULL,              -- 0 a file, 1 a tree
    size   INTEGER NOT NULL,
    added  INTEGER NOT NULL,
    PRIMARY KEY (digest, owner)
) STRICT, WITHOUT ROWID;

-- What files hashed to when they were last read; see core/storage/file_index.h.
CREATE TABLE file_index (
    device    INTEGER NOT NULL,
    inode     INTEGER NOT NULL,
    size      INTEGER NOT NULL,
    modified  INTEGER NOT NULL,           -- nanoseconds
    changed   INTEGER NOT NULL,           -- nanoseconds
    hashed_at INTEGER NOT NULL,           -- nanoseconds
    used_day  INTEGER NOT NULL,           -- days since 1970
    digest    BLOB NOT NULL,
    PRIMARY KEY (device, inode)
) STRICT, WITHOUT ROWID;

CREATE TABLE metric_names (
    metric INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE
) STRICT;

-- Values in blocks of up to some hundreds of points: `points` is packed, see core/storage/metric_block.h.
CREATE TABLE metrics (
    run        INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE,
    step       INTEGER NOT NULL,
    metric     INTEGER NOT NULL REFERENCES metric_names (metric),
    rank       INTEGER NOT NULL,
    block      INTEGER NOT NULL,
    first_step INTEGER NOT NULL,
    last_step  INTEGER NOT NULL,
    count      INTEGER NOT NULL,
    points     BLOB NOT NULL,
    PRIMARY KEY (run, step, metric, rank, block)
) STRICT, WITHOUT ROWID;
