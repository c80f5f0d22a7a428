#include "core/formats/yaml.h"

#include <cstdlib>

using namespace orrery::formats;

namespace {

/// Everything that a tree offers is looked at, so that a wrong offset is met.
std::size_t walk(yaml::Node node, std::size_t size) {
    const yaml::Span span = node.span();
    if (span.begin > span.end || span.end > size)
        std::abort();
    std::size_t seen = 1 + node.text().size();
    for (const yaml::Node item : node.items())
        seen += walk(item, size);
    for (const auto& entry : node.entries())
        seen += walk(entry.key, size) + walk(entry.value, size);
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto tree = yaml::Tree::read(text);
    if (tree->source() != text)
        std::abort();
    if (tree->root())
        walk(tree->root(), size);
    return 0;
}
