#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <regex>
#include <set>
#include <sstream>

namespace orrery::house {
namespace {

using Predicate = std::function<bool(const SourceFile&)>;

/// Reports every line that matches `pattern` in the text (or in the code without comments and literals).
void forbid(const std::string& rule, const std::string& pattern, const Predicate& where, bool inCode) {
    Offences offences(rule);
    const std::regex expression(pattern, std::regex::optimize);
    for (const SourceFile& file : allFiles()) {
        if (!where(file))
            continue;
        std::istringstream lines(inCode ? file.code : file.text);
        std::string line;
        for (int number = 1; std::getline(lines, line); ++number)
            // The expression engine recurses; no line that a person wrote is that long.
            if (line.size() < 2000 && std::regex_search(line, expression))
                offences.add(file.path, number, line.substr(0, 120));
    }
}

bool isCode(const SourceFile& file) {
    return !file.code.empty();
}

bool isThisFolder(const SourceFile& file) {
    return file.under("tests/house/");
}

TEST(House, NoMachinePaths) {
    forbid(
        "paths of one machine", R"((^|[\s"'=(])/(work|home/\w+|root)/)",
        [](const SourceFile& file) { return !isThisFolder(file) && file.path != "LICENSE"; }, false);
}

TEST(House, NoUnlistedHosts) {
    static const std::set<std::string> listed{"json-schema.org", "www.w3.org",  "127.0.0.1",
                                              "localhost",       "[::1]",       "example.com",
                                              "example.org",     "example.net", "spec.openapis.org",
                                              "www.gnu.org",     "fsf.org",     "json.schemastore.org"};
    Offences offences("hosts that no document may name; add a documentation host here if it is needed");
    static const std::regex url(R"(https?://([A-Za-z0-9_.\[\]-]+(?:\:\:1\])?))", std::regex::optimize);
    for (const SourceFile& file : allFiles()) {
        if (isThisFolder(file) || file.path == "LICENSE" || file.path.ends_with(".svg"))
            continue;
        for (std::size_t at = file.text.find("://"); at != std::string::npos;
             at = file.text.find("://", at + 3)) {
            std::smatch match;
            const std::string near = file.text.substr(at - std::min<std::size_t>(at, 5), 80);
            if (!std::regex_search(near, match, url))
                continue;
            const std::string host = match[1];
            const bool reserved = host.ends_with(".example") || host.ends_with(".test") ||
                                  host.ends_with(".invalid") || host.ends_with(".example.com") ||
                                  host.find('.') == std::string::npos || host.starts_with("127.") ||
                                  host.starts_with("169.254.") || host.starts_with("10.");
            if (!reserved && !listed.contains(host))
                offences.add(file.path, file.lineOf(at), host);
        }
    }
}

TEST(House, NoNotesToSelf) {
    forbid(
        "work that is not done is an issue, not a comment", R"(\b(TODO|FIXME|XXX|HACK)\b)",
        [](const SourceFile& file) {
            return !isThisFolder(file) && !file.under("docs/") && file.path != "CONTRIBUTING.md";
        },
        false);
}

TEST(House, TestsDoNotSleep) {
    forbid(
        "a test waits for an event, polling if it must; a sleep of over 10 ms carries its reason on the same "
        "line",
        R"(\b(usleep\s*\((?!\d{1,4}\)|.*//)|(sleep_for|sleep_until|qSleep|qWait)\s*\((?!(10|\d)(ms)?\)|.*//)))",
        [](const SourceFile& file) { return isCode(file) && file.under("tests/") && !isThisFolder(file); },
        false);
}

TEST(House, ColoursComeFromTheTheme) {
    forbid(
        "colour literals outside widgets/theme",
        R"x("#[0-9A-Fa-f]{3,8}"|\bQColor\(\s*\d|\bQt::(red|green|blue|white|black|gray|yellow)\b)x",
        [](const SourceFile& file) {
            return isCode(file) && file.under("widgets/") && !file.under("widgets/theme/");
        },
        false);
}

TEST(House, OnlyTheCommonFolderOpensMessageBoxes) {
    forbid(
        "message boxes live in widgets/common", R"(\bQMessageBox\b)",
        [](const SourceFile& file) {
            return isCode(file) && file.under("widgets/") && !file.under("widgets/common/");
        },
        true);
}

TEST(House, NoNestedEventLoops) {
    forbid(
        "no nested event loops", R"(\bQEventLoop\b|[dD]ialog(\.|->)exec\(|processEvents)",
        [](const SourceFile& file) { return isCode(file) && file.under("widgets/"); }, true);
}

TEST(House, CoreDoesNotPrintOrExit) {
    forbid(
        "core returns values; only app/ prints and exits",
        R"(\bstd::(cout|cerr)\b|[^_\w:]exit\(|\bstd::exit\()",
        [](const SourceFile& file) { return isCode(file) && file.under("core/"); }, true);
}

TEST(House, NoCommentedOutCode) {
    forbid(
        "dead code", R"(^\s*//\s*(if|for|while|return|auto|std::)\b.*[;{]$)",
        [](const SourceFile& file) { return isCode(file) && !isThisFolder(file); }, false);
}

TEST(House, ErrorMessagesAreSentences) {
    forbid("an error's message names object, reason and next step: no shouting, no empty text, no 'Error:' "
           "prefix",
           R"x(\bError(\(|\{)ErrorCode::\w+,\s*"(|[Ee]rror:[^"]*|[^"]*!)"(\)|\}))x", isCode, false);
}

} // namespace
} // namespace orrery::house
