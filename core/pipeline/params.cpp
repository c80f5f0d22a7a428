#include "core/base/text.h"
#include "core/pipeline/expand.h"
#include "core/pipeline/reporter.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace orrery::pipeline {

namespace {

Error doesNotFit(const Param& param, std::string_view wanted, const Value& found) {
    return {ErrorCode::InvalidInput,
            fmt::format("parameter '{}' must be {}, but it is {}", param.name, wanted,
                        found.isText() ? "'" + std::string(found.text().substr(0, 60)) + "'"
                                       : toText(found).substr(0, 60))};
}

Result<Value> checkRange(const Param& param, Value value) {
    const double number = value.numberOr(0);
    if ((param.minimum && number < *param.minimum) || (param.maximum && number > *param.maximum)) {
        const std::string low = param.minimum ? toText(Value(*param.minimum)) : "any";
        const std::string high = param.maximum ? toText(Value(*param.maximum)) : "any";
        return Error(ErrorCode::InvalidInput,
                     fmt::format("parameter '{}' must be between {} and {}, but it is {}", param.name, low,
                                 high, toText(value)));
    }
    return value;
}

} // namespace

Result<Value> checkParam(const Param& param, Value value) {
    switch (param.type) {
    case ParamType::Integer:
        if (value.isNumber() && !value.isInteger() && std::trunc(value.numberOr(0)) == value.numberOr(0) &&
            std::abs(value.numberOr(0)) < 9e15)
            value = Value(static_cast<std::int64_t>(value.numberOr(0)));
        if (!value.isInteger())
            return doesNotFit(param, "a whole number", value);
        return checkRange(param, std::move(value));
    case ParamType::Number:
        if (!value.isNumber() || !std::isfinite(value.numberOr(0)))
            return doesNotFit(param, "a number", value);
        return checkRange(param, std::move(value));
    case ParamType::Boolean:
        if (!value.isBool())
            return doesNotFit(param, "true or false", value);
        return value;
    case ParamType::List:
        if (!value.isArray())
            return doesNotFit(param, "a list", value);
        return value;
    case ParamType::Choice:
        for (const Value& choice : param.choices)
            if (choice == value || (toText(choice) == toText(value) && !value.isArray() && !value.isObject()))
                return choice;
        return doesNotFit(param,
                          fmt::format("one of {}",
                                      [&] {
                                          std::vector<std::string> names;
                                          for (const Value& choice : param.choices)
                                              names.push_back(toText(choice));
                                          return listed(names);
                                      }()),
                          value);
    case ParamType::Text:
    case ParamType::Path:
        if (value.isArray() || value.isObject() || value.isNull())
            return doesNotFit(param, "text", value);
        return value.isText() ? std::move(value) : Value(toText(value));
    }
    return value;
}

Value parseParams(const Document& document, std::span<const std::string> assignments,
                  Diagnostics& diagnostics) {
    Value values = Value::object();
    const std::string commandLine;
    Reporter report(diagnostics, commandLine);
    std::vector<std::string> names;
    for (const Param& param : document.params())
        names.push_back(param.name);
    for (const std::string& assignment : assignments) {
        const std::size_t equals = assignment.find('=');
        const std::string name = assignment.substr(0, equals);
        const Param* param = document.param(name);
        if (equals == std::string::npos) {
            report.add(Severity::Error, "bad-param", {},
                       fmt::format("'{}' sets no parameter; write name=value", assignment));
        } else if (!param) {
            report.unknownName(Severity::Error, "unknown-param", {},
                               fmt::format("the pipeline has no parameter '{}'", name), name, names,
                               names.empty() ? "it has none" : "it has " + listed(names));
        } else if (values.contains(name)) {
            report.add(Severity::Error, "bad-param", {},
                       fmt::format("parameter '{}' is given twice; give it once", name));
        } else {
            const std::string text = assignment.substr(equals + 1);
            const bool isText = param->type == ParamType::Text || param->type == ParamType::Path ||
                                param->type == ParamType::Choice;
            Value value(text);
            if (!isText)
                // Typed as in the file: "0.1", "true", "[1, 2]"; a comma makes a list too.
                value = yaml::toJson(yaml::Tree::read(param->type == ParamType::List && !text.starts_with('[')
                                                          ? "[" + text + "]"
                                                          : text)
                                         ->root());
            if (auto checked = checkParam(*param, std::move(value)))
                values.add(name, std::move(checked).value());
            else
                report.add(Severity::Error, "bad-param", {},
                           checked.error().message() + "; give another value");
        }
    }
    return values;
}

} // namespace orrery::pipeline
