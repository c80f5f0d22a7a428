#include "core/storage/sqlite_vfs.h"

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>

namespace orrery::storage {

namespace {

/// What SQLite allocates for an open file: our part, and the real one right behind it.
struct ShimFile {
    sqlite3_file base;
    FaultInjector* injector;
    std::string* path; ///< Null for a temporary file without a name: no fault points.
    int fd;            ///< Of our own, for remembering what writes replace; -1 when nothing is remembered.
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile& shim(sqlite3_file* file) {
    return *reinterpret_cast<ShimFile*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
    return shim(file).real();
}

int toSqlite(int error, int otherwise) {
    return error == ENOSPC || error == EDQUOT ? SQLITE_FULL : otherwise;
}

int closeFile(sqlite3_file* file) {
    const int result = real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
    if (shim(file).fd >= 0)
        ::close(shim(file).fd);
    delete shim(file).path;
    return result;
}

int readFileAt(sqlite3_file* file, void* buffer, int size, sqlite3_int64 offset) {
    return real(file)->pMethods->xRead(real(file), buffer, size, offset);
}

int writeFileAt(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    ShimFile& self = shim(file);
    if (self.path) {
        const auto verdict = self.injector->beforeWrite(
            self.fd, *self.path, static_cast<std::uint64_t>(offset), static_cast<std::uint64_t>(size));
        if (verdict.error != 0) {
            if (verdict.half)
                real(file)->pMethods->xWrite(real(file), bytes, size / 2, offset);
            if (verdict.error < 0)
                ::_exit(killedStatus);
            return toSqlite(verdict.error, SQLITE_IOERR_WRITE);
        }
    }
    return real(file)->pMethods->xWrite(real(file), bytes, size, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    ShimFile& self = shim(file);
    if (self.path) {
        const auto verdict =
            self.injector->beforeTruncate(self.fd, *self.path, static_cast<std::uint64_t>(size));
        if (verdict.error != 0)
            return toSqlite(verdict.error, SQLITE_IOERR_TRUNCATE);
    }
    return real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
    ShimFile& self = shim(file);
    if (!self.path)
        return real(file)->pMethods->xSync(real(file), flags);
    if (const auto verdict = self.injector->reach(FaultPoint::Sync, *self.path); verdict.error != 0)
        return SQLITE_IOERR_FSYNC;
    const int result =
        self.injector->skipsSyncs() ? SQLITE_OK : real(file)->pMethods->xSync(real(file), flags);
    if (result == SQLITE_OK) {
        // The default layer syncs the folder of a file it has made together with the file.
        self.injector->directorySynced(parentFolder(*self.path));
        if (self.fd >= 0)
            self.injector->synced(self.fd);
    }
    return result;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lockFile(sqlite3_file* file, int level) {
    return real(file)->pMethods->xLock(real(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}
int checkReservedLock(sqlite3_file* file, int* result) {
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int fileControl(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sectorSize(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}
int deviceCharacteristics(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
    return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}
int shmLock(sqlite3_file* file, int offset, int count, int flags) {
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shmBarrier(sqlite3_file* file) {
    real(file)->pMethods->xShmBarrier(real(file));
}
int shmUnmap(sqlite3_file* file, int remove) {
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

constexpr sqlite3_io_methods shimMethods{
    .iVersion = 2, // without memory mapping, so that every write is seen
    .xClose = closeFile,
    .xRead = readFileAt,
    .xWrite = writeFileAt,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = fileSize,
    .xLock = lockFile,
    .xUnlock = unlockFile,
    .xCheckReservedLock = checkReservedLock,
    .xFileControl = fileControl,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = deviceCharacteristics,
    .xShmMap = shmMap,
    .xShmLock = shmLock,
    .xShmBarrier = shmBarrier,
    .xShmUnmap = shmUnmap,
};

struct VfsData {
    FaultInjector* injector;
    sqlite3_vfs* inner;
};

VfsData& data(sqlite3_vfs* vfs) {
    return *static_cast<VfsData*>(vfs->pAppData);
}

int openFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    VfsData& self = data(vfs);
    auto* opened = new (file) ShimFile{{nullptr}, self.injector, nullptr, -1};
    opened->real()->pMethods = nullptr;
    int exists = 1;
    if (name && (flags & SQLITE_OPEN_CREATE))
        self.inner->xAccess(self.inner, name, SQLITE_ACCESS_EXISTS, &exists);
    if (name && !exists && self.injector->reach(FaultPoint::Create, name).error != 0)
        return SQLITE_CANTOPEN;
    const int result = self.inner->xOpen(self.inner, name, opened->real(), flags, outFlags);
    if (result != SQLITE_OK)
        return result;
    if (name) {
        opened->path = new std::string(name);
        if (!exists)
            self.injector->created(name);
        if (self.injector->isRecording())
            opened->fd = ::open(name, O_RDWR | O_CLOEXEC);
    }
    opened->base.pMethods = &shimMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder) {
    VfsData& self = data(vfs);
    if (self.injector->reach(FaultPoint::Remove, name).error != 0)
        return SQLITE_IOERR_DELETE;
    const std::string kept = self.injector->keep(name);
    const int result = self.inner->xDelete(self.inner, name, syncFolder && !self.injector->skipsSyncs());
    if (result == SQLITE_OK && !kept.empty())
        self.injector->removed(name, kept);
    if (result == SQLITE_OK && syncFolder)
        self.injector->directorySynced(parentFolder(name));
    return result;
}

} // namespace

struct FaultyVfs::State {
    VfsData data;
    std::string name;
    sqlite3_vfs vfs;
};

FaultyVfs::FaultyVfs(FaultInjector& injector) : m_state(std::make_unique<State>()) {
    static std::atomic<int> counter{0};
    m_state->name = "orrery-faulty-" + std::to_string(++counter);
    sqlite3_vfs* inner = sqlite3_vfs_find(nullptr);
    m_state->data = {&injector, inner};
    m_state->vfs = *inner;
    m_state->vfs.pNext = nullptr;
    m_state->vfs.zName = m_state->name.c_str();
    m_state->vfs.pAppData = &m_state->data;
    m_state->vfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + inner->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = deleteFile;
    // The rest looks up nothing in the object it is given but what was copied from the default one.
    sqlite3_vfs_register(&m_state->vfs, 0);
}

FaultyVfs::~FaultyVfs() {
    sqlite3_vfs_unregister(&m_state->vfs);
}

const std::string& FaultyVfs::name() const {
    return m_state->name;
}

} // namespace orrery::storage
