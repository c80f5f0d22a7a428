#include "core/pipeline/shell_text.h"

#include "core/base/text.h"

namespace orrery::pipeline {

namespace {

bool isPlainWord(std::string_view text) {
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("_-./:=,+@%").find(c) != std::string_view::npos;
        if (!plain)
            return false;
    }
    return !text.empty();
}

} // namespace

void ShellText::literal(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        m_out += c;
        if (m_escaped) {
            m_escaped = false;
        } else if (m_quotes == Quotes::Comment) {
            if (c == '\n')
                m_quotes = Quotes::None;
        } else if (m_quotes == Quotes::Single) {
            if (c == '\'')
                m_quotes = Quotes::None;
        } else if (c == '\\') {
            m_escaped = true;
        } else if (!substitution(text, i)) {
            if (m_quotes == Quotes::None)
                unquoted(text, i);
            else if (c == '"')
                m_quotes = Quotes::None;
        }
    }
}

/// `$(` and backticks begin a command of their own, also inside double quotes.
bool ShellText::substitution(std::string_view text, std::size_t i) {
    const char c = text[i];
    if (c == '`' && !m_outer.empty() && m_outer.back().backticks) {
        m_quotes = m_outer.back().quotes;
        m_outer.pop_back();
        --m_backticks;
        return true;
    }
    if (c != '`' && !(c == '(' && before(1) == '$'))
        return false;
    m_outer.push_back({m_quotes, c == '`'});
    m_backticks += c == '`';
    m_quotes = Quotes::None;
    return true;
}

void ShellText::unquoted(std::string_view text, std::size_t i) {
    const char c = text[i];
    if (c == '\'')
        m_quotes = Quotes::Single;
    else if (c == '"')
        m_quotes = Quotes::Double;
    else if (c == '#' && std::string_view(" \t\n;&|(").find(before(1)) != std::string_view::npos)
        m_quotes = Quotes::Comment;
    else if (c == '(')
        m_outer.push_back({Quotes::None, false});
    else if (c == '<' && before(1) == '<' && before(2) != '<' && text.substr(i + 1, 1) != "<")
        m_hereDocument = true;
    else if (c == ')' && !m_outer.empty() && !m_outer.back().backticks) {
        m_quotes = m_outer.back().quotes;
        m_outer.pop_back();
    }
}

bool ShellText::value(const Value& value) {
    if (m_hereDocument)
        return false;
    if (m_escaped) {
        // The backslash would take the first byte of what follows; now it stands for itself.
        m_out += '\\';
        m_escaped = false;
    }
    if (m_quotes != Quotes::None || !value.isArray()) {
        word(toText(value));
        return true;
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i)
            m_out += ' ';
        word(toText(value.items()[i]));
    }
    return true;
}

void ShellText::word(std::string_view text) {
    std::string quoted;
    switch (m_quotes) {
    case Quotes::None:
        quoted = isPlainWord(text) ? std::string(text) : shellQuote(text);
        break;
    case Quotes::Single:
        for (const char c : text)
            c == '\'' ? quoted += "'\\''" : quoted += c;
        break;
    case Quotes::Double:
        for (const char c : text) {
            if (std::string_view("\\\"$`").find(c) != std::string_view::npos)
                quoted += '\\';
            quoted += c;
        }
        break;
    case Quotes::Comment:
        for (const char c : text)
            quoted += c == '\n' ? ' ' : c;
        break;
    }
    for (const char c : quoted) {
        // Backticks take one layer of backslashes off before their command is read, whatever the quotes.
        for (int level = 0; level < m_backticks && std::string_view("\\$`").find(c) != std::string_view::npos;
             ++level)
            m_out += '\\';
        m_out += c;
    }
}

} // namespace orrery::pipeline
