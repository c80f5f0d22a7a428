#pragma once

#include "core/agent/agent_event.h"
#include "core/agent/frame.h"
#include "core/agent/wire.pb.h"

/// Private to core/agent: between the values of the public headers and the messages of wire.proto.
namespace orrery::agent {

constexpr std::uint32_t kProtocolMinimum = 1;
constexpr std::uint32_t kProtocolMaximum = 1;
/// Supervisors outlive agents, so an agent must speak the protocol of older supervisors.
constexpr std::uint32_t kSupervisorProtocol = 1;

std::string programVersion();
wire::Hello makeHello();
/// Empty, or why this peer cannot be spoken to.
std::string refusalFor(const wire::Hello& hello);

AttemptId attemptOf(const wire::AttemptKey& key);
void setKey(wire::AttemptKey& key, const AttemptId& attempt, AttemptToken token);

void encode(const JobSpec& spec, wire::Start& start);
/// As `encode`, but of a job with secrets only what names it: the rest must not reach a disk.
void encodeForDisk(const JobSpec& spec, wire::Start& start);
/// Errors: InvalidInput with the field that is wrong.
Result<JobSpec> decode(const wire::Start& start);

void encode(const AgentEvent& event, wire::Event& message);
/// Events of kinds that this version does not know are none.
std::optional<AgentEvent> decode(const wire::Event& message);
void encode(const AttemptEnded& ended, wire::Ended& message);
AttemptEnded decode(const wire::Ended& message);
using EndedRankList = google::protobuf::RepeatedPtrField<wire::EndedRank>;
void encode(const std::vector<EndedRank>& ranks, EndedRankList& list);
std::vector<EndedRank> decode(const EndedRankList& list);
void encode(const HostCapacity& capacity, wire::Capacity& message);

inline std::int64_t toWire(Timestamp time) {
    return time.time_since_epoch().count();
}
inline Timestamp timeFromWire(std::int64_t microseconds) {
    return Timestamp(Duration(microseconds));
}

/// Appends one framed message.
template <typename Message>
void appendFrame(std::string& buffer, const Message& message) {
    const std::size_t begin = beginFrame(buffer);
    message.AppendToString(&buffer);
    endFrame(buffer, begin);
}

/// Errors: Corrupt.
template <typename Message>
Result<void> parse(std::string_view body, Message& message) {
    if (!message.ParseFromArray(body.data(), static_cast<int>(body.size())))
        return Error(ErrorCode::Corrupt, "a frame does not hold the message that was expected");
    return {};
}

} // namespace orrery::agent
