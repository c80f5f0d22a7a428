#include "core/base/text.h"
#include "core/storage/blob_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace orrery::storage {

namespace {

constexpr std::string_view manifestHead = "orrery-tree 1";

/// Names may hold any byte but NUL; what separates words and lines is escaped.
std::string escape(std::string_view name) {
    std::string escaped;
    for (const char c : name) {
        if (c == '\\')
            escaped += "\\\\";
        else if (c == '\n')
            escaped += "\\n";
        else if (c == ' ')
            escaped += "\\s";
        else
            escaped += c;
    }
    return escaped;
}

std::string unescape(std::string_view text) {
    std::string name;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            name += text[++i] == 'n' ? '\n' : text[i] == 's' ? ' ' : text[i];
        else
            name += text[i];
    }
    return name;
}

bool isSafePath(std::string_view path) {
    if (path.empty() || path.find('\0') != std::string_view::npos)
        return false;
    const auto parts = split(path, '/');
    return std::none_of(parts.begin(), parts.end(),
                        [](std::string_view part) { return part.empty() || part == "." || part == ".."; });
}

/// True where a link at `path` to `target` stays below the tree's root.
bool staysInside(std::string_view path, std::string_view target) {
    if (target.empty() || target.front() == '/' || target.find('\0') != std::string_view::npos)
        return false;
    auto depth = std::count(path.begin(), path.end(), '/');
    for (const std::string_view part : split(target, '/')) {
        if (part == "..")
            --depth;
        else if (!part.empty() && part != ".")
            ++depth;
        if (depth < 0)
            return false;
    }
    return true;
}

Error malformed(std::string_view why) {
    return Error(ErrorCode::Corrupt, fmt::format("The stored folder's list of files is malformed: {}", why));
}

/// Cuts the text in front of the next space off `line`.
std::string_view nextWord(std::string_view& line) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, space);
    line.remove_prefix(std::min(space + 1, line.size()));
    return word;
}

Result<TreeEntry> decodeLine(std::string_view line) {
    TreeEntry entry;
    const std::string_view type = nextWord(line);
    if (type == "f" || type == "x") {
        entry.executable = type == "x";
        const std::string size(nextWord(line));
        entry.size = std::strtoull(size.c_str(), nullptr, 10);
        ORRERY_TRY(entry.digest, Digest::fromHex(nextWord(line)));
    } else if (type == "l") {
        entry.type = TreeEntry::Type::SymbolicLink;
        entry.target = unescape(nextWord(line));
    } else if (type == "d") {
        entry.type = TreeEntry::Type::Directory;
    } else {
        return malformed("an entry of an unknown type");
    }
    entry.path = unescape(line);
    return entry;
}

} // namespace

std::string encodeTree(const std::vector<TreeEntry>& entries) {
    std::string text = fmt::format("{}\n", manifestHead);
    for (const TreeEntry& entry : entries) {
        switch (entry.type) {
        case TreeEntry::Type::File:
            text += fmt::format("{} {} {} {}\n", entry.executable ? 'x' : 'f', entry.size, entry.digest.hex(),
                                escape(entry.path));
            break;
        case TreeEntry::Type::Directory:
            text += fmt::format("d {}\n", escape(entry.path));
            break;
        case TreeEntry::Type::SymbolicLink:
            text += fmt::format("l {} {}\n", escape(entry.target), escape(entry.path));
            break;
        }
    }
    return text;
}

Result<std::vector<TreeEntry>> decodeTree(std::string_view manifest) {
    auto lines = split(manifest, '\n');
    if (lines.empty() || lines.front() != manifestHead || !lines.back().empty())
        return malformed("not a list of files");
    std::vector<TreeEntry> entries;
    std::set<std::string> directories{""};
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        ORRERY_TRY(TreeEntry entry, decodeLine(lines[i]));
        const std::size_t slash = entry.path.rfind('/');
        const std::string parent = slash == std::string::npos ? "" : entry.path.substr(0, slash);
        // A parent that is not a folder listed before could be a link that leads out.
        if (!isSafePath(entry.path) || !directories.contains(parent))
            return malformed("a path that leaves the folder");
        if (entry.type == TreeEntry::Type::SymbolicLink && !staysInside(entry.path, entry.target))
            return malformed("a link that leaves the folder");
        if (entry.type == TreeEntry::Type::Directory)
            directories.insert(entry.path);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace orrery::storage
