#include "tests/engine/simulator/checker.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::engine::sim {

Order* Checker::orderOf(RunId run) {
    for (Order& order : orders)
        if (order.asked == run && run)
            return &order;
    return nullptr;
}

bool Checker::isLive(RunId run, StepIndex step) const {
    return m_live.contains({run, step});
}

bool Checker::gangIsBroken(const AttemptId& attempt) const {
    const auto ends = m_ends.find(attempt);
    return ends != m_ends.end() && ends->second.first != ends->second.second;
}

void Checker::startAsked(const StartAttempt& start) {
    const Order* order = orderOf(start.attempt.run);
    if (order == nullptr || toNumber(start.attempt.step) >= order->plan.steps.size())
        return m_world.fail("a step was started that nobody asked for: " + start.attempt.text());
    const PlannedStep& step = order->plan.steps[toNumber(start.attempt.step)];
    std::set<std::uint32_t> ranks;
    std::set<std::string> hosts;
    for (const PlacedPart& part : start.parts) {
        if (!hosts.insert(part.host).second)
            return m_world.fail("an attempt has two parts on one host: " + start.attempt.text());
        for (const PlacedRank& rank : part.ranks)
            ranks.insert(rank.rank);
    }
    if (ranks.size() != start.ranks || start.ranks < step.gang.least() || start.ranks > step.gang.ranks ||
        *ranks.rbegin() + 1 != start.ranks)
        return m_world.fail(fmt::format("{} is no whole gang: {} of {} ranks placed", start.attempt.text(),
                                        ranks.size(), start.ranks));
    for (StepIndex dependency : step.dependencies) {
        const auto& told = order->told[toNumber(dependency)];
        if (!told || (!step.always && !isGood(*told)))
            return m_world.fail(fmt::format("{} was started before step {} was done well",
                                            start.attempt.text(), toNumber(dependency)));
    }
    if (const auto& told = order->told[toNumber(start.attempt.step)])
        return m_world.fail(
            fmt::format("{} was started though its step is {}", start.attempt.text(), toString(*told)));
    const ReactorConfig config;
    if (start.attempt.number > step.retry.attempts + config.infrastructureRetries + config.unstartedRetries)
        return m_world.fail("too many attempts: " + start.attempt.text());
}

void Checker::jobStarted(LiveJob job) {
    const auto key = std::pair(job.attempt.run, job.attempt.step);
    std::vector<LiveJob>& live = m_live[key];
    for (const LiveJob& other : live)
        if (other.attempt != job.attempt || other.token != job.token || other.host == job.host)
            m_world.fail(fmt::format("two live attempts of one step: {} on {} and {} on {}",
                                     other.attempt.text(), other.host, job.attempt.text(), job.host));
    live.push_back(std::move(job));
    checkRoom(live.back().host);
    checkGroups(live.back().attempt);
}

void Checker::jobEnded(const AttemptId& attempt, Token token, const std::string& host, bool good) {
    const auto found = m_live.find({attempt.run, attempt.step});
    if (found == m_live.end())
        return;
    std::erase_if(found->second, [&](const LiveJob& job) {
        return job.attempt == attempt && job.token == token && job.host == host;
    });
    if (found->second.empty())
        m_live.erase(found);
    auto& [goodEnds, ends] = m_ends[attempt];
    goodEnds += good ? 1 : 0;
    ++ends;
}

void Checker::collectAsked(const Collect& collect) {
    const auto ends = m_ends[collect.attempt];
    if (ends.first != collect.parts.size() || ends.second != collect.parts.size())
        m_world.fail(
            fmt::format("{} is taken for done, but {} of its {} parts ended well and {} ended at all",
                        collect.attempt.text(), ends.first, collect.parts.size(), ends.second));
}

void Checker::checkRoom(const std::string& host) {
    Amount cpus;
    std::uint64_t memory = 0;
    std::map<std::string, Amount> gpus;
    for (const auto& [step, jobs] : m_live)
        for (const LiveJob& job : jobs) {
            if (job.host != host)
                continue;
            cpus += job.request.cpus * static_cast<std::int64_t>(job.ranks.size());
            memory += job.request.memoryBytes * job.ranks.size();
            for (const PlacedRank& rank : job.ranks)
                for (const std::string& gpu : rank.gpus)
                    gpus[gpu] += std::min(job.request.gpus, Amount::whole(1));
        }
    const HostCapacity& capacity = capacities[host];
    if (cpus > capacity.cpus || memory > capacity.memoryBytes)
        m_world.fail(fmt::format("host {} carries more than it has: {:g} of {:g} cpus", host, cpus.toDouble(),
                                 capacity.cpus.toDouble()));
    for (const auto& [gpu, used] : gpus)
        if (used > Amount::whole(1))
            m_world.fail(fmt::format("device {} of host {} is given away twice", gpu, host));
}

void Checker::checkGroups(const AttemptId& attempt) {
    const Order* order = orderOf(attempt.run);
    if (order == nullptr)
        return;
    const std::int32_t group = order->plan.steps[toNumber(attempt.step)].group;
    if (group < 0)
        return;
    const ConcurrencyGroup& limit = order->plan.groups[static_cast<std::size_t>(group)];
    std::uint32_t live = 0;
    for (const auto& [step, jobs] : m_live)
        if (const Order* other = orderOf(step.first)) {
            const std::int32_t theirs = other->plan.steps[toNumber(step.second)].group;
            live += theirs >= 0 && other->plan.groups[static_cast<std::size_t>(theirs)].name == limit.name
                        ? 1
                        : 0;
        }
    if (live > limit.limit)
        m_world.fail(fmt::format("group {} allows {} at once and has {}", limit.name, limit.limit, live));
}

void Checker::told(const Observation& observation) {
    if (const auto* run = std::get_if<RunChanged>(&observation)) {
        Order* order = orderOf(run->run);
        if (order == nullptr)
            return m_world.fail("an unknown run was told of");
        order->acknowledged = true;
        if (order->ended && *order->ended != run->state)
            m_world.fail(fmt::format("run {} was {} and is {}", run->run.number(), toString(*order->ended),
                                     toString(run->state)));
        if (isTerminal(run->state))
            order->ended = run->state;
    } else if (const auto* added = std::get_if<StepsAdded>(&observation)) {
        Order* order = orderOf(added->run);
        if (toNumber(added->first) != order->plan.steps.size())
            return m_world.fail("the instances of a map are not where they were announced");
        for (std::uint32_t i = 0; i < added->count; ++i)
            addInstance(*order, toNumber(added->map));
    } else if (const auto* step = std::get_if<StepChanged>(&observation)) {
        Order* order = orderOf(step->run);
        auto& told = order->told[toNumber(step->step)];
        if (told && *told != step->state)
            m_world.fail(fmt::format("step {} of run {} was {} and is {}", toNumber(step->step),
                                     step->run.number(), toString(*told), toString(step->state)));
        if (!isTerminal(step->state))
            return;
        told = step->state;
        if (isLive(step->run, step->step))
            m_world.fail(fmt::format("step {} of run {} is {} and still lives", toNumber(step->step),
                                     step->run.number(), toString(step->state)));
    }
}

void Checker::addInstance(Order& order, std::uint32_t map) {
    PlannedStep step = order.plan.steps[map];
    step.map = false;
    step.dependencies.clear();
    order.plan.steps.push_back(std::move(step));
    StepFate fate = order.fates[map];
    fate.prepare = Prepared::Outcome::Run;
    order.fates.push_back(std::move(fate));
    order.told.emplace_back();
}

void Checker::recovered(const Reactor& reactor) {
    for (Order& order : orders) {
        if (!order.asked || order.forgotten)
            continue;
        const auto view = reactor.run(order.asked);
        if (!order.acknowledged && (!view || view->name != order.plan.name)) {
            order.asked = {};
            continue;
        }
        if (!view)
            return m_world.fail(fmt::format("run {} was acknowledged and is gone", order.asked.number()));
        order.acknowledged = true;
        for (std::size_t i = order.plan.steps.size(); i < view->steps.size(); ++i)
            addInstance(order, toNumber(*view->steps[i].map));
        for (std::size_t i = 0; i < view->steps.size(); ++i) {
            const StepState state = view->steps[i].state;
            if (order.told[i] && *order.told[i] != state)
                return m_world.fail(fmt::format("step {} of run {} was {} and is {} after the restart", i,
                                                order.asked.number(), toString(*order.told[i]),
                                                toString(state)));
            if (isTerminal(state))
                order.told[i] = state;
        }
        if (order.ended && *order.ended != view->state)
            return m_world.fail(
                fmt::format("run {} has another end after the restart", order.asked.number()));
        if (isTerminal(view->state))
            order.ended = view->state;
    }
}

} // namespace orrery::engine::sim
