#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::net {

/// What arrived over a WebSocket, with fragments already joined.
struct WebSocketEvent {
    enum class Kind { Text, Binary, Ping, Pong, Close };
    Kind kind = Kind::Text;
    std::string data; ///< The message, or the reason of a close.
    int closeCode = 1005;
};

/// Reads frames of one direction. Source: RFC 6455 sections 5 and 8.1. No extensions.
class WebSocketReader {
public:
    /// A server requires masked frames, a client refuses them.
    WebSocketReader(bool requireMask, std::size_t maximumMessage)
        : m_requireMask(requireMask), m_maximumMessage(maximumMessage) {}

    /// Takes all of `bytes` and appends what they complete to `events`. A failure is the close code to send;
    /// nothing can be read afterwards.
    std::optional<int> read(std::string_view bytes, std::vector<WebSocketEvent>& events);

private:
    struct Frame {
        bool final = false;
        int opcode = 0;
        std::uint64_t length = 0;
        std::size_t headSize = 0;
        std::uint32_t mask = 0;
    };
    std::optional<int> readFrameHead(bool& complete);
    std::optional<int> checkFrame() const;
    std::optional<int> finishFrame(std::vector<WebSocketEvent>& events);
    std::optional<int> finishControl(std::string payload, std::vector<WebSocketEvent>& events);

    bool m_requireMask;
    std::size_t m_maximumMessage;
    std::string m_head; ///< Bytes of a frame's head that are not complete yet.
    Frame m_frame;
    bool m_inFrame = false;
    std::string m_payload;   ///< Of the present frame.
    std::string m_message;   ///< Of the fragments before it.
    int m_messageOpcode = 0; ///< 0: no message begun.
};

/// One whole frame. `mask` is 0 for a server's frames.
std::string encodeWebSocketFrame(int opcode, std::string_view payload, std::uint32_t mask = 0);
std::string encodeWebSocketClose(int code, std::string_view reason, std::uint32_t mask = 0);

/// The Sec-WebSocket-Accept that answers a key.
std::string webSocketAccept(std::string_view key);
/// 16 random bytes in base 64.
std::string newWebSocketKey();
/// True for 24 characters of base 64 that stand for 16 bytes.
bool isWebSocketKey(std::string_view key);
std::uint32_t randomMask();

constexpr int webSocketText = 1;
constexpr int webSocketBinary = 2;
constexpr int webSocketCloseFrame = 8;
constexpr int webSocketPing = 9;
constexpr int webSocketPong = 10;

} // namespace orrery::net
