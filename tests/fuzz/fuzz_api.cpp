#include "core/api/wire/wire.h"

#include <cstdlib>

using namespace orrery::api;

namespace {

template <typename T>
void roundTrip(std::string_view text) {
    const auto value = fromJson<T>(text);
    if (!value.ok())
        return;
    const std::string written = toJson(*value);
    const auto again = fromJson<T>(written);
    if (!again.ok() || toJson(*again) != written)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
#define ORRERY_WIRE_TYPE(Type) roundTrip<Type>(text);
#include "core/api/wire/types.inc"
    return 0;
}
