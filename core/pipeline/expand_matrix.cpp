#include "core/pipeline/expander.h"

#include <algorithm>

namespace orrery::pipeline {

namespace {

const Value* find(const Combination& combination, std::string_view name) {
    for (const auto& [key, value] : combination)
        if (key == name)
            return &value;
    return nullptr;
}

Result<Combination> evaluated(const std::vector<std::pair<std::string, Template>>& entries,
                              const Scope& scope) {
    Combination result;
    for (const auto& [name, text] : entries) {
        ORRERY_TRY(Value value, text.evaluate(scope));
        result.emplace_back(name, std::move(value));
    }
    return result;
}

Result<std::vector<Value>> valuesOf(const MatrixAxis& axis, const Scope& scope) {
    std::vector<Value> values;
    if (!axis.list.empty()) {
        ORRERY_TRY(const Value list, axis.list.evaluate(scope));
        if (!list.isArray() || list.size() == 0)
            return Error(ErrorCode::InvalidInput,
                         fmt::format("matrix axis '{}' needs a list with at least one value, but it is {}",
                                     axis.name, list.isArray() ? "empty" : std::string(typeName(list))));
        return list.items();
    }
    for (const Template& text : axis.values) {
        ORRERY_TRY(Value value, text.evaluate(scope));
        values.push_back(std::move(value));
    }
    return values;
}

/// Extends the combinations that agree with `extra` where both have a value, or adds it as one more.
void include(std::vector<Combination>& found, std::size_t product, const Combination& extra,
             const MatrixModel& matrix) {
    bool matched = false;
    for (std::size_t i = 0; i < product; ++i) {
        const bool agrees = std::all_of(extra.begin(), extra.end(), [&](const auto& entry) {
            const bool isAxis = std::any_of(matrix.axes.begin(), matrix.axes.end(),
                                            [&](const MatrixAxis& axis) { return axis.name == entry.first; });
            const Value* value = isAxis ? find(found[i], entry.first) : nullptr;
            return !isAxis || (value && *value == entry.second);
        });
        if (!agrees)
            continue;
        matched = true;
        for (const auto& entry : extra)
            if (!find(found[i], entry.first))
                found[i].push_back(entry);
    }
    if (!matched)
        found.push_back(extra);
}

std::string shortText(const Value& value) {
    std::string text = toText(value).substr(0, 48);
    for (char& c : text)
        if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F ||
            std::string_view("/[],='\"\\").find(c) != std::string_view::npos)
            c = '_';
    return text;
}

} // namespace

Result<Value> ExpansionScope::resolve(std::span<const std::string> path, std::size_t& consumed) const {
    consumed = 1;
    if (path[0] == "params") {
        if (path.size() == 1)
            return m_params;
        consumed = 2;
        if (const Value* value = m_params.find(path[1]))
            return *value;
        return Error(ErrorCode::NotFound, fmt::format("there is no parameter '{}'", path[1]));
    }
    if (path[0] == "matrix") {
        if (path.size() > 1) {
            consumed = 2;
            if (const Value* value = find(m_matrix, path[1]))
                return *value;
            return Error(ErrorCode::NotFound,
                         fmt::format("this instance has no matrix value '{}'; give it one, or use default()",
                                     path[1]));
        }
        Value all = Value::object();
        for (const auto& [name, value] : m_matrix)
            all.add(name, value);
        return all;
    }
    return Error(ErrorCode::NotFound,
                 fmt::format("'{}' is not known before the run; only params and matrix are", path[0]));
}

Result<std::vector<Combination>> combinations(const MatrixModel& matrix, const Value& params,
                                              std::size_t limit) {
    const Combination none;
    const ExpansionScope scope(params, none);
    std::vector<Combination> found;
    if (!matrix.axes.empty() || matrix.include.empty())
        found.emplace_back();
    for (const MatrixAxis& axis : matrix.axes) {
        ORRERY_TRY(const std::vector<Value> values, valuesOf(axis, scope));
        if (values.size() * found.size() > limit)
            return Error(ErrorCode::Exhausted,
                         fmt::format("the matrix has more than {} combinations; use fewer values", limit));
        std::vector<Combination> product;
        product.reserve(values.size() * found.size());
        for (const Combination& left : found)
            for (const Value& value : values) {
                product.push_back(left);
                product.back().emplace_back(axis.name, value);
            }
        found = std::move(product);
    }
    for (const auto& entries : matrix.exclude) {
        ORRERY_TRY(const Combination excluded, evaluated(entries, scope));
        std::erase_if(found, [&](const Combination& combination) {
            return std::all_of(excluded.begin(), excluded.end(), [&](const auto& entry) {
                const Value* value = find(combination, entry.first);
                return value && *value == entry.second;
            });
        });
    }
    const std::size_t product = found.size();
    for (const auto& entries : matrix.include) {
        ORRERY_TRY(const Combination extra, evaluated(entries, scope));
        include(found, product, extra, matrix);
    }
    return found;
}

std::string instanceSuffix(const Combination& combination, std::unordered_set<std::string>& taken) {
    if (combination.empty())
        return {};
    std::string inner;
    for (const auto& [name, value] : combination)
        inner += (inner.empty() ? "" : ",") + name + "=" + shortText(value);
    std::string suffix = "[" + inner + "]";
    if (!taken.insert(suffix).second)
        taken.insert(suffix = fmt::format("[{}#{}]", inner, taken.size()));
    return suffix;
}

} // namespace orrery::pipeline
