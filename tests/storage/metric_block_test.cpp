#include "core/storage/metric_block.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

using namespace orrery;
using namespace orrery::storage;

TEST(MetricBlockTest, GivesBackWhatWasPutIn) {
    std::mt19937_64 random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<MetricPoint> points(random() % 50);
        for (MetricPoint& point : points) {
            const bool wild = random() % 4 == 0;
            point.step = static_cast<std::int64_t>(wild ? random() : random() % 1000);
            point.time =
                Timestamp(Duration(static_cast<std::int64_t>(wild ? random() : 1'700'000'000'000'000)));
            point.value =
                random() % 5 == 0 ? -std::numeric_limits<double>::infinity() : static_cast<double>(random());
        }
        ASSERT_EQ(points, decodeMetricBlock(encodeMetricBlock(points)).value());
    }
}

TEST(MetricBlockTest, RegularPointsTakeFewBytes) {
    std::vector<MetricPoint> points;
    for (int i = 0; i < 500; ++i)
        points.push_back({i, Timestamp(Duration(1'700'000'000'000'000 + i * 4000)), 0.5});
    EXPECT_LT(encodeMetricBlock(points).size(), 500U * 12);
}

TEST(MetricBlockTest, DamagedBlocksAreRefusedWithoutHarm) {
    const std::string block =
        encodeMetricBlock({{1, Timestamp(Duration(5)), 1.5}, {2, Timestamp(Duration(6)), 2.5}});
    for (std::size_t size = 0; size < block.size(); ++size)
        EXPECT_FALSE(decodeMetricBlock(block.substr(0, size)).ok()) << size;
    EXPECT_FALSE(decodeMetricBlock(block + "x").ok());
    EXPECT_FALSE(decodeMetricBlock("\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01").ok())
        << "a count beyond all bytes";
    std::mt19937_64 random(5);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes = block;
        bytes[random() % bytes.size()] = static_cast<char>(random());
        [[maybe_unused]] const auto decoded = decodeMetricBlock(bytes);
    }
}
