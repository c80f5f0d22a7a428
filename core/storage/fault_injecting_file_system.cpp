#include "core/base/log.h"
#include "core/storage/fault_injection.h"

#include <cerrno>

namespace orrery::storage {

namespace {

Error planned(int error, const std::string& path) {
    return Error::fromErrno(error, "Cannot change " + path);
}

class FaultyFile final : public File {
public:
    FaultyFile(std::unique_ptr<File> inner, FaultInjector& injector, std::string path)
        : m_inner(std::move(inner)), m_injector(injector), m_path(std::move(path)) {}

    Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) override {
        return m_inner->read(offset, buffer);
    }

    Result<void> write(std::uint64_t offset, std::string_view bytes) override {
        const auto verdict = m_injector.beforeWrite(descriptor(), m_path, offset, bytes.size());
        if (verdict.error == 0)
            return m_inner->write(offset, bytes);
        if (verdict.half)
            ORRERY_CHECK(m_inner->write(offset, bytes.substr(0, bytes.size() / 2)));
        if (verdict.error < 0)
            ::_exit(killedStatus);
        return planned(verdict.error, m_path);
    }

    Result<void> truncate(std::uint64_t size) override {
        if (const auto verdict = m_injector.beforeTruncate(descriptor(), m_path, size); verdict.error != 0)
            return planned(verdict.error, m_path);
        return m_inner->truncate(size);
    }

    Result<void> sync() override {
        if (const auto verdict = m_injector.reach(FaultPoint::Sync, m_path); verdict.error != 0)
            return planned(verdict.error, m_path);
        if (!m_injector.skipsSyncs())
            ORRERY_CHECK(m_inner->sync());
        m_injector.synced(descriptor());
        return {};
    }

    Result<FileStatus> status() const override { return m_inner->status(); }
    int descriptor() const override { return m_inner->descriptor(); }
    File& inner() { return *m_inner; }
    const std::string& path() const { return m_path; }

private:
    std::unique_ptr<File> m_inner;
    FaultInjector& m_injector;
    std::string m_path;
};

} // namespace

FaultInjectingFileSystem::FaultInjectingFileSystem(FileSystem& inner, FaultPlan plan)
    : m_inner(inner), m_injector(std::move(plan)) {}

Result<std::unique_ptr<File>> FaultInjectingFileSystem::open(const std::string& path, OpenMode mode,
                                                             std::uint32_t permissions) {
    const bool creates =
        mode == OpenMode::CreateNew || (mode == OpenMode::Create && !m_inner.status(path).ok());
    if (creates) {
        if (const auto verdict = m_injector.reach(FaultPoint::Create, path); verdict.error != 0)
            return planned(verdict.error, path);
    }
    ORRERY_TRY(std::unique_ptr<File> file, m_inner.open(path, mode, permissions));
    if (creates)
        m_injector.created(path);
    return std::unique_ptr<File>(std::make_unique<FaultyFile>(std::move(file), m_injector, path));
}

Result<void> FaultInjectingFileSystem::rename(const std::string& from, const std::string& to) {
    if (const auto verdict = m_injector.reach(FaultPoint::Rename, to); verdict.error != 0)
        return planned(verdict.error, to);
    const std::string kept = m_injector.keep(to);
    ORRERY_CHECK(m_inner.rename(from, to));
    m_injector.renamed(from, to, kept);
    return {};
}

Result<void> FaultInjectingFileSystem::link(const std::string& existing, const std::string& added) {
    if (const auto verdict = m_injector.reach(FaultPoint::Link, added); verdict.error != 0)
        return planned(verdict.error, added);
    ORRERY_CHECK(m_inner.link(existing, added));
    m_injector.created(added);
    return {};
}

Result<void> FaultInjectingFileSystem::remove(const std::string& path) {
    if (const auto verdict = m_injector.reach(FaultPoint::Remove, path); verdict.error != 0)
        return planned(verdict.error, path);
    const std::string kept = m_injector.keep(path);
    ORRERY_CHECK(m_inner.remove(path));
    if (!kept.empty())
        m_injector.removed(path, kept);
    return {};
}

Result<void> FaultInjectingFileSystem::makeDirectory(const std::string& path, std::uint32_t permissions) {
    if (const auto verdict = m_injector.reach(FaultPoint::MakeDirectory, path); verdict.error != 0)
        return planned(verdict.error, path);
    ORRERY_CHECK(m_inner.makeDirectory(path, permissions));
    m_injector.madeDirectory(path);
    return {};
}

Result<void> FaultInjectingFileSystem::removeDirectory(const std::string& path) {
    if (const auto verdict = m_injector.reach(FaultPoint::Remove, path); verdict.error != 0)
        return planned(verdict.error, path);
    return m_inner.removeDirectory(path);
}

Result<void> FaultInjectingFileSystem::makeSymbolicLink(const std::string& target, const std::string& path) {
    if (const auto verdict = m_injector.reach(FaultPoint::Create, path); verdict.error != 0)
        return planned(verdict.error, path);
    ORRERY_CHECK(m_inner.makeSymbolicLink(target, path));
    m_injector.created(path);
    return {};
}

Result<void> FaultInjectingFileSystem::setPermissions(const std::string& path, std::uint32_t permissions) {
    if (const auto verdict = m_injector.reach(FaultPoint::Other, path); verdict.error != 0)
        return planned(verdict.error, path);
    return m_inner.setPermissions(path, permissions);
}

Result<void> FaultInjectingFileSystem::syncDirectory(const std::string& path) {
    if (const auto verdict = m_injector.reach(FaultPoint::SyncDirectory, path); verdict.error != 0)
        return planned(verdict.error, path);
    if (!m_injector.skipsSyncs())
        ORRERY_CHECK(m_inner.syncDirectory(path));
    m_injector.directorySynced(path);
    return {};
}

Result<void> FaultInjectingFileSystem::copyContent(File& from, File& to) {
    auto* source = dynamic_cast<FaultyFile*>(&from);
    auto* target = dynamic_cast<FaultyFile*>(&to);
    const std::string path = target ? target->path() : "a copy";
    ORRERY_TRY(const FileStatus status, from.status());
    const auto verdict = m_injector.beforeWrite(to.descriptor(), path, 0, status.signature.size);
    if (verdict.error < 0)
        ::_exit(killedStatus);
    if (verdict.error != 0)
        return planned(verdict.error, path);
    return m_inner.copyContent(source ? source->inner() : from, target ? target->inner() : to);
}

FaultInjector* injectorOf(FileSystem& files) {
    auto* faulty = dynamic_cast<FaultInjectingFileSystem*>(&files);
    return faulty ? &faulty->injector() : nullptr;
}

FileSystem& FileSystem::forProcess() {
    static FileSystem& chosen = []() -> FileSystem& {
        const auto plan = FaultPlan::fromEnvironment();
        if (!plan)
            return real();
        log::warning("Disk faults are being injected, as the environment asks");
        static FaultInjectingFileSystem faulty(real(), *plan);
        return faulty;
    }();
    return chosen;
}

} // namespace orrery::storage
