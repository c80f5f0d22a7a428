// The part of HttpConnection that moves bytes and watches the clock.

#include "core/net/http_connection.h"
#include "core/net/websocket_channel.h"

#include <sys/socket.h>

namespace orrery::net {

namespace {
constexpr std::size_t mostPipelined = 64 * 1024;
constexpr Duration lingerTime = std::chrono::seconds(1);
} // namespace

void HttpConnection::sendRaw(std::string&& bytes) {
    if (m_phase == Phase::Dropped)
        return;
    m_output.append(std::move(bytes));
    flushOutput();
}

void HttpConnection::finishAndClose() {
    if (m_phase == Phase::Dropped)
        return;
    m_closeAfterOutput = true;
    flushOutput();
}

void HttpConnection::flushOutput() {
    const auto self = shared_from_this();
    const bool hadOutput = !m_output.isEmpty();
    const OutputQueue::Outcome outcome = m_output.flush(m_socket.get());
    if (outcome == OutputQueue::Outcome::Broken)
        return drop();
    if (outcome == OutputQueue::Outcome::Drained) {
        if (m_closeAfterOutput)
            return linger();
        if (hadOutput && m_phase == Phase::Streaming && m_onDrained) {
            const auto drained = m_onDrained;
            drained();
        } else if (hadOutput && m_phase == Phase::WebSocket) {
            const auto channel = m_webSocket;
            channel->drained();
        }
    }
    if (m_phase == Phase::Dropped)
        return;
    updateInterest();
    updateTimer();
}

/// Says that nothing more will come, then waits a moment for the peer to read it: closing a socket with
/// unread input would throw the answer away on its side.
void HttpConnection::linger() {
    if (m_peerEnded || m_phase == Phase::Lingering)
        return drop();
    m_phase = Phase::Lingering;
    m_input.clear();
    ::shutdown(m_socket.get(), SHUT_WR);
    updateInterest();
    updateTimer();
}

void HttpConnection::processWebSocket() {
    const std::string input = std::exchange(m_input, {});
    const auto channel = m_webSocket;
    if (!input.empty())
        channel->received(input);
}

void HttpConnection::updateInterest() {
    const bool mayRead = m_phase == Phase::Head || m_phase == Phase::Body || m_phase == Phase::WebSocket ||
                         m_phase == Phase::Lingering || m_input.size() < mostPipelined;
    m_context->loop.setInterest(m_socket.get(),
                                {.read = mayRead && !m_peerEnded, .write = !m_output.isEmpty()});
}

HttpConnection::Wait HttpConnection::wantedWait() const {
    if (m_phase == Phase::Lingering)
        return Wait::Linger;
    if (!m_output.isEmpty())
        return Wait::OutputProgress;
    switch (m_phase) {
    case Phase::Head:
        return m_input.empty() ? Wait::Idle : Wait::Head;
    case Phase::Body:
        return Wait::BodyProgress;
    case Phase::WebSocket:
        return Wait::Ping;
    default:
        return Wait::None;
    }
}

Duration HttpConnection::waitLength(Wait wait) const {
    switch (wait) {
    case Wait::Idle:
        return options().idleTimeout;
    case Wait::Head:
        return options().headTimeout;
    case Wait::Ping:
        return options().pingInterval;
    case Wait::Linger:
        return lingerTime;
    default:
        return options().progressTimeout;
    }
}

/// Sets the timer when what is waited for changed. A connection that goes on in the same state keeps its
/// timer, which looks at the last activity when it fires: no timer is touched on the way of a quick request.
void HttpConnection::updateTimer() {
    const Wait wanted = wantedWait();
    if (wanted == m_wait)
        return;
    m_wait = wanted;
    m_context->loop.cancel(m_timer);
    m_waitStarted = m_context->loop.now();
    m_progressMark = m_output.sent() + m_received;
    if (wanted != Wait::None)
        armTimer(waitLength(wanted));
}

void HttpConnection::armTimer(Duration delay) {
    m_timer = m_context->loop.after(delay, [this] { onTimer(); });
}

void HttpConnection::onTimer() {
    const auto self = shared_from_this();
    const Wait wait = m_wait;
    const bool sinceActivity = wait == Wait::Idle || wait == Wait::Ping;
    const Duration due = (sinceActivity ? m_lastActivity : m_waitStarted) + waitLength(wait);
    const Duration left = due - m_context->loop.now();
    const std::uint64_t moved = m_output.sent() + m_received;
    switch (wait) {
    case Wait::None:
        return;
    case Wait::Linger:
        return drop();
    case Wait::Idle:
        return left > Duration::zero() ? armTimer(left) : drop();
    case Wait::Head:
        if (left > Duration::zero())
            return armTimer(left);
        return refuse(408, "The head of the request did not arrive in time");
    case Wait::Ping:
        if (left <= Duration::zero() && !m_webSocket->keepAlive())
            return drop();
        return armTimer(left > Duration::zero() ? left : waitLength(wait));
    case Wait::BodyProgress:
    case Wait::OutputProgress:
        if (moved - m_progressMark < options().minimumProgress)
            return wait == Wait::BodyProgress ? refuse(408, "The body of the request did not arrive in time")
                                              : drop();
        m_progressMark = moved;
        return armTimer(waitLength(wait));
    }
}

} // namespace orrery::net
