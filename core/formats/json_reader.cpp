#include "core/formats/json_reader.h"

#include "core/base/text.h"

#include <fmt/core.h>
#include <simdjson.h>

#include <algorithm>

namespace orrery::formats {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr const char* brokenEscape = "the text has an escape that does not exist or half of a surrogate pair";

std::string lineAndColumn(std::string_view text, std::size_t place) {
    const std::string_view before = text.substr(0, place);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n');
    return fmt::format("line {}, column {}", line,
                       start == std::string_view::npos ? place + 1 : place - start);
}

/// A place that is no text at all, and why.
struct Fault {
    std::size_t place = 0;
    const char* problem = nullptr;
};

/// The library refuses such a text as a whole without saying where. Without problem where the reason is
/// another.
Fault findFault(std::string_view text) {
    bool quoted = false;
    std::size_t opened = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x80) {
            const std::size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
            if (!isValidUtf8(text.substr(at, length)))
                return {at, "the bytes are not valid UTF-8"};
            at += length - 1;
        } else if (c == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\')) {
            ++at;
        } else if (c == '"') {
            quoted = !quoted;
            opened = at;
        } else if (quoted && c < 0x20) {
            return {at, "a control character must be written as an escape"};
        }
    }
    return {opened, quoted ? "the text ends before the closing quotation mark of this one" : nullptr};
}

} // namespace

/// The library's side of a reader. Its parts point at each other: it stays where it was made.
struct JsonReader::Document {
    using Entries = std::variant<ondemand::array_iterator, ondemand::object_iterator>;

    /// The text as the only item of a list. So the library treats a number or a text like any other value,
    /// and its check that the last bracket fits the first does not come before our own, better placed ones.
    Document(std::string_view text, int depth) {
        wrapped.reserve(text.size() + 2 + simdjson::SIMDJSON_PADDING);
        wrapped.append("[").append(text).append("]").append(simdjson::SIMDJSON_PADDING, ' ');
        const std::size_t length = text.size() + 2;
        // The values in the deepest list lie two levels below it, counted from the document.
        fault = parser.allocate(length, static_cast<std::size_t>(depth) + 3);
        ondemand::array whole;
        if (fault || (fault = parser.iterate(wrapped.data(), length, wrapped.size()).get(document)) ||
            (fault = document.get_array().get(whole)))
            return;
        open(whole);
    }

    template <typename Container>
    void open(Container& container) {
        levels.emplace_back(container.begin().value_unsafe());
        fresh = true;
    }

    /// Moves to the next entry of the innermost list or object. Nothing where it has ended.
    template <typename Iterator>
    Iterator* step() {
        auto* const entries = std::get_if<Iterator>(&levels.back());
        if (!std::exchange(fresh, false))
            ++*entries;
        if (*entries != Iterator())
            return entries;
        levels.pop_back();
        return nullptr;
    }

    /// Where the library stands, in the text that was given.
    std::size_t place() {
        const char* at = nullptr;
        return document.current_location().get(at) ? placeOf(wrapped.data() + wrapped.size()) : placeOf(at);
    }
    std::size_t placeOf(const char* at) const {
        const auto offset = static_cast<std::size_t>(at - wrapped.data());
        return std::min(std::max<std::size_t>(offset, 1) - 1,
                        wrapped.size() - 2 - simdjson::SIMDJSON_PADDING);
    }
    bool atEnd() { return document.current_location().error() == simdjson::OUT_OF_BOUNDS; }

    std::string wrapped;
    ondemand::parser parser;
    ondemand::document document;
    std::vector<Entries> levels; ///< The lists and objects that are open, the whole text first.
    ondemand::value value;       ///< What comes next.
    bool fresh = false;          ///< A list or object was just opened: its iterator is at its first entry.
    simdjson::error_code fault = simdjson::SUCCESS;
};

JsonReader::JsonReader(std::string_view text, const JsonLimits& limits)
    : m_text(text), m_mostDepth(limits.depth) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.size() > limits.bytes) {
        refuse(fmt::format("the JSON text has {} bytes; at most {} are read", text.size(), limits.bytes));
        return;
    }
    if (m_text.starts_with(byteOrderMark))
        m_text.remove_prefix(byteOrderMark.size());
    m_document = std::make_unique<Document>(m_text, limits.depth);
    if (m_document->fault) {
        if (const Fault fault = findFault(m_text); fault.problem)
            failAt(fault.place, fault.problem);
        else
            refuse(fmt::format("the JSON text was refused: {}", simdjson::error_message(m_document->fault)));
    } else if (!nextItem()) {
        failAt(0, "a value is expected here");
    }
}

JsonReader::~JsonReader() = default;

void JsonReader::refuse(std::string problem) {
    if (ok())
        m_problem = std::move(problem);
}

void JsonReader::refusedIn(std::string_view member) {
    if (!m_malformed)
        m_problem = fmt::format("member '{}': {}", member, m_problem);
}

bool JsonReader::failAt(std::size_t place, const char* problem) {
    if (ok()) {
        m_malformed = true;
        m_place = place;
        m_problem = problem;
    }
    return false;
}

bool JsonReader::fail(const char* problem) {
    return ok() && failAt(m_document->place(), problem);
}

Error JsonReader::error() const {
    if (!m_malformed)
        return {ErrorCode::InvalidInput, m_problem};
    return {ErrorCode::InvalidInput,
            fmt::format("the JSON text is malformed at {}: {}", lineAndColumn(m_text, m_place), m_problem)};
}

Json::Type JsonReader::next() {
    ondemand::json_type type = ondemand::json_type::null;
    if (!ok() || m_document->value.type().get(type))
        return Json::Type::Null;
    switch (type) {
    case ondemand::json_type::object:
        return Json::Type::Object;
    case ondemand::json_type::array:
        return Json::Type::Array;
    case ondemand::json_type::string:
        return Json::Type::Text;
    case ondemand::json_type::boolean:
        return Json::Type::Bool;
    case ondemand::json_type::number:
        return Json::Type::Number;
    default:
        return Json::Type::Null;
    }
}

bool JsonReader::readNull() {
    bool null = false;
    return ok() && ((!m_document->value.is_null().get(null) && null) || fail("a value is expected here"));
}

bool JsonReader::readBool(bool& value) {
    return ok() && (!m_document->value.get_bool().get(value) || fail("true or false is expected here"));
}

bool JsonReader::readNumber(JsonNumber& number) {
    if (!ok())
        return false;
    // Not `get_number`: of a fraction with more than 19 digits it makes 0 (simdjson 3.0).
    number.whole = !m_document->value.get_int64().get(number.integer);
    if (number.whole) {
        number.value = static_cast<double>(number.integer);
        return true;
    }
    return !m_document->value.get_double().get(number.value) || fail("the number is malformed or too large");
}

bool JsonReader::readString(std::string_view& value) {
    if (!ok())
        return false;
    const std::size_t place = m_document->place();
    const simdjson::error_code failure = m_document->value.get_string().get(value);
    if (failure == simdjson::STRING_ERROR)
        return failAt(place, brokenEscape);
    return !failure || failAt(place, "a quotation mark is expected here");
}

bool JsonReader::readText(std::string& value) {
    std::string_view read;
    if (!readString(read))
        return false;
    value.assign(read);
    return true;
}

bool JsonReader::mayOpen() {
    // The first level is the text itself.
    if (ok() && m_document->levels.size() > static_cast<std::size_t>(m_mostDepth))
        refuse(fmt::format("the JSON text was refused: the value is nested more than {} levels deep",
                           m_mostDepth));
    return ok();
}

bool JsonReader::openArray() {
    ondemand::array list;
    if (!mayOpen())
        return false;
    if (m_document->value.get_array().get(list))
        return fail("a list is expected here");
    m_document->open(list);
    return true;
}

bool JsonReader::openObject() {
    ondemand::object object;
    if (!mayOpen())
        return false;
    if (m_document->value.get_object().get(object))
        return fail("an object is expected here");
    m_document->open(object);
    return true;
}

bool JsonReader::nextItem() {
    if (!ok())
        return false;
    auto* const items = m_document->step<ondemand::array_iterator>();
    return items &&
           (!(**items).get(m_document->value) || fail("a comma or the end of the list is expected here"));
}

bool JsonReader::nextMember(std::string_view& name) {
    if (!ok())
        return false;
    auto* const members = m_document->step<ondemand::object_iterator>();
    if (!members)
        return false;
    ondemand::field member;
    if ((**members).get(member))
        return fail("a name in quotation marks, a colon, a comma or the end of the object is expected here");
    m_document->value = member.value();
    const std::size_t place = m_document->placeOf(member.key().raw() - 1);
    return !member.unescaped_key().get(name) || failAt(place, brokenEscape);
}

bool JsonReader::skip() {
    bool truth = false;
    JsonNumber number;
    std::string_view text;
    switch (next()) {
    case Json::Type::Bool:
        return readBool(truth);
    case Json::Type::Number:
        return readNumber(number);
    case Json::Type::Text:
        return readString(text);
    case Json::Type::Array:
        openArray();
        while (nextItem())
            skip();
        return ok();
    case Json::Type::Object:
        openObject();
        while (nextMember(text))
            skip();
        return ok();
    default:
        return readNull();
    }
}

bool JsonReader::finish() {
    if (!ok())
        return false;
    auto* const rest = m_document->step<ondemand::array_iterator>();
    if (!rest && m_document->atEnd())
        return true;
    if (rest)
        static_cast<void>((**rest).get(m_document->value)); // Only then does the library stand at it.
    return fail("the text goes on behind its value");
}

} // namespace orrery::formats
