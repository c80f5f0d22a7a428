#pragma once

#include "core/formats/yaml.h"

#include <string>
#include <string_view>
#include <vector>

/// Shared by the two readers of yaml.h; no part of the module's interface.
namespace orrery::formats::yaml {

/// Puts values into a tree as a reader meets them, within the limits.
class TreeBuilder {
public:
    TreeBuilder(Tree& tree, const Limits& limits) : m_tree(tree), m_limits(limits) {}

    std::string_view source() const { return m_tree.m_source; }
    const Limits& limits() const { return m_limits; }

    /// A scalar whose text is the stretch `text` of the source. A plain "null" or "~" becomes null.
    bool scalar(Style style, Span span, Span text);
    /// A scalar whose text differs from its spelling.
    bool decodedScalar(Style style, Span span, std::string_view text);
    bool null(std::uint32_t at) { return add(Kind::Null, Style::Plain, {at, at}); }
    bool open(Kind kind, Style style, std::uint32_t begin);
    /// `end` 0: where the last child ends.
    void close(std::uint32_t end = 0);

    /// The innermost open collection.
    bool inMap() const { return !m_open.empty() && m_tree.m_nodes[m_open.back().index].kind == Kind::Map; }
    bool inFlow() const {
        return !m_open.empty() && m_tree.m_nodes[m_open.back().index].style == Style::Flow;
    }
    bool expectsKey() const { return inMap() && m_open.back().children % 2 == 0; }
    std::uint32_t openBegin() const { return m_tree.m_nodes[m_open.back().index].span.begin; }
    std::size_t openChildren() const { return m_open.back().children; }
    int depth() const { return static_cast<int>(m_open.size()); }
    /// Where the last value that was added or closed ends.
    std::uint32_t lastEnd() const { return m_lastEnd; }

    /// Forgets everything that was added.
    void reset();
    void report(std::string id, std::string message, Span where);
    /// The values read so far are of no use; the reason is already reported.
    void abandon() { m_gaveUp = true; }
    /// True after abandon() or when a limit was passed.
    bool gaveUp() const { return m_gaveUp; }

private:
    struct Open {
        std::uint32_t index;
        std::uint32_t last = 0; ///< Last child.
        std::uint32_t children = 0;
    };

    bool add(Kind kind, Style style, Span span);
    bool giveUp(std::string id, std::string message, Span where);
    void reportRepeatedKeys(std::uint32_t map, std::uint32_t entries);

    Tree& m_tree;
    const Limits& m_limits;
    std::vector<Open> m_open;
    std::uint32_t m_lastEnd = 0;
    bool m_gaveUp = false;
};

/// Why the scanner of the common subset stopped.
struct ScanStop {
    enum class Reason {
        Unusual,
        Tab,
        NestedColon,
        OpenQuote,
        OpenBracket,
        BadIndent,
        MissingColon
    } reason = Reason::Unusual;
    std::uint32_t at = 0;
};

/// Reads the common subset of YAML: block and flow collections, single-line scalars, literal and folded
/// blocks. Returns false where the text needs the full reader (or passes a limit, see gaveUp()).
bool scanCommonYaml(TreeBuilder& builder, std::uint32_t begin, ScanStop& stop);

/// Reads any YAML through yaml-cpp. What is wrong is reported to the builder.
void readWithYamlCpp(TreeBuilder& builder, std::uint32_t begin, const ScanStop& stop);

/// Writes the text of a single-line double-quoted scalar (without its quotes) to `out`; false for an unknown
/// escape. `origins` receives the place in `source` of each byte of `out`.
bool decodeDoubleQuoted(std::string_view source, Span inner, std::string& out,
                        std::vector<std::uint32_t>* origins = nullptr);
void decodeSingleQuoted(std::string_view source, Span inner, std::string& out,
                        std::vector<std::uint32_t>* origins = nullptr);

/// A literal or folded block: `span` as Node::span() says.
struct BlockText {
    Span span;
    std::string text;
};
constexpr int anyParent = -2;
/// Reads the block scalar whose header is at `at`, inside a collection indented by `parent` (-1 at the root;
/// anyParent: not known, whatever is indented less ends it). False where it is unusual.
bool decodeBlockScalar(std::string_view source, std::uint32_t at, int parent, BlockText& out,
                       std::vector<std::uint32_t>* origins = nullptr);

} // namespace orrery::formats::yaml
