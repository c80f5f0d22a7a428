#include "core/base/hash.h"

#include "core/base/text.h"

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
    return toHex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

Result<Digest> Digest::fromHex(std::string_view text) {
    Digest digest;
    const auto decoded = orrery::fromHex(text);
    if (!decoded.ok() || decoded->size() != digest.bytes.size())
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' is not a digest of 64 hexadecimal digits", text));
    std::memcpy(digest.bytes.data(), decoded->data(), digest.bytes.size());
    return digest;
}

} // namespace orrery
