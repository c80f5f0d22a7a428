#include "core/pipeline/document.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

/// The JSON Schema that editors complete from, against what the reader knows.
namespace orrery::pipeline {
namespace {

formats::Json schema() {
    std::stringstream text;
    text << std::ifstream(std::string(ORRERY_SOURCE_DIR) + "/resources/schemas/pipeline.schema.json").rdbuf();
    auto parsed = formats::parseJson(text.str());
    EXPECT_TRUE(parsed.ok());
    return parsed ? *parsed : formats::Json();
}

bool isKnown(const std::string& text) {
    const Document document = Document::parse(text);
    for (const Diagnostic& diagnostic : document.diagnostics())
        if (diagnostic.id == "unknown-key")
            return false;
    return true;
}

void expectKnown(const formats::Json& properties, const std::string& before, const std::string& after) {
    ASSERT_GT(properties.size(), 1u) << before;
    for (const formats::JsonMember& property : properties.members())
        EXPECT_TRUE(isKnown(before + property.name + ": x" + after)) << before << property.name;
    EXPECT_FALSE(isKnown(before + "qqqq: x" + after));
}

TEST(Schema, NamesOnlyWhatTheReaderKnows) {
    const formats::Json root = schema();
    const formats::Json& defs = root["$defs"];
    expectKnown(root["properties"], "", "\n");
    expectKnown(root["properties"]["defaults"]["properties"], "defaults: { ", " }\n");
    expectKnown(defs["step"]["properties"], "steps: { a: { ", " } }\n");
    expectKnown(defs["resources"]["properties"], "steps: { a: { resources: { ", " } } }\n");
    expectKnown(defs["ranks"]["anyOf"][1]["properties"], "steps: { a: { ranks: { ", " } } }\n");
    expectKnown(defs["retry"]["anyOf"][1]["properties"], "steps: { a: { retry: { ", " } } }\n");
    expectKnown(defs["input"]["anyOf"][1]["properties"], "steps: { a: { inputs: { i: { ", " } } } }\n");
    expectKnown(defs["output"]["anyOf"][2]["properties"], "steps: { a: { outputs: { o: { ", " } } } }\n");
    expectKnown(defs["param"]["anyOf"][1]["properties"], "params: { p: { ", " } }\n");
}

TEST(Schema, KnowsEveryKeyOfAStep) {
    const formats::Json properties = schema()["$defs"]["step"]["properties"];
    for (const char* key :
         {"after",  "always", "cache",   "check",   "code",     "concurrency", "description", "env",
          "inputs", "map",    "matrix",  "outputs", "pipeline", "priority",    "ranks",       "resources",
          "retry",  "run",    "secrets", "timeout", "uses",     "when",        "with"})
        EXPECT_TRUE(properties.contains(key)) << key;
    EXPECT_EQ(properties.size(), 23u);
}

} // namespace
} // namespace orrery::pipeline
