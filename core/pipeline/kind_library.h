#pragma once

#include "core/base/diagnostic.h"
#include "core/base/result.h"
#include "core/pipeline/kind.h"

#include <cstdint>
#include <map>

namespace orrery::pipeline {

/// The node kinds in some folders: each sub-folder with a `kind.yaml` is one. Later folders win, so that a
/// workspace can replace a built-in kind. Thread: one owner; the kinds it hands out are shared constants.
class KindLibrary : public KindSource {
public:
    struct Folder {
        std::filesystem::path path; ///< May be missing.
        bool builtIn = false;
    };

    /// Reads all folders.
    explicit KindLibrary(std::vector<Folder> folders);

    /// The built-in kinds, then those in `<workspace>/kinds`.
    static KindLibrary forWorkspace(const std::filesystem::path& workspace);

    std::shared_ptr<const NodeKind> find(std::string_view reference) const override;
    std::vector<std::string> references() const override;
    std::vector<std::string> missingCode(std::string_view reference) const override;
    /// By category, then title: the order of the palette.
    std::vector<std::shared_ptr<const NodeKind>> kinds() const;
    /// What is wrong with kind files, each with its path. A faulty file hides no other.
    const Diagnostics& diagnostics() const { return m_diagnostics; }

    /// Looks for changed, new and removed kind files and reads those only. Returns whether anything is
    /// different. Cost: one look at each folder and file, about 10 us a kind.
    bool reload();
    /// Counts the reloads that changed something.
    std::uint64_t revision() const { return m_revision; }

private:
    struct Stamp {
        std::int64_t seconds = 0;
        std::int64_t nanoseconds = 0;
        std::uint64_t inode = 0;
        std::uint64_t size = 0;
        bool operator==(const Stamp&) const = default;
    };
    struct File {
        Stamp stamp;
        bool builtIn = false;
        std::size_t folder = 0;
        std::shared_ptr<const NodeKind> kind;
        Diagnostics diagnostics;
        std::vector<std::string> missingCode; ///< Checked at each reload: scripts come and go by themselves.
    };

    std::map<std::filesystem::path, File> scan() const;
    void index();

    std::vector<Folder> m_folders;
    std::map<std::filesystem::path, File> m_files;
    std::map<std::string, std::shared_ptr<const NodeKind>, std::less<>> m_kinds;
    Diagnostics m_diagnostics;
    std::uint64_t m_revision = 0;
};

/// Where the built-in kinds are: `$ORRERY_RESOURCES/kinds`, else `share/orrery/kinds` or `resources/kinds`
/// beside or above the running program. Empty where there are none.
std::filesystem::path builtInKindsFolder();

} // namespace orrery::pipeline
