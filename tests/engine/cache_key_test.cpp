#include "core/engine/cache_key.h"

#include <gtest/gtest.h>

namespace orrery::engine::test {

namespace {

CacheKey keyOf(std::string_view command, std::string_view rate, bool reversed = false) {
    CacheKeyBuilder builder;
    if (reversed)
        builder.addText(KeyPartKind::Param, "lr", rate);
    builder.addText(KeyPartKind::Command, {}, command, false);
    builder.addDigest(KeyPartKind::Input, "raw", Hasher::of("data"));
    if (!reversed)
        builder.addText(KeyPartKind::Param, "lr", rate);
    return builder.build();
}

TEST(CacheKeyTest, OrderOfAddingDoesNotMatter) {
    EXPECT_EQ(keyOf("train", "0.1"), keyOf("train", "0.1", true));
    EXPECT_NE(keyOf("train", "0.1").digest, keyOf("train", "0.2").digest);
}

TEST(CacheKeyTest, NamesAndValuesDoNotRunTogether) {
    CacheKeyBuilder one, two;
    one.addText(KeyPartKind::Param, "a", "bc");
    two.addText(KeyPartKind::Param, "ab", "c");
    EXPECT_NE(one.build().digest, two.build().digest);
}

TEST(CacheKeyTest, SaysWhatChanged) {
    EXPECT_EQ(describe(compare(keyOf("a", "0.1"), keyOf("a", "0.1"))), "nothing changed");
    EXPECT_EQ(describe(compare(keyOf("a", "0.1"), keyOf("b", "0.2"))),
              "the command changed, param 'lr' changed from '0.1' to '0.2'");
    CacheKeyBuilder more;
    more.addText(KeyPartKind::Command, {}, "a", false);
    more.addText(KeyPartKind::Environment, "OMP", "1");
    EXPECT_EQ(describe(compare(keyOf("a", "0.1"), more.build())),
              "input 'raw' is gone, param 'lr' is gone, environment 'OMP' is new");
}

TEST(CacheKeyTest, SurvivesStorageAndRefusesDamage) {
    const CacheKey key = keyOf("train", "0.1");
    const std::string bytes = key.encode();
    EXPECT_EQ(*CacheKey::decode(bytes), key);
    EXPECT_FALSE(CacheKey::decode("short").ok());
    EXPECT_FALSE(CacheKey::decode(bytes.substr(0, bytes.size() - 3)).ok());
}

TEST(CacheKeyTest, FindsTheNearestEarlierKey) {
    const std::vector<CacheKey> earlier = {keyOf("x", "9"), keyOf("train", "0.3"), keyOf("y", "8")};
    EXPECT_EQ(nearestKey(keyOf("train", "0.1"), earlier), &earlier[1]);
    EXPECT_EQ(nearestKey(keyOf("train", "0.1"), {}), nullptr);
}

} // namespace

} // namespace orrery::engine::test
