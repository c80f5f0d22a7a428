#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

namespace orrery::house {
namespace {

constexpr int longestFile = 800;
constexpr int longestFunction = 80;
constexpr int longestReadme = 40;

int linesOf(const SourceFile& file) {
    return static_cast<int>(std::count(file.text.begin(), file.text.end(), '\n'));
}

std::map<std::string, int> exceptions() {
    std::map<std::string, int> sizes;
    std::istringstream lines(readWhole(std::string(ORRERY_SOURCE_DIR) + "/tests/house/size_exceptions.txt"));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string path;
        int size = 0;
        if (!line.starts_with('#') && words >> path >> size)
            sizes[path] = size;
    }
    return sizes;
}

TEST(House, FilesStayShort) {
    Offences offences("files have at most 800 lines (tests/house/size_exceptions.txt)");
    const std::map<std::string, int> allowed = exceptions();
    std::set<std::string> used;
    for (const SourceFile& file : allFiles()) {
        const bool code = !file.code.empty() || file.path.ends_with(".py") || file.path.ends_with(".sh");
        if (!code || linesOf(file) <= longestFile)
            continue;
        const auto exception = allowed.find(file.path);
        used.insert(file.path);
        if (exception == allowed.end() || linesOf(file) > exception->second)
            offences.add(file.path, longestFile, std::to_string(linesOf(file)) + " lines");
    }
    for (const auto& [path, size] : allowed)
        if (!used.contains(path))
            offences.add(path, 1, "is no longer too long: take it off the list");
}

TEST(House, FunctionsStayShort) {
    Offences offences("functions have at most 80 lines");
    for (const SourceFile& file : cppFiles())
        for (const FunctionBody& body : functionsOf(file))
            if (body.lines > longestFunction)
                offences.add(file.path, body.line, std::to_string(body.lines) + " lines");
}

TEST(House, TheMainWindowStaysSmall) {
    Offences offences("the main window has at most 600 lines");
    for (const SourceFile& file : cppFiles())
        if (file.path.ends_with("main_window.cpp") && linesOf(file) > 600)
            offences.add(file.path, 600, std::to_string(linesOf(file)) + " lines");
}

TEST(House, EveryModuleHasAShortReadme) {
    Offences offences("a module folder has a README.md of at most 40 lines");
    std::set<std::string> folders;
    for (const SourceFile& file : cppFiles())
        if (file.under("core/") || file.under("app/") || file.under("widgets/"))
            if (const std::size_t end = file.path.find('/', file.path.find('/') + 1);
                end != std::string::npos)
                folders.insert(file.path.substr(0, end));
    for (const std::string& folder : folders)
        if (!std::filesystem::exists(std::string(ORRERY_SOURCE_DIR) + "/" + folder + "/README.md"))
            offences.add(folder + "/README.md", 1, "is missing");
    for (const SourceFile& file : allFiles())
        if (file.path.ends_with("/README.md") && !file.under("docs/") && linesOf(file) > longestReadme)
            offences.add(file.path, longestReadme, std::to_string(linesOf(file)) + " lines");
}

TEST(HouseReader, FindsFunctionsAndTheirLength) {
    SourceFile file;
    file.text =
        "namespace a {\n"
        "struct S { int x = 1; };\n"
        "int table[] = {\n1,\n2};\n"
        "S::S(int y) : m_x{y}, m_z(2) {\n  if (y) {\n  }\n}\n"
        "template <typename T>\nclass C {\n  void f() const {\n    auto g = [] { return '{'; };\n  }\n};\n"
        "}\n";
    file.code = blankCommentsAndLiterals(file.text);
    std::vector<int> lengths;
    for (const FunctionBody& body : functionsOf(file))
        lengths.push_back(body.lines);
    EXPECT_EQ(lengths, (std::vector<int>{4, 3}));
}

TEST(HouseReader, BlanksCommentsAndLiterals) {
    EXPECT_EQ(blankCommentsAndLiterals("a /* { */ b // }\nc \"{\\\"\" '{' R\"x(})x\" 1'000"),
              "a         b     \nc \"   \" ' '          1'000");
}

} // namespace
} // namespace orrery::house
