#pragma once

#include "core/engine/engine_state.h"

#include <optional>
#include <vector>

namespace orrery::engine {

/// What is free, or would be, on one host.
struct Room {
    Amount cpus;
    std::int64_t memory = 0;
    std::int64_t disk = 0;
    std::vector<Amount> gpus; ///< For each of the host's devices.
};

/// What is free at the moment; may be negative after a capacity shrank.
Room freeRoom(const Host& host);
/// What there is when nothing of ours runs.
Room wholeRoom(const Host& host);

/// How many ranks with this wish fit, at most `limit`.
std::uint32_t ranksThatFit(const Host& host, const Room& room, const ResourceRequest& request,
                           std::uint32_t limit);

/// Takes one rank's wish out; answers with the devices chosen. Call only where it fits.
std::vector<std::size_t> takeOne(const Host& host, Room& room, const ResourceRequest& request);

/// Puts back what these ranks have.
void giveBack(const Host& host, Room& room, const ResourceRequest& request,
              const std::vector<PlacedRank>& ranks);

/// Ranks on a host.
struct Share {
    std::uint32_t host = none;
    std::uint32_t ranks = 0;
};
using Placement = std::vector<Share>;

/// Finds a place for the gang in what is free: all ranks or, for an elastic one, as many as fit but not under
/// its least. Prefers one host over several, hosts without GPUs for who needs none, and the fullest host that
/// fits. With `respected`, what it keeps is not free.
std::optional<Placement> place(const EngineState& state, const GangRequest& gang,
                               const Reservation* respected);

/// The same over rooms given for each host; hosts that are not usable are left out.
std::optional<Placement> placeIn(const EngineState& state, const std::vector<Room>& rooms,
                                 const GangRequest& gang);

/// So many short steps in a row make the next one likely to be short.
constexpr std::uint32_t shortStepsForTrust = 8;
/// For each two of them one may wait at the host for each processor, up to the limit.
std::uint32_t fullTrust(const ReactorConfig& config);
/// Only steps this short are trusted further than the first: what waits behind each other there is over soon.
Duration veryShortStep(const ReactorConfig& config);

/// A host on which the step may wait for one of the short steps before it to end, so that the way from one to
/// the next is not the way over the server. Only for a step that asks for one processor and nothing else, on
/// a host where all that runs is like it: there any order of them fits.
std::optional<Placement> placeBehind(const EngineState& state, const GangRequest& gang);

/// True where the gang would fit if nothing ran on the hosts that are usable now.
bool feasible(const EngineState& state, const GangRequest& gang);

/// Books ranks `firstRank`... of the gang on the host, and says which devices each has.
std::vector<PlacedRank> book(Host& host, const ResourceRequest& request, std::uint32_t firstRank,
                             std::uint32_t ranks);
/// Gives back what `book` took.
void unbook(Host& host, const ResourceRequest& request, const std::vector<PlacedRank>& ranks);

/// "2 ranks of 1 cpu, 8 GiB memory, 1 gpu (a100), label fast".
std::string describeRequest(const GangRequest& gang);

} // namespace orrery::engine
