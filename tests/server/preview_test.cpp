#include "tests/support/temporary_folder.h"

#include "core/server/preview_reader.h"

#include <gtest/gtest.h>

namespace orrery::server {
namespace {

class PreviewTest : public testing::Test {
protected:
    PreviewTest() {
        auto opened = storage::BlobStore::open(storage::FileSystem::real(), folder.path());
        EXPECT_TRUE(opened.ok());
        blobs = std::move(*opened);
        reader = std::make_unique<PreviewReader>(*blobs);
    }

    api::Output outputOf(const std::string& bytes, const std::string& type,
                         const std::string& mediaType = "") {
        const auto blob = blobs->putBytes(bytes);
        EXPECT_TRUE(blob.ok());
        api::Output output;
        output.name = "table";
        output.type = type;
        output.digest = blob->digest.hex();
        output.size = bytes.size();
        output.media_type = mediaType.empty() ? "application/octet-stream" : mediaType;
        return output;
    }

    api::Preview look(const std::string& bytes, const std::string& type, PreviewQuery query = {},
                      const std::string& mediaType = "") {
        auto preview = reader->read(outputOf(bytes, type, mediaType), query);
        EXPECT_TRUE(preview.ok()) << preview.error().describe();
        return preview.ok() ? std::move(*preview) : api::Preview();
    }

    TemporaryFolder folder;
    std::unique_ptr<storage::BlobStore> blobs;
    std::unique_ptr<PreviewReader> reader;
};

TEST_F(PreviewTest, ATableIsReadByWindowsWithTheProfileOfTheWhole) {
    std::string text = "row,word\n";
    for (int row = 0; row < 3000; ++row)
        text += std::to_string(row) + ",w" + std::to_string(row % 3) + "\n";
    const api::Preview preview = look(text, "dataset", {.offset = 1500, .limit = 2});
    EXPECT_EQ(preview.view, "table");
    EXPECT_EQ(preview.rows, 3000u);
    EXPECT_EQ(preview.offset, 1500u);
    EXPECT_EQ(preview.cells, (std::vector<std::vector<std::string>>{{"1500", "w0"}, {"1501", "w1"}}));
    EXPECT_EQ(preview.columns.at(0).type, "integer");
    EXPECT_DOUBLE_EQ(preview.columns.at(0).max, 2999);
    EXPECT_EQ(preview.columns.at(1).distinct, 3u);
    EXPECT_EQ(preview.columns.at(1).frequent.at(0).count, 1000u);
    // What lies behind the end is empty, and the whole table is never sent at once.
    EXPECT_TRUE(look(text, "dataset", {.offset = 5000, .limit = 10}).cells.empty());
    EXPECT_LE(look(text, "dataset", {.offset = 0, .limit = 1'000'000}).cells.size(), 2000u);
}

TEST_F(PreviewTest, TheBytesDecideNotTheName) {
    const std::string png = "\x89PNG\r\n\x1a\nrest";
    EXPECT_EQ(look(png, "artifact").view, "image");
    EXPECT_EQ(look(png, "artifact", {}, "text/csv").output.media_type, "image/png");
    EXPECT_EQ(look("not a picture", "artifact", {}, "image/png").view, "text");
    EXPECT_EQ(look("{\"a\": [1, 2]}", "artifact").view, "json");
    EXPECT_EQ(look("{\"a\":1}\n{\"a\":2}\n", "dataset").view, "table");
    EXPECT_EQ(look("PAR1....", "dataset").output.media_type, "application/vnd.apache.parquet");
    EXPECT_EQ(look(std::string("\0\1\2", 3), "dataset").view, "binary");
    EXPECT_EQ(look("", "dataset").view, "text");
}

TEST_F(PreviewTest, ALongTextComesInWindowsThatEndWithALine) {
    std::string text;
    while (text.size() < 600'000)
        text += "a line of text\n";
    std::string joined;
    std::uint64_t offset = 0;
    int windows = 0;
    do {
        const api::Preview preview = look(text, "text", {.offset = offset});
        EXPECT_EQ(preview.text.back(), '\n');
        joined += preview.text;
        offset = preview.next;
        ++windows;
    } while (offset > 0);
    EXPECT_EQ(joined, text);
    EXPECT_EQ(windows, 3);
}

TEST_F(PreviewTest, AFolderNamesItsFilesAndWhatIsGoneIsNotFound) {
    TemporaryFolder tree;
    tree.write("a/one.txt", "1");
    tree.write("two.txt", "22");
    const auto blob = blobs->putTree(tree.path(), storage::Ingest::Copy);
    ASSERT_TRUE(blob.ok());
    api::Output output;
    output.digest = blob->digest.hex();
    output.media_type = "inode/directory";
    const auto preview = reader->read(output, {});
    ASSERT_TRUE(preview.ok());
    EXPECT_EQ(preview->view, "folder");
    EXPECT_EQ(preview->rows, 2u);
    output.media_type = "text/plain";
    output.digest = Hasher::of("never stored").hex();
    EXPECT_EQ(reader->read(output, {}).error().code(), ErrorCode::NotFound);
}

} // namespace
} // namespace orrery::server
