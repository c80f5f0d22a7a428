#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace orrery::house {

/// A text file of the checkout.
struct SourceFile {
    std::string path; ///< From the root, with slashes.
    std::string text;
    std::string code; ///< C++ only: `text` with comments and literals blanked, byte for byte in place.

    bool under(std::string_view folder) const { return path.starts_with(folder); }
    bool header() const { return path.ends_with(".h"); }
    /// The line, counting from 1, of a byte.
    int lineOf(std::size_t offset) const;
};

/// An include directive.
struct Include {
    std::string target;
    bool quoted = false;
    int line = 0;
};

/// A block that is a function's body.
struct FunctionBody {
    int line = 0;
    int lines = 0;
};

/// Every C++ file of the product and its tests, read once.
const std::vector<SourceFile>& cppFiles();

/// Every text file of the checkout but build outputs and the version control's own.
const std::vector<SourceFile>& allFiles();

std::string readWhole(const std::string& path);

/// `code` of a SourceFile.
std::string blankCommentsAndLiterals(std::string_view text);

std::vector<Include> includesOf(const SourceFile& file);

/// The outermost blocks that are neither namespaces, types nor initialisers.
std::vector<FunctionBody> functionsOf(const SourceFile& file);

/// The module a path belongs to: "base" for core/base/..., "widgets", "app"; empty for anything else.
std::string moduleOf(std::string_view path);

/// Collects offences and fails once with all of them.
class Offences {
public:
    explicit Offences(std::string rule) : m_rule(std::move(rule)) {}
    ~Offences();
    Offences(const Offences&) = delete;
    Offences& operator=(const Offences&) = delete;

    void add(const std::string& path, int line, const std::string& reason);

private:
    std::string m_rule;
    std::string m_found;
    int m_count = 0;
};

} // namespace orrery::house
