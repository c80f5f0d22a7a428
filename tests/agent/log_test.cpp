#include "tests/support/temporary_folder.h"

#include "core/agent/log_reader.h"
#include "core/agent/log_writer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <random>
#include <thread>

namespace orrery::agent {
namespace {

using testing::ElementsAre;

class LogTest : public testing::Test {
protected:
    static Timestamp at(int milliseconds) { return Timestamp(std::chrono::milliseconds(milliseconds)); }
    std::string folder() const { return (m_folder / "logs").string(); }
    LogReader reader() const { return LogReader(folder()); }

    static std::vector<std::string> texts(const std::vector<LogLine>& lines) {
        std::vector<std::string> found;
        for (const LogLine& line : lines)
            found.push_back(line.text + (line.partial ? "~" : ""));
        return found;
    }

    TemporaryFolder m_temporary;
    const std::filesystem::path& m_folder = m_temporary.root();
};

TEST_F(LogTest, nothingIsThereBeforeTheFirstByte) {
    LogWriter writer(folder(), 0, 1 << 20);
    EXPECT_FALSE(std::filesystem::exists(folder()));
    EXPECT_TRUE(reader().ranks().empty());
    const auto page = reader().read(0, {});
    ASSERT_TRUE(page.ok());
    EXPECT_TRUE(page->lines.empty());
    EXPECT_TRUE(page->atEnd);
}

TEST_F(LogTest, linesAreAssembledForEachStream) {
    LogWriter writer(folder(), 0, 1 << 20);
    writer.write(LogStream::Output, at(1), "one\ntw");
    writer.write(LogStream::Errors, at(2), "bad ");
    writer.write(LogStream::Output, at(3), "o\n\nthr");
    writer.write(LogStream::Errors, at(4), "thing\n");
    const auto page = reader().read(0, {});
    ASSERT_TRUE(page.ok());
    EXPECT_THAT(texts(page->lines), ElementsAre("one", "two", "", "bad thing", "thr~"));
    EXPECT_EQ(page->lines[1].at, at(1)) << "a line has the time of its first byte";
    EXPECT_EQ(page->lines[3].stream, LogStream::Errors);
    EXPECT_EQ(*reader().bytes(0, LogStream::Output), "one\ntwo\n\nthr");
}

TEST_F(LogTest, everyCursorLeadsToTheSameLines) {
    const std::uint64_t seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    LogWriter writer(folder(), 0, 64 << 20);
    for (int i = 0; i < 300; ++i) {
        std::string text;
        for (std::size_t size = 1 + random() % 30; size > 0; --size)
            text += random() % 6 == 0 ? '\n' : static_cast<char>('a' + random() % 26);
        writer.write(random() % 3 == 0 ? LogStream::Errors : LogStream::Output, at(i), text);
    }
    const auto whole = reader().read(0, {}, {SIZE_MAX, SIZE_MAX});
    ASSERT_TRUE(whole.ok());
    for (std::size_t i = 0; i < whole->lines.size(); i += 7) {
        if (whole->lines[i].partial)
            continue;
        const auto rest = reader().read(0, whole->lines[i].after, {SIZE_MAX, SIZE_MAX});
        ASSERT_TRUE(rest.ok());
        const auto expected =
            texts({whole->lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, whole->lines.end()});
        ASSERT_EQ(texts(rest->lines), expected)
            << "after line " << i << ", cursor " << whole->lines[i].after.text();
    }
    // In pages of random size, as a client follows.
    std::vector<std::string> paged;
    for (LogCursor cursor;;) {
        const auto page = reader().read(0, *LogCursor::fromText(cursor.text()), {1 + random() % 9, SIZE_MAX});
        ASSERT_TRUE(page.ok());
        for (const std::string& text : texts(page->lines))
            paged.push_back(text);
        cursor = page->next;
        if (page->atEnd)
            break;
    }
    EXPECT_EQ(paged, texts(whole->lines));
}

TEST_F(LogTest, aGrowingLogIsFollowedWithoutLossOrRepetition) {
    LogWriter writer(folder(), 0, 96 << 10);
    std::string seen;
    LogCursor cursor;
    std::uint64_t dropped = 0;
    std::string written;
    for (int i = 0; i < 3000; ++i) {
        const std::string line = "line number " + std::to_string(i) + "\n";
        writer.write(LogStream::Output, at(i), line);
        written += line;
        if (i % 50 != 0)
            continue;
        const auto page = reader().read(0, cursor, {SIZE_MAX, SIZE_MAX});
        ASSERT_TRUE(page.ok()) << page.error().describe();
        dropped += page->dropped;
        for (const LogLine& text : page->lines)
            if (text.stream == LogStream::Output)
                seen += text.text + "\n";
        cursor = page->next;
    }
    EXPECT_EQ(dropped, 0U) << "who follows misses nothing";
    EXPECT_TRUE(written.starts_with(seen));
    EXPECT_GT(seen.size(), written.size() - 2000);
}

TEST_F(LogTest, headAndTailSurviveTheLimit) {
    LogWriter writer(folder(), 3, 64 << 10);
    for (int i = 0; i < 20'000; ++i)
        writer.write(LogStream::Output, at(i), "line " + std::to_string(i) + "\n");
    EXPECT_THAT(reader().ranks(), ElementsAre(3U));
    const auto page = reader().read(3, {}, {SIZE_MAX, SIZE_MAX});
    ASSERT_TRUE(page.ok());
    EXPECT_EQ(page->lines.front().text, "line 0");
    EXPECT_EQ(page->lines.back().text, "line 19999");
    EXPECT_GT(page->dropped, 0U);
    int notices = 0;
    int last = -1;
    for (const LogLine& line : page->lines) {
        if (line.stream == LogStream::Notice) {
            ++notices;
            continue;
        }
        const int number = std::stoi(line.text.substr(5));
        EXPECT_GT(number, last);
        last = number;
    }
    EXPECT_EQ(notices, 2) << "one where the limit was met, one where bytes are missing";
    const auto tail = reader().tail(3, {5});
    ASSERT_TRUE(tail.ok());
    EXPECT_THAT(texts(tail->lines),
                ElementsAre("line 19995", "line 19996", "line 19997", "line 19998", "line 19999"));
}

TEST_F(LogTest, searchFindsWithContextCursors) {
    LogWriter writer(folder(), 0, 1 << 20);
    for (int i = 0; i < 100; ++i)
        writer.write(LogStream::Output, at(i), i % 10 == 3 ? "an Error here\n" : "fine\n");
    auto found = reader().search(0, "error", true, {}, {4, SIZE_MAX});
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->lines.size(), 4U);
    EXPECT_FALSE(found->atEnd);
    const auto around = reader().read(0, found->lines[0].before, {2, SIZE_MAX});
    EXPECT_THAT(texts(around->lines), ElementsAre("an Error here", "fine"));
    found = reader().search(0, "error", true, found->next);
    EXPECT_EQ(found->lines.size(), 6U);
    EXPECT_TRUE(found->atEnd);
    EXPECT_TRUE(reader().search(0, "error", false, {})->lines.empty());
}

TEST_F(LogTest, aLogIsReadBackwardsWithoutLossOrRepetition) {
    LogWriter writer(folder(), 0, 64 << 10);
    std::vector<std::string> wanted;
    for (int line = 0; line < 3000; ++line) {
        writer.write(line % 3 ? LogStream::Output : LogStream::Errors, at(line), "line ");
        writer.write(line % 3 ? LogStream::Output : LogStream::Errors, at(line), std::to_string(line) + "\n");
    }
    const auto whole = reader().read(0, {}, {SIZE_MAX, SIZE_MAX});
    ASSERT_TRUE(whole.ok());
    auto page = reader().tail(0, {100});
    ASSERT_TRUE(page.ok());
    std::vector<std::string> found = texts(page->lines);
    while (!page->lines.empty()) {
        page = reader().before(0, page->lines.front().before, {100});
        ASSERT_TRUE(page.ok());
        const auto more = texts(page->lines);
        found.insert(found.begin(), more.begin(), more.end());
    }
    EXPECT_EQ(found, texts(whole->lines));
}

TEST_F(LogTest, aPageBackIsFullHoweverManyLinesAFrameHolds) {
    LogWriter writer(folder(), 0, 1 << 20);
    std::vector<std::string> wanted;
    for (int frame = 0; frame < 6; ++frame) {
        std::string block;
        for (int line = 0; line < 700; ++line) {
            wanted.push_back(std::to_string(frame) + "." + std::to_string(line));
            block += wanted.back() + "\n";
        }
        writer.write(LogStream::Output, at(frame), block);
    }
    auto page = reader().tail(0, {50});
    ASSERT_TRUE(page.ok());
    std::vector<std::string> found = texts(page->lines);
    while (found.size() < wanted.size()) {
        page = reader().before(0, page->lines.front().before, {50});
        ASSERT_TRUE(page.ok());
        ASSERT_EQ(page->lines.size(), 50U) << found.size() << " lines from the end";
        const auto more = texts(page->lines);
        found.insert(found.begin(), more.begin(), more.end());
    }
    EXPECT_EQ(found, wanted);
}

TEST_F(LogTest, aPageBackOfHugeLinesHasABound) {
    LogWriter writer(folder(), 0, 64 << 20);
    const std::string block(60'000, 'x');
    for (int frame = 0; frame < 200; ++frame)
        writer.write(LogStream::Output, at(frame), block);
    writer.write(LogStream::Output, at(200), "\nlast\n");
    const LogLimit limit{2'000, 1 << 20};
    const auto bytesOf = [](const LogPage& page) {
        std::size_t bytes = 0;
        for (const LogLine& line : page.lines)
            bytes += line.text.size();
        return bytes;
    };
    auto page = reader().tail(0, limit);
    ASSERT_TRUE(page.ok());
    EXPECT_EQ(page->lines.back().text, "last");
    std::size_t seen = 0;
    int pages = 0;
    for (; !page->fromBeginning; ++pages) {
        ASSERT_FALSE(page->lines.empty());
        ASSERT_LT(pages, 40) << "each page leads further back";
        EXPECT_LT(bytesOf(*page), 2U << 20);
        seen += bytesOf(*page);
        page = reader().before(0, page->lines.front().before, limit);
        ASSERT_TRUE(page.ok());
    }
    EXPECT_GE(seen + bytesOf(*page), 200 * block.size()) << "nothing is left out";
}

TEST_F(LogTest, thePageOfTheEndHasABoundWhileTheLogGrowsFast) {
    LogWriter writer(folder(), 0, 256 << 20);
    const std::string block(8'000, 'x');
    writer.write(LogStream::Output, at(0), block);
    std::atomic<bool> ended = false;
    std::thread job([&] {
        for (int frame = 1; frame < 12'000; ++frame)
            writer.write(LogStream::Output, at(frame), block);
        ended = true;
    });
    std::size_t most = 0;
    while (!ended) {
        const auto page = reader().tail(0, {2'000, 1 << 20});
        std::size_t bytes = 0;
        for (const LogLine& line : page.ok() ? page->lines : std::vector<LogLine>())
            bytes += line.text.size();
        most = std::max(most, bytes);
    }
    job.join();
    EXPECT_GT(most, 0U);
    EXPECT_LT(most, 2U << 20);
}

TEST_F(LogTest, ranksAreMergedByTime) {
    LogWriter first(folder(), 0, 1 << 20);
    LogWriter second(folder(), 10, 1 << 20);
    first.write(LogStream::Output, at(1), "a\n");
    second.write(LogStream::Output, at(2), "b\n");
    first.write(LogStream::Output, at(3), "c\n");
    second.write(LogStream::Output, at(4), "d\n");
    std::map<std::uint32_t, LogCursor> cursors;
    auto lines = reader().merged(cursors, {3, SIZE_MAX});
    ASSERT_TRUE(lines.ok());
    EXPECT_THAT(texts(*lines), ElementsAre("a", "b", "c"));
    lines = reader().merged(cursors);
    EXPECT_THAT(texts(*lines), ElementsAre("d"));
    EXPECT_EQ(lines->front().rank, 10U);
    EXPECT_TRUE(reader().merged(cursors)->empty());
}

TEST_F(LogTest, aLineWithoutEndIsCutNotKept) {
    LogWriter writer(folder(), 0, 64 << 20);
    writer.write(LogStream::Output, at(1), std::string(700'000, 'x'));
    const auto page = reader().read(0, {}, {SIZE_MAX, SIZE_MAX});
    ASSERT_TRUE(page.ok());
    std::size_t size = 0;
    for (const LogLine& line : page->lines)
        size += line.text.size();
    EXPECT_EQ(size, 700'000U);
    EXPECT_EQ(page->lines.size(), 3U);
    EXPECT_TRUE(page->lines.back().partial);
}

TEST_F(LogTest, damagedFilesGiveAnErrorAndTornEndsNone) {
    LogWriter writer(folder(), 0, 1 << 20);
    writer.write(LogStream::Output, at(1), "whole\n");
    writer.write(LogStream::Output, at(2), "torn away\n");
    const auto file = std::filesystem::path(folder()) / logFileName(0, 0);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 4);
    EXPECT_THAT(texts(reader().read(0, {})->lines), ElementsAre("whole"));
    std::ofstream(file, std::ios::app) << std::string(100, '\xff');
    EXPECT_FALSE(reader().read(0, {}, {SIZE_MAX, SIZE_MAX}).ok());
    std::ofstream(file) << "something else";
    EXPECT_TRUE(reader().read(0, {})->lines.empty()) << "not a log at all";
}

TEST_F(LogTest, whatCannotBeWrittenIsCountedAndNamed) {
    std::ofstream(m_folder / "file") << "in the way";
    LogWriter writer((m_folder / "file" / "logs").string(), 0, 1 << 20);
    writer.write(LogStream::Output, at(1), "lost\n");
    EXPECT_EQ(writer.bytesSeen(), 5U);
    EXPECT_EQ(writer.bytesLost(), 5U);
}

TEST(LogCursor, textsThatAreNoCursorAreRefused) {
    for (const char* text : {"x", "1.", "1.2", "1.2.", "1.2.3.4", "-1", "1 2", "99999999999999999999999"})
        EXPECT_FALSE(LogCursor::fromText(text).ok()) << text;
    EXPECT_EQ(*LogCursor::fromText(""), LogCursor{});
    EXPECT_EQ(*LogCursor::fromText("7.8.9"), (LogCursor{7, 8, 9}));
}

} // namespace
} // namespace orrery::agent
