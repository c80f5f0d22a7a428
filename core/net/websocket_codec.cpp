#include "core/net/websocket_codec.h"

#include "core/base/text.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <sys/random.h>

namespace orrery::net {

namespace {

constexpr int protocolError = 1002;
constexpr int badData = 1007;
constexpr int tooBig = 1009;

std::uint8_t byteAt(std::string_view text, std::size_t index) {
    return static_cast<std::uint8_t>(text[index]);
}

/// XORs with the mask; `phase` is how many bytes of the payload came before.
void applyMask(char* data, std::size_t size, std::uint32_t mask, std::size_t phase) {
    if (mask == 0)
        return;
    std::array<char, 4> key;
    std::memcpy(key.data(), &mask, 4);
    for (std::size_t i = 0; i < size; ++i)
        data[i] = static_cast<char>(data[i] ^ key[(i + phase) & 3]);
}

bool isCloseCode(int code) {
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

std::string base64(const unsigned char* data, int size) {
    std::string text(static_cast<std::size_t>(size + 2) / 3 * 4 + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), data, size);
    text.resize(static_cast<std::size_t>(length));
    return text;
}

} // namespace

std::optional<int> WebSocketReader::read(std::string_view bytes, std::vector<WebSocketEvent>& events) {
    for (;;) {
        if (!m_inFrame) {
            // A head is at most 14 bytes: gather it bytewise, the payload in large strides.
            bool complete = false;
            while (!complete && !bytes.empty()) {
                m_head += bytes[0];
                bytes.remove_prefix(1);
                if (const auto failure = readFrameHead(complete))
                    return failure;
            }
            if (!complete)
                return std::nullopt;
            m_inFrame = true;
            m_head.clear();
        }
        const std::size_t missing = static_cast<std::size_t>(m_frame.length) - m_payload.size();
        const std::size_t take = std::min(missing, bytes.size());
        const std::size_t phase = m_payload.size();
        m_payload.append(bytes.substr(0, take));
        applyMask(m_payload.data() + phase, take, m_frame.mask, phase);
        bytes.remove_prefix(take);
        if (take < missing)
            return std::nullopt;
        m_inFrame = false;
        if (const auto failure = finishFrame(events))
            return failure;
    }
}

std::optional<int> WebSocketReader::readFrameHead(bool& complete) {
    if (m_head.size() < 2)
        return std::nullopt;
    const bool masked = (byteAt(m_head, 1) & 0x80) != 0;
    const int shortLength = byteAt(m_head, 1) & 0x7F;
    const std::size_t lengthBytes = shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0;
    m_frame.headSize = 2 + lengthBytes + (masked ? 4 : 0);
    if (m_head.size() == 2) {
        m_frame.final = (byteAt(m_head, 0) & 0x80) != 0;
        m_frame.opcode = byteAt(m_head, 0) & 0x0F;
        const bool reserved = (byteAt(m_head, 0) & 0x70) != 0;
        const bool control = m_frame.opcode >= 8;
        if (reserved || masked != m_requireMask || (control && (!m_frame.final || shortLength > 125)))
            return protocolError;
    }
    if (m_head.size() < m_frame.headSize)
        return std::nullopt;
    m_frame.length = static_cast<std::uint64_t>(shortLength);
    if (lengthBytes > 0) {
        m_frame.length = 0;
        for (std::size_t i = 0; i < lengthBytes; ++i)
            m_frame.length = (m_frame.length << 8) | byteAt(m_head, 2 + i);
        const bool minimal = m_frame.length > (lengthBytes == 2 ? 125U : 65535U);
        if (!minimal || (m_frame.length >> 63) != 0)
            return protocolError;
    }
    m_frame.mask = 0;
    if (masked)
        std::memcpy(&m_frame.mask, m_head.data() + 2 + lengthBytes, 4);
    complete = true;
    return checkFrame();
}

std::optional<int> WebSocketReader::checkFrame() const {
    switch (m_frame.opcode) {
    case 0:
        if (m_messageOpcode == 0)
            return protocolError;
        break;
    case webSocketText:
    case webSocketBinary:
        if (m_messageOpcode != 0)
            return protocolError;
        break;
    case webSocketCloseFrame:
    case webSocketPing:
    case webSocketPong:
        return std::nullopt;
    default:
        return protocolError;
    }
    if (m_frame.length > m_maximumMessage - m_message.size())
        return tooBig;
    return std::nullopt;
}

std::optional<int> WebSocketReader::finishFrame(std::vector<WebSocketEvent>& events) {
    std::string payload = std::exchange(m_payload, {});
    if (m_frame.opcode >= 8)
        return finishControl(std::move(payload), events);
    if (m_frame.opcode != 0)
        m_messageOpcode = m_frame.opcode;
    if (m_message.empty())
        m_message = std::move(payload);
    else
        m_message += payload;
    if (!m_frame.final)
        return std::nullopt;
    const bool text = std::exchange(m_messageOpcode, 0) == webSocketText;
    if (text && !isValidUtf8(m_message))
        return badData;
    events.push_back({.kind = text ? WebSocketEvent::Kind::Text : WebSocketEvent::Kind::Binary,
                      .data = std::exchange(m_message, {})});
    return std::nullopt;
}

std::optional<int> WebSocketReader::finishControl(std::string payload, std::vector<WebSocketEvent>& events) {
    if (m_frame.opcode == webSocketPing || m_frame.opcode == webSocketPong) {
        const bool ping = m_frame.opcode == webSocketPing;
        events.push_back({.kind = ping ? WebSocketEvent::Kind::Ping : WebSocketEvent::Kind::Pong,
                          .data = std::move(payload)});
        return std::nullopt;
    }
    WebSocketEvent event{.kind = WebSocketEvent::Kind::Close};
    if (payload.size() == 1)
        return protocolError;
    if (payload.size() >= 2) {
        event.closeCode = byteAt(payload, 0) << 8 | byteAt(payload, 1);
        event.data = payload.substr(2);
        if (!isCloseCode(event.closeCode))
            return protocolError;
        if (!isValidUtf8(event.data))
            return badData;
    }
    events.push_back(std::move(event));
    return std::nullopt;
}

std::string encodeWebSocketFrame(int opcode, std::string_view payload, std::uint32_t mask) {
    std::string frame;
    frame.reserve(payload.size() + 14);
    frame += static_cast<char>(0x80 | opcode);
    const int maskBit = mask != 0 ? 0x80 : 0;
    const std::uint64_t size = payload.size();
    const int lengthBytes = size < 126 ? 0 : size < 65536 ? 2 : 8;
    frame += static_cast<char>(maskBit | (lengthBytes == 0   ? static_cast<int>(size)
                                          : lengthBytes == 2 ? 126
                                                             : 127));
    for (int i = lengthBytes - 1; i >= 0; --i)
        frame += static_cast<char>(size >> (8 * i));
    if (mask != 0)
        frame.append(reinterpret_cast<const char*>(&mask), 4);
    const std::size_t start = frame.size();
    frame += payload;
    if (mask != 0)
        applyMask(frame.data() + start, payload.size(), mask, 0);
    return frame;
}

std::string encodeWebSocketClose(int code, std::string_view reason, std::uint32_t mask) {
    std::string payload;
    if (code != 1005) {
        payload += static_cast<char>(code >> 8);
        payload += static_cast<char>(code);
        payload += reason.substr(0, isValidUtf8(reason.substr(0, 120)) ? 120 : 0);
    }
    return encodeWebSocketFrame(webSocketCloseFrame, payload, mask);
}

std::string webSocketAccept(std::string_view key) {
    const std::string text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha1(), nullptr);
    return base64(digest.data(), static_cast<int>(size));
}

std::string newWebSocketKey() {
    std::array<unsigned char, 16> bytes{};
    [[maybe_unused]] const auto got = ::getrandom(bytes.data(), bytes.size(), 0);
    return base64(bytes.data(), bytes.size());
}

bool isWebSocketKey(std::string_view key) {
    const auto isBase64 = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
               c == '/';
    };
    return key.size() == 24 && key.ends_with("==") && std::all_of(key.begin(), key.end() - 2, isBase64);
}

std::uint32_t randomMask() {
    std::uint32_t mask = 0;
    while (mask == 0)
        [[maybe_unused]] const auto got = ::getrandom(&mask, sizeof mask, 0);
    return mask;
}

} // namespace orrery::net
