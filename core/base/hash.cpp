#include "core/base/hash.h"

#include <fmt/core.h>
#include <openssl/sha.h>

// The one-shot EVP interface looks algorithms up by name on every start (some 20 ms of provider loading);
// the low-level calls do not, and OpenSSL 3.0 still dispatches them to SHA-NI.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace orrery {

struct Hasher::State {
    SHA256_CTX context;
};

Hasher::Hasher() : m_state(std::make_unique<State>()) {
    SHA256_Init(&m_state->context);
}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::update(std::string_view bytes) {
    SHA256_Update(&m_state->context, bytes.data(), bytes.size());
}

void Hasher::updateField(std::string_view field) {
    const std::uint64_t size = field.size();
    update({reinterpret_cast<const char*>(&size), sizeof size});
    update(field);
}

Digest Hasher::finish() {
    Digest digest;
    SHA256_Final(digest.bytes.data(), &m_state->context);
    SHA256_Init(&m_state->context);
    return digest;
}

Digest Hasher::of(std::string_view bytes) {
    Hasher hasher;
    hasher.update(bytes);
    return hasher.finish();
}

std::string Digest::hex() const {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

Result<Digest> Digest::fromHex(std::string_view text) {
    const auto nibble = [](char c) {
        if (c >= '0' && c <= '9')
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        return -1;
    };
    Digest digest;
    bool good = text.size() == 2 * digest.bytes.size();
    for (std::size_t i = 0; good && i < digest.bytes.size(); ++i) {
        const int high = nibble(text[2 * i]);
        const int low = nibble(text[2 * i + 1]);
        good = high >= 0 && low >= 0;
        digest.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    if (!good)
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' is not a digest of 64 hexadecimal digits", text));
    return digest;
}

} // namespace orrery
