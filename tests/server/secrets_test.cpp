#include "core/server/secrets.h"

#include <gtest/gtest.h>

namespace orrery::server {
namespace {

TEST(Secrets, AreNamedWithoutTheirPrefix) {
    ::setenv("ORRERY_SECRET_vault-1", "canary=4711", 1);
    const Secrets secrets = Secrets::fromEnvironment();
    ::unsetenv("ORRERY_SECRET_vault-1");
    ASSERT_TRUE(secrets.value("vault-1").ok());
    EXPECT_EQ(*secrets.value("vault-1"), "canary=4711");
    EXPECT_EQ(secrets.redact("a canary=4711 b"), "a *** b");
    const Error missing = secrets.value("other").error();
    EXPECT_EQ(missing.code(), ErrorCode::NotFound);
    EXPECT_NE(missing.message().find("ORRERY_SECRET_other"), std::string::npos);
}

TEST(Secrets, AreFoundInWhatSomebodyWrote) {
    const Secrets secrets(Secrets::Values{{"long", "canary-4711"}, {"short", "abc"}, {"none", ""}});
    EXPECT_EQ(secrets.namedBy("Bearer canary-4711"), "long");
    EXPECT_EQ(secrets.namedBy("abc"), "short");
    EXPECT_EQ(secrets.namedBy("abcdef"), "") << "so short a text stands in many others by chance";
    EXPECT_EQ(secrets.namedBy(""), "");
}

TEST(Secrets, AnErrorKeepsItsCodeAndLosesTheSecret) {
    const Secrets secrets(Secrets::Values{{"vault", "canary-4711"}});
    const Error error =
        secrets.redact(Error(ErrorCode::InvalidInput, "not JSON: canary-4711").wrap("env cannot be read"));
    EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    EXPECT_EQ(error.describe(), "env cannot be read: not JSON: ***");
}

} // namespace
} // namespace orrery::server
