#include "core/formats/table_profile.h"

#include <gtest/gtest.h>

namespace orrery::formats {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// All rows of a text, fed in pieces of one size.
Rows rowsOf(std::string_view text, char delimiter, std::size_t piece) {
    Rows rows;
    CsvReader reader(delimiter);
    const auto keep = [&](std::span<const std::string_view> cells, std::uint64_t) {
        rows.emplace_back(cells.begin(), cells.end());
        return true;
    };
    for (std::size_t at = 0; at < text.size(); at += piece)
        reader.feed(text.substr(at, piece), keep);
    reader.finish(keep);
    return rows;
}

TEST(CsvReader, ReadsQuotesLineEndsAndBlankLinesHoweverTheTextIsCut) {
    const std::string_view text = "\xEF\xBB\xBFname,note\r\n\"a \"\"b\"\"\",\"two\nlines\"\r\n\n\"\"\nx,,y";
    const Rows expected{{"name", "note"}, {"a \"b\"", "two\nlines"}, {""}, {"x", "", "y"}};
    for (const std::size_t piece : {1u, 2u, 3u, 7u, 1000u})
        EXPECT_EQ(rowsOf(text, ',', piece), expected) << piece;
}

TEST(CsvReader, AnOpenQuoteAndStrayQuotesAreTextAndLimitsHold) {
    EXPECT_EQ(rowsOf("a\"b,\"open\n1,2", ',', 4), (Rows{{"a\"b", "open\n1,2"}}));
    std::size_t longest = 0;
    std::size_t most = 0;
    CsvReader reader(',', {.cellBytes = 8, .columns = 4});
    const auto look = [&](std::span<const std::string_view> cells, std::uint64_t) {
        most = std::max(most, cells.size());
        for (const std::string_view cell : cells)
            longest = std::max(longest, cell.size());
        return true;
    };
    reader.feed(std::string(10'000, 'x') + "\n" + std::string(10'000, ','), look);
    reader.finish(look);
    EXPECT_EQ(longest, 8u);
    EXPECT_EQ(most, 4u);
    EXPECT_TRUE(reader.cut());
}

TEST(CsvReader, GuessesTheDelimiterOutsideQuotes) {
    EXPECT_EQ(guessDelimiter("a;b;\"c,d,e,f\"\n"), ';');
    EXPECT_EQ(guessDelimiter("a\tb\n1,2,3"), '\t');
    EXPECT_EQ(guessDelimiter("alone"), ',');
}

/// The profile of a whole text.
TableProfile profileOf(std::string_view text, TableFormat format = TableFormat::Delimited) {
    auto reader = TableReader::open(text, format);
    EXPECT_TRUE(reader.ok());
    TableProfiler profiler(reader->columns());
    const auto first = [&](auto cells, std::uint64_t begin) { return profiler.see(cells, begin), true; };
    const auto second = [&](auto cells, std::uint64_t) { return profiler.seeAgain(cells), true; };
    const std::string_view body = text.substr(reader->bodyBegin());
    reader->seek(reader->bodyBegin());
    reader->feed(body, first), reader->finish(first);
    profiler.endFirstPass();
    reader->seek(reader->bodyBegin());
    reader->feed(body, second), reader->finish(second);
    return profiler.finish();
}

TEST(TableProfile, TypesRangesAndHistograms) {
    const TableProfile profile =
        profileOf("id,share,ok,city,none\n1,0.5,true,Rome,\n2,,false,Rome,NA\n3,1.5,true,Oslo,?\n");
    EXPECT_EQ(profile.rows, 3u);
    ASSERT_EQ(profile.columns.size(), 5u);
    std::vector<std::string_view> types;
    for (const ColumnProfile& column : profile.columns)
        types.push_back(toString(column.type));
    EXPECT_EQ(types, (std::vector<std::string_view>{"integer", "number", "boolean", "text", "empty"}));
    EXPECT_DOUBLE_EQ(profile.columns[0].mean, 2);
    EXPECT_DOUBLE_EQ(profile.columns[1].maximum, 1.5);
    EXPECT_EQ(profile.columns[1].missing, 1u);
    EXPECT_EQ(profile.columns[1].histogram.front(), 1u);
    EXPECT_EQ(profile.columns[1].histogram.back(), 1u);
    EXPECT_EQ(profile.columns[3].frequent.front(), (std::pair<std::string, std::uint64_t>("Rome", 2)));
    EXPECT_EQ(profile.columns[4].missing, 3u);
}

TEST(TableProfile, AMarkLeadsToItsRow) {
    std::string text = "n\n";
    for (int row = 0; row < 2000; ++row)
        text += std::to_string(row) + "\r\n";
    const TableProfile profile = profileOf(text);
    ASSERT_EQ(profile.marks.size(), 4u);
    auto reader = TableReader::open(text, TableFormat::Delimited);
    ASSERT_TRUE(reader.ok());
    reader->seek(profile.marks[2]);
    std::string first;
    reader->feed(std::string_view(text).substr(profile.marks[2]), [&](auto cells, std::uint64_t) {
        first = cells[0];
        return false;
    });
    EXPECT_EQ(first, "1024");
}

TEST(TableProfile, JsonLinesAreATableToo) {
    const TableProfile profile =
        profileOf("{\"a\":1,\"b\":\"x\"}\n{\"a\":2}\nnot json\n{\"b\":null,\"a\":3}", TableFormat::JsonLines);
    EXPECT_EQ(profile.rows, 4u);
    EXPECT_EQ(profile.columns[0].name, "a");
    EXPECT_EQ(profile.columns[0].type, ColumnType::Integer);
    EXPECT_EQ(profile.columns[0].missing, 1u);
    EXPECT_EQ(profile.columns[1].missing, 3u);
    EXPECT_FALSE(TableReader::open("", TableFormat::JsonLines).ok());
    EXPECT_FALSE(TableReader::open("\n\n", TableFormat::Delimited).ok());
}

} // namespace
} // namespace orrery::formats
