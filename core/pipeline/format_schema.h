#pragma once

#include "core/base/result.h"
#include "core/formats/json.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::pipeline {

/// What the JSON Schema of pipeline files says about a place in them: which keys and values may stand there
/// and what they mean. Knows the parts of JSON Schema that ours uses. Immutable, cheap to copy. Thread: any.
class FormatSchema {
public:
    /// What may be written as the value of a key.
    enum class Shape { Scalar, List, Map, Any };
    struct Key {
        std::string name;
        std::string description;
        Shape shape = Shape::Any;
    };

    /// Knows nothing about any place.
    FormatSchema() = default;
    /// Errors: InvalidInput where the text is no JSON object.
    static Result<FormatSchema> parse(std::string_view json);

    /// The keys that a map at this path may have, in the order of the schema. Names that the file chooses
    /// itself are not among them.
    std::vector<Key> keys(std::span<const std::string> path) const;
    /// The words that may stand at this path: choices, `true` and `false`.
    std::vector<std::string> values(std::span<const std::string> path) const;
    /// What stands at this path, in a sentence; empty where the schema says nothing.
    std::string description(std::span<const std::string> path) const;

private:
    using Nodes = std::vector<const formats::Json*>;

    /// The schemas that may describe a value: `anyOf` and references followed.
    void spread(const formats::Json& schema, Nodes& into) const;
    Nodes at(std::span<const std::string> path) const;
    Shape shapeOf(const formats::Json& schema) const;

    std::shared_ptr<const formats::Json> m_root;
};

} // namespace orrery::pipeline
