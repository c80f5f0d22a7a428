#include "core/base/text.h"
#include "core/server/run_records.h"
#include "core/server/workspace_paths.h"

#include <gtest/gtest.h>

namespace orrery::server {
namespace {

StepOutput exampleOutput() {
    StepOutput output;
    output.port = "metrics";
    output.type = pipeline::PortType::Metrics;
    output.file = "metrics.json";
    output.digest = Hasher::of("x");
    output.size = 17;
    output.value = pipeline::Value::object({{"accuracy", 0.9}});
    return output;
}

TEST(RunRecords, OutputsComeBackWhole) {
    StepRecord step;
    step.outputs = {exampleOutput()};
    step.status.reason = "runs for the first time";
    engine::CacheKeyBuilder key;
    key.addText(engine::KeyPartKind::Param, "lr", "0.1");
    step.key = key.build();
    const auto record = decodeServerRecord(encodeOutputs(RunId(7), StepIndex{3}, step));
    ASSERT_TRUE(record.ok()) << record.error().describe();
    const auto& outputs = std::get<OutputsRecord>(*record);
    EXPECT_EQ(outputs.run, RunId(7));
    EXPECT_EQ(outputs.step, StepIndex{3});
    EXPECT_EQ(outputs.key, step.key);
    ASSERT_EQ(outputs.outputs.size(), 1U);
    EXPECT_EQ(outputs.outputs[0].digest, step.outputs[0].digest);
    EXPECT_EQ(outputs.outputs[0].value, step.outputs[0].value);
    EXPECT_EQ(outputs.outputs[0].type, step.outputs[0].type);
    EXPECT_EQ(outputs.outputs[0].size, 17U);
    EXPECT_EQ(outputs.reason, step.status.reason);
}

TEST(RunRecords, OutputsThatAnOlderServerWroteAreRead) {
    engine::CacheKeyBuilder builder;
    builder.addText(engine::KeyPartKind::Param, "lr", "0.1");
    const engine::CacheKey key = builder.build();
    const auto record =
        decodeServerRecord("O" + formats::Json::object({{"run", 7},
                                                        {"step", 3},
                                                        {"key", toHex(key.encode())},
                                                        {"outputs", toJson({exampleOutput()})},
                                                        {"reason", "why"}})
                                     .dump());
    ASSERT_TRUE(record.ok()) << record.error().describe();
    const auto& outputs = std::get<OutputsRecord>(*record);
    EXPECT_EQ(outputs.step, StepIndex{3});
    EXPECT_EQ(outputs.key, key);
    EXPECT_EQ(outputs.outputs.at(0).digest, exampleOutput().digest);
    EXPECT_EQ(outputs.reason, "why");
}

TEST(RunRecords, SourcesKeepEveryByte) {
    SourceRecord source;
    source.run = RunId(1);
    source.request.path = "a.orrery.yaml";
    source.request.params = {{"lr", "0.1"}};
    source.sources = {{"a.orrery.yaml", "orrery: 1\n# \"quoted\" \xE2\x9C\x93\n\tname: x\n"}};
    source.created = Timestamp(Duration(123456789));
    const auto record = decodeServerRecord(encodeSource(source));
    ASSERT_TRUE(record.ok()) << record.error().describe();
    EXPECT_EQ(std::get<SourceRecord>(*record).sources, source.sources);
    EXPECT_EQ(std::get<SourceRecord>(*record).created, source.created);
}

TEST(RunRecords, UnknownAndDamagedRecordsAreTold) {
    EXPECT_EQ(decodeServerRecord("Q{}").error().code(), ErrorCode::Unsupported);
    EXPECT_EQ(decodeServerRecord("O{").error().code(), ErrorCode::Corrupt);
    EXPECT_EQ(decodeServerRecord("o\x01\x01\x7f").error().code(), ErrorCode::Corrupt);
    EXPECT_EQ(decodeServerRecord("").error().code(), ErrorCode::Corrupt);
}

TEST(WorkspacePaths, StepFoldersAreSafeNames) {
    EXPECT_EQ(stepFolder(StepIndex{3}, "sweep/train[lr=0.1]"), "3-sweep_train_lr=0.1_");
    EXPECT_EQ(stepFolder(StepIndex{0}, "../../etc"), "0-.._.._etc");
}

} // namespace
} // namespace orrery::server
