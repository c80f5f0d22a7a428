#include "widgets/models/ansi_text.h"
#include "widgets/models/source_place.h"

#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

TEST(AnsiText, ColoursAndBoldBecomeSpans) {
    const AnsiText read = readAnsi(QStringLiteral("a \x1b[1;31mred\x1b[0m b \x1b[92mgreen"));
    EXPECT_EQ(read.text, QStringLiteral("a red b green"));
    EXPECT_EQ(read.spans, (std::vector<AnsiSpan>{{2, 3, AnsiInk::Red, true}, {8, 5, AnsiInk::Green, false}}));
}

TEST(AnsiText, EverySequenceIsTakenOutAlsoABrokenOne) {
    EXPECT_EQ(readAnsi(QStringLiteral("\x1b]0;title\x07x\x1b[2K\x1b[38;5;196my\x1b(Bz")).text,
              QStringLiteral("xyz"));
    EXPECT_EQ(readAnsi(QStringLiteral("\x1b[48;2;1;2;31mplain")).spans, std::vector<AnsiSpan>{});
    for (const char* broken : {"\x1b", "\x1b[", "\x1b[31", "\x1b]8;;"})
        EXPECT_EQ(readAnsi(QStringLiteral("a") + QLatin1String(broken)).text, QStringLiteral("a"));
}

TEST(AnsiText, AProgressBarShowsItsLastState) {
    EXPECT_EQ(readAnsi(QStringLiteral(" 10 %\r 50 %\r100 %\r")).text, QStringLiteral("100 %"));
}

TEST(SourcePlace, FindsTracebacksAndCompilersButNoTimes) {
    const auto python = sourcePlaceIn(QStringLiteral("  File \"src/a b.py\", line 64, in build"));
    ASSERT_TRUE(python);
    EXPECT_EQ(python->file, QStringLiteral("src/a b.py"));
    EXPECT_EQ(python->line, 64);
    EXPECT_EQ(python->start, 2);
    const auto compiler = sourcePlaceIn(QStringLiteral("/w/x.cpp:12:3: error: no"));
    ASSERT_TRUE(compiler);
    EXPECT_EQ(compiler->file, QStringLiteral("/w/x.cpp"));
    EXPECT_EQ(compiler->line, 12);
    for (const char* none : {"14:10:57 epoch 3", "loss 0.41:3", "http://host:80/x", "just words"})
        EXPECT_FALSE(sourcePlaceIn(QLatin1String(none))) << none;
}

TEST(LogWeight, ErrorsAreSentencesAboutErrorsNotMetricsOfThem) {
    for (const char* error : {"Traceback (most recent call last):", "KeyError: 'age'", "a.py:3: error: x",
                              "[ERROR] disk", "AssertionError", "CRITICAL root stop"})
        EXPECT_EQ(weightOf(QLatin1String(error)), LogWeight::Error) << error;
    for (const char* plain : {"epoch 3 error 0.12", "mean_error: 0.1", "0 errors", "terrors"})
        EXPECT_EQ(weightOf(QLatin1String(plain)), LogWeight::Plain) << plain;
    EXPECT_EQ(weightOf(QStringLiteral("UserWarning: slow")), LogWeight::Warning);
}

} // namespace
} // namespace orrery::widgets
