#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <regex>
#include <sstream>

namespace orrery::house {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

TEST(House, HeadersAreGuardedAndOpenNoNamespace) {
    Offences offences("headers");
    static const std::regex usingNamespace(R"(\busing namespace\b)");
    for (const SourceFile& file : cppFiles()) {
        if (!file.header())
            continue;
        if (file.code.find("#pragma once") == std::string::npos)
            offences.add(file.path, 1, "has no #pragma once");
        std::smatch match;
        if (std::regex_search(file.code, match, usingNamespace))
            offences.add(file.path, file.lineOf(static_cast<std::size_t>(match.position())),
                         "using namespace in a header");
    }
}

TEST(House, ASourceIncludesItsOwnHeaderFirst) {
    Offences offences("own header first, so that each header is seen to need nothing before it");
    for (const SourceFile& file : cppFiles()) {
        if (moduleOf(file.path).empty() || file.header())
            continue;
        const std::string own = file.path.substr(0, file.path.size() - 4) + ".h";
        const std::vector<Include> includes = includesOf(file);
        if (std::filesystem::exists(std::string(ORRERY_SOURCE_DIR) + "/" + own) &&
            (includes.empty() || includes.front().target != own))
            offences.add(file.path, 1, "does not include " + own + " first");
    }
}

TEST(House, IncludesAreWrittenFromTheRoot) {
    Offences offences("quoted includes are written from the root");
    for (const SourceFile& file : cppFiles())
        for (const Include& include : includesOf(file))
            if (include.quoted && include.target.find('/') == std::string::npos &&
                !include.target.ends_with(".pb.h"))
                offences.add(file.path, include.line, include.target);
}

TEST(House, PublicTypesAreDocumented) {
    Offences offences("a public type has a /// comment");
    static const std::regex type(R"(^(class|struct) (\[\[nodiscard\]\] )?(\w+)( final)?( : [^;]*)? \{)");
    for (const SourceFile& file : cppFiles()) {
        if (!file.header() || moduleOf(file.path).empty())
            continue;
        const std::vector<std::string> lines = linesOf(file.text);
        for (std::size_t at = 0; at < lines.size(); ++at) {
            if (!std::regex_search(lines[at], type))
                continue;
            std::size_t before = at;
            while (before > 0 &&
                   (lines[before - 1].starts_with("template") || lines[before - 1].starts_with("[[")))
                --before;
            if (before == 0 || !lines[before - 1].starts_with("///"))
                offences.add(file.path, static_cast<int>(at) + 1, lines[at]);
        }
    }
}

TEST(House, FilesAreNamedInSnakeCase) {
    Offences offences("file names are snake_case");
    static const std::regex name(R"([a-z0-9_]+\.(h|cpp))");
    for (const SourceFile& file : cppFiles())
        if (!std::regex_match(std::filesystem::path(file.path).filename().string(), name))
            offences.add(file.path, 1, "is not snake_case");
}

} // namespace
} // namespace orrery::house
