#include "core/base/redactor.h"

#include "core/base/text.h"

#include <algorithm>

namespace orrery {

namespace {

constexpr std::size_t kShortest = 4;
/// A line break after so many letters of base64 is one that an encoder made.
constexpr std::size_t kWrapAfter = 32;
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isBase64(char c) {
    return isAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_' || c == '=';
}

/// Whole and partial letters, without padding.
std::string toBase64(std::string_view bytes) {
    std::string text;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        for (count += 8; count >= 6; count -= 6)
            text += kBase64[(bits >> (count - 6)) & 63];
    }
    if (count > 0)
        text += kBase64[(bits << (6 - count)) & 63];
    return text;
}

std::string toCapitalHex(std::string_view bytes) {
    std::string text = toHex(bytes);
    for (char& digit : text)
        if (digit >= 'a')
            digit = static_cast<char>(digit - 'a' + 'A');
    return text;
}

std::string percentEncoded(std::string_view text) {
    std::string encoded;
    for (const char c : text)
        if (isAlphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '~')
            encoded += c;
        else
            encoded += "%" + toCapitalHex({&c, 1});
    return encoded;
}

std::string jsonEscaped(std::string_view text) {
    std::string escaped;
    for (const char c : text)
        if (c == '"' || c == '\\')
            escaped += {'\\', c};
        else if (c == '\t')
            escaped += "\\t";
        else
            escaped += c;
    return escaped;
}

/// Gathers the spellings of one secret after the other.
class Spellings {
public:
    void add(std::string_view secret) {
        for (std::string_view line : split(secret, '\n')) {
            line = line.substr(0, line.find_last_not_of('\r') + 1);
            if (line.size() < kShortest)
                continue;
            keep(std::string(line));
            keep(jsonEscaped(line));
            keep(percentEncoded(line));
        }
        if (secret.size() < kShortest)
            return;
        keep(toHex(secret));
        keep(toCapitalHex(secret));
        addBase64(secret);
    }

    std::vector<std::string> take() {
        std::sort(m_all.begin(), m_all.end());
        m_all.erase(std::unique(m_all.begin(), m_all.end()), m_all.end());
        return std::move(m_all);
    }

private:
    void keep(std::string spelling) {
        if (spelling.size() >= kShortest)
            m_all.push_back(std::move(spelling));
    }

    /// The letters that depend on the secret alone, for each of the three places in a group where it may
    /// begin.
    void addBase64(std::string_view secret) {
        const std::string whole = toBase64(secret);
        keepBothAlphabets(whole);
        keepBothAlphabets(whole + std::string((4 - whole.size() % 4) % 4, '='));
        for (std::size_t before = 0; before < 3; ++before) {
            const std::string letters = toBase64(std::string(before, '\0') + std::string(secret));
            const std::size_t first = (before * 8 + 5) / 6;
            const std::size_t end = (before + secret.size()) * 8 / 6;
            keepBothAlphabets(letters.substr(first, end - first));
        }
    }

    void keepBothAlphabets(std::string letters) {
        keep(letters);
        std::replace(letters.begin(), letters.end(), '+', '-');
        std::replace(letters.begin(), letters.end(), '/', '_');
        keep(std::move(letters));
    }

    std::vector<std::string> m_all;
};

/// A text without the line breaks that an encoder made, and where each of its letters stands in the original.
struct Unwrapped {
    std::string text;
    std::vector<std::size_t> origin; ///< One more than letters: the last is the size of the original.
    std::vector<std::size_t> run;    ///< Letters of base64 in a row before each.

    Unwrapped(std::string_view original, std::size_t runBefore) {
        text.reserve(original.size());
        origin.reserve(original.size() + 1);
        run.reserve(original.size() + 1);
        for (std::size_t i = 0; i < original.size(); ++i) {
            const char c = original[i];
            if ((c == '\n' || c == '\r') && runBefore >= kWrapAfter) {
                runBefore = c == '\n' ? 0 : runBefore;
                continue;
            }
            text += c;
            origin.push_back(i);
            run.push_back(runBefore);
            runBefore = isBase64(c) ? runBefore + 1 : 0;
        }
        origin.push_back(original.size());
        run.push_back(runBefore);
    }
};

struct Match {
    std::size_t begin;
    std::size_t end;
};

/// From left to right, of those that begin at one place the longest.
std::vector<Match> findAll(std::string_view text, const std::vector<std::string>& spellings) {
    std::vector<std::size_t> next;
    next.reserve(spellings.size());
    for (const std::string& spelling : spellings)
        next.push_back(text.find(spelling));
    std::vector<Match> matches;
    for (;;) {
        Match first{std::string::npos, 0};
        for (std::size_t i = 0; i < spellings.size(); ++i)
            if (next[i] < first.begin)
                first = {next[i], next[i] + spellings[i].size()};
            else if (next[i] != std::string::npos && next[i] == first.begin)
                first.end = std::max(first.end, next[i] + spellings[i].size());
        if (first.begin == std::string::npos)
            return matches;
        matches.push_back(first);
        for (std::size_t i = 0; i < spellings.size(); ++i)
            if (next[i] < first.end)
                next[i] = text.find(spellings[i], first.end);
    }
}

/// How much of the end may be the beginning of a secret.
std::size_t unfinished(std::string_view text, const std::vector<std::string>& spellings) {
    std::size_t longest = 0;
    for (const std::string& spelling : spellings)
        for (std::size_t size = std::min(spelling.size() - 1, text.size()); size > longest; --size)
            if (text.substr(text.size() - size) == std::string_view(spelling).substr(0, size))
                longest = size;
    return longest;
}

} // namespace

Redactor::Redactor(std::span<const std::string> secrets) {
    Spellings spellings;
    for (const std::string& secret : secrets)
        spellings.add(secret);
    m_spellings = spellings.take();
}

std::string Redactor::redact(std::string_view text) const {
    if (empty())
        return std::string(text);
    RedactingStream stream(*this);
    std::string shown = stream.take(text);
    return shown += stream.finish();
}

std::string RedactingStream::take(std::string_view bytes) {
    m_held += bytes;
    return release(false);
}

std::string RedactingStream::finish() {
    return release(true);
}

std::string RedactingStream::release(bool all) {
    const Unwrapped unwrapped(m_held, m_run);
    const std::string_view text = unwrapped.text;
    std::size_t hold = text.size() - (all ? 0 : unfinished(text, m_redactor->m_spellings));
    std::string shown;
    std::size_t copied = 0;
    for (const Match& match : findAll(text, m_redactor->m_spellings)) {
        if (match.end > hold) {
            hold = std::min(hold, match.begin); // it may yet turn out to be a longer one
            break;
        }
        shown.append(m_held, copied, unwrapped.origin[match.begin] - copied);
        shown += Redactor::mark;
        copied = unwrapped.origin[match.end - 1] + 1;
    }
    const std::size_t end = unwrapped.origin[hold];
    shown.append(m_held, copied, end - copied);
    m_run = unwrapped.run[hold];
    m_held.erase(0, end);
    return shown;
}

} // namespace orrery
