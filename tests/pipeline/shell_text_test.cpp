#include "core/pipeline/expression.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <random>
#include <unistd.h>

/// Values in shell commands, as a real shell reads them.
namespace orrery::pipeline {
namespace {

std::string outputOf(const std::string& script) {
    const auto path =
        std::filesystem::temp_directory_path() / fmt::format("orrery-shell-text-{}.sh", ::getpid());
    std::ofstream(path) << script;
    std::string out;
    if (FILE* pipe = ::popen(fmt::format("/bin/sh '{}' 2>&1", path.string()).c_str(), "r")) {
        char buffer[4096];
        while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe))
            out.append(buffer, count);
        ::pclose(pipe);
    }
    std::filesystem::remove(path);
    return out;
}

std::string randomValue(std::mt19937& random) {
    static const std::vector<std::string> parts = {
        "a", " ",  "'",  "\"",    "\\", "$",   "`",  "$(echo BAD)", "`echo BAD`", ";",  "echo BAD", "&",
        "|", "\n", "*",  "?",     "~",  "#",   "(",  ")",           "{",          "}",  "<",        ">",
        "!", "é",  "-n", "$HOME", "''", "\\n", "\t", "%s",          "=",          "[x]"};
    std::string value;
    for (std::size_t count = 1 + random() % 6; count; --count)
        value += parts[random() % parts.size()];
    return value + "."; // A command substitution drops line breaks at its end.
}

TEST(ShellText, ValuesArriveAsTheyAre) {
    const unsigned seed = 11;
    std::mt19937 random(seed);
    const std::vector<std::string> places = {
        "printf '%s\\001' ${{ x }}\n",
        "printf '%s\\001' \"${{ x }}\"\n",
        "printf '%s\\001' '${{ x }}'\n",
        "printf '%s\\001' \"$(printf '%s' ${{ x }})\"\n",
        "printf '%s\\001' \"$(printf '%s' \"${{ x }}\")\"\n",
        "printf '%s\\001' \"`printf '%s' ${{ x }}`\"\n",
        "( printf '%s\\001' ${{ x }} ) # ${{ x }}\n",
        "if [ \"a\" = 'a' ]; then printf '%s\\001' ${{ x }}; fi\n",
    };
    std::string script;
    std::string expected;
    for (int i = 0; i < 1600; ++i) {
        const std::string value = randomValue(random);
        ValueScope scope;
        scope.set("x", Value(value));
        const auto line =
            Template::parse(places[static_cast<std::size_t>(i) % places.size()]).evaluateShell(scope);
        ASSERT_TRUE(line.ok()) << line.error().message();
        script += *line;
        expected += value + "\x01";
    }
    EXPECT_EQ(outputOf(script), expected) << "seed " << seed;
}

TEST(ShellText, ListsBecomeWords) {
    ValueScope scope;
    scope.set("x", *formats::parseJson(R"(["a b", "c", "", "d'e"])"));
    EXPECT_EQ(outputOf(*Template::parse("printf '<%s>' ${{ x }}").evaluateShell(scope)), "<a b><c><><d'e>");
}

} // namespace
} // namespace orrery::pipeline
