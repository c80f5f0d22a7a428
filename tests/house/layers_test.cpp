#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace orrery::house {
namespace {

/// `name: word word ...` lines, in order.
std::vector<std::pair<std::string, std::set<std::string>>> readTable(const std::string& path) {
    std::vector<std::pair<std::string, std::set<std::string>>> table;
    std::istringstream lines(readWhole(std::string(ORRERY_SOURCE_DIR) + "/" + path));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t colon = line.find(':');
        if (line.starts_with('#') || colon == std::string::npos)
            continue;
        std::istringstream words(line.substr(colon + 1));
        table.emplace_back(line.substr(0, colon),
                           std::set<std::string>(std::istream_iterator<std::string>(words), {}));
    }
    return table;
}

/// Whether a library's owners, which are modules or folders of one, hold a file.
bool owns(const std::set<std::string>& owners, const SourceFile& file) {
    return std::any_of(owners.begin(), owners.end(), [&](const std::string& owner) {
        return owner == "any" || owner == moduleOf(file.path) ||
               (owner.find('/') != std::string::npos && file.under(owner + "/"));
    });
}

TEST(House, IncludesFollowTheLayerTable) {
    Offences offences("packaging/cmake/layers.txt");
    std::map<std::string, std::set<std::string>> allowed;
    for (auto& [module, modules] : readTable("packaging/cmake/layers.txt"))
        allowed[module] = modules;
    for (const SourceFile& file : cppFiles()) {
        const std::string module = moduleOf(file.path);
        if (module.empty())
            continue;
        if (!allowed.contains(module))
            offences.add(file.path, 1, "module '" + module + "' is not in the table");
        for (const Include& include : includesOf(file)) {
            const std::string other = moduleOf(include.target);
            if (!other.empty() && other != module && !allowed[module].contains(other))
                offences.add(file.path, include.line, module + " may not include " + include.target);
        }
    }
}

TEST(House, ThirdPartyLibrariesAreIncludedByTheirModuleOnly) {
    Offences offences("packaging/cmake/libraries.txt");
    const auto table = readTable("packaging/cmake/libraries.txt");
    for (const SourceFile& file : cppFiles()) {
        const std::string module = moduleOf(file.path);
        if (module.empty())
            continue;
        for (const Include& include : includesOf(file)) {
            for (const auto& [prefix, owners] : table)
                if (!include.quoted && include.target.starts_with(prefix) && !owns(owners, file))
                    offences.add(file.path, include.line,
                                 module + " may not include <" + include.target + ">");
        }
    }
}

TEST(House, ThirdPartyLibrariesDoNotLeakThroughHeaders) {
    const auto table = readTable("packaging/cmake/libraries.txt");
    std::map<std::string, const SourceFile*> headers;
    for (const SourceFile& file : cppFiles())
        headers[file.path] = &file;
    // For each header, the third-party include that it reaches, if any.
    std::map<std::string, std::string> leak;
    const auto leakOf = [&](const auto& self, const std::string& path) -> std::string {
        if (const auto known = leak.find(path); known != leak.end())
            return known->second;
        leak[path] = {};
        const auto found = headers.find(path);
        if (found == headers.end())
            return {};
        std::string reached;
        for (const Include& include : includesOf(*found->second)) {
            for (const auto& [prefix, owners] : table)
                if (!include.quoted && include.target.starts_with(prefix) && !owners.contains("any"))
                    reached = include.target;
            if (include.quoted && moduleOf(include.target) == moduleOf(path))
                if (const std::string deeper = self(self, include.target); !deeper.empty())
                    reached = deeper;
        }
        return leak[path] = reached;
    };
    Offences offences("a header that other modules include must hide its libraries");
    for (const SourceFile& file : cppFiles()) {
        const std::string module = moduleOf(file.path);
        for (const Include& include : includesOf(file)) {
            const std::string other = moduleOf(include.target);
            if (module.empty() || other.empty() || other == module || other == "widgets")
                continue;
            if (const std::string reached = leakOf(leakOf, include.target); !reached.empty())
                offences.add(file.path, include.line, include.target + " brings <" + reached + ">");
        }
    }
}

TEST(House, CoreKnowsNoQt) {
    Offences offences("core is standard C++ without Qt");
    for (const SourceFile& file : cppFiles())
        if (file.under("core/"))
            for (const Include& include : includesOf(file))
                if (include.target.size() > 1 && include.target[0] == 'Q' &&
                    std::isupper(static_cast<unsigned char>(include.target[1])) + (include.target[1] == 't') >
                        0)
                    offences.add(file.path, include.line, include.target);
}

TEST(House, PagesDoNotIncludePages) {
    Offences offences("a page is reached through the shell, never from another page");
    const std::string pages = "widgets/pages/";
    const auto pageOf = [&](const std::string& path) {
        return path.starts_with(pages)
                   ? path.substr(pages.size(), path.find('/', pages.size()) - pages.size())
                   : std::string();
    };
    for (const SourceFile& file : cppFiles())
        for (const Include& include : includesOf(file))
            if (const std::string page = pageOf(file.path), other = pageOf(include.target);
                !page.empty() && !other.empty() && page != other)
                offences.add(file.path, include.line, "page " + page + " includes " + include.target);
}

} // namespace
} // namespace orrery::house
