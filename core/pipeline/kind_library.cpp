#include "core/pipeline/kind_library.h"

#include "core/pipeline/kind_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sys/stat.h>

namespace orrery::pipeline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t maxKindFile = 256 * 1024;

Diagnostic kindDiagnostic(Severity severity, std::string id, std::string message, const fs::path& file) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.id = std::move(id);
    diagnostic.message = std::move(message);
    diagnostic.range = {1, 1, 1, 1};
    diagnostic.file = file.string();
    return diagnostic;
}

constexpr std::string_view kindFileName = "kind.yaml";

/// At most one byte more than a kind file may have, so that the reader says what is too large.
Result<std::string> readFile(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return Error::fromErrno(errno, fmt::format("The kind file {} cannot be read", path.string()));
    std::string text(maxKindFile + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

std::vector<std::string> findMissingCode(const NodeKind& kind) {
    std::vector<std::string> missing;
    for (const std::string& file : kind.code) {
        std::error_code error;
        if (!fs::is_regular_file(kind.folder / file, error))
            missing.push_back(file);
    }
    return missing;
}

fs::path programFolder() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

} // namespace

KindLibrary::KindLibrary(std::vector<Folder> folders) : m_folders(std::move(folders)) {
    reload();
}

KindLibrary KindLibrary::forWorkspace(const fs::path& workspace) {
    return KindLibrary({{builtInKindsFolder(), true}, {workspace / "kinds", false}});
}

std::shared_ptr<const NodeKind> KindLibrary::find(std::string_view reference) const {
    const auto found = m_kinds.find(reference);
    return found == m_kinds.end() ? nullptr : found->second;
}

std::vector<std::string> KindLibrary::references() const {
    std::vector<std::string> result;
    result.reserve(m_kinds.size());
    for (const auto& [reference, kind] : m_kinds)
        result.push_back(reference);
    return result;
}

std::vector<std::shared_ptr<const NodeKind>> KindLibrary::kinds() const {
    std::vector<std::shared_ptr<const NodeKind>> result;
    result.reserve(m_kinds.size());
    for (const auto& [reference, kind] : m_kinds)
        result.push_back(kind);
    std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
        return std::tie(a->category, a->title) < std::tie(b->category, b->title);
    });
    return result;
}

std::map<fs::path, KindLibrary::File> KindLibrary::scan() const {
    std::map<fs::path, File> found;
    for (std::size_t i = 0; i < m_folders.size(); ++i) {
        std::error_code error;
        const fs::path root = fs::absolute(m_folders[i].path, error);
        if (m_folders[i].path.empty() || error)
            continue;
        fs::directory_iterator entries(root, fs::directory_options::skip_permission_denied, error);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            const fs::path path = entries->path() / kindFileName;
            struct stat info {};
            if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode))
                continue;
            File& file = found[path];
            file.builtIn = m_folders[i].builtIn;
            file.folder = i;
            file.stamp = {info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_ino,
                          static_cast<std::uint64_t>(info.st_size)};
        }
    }
    return found;
}

std::vector<std::string> KindLibrary::missingCode(std::string_view reference) const {
    const std::shared_ptr<const NodeKind> kind = find(reference);
    const auto file = kind ? m_files.find(kind->folder / kindFileName) : m_files.end();
    return file == m_files.end() ? std::vector<std::string>() : file->second.missingCode;
}

bool KindLibrary::reload() {
    std::map<fs::path, File> found = scan();
    bool isChanged = m_revision == 0 || found.size() != m_files.size();
    for (auto& [path, file] : found) {
        const auto old = m_files.find(path);
        if (old != m_files.end() && old->second.stamp == file.stamp) {
            file.kind = old->second.kind;
            file.diagnostics = old->second.diagnostics;
        } else {
            isChanged = true;
            auto text = readFile(path);
            if (text.ok()) {
                KindReading reading = readKind(std::move(*text), path.parent_path(), file.builtIn);
                file.kind = std::move(reading.kind);
                file.diagnostics = std::move(reading.diagnostics);
                for (Diagnostic& diagnostic : file.diagnostics)
                    diagnostic.file = path.string();
            } else {
                file.diagnostics = {
                    kindDiagnostic(Severity::Error, "kind-unreadable", text.error().describe(), path)};
            }
        }
        if (file.kind)
            file.missingCode = findMissingCode(*file.kind);
        isChanged = isChanged || old == m_files.end() || old->second.missingCode != file.missingCode;
    }
    if (!isChanged)
        return false;
    m_files = std::move(found);
    index();
    ++m_revision;
    return true;
}

void KindLibrary::index() {
    m_kinds.clear();
    m_diagnostics.clear();
    std::map<std::string, std::size_t> folderOf;
    std::vector<const std::pair<const fs::path, File>*> ordered;
    for (const auto& entry : m_files)
        ordered.push_back(&entry);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto* a, const auto* b) { return a->second.folder < b->second.folder; });
    for (const auto* entry : ordered) {
        const auto& [path, file] = *entry;
        m_diagnostics.insert(m_diagnostics.end(), file.diagnostics.begin(), file.diagnostics.end());
        if (!file.kind)
            continue;
        for (const std::string& missing : file.missingCode)
            m_diagnostics.push_back(kindDiagnostic(
                Severity::Error, "kind-code-missing",
                fmt::format(
                    "The kind '{}' names the file '{}', which is not there: steps that use it cannot run.",
                    file.kind->reference(), missing),
                path));
        const std::string reference = file.kind->reference();
        const auto [place, isNew] = folderOf.try_emplace(reference, file.folder);
        if (!isNew && place->second == file.folder) {
            m_diagnostics.push_back(kindDiagnostic(
                Severity::Error, "kind-duplicate",
                fmt::format("The kind '{}' is also in {}, which is used: remove one of the two.", reference,
                            m_kinds[reference]->folder.string()),
                path));
            continue;
        }
        if (!isNew)
            m_diagnostics.push_back(
                kindDiagnostic(Severity::Note, "kind-replaced",
                               fmt::format("The kind '{}' here replaces the one in {}.", reference,
                                           m_kinds[reference]->folder.string()),
                               path));
        place->second = file.folder;
        m_kinds[reference] = file.kind;
    }
}

fs::path builtInKindsFolder() {
    std::error_code error;
    if (const char* resources = std::getenv("ORRERY_RESOURCES"))
        return fs::path(resources) / "kinds";
    fs::path folder = programFolder();
    for (int level = 0; level < 6 && !folder.empty(); ++level) {
        for (const char* place : {"share/orrery/kinds", "resources/kinds"})
            if (fs::is_directory(folder / place, error))
                return folder / place;
        if (folder == folder.root_path())
            break;
        folder = folder.parent_path();
    }
    return {};
}

} // namespace orrery::pipeline
