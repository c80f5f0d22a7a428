#include "core/agent/frame.h"
#include "core/agent/wire_codec.h"

#include <cstdlib>

using namespace orrery;
using namespace orrery::agent;

namespace {

void decodeAll(std::string_view body) {
    const std::string bytes(body);
    if (wire::Start message; message.ParseFromString(bytes))
        (void)decode(message);
    if (wire::Event message; message.ParseFromString(bytes))
        (void)decode(message);
    if (wire::Hello message; message.ParseFromString(bytes))
        (void)refusalFor(message);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    decodeAll(text);
    FrameReader reader;
    reader.setLimit(1 << 16);
    reader.append(text);
    for (;;) {
        const auto frame = reader.next();
        if (!frame.ok() || !*frame)
            break;
        decodeAll(**frame);
    }
    return 0;
}
