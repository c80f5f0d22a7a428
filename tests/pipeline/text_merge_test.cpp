#include "core/pipeline/text_merge.h"

#include <gtest/gtest.h>

#include <random>

namespace orrery::pipeline {
namespace {

const std::string kBase = "a\nb\nc\nd\ne\nf\n";

TEST(TextMerge, ChangesOfDistantLinesAreJoined) {
    EXPECT_EQ(mergeTexts(kBase, "a\nB\nc\nd\ne\nf\n", "a\nb\nc\nd\nf\ng\n"), "a\nB\nc\nd\nf\ng\n");
    EXPECT_EQ(mergeTexts(kBase, kBase, "x\n"), "x\n");
    EXPECT_EQ(mergeTexts(kBase, "x\n", kBase), "x\n");
    EXPECT_EQ(mergeTexts("", "x\n", ""), "x\n");
}

TEST(TextMerge, ChangesOfTheSameOrNeighbouringLinesAreAPersonsChoice) {
    EXPECT_EQ(mergeTexts(kBase, "a\nB\nc\nd\ne\nf\n", "a\nX\nc\nd\ne\nf\n"), std::nullopt);
    EXPECT_EQ(mergeTexts(kBase, "a\nB\nc\nd\ne\nf\n", "a\nb\nC\nd\ne\nf\n"), std::nullopt);
    EXPECT_EQ(mergeTexts(kBase, kBase + "x\n", kBase + "y\n"), std::nullopt);
}

TEST(TextMerge, TheSameChangeOnBothSidesIsMadeOnce) {
    EXPECT_EQ(mergeTexts(kBase, "a\nB\nc\nd\ne\nf\n", "a\nB\nc\nd\ne\nF"), "a\nB\nc\nd\ne\nF");
}

TEST(TextMerge, AMergeWithAnUnchangedSideGivesTheOtherForRandomTexts) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto text = [&random] {
        std::string made;
        for (unsigned line = random() % 40; line > 0; --line)
            made += std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
        return made;
    };
    for (int round = 0; round < 300; ++round) {
        const std::string base = text();
        const std::string other = text();
        EXPECT_EQ(mergeTexts(base, other, base), other);
        EXPECT_EQ(mergeTexts(base, base, other), other);
        EXPECT_EQ(mergeTexts(base, other, other), other);
    }
}

} // namespace
} // namespace orrery::pipeline
