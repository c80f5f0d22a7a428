#include "core/api/routes.h"
#include "core/api/wire/wire.h"
#include "core/formats/json.h"

#include <gtest/gtest.h>

namespace orrery::api {
namespace {

RunSnapshot exampleSnapshot() {
    RunSnapshot snapshot;
    snapshot.sequence = 7;
    snapshot.summary.run = 12;
    snapshot.summary.params = {{"lr", "0.1"}};
    StepStatus& step = snapshot.steps.emplace_back();
    step.name = "train[seed=1]";
    step.exit_code = 3;
    step.hosts = {"local"};
    step.started = 1732185283.123456;
    return snapshot;
}

TEST(Wire, RoundTripKeepsEverything) {
    const std::string text = toJson(exampleSnapshot());
    const auto read = fromJson<RunSnapshot>(text);
    ASSERT_TRUE(read.ok()) << read.error().describe();
    EXPECT_EQ(toJson(*read), text);
    EXPECT_EQ(read->steps.at(0).exit_code, 3);
    EXPECT_DOUBLE_EQ(read->steps.at(0).started, 1732185283.123456);
}

TEST(Wire, UnknownMembersArePassedOverAndMissingOnesKeepDefaults) {
    const auto read = fromJson<RunRequest>(R"({"path":"a.orrery.yaml","later":{"x":1}})");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->path, "a.orrery.yaml");
    EXPECT_FALSE(read->keep_going);
}

TEST(Wire, WrongTypesNameTheMember) {
    const auto read = fromJson<RunSnapshot>(R"({"summary":{"run":"twelve"}})");
    ASSERT_FALSE(read.ok());
    EXPECT_NE(read.error().message().find("'summary'"), std::string::npos);
    EXPECT_NE(read.error().message().find("'run'"), std::string::npos);
    EXPECT_FALSE(fromJson<RunStarted>(R"({"run":-1})").ok());
    EXPECT_FALSE(fromJson<RunStarted>("[]").ok());
    EXPECT_FALSE(fromJson<RunStarted>("{").ok());
}

TEST(Wire, MembersMayComeInAnyOrderButOnce) {
    const auto read = fromJson<StepStatus>(
        R"({"reason":"r","hosts":["a","b"],"unknown":[{"x":[1,"\u00e4"]}],"index":3,"exit_code":null,"name":"n"})");
    ASSERT_TRUE(read.ok()) << read.error().describe();
    EXPECT_EQ(read->index, 3U);
    EXPECT_EQ(read->name, "n");
    EXPECT_EQ(read->reason, "r");
    EXPECT_EQ(read->hosts, (std::vector<std::string>{"a", "b"}));
    EXPECT_FALSE(read->exit_code);
    EXPECT_FALSE(fromJson<StepStatus>(R"({"index":3,"name":"n","index":4})").ok());
    EXPECT_FALSE(fromJson<StepStatus>(R"({"later":{"a":)").ok());
    EXPECT_FALSE(fromJson<StepStatus>(R"({"index":3} x)").ok());
    EXPECT_FALSE(fromJson<StepStatus>(R"({"started":x})").ok());
}

TEST(OpenApi, EveryRouteIsDescribedAndEverySchemaExists) {
    const auto document = formats::parseJson(openApiDocument());
    ASSERT_TRUE(document.ok());
    const formats::Json& schemas = (*document)["components"]["schemas"];
    for (const RouteSpec& route : routes()) {
        EXPECT_TRUE((*document)["paths"].contains(route.pattern)) << route.pattern;
        for (const std::string_view type : {route.request, route.response})
            EXPECT_TRUE(type.empty() || schemas.contains(type)) << type;
    }
}

} // namespace
} // namespace orrery::api
