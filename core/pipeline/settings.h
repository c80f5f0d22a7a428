#pragma once

#include "core/pipeline/model.h"

/// How the values of settings are read, both from a file and from an expression; no part of the module's
/// interface.
namespace orrery::pipeline {

/// What a setting may be. `what` names it in messages.
struct SettingRule {
    std::string_view what;
    double minimum;
    double maximum;
};

namespace rules {
inline constexpr SettingRule cpus{"cpus", 0, 100'000};
inline constexpr SettingRule memory{"memory", 0, 1e18};
inline constexpr SettingRule disk{"disk", 0, 1e18};
inline constexpr SettingRule gpus{"gpus", 0, 10'000};
inline constexpr SettingRule gpuMemory{"GPU memory", 0, 1e18};
inline constexpr SettingRule ranks{"the number of ranks", 1, 4096};
inline constexpr SettingRule minimumRanks{"the minimum of ranks", 1, 4096};
inline constexpr SettingRule attempts{"attempts", 1, 100};
inline constexpr SettingRule backoff{"backoff", 0, 7 * 86'400};
inline constexpr SettingRule timeout{"timeout", 0.001, 3650.0 * 86'400};
inline constexpr SettingRule priority{"priority", -1000, 1000};
inline constexpr SettingRule concurrency{"the concurrency limit", 1, 1'000'000};
inline constexpr SettingRule cache{"cache", 0, 1};
} // namespace rules

/// Converts a value to what the setting holds. Errors: InvalidInput saying what is expected and what was
/// found.
Result<double> settingFrom(const Value& value, const SettingRule& rule, std::type_identity<double>);
Result<std::int64_t> settingFrom(const Value& value, const SettingRule& rule,
                                 std::type_identity<std::int64_t>);
Result<std::uint64_t> settingFrom(const Value& value, const SettingRule& rule,
                                  std::type_identity<std::uint64_t>);
Result<Duration> settingFrom(const Value& value, const SettingRule& rule, std::type_identity<Duration>);
Result<bool> settingFrom(const Value& value, const SettingRule& rule, std::type_identity<bool>);

} // namespace orrery::pipeline
