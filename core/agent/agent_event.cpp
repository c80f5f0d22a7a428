#include "core/agent/agent_event.h"

#include <array>

namespace orrery::agent {

namespace {
constexpr std::array<std::string_view, 8> kReasons = {"exited",        "signalled",      "killed",
                                                      "timed-out",     "lease-expired",  "start-failed",
                                                      "out-of-memory", "supervisor-lost"};
} // namespace

std::string_view toString(EndReason reason) {
    return kReasons[static_cast<std::size_t>(reason)];
}

std::optional<EndReason> endReasonFromString(std::string_view text) {
    for (std::size_t i = 0; i < kReasons.size(); ++i)
        if (kReasons[i] == text)
            return static_cast<EndReason>(i);
    return std::nullopt;
}

} // namespace orrery::agent
