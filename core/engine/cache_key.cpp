#include "core/engine/cache_key.h"

#include "core/base/text.h"
#include "core/engine/codec.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace orrery::engine {

namespace {

constexpr std::size_t longestShown = 80;
/// Grows whenever the same declaration must give another key.
constexpr std::string_view keyFormat = "1";

/// As Hasher::updateField would take it.
void appendField(std::string& fields, std::string_view field) {
    const std::uint64_t size = field.size();
    fields.append(reinterpret_cast<const char*>(&size), sizeof size);
    fields += field;
}

auto place(const KeyPart& part) {
    return std::tie(part.kind, part.name);
}

std::string nameOf(const KeyDifference& difference) {
    const std::string_view kind = toString(difference.kind);
    return difference.name.empty() ? fmt::format("the {}", kind)
                                   : fmt::format("{} '{}'", kind, difference.name);
}

} // namespace

std::string_view toString(KeyPartKind kind) {
    static constexpr std::array<std::string_view, 10> names = {
        "key format", "command",     "node kind", "code", "input",
        "param",      "environment", "output",    "gang", "other"};
    const auto index = static_cast<std::size_t>(kind);
    return index < names.size() ? names[index] : "other";
}

void CacheKeyBuilder::addText(KeyPartKind kind, std::string name, std::string_view value, bool shown) {
    addDigest(kind, std::move(name), Hasher::of(value),
              shown && value.size() <= longestShown ? std::string(value) : std::string());
}

void CacheKeyBuilder::addDigest(KeyPartKind kind, std::string name, const Digest& digest, std::string shown) {
    m_parts.push_back({kind, std::move(name), digest, std::move(shown)});
}

CacheKey CacheKeyBuilder::build() {
    static const Digest format = Hasher::of(keyFormat);
    addDigest(KeyPartKind::Format, {}, format, std::string(keyFormat));
    std::sort(m_parts.begin(), m_parts.end(), [](const KeyPart& a, const KeyPart& b) {
        return std::tie(a.kind, a.name, a.digest) < std::tie(b.kind, b.name, b.digest);
    });
    // Many short fields: to gather them costs less than to hash them one by one.
    std::string fields;
    for (const KeyPart& part : m_parts) {
        appendField(fields, toString(part.kind));
        appendField(fields, part.name);
        appendField(fields,
                    {reinterpret_cast<const char*>(part.digest.bytes.data()), part.digest.bytes.size()});
    }
    return {Hasher::of(fields), std::exchange(m_parts, {})};
}

std::string CacheKey::encode() const {
    std::string bytes(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size());
    codec::Writer writer(bytes);
    writer(parts);
    return bytes;
}

Result<CacheKey> CacheKey::decode(std::string_view bytes) {
    CacheKey key;
    const Error corrupt(ErrorCode::Corrupt, "a stored cache key makes no sense");
    if (bytes.size() < key.digest.bytes.size())
        return corrupt;
    std::copy_n(bytes.begin(), key.digest.bytes.size(), key.digest.bytes.begin());
    codec::Reader reader(bytes.substr(key.digest.bytes.size()));
    reader(key.parts);
    if (!reader.ok())
        return corrupt;
    return key;
}

std::vector<KeyDifference> compare(const CacheKey& before, const CacheKey& after) {
    using Change = KeyDifference::Change;
    std::vector<KeyDifference> differences;
    auto old = before.parts.begin();
    auto fresh = after.parts.begin();
    while (old != before.parts.end() || fresh != after.parts.end()) {
        const bool removed =
            fresh == after.parts.end() || (old != before.parts.end() && place(*old) < place(*fresh));
        const bool added = !removed && (old == before.parts.end() || place(*fresh) < place(*old));
        if (removed) {
            differences.push_back({Change::Removed, old->kind, old->name, old->shown, {}});
            ++old;
        } else if (added) {
            differences.push_back({Change::Added, fresh->kind, fresh->name, {}, fresh->shown});
            ++fresh;
        } else {
            if (old->digest != fresh->digest)
                differences.push_back({Change::Changed, fresh->kind, fresh->name, old->shown, fresh->shown});
            ++old;
            ++fresh;
        }
    }
    return differences;
}

const CacheKey* nearestKey(const CacheKey& key, const std::vector<CacheKey>& earlier) {
    const CacheKey* best = nullptr;
    std::size_t fewest = 0;
    for (const CacheKey& candidate : earlier) {
        const std::size_t count = compare(candidate, key).size();
        if (best == nullptr || count < fewest) {
            best = &candidate;
            fewest = count;
        }
    }
    return best;
}

std::string describe(const std::vector<KeyDifference>& differences) {
    if (differences.empty())
        return "nothing changed";
    std::vector<std::string> texts;
    for (const KeyDifference& difference : differences) {
        switch (difference.change) {
        case KeyDifference::Change::Changed:
            texts.push_back(difference.before.empty() || difference.after.empty()
                                ? nameOf(difference) + " changed"
                                : fmt::format("{} changed from '{}' to '{}'", nameOf(difference),
                                              difference.before, difference.after));
            break;
        case KeyDifference::Change::Added:
            texts.push_back(nameOf(difference) + " is new");
            break;
        case KeyDifference::Change::Removed:
            texts.push_back(nameOf(difference) + " is gone");
            break;
        }
    }
    return join(texts, ", ");
}

} // namespace orrery::engine
