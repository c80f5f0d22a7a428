#include "core/net/websocket_codec.h"

#include <cstdlib>

using namespace orrery::net;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const bool masked : {true, false}) {
        // However the bytes are cut, the same events come out.
        std::vector<WebSocketEvent> whole;
        std::vector<WebSocketEvent> pieces;
        WebSocketReader atOnce(masked, 1 << 16);
        WebSocketReader byByte(masked, 1 << 16);
        const auto failure = atOnce.read(text, whole);
        std::optional<int> other;
        for (std::size_t at = 0; at < size && !other; ++at)
            other = byByte.read(text.substr(at, 1), pieces);
        if (failure.has_value() != other.has_value() || whole.size() != pieces.size())
            std::abort();
    }
    return 0;
}
