#include "core/engine/event_codec.h"
#include "core/engine/reactor.h"

using namespace orrery::engine;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view record(reinterpret_cast<const char*>(data), size);
    (void)recordKind(record);
    if (const auto event = decodeEvent(record); event.ok())
        (void)encodeEvent(event->event, event->at, event->sequence);
    (void)Reactor::restore(record);
    return 0;
}
