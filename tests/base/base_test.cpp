#include "tests/support/temporary_folder.h"

#include "core/base/diagnostic.h"
#include "core/base/hash.h"
#include "core/base/ids.h"
#include "core/base/log.h"
#include "core/base/result.h"
#include "core/base/sparse.h"
#include "core/base/text.h"
#include "core/base/time.h"
#include "core/base/unique_fd.h"
#include "core/base/units.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <unistd.h>

namespace orrery {
namespace {

Result<int> half(int number) {
    if (number % 2)
        return Error(ErrorCode::InvalidInput, "odd");
    return number / 2;
}

Result<int> quarter(int number) {
    ORRERY_TRY(const int once, half(number));
    ORRERY_TRY(const int twice, half(once));
    return twice;
}

TEST(Result, TryPassesValuesAndErrors) {
    EXPECT_EQ(*quarter(8), 2);
    ASSERT_FALSE(quarter(6).ok());
    EXPECT_EQ(quarter(6).error().code(), ErrorCode::InvalidInput);
}

TEST(Result, WrappedErrorsKeepTheirCause) {
    const Error inner = Error::fromErrno(ENOSPC, "writing blob");
    const Error outer = inner.wrap("could not store output 'table'");
    EXPECT_EQ(outer.code(), ErrorCode::Exhausted);
    EXPECT_EQ(outer.describe(), "could not store output 'table': writing blob: No space left on device");
}

TEST(Hash, KnownAnswer) {
    // Source: FIPS 180-4, example "abc".
    EXPECT_EQ(Hasher::of("abc").hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(*Digest::fromHex(Hasher::of("abc").hex()), Hasher::of("abc"));
    EXPECT_FALSE(Digest::fromHex("abc").ok());
}

TEST(Hash, FieldsDoNotRunTogether) {
    Hasher one, two;
    one.updateField("ab");
    one.updateField("c");
    two.updateField("a");
    two.updateField("bc");
    EXPECT_NE(one.finish(), two.finish());
}

TEST(Time, Durations) {
    EXPECT_EQ(parseDuration("1h30m")->count(), 5'400'000'000);
    EXPECT_EQ(parseDuration("250ms")->count(), 250'000);
    EXPECT_EQ(parseDuration("90")->count(), 90'000'000);
    for (const char* bad : {"", "m", "-1s", "5 parsecs", "nan", "1e300d"})
        EXPECT_FALSE(parseDuration(bad).ok()) << bad;
    EXPECT_EQ(formatDuration(std::chrono::seconds(250)), "4 min 10 s");
    EXPECT_EQ(formatTimestamp(Timestamp(Duration(1'500'000))), "1970-01-01T00:00:01.500000Z");
}

TEST(Units, ByteSizes) {
    EXPECT_EQ(*parseByteSize("1GiB"), 1ULL << 30);
    EXPECT_EQ(*parseByteSize("1.5 kB"), 1500U);
    for (const char* bad : {"", "GiB", "1 XB", "-1", "1i", "1e400"})
        EXPECT_FALSE(parseByteSize(bad).ok()) << bad;
    EXPECT_EQ(formatByteSize(1536), "1.5 KiB");
}

TEST(Units, ThirdsAddUp) {
    const Amount third = Amount::fromDouble(1.0 / 3);
    EXPECT_EQ((third * 3 + Amount::raw(1)), Amount::whole(1));
}

TEST(Text, Utf8) {
    EXPECT_TRUE(isValidUtf8("grün 漢字 🙂"));
    for (const char* bad : {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"})
        EXPECT_FALSE(isValidUtf8(bad));
}

TEST(Text, NearestSuggestsOnlyNearWords) {
    EXPECT_EQ(nearest("outputz", {"inputs", "outputs"}), "outputs");
    EXPECT_EQ(nearest("zebra", {"inputs", "outputs"}), "");
}

TEST(Log, AFileThatHasGrownStartsAnew) {
    const TemporaryFolder folder;
    const auto file = folder.root() / "server.log";
    const UniqueFd before(dup(STDERR_FILENO));
    const auto say = [&](std::string_view text) {
        ASSERT_TRUE(log::writeTo(file).ok());
        log::error("{}", text);
        ASSERT_GE(dup2(before.get(), STDERR_FILENO), 0);
    };
    say("first");
    say("second");
    EXPECT_NE(folder.read("server.log").find("first\n"), std::string::npos);
    EXPECT_NE(folder.read("server.log").find("second\n"), std::string::npos);
    std::filesystem::resize_file(file, (1 << 20) + 1);
    say("third");
    EXPECT_EQ(folder.read("server.log").find("second"), std::string::npos);
    EXPECT_NE(folder.read("server.log").find("third\n"), std::string::npos);
    EXPECT_FALSE(log::writeTo(folder.root() / "none" / "server.log").ok());
}

TEST(Text, TerminalSequencesAreDefused) {
    EXPECT_EQ(sanitizeForTerminal("a\x1b[2Jb\xc2\x9b"), "a\\x1b[2Jb\\x9b");
}

TEST(Diagnostic, EditorForm) {
    Diagnostic finding{
        .id = "unknown-step", .message = "Step 'a' is not there.", .range = {3, 7, 3, 8}, .file = "p.yaml"};
    EXPECT_EQ(format(finding), "p.yaml:3:7: error: Step 'a' is not there. [unknown-step]");
}

TEST(Sparse, ReadsAsDefaultUntilItIsWritten) {
    Sparse<std::vector<int>> value;
    EXPECT_TRUE(value->empty());
    EXPECT_EQ(sizeof value, sizeof(void*));
    value.write().push_back(7);
    const Sparse<std::vector<int>> copy = value;
    value.write().push_back(8);
    EXPECT_EQ(*copy, std::vector<int>{7}) << "copies are deep";
    EXPECT_EQ(value->size(), 2U);
    Sparse<std::vector<int>> other;
    value = other;
    EXPECT_TRUE(value->empty());
}

TEST(Ids, AttemptText) {
    EXPECT_EQ((AttemptId{RunId(12), StepIndex(3), 1}.text()), "12.3.1");
}

} // namespace
} // namespace orrery
