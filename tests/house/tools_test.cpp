#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <regex>

namespace orrery::house {
namespace {

struct Outcome {
    int status = 0;
    std::string output;
};

/// Runs a shell command in the root of the checkout.
Outcome shell(const std::string& command) {
    Outcome outcome;
    std::FILE* pipe = ::popen(("cd '" ORRERY_SOURCE_DIR "' && { " + command + "; } 2>&1").c_str(), "r");
    std::array<char, 4096> chunk{};
    while (const std::size_t read = std::fread(chunk.data(), 1, chunk.size(), pipe))
        outcome.output.append(chunk.data(), read);
    outcome.status = ::pclose(pipe);
    return outcome;
}

bool installed(const std::string& program) {
    return shell("command -v " + program).status == 0;
}

std::string joined(const std::vector<std::string>& paths) {
    std::string text;
    for (const std::string& path : paths)
        text += " '" + path + "'";
    return text;
}

bool isScript(const SourceFile& file) {
    return file.text.starts_with("#!/bin/sh") || file.text.starts_with("#!/usr/bin/env bash") ||
           file.text.starts_with("#!/bin/bash") || file.path.ends_with(".sh");
}

TEST(HouseTools, ClangFormatChangesNothing) {
    if (!installed("clang-format"))
        GTEST_SKIP() << "clang-format is not installed";
    std::vector<std::string> paths;
    for (const SourceFile& file : cppFiles())
        paths.push_back(file.path);
    const Outcome outcome = shell("printf '%s\\0'" + joined(paths) +
                                  " | xargs -0 -n 20 -P 2 clang-format --dry-run -Werror --ferror-limit=1");
    EXPECT_EQ(outcome.status, 0) << outcome.output << "\nMend with: clang-format -i FILE";
}

TEST(HouseTools, ShellcheckFindsNothing) {
    if (!installed("shellcheck"))
        GTEST_SKIP() << "shellcheck is not installed";
    std::vector<std::string> programs;
    std::vector<std::string> fragments; // Run as `sh FILE`, hence without a first line that names a shell.
    for (const SourceFile& file : allFiles())
        if (isScript(file))
            (file.text.starts_with("#!") || file.text.find("shellcheck shell=") != std::string::npos
                 ? programs
                 : fragments)
                .push_back(file.path);
    const Outcome outcome = shell("shellcheck -x" + joined(programs) +
                                  (fragments.empty() ? "" : " && shellcheck -s sh" + joined(fragments)));
    EXPECT_EQ(outcome.status, 0) << outcome.output;
}

TEST(HouseTools, PythonFilesCompileWithoutWarnings) {
    std::vector<std::string> paths;
    for (const SourceFile& file : allFiles())
        if (file.path.ends_with(".py") || file.text.starts_with("#!/usr/bin/env python3"))
            paths.push_back(file.path);
    if (paths.empty())
        return;
    const Outcome outcome = shell("/usr/bin/python3 -W error -c 'import sys\nfor path in sys.argv[1:]: "
                                  "compile(open(path).read(), path, \"exec\")'" +
                                  joined(paths));
    EXPECT_EQ(outcome.status, 0) << outcome.output;
}

TEST(HouseTools, WhatTheDocumentsNameExists) {
    Offences offences("a document names a file that does not exist");
    static const std::regex named(
        R"(`((?:packaging|bench|docs|tests|core|widgets|app|resources)/[A-Za-z0-9_./-]+)`)"
        R"(|\]\(([A-Za-z0-9_./-]+)\))");
    for (const SourceFile& file : allFiles()) {
        if (!file.path.ends_with(".md"))
            continue;
        for (auto match = std::sregex_iterator(file.text.begin(), file.text.end(), named);
             match != std::sregex_iterator(); ++match) {
            const bool link = (*match)[2].matched;
            const std::filesystem::path base =
                link ? std::filesystem::path(file.path).parent_path() : std::filesystem::path();
            const std::filesystem::path path =
                std::filesystem::path(ORRERY_SOURCE_DIR) / base / (*match)[link ? 2 : 1].str();
            if (!std::filesystem::exists(path))
                offences.add(file.path, file.lineOf(static_cast<std::size_t>(match->position())),
                             match->str());
        }
    }
}

TEST(HouseTools, EveryPackageIsListedOnceAndInOrder) {
    for (const char* group : {"build", "run", "test", "bench", "peers", "lint", "fuzz"}) {
        const Outcome outcome =
            shell("grep -v '^#' packaging/packages-" + std::string(group) + ".txt | LC_ALL=C sort -c -u");
        EXPECT_EQ(outcome.status, 0) << group << ": " << outcome.output;
    }
}

} // namespace
} // namespace orrery::house
