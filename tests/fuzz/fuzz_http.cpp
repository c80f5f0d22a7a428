#include "core/net/http_message.h"
#include "core/net/http_parser.h"

#include <cstdlib>

using namespace orrery::net;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)parseTarget(text);
    (void)percentDecode(text, true);
    (void)isOwnHost(text, {"fuzz.example"});
    HeadScanner scanner(16 << 10);
    std::optional<ParseFailure> failure;
    const auto end = scanner.scan(text, failure);
    if (!end || failure)
        return 0;
    if (*end > size)
        std::abort();
    const std::string_view head = text.substr(0, *end);
    if (checkRequestHead(head))
        return 0;
    RequestParser parser;
    Request request;
    if (parser.readHead(head, request) || parser.setMaximumBody(4096))
        return 0;
    if (parser.readBody(text.substr(*end), failure) > size - *end)
        std::abort();
    if (!failure && parser.isComplete() && parser.takeBody().size() > 4096)
        std::abort();
    return 0;
}
