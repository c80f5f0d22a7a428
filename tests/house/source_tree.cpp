#include "tests/house/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace orrery::house {

namespace fs = std::filesystem;

int SourceFile::lineOf(std::size_t offset) const {
    return 1 + static_cast<int>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string readWhole(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

namespace {

bool skipped(const fs::path& name) {
    static const std::array<std::string_view, 6> names{".git",   "build",       ".orrery",
                                                       ".cache", "__pycache__", "shared"};
    return std::find(names.begin(), names.end(), name.string()) != names.end();
}

bool isCpp(const std::string& path) {
    return path.ends_with(".h") || path.ends_with(".cpp");
}

std::vector<SourceFile> readTree() {
    std::vector<SourceFile> files;
    const fs::path root = ORRERY_SOURCE_DIR;
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator();
         ++entry) {
        if (skipped(entry->path().filename())) {
            entry.disable_recursion_pending();
            continue;
        }
        if (!entry->is_regular_file())
            continue;
        SourceFile file{fs::relative(entry->path(), root).string(), readWhole(entry->path().string()), {}};
        if (file.text.find('\0') != std::string::npos)
            continue;
        if (isCpp(file.path))
            file.code = blankCommentsAndLiterals(file.text);
        files.push_back(std::move(file));
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

/// Copies `text` with parts blanked; knows comments, strings, raw strings and characters.
class Blanker {
public:
    explicit Blanker(std::string_view text) : m_text(text), m_out(text) {}

    std::string run() {
        while (m_at < m_text.size())
            step();
        return std::move(m_out);
    }

private:
    bool startsWith(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }

    void blankTo(std::size_t end) {
        for (; m_at < std::min(end, m_text.size()); ++m_at)
            if (m_text[m_at] != '\n')
                m_out[m_at] = ' ';
    }

    std::size_t past(std::string_view what, std::size_t from) const {
        const std::size_t found = m_text.find(what, from);
        return found == std::string_view::npos ? m_text.size() : found + what.size();
    }

    std::size_t endOfQuoted(char quote) const {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n')
            end += m_text[end] == '\\' ? 2 : 1;
        return end;
    }

    /// A quote between digits separates thousands.
    bool separatesDigits() const {
        return m_at > 0 && std::isxdigit(static_cast<unsigned char>(m_text[m_at - 1])) &&
               m_at + 1 < m_text.size() && std::isxdigit(static_cast<unsigned char>(m_text[m_at + 1]));
    }

    bool inDirective() const {
        const std::size_t start = m_text.rfind('\n', m_at) + 1;
        return m_text.substr(start, m_at - start).starts_with("#include");
    }

    void step() {
        if (startsWith("//")) {
            blankTo(std::min(m_text.find('\n', m_at), m_text.size()));
        } else if (startsWith("/*")) {
            blankTo(past("*/", m_at + 2));
        } else if (startsWith("R\"")) {
            const std::size_t open = m_text.find('(', m_at);
            const std::string close = ")" + std::string(m_text.substr(m_at + 2, open - m_at - 2)) + "\"";
            blankTo(past(close, open));
        } else if ((m_text[m_at] == '"' || m_text[m_at] == '\'') && !separatesDigits() && !inDirective()) {
            const std::size_t end = endOfQuoted(m_text[m_at]);
            ++m_at;
            blankTo(end);
            ++m_at;
        } else {
            ++m_at;
        }
    }

    std::string_view m_text;
    std::string m_out;
    std::size_t m_at = 0;
};

enum class BlockKind { Namespace, Type, Initialiser, Function };

/// What a block is, by the text between the last `;`, `{` or `}` and its opening brace.
BlockKind classify(std::string_view before) {
    std::string text(before);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.pop_back();
    static const std::regex space(R"(\b(namespace|extern)\b)");
    static const std::regex type(R"((^|[^<,(\w])\s*(class|struct|union|enum)\s)");
    static const std::regex templates(R"(template\s*<[^{]*?>\s*(?=(class|struct|union)\s))");
    static const std::regex memberInitialiser(R"(\)[^)]*:(?!:)[^;]*\w$)");
    static const std::regex qualifier(R"(\b(const|noexcept|override|final|mutable)$)");
    const std::string plain = std::regex_replace(text, templates, "");
    if (std::regex_search(plain, space))
        return BlockKind::Namespace;
    if (plain.ends_with('=') || plain.ends_with(',') || plain.ends_with('('))
        return BlockKind::Initialiser;
    if (std::regex_search(plain, memberInitialiser) && !std::regex_search(plain, qualifier))
        return BlockKind::Initialiser;
    if (std::regex_search(plain, type) && plain.find('(') == std::string::npos)
        return BlockKind::Type;
    return plain.find('(') == std::string::npos ? BlockKind::Initialiser : BlockKind::Function;
}

std::size_t closingBrace(std::string_view code, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < code.size(); ++at) {
        depth += code[at] == '{' ? 1 : code[at] == '}' ? -1 : 0;
        if (depth == 0)
            return at;
    }
    return code.size();
}

} // namespace

const std::vector<SourceFile>& allFiles() {
    static const std::vector<SourceFile> files = readTree();
    return files;
}

const std::vector<SourceFile>& cppFiles() {
    static const std::vector<SourceFile> files = [] {
        std::vector<SourceFile> chosen;
        std::copy_if(allFiles().begin(), allFiles().end(), std::back_inserter(chosen),
                     [](const SourceFile& file) { return isCpp(file.path); });
        return chosen;
    }();
    return files;
}

std::string blankCommentsAndLiterals(std::string_view text) {
    return Blanker(text).run();
}

std::vector<Include> includesOf(const SourceFile& file) {
    static const std::regex directive(R"(^#include ([<"])([^>"]+)[>"])");
    std::vector<Include> includes;
    std::istringstream lines(file.text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (line.starts_with("#include") && std::regex_search(line, match, directive))
            includes.push_back({match[2], match[1] == "\"", number});
    }
    return includes;
}

std::vector<FunctionBody> functionsOf(const SourceFile& file) {
    std::vector<FunctionBody> found;
    std::size_t last = 0;
    for (std::size_t at = 0; at < file.code.size(); ++at) {
        const char c = file.code[at];
        if (c == '#') { // A directive ends with its line; continued macros are skipped whole.
            do
                at = std::min(file.code.find('\n', at + 1), file.code.size());
            while (at < file.code.size() && file.code[at - 1] == '\\');
            last = at;
        } else if (c == '{') {
            const BlockKind kind = classify(std::string_view(file.code).substr(last, at - last));
            if (kind == BlockKind::Function || kind == BlockKind::Initialiser) {
                const std::size_t end = closingBrace(file.code, at);
                if (kind == BlockKind::Function)
                    found.push_back({file.lineOf(at),
                                     file.lineOf(std::min(end, file.text.size())) - file.lineOf(at) + 1});
                at = end;
                // `a{1}, b{2} {`: the text before a body may hold initialisers; keep it for the next brace.
                if (kind == BlockKind::Initialiser)
                    continue;
            }
            last = at + 1;
        } else if (c == ';' || c == '}') {
            last = at + 1;
        }
    }
    return found;
}

std::string moduleOf(std::string_view path) {
    if (path.starts_with("core/"))
        return std::string(path.substr(5, path.find('/', 5) - 5));
    if (path.starts_with("widgets/") || path.starts_with("app/"))
        return std::string(path.substr(0, path.find('/')));
    return {};
}

Offences::~Offences() {
    if (m_count > 0)
        ADD_FAILURE() << m_rule << ": " << m_count << " offence(s)\n" << m_found;
}

void Offences::add(const std::string& path, int line, const std::string& reason) {
    ++m_count;
    m_found += path + ":" + std::to_string(line) + ": " + reason + "\n";
}

} // namespace orrery::house
