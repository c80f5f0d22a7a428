#include "core/net/event_loop.h"

#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <thread>

using namespace orrery;
using namespace orrery::net;
using namespace std::chrono_literals;

namespace {

class EventLoopTest : public testing::Test {
protected:
    void SetUp() override {
        auto made = EventLoop::create();
        ASSERT_TRUE(made.ok());
        loop = std::move(made).value();
        int fds[2];
        ASSERT_EQ(0, ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, fds));
        near.reset(fds[0]);
        far.reset(fds[1]);
    }
    void makeReadable() { ASSERT_EQ(1, ::write(far.get(), "x", 1)); }

    std::unique_ptr<EventLoop> loop;
    UniqueFd near;
    UniqueFd far;
};

} // namespace

TEST_F(EventLoopTest, CallsBackWhenReadableAndStopsAfterUnwatch) {
    int calls = 0;
    ASSERT_TRUE(loop->watch(near.get(), {.read = true}, [&](Readiness ready) {
        EXPECT_TRUE(ready.read);
        EXPECT_FALSE(ready.write);
        ++calls;
        loop->unwatch(near.get());
    }));
    makeReadable();
    EXPECT_TRUE(loop->runOnce(1s));
    EXPECT_FALSE(loop->runOnce(0s));
    EXPECT_EQ(1, calls);
}

TEST_F(EventLoopTest, RefusesToWatchTwice) {
    ASSERT_TRUE(loop->watch(near.get(), {.read = true}, [](Readiness) {}));
    EXPECT_EQ(ErrorCode::AlreadyExists,
              loop->watch(near.get(), {.read = true}, [](Readiness) {}).error().code());
}

TEST_F(EventLoopTest, ACallbackMayUnwatchAnotherReadyDescriptor) {
    int calls = 0;
    ASSERT_TRUE(loop->watch(near.get(), {.write = true}, [&](Readiness) {
        ++calls;
        loop->unwatch(far.get());
        loop->unwatch(near.get());
    }));
    ASSERT_TRUE(loop->watch(far.get(), {.write = true}, [&](Readiness) {
        ++calls;
        loop->unwatch(far.get());
        loop->unwatch(near.get());
    }));
    EXPECT_TRUE(loop->runOnce(1s));
    EXPECT_FALSE(loop->runOnce(0s));
    EXPECT_EQ(1, calls);
}

TEST_F(EventLoopTest, AReusedDescriptorNumberGetsNoOldEvents) {
    // Both are ready in the same round; whichever comes first replaces the other under the same number.
    std::vector<std::string> calls;
    UniqueFd spare;
    const auto replaceOther = [&](UniqueFd& self, UniqueFd& other) {
        calls.push_back("first");
        const int number = other.get();
        loop->unwatch(self.get());
        loop->unwatch(number);
        int fresh[2];
        ASSERT_EQ(0, ::pipe2(fresh, O_CLOEXEC));
        ASSERT_EQ(number, ::dup3(fresh[0], number, O_CLOEXEC));
        ::close(fresh[0]);
        spare.reset(fresh[1]);
        ASSERT_TRUE(loop->watch(number, {.read = true}, [&](Readiness) { calls.push_back("stale"); }));
    };
    ASSERT_TRUE(loop->watch(near.get(), {.write = true}, [&](Readiness) { replaceOther(near, far); }));
    ASSERT_TRUE(loop->watch(far.get(), {.write = true}, [&](Readiness) { replaceOther(far, near); }));
    EXPECT_TRUE(loop->runOnce(1s));
    EXPECT_FALSE(loop->runOnce(0s));
    EXPECT_EQ((std::vector<std::string>{"first"}), calls);
}

TEST_F(EventLoopTest, InterestCanChange) {
    int writes = 0;
    ASSERT_TRUE(loop->watch(near.get(), {.read = true}, [&](Readiness ready) { writes += ready.write; }));
    EXPECT_FALSE(loop->runOnce(0s));
    loop->setInterest(near.get(), {.write = true});
    EXPECT_TRUE(loop->runOnce(1s));
    EXPECT_EQ(1, writes);
    loop->setInterest(near.get(), {});
    EXPECT_FALSE(loop->runOnce(0s));
}

TEST_F(EventLoopTest, ReportsHangup) {
    bool hangup = false;
    ASSERT_TRUE(loop->watch(near.get(), {}, [&](Readiness ready) {
        hangup = ready.hangup;
        loop->unwatch(near.get());
    }));
    far.reset();
    EXPECT_TRUE(loop->runOnce(1s));
    EXPECT_TRUE(hangup);
}

TEST_F(EventLoopTest, TimersFireInOrderOfTheirDeadlinesAndNeverEarly) {
    std::vector<int> order;
    const Duration start = loop->now();
    loop->after(4ms, [&] { order.push_back(2); });
    loop->after(2ms, [&] { order.push_back(1); });
    const TimerId dropped = loop->after(3ms, [&] { order.push_back(99); });
    loop->after(6ms, [&] {
        order.push_back(3);
        loop->stop();
    });
    loop->cancel(dropped);
    loop->run();
    EXPECT_EQ((std::vector{1, 2, 3}), order);
    EXPECT_GE(loop->now() - start, 6ms);
}

TEST_F(EventLoopTest, ATimerOfZeroThatSetsItselfAgainDoesNotStarveDescriptors) {
    std::function<void()> again = [&] { loop->after(0s, again); };
    again();
    bool seen = false;
    ASSERT_TRUE(loop->watch(near.get(), {.read = true}, [&](Readiness) {
        seen = true;
        loop->stop();
    }));
    makeReadable();
    loop->run();
    EXPECT_TRUE(seen);
}

TEST_F(EventLoopTest, ATimerCallbackMayCancelTheNextDueOne) {
    int fired = 0;
    TimerId second;
    loop->after(0s, [&] {
        ++fired;
        loop->cancel(second);
    });
    second = loop->after(0s, [&] { ++fired; });
    loop->runOnce(0s);
    loop->runOnce(0s);
    EXPECT_EQ(1, fired);
}

TEST_F(EventLoopTest, WorkFromOtherThreadsArrivesCompleteAndInOrder) {
    std::vector<int> got;
    std::thread worker([&] {
        for (int i = 0; i < 10'000; ++i)
            loop->post([&got, i] { got.push_back(i); });
        loop->post([&] { loop->stop(); });
    });
    loop->run();
    worker.join();
    ASSERT_EQ(10'000U, got.size());
    EXPECT_TRUE(std::is_sorted(got.begin(), got.end()));
}

TEST_F(EventLoopTest, StopFromAnotherThreadEndsALongWait) {
    std::thread worker([&] { loop->stop(); });
    loop->run();
    worker.join();
}

TEST_F(EventLoopTest, HooksRunOnceAfterAllCallbacksOfARound) {
    std::vector<std::string> order;
    loop->addBeforeSleep([&] {
        order.push_back("commit");
        if (order.size() < 4)
            loop->post([&] { order.push_back("sent"); });
    });
    loop->post([&] { order.push_back("a"); });
    loop->post([&] { order.push_back("b"); });
    loop->runOnce(0s);
    EXPECT_EQ((std::vector<std::string>{"a", "b", "commit"}), order);
    loop->runOnce(1h);
    EXPECT_EQ((std::vector<std::string>{"a", "b", "commit", "sent", "commit"}), order);
}

TEST_F(EventLoopTest, AHookMayRemoveItselfAndAnother) {
    int calls = 0;
    HookId other;
    HookId self;
    self = loop->addBeforeSleep([&] {
        ++calls;
        loop->removeBeforeSleep(other);
        loop->removeBeforeSleep(self);
    });
    other = loop->addBeforeSleep([&] { ++calls; });
    for (int i = 0; i < 2; ++i) {
        loop->post([] {});
        loop->runOnce(0s);
    }
    EXPECT_EQ(1, calls);
}

TEST_F(EventLoopTest, AnIdleLoopWakesOnlyForItsTimer) {
    const std::uint64_t before = loop->wakeUps();
    loop->after(30ms, [&] { loop->stop(); });
    loop->run();
    EXPECT_EQ(1U, loop->wakeUps() - before);
}

TEST_F(EventLoopTest, SignalsArriveAsCalls) {
    sigset_t old;
    ::pthread_sigmask(SIG_SETMASK, nullptr, &old);
    std::vector<int> got;
    ASSERT_TRUE(loop->onSignal(SIGUSR1, [&](int number) { got.push_back(number); }));
    ASSERT_TRUE(loop->onSignal(SIGUSR2, [&](int number) { got.push_back(number); }));
    ::pthread_kill(::pthread_self(), SIGUSR1);
    ::pthread_kill(::pthread_self(), SIGUSR2);
    EXPECT_TRUE(loop->runOnce(1s));
    EXPECT_EQ((std::vector{SIGUSR1, SIGUSR2}), got);
    ::pthread_sigmask(SIG_SETMASK, &old, nullptr);
}
