#pragma once

#include "core/base/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace orrery {

/// SHA-256 of some bytes: the name of a blob and the value of a cache key.
struct Digest {
    std::array<std::uint8_t, 32> bytes{};

    auto operator<=>(const Digest&) const = default;
    /// 64 lower-case hexadecimal digits.
    std::string hex() const;
    /// Errors: InvalidInput unless exactly 64 hexadecimal digits.
    static Result<Digest> fromHex(std::string_view text);
};

/// Hashes a stream of bytes. Source: FIPS 180-4 (through OpenSSL). Cost: about 2 GB/s with SHA-NI.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;

    void update(std::string_view bytes);
    /// Adds length and bytes, so that ("ab","c") and ("a","bc") differ.
    void updateField(std::string_view field);
    /// Ends the stream; the hasher starts afresh.
    Digest finish();

    static Digest of(std::string_view bytes);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace orrery

template <>
struct std::hash<orrery::Digest> {
    std::size_t operator()(const orrery::Digest& digest) const {
        std::size_t value;
        std::memcpy(&value, digest.bytes.data(), sizeof value);
        return value;
    }
};
