#include "core/pipeline/settings.h"

#include <fmt/core.h>

namespace orrery::pipeline {

namespace {

Error expected(const SettingRule& rule, std::string_view wanted, const Value& found) {
    return {ErrorCode::InvalidInput,
            fmt::format("{} must be {}, but it is {}", rule.what, wanted,
                        found.isText() ? "'" + std::string(found.text().substr(0, 60)) + "'"
                                       : toText(found).substr(0, 60))};
}

Result<void> checkRange(const Value& value, double number, const SettingRule& rule) {
    if (number >= rule.minimum && number <= rule.maximum)
        return {};
    return Error(ErrorCode::InvalidInput,
                 fmt::format("{} must be between {} and {}, but it is {}", rule.what,
                             toText(Value(rule.minimum)), toText(Value(rule.maximum)),
                             toText(value).substr(0, 60)));
}

} // namespace

Result<double> settingFrom(const Value& value, const SettingRule& rule, std::type_identity<double>) {
    if (!value.isNumber())
        return expected(rule, "a number", value);
    ORRERY_CHECK(checkRange(value, value.numberOr(0), rule));
    return value.numberOr(0);
}

Result<std::int64_t> settingFrom(const Value& value, const SettingRule& rule,
                                 std::type_identity<std::int64_t>) {
    if (!value.isInteger())
        return expected(rule, "a whole number", value);
    ORRERY_CHECK(checkRange(value, value.numberOr(0), rule));
    return value.integerOr(0);
}

Result<std::uint64_t> settingFrom(const Value& value, const SettingRule& rule,
                                  std::type_identity<std::uint64_t>) {
    if (value.isInteger() && value.integerOr(0) >= 0)
        return static_cast<std::uint64_t>(value.integerOr(0));
    if (value.isText())
        if (const auto size = parseByteSize(value.text()))
            return *size;
    return expected(rule, "a size such as 512MiB or 2GiB", value);
}

Result<Duration> settingFrom(const Value& value, const SettingRule& rule, std::type_identity<Duration>) {
    if (value.isText() || (value.isNumber() && value.numberOr(0) >= 0)) {
        if (const auto duration = parseDuration(toText(value))) {
            ORRERY_CHECK(checkRange(value, toSeconds(*duration), rule));
            return *duration;
        }
    }
    return expected(rule, "a duration such as 90s, 30m or 2h", value);
}

Result<bool> settingFrom(const Value& value, const SettingRule& rule, std::type_identity<bool>) {
    if (!value.isBool())
        return expected(rule, "true or false", value);
    return value.boolOr(false);
}

} // namespace orrery::pipeline
