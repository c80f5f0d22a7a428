#include "core/pipeline/kind_reader.h"

#include <cstdlib>

using namespace orrery::pipeline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const KindReading reading =
        readKind(std::string(reinterpret_cast<const char*>(data), size), "/kinds/fuzz@1", false);
    // Either a kind or a reason why not, and never a kind that lost its name.
    if (!reading.kind && !orrery::hasErrors(reading.diagnostics))
        std::abort();
    if (reading.kind && (reading.kind->name.empty() || reading.kind->version < 1))
        std::abort();
    for (const std::string& file : reading.kind ? reading.kind->code : std::vector<std::string>())
        if (file.starts_with('/') || file.find("..") == 0)
            std::abort();
    return 0;
}
