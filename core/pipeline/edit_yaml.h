#pragma once

#include "core/base/result.h"
#include "core/formats/yaml.h"
#include "core/pipeline/edit_patch.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::pipeline {

/// Keys from the root of a document; an element of a sequence is its index as text.
using YamlPath = std::vector<std::string>;

std::string toText(std::span<const std::string> path);

/// Changes a YAML text so that only the lines that must change do: comments, order, quotes, blank lines, line
/// ends, indents and a missing last line break stay as they are. After each operation the text is read again
/// and compared with what was asked for; an operation that cannot be written faithfully fails with Conflict
/// and leaves the text as it was. Cost: one reading of the text for each operation.
class YamlEditor {
public:
    explicit YamlEditor(std::shared_ptr<const formats::yaml::Tree> tree) : m_tree(std::move(tree)) {}

    const formats::yaml::Tree& tree() const { return *m_tree; }
    const std::string& text() const { return m_tree->source(); }
    /// The node at a path, or an absent one.
    formats::yaml::Node find(std::span<const std::string> path) const;

    /// Gives the path a value, making missing maps on the way. Keeps the quotes of a text that was there.
    Result<void> set(const YamlPath& path, const formats::Json& value);
    /// Adds a key whose value is given as YAML text: block style, without indent. `after`: the key that it
    /// follows; empty: the last. Errors: AlreadyExists, NotFound (no such map or no such key `after`).
    Result<void> insertBlock(const YamlPath& map, const std::string& key, std::string_view body,
                             std::string_view after = {});
    /// Takes an entry or an element out. A collection that becomes empty stays as `{}` or `[]`. Errors:
    /// NotFound.
    Result<void> remove(const YamlPath& path);
    /// Removes the path, then the maps above it that became empty, but none of the first `keep` keys of the
    /// path.
    Result<void> removeAndPrune(YamlPath path, std::size_t keep);
    /// Errors: NotFound, AlreadyExists.
    Result<void> renameKey(const YamlPath& path, const std::string& name);
    /// Moves an entry of a map before another one; `before` empty: to the end. Its comments go with it.
    /// Errors: NotFound; Conflict where entries share a line.
    Result<void> moveEntry(const YamlPath& path, const std::string& before);
    /// Adds an element to the end of a list, making the list where it is missing.
    Result<void> append(const YamlPath& list, const formats::Json& value);
    /// Adds entries to a map in one piece. Errors: AlreadyExists.
    Result<void> addAll(const YamlPath& map,
                        const std::vector<std::pair<std::string, formats::Json>>& entries);
    /// Replaces parts of scalars, given as byte ranges of the present text that do not overlap.
    Result<void> replace(std::vector<TextChange> changes);

    /// Everything that was done, and what takes it back.
    const TextPatch& forward() const { return m_forward; }
    TextPatch inverse() const;

private:
    using Node = formats::yaml::Node;
    using Expectation = std::function<bool(Node before, Node after)>;

    /// Makes the changes if the text then still reads, and differs at `path` only, and there as expected.
    Result<void> commit(TextPatch patch, const YamlPath& path, const Expectation& isAsAsked);
    Result<void> insertEntry(const YamlPath& path, std::size_t existing, const formats::Json& value);

    std::shared_ptr<const formats::yaml::Tree> m_tree;
    TextPatch m_forward;
    std::vector<TextPatch> m_inverses;
};

} // namespace orrery::pipeline
