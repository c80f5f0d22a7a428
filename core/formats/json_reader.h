#pragma once

#include "core/formats/json.h"

#include <memory>
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
/// The first failure stays: every later call returns false, and `error` says what and where it was. Invalid
/// UTF-8 and texts without an end are found first, wherever they are.
/// Cost: while it lives, a copy of the text, room for its strings (at most 5/3 of its size is set aside, what
/// is read is touched) and four bytes for each bracket, comma, colon and value.
class JsonReader {
public:
    /// `text` must outlive the reader.
    explicit JsonReader(std::string_view text, const JsonLimits& limits = {});
    ~JsonReader();
    JsonReader(const JsonReader&) = delete;
    JsonReader& operator=(const JsonReader&) = delete;

    bool ok() const { return m_problem.empty(); }
    /// What comes next, by its first character; any number is a Number. Null too where nothing valid comes:
    /// reading it then fails.
    Json::Type next();

    bool readNull();
    bool readBool(bool& value);
    bool readNumber(JsonNumber& number);
    bool readText(std::string& value);
    /// `while (reader.nextItem()) ...` after a true `openArray`. The values between must be read or skipped.
    bool openArray();
    bool nextItem();
    /// `while (reader.nextMember(name)) ...`; `name` is valid while the reader lives.
    bool openObject();
    bool nextMember(std::string_view& name);
    /// Passes over the next value, whatever it is, and checks it like one that is read.
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
    struct Document;

    bool mayOpen();
    bool failAt(std::size_t place, const char* problem);
    /// At the value that comes next.
    bool fail(const char* problem);
    bool readString(std::string_view& value);

    std::string_view m_text;
    std::unique_ptr<Document> m_document; ///< Nothing where the text was refused as a whole.
    int m_mostDepth;
    std::size_t m_place = 0; ///< Of what is malformed.
    bool m_malformed = false;
    std::string m_problem;
};

} // namespace orrery::formats
