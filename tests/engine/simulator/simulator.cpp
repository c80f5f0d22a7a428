#include "tests/engine/simulator/simulator.h"

#include "tests/engine/simulator/plan_maker.h"
#include "tests/engine/simulator/server_model.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::engine::sim {

namespace {

constexpr std::uint64_t mostSteps = 60'000;
/// After the last run has ended: time for repeated messages and releases.
constexpr Duration epilogue = std::chrono::minutes(10);

class History {
public:
    History(std::uint64_t seed, Bug bug, bool tracing)
        : m_world(seed, bug), m_checker(m_world), m_server(m_world, m_checker, m_hosts) {
        m_world.tracing = tracing;
        drawFaults();
        makeCluster();
        planFaults();
        m_world.after(Duration{0}, [this] { startServer(); });
        m_world.after(m_window, [this] { calmDown(); });
    }

    Outcome live() {
        while (!finished() && m_world.step()) {
            if (m_world.random.percent(20))
                m_server.checkExplanations(m_world.random.percent(10));
            if (m_world.steps() > mostSteps)
                m_world.fail("it does not come to an end");
        }
        if (!m_world.failed())
            judgeTheEnd();
        std::uint64_t waited = 0;
        for (const auto& host : m_hosts)
            waited += host->waited();
        return {m_world.failure(),        m_world.steps(),         m_crashes, waited,
                toSeconds(m_world.now()), std::move(m_world.trace)};
    }

private:
    void drawFaults() {
        Random& random = m_world.random;
        Faults& faults = m_world.faults;
        for (bool* kind :
             {&faults.brokenSessions, &faults.silentLoss, &faults.doubled, &faults.late, &faults.partitions,
              &faults.longPartitions, &faults.agentKills, &faults.hostKills, &faults.hostRemovals,
              &faults.supervisorKills, &faults.serverKills, &faults.diskFull, &faults.clockJumps,
              &faults.cancels, &faults.holds, &faults.compaction})
            *kind = random.percent(35);
        m_world.shortSteps = random.percent(20);
        // A start that waits for room counts on those sent before it having arrived: a session keeps the
        // order.
        faults.late = faults.late && !m_world.shortSteps;
        m_window = std::chrono::seconds(random.between(60, m_world.shortSteps ? 120 : 2 * 3600));
    }

    void makeCluster() {
        Random& random = m_world.random;
        const auto count = random.between(1, 3);
        std::vector<HostCapacity> capacities;
        for (std::int64_t i = 0; i < count; ++i)
            capacities.push_back(addHost(makeCapacity(random, std::to_string(i))));
        const auto orders = random.between(1, 3);
        for (int i = 0; i < orders; ++i) {
            m_checker.orders.push_back(m_world.shortSteps ? makeShortOrder(random, i)
                                                          : makeOrder(random, capacities, i));
            m_world.after(m_world.upTo(m_window / 2), [this] {
                ++m_due;
                submitDue();
            });
        }
    }

    HostCapacity addHost(HostCapacity capacity) {
        const Duration lease =
            m_world.random.percent(50) ? std::chrono::minutes(1) : std::chrono::minutes(40);
        m_hosts.push_back(std::make_unique<HostModel>(m_world, m_checker, fmt::format("h{}", m_hosts.size()),
                                                      capacity, lease));
        m_hosts.back()->deliver = [this](std::uint64_t life, Event event) {
            m_server.post(life, std::move(event));
        };
        return capacity;
    }

    /// Does something a few times within the window of faults.
    template <typename Action>
    void sometimes(bool kind, int most, Action action) {
        if (!kind)
            return;
        const auto times = m_world.random.between(1, most);
        for (std::int64_t i = 0; i < times; ++i)
            m_world.after(Duration(m_world.random.between(0, m_window.count())), [this, action] {
                if (!m_world.calm)
                    action();
            });
    }

    HostModel& anyHost() { return *m_hosts[m_world.random.below(m_hosts.size())]; }

    void planFaults() {
        const Faults& faults = m_world.faults;
        sometimes(faults.partitions, 4, [this] { partition(std::chrono::minutes(5)); });
        sometimes(faults.longPartitions, 2, [this] { partition(std::chrono::hours(2)); });
        sometimes(faults.agentKills, 4, [this] {
            HostModel& host = anyHost();
            host.killAgent();
            m_world.after(m_world.upTo(std::chrono::minutes(2)), [this, &host] {
                host.startAgent();
                m_server.connectAll();
            });
        });
        sometimes(faults.hostKills, 3, [this] {
            HostModel& host = anyHost();
            host.killMachine();
            m_world.after(m_world.upTo(std::chrono::hours(1)), [this, &host] {
                host.startMachine();
                m_server.connectAll();
            });
        });
        sometimes(faults.hostRemovals, 1, [this] {
            HostModel& host = anyHost();
            if (host.removed())
                return;
            host.remove();
            m_world.after(m_world.upTo(std::chrono::minutes(5)),
                          [this, &host] { m_server.post(HostRemoved{host.name()}); });
        });
        sometimes(faults.supervisorKills, 5, [this] { anyHost().killSomeSupervisor(); });
        sometimes(faults.serverKills, 5, [this] { crashServer(); });
        sometimes(faults.diskFull, 3, [this] {
            m_server.setDiskFull(true);
            m_world.after(m_world.upTo(std::chrono::minutes(3)), [this] { m_server.setDiskFull(false); });
        });
        sometimes(faults.clockJumps, 4, [this] {
            m_server.setClockOffset(std::chrono::hours(m_world.random.between(-80'000, 80'000)));
        });
        sometimes(faults.cancels, 3, [this] { cancelSomething(); });
        sometimes(faults.holds, 4, [this] { holdSomething(); });
        sometimes(faults.compaction, 4, [this] { m_server.compact(); });
    }

    void partition(Duration most) {
        HostModel& host = anyHost();
        host.setPartitioned(true);
        m_world.after(m_world.upTo(most), [this, &host] {
            host.setPartitioned(false);
            m_server.connectAll();
        });
    }

    void crashServer() {
        ++m_crashes;
        if (m_world.random.percent(30))
            m_server.kill();
        else
            m_server.killAtAction(1 + m_world.random.below(12));
        m_world.after(m_world.upTo(std::chrono::hours(1)), [this] {
            m_server.kill();
            startServer();
        });
    }

    void startServer() {
        if (m_server.alive())
            return;
        m_server.start();
        submitDue();
        forgetSome();
    }

    /// A client that was not told of its run asks again.
    void submitDue() {
        if (!m_server.alive() || m_world.failed())
            return;
        for (std::size_t i = 0; i < m_due; ++i) {
            Order& order = m_checker.orders[i];
            if (order.asked)
                continue;
            m_lastRun = std::max(RunId(m_lastRun.number() + 1), m_server.reactor().nextRun());
            order.asked = m_lastRun;
            m_server.post(RunSubmitted{order.asked, order.plan});
        }
    }

    void forgetSome() {
        for (Order& order : m_checker.orders)
            if (order.ended && !order.forgotten && m_world.random.percent(30)) {
                order.forgotten = true;
                m_server.post(RunForgotten{order.asked});
            }
    }

    void cancelSomething() {
        const Order& order = m_checker.orders[m_world.random.below(m_checker.orders.size())];
        if (!order.acknowledged)
            return;
        CancelRequested cancel{order.asked};
        if (m_world.random.percent(50))
            cancel.step = static_cast<StepIndex>(m_world.random.below(order.plan.steps.size()));
        cancel.force = m_world.random.percent(20);
        m_server.post(cancel);
    }

    void holdSomething() {
        const Order& order = m_checker.orders[m_world.random.below(m_checker.orders.size())];
        if (!order.acknowledged)
            return;
        HoldChanged hold{order.asked};
        if (m_world.random.percent(50))
            hold.step = static_cast<StepIndex>(m_world.random.below(order.plan.steps.size()));
        hold.held = m_world.random.percent(60);
        m_server.post(hold);
    }

    /// Once faults are over somebody looks again and again, and lets every run go on.
    void letGo() {
        for (const Order& order : m_checker.orders)
            if (order.acknowledged && !order.ended)
                m_server.post(HoldChanged{order.asked});
        m_world.after(std::chrono::minutes(1), [this] { letGo(); });
    }

    /// Faults are over: everything that was broken is whole again.
    void calmDown() {
        m_world.note("calm");
        m_world.calm = true;
        m_due = m_checker.orders.size();
        m_server.setDiskFull(false);
        m_server.setClockOffset(Duration{0});
        m_server.killAtAction(0);
        const std::size_t count = m_hosts.size();
        for (std::size_t i = 0; i < count; ++i) {
            m_hosts[i]->setPartitioned(false);
            if (m_hosts[i]->removed())
                replace(*m_hosts[i]);
            else
                m_hosts[i]->startMachine();
        }
        startServer();
        submitDue();
        m_server.connectAll();
        letGo();
    }

    void replace(const HostModel& gone) {
        m_server.post(HostRemoved{gone.name()});
        addHost(gone.capacity());
    }

    bool allEnded() const {
        return std::all_of(m_checker.orders.begin(), m_checker.orders.end(),
                           [](const Order& order) { return order.ended.has_value(); });
    }

    bool finished() {
        if (!m_world.calm || !allEnded())
            return false;
        if (!m_endsAt)
            m_endsAt = m_world.now() + epilogue;
        return m_world.now() >= *m_endsAt;
    }

    void judgeTheEnd() {
        for (const Order& order : m_checker.orders) {
            if (!order.ended)
                return m_world.fail(fmt::format("{} waits for ever", order.plan.name));
            if (!order.forgotten &&
                std::find(order.told.begin(), order.told.end(), std::nullopt) != order.told.end())
                return m_world.fail(fmt::format("a step of {} has no end", order.plan.name));
        }
        if (m_checker.liveJobs() != 0)
            return m_world.fail("a job outlived its run");
        for (const auto& host : m_hosts)
            if (host->unreleased() != 0)
                return m_world.fail(
                    fmt::format("host {} still keeps an attempt that nobody needs", host->name()));
        m_server.compareWithReplay();
    }

    World m_world;
    Checker m_checker;
    std::vector<std::unique_ptr<HostModel>> m_hosts;
    ServerModel m_server;
    Duration m_window{0};
    std::size_t m_due = 0;
    RunId m_lastRun;
    std::uint64_t m_crashes = 0;
    std::optional<Duration> m_endsAt;
};

} // namespace

Outcome liveHistory(std::uint64_t seed, Bug bug, bool tracing) {
    return History(seed, bug, tracing).live();
}

std::uint64_t seedOf(std::uint64_t series, std::uint64_t index) {
    return Random(series * 0x100000001B3ULL + index).next();
}

} // namespace orrery::engine::sim
