#pragma once

#include "core/pipeline/expression.h"

/// Puts values into shell commands; no part of the module's interface.
namespace orrery::pipeline {

/// Builds a text for a POSIX shell from literal pieces, which it reads to know in which quotes it is, and
/// values.
class ShellText {
public:
    void literal(std::string_view text);
    /// False where nothing can be quoted: behind the begin of a here-document.
    bool value(const Value& value);
    std::string take() { return std::move(m_out); }
    std::size_t size() const { return m_out.size(); }

private:
    enum class Quotes { None, Single, Double, Comment };
    struct Level {
        Quotes quotes;
        bool backticks;
    };

    void unquoted(std::string_view text, std::size_t i);
    bool substitution(std::string_view text, std::size_t i);
    void word(std::string_view text);
    char before(std::size_t back) const {
        return m_out.size() > back ? m_out[m_out.size() - 1 - back] : '\n';
    }

    std::string m_out;
    Quotes m_quotes = Quotes::None;
    bool m_escaped = false;
    bool m_hereDocument = false;
    int m_backticks = 0;
    std::vector<Level> m_outer; ///< Around `$(`, `(` and backticks.
};

} // namespace orrery::pipeline
