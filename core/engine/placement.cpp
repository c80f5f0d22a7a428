#include "core/engine/placement.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <limits>
#include <tuple>

namespace orrery::engine {

namespace {

bool containsIgnoringCase(std::string_view text, std::string_view part) {
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

bool eligible(const GpuDevice& device, const ResourceRequest& request) {
    return !device.usedByOthers && device.memoryBytes >= request.gpuMemoryBytes &&
           (request.gpuModel.empty() || containsIgnoringCase(device.model, request.gpuModel));
}

std::int64_t clampToSigned(std::uint64_t bytes) {
    return static_cast<std::int64_t>(
        std::min<std::uint64_t>(bytes, std::numeric_limits<std::int64_t>::max()));
}

std::uint32_t timesIn(std::int64_t free, std::int64_t asked, std::uint32_t limit) {
    if (asked == 0)
        return limit;
    return free < asked ? 0 : static_cast<std::uint32_t>(std::min<std::int64_t>(free / asked, limit));
}

std::uint32_t gpuRanksThatFit(const Host& host, const Room& room, const ResourceRequest& request,
                              std::uint32_t limit) {
    std::int64_t count = 0;
    const bool share = request.gpus < Amount::whole(1);
    for (std::size_t i = 0; i < host.capacity.gpus.size(); ++i)
        if (eligible(host.capacity.gpus[i], request))
            count +=
                share ? room.gpus[i].raw() / request.gpus.raw() : (room.gpus[i] == Amount::whole(1) ? 1 : 0);
    return share ? timesIn(count, 1, limit) : timesIn(count, request.gpus.raw() / Amount::scale, limit);
}

bool hasLabels(const Host& host, const ResourceRequest& request) {
    return std::all_of(request.labels.begin(), request.labels.end(), [&](const std::string& label) {
        return std::find(host.capacity.labels.begin(), host.capacity.labels.end(), label) !=
               host.capacity.labels.end();
    });
}

/// Smaller is better: a host that wastes no GPU, then the fullest.
auto badness(const Host& host, const Room& room, const ResourceRequest& request) {
    const std::size_t wasted = request.gpus == Amount() ? host.capacity.gpus.size() : 0;
    Amount freeGpus;
    for (Amount gpu : room.gpus)
        freeGpus += gpu;
    return std::tuple(wasted, freeGpus, room.cpus);
}

/// Of what fits on each host, the shares of a gang.
std::optional<Placement> choose(const EngineState& state, const GangRequest& gang, std::vector<Share>& fits,
                                const std::vector<Room>& rooms) {
    std::uint64_t total = 0;
    const Share* best = nullptr;
    for (const Share& fit : fits) {
        total += fit.ranks;
        if (fit.ranks < gang.ranks)
            continue;
        if (best == nullptr || badness(state.hosts[fit.host], rooms[fit.host], gang.perRank) <
                                   badness(state.hosts[best->host], rooms[best->host], gang.perRank))
            best = &fit;
    }
    if (best != nullptr)
        return Placement{{best->host, gang.ranks}};
    if (total < gang.least())
        return std::nullopt;
    std::stable_sort(fits.begin(), fits.end(),
                     [](const Share& a, const Share& b) { return a.ranks > b.ranks; });
    Placement placement;
    std::uint32_t left = static_cast<std::uint32_t>(std::min<std::uint64_t>(total, gang.ranks));
    for (const Share& fit : fits) {
        const std::uint32_t ranks = std::min(left, fit.ranks);
        if (ranks == 0)
            break;
        placement.push_back({fit.host, ranks});
        left -= ranks;
    }
    return placement;
}

} // namespace

Room freeRoom(const Host& host) {
    Room room = wholeRoom(host);
    room.cpus -= host.usedCpus;
    room.memory -= clampToSigned(host.usedMemory);
    room.disk -= clampToSigned(host.usedDisk);
    if (!host.usedGpus.empty())
        for (std::size_t i = 0; i < host.capacity.gpus.size(); ++i)
            if (const auto used = host.usedGpus.find(host.capacity.gpus[i].uuid); used != host.usedGpus.end())
                room.gpus[i] -= used->second;
    return room;
}

Room wholeRoom(const Host& host) {
    return {host.capacity.cpus, clampToSigned(host.capacity.memoryBytes),
            clampToSigned(host.capacity.diskBytes),
            std::vector<Amount>(host.capacity.gpus.size(), Amount::whole(1))};
}

std::uint32_t ranksThatFit(const Host& host, const Room& room, const ResourceRequest& request,
                           std::uint32_t limit) {
    std::uint32_t ranks = timesIn(room.cpus.raw(), request.cpus.raw(), limit);
    ranks = timesIn(room.memory, clampToSigned(request.memoryBytes), ranks);
    ranks = timesIn(room.disk, clampToSigned(request.diskBytes), ranks);
    if (ranks != 0 && request.gpus != Amount())
        ranks = gpuRanksThatFit(host, room, request, ranks);
    return ranks != 0 && hasLabels(host, request) ? ranks : 0;
}

std::vector<std::size_t> takeOne(const Host& host, Room& room, const ResourceRequest& request) {
    room.cpus -= request.cpus;
    room.memory -= clampToSigned(request.memoryBytes);
    room.disk -= clampToSigned(request.diskBytes);
    std::vector<std::size_t> devices;
    if (request.gpus == Amount())
        return devices;
    if (request.gpus >= Amount::whole(1)) {
        const auto wanted = static_cast<std::size_t>(request.gpus.raw() / Amount::scale);
        for (std::size_t i = 0; i < room.gpus.size() && devices.size() < wanted; ++i)
            if (room.gpus[i] == Amount::whole(1) && eligible(host.capacity.gpus[i], request)) {
                room.gpus[i] = Amount();
                devices.push_back(i);
            }
        return devices;
    }
    std::size_t best = room.gpus.size();
    for (std::size_t i = 0; i < room.gpus.size(); ++i)
        if (room.gpus[i] >= request.gpus && eligible(host.capacity.gpus[i], request) &&
            (best == room.gpus.size() || room.gpus[i] < room.gpus[best]))
            best = i;
    room.gpus[best] -= request.gpus;
    return {best};
}

void giveBack(const Host& host, Room& room, const ResourceRequest& request,
              const std::vector<PlacedRank>& ranks) {
    const auto count = static_cast<std::int64_t>(ranks.size());
    room.cpus += request.cpus * count;
    room.memory += clampToSigned(request.memoryBytes) * count;
    room.disk += clampToSigned(request.diskBytes) * count;
    const Amount each = std::min(request.gpus, Amount::whole(1));
    for (const PlacedRank& rank : ranks)
        for (const std::string& uuid : rank.gpus)
            for (std::size_t i = 0; i < room.gpus.size(); ++i)
                if (host.capacity.gpus[i].uuid == uuid)
                    room.gpus[i] += each;
}

std::optional<Placement> placeIn(const EngineState& state, const std::vector<Room>& rooms,
                                 const GangRequest& gang) {
    std::vector<Share> fits;
    for (std::uint32_t i = 0; i < state.hosts.size(); ++i)
        if (state.hosts[i].usable())
            if (const std::uint32_t ranks = ranksThatFit(state.hosts[i], rooms[i], gang.perRank, gang.ranks))
                fits.push_back({i, ranks});
    return choose(state, gang, fits, rooms);
}

std::optional<Placement> place(const EngineState& state, const GangRequest& gang,
                               const Reservation* respected) {
    std::vector<Room> rooms(state.hosts.size());
    std::vector<Share> fits;
    for (std::uint32_t i = 0; i < state.hosts.size(); ++i) {
        const Host& host = state.hosts[i];
        if (!host.usable())
            continue;
        rooms[i] = freeRoom(host);
        if (respected != nullptr)
            if (const auto kept = respected->ranks.find(i); kept != respected->ranks.end()) {
                const Run& run = state.runs.at(respected->step.run);
                const ResourceRequest& request = run.plan.steps[toNumber(respected->step.step)].gang.perRank;
                if (ranksThatFit(host, rooms[i], request, kept->second) < kept->second)
                    continue;
                for (std::uint32_t rank = 0; rank < kept->second; ++rank)
                    takeOne(host, rooms[i], request);
            }
        if (const std::uint32_t ranks = ranksThatFit(host, rooms[i], gang.perRank, gang.ranks))
            fits.push_back({i, ranks});
    }
    return choose(state, gang, fits, rooms);
}

std::uint32_t fullTrust(const ReactorConfig& config) {
    return std::max(shortStepsForTrust, 2 * config.shortStepsPerCpu);
}

Duration veryShortStep(const ReactorConfig& config) {
    return config.shortStep * shortStepsForTrust / fullTrust(config);
}

std::optional<Placement> placeBehind(const EngineState& state, const GangRequest& gang) {
    if (state.config.shortStepsPerCpu <= 1 || gang.ranks != 1 || gang.perRank != ResourceRequest{})
        return std::nullopt;
    for (std::uint32_t i = 0; i < state.hosts.size(); ++i) {
        const Host& host = state.hosts[i];
        const bool alike = host.usedCpus == Amount::whole(static_cast<std::int64_t>(host.live.size()));
        const Amount limit =
            host.capacity.cpus * std::min(state.config.shortStepsPerCpu, host.shortInARow / 2);
        if (host.usable() && alike && host.shortInARow >= shortStepsForTrust &&
            host.usedCpus + gang.perRank.cpus <= limit)
            return Placement{{i, 1}};
    }
    return std::nullopt;
}

bool feasible(const EngineState& state, const GangRequest& gang) {
    std::uint64_t total = 0;
    for (const Host& host : state.hosts)
        if (host.usable())
            total += ranksThatFit(host, wholeRoom(host), gang.perRank, gang.ranks);
    return total >= gang.least();
}

std::vector<PlacedRank> book(Host& host, const ResourceRequest& request, std::uint32_t firstRank,
                             std::uint32_t ranks) {
    std::vector<PlacedRank> placed(ranks);
    if (request.gpus != Amount()) {
        Room room = freeRoom(host);
        const Amount each = std::min(request.gpus, Amount::whole(1));
        for (PlacedRank& rank : placed)
            for (std::size_t device : takeOne(host, room, request)) {
                rank.gpus.push_back(host.capacity.gpus[device].uuid);
                host.usedGpus[rank.gpus.back()] += each;
            }
    }
    for (std::uint32_t i = 0; i < ranks; ++i)
        placed[i].rank = firstRank + i;
    host.usedCpus += request.cpus * ranks;
    host.usedMemory += request.memoryBytes * ranks;
    host.usedDisk += request.diskBytes * ranks;
    return placed;
}

void unbook(Host& host, const ResourceRequest& request, const std::vector<PlacedRank>& ranks) {
    const auto count = static_cast<std::int64_t>(ranks.size());
    host.usedCpus -= request.cpus * count;
    host.usedMemory -= request.memoryBytes * ranks.size();
    host.usedDisk -= request.diskBytes * ranks.size();
    const Amount each = std::min(request.gpus, Amount::whole(1));
    for (const PlacedRank& rank : ranks)
        for (const std::string& uuid : rank.gpus) {
            const auto used = host.usedGpus.find(uuid);
            used->second -= each;
            if (used->second == Amount())
                host.usedGpus.erase(used);
        }
}

std::string describeRequest(const GangRequest& gang) {
    const ResourceRequest& request = gang.perRank;
    std::string text;
    if (gang.ranks != 1)
        text = gang.least() == gang.ranks ? fmt::format("{} ranks of ", gang.ranks)
                                          : fmt::format("{} to {} ranks of ", gang.least(), gang.ranks);
    text +=
        fmt::format("{:g} {}", request.cpus.toDouble(), request.cpus == Amount::whole(1) ? "cpu" : "cpus");
    if (request.memoryBytes != 0)
        text += fmt::format(", {} memory", formatByteSize(request.memoryBytes));
    if (request.diskBytes != 0)
        text += fmt::format(", {} disk", formatByteSize(request.diskBytes));
    if (request.gpus != Amount()) {
        text += fmt::format(", {:g} {}", request.gpus.toDouble(),
                            request.gpus <= Amount::whole(1) ? "gpu" : "gpus");
        if (!request.gpuModel.empty())
            text += fmt::format(" ({})", request.gpuModel);
        if (request.gpuMemoryBytes != 0)
            text += fmt::format(" with {}", formatByteSize(request.gpuMemoryBytes));
    }
    for (const std::string& label : request.labels)
        text += fmt::format(", label {}", label);
    return text;
}

} // namespace orrery::engine
