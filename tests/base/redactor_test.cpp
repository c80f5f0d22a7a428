#include "core/base/redactor.h"

#include <gtest/gtest.h>

namespace orrery {
namespace {

Redactor hiding(std::vector<std::string> secrets) {
    return Redactor(secrets);
}

/// The text as a stream of chunks of `size` bytes.
std::string inChunks(const Redactor& redactor, std::string_view text, std::size_t size) {
    RedactingStream stream(redactor);
    std::string shown;
    for (std::size_t at = 0; at < text.size(); at += size)
        shown += stream.take(text.substr(at, size));
    return shown + stream.finish();
}

TEST(Redactor, HidesASecretAndNothingElse) {
    const Redactor redactor = hiding({"canary-4711", "second secret"});
    EXPECT_EQ(redactor.redact("a canary-4711 b second secret c"), "a *** b *** c");
    EXPECT_EQ(redactor.redact("canary-4711canary-4711"), "******");
    EXPECT_EQ(redactor.redact("a canary-471 b\nline\n"), "a canary-471 b\nline\n");
    EXPECT_EQ(redactor.redact(""), "");
    EXPECT_TRUE(Redactor().empty());
    EXPECT_EQ(Redactor().redact("anything"), "anything");
}

TEST(Redactor, FindsASecretInChunksOfAnySize) {
    const Redactor redactor = hiding({"canary-4711"});
    const std::string text = "begin canary-canary-4711 canary-47 Y2FuYXJ5LTQ3MTE= end canary";
    const std::string shown = redactor.redact(text);
    EXPECT_EQ(shown, "begin canary-*** canary-47 *** end canary");
    for (std::size_t size = 1; size < text.size(); ++size)
        EXPECT_EQ(inChunks(redactor, text, size), shown) << "in chunks of " << size;
}

TEST(Redactor, ShowsAtOnceWhatCannotBecomeASecret) {
    const Redactor redactor = hiding({"canary-4711"});
    RedactingStream stream(redactor);
    EXPECT_EQ(stream.take("loss 0.5\n"), "loss 0.5\n");
    EXPECT_EQ(stream.take("the can"), "the ");
    EXPECT_EQ(stream.take("al\n"), "canal\n");
    EXPECT_EQ(stream.take("cana"), "");
    EXPECT_EQ(stream.finish(), "cana");
}

TEST(Redactor, PrefersTheLongerOfTwo) {
    const Redactor redactor = hiding({"token", "token-with-more"});
    EXPECT_EQ(redactor.redact("token-with-more, token"), "***, ***");
    EXPECT_EQ(inChunks(redactor, "token-with-more, token-with", 5), "***, ***-with");
}

TEST(Redactor, HidesBase64WhereverItBegins) {
    const Redactor redactor = hiding({"canary-4711"});
    // "canary-4711", "x:canary-4711:y" and "xy:canary-4711:z" as one group of letters begins with them.
    EXPECT_EQ(redactor.redact("Y2FuYXJ5LTQ3MTE"), "***");
    EXPECT_EQ(redactor.redact("Y2FuYXJ5LTQ3MTE="), "***");
    EXPECT_EQ(redactor.redact("Basic eDpjYW5hcnktNDcxMTp5"), "Basic eDp***Tp5");
    EXPECT_EQ(redactor.redact("Basic eHk6Y2FuYXJ5LTQ3MTE6eg=="), "Basic eHk6***6eg==");
}

TEST(Redactor, HidesBase64ThatIsBrokenIntoLines) {
    const std::string secret = "A-secret-of-so-many-letters-that-its-base64-needs-more-than-one-line-of-76";
    const Redactor redactor = hiding({secret});
    const std::string lines = "QS1zZWNyZXQtb2Ytc28tbWFueS1sZXR0ZXJzLXRoYXQtaXRzLWJhc2U2NC1uZWVkcy1tb3JlLXRo\n"
                              "YW4tb25lLWxpbmUtb2YtNzY=\nnext\n";
    EXPECT_EQ(redactor.redact(lines), "***\nnext\n");
    for (const std::size_t size : {1U, 7U, 76U, 77U, 78U})
        EXPECT_EQ(inChunks(redactor, lines, size), "***\nnext\n") << size;
}

TEST(Redactor, HidesOtherSpellings) {
    const Redactor redactor = hiding({"pass\"word/1"});
    EXPECT_EQ(redactor.redact(R"({"p": "pass\"word/1"})"), R"({"p": "***"})");
    EXPECT_EQ(redactor.redact("?p=pass%22word%2F1"), "?p=***");
    EXPECT_EQ(redactor.redact("7061737322776f72642f31 7061737322776F72642F31"), "*** ***");
}

TEST(Redactor, HidesEachLineOfALongSecret) {
    const Redactor redactor = hiding({"-----BEGIN-----\r\nfirst line\r\nsecond line\r\n"});
    EXPECT_EQ(redactor.redact("log: second line\nlog: first line"), "log: ***\nlog: ***");
}

TEST(Redactor, LeavesAloneWhatIsTooShortToTell) {
    EXPECT_TRUE(hiding({"", "a", "abc"}).empty());
    EXPECT_EQ(hiding({"abcd"}).redact("abcd abc"), "*** abc");
}

} // namespace
} // namespace orrery
