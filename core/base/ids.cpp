#include "core/base/ids.h"

#include <fmt/core.h>

namespace orrery {

std::string AttemptId::text() const {
    return fmt::format("{}.{}.{}", run.number(), toNumber(step), number);
}

} // namespace orrery
