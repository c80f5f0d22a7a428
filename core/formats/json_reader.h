#pragma once

#include "core/formats/json.h"

#include <string>
#include <string_view>

namespace orrery::formats {

/// A number as it was spelled.
struct JsonNumber {
    bool whole = false;       ///< Without fraction and exponent, and within 64 bits.
    std::int64_t integer = 0; ///< Where it is whole.
    double value = 0;
};

/// Reads a JSON text from its start to its end without building a tree, for messages with many rows.
/// The first failure stays: every later call returns false, and `error` says what and where it was.
class JsonReader {
public:
    /// `text` must outlive the reader.
    explicit JsonReader(std::string_view text, const JsonLimits& limits = {});

    bool ok() const { return m_problem.empty(); }
    /// What comes next, by its first character; any number is a Number. Null too where nothing valid comes:
    /// reading it then fails.
    Json::Type next();

    bool readNull();
    bool readBool(bool& value);
    bool readNumber(JsonNumber& number);
    bool readText(std::string& value);
    /// `while (reader.nextItem()) ...` after a true `openArray`. The values between must be read or skipped.
    bool openArray() { return open('['); }
    bool nextItem();
    /// `while (reader.nextMember(name)) ...`; `name` is valid until the next call of the reader.
    bool openObject() { return open('{'); }
    bool nextMember(std::string_view& name);
    /// Passes over the next value, whatever it is.
    bool skip();
    /// True where nothing but white space is left.
    bool finish();

    /// Refuses what was read: `problem` is the whole message.
    void refuse(std::string problem);
    /// Puts the name of the member around the message of a refusal.
    void refusedIn(std::string_view member);
    /// InvalidInput with the reason and, for malformed text, line and column.
    Error error() const;

private:
    bool open(char bracket);
    /// The end of the innermost list or object, or the comma before its next entry.
    bool nextEntry(char bracket, bool& ended);
    bool fail(const char* problem);
    bool readWord(std::string_view word);
    bool readQuoted(std::string& buffer, std::string_view& value);
    bool readEscape(std::string& buffer);
    bool readCodeUnit(std::uint32_t& unit);
    bool passMultibyte();
    bool passDigits();
    bool convert(std::string_view spelling, JsonNumber& number);
    void passSpace();
    bool at(char c) const { return m_at != m_end && *m_at == c; }

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    int m_depth = 0;
    int m_mostDepth;
    bool m_fresh = false; ///< A list or object was just opened: no comma before its first entry.
    bool m_malformed = false;
    std::string m_problem;
    std::string m_name;    ///< Of a member whose spelling has escapes.
    std::string m_skipped; ///< Texts that nobody wants.
};

} // namespace orrery::formats
