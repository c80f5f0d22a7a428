#include "core/pipeline/edit_yaml.h"

#include "core/pipeline/edit_style.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace orrery::pipeline {

namespace yaml = formats::yaml;
using formats::Json;

namespace {

using Keys = std::span<const std::string>;
using Check = std::function<bool(yaml::Node before, yaml::Node after)>;

std::optional<std::size_t> indexOf(yaml::Node sequence, std::string_view text) {
    std::size_t index = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), index);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || index >= sequence.size())
        return std::nullopt;
    return index;
}

yaml::Node child(yaml::Node node, std::string_view key) {
    if (node.isMap())
        return node.find(key);
    const auto index = node.isSequence() ? indexOf(node, key) : std::nullopt;
    if (!index)
        return {};
    auto item = node.items().begin();
    for (std::size_t i = 0; i < *index; ++i)
        ++item;
    return *item;
}

/// A left out value and an empty map count as the same thing: no entries yet.
bool isMapLike(yaml::Node node) {
    return !node || node.isNull() || node.isMap();
}

bool isSame(yaml::Node a, yaml::Node b) {
    if (a.kind() != b.kind() || a.size() != b.size() || a.text() != b.text() || a.isText() != b.isText())
        return false;
    if (a.isMap()) {
        auto other = b.entries().begin();
        for (const yaml::Entry entry : a.entries()) {
            const yaml::Entry match = *other;
            ++other;
            if (entry.name() != match.name() || !isSame(entry.value, match.value))
                return false;
        }
    } else if (a.isSequence()) {
        auto other = b.items().begin();
        for (const yaml::Node item : a.items()) {
            if (!isSame(item, *other))
                return false;
            ++other;
        }
    }
    return true;
}

/// Whether two maps agree in everything but the entry `key`, which either may lack.
bool isSameBut(yaml::Node before, yaml::Node after, std::string_view key) {
    if (!isMapLike(before) || !isMapLike(after))
        return false;
    auto a = before.entries().begin();
    auto b = after.entries().begin();
    const auto end = yaml::Entries::Iterator();
    while (true) {
        while (a != end && (*a).name() == key)
            ++a;
        while (b != end && (*b).name() == key)
            ++b;
        if (a == end || b == end)
            return a == end && b == end;
        if ((*a).name() != (*b).name() || !isSame((*a).value, (*b).value))
            return false;
        ++a;
        ++b;
    }
}

/// Whether two trees agree in everything but what is at `path`, where `check` decides.
bool isSameElsewhere(yaml::Node before, yaml::Node after, Keys path, const Check& check) {
    if (path.empty())
        return check(before, after);
    if (before.isSequence() && after.isSequence()) {
        if (before.size() != after.size())
            return false;
        auto other = after.items().begin();
        const auto index = indexOf(before, path[0]);
        std::size_t i = 0;
        for (const yaml::Node item : before.items()) {
            const bool same =
                i++ == index ? isSameElsewhere(item, *other, path.subspan(1), check) : isSame(item, *other);
            if (!same)
                return false;
            ++other;
        }
        return true;
    }
    return isSameBut(before, after, path[0]) &&
           isSameElsewhere(before.find(path[0]), after.find(path[0]), path.subspan(1), check);
}

Error notThere(Keys path) {
    return Error(ErrorCode::NotFound, fmt::format("'{}' is not in the file.", toText(path)));
}

/// The map in which the last key of a path stands, with all keys before it.
Keys parentOf(Keys path) {
    return path.first(path.size() - 1);
}

bool isInFlow(const yaml::Tree& tree, Keys path) {
    yaml::Node node = tree.root();
    for (std::size_t i = 0; i < path.size() && node; ++i) {
        if (style::isFlow(node) && node.size() > 0)
            return true;
        node = child(node, path[i]);
    }
    return false;
}

/// "a: " and then maps in flow style down to the value.
Json nested(Keys keys, const Json& value) {
    Json result = value;
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
        result = Json::object({{*key, std::move(result)}});
    return result;
}

/// An entry of a block map: the keys below each other, the value behind the last.
std::string blockEntry(Keys keys, const Json& value, std::size_t indent, std::size_t unit,
                       std::string_view eol) {
    std::string out;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        out.append(indent + i * unit, ' ').append(yaml::encodeScalar(keys[i])).append(":");
        if (i + 1 < keys.size())
            out += eol;
    }
    std::string text;
    if (value.isText())
        text = style::blockText(value.text(), indent + keys.size() * unit, eol);
    if (text.empty())
        text = style::inlineValue(value, {}, false);
    return out.append(" ").append(text).append(eol);
}

} // namespace

std::string toText(Keys path) {
    std::string out;
    for (const std::string& key : path)
        out += (out.empty() ? "" : ".") + key;
    return out;
}

yaml::Node YamlEditor::find(Keys path) const {
    yaml::Node node = m_tree->root();
    for (const std::string& key : path)
        node = child(node, key);
    return node;
}

TextPatch YamlEditor::inverse() const {
    TextPatch all;
    for (auto patch = m_inverses.rbegin(); patch != m_inverses.rend(); ++patch)
        all.append(*patch);
    return all;
}

Result<void> YamlEditor::commit(TextPatch patch, const YamlPath& path, const Expectation& isAsAsked) {
    std::string changed = text();
    ORRERY_TRY(TextPatch inverse, patch.applyTo(changed));
    auto tree = yaml::Tree::read(std::move(changed));
    const bool reads = !hasErrors(tree->diagnostics()) || hasErrors(m_tree->diagnostics());
    if (!reads || !isSameElsewhere(m_tree->root(), tree->root(), path, isAsAsked))
        return Error(
            ErrorCode::Conflict,
            fmt::format("'{}' cannot be changed without changing something else, because of how the file "
                        "is written there: edit its text.",
                        toText(path)));
    m_tree = std::move(tree);
    m_forward.append(std::move(patch));
    m_inverses.push_back(std::move(inverse));
    return {};
}

Result<void> YamlEditor::set(const YamlPath& path, const Json& value) {
    if (path.empty())
        return Error(ErrorCode::InvalidInput, "A value needs a key.");
    std::size_t existing = 0;
    yaml::Node parent = m_tree->root();
    while (existing < path.size()) {
        const yaml::Node next = child(parent, path[existing]);
        if (!next)
            break;
        parent = next;
        ++existing;
    }
    if (existing < path.size())
        return insertEntry(path, existing, value);

    const Keys above = parentOf(path);
    const yaml::Node holderNode = find(above);
    const yaml::Node old = parent;
    if (yaml::toJson(old) == value && old.span().size() > 0)
        return {};
    std::size_t holder = old.span().begin;
    std::size_t indent = 0;
    if (holderNode.isMap()) {
        const yaml::Node key = holderNode.findKey(path.back());
        holder = style::afterColon(*m_tree, key);
        indent = style::columnOf(*m_tree, key.span().begin) + style::indentUnit(*m_tree);
    } else {
        indent = style::columnOf(*m_tree, holderNode.span().begin) + style::indentUnit(*m_tree);
    }
    const auto isValue = [&](yaml::Node, yaml::Node after) { return yaml::toJson(after) == value; };
    const bool inFlow = isInFlow(*m_tree, path);
    auto done = commit(style::replaceValue(old, holder, value, inFlow, indent), path, isValue);
    if (done.ok() || !value.isText())
        return done;
    // A block scalar or the old quotes did not fit; double quotes always do.
    std::string quoted;
    formats::appendJsonText(quoted, value.text());
    TextPatch patch;
    patch.changes.push_back({old.span().begin, old.span().size(), quoted});
    return commit(std::move(patch), path, isValue);
}

Result<void> YamlEditor::insertEntry(const YamlPath& path, std::size_t existing, const Json& value) {
    const Keys above = Keys(path).first(existing);
    const Keys below = Keys(path).subspan(existing);
    const yaml::Node parent = find(above);
    if (!isMapLike(parent))
        return Error(ErrorCode::Conflict,
                     fmt::format("'{}' is no map, so it cannot have '{}'.", toText(above), below[0]));
    const std::string_view eol = style::lineEnd(*m_tree);
    const std::size_t unit = style::indentUnit(*m_tree);
    const bool inFlow = isInFlow(*m_tree, above);
    const auto isAsAsked = [&](yaml::Node, yaml::Node after) { return yaml::toJson(after) == value; };
    TextPatch patch;
    if (parent.isMap() && (style::isFlow(parent) && (parent.size() > 0 || inFlow || existing != 1))) {
        const Json entry = nested(below.subspan(1), value);
        patch.changes.push_back(style::appendToFlow(parent, yaml::encodeScalar(below[0], true) + ": " +
                                                                style::inlineValue(entry, {}, true)));
    } else if (parent.isMap() && parent.size() > 0) {
        yaml::Entry last;
        for (const yaml::Entry entry : parent.entries())
            last = entry;
        const std::size_t column = style::columnOf(*m_tree, (*parent.entries().begin()).key.span().begin);
        const std::size_t line = style::lineAfter(*m_tree, last.value, column);
        patch.changes.push_back(style::insertLines(*m_tree, style::nextLine(*m_tree, line),
                                                   blockEntry(below, value, column, unit, eol)));
    } else if (existing == 0) {
        patch.changes.push_back(
            style::insertLines(*m_tree, text().size(), blockEntry(below, value, 0, unit, eol)));
    } else {
        // `key:` or `key: {}`: the entries go below it.
        const yaml::Node holder = find(above.first(existing - 1));
        const yaml::Node key = holder.findKey(path[existing - 1]);
        if (!key)
            return Error(ErrorCode::Conflict, fmt::format("'{}' cannot get entries.", toText(above)));
        if (inFlow) {
            const Json entry = nested(below, value);
            patch = style::replaceValue(parent, style::afterColon(*m_tree, key), entry, true, 0);
            return commit(std::move(patch), path, isAsAsked);
        }
        const std::size_t column = style::columnOf(*m_tree, key.span().begin) + unit;
        const std::size_t line = m_tree->lineOf(std::max(parent.span().end, key.span().end));
        patch.changes.push_back(style::insertLines(*m_tree, style::nextLine(*m_tree, line),
                                                   blockEntry(below, value, column, unit, eol)));
        const std::size_t begin = style::afterColon(*m_tree, key);
        if (parent.span().size() > 0)
            patch.changes.push_back({begin, parent.span().end - begin, ""});
    }
    return commit(std::move(patch), path, isAsAsked);
}

Result<void> YamlEditor::insertBlock(const YamlPath& map, const std::string& key, std::string_view body,
                                     std::string_view after) {
    const auto bodyTree = yaml::Tree::read(std::string(body));
    if (hasErrors(bodyTree->diagnostics()))
        return Error(ErrorCode::InvalidInput, bodyTree->diagnostics().front().message);
    YamlPath path = map;
    path.push_back(key);
    const yaml::Node parent = find(map);
    if (parent && child(parent, key))
        return Error(ErrorCode::AlreadyExists, fmt::format("'{}' is there already.", toText(path)));
    const Json value = yaml::toJson(bodyTree->root());
    const bool isBlockMap = parent.isMap() && !style::isFlow(parent);
    if (!isBlockMap && !after.empty())
        return set(path, value);
    const std::string_view eol = style::lineEnd(*m_tree);
    const std::size_t unit = style::indentUnit(*m_tree);
    const bool isFresh = !parent || parent.isNull() || (parent.isMap() && parent.size() == 0);
    if (!isBlockMap && (!isFresh || isInFlow(*m_tree, map)))
        return set(path, value);
    std::size_t at = text().size();
    std::size_t column = map.size() * unit;
    std::string lines;
    TextPatch patch;
    if (isBlockMap) {
        yaml::Entry place;
        for (const yaml::Entry entry : parent.entries()) {
            place = entry;
            if (!after.empty() && entry.name() == after)
                break;
        }
        if (!after.empty() && place.name() != after)
            return Error(ErrorCode::NotFound, fmt::format("'{}' has no '{}'.", toText(map), after));
        column = style::columnOf(*m_tree, (*parent.entries().begin()).key.span().begin);
        at = style::nextLine(*m_tree, style::lineAfter(*m_tree, place.value, column));
        if (style::hasBlankLines(parent))
            lines = eol;
    } else if (!map.empty() && parent) {
        const yaml::Node holderKey = find(parentOf(map)).findKey(map.back());
        column = style::columnOf(*m_tree, holderKey.span().begin) + unit;
        at = style::nextLine(*m_tree, m_tree->lineOf(std::max(parent.span().end, holderKey.span().end)));
    } else {
        for (std::size_t i = 0; i < map.size(); ++i)
            lines += std::string(i * unit, ' ') + yaml::encodeScalar(map[i]) + ":" + std::string(eol);
    }
    lines += std::string(column, ' ') + yaml::encodeScalar(key) + ":";
    const bool isBlockBody = bodyTree->root().isMap() && !style::isFlow(bodyTree->root());
    if (isBlockBody)
        lines += std::string(eol) + style::indented(body, column + unit, eol);
    else
        lines += " " + style::inlineValue(value, {}, false) + std::string(eol);
    patch.changes.push_back(style::insertLines(*m_tree, at, std::move(lines)));
    if (parent && !isBlockMap && parent.span().size() > 0) {
        const yaml::Node holderKey = find(parentOf(map)).findKey(map.back());
        const std::size_t begin = style::afterColon(*m_tree, holderKey);
        patch.changes.push_back({begin, parent.span().end - begin, ""});
    }
    return commit(std::move(patch), path,
                  [&](yaml::Node, yaml::Node node) { return yaml::toJson(node) == value; });
}

Result<void> YamlEditor::remove(const YamlPath& path) {
    if (path.empty() || !find(path))
        return notThere(path);
    const YamlPath above(path.begin(), path.end() - 1);
    const yaml::Node parent = find(above);
    std::size_t index = 0;
    if (parent.isMap()) {
        for (const yaml::Entry entry : parent.entries()) {
            if (entry.name() == path.back())
                break;
            ++index;
        }
    } else {
        index = *indexOf(parent, path.back());
    }
    Json expected = yaml::toJson(parent);
    if (parent.isMap())
        expected.erase(path.back());
    else {
        Json rest = Json::array();
        for (std::size_t i = 0; i < expected.size(); ++i)
            if (i != index)
                rest.push(expected[i]);
        expected = std::move(rest);
    }
    TextPatch patch;
    if (style::isFlow(parent)) {
        patch.changes.push_back(style::removeFromFlow(parent, index));
    } else if (parent.size() > 1) {
        patch.changes.push_back(style::removeFromBlock(parent, index));
    } else {
        if (above.empty())
            return Error(ErrorCode::Conflict, "The last key of the file cannot be removed.");
        return set(above, expected);
    }
    return commit(std::move(patch), above,
                  [&](yaml::Node, yaml::Node after) { return yaml::toJson(after) == expected; });
}

Result<void> YamlEditor::removeAndPrune(YamlPath path, std::size_t keep) {
    // Looks up first, so that what would become empty goes in one piece, with one change of the text.
    if (!find(path))
        return notThere(path);
    while (path.size() > keep + 1 && find(parentOf(path)).size() == 1)
        path.pop_back();
    return remove(path);
}

Result<void> YamlEditor::renameKey(const YamlPath& path, const std::string& name) {
    if (path.empty() || !find(path))
        return notThere(path);
    if (name == path.back())
        return {};
    const YamlPath above(path.begin(), path.end() - 1);
    const yaml::Node parent = find(above);
    if (!parent.isMap())
        return Error(ErrorCode::InvalidInput, fmt::format("'{}' is no key.", toText(path)));
    if (parent.find(name))
        return Error(ErrorCode::AlreadyExists,
                     fmt::format("'{}' is there already: choose another name.", name));
    const yaml::Node key = parent.findKey(path.back());
    TextPatch patch;
    patch.changes.push_back(
        {key.span().begin, key.span().size(), style::inlineValue(Json(name), key, isInFlow(*m_tree, path))});
    return commit(std::move(patch), above, [&](yaml::Node before, yaml::Node after) {
        if (before.size() != after.size())
            return false;
        auto b = after.entries().begin();
        for (const yaml::Entry a : before.entries()) {
            const yaml::Entry other = *b;
            ++b;
            const std::string_view wanted = a.name() == path.back() ? std::string_view(name) : a.name();
            if (other.name() != wanted || !isSame(a.value, other.value))
                return false;
        }
        return true;
    });
}

Result<void> YamlEditor::append(const YamlPath& list, const Json& value) {
    const yaml::Node node = find(list);
    Json expected = node ? yaml::toJson(node) : Json::array();
    if (node && !node.isNull() && !node.isSequence())
        return Error(ErrorCode::Conflict, fmt::format("'{}' is no list.", toText(list)));
    if (!node || node.isNull() || node.size() == 0 || style::isFlow(node)) {
        if (!node || node.isNull())
            return set(list, Json::array().push(value));
        expected.push(value);
        TextPatch patch;
        patch.changes.push_back(style::appendToFlow(node, style::inlineValue(value, {}, true)));
        return commit(std::move(patch), list,
                      [&](yaml::Node, yaml::Node after) { return yaml::toJson(after) == expected; });
    }
    expected.push(value);
    yaml::Node last;
    for (const yaml::Node item : node.items())
        last = item;
    const std::size_t column = style::columnOf(*m_tree, node.span().begin);
    const std::size_t line = style::lineAfter(*m_tree, last, column);
    TextPatch patch;
    patch.changes.push_back(style::insertLines(*m_tree, style::nextLine(*m_tree, line),
                                               std::string(column, ' ') + "- " +
                                                   style::inlineValue(value, {}, false) +
                                                   std::string(style::lineEnd(*m_tree))));
    return commit(std::move(patch), list,
                  [&](yaml::Node, yaml::Node after) { return yaml::toJson(after) == expected; });
}

Result<void> YamlEditor::addAll(const YamlPath& map,
                                const std::vector<std::pair<std::string, Json>>& entries) {
    std::size_t next = 0;
    // The first entries make the map what the others can be added to.
    while (next < entries.size() && (style::isFlow(find(map)) || find(map).size() == 0)) {
        YamlPath path = map;
        path.push_back(entries[next].first);
        ORRERY_CHECK(set(path, entries[next++].second));
    }
    if (next == entries.size())
        return {};
    const yaml::Node node = find(map);
    Json expected = yaml::toJson(node);
    std::string lines;
    const std::size_t column = style::columnOf(*m_tree, (*node.entries().begin()).key.span().begin);
    for (; next < entries.size(); ++next) {
        const auto& [key, value] = entries[next];
        if (node.find(key))
            return Error(ErrorCode::AlreadyExists, fmt::format("'{}' is there already.", key));
        expected.add(key, value);
        lines +=
            blockEntry(Keys(&key, 1), value, column, style::indentUnit(*m_tree), style::lineEnd(*m_tree));
    }
    yaml::Node last;
    for (const yaml::Entry entry : node.entries())
        last = entry.value;
    const std::size_t line = style::lineAfter(*m_tree, last, column);
    TextPatch patch;
    patch.changes.push_back(style::insertLines(*m_tree, style::nextLine(*m_tree, line), std::move(lines)));
    return commit(std::move(patch), map,
                  [&](yaml::Node, yaml::Node after) { return yaml::toJson(after) == expected; });
}

Result<void> YamlEditor::replace(std::vector<TextChange> changes) {
    if (changes.empty())
        return {};
    // From the last to the first, so that each still means the bytes it was made for.
    std::sort(changes.begin(), changes.end(),
              [](const TextChange& a, const TextChange& b) { return a.begin > b.begin; });
    TextPatch patch{std::move(changes)};
    std::string changed = text();
    ORRERY_TRY(TextPatch inverse, patch.applyTo(changed));
    auto tree = yaml::Tree::read(std::move(changed));
    if (hasErrors(tree->diagnostics()) && !hasErrors(m_tree->diagnostics()))
        return Error(ErrorCode::Conflict, "The new text would not be YAML any more.");
    m_tree = std::move(tree);
    m_forward.append(std::move(patch));
    m_inverses.push_back(std::move(inverse));
    return {};
}

} // namespace orrery::pipeline
