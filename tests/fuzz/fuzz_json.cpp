#include "core/formats/json.h"

#include <cstdlib>

using namespace orrery::formats;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto value = parseJson({reinterpret_cast<const char*>(data), size});
    if (!value.ok())
        return 0;
    // What was read is written and read again unchanged.
    const auto again = parseJson(value->dump());
    if (!again.ok() || again->dump() != value->dump())
        std::abort();
    return 0;
}
