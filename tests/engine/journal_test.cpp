#include "tests/engine/engine_fixture.h"

#include "core/engine/event_codec.h"

#include <random>

namespace orrery::engine::test {

namespace {

std::string fromHex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes.push_back(static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
    return bytes;
}

std::string toHex(std::string_view bytes) {
    std::string hex;
    for (const char byte : bytes) {
        constexpr std::string_view digits = "0123456789abcdef";
        hex += digits[static_cast<unsigned char>(byte) >> 4];
        hex += digits[static_cast<unsigned char>(byte) & 15];
    }
    return hex;
}

/// One of each, with every field set to something.
std::vector<Event> oneOfEach() {
    PlannedStep step;
    step.name = "train[seed=1]";
    step.dependencies = {StepIndex{0}, StepIndex{3}};
    step.gang.ranks = 4;
    step.gang.minimum = 2;
    step.gang.perRank = {Amount::raw(5000), 1ULL << 33,   7, Amount::whole(2), "a100",
                         1ULL << 35,        {"fast", "x"}};
    step.gang.stragglerLimit = std::chrono::seconds(60);
    step.retry = {3, {{RetryReason::Kind::Exit, 75}}, std::chrono::seconds(2), std::chrono::minutes(1)};
    step.timeout = std::chrono::minutes(30);
    step.priority = -7;
    step.group = 0;
    step.predicted = std::chrono::milliseconds(1234);
    step.always = true;
    step.map = true;
    const AttemptId attempt{RunId(12), StepIndex{3}, 2};
    const std::vector<RankResult> ranks = {{0, EndReason::Exited, 3, 0}, {1, EndReason::Signalled, 0, 9}};
    HostCapacity capacity{
        Amount::whole(64), 1ULL << 38, 1ULL << 42, {{"GPU-1", "A100", 1ULL << 35, true}}, {"fast"}};
    return {
        RunSubmitted{RunId(12), {"credit", {step, step}, {{"g", 3}}, true, -2, {StepIndex{1}}}},
        CancelRequested{RunId(12), StepIndex{1}, true},
        RunForgotten{RunId(11)},
        Prepared{
            RunId(12), StepIndex{4}, Prepared::Outcome::Expanded, "m", {{"a[0]", Duration(5)}, {"a[1]"}}},
        Collected{attempt, Collected::Outcome::GateRefused, "auc 0.4 < 0.7"},
        TimerFired{99},
        ServerRestarted{0xFFFFFFFFFFFFFFFF, {9, 8, Duration(7), Duration(6), Duration(5), 4, Duration(3)}},
        AttemptStarted{attempt, 0x123456789ABCDEF0, "local"},
        AttemptEnded{attempt, 7, "gpu-1", ranks, 1, "why"},
        HostUp{"gpu-1", 3, capacity, std::chrono::minutes(5)},
        HostReported{"gpu-1", 3, {{attempt, 7, true, std::chrono::seconds(9), ranks, 1}}},
        HostLost{"gpu-1", 3},
        HostRemoved{"gpu-1"},
        HoldChanged{RunId(12), StepIndex{1}, true}};
}

TEST(JournalTest, EveryEventSurvives) {
    const Timestamp at = timestampFromSeconds(1'795'258'083.123456);
    const std::vector<Event> events = oneOfEach();
    ASSERT_EQ(events.size(), std::variant_size_v<Event>);
    std::uint64_t sequence = 0;
    for (const Event& event : events) {
        const auto decoded = decodeEvent(encodeEvent(event, at, ++sequence));
        ASSERT_TRUE(decoded.ok()) << event.index();
        EXPECT_EQ(decoded->event, event) << event.index();
        EXPECT_EQ(decoded->at, at);
        EXPECT_EQ(decoded->sequence, sequence);
    }
}

/// Records as version 1 wrote them. They must be readable for ever: never change one, only add.
TEST(JournalTest, RecordsOfVersionOneAreRead) {
    const Timestamp at = timestampFromSeconds(1000);
    const std::vector<std::pair<std::string, Event>> golden = {
        {"0100010580a8d6b90763", TimerFired{99}},
        {"0100020680a8d6b9072a11031480b8b872809c9c39c0843d01a08d06", ServerRestarted{42}},
        {"0100030780a8d6b9070c030207056c6f63616c", AttemptStarted{{RunId(12), StepIndex{3}, 2}, 7, "local"}},
        {"0100040880a8d6b9070c030207056c6f63616c0104000006000000",
         AttemptEnded{{RunId(12), StepIndex{3}, 2}, 7, "local", {{0, EndReason::Exited, 3, 0}}, 0, {}}},
        {"0100050380a8d6b9070c04010000",
         Prepared{RunId(12), StepIndex{4}, Prepared::Outcome::CacheHit, {}, {}}},
    };
    std::uint64_t sequence = 0;
    for (const auto& [hex, event] : golden) {
        EXPECT_EQ(toHex(encodeEvent(event, at, ++sequence)), hex);
        const auto decoded = decodeEvent(fromHex(hex));
        ASSERT_TRUE(decoded.ok()) << hex;
        EXPECT_EQ(decoded->event, event) << hex;
    }
}

TEST(JournalTest, RestartsWithoutLimitsHaveTheDefaults) {
    // Without any, and with those there were before short steps could wait at their host.
    for (const char* hex : {"0100020680a8d6b9072a", "0100020680a8d6b9072a0d031480b8b872809c9c39c0843d"}) {
        const auto decoded = decodeEvent(fromHex(hex));
        ASSERT_TRUE(decoded.ok());
        EXPECT_EQ(decoded->event, Event(ServerRestarted{42}));
    }
}

TEST(JournalTest, FieldsOfANewerWriterAreIgnored) {
    std::string record = encodeEvent(HostLost{"h", 3}, {}, 1);
    record += std::string("\x07more", 5);
    const auto decoded = decodeEvent(record);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->event, Event(HostLost{"h", 3}));
}

TEST(JournalTest, FieldsThatAnOlderWriterDidNotKnowHaveTheirDefaults) {
    // An older writer whose CancelRequested ended after the run.
    const std::string whole = encodeEvent(CancelRequested{RunId(5), StepIndex{2}, true}, {}, 1);
    const auto decoded = decodeEvent(std::string_view(whole).substr(0, whole.size() - 2));
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->event, Event(CancelRequested{RunId(5)}));
}

TEST(JournalTest, NewerVersionsAndUnknownTypesAreRefusedByName) {
    std::string record = encodeEvent(TimerFired{1}, {}, 1);
    record[0] = 2;
    EXPECT_EQ(decodeEvent(record).error().code(), ErrorCode::Unsupported);
    record[0] = 1;
    record[3] = 100;
    EXPECT_EQ(decodeEvent(record).error().code(), ErrorCode::Unsupported);
    EXPECT_EQ(decodeEvent("").error().code(), ErrorCode::Corrupt);
}

TEST(JournalTest, DamagedBytesNeverCrash) {
    std::mt19937_64 random(20261121);
    for (const Event& event : oneOfEach()) {
        const std::string whole = encodeEvent(event, timestampFromSeconds(1), 1);
        for (std::size_t cut = 0; cut <= whole.size(); ++cut)
            (void)decodeEvent(std::string_view(whole).substr(0, cut));
        for (int round = 0; round < 200; ++round) {
            std::string damaged = whole;
            for (std::uint64_t i = 0; i <= random() % 3; ++i)
                damaged[random() % damaged.size()] = static_cast<char>(random());
            Reactor reactor;
            (void)reactor.replay(damaged);
        }
    }
}

class JournalReplayTest : public EngineTest {};

TEST_F(JournalReplayTest, DoubledRecordsAreToldAndGapsAreFound) {
    hostUp("h", 1);
    const RunId run = submit({step("a"), step("b", {0})});
    prepareAll(run);
    succeed(run, 0);
    Reactor doubled;
    for (const std::string& record : journal) {
        ASSERT_TRUE(doubled.replay(record).ok());
        ASSERT_TRUE(doubled.replay(record).ok());
    }
    EXPECT_EQ(doubled.snapshot(), reactor.snapshot());
    Reactor gap;
    ASSERT_TRUE(gap.replay(journal[0]).ok());
    EXPECT_EQ(gap.replay(journal[2]).error().code(), ErrorCode::Corrupt);
}

TEST_F(JournalReplayTest, SnapshotTakesThePlaceOfOlderRecords) {
    hostUp("h", 1);
    const RunId run = submit({step("a"), step("b", {0})});
    prepareAll(run);
    const std::string snapshot = reactor.snapshot();
    const std::size_t before = journal.size();
    succeed(run, 0);
    prepareAll(run);
    Reactor compacted;
    ASSERT_TRUE(compacted.replay(snapshot).ok());
    // A crash between writing the snapshot and dropping the old records leaves both.
    for (std::size_t i = before - 1; i < journal.size(); ++i)
        ASSERT_TRUE(compacted.replay(journal[i]).ok());
    EXPECT_EQ(compacted.snapshot(), reactor.snapshot());
    EXPECT_FALSE(Reactor::restore(snapshot.substr(0, snapshot.size() / 2)).ok());
}

TEST(JournalLimitsTest, AJournalIsReadWithTheLimitsItWasWrittenWith) {
    ReactorConfig config;
    config.leaseMargin = std::chrono::hours(1);
    Reactor generous(config);
    const Effects effects = generous.handle(ServerRestarted{1}, {});
    Reactor other;
    ASSERT_TRUE(other.replay(std::get<JournalRecord>(effects[0]).bytes).ok());
    EXPECT_EQ(other.snapshot(), generous.snapshot());
    EXPECT_NE(other.snapshot(), Reactor().snapshot());
}

TEST_F(JournalReplayTest, RestoredEngineSchedulesLikeTheOldOne) {
    hostUp("h", 1);
    PlannedStep urgent = step("urgent");
    urgent.priority = 1;
    const RunId run = submit({step("a"), step("b"), urgent});
    prepareAll(run);
    Reactor copy = std::move(*Reactor::restore(reactor.snapshot()));
    const StartAttempt start = startOf(run, 0);
    const Event end = AttemptEnded{start.attempt, start.token, "h", {RankResult{}}, 0, {}};
    clear();
    send(end);
    const Effects fromCopy = copy.handle(end, now);
    EXPECT_EQ(copy.snapshot(), reactor.snapshot());
    EXPECT_EQ(fromCopy.size(), effects.size());
}

} // namespace

} // namespace orrery::engine::test
