#include "widgets/editors/yaml_styles.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace orrery::widgets {
namespace {

/// One letter a byte: . plain, # comment, k key, q quoted, l literal, p punctuation, b block, m mark of an
/// expression, e expression, f function.
std::string stylesOf(std::string_view line, YamlLineState* state = nullptr) {
    YamlLineState own;
    YamlLineState& used = state ? *state : own;
    std::vector<YamlStyle> styles(line.size());
    used = styleYamlLine(line, used, styles);
    std::string letters;
    for (const YamlStyle style : styles)
        letters.push_back(".#kqlpbmef"[static_cast<int>(style)]);
    return letters;
}

TEST(YamlStyles, TellsKeysFromValues) {
    EXPECT_EQ(stylesOf("name: credit  # why"), "kkkkp.........#####");
    EXPECT_EQ(stylesOf("  - a: 0.5"), "..p.kp.lll");
    EXPECT_EQ(stylesOf("on: true"), "kkp.llll");
    EXPECT_EQ(stylesOf("url: http://x"), "kkkp.........");
    EXPECT_EQ(stylesOf("\"a b\": 'c'"), "kkkkkp.qqq");
}

TEST(YamlStyles, ReadsBracketsOverLines) {
    YamlLineState state;
    EXPECT_EQ(stylesOf("a: { b: [1, x],", &state), "kp.p.kp.plp..pp");
    EXPECT_EQ(state.depth, 1);
    EXPECT_EQ(stylesOf("  c: d }", &state), "..kp...p");
    EXPECT_EQ(state.depth, 0);
}

TEST(YamlStyles, ReadsBlockScalarsUntilTheirEnd) {
    YamlLineState state;
    stylesOf("  run: |", &state);
    EXPECT_EQ(state.block, 2);
    EXPECT_EQ(stylesOf("    key: no", &state), "....bbbbbbb");
    EXPECT_EQ(stylesOf("", &state), "");
    EXPECT_EQ(stylesOf("  env: x", &state), "..kkkp..");
    EXPECT_EQ(state.block, -1);
}

TEST(YamlStyles, ReadsQuotesOverLines) {
    YamlLineState state;
    stylesOf("a: \"begin", &state);
    EXPECT_EQ(state.quote, '"');
    EXPECT_EQ(stylesOf("end\" # c", &state), "qqqq.###");
    EXPECT_EQ(state, YamlLineState());
}

TEST(YamlStyles, MarksExpressions) {
    EXPECT_EQ(stylesOf("a: ${{ len(x) }} b"), "kp.mmmefffeeeemm..");
    EXPECT_EQ(stylesOf("a: $${{ x }}"), "kp..........");
    EXPECT_EQ(stylesOf("a: \"${{ p }}\""), "kp.qmmmeeemmq");
    EXPECT_EQ(stylesOf("a: ${{ open"), "kp.mmmeeeee");
}

TEST(YamlStyles, PacksItsState) {
    for (const YamlLineState state : {YamlLineState{}, YamlLineState{3, '"', -1}, YamlLineState{0, '\'', 12}})
        EXPECT_EQ(YamlLineState::unpacked(state.packed()), state);
}

} // namespace
} // namespace orrery::widgets
