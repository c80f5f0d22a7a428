#pragma once

#include "core/base/diagnostic.h"
#include "core/base/result.h"
#include "core/formats/json.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::formats::yaml {

enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map };

/// How a value is written: the first five for scalars (Plain also for null), the last two for collections.
enum class Style : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

/// A stretch of the source. Units: bytes from 0, `end` is one past the last.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool operator==(const Span&) const = default;
};

class Tree;
struct Entry;
class Items;
class Entries;

/// One value of a tree: a light handle, to be passed by value. Valid while its tree lives.
/// A default-made node is absent: it converts to false, is null and has no children.
class Node {
public:
    Node() = default;
    explicit operator bool() const { return m_tree != nullptr; }

    Kind kind() const;
    Style style() const;
    bool isNull() const { return kind() == Kind::Null; }
    bool isScalar() const { return kind() == Kind::Scalar; }
    bool isSequence() const { return kind() == Kind::Sequence; }
    bool isMap() const { return kind() == Kind::Map; }
    /// Quoted or a block scalar: always text, never a number, a boolean or null.
    bool isText() const { return isScalar() && style() != Style::Plain; }

    /// A scalar's decoded text; empty for all else.
    std::string_view text() const;

    /// Where the value is written. Scalars: with quotes; block scalars: from the indicator to the end of the
    /// last line, without its line break. Flow collections: with brackets. Block collections: from the first
    /// key or dash to the end of the last child. A value that is left out: empty, right after its colon or
    /// dash.
    Span span() const;
    SourceRange range() const;
    /// The place in the source of the byte `offset` of text(), through quotes, escapes and block indents.
    std::uint32_t sourceOffset(std::size_t offset) const;
    /// The range in the source of a part of text().
    SourceRange rangeOfText(std::size_t begin, std::size_t end) const;

    /// Number of elements or entries.
    std::size_t size() const;
    /// The first value with that key, or an absent node. Cost: linear.
    Node find(std::string_view key) const;
    /// The key's own node, or an absent one. Cost: linear.
    Node findKey(std::string_view key) const;
    /// The elements of a sequence; nothing for all else.
    Items items() const;
    /// The entries of a map in the order of the file; nothing for all else.
    Entries entries() const;

    const Tree& tree() const { return *m_tree; }
    std::uint32_t index() const { return m_index; }
    bool operator==(const Node&) const = default;

private:
    friend class Tree;
    friend class TreeBuilder;
    friend class Items;
    friend class Entries;
    Node(const Tree* tree, std::uint32_t index) : m_tree(tree), m_index(index) {}

    const Tree* m_tree = nullptr;
    std::uint32_t m_index = 0;
};

/// One entry of a map. Keys are scalars always.
struct Entry {
    Node key;
    Node value;

    std::string_view name() const { return key.text(); }
    Span span() const { return {key.span().begin, value.span().end}; }
};

/// A forward range over the elements of a sequence.
class Items {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Node;
        using difference_type = std::ptrdiff_t;
        using pointer = const Node*;
        using reference = Node;
        Iterator() = default;
        explicit Iterator(Node node) : m_node(node) {}
        Node operator*() const { return m_node; }
        Iterator& operator++();
        Iterator operator++(int);
        bool operator==(const Iterator&) const = default;

    private:
        Node m_node;
    };
    explicit Items(Node first) : m_first(first) {}
    Iterator begin() const { return Iterator(m_first); }
    Iterator end() const { return Iterator(); }

private:
    Node m_first;
};

/// A forward range over the entries of a map.
class Entries {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Entry;
        using difference_type = std::ptrdiff_t;
        using pointer = const Entry*;
        using reference = Entry;
        Iterator() = default;
        explicit Iterator(Node key) : m_key(key) {}
        Entry operator*() const;
        Iterator& operator++();
        Iterator operator++(int);
        bool operator==(const Iterator&) const = default;

    private:
        Node m_key;
    };
    explicit Entries(Node first) : m_first(first) {}
    Iterator begin() const { return Iterator(m_first); }
    Iterator end() const { return Iterator(); }

private:
    Node m_first;
};

/// What a reader gives up on, each with line, column and reason.
struct Limits {
    std::size_t bytes = 4u << 20;
    std::size_t nodes = 400'000;
    std::size_t scalarBytes = 1u << 20;
    int depth = 64;
    bool fastPath = true; ///< False: everything through yaml-cpp, for comparing the two readers.
};

/// The source of one YAML document and its values in one flat array. Not copied, not moved: nodes point to
/// it.
class Tree {
public:
    /// Reads one document. Never fails: what is wrong is in diagnostics(), and root() holds what could be
    /// read (an absent node where the text is no YAML at all). Anchors, aliases, tags, NUL, invalid UTF-8 and
    /// a second document are refused; a repeated key is reported and its first value is the one that find()
    /// gives. Diagnostics: yaml-syntax, yaml-too-large, yaml-too-deep, yaml-alias, yaml-tag, yaml-encoding,
    /// yaml-documents, duplicate-key. Cost: about 100 MB/s where the text uses the common subset (see
    /// docs/decisions), else about 10 MB/s.
    static std::shared_ptr<const Tree> read(std::string text, const Limits& limits = {});

    Node root() const;
    const Diagnostics& diagnostics() const { return m_diagnostics; }
    const std::string& source() const { return m_source; }

    /// Lines count from 0 here; a line's text is without its line break.
    std::size_t lineCount() const { return m_lineStarts.size(); }
    std::size_t lineOf(std::size_t offset) const;
    std::size_t lineBegin(std::size_t line) const { return m_lineStarts[line]; }
    /// One past the last byte before the line break.
    std::size_t lineEnd(std::size_t line) const;
    std::string_view lineText(std::size_t line) const;
    /// Lines and columns from 1.
    SourceRange range(Span span) const;

    std::string_view textAt(Span span) const {
        return std::string_view(m_source).substr(span.begin, span.size());
    }

    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;
    ~Tree();

private:
    friend class Node;
    friend class Items;
    friend class Entries;
    friend class TreeBuilder;
    struct Data {
        Span span;
        std::uint32_t textBegin = 0; ///< In the source, or in m_decoded where `decoded`.
        std::uint32_t textSize = 0;  ///< Number of children for collections.
        std::uint32_t next = 0;      ///< The next sibling (for a key: its value); 0: none.
        Kind kind = Kind::Null;
        Style style = Style::Plain;
        bool decoded = false;
    };
    explicit Tree(std::string text);

    std::string m_source;
    std::string m_decoded;
    std::vector<std::uint32_t> m_lineStarts;
    std::vector<Data> m_nodes; ///< In the order of the file; the first child follows its parent.
    Diagnostics m_diagnostics;
};

/// What a plain scalar means (YAML 1.2 core schema): null, boolean, integer, number or text. Collections
/// become arrays and objects. A repeated key keeps its first value.
Json toJson(Node node);

/// A scalar as YAML text that reads back as the same text: plain where that is safe, else double-quoted.
/// `inFlow`: inside brackets or braces.
std::string encodeScalar(std::string_view text, bool inFlow = false);

/// A JSON value in YAML's flow style, on one line.
std::string encodeFlow(const Json& value);

} // namespace orrery::formats::yaml
