#pragma once

#include "core/base/hash.h"

#include <string>
#include <string_view>
#include <vector>

namespace orrery::engine {

/// What a declared thing is. The order is part of the key: only ever append.
enum class KeyPartKind : std::uint8_t {
    Format, ///< The version of the key's own rules.
    Command,
    NodeKind, ///< Kind, version and the digest of its files.
    Code,     ///< A code file, by content.
    Input,    ///< An input port, by content.
    Param,
    Environment,
    Output, ///< An output port's name and type.
    Gang,   ///< Ranks and launcher.
    Other,
};

/// One thing that a step declares and that its outputs may depend on.
struct KeyPart {
    KeyPartKind kind = KeyPartKind::Other;
    std::string name; ///< Of the port, file, parameter or variable; empty for the command.
    Digest digest;
    std::string shown; ///< The value for people, if it is short and no secret.

    bool operator==(const KeyPart&) const = default;
};

/// The key under which a step's outputs are found again, and what it is made of.
struct CacheKey {
    Digest digest;
    std::vector<KeyPart> parts; ///< By kind, then name.

    /// For storing beside the outputs, so that a later miss can be explained.
    std::string encode() const;
    /// Errors: Corrupt.
    static Result<CacheKey> decode(std::string_view bytes);
    bool operator==(const CacheKey&) const = default;
};

/// For the journal's codec.
template <typename Archive>
void describe(Archive& archive, KeyPart& value) {
    archive(value.kind, value.name, value.digest, value.shown);
}
template <typename Archive>
void describe(Archive& archive, CacheKey& value) {
    archive(value.digest, value.parts);
}

/// Composes a key. The order of adding does not matter.
class CacheKeyBuilder {
public:
    /// A thing known by its text. `shown` false for secrets and long texts.
    void addText(KeyPartKind kind, std::string name, std::string_view value, bool shown = true);
    /// A thing known by its content: a file, a folder, an input.
    void addDigest(KeyPartKind kind, std::string name, const Digest& digest, std::string shown = {});
    CacheKey build();

private:
    std::vector<KeyPart> m_parts;
};

/// A part that differs between two keys.
struct KeyDifference {
    enum class Change : std::uint8_t { Changed, Added, Removed };
    Change change = Change::Changed;
    KeyPartKind kind = KeyPartKind::Other;
    std::string name;
    std::string before; ///< As shown; empty where not known.
    std::string after;
};

/// What changed from one key to another, in the order of the parts. Empty exactly when the keys are equal.
std::vector<KeyDifference> compare(const CacheKey& before, const CacheKey& after);

/// The change with the fewest differences among earlier keys: the likeliest reason of a miss. Null if there
/// is none.
const CacheKey* nearestKey(const CacheKey& key, const std::vector<CacheKey>& earlier);

/// "the command changed, input 'raw' is new, param 'lr' changed from '0.1' to '0.2'"; "nothing changed" where
/// nothing did.
std::string describe(const std::vector<KeyDifference>& differences);

/// "command", "code", "input", ...
std::string_view toString(KeyPartKind kind);

} // namespace orrery::engine
