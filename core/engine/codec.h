#pragma once

#include "core/base/hash.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/base/units.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// The bytes of the journal. One function `describe(archive, value)` a type names its fields for writing and
/// reading alike. Numbers are varints (signed ones zigzag), texts and lists carry their length, and so does
/// every nested structure: a reader ignores what a newer writer added at the end, and finds defaults where an
/// older one stopped. See docs/engine.md.
namespace orrery::engine::codec {

/// Appends values to a string of bytes.
class Writer {
public:
    static constexpr bool reading = false;

    explicit Writer(std::string& bytes) : m_bytes(bytes) {}

    template <typename... Values>
    void operator()(const Values&... values) {
        (write(values), ...);
    }

    void number(std::uint64_t value) {
        while (value >= 0x80) {
            m_bytes.push_back(static_cast<char>(value | 0x80));
            value >>= 7;
        }
        m_bytes.push_back(static_cast<char>(value));
    }

private:
    void signedNumber(std::int64_t value) {
        number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    template <typename T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void write(const T& value) {
        if constexpr (std::is_enum_v<T>)
            write(static_cast<std::underlying_type_t<T>>(value));
        else if constexpr (std::is_signed_v<T>)
            signedNumber(value);
        else
            number(value);
    }
    void write(const std::string& text) {
        number(text.size());
        m_bytes += text;
    }
    void write(const Digest& digest) {
        number(digest.bytes.size());
        m_bytes.append(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size());
    }
    void write(const Duration& span) { signedNumber(span.count()); }
    void write(const Timestamp& time) { signedNumber(time.time_since_epoch().count()); }
    void write(const Amount& amount) { signedNumber(amount.raw()); }
    template <typename Tag, typename Number>
    void write(const Id<Tag, Number>& id) {
        number(id.number());
    }
    void write(const AttemptId& id) { (*this)(id.run, id.step, id.number); }
    template <typename T>
    void write(const std::vector<T>& values) {
        number(values.size());
        for (const T& value : values)
            write(value);
    }
    template <typename T>
    void write(const std::set<T>& values) {
        number(values.size());
        for (const T& value : values)
            write(value);
    }
    template <typename K, typename V>
    void write(const std::map<K, V>& values) {
        number(values.size());
        for (const auto& [key, value] : values)
            (*this)(key, value);
    }
    template <typename A, typename B>
    void write(const std::pair<A, B>& pair) {
        (*this)(pair.first, pair.second);
    }
    template <typename T>
    void write(const std::optional<T>& value) {
        number(value ? 1 : 0);
        if (value)
            write(*value);
    }
    template <typename T>
    void write(const std::unique_ptr<T>& value) {
        number(value ? 1 : 0);
        if (value)
            write(*value);
    }
    /// A nested structure: its length, then its fields. One byte is kept for the length; longer ones are
    /// moved.
    template <typename T>
    requires std::is_class_v<T>
    void write(const T& value) {
        const std::size_t start = m_bytes.size();
        m_bytes.push_back(0);
        // The archive never changes what it writes; `describe` takes a reference that serves both directions.
        describe(*this, const_cast<T&>(value));
        const std::size_t length = m_bytes.size() - start - 1;
        if (length < 0x80) {
            m_bytes[start] = static_cast<char>(length);
            return;
        }
        std::string prefix;
        Writer(prefix).number(length);
        m_bytes.replace(start, 1, prefix);
    }

    std::string& m_bytes;
};

/// Reads what `Writer` wrote, also of an older or newer version. Never reads past the end.
class Reader {
public:
    static constexpr bool reading = true;

    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    template <typename... Values>
    void operator()(Values&... values) {
        (read(values), ...);
    }

    /// False once the bytes made no sense. Ending early is no fault: the writer was older.
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_bytes.empty(); }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_bytes.empty()) {
                m_ok = false;
                return 0;
            }
            const auto byte = static_cast<std::uint8_t>(m_bytes.front());
            m_bytes.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0)
                return value;
        }
        m_ok = false;
        return 0;
    }

private:
    std::int64_t signedNumber() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    /// A length that the rest of the bytes could hold; 0 and not ok otherwise.
    std::size_t length() {
        const std::uint64_t value = number();
        if (value > m_bytes.size()) {
            m_ok = false;
            return 0;
        }
        return static_cast<std::size_t>(value);
    }

    template <typename T>
    void read(T& value) {
        if (!atEnd() && m_ok)
            take(value);
    }

    template <typename T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void take(T& value) {
        if constexpr (std::is_enum_v<T>) {
            std::underlying_type_t<T> plain{};
            take(plain);
            value = static_cast<T>(plain);
        } else if constexpr (std::is_signed_v<T>) {
            value = static_cast<T>(signedNumber());
        } else {
            value = static_cast<T>(number());
        }
    }
    void take(std::string& text) {
        const std::size_t size = length();
        text.assign(m_bytes.substr(0, size));
        m_bytes.remove_prefix(size);
    }
    void take(Digest& digest) {
        const std::size_t size = length();
        if (size == digest.bytes.size())
            std::memcpy(digest.bytes.data(), m_bytes.data(), size);
        else
            m_ok = false;
        m_bytes.remove_prefix(size);
    }
    void take(Duration& span) { span = Duration(signedNumber()); }
    void take(Timestamp& time) { time = Timestamp(Duration(signedNumber())); }
    void take(Amount& amount) { amount = Amount::raw(signedNumber()); }
    template <typename Tag, typename Number>
    void take(Id<Tag, Number>& id) {
        id = Id<Tag, Number>(static_cast<Number>(number()));
    }
    void take(AttemptId& id) { (*this)(id.run, id.step, id.number); }
    template <typename T>
    void take(std::vector<T>& values) {
        const std::size_t size = length();
        values.clear();
        values.reserve(size);
        for (std::size_t i = 0; i < size && m_ok; ++i) {
            T value{};
            take(value);
            values.push_back(std::move(value));
        }
    }
    template <typename T>
    void take(std::set<T>& values) {
        const std::size_t size = length();
        values.clear();
        for (std::size_t i = 0; i < size && m_ok; ++i) {
            T value{};
            take(value);
            values.insert(values.end(), std::move(value));
        }
    }
    template <typename K, typename V>
    void take(std::map<K, V>& values) {
        const std::size_t size = length();
        values.clear();
        for (std::size_t i = 0; i < size && m_ok; ++i) {
            K key{};
            take(key);
            take(values[std::move(key)]);
        }
    }
    template <typename A, typename B>
    void take(std::pair<A, B>& pair) {
        take(pair.first);
        take(pair.second);
    }
    template <typename T>
    void take(std::optional<T>& value) {
        value.reset();
        if (number() != 0)
            take(value.emplace());
    }
    template <typename T>
    void take(std::unique_ptr<T>& value) {
        value.reset();
        if (number() != 0) {
            value = std::make_unique<T>();
            take(*value);
        }
    }
    template <typename T>
    requires std::is_class_v<T>
    void take(T& value) {
        const std::size_t size = length();
        Reader inner(m_bytes.substr(0, size));
        m_bytes.remove_prefix(size);
        describe(inner, value);
        m_ok = m_ok && inner.ok();
    }

    std::string_view m_bytes;
    bool m_ok = true;
};

} // namespace orrery::engine::codec
