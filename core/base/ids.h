#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace orrery {

/// A number that cannot be mixed up with another kind of number. 0 is "none".
template <typename Tag, typename Number = std::uint64_t>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(Number number) : m_number(number) {}

    constexpr Number number() const { return m_number; }
    constexpr explicit operator bool() const { return m_number != 0; }
    constexpr auto operator<=>(const Id&) const = default;
    std::string text() const { return std::to_string(m_number); }

private:
    Number m_number = 0;
};

/// A run of a pipeline: 1, 2, 3, ... within a workspace, never reused. What people type and read.
using RunId = Id<struct RunTag>;

/// A step's place in its run's plan, counting from 0. Only meaningful together with a RunId.
enum class StepIndex : std::uint32_t {};

constexpr std::uint32_t toNumber(StepIndex index) {
    return static_cast<std::uint32_t>(index);
}

/// One try at a step. Chosen and journalled before anything is asked of a host.
struct AttemptId {
    RunId run;
    StepIndex step{};
    std::uint32_t number = 0; ///< 1 for the first try.

    auto operator<=>(const AttemptId&) const = default;
    std::string text() const; ///< "12.3.1": run, step, attempt.
};

} // namespace orrery

template <typename Tag, typename Number>
struct std::hash<orrery::Id<Tag, Number>> {
    std::size_t operator()(const orrery::Id<Tag, Number>& id) const {
        return std::hash<Number>{}(id.number());
    }
};

template <>
struct std::hash<orrery::AttemptId> {
    std::size_t operator()(const orrery::AttemptId& id) const {
        const std::uint64_t low = (std::uint64_t{orrery::toNumber(id.step)} << 20) ^ id.number;
        return std::hash<std::uint64_t>{}(id.run.number() * 0x9E3779B97F4A7C15ULL ^ low);
    }
};
