#include "tests/support/read_file.h"
#include "tests/support/temporary_folder.h"

#include "core/base/text.h"
#include "core/formats/json.h"
#include "core/pipeline/expression.h"
#include "core/pipeline/kind_library.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <gmock/gmock.h>
#include <set>
#include <sstream>
#include <sys/wait.h>

/// Runs the script of each built-in kind through its own command template. A test whose kind needs Python
/// modules that `python3` on PATH does not have is skipped, naming them.
namespace orrery::pipeline {
namespace {

namespace fs = std::filesystem;
using formats::Json;
using testing::ElementsAre;
using testing::HasSubstr;

struct Outcome {
    int exitCode = -1;
    std::string output;
};

Outcome shell(const std::string& command) {
    Outcome outcome;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (!pipe)
        return outcome;
    char buffer[4096];
    for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        outcome.output.append(buffer, n);
    const int status = ::pclose(pipe);
    outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return outcome;
}

bool canImport(const std::vector<std::string>& modules) {
    static std::map<std::string, bool> known;
    return std::all_of(modules.begin(), modules.end(), [](const std::string& module) {
        const auto [place, isNew] = known.try_emplace(module, false);
        if (isNew)
            place->second = shell("python3 -c 'import " + module + "'").exitCode == 0;
        return place->second;
    });
}

std::vector<std::string> linesOf(const fs::path& path) {
    std::istringstream stream(readAll(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

class KindScripts : public testing::Test {
protected:
    KindScripts() : m_kinds({{fs::path(ORRERY_SOURCE_DIR) / "resources/kinds", true}}) {}

    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(m_folder / name, std::ios::binary) << text;
        return path(name);
    }
    Json json(const std::string& name) const {
        auto value = formats::parseJson(readAll(path(name)));
        EXPECT_TRUE(value.ok()) << readAll(path(name));
        return value.ok() ? *value : Json();
    }
    /// Temperatures of the shell-only sample.
    static std::string readings() {
        return ORRERY_SOURCE_DIR "/resources/examples/shell-only/data/readings.csv";
    }

    /// Runs a kind as a step would. Outputs are the files "<port>" of the test's folder.
    Outcome run(const std::string& reference, Json with, Json inputs, const std::string& prefix = "") {
        const auto kind = m_kinds.find(reference);
        if (!kind) {
            ADD_FAILURE() << "no kind " << reference;
            return {};
        }
        Json params = Json::object();
        for (const KindParam& param : kind->params)
            if (!param.defaultJson.empty())
                params.set(param.name, *formats::parseJson(param.defaultJson));
        for (const auto& [name, value] : with.members())
            params.set(name, value);
        for (const KindPort& port : kind->inputs)
            if (!inputs.contains(port.name))
                inputs.set(port.name, nullptr);
        Json outputs = Json::object();
        for (const KindPort& port : kind->outputs)
            outputs.set(port.name, path(prefix + port.name));
        ValueScope scope;
        scope.set("with", params).set("inputs", inputs).set("outputs", outputs);
        scope.set("kind", Json::object({{"dir", kind->folder.string()}}));
        const auto text = [&](const std::string& source) {
            const auto value = Template::parse(source).evaluateText(scope);
            EXPECT_TRUE(value.ok()) << source << ": " << value.error().message();
            return value.ok() ? *value : std::string();
        };
        std::string command = "cd " + shellQuote(m_folder.string()) + " && env ORRERY_METRICS=live.jsonl";
        for (const auto& [name, value] : kind->env)
            command += " " + name + "=" + shellQuote(text(value));
        command += m_environment;
        for (const std::string& word : kind->command)
            command += " " + shellQuote(text(word));
        return shell(command);
    }

    /// Ends the test where the kind's prerequisites are missing.
    bool isMissing(const std::string& reference) {
        return !canImport(m_kinds.find(reference)->pythonModules);
    }

    KindLibrary m_kinds;
    TemporaryFolder m_temporary;
    const fs::path& m_folder = m_temporary.root();
    std::string m_environment;
};

#define NEEDS(reference)                                                                                     \
    if (isMissing(reference))                                                                                \
    GTEST_SKIP() << reference                                                                                \
                 << " needs Python modules: " << join(m_kinds.find(reference)->pythonModules, ", ")

#define SUCCEEDS(outcome)                                                                                    \
    do {                                                                                                     \
        const Outcome o = (outcome);                                                                         \
        ASSERT_EQ(o.exitCode, 0) << o.output;                                                                \
    } while (false)

TEST_F(KindScripts, CsvSourceFindsTheDelimiter) {
    const std::string file = write("in", "\xEF\xBB\xBFid; name ;x\r\n1;Ann;2,5\r\n2;N/A;3\r\n");
    SUCCEEDS(run("csv-source@1", Json::object({{"columns", Json::Array{"name", "x"}}}),
                 Json::object({{"file", file}})));
    EXPECT_THAT(linesOf(path("table")), ElementsAre("name,x", "Ann,\"2,5\"", ",3"));
}

TEST_F(KindScripts, CsvSourceRefusesRaggedRows) {
    const std::string file = write("in", "a,b\n1,2\n3\n");
    const Outcome outcome = run("csv-source@1", {}, Json::object({{"file", file}}));
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.output, HasSubstr("in:3 has 1 values where the header has 2."));
}

TEST_F(KindScripts, SplitIsStratifiedAndRepeatable) {
    const Json with = Json::object({{"stratify", "station"}, {"test_share", 0.2}, {"seed", 5}});
    const Json inputs = Json::object({{"table", readings()}});
    SUCCEEDS(run("split@1", with, inputs));
    EXPECT_EQ(linesOf(path("train")).size() + linesOf(path("test")).size(), linesOf(readings()).size() + 1);
    EXPECT_EQ(linesOf(path("test")).size(), 1u + 5 * 6) << "six of the thirty days of each station";
    SUCCEEDS(run("split@1", with, inputs, "again-"));
    EXPECT_EQ(readAll(path("test")), readAll(path("again-test")));
}

TEST_F(KindScripts, SplitKeepsGroupsTogether) {
    SUCCEEDS(run("split@1", Json::object({{"group", "day"}}), Json::object({{"table", readings()}})));
    const auto days = [](const std::vector<std::string>& lines) {
        std::set<std::string> result;
        for (std::size_t i = 1; i < lines.size(); ++i)
            result.insert(std::string(split(lines[i], ',')[1]));
        return result;
    };
    for (const std::string& day : days(linesOf(path("test"))))
        EXPECT_EQ(days(linesOf(path("train"))).count(day), 0u);
}

TEST_F(KindScripts, ProfileDescribesColumns) {
    SUCCEEDS(run("profile@1", {}, Json::object({{"table", readings()}})));
    const Json profile = json("profile");
    EXPECT_EQ(profile["rows"].integerOr(0), 150);
    EXPECT_EQ(profile["column"]["station"]["type"].text(), "text");
    EXPECT_EQ(profile["column"]["station"]["distinct"].integerOr(0), 5);
    EXPECT_EQ(profile["column"]["day"]["type"].text(), "integer");
    EXPECT_EQ(profile["column"]["day"]["quantiles"]["0.5"].numberOr(0), 15.5);
    EXPECT_EQ(profile["column"]["day"]["histogram"]["counts"].size(), 20u);
}

TEST_F(KindScripts, ValidatePassesSoundTables) {
    const std::string table = write("in", "a,b\n1,x\n2,y\n");
    const std::string schema =
        write("schema", R"({"columns": {"a": {"type": "integer", "min": 1, "unique": true},
                                                 "b": {"choices": ["x", "y"]}}, "extra": false})");
    SUCCEEDS(run("validate@1", {}, Json::object({{"table", table}, {"schema", schema}}), "out-"));
    EXPECT_EQ(readAll(path("out-table")), readAll(table));
    EXPECT_EQ(json("out-findings")["faults"].integerOr(-1), 0);
}

TEST_F(KindScripts, ValidateNamesEveryFault) {
    const std::string table = write("in", "a,b,c\n1,x,\n1,z,\nq,y,\n");
    const std::string schema = write(
        "schema", R"({"columns": {"a": {"type": "integer", "unique": true}, "b": {"choices": ["x", "y"]},
                          "c": {"missing": 0.5}, "d": {}}, "rows": {"min": 10}})");
    const Outcome outcome =
        run("validate@1", {}, Json::object({{"table", table}, {"schema", schema}}), "out-");
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_EQ(json("out-findings")["faults"].integerOr(-1), 6) << outcome.output;
    EXPECT_THAT(outcome.output,
                HasSubstr("Column 'a': 1 value(s) where the value is not a number (line 4: q)."));
    EXPECT_FALSE(fs::exists(path("out-table"))) << "an unsound table does not go on";
}

TEST_F(KindScripts, ScaleLearnsFromTrainingRowsOnly) {
    const std::string train = write("train-in", "x,c,target\n0,5,1\n10,5,0\n");
    const std::string test = write("test-in", "x,c,target\n20,6,1\n");
    SUCCEEDS(run("feature-scale@1", Json::object({{"method", "min-max"}}),
                 Json::object({{"train", train}, {"test", test}})));
    EXPECT_THAT(linesOf(path("train")), ElementsAre("x,c,target", "0,0,1", "1,0,0"));
    EXPECT_THAT(linesOf(path("test")), ElementsAre("x,c,target", "2,1,1"));
    for (const char* method : {"standard", "robust"})
        SUCCEEDS(
            run("feature-scale@1", Json::object({{"method", method}}), Json::object({{"train", train}})));
    EXPECT_THAT(linesOf(path("test")), ElementsAre("x,c,target"));
}

TEST_F(KindScripts, SelectMergeJoin) {
    const std::string table = write("in", "id,v\n1,10\n2,9\n3,\n");
    SUCCEEDS(run("select@1", Json::object({{"column", "v"}, {"operator", ">="}, {"value", "9.5"}}),
                 Json::object({{"table", table}}), "a-"));
    EXPECT_THAT(linesOf(path("a-table")), ElementsAre("id,v", "1,10"));
    SUCCEEDS(run("select@1",
                 Json::object({{"column", "v"}, {"operator", "missing"}, {"columns", Json::Array{"id"}}}),
                 Json::object({{"table", table}}), "b-"));
    EXPECT_THAT(linesOf(path("b-table")), ElementsAre("id", "3"));

    const std::string other = write("other", "v,id\n7,4\n10,1\n");
    SUCCEEDS(run("merge@1", Json::object({{"distinct", true}}),
                 Json::object({{"first", table}, {"second", other}}), "m-"));
    EXPECT_THAT(linesOf(path("m-table")), ElementsAre("id,v", "1,10", "2,9", "3,", "4,7"));

    const std::string names = write("names", "id,name\n2,two\n2,deux\n9,nine\n");
    const Json sides = Json::object({{"left", table}, {"right", names}});
    SUCCEEDS(run("join@1", Json::object({{"key", "id"}}), sides, "j-"));
    EXPECT_THAT(linesOf(path("j-table")), ElementsAre("id,v,name", "2,9,two", "2,9,deux"));
    SUCCEEDS(run("join@1", Json::object({{"key", "id"}, {"keep", "left"}}), sides, "l-"));
    EXPECT_THAT(linesOf(path("l-table")), ElementsAre("id,v,name", "1,10,", "2,9,two", "2,9,deux", "3,,"));
}

TEST_F(KindScripts, BestPicksAndRanks) {
    Json models = Json::array();
    Json metrics = Json::array();
    for (const char* score : {"0.5", "0.9", "0.7"}) {
        models.push(write(std::string("model") + score, score));
        metrics.push(write(std::string("metrics") + score, "{\"accuracy\": " + std::string(score) + "}"));
    }
    SUCCEEDS(run("best@1", {}, Json::object({{"models", models}, {"metrics", metrics}})));
    EXPECT_EQ(readAll(path("model")), "0.9");
    EXPECT_EQ(json("metrics")["accuracy"].numberOr(0), 0.9);
    EXPECT_THAT(linesOf(path("ranking")),
                ElementsAre("rank,candidate,accuracy", "1,2,0.9", "2,3,0.7", "3,1,0.5"));
}

TEST_F(KindScripts, CommandRunsAShell) {
    const std::string input = write("in", "b\na\n");
    SUCCEEDS(run("command@1", Json::object({{"command", "sort \"$INPUT\" > \"$OUTPUT\""}}),
                 Json::object({{"input", input}})));
    EXPECT_THAT(linesOf(path("output")), ElementsAre("a", "b"));
}

TEST_F(KindScripts, PythonRunsItsCode) {
    SUCCEEDS(run("python@1",
                 Json::object({{"code", "log_metrics(1, loss=0.5)\n"
                                        "open(outputs['output'], 'w').write(inputs['input'].upper())"}}),
                 Json::object({{"input", "text"}})));
    EXPECT_EQ(readAll(path("output")), "TEXT");
    EXPECT_THAT(readAll(path("live.jsonl")), HasSubstr("\"loss\": 0.5"));
    const Outcome outcome = run("python@1", Json::object({{"code", "x = 1\nraise ValueError('why')"}}), {});
    EXPECT_NE(outcome.exitCode, 0);
    EXPECT_THAT(outcome.output, HasSubstr("raise ValueError('why')")) << "the trace shows the line";
    EXPECT_THAT(run("python@1", Json::object({{"code", "pass"}}), {}, "none-").output,
                HasSubstr("without writing"));
}

TEST_F(KindScripts, GateLooksAtAMetric) {
    const auto kind = m_kinds.find("gate@1");
    ValueScope scope;
    scope.set("inputs", Json::object({{"metrics", Json::object({{"auc", 0.95}})}}));
    scope.set("with", Json::object({{"metric", "auc"}, {"minimum", 0.9}}));
    const Template check = Template::parseCondition(kind->check);
    ASSERT_TRUE(check.evaluate(scope).ok()) << check.evaluate(scope).error().message();
    EXPECT_TRUE(isTruthy(*check.evaluate(scope)));
    scope.set("with", Json::object({{"metric", "auc"}, {"minimum", 0.99}}));
    EXPECT_FALSE(isTruthy(*check.evaluate(scope)));
}

TEST_F(KindScripts, ReportIsOnePageAndEscapes) {
    const std::string metrics = write("metrics-in", R"({"accuracy": 0.987654321, "<b>": [1, 2]})");
    const std::string picture = write("picture", "\x89PNG fake");
    SUCCEEDS(run("report@1", Json::object({{"title", "A & B"}, {"text", "One.\n\nTwo."}}),
                 Json::object({{"metrics", metrics}, {"table", readings()}, {"first", picture}})));
    const std::string page = readAll(path("page"));
    EXPECT_THAT(page, HasSubstr("<h1>A &amp; B</h1>"));
    EXPECT_THAT(page, HasSubstr("0.987654"));
    EXPECT_THAT(page, HasSubstr("&lt;b&gt;"));
    EXPECT_THAT(page, HasSubstr("data:image/png;base64,"));
    EXPECT_THAT(page, testing::Not(HasSubstr("src=\"http")));
}

TEST_F(KindScripts, WebhookPostsAndKeepsTheTokenOutOfTheCommand) {
    // One request, kept in a file; the port stands in another as soon as it listens.
    const std::string server = write("server.py", R"(import http.server, json, os
class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        open("seen", "w").write(self.headers["Authorization"] + " " + body.decode())
        self.send_response(202)
        self.end_headers()
        self.wfile.write(b"thanks")
    def log_message(self, *_):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.timeout = 20
server.handle_request()
)");
    FILE* pipe = ::popen(("cd " + m_folder.string() + " && exec python3 server.py").c_str(), "r");
    ASSERT_TRUE(pipe);
    int port = 0;
    ASSERT_EQ(std::fscanf(pipe, "%d", &port), 1);
    const std::string payload = write("payload", R"({"accuracy": 1})");
    m_environment = " no_proxy=127.0.0.1 HOOK_TOKEN=t0p";
    const Outcome outcome = run("webhook@1",
                                Json::object({{"url", "http://127.0.0.1:" + std::to_string(port) + "/hook"},
                                              {"message", "done"},
                                              {"token_from", "HOOK_TOKEN"}}),
                                Json::object({{"payload", payload}}));
    ::pclose(pipe);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.output;
    EXPECT_EQ(json("response")["status"].integerOr(0), 202);
    EXPECT_EQ(json("response")["body"].text(), "thanks");
    EXPECT_THAT(readAll(path("seen")),
                testing::AllOf(HasSubstr("Bearer t0p"), HasSubstr("\"text\": \"done\""),
                               HasSubstr("\"payload\": {\"accuracy\": 1}")));
    EXPECT_THAT(run("webhook@1", Json::object({{"url", "file:///etc/passwd"}}), {}).output,
                HasSubstr("is no http or https address"));
}

TEST_F(KindScripts, DatasetSourceAndScikitLearn) {
    NEEDS("sklearn-train@1");
    NEEDS("evaluate@1");
    SUCCEEDS(run("dataset-source@1", Json::object({{"name", "wine"}}), {}));
    ASSERT_EQ(linesOf(path("table")).size(), 179u);
    SUCCEEDS(
        run("split@1", Json::object({{"stratify", "target"}}), Json::object({{"table", path("table")}})));
    const Json train = Json::object({{"table", path("train")}});
    SUCCEEDS(run("sklearn-train@1", Json::object({{"folds", 3}}), train));
    EXPECT_GT(json("metrics")["accuracy"].numberOr(0), 0.9);
    SUCCEEDS(run("evaluate@1", {}, Json::object({{"model", path("model")}, {"table", path("test")}}), "e-"));
    EXPECT_GT(json("e-metrics")["accuracy"].numberOr(0), 0.9);
    EXPECT_EQ(json("e-metrics")["confusion"].size(), 3u);
    EXPECT_THAT(readAll(path("e-confusion")), testing::StartsWith("\x89PNG"));
    EXPECT_THAT(readAll(path("e-roc")), testing::StartsWith("\x89PNG"));
    EXPECT_EQ(linesOf(path("e-predictions")).size(), linesOf(path("test")).size());

    const Outcome wrong = run("sklearn-train@1", Json::object({{"settings", "{\"Q\": 1}"}}), train);
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_THAT(wrong.output, HasSubstr("LogisticRegression has no setting 'Q'"));
}

TEST_F(KindScripts, TorchTrainingIsRepeatableAndPackaged) {
    NEEDS("python-train@1");
    // Two clouds of points: what a network of any size must tell apart.
    std::string rows = "x,y,target\n";
    for (int i = 0; i < 60; ++i)
        rows += std::to_string(i % 7) + "," + std::to_string(i % 5 + (i % 2) * 9) + "," +
                std::to_string(i % 2) + "\n";
    const Json inputs = Json::object({{"table", write("rows", rows)}});
    const Json with = Json::object({{"epochs", 15}, {"seed", 3}, {"hidden", 4}});
    SUCCEEDS(run("python-train@1", with, inputs));
    SUCCEEDS(run("python-train@1", with, inputs, "again-"));
    EXPECT_EQ(readAll(path("model")), readAll(path("again-model"))) << "the same seed gives the same bytes";
    EXPECT_GT(json("metrics")["train_accuracy"].numberOr(0), 0.95);
    const std::vector<std::string> live = linesOf(path("live.jsonl"));
    ASSERT_EQ(live.size(), 30u);
    const auto line = formats::parseJson(live.front());
    ASSERT_TRUE(line.ok());
    EXPECT_EQ((*line)["step"].integerOr(0), 1);
    EXPECT_TRUE((*line)["loss"].isNumber());

    SUCCEEDS(
        run("package@1", Json::object({{"name", "clouds"}}),
            Json::object({{"model", path("model")}, {"table", path("rows")}, {"metrics", path("metrics")}}),
            "p-"));
    const Json signature = json("p-signature");
    EXPECT_EQ(signature["format"].text(), "torchscript");
    EXPECT_EQ(signature["inputs"].items().front()["name"].text(), "x");
    EXPECT_EQ(signature["inputs"].items().front()["dtype"].text(), "int64");
    EXPECT_EQ(signature["output"]["classes"].size(), 2u);
    const Outcome loaded = shell("cd " + m_folder.string() +
                                 " && python3 -c 'import zipfile, io, torch; m = "
                                 "torch.jit.load(io.BytesIO(zipfile.ZipFile(\"p-package\")"
                                 ".read(\"model.pt\"))); print(tuple(m(torch.zeros(5, 2)).shape))'");
    EXPECT_THAT(loaded.output, HasSubstr("(5, 2)"));
}

TEST_F(KindScripts, TorchTrainingWithTwoRanks) {
    NEEDS("python-train@1");
    std::string rows = "x,target\n";
    for (int i = 0; i < 40; ++i)
        rows += std::to_string(i) + "," + std::to_string(i < 20 ? 0 : 1) + "\n";
    const std::string table = write("rows", rows);
    // Both ranks in one shell; the port is whatever the system gives.
    const std::string port =
        shell("python3 -c 'import socket; s = socket.socket(); s.bind((\"127.0.0.1\", 0)); "
              "print(s.getsockname()[1])'")
            .output;
    const std::string script = (m_kinds.find("python-train@1")->folder / "main.py").string();
    const std::string command = "cd " + m_folder.string() +
                                " && for r in 0 1; do RANK=$r LOCAL_RANK=$r WORLD_SIZE=2 "
                                "MASTER_ADDR=127.0.0.1 MASTER_PORT=" +
                                std::string(trim(port)) + " OMP_NUM_THREADS=1 python3 " + shellQuote(script) +
                                " --table=rows --model=m --metrics=k --epochs=5 & done; wait";
    const Outcome outcome = shell(command);
    ASSERT_TRUE(fs::exists(path("k"))) << outcome.output;
    EXPECT_EQ(json("k")["ranks"].integerOr(0), 2);
}

TEST(KindScriptsList, EveryScriptIsRunByATest) {
    // A new kind must be added here and to a test above.
    const std::set<std::string> covered = {
        "csv-source@1", "dataset-source@1", "split@1", "profile@1",       "validate@1", "feature-scale@1",
        "select@1",     "merge@1",          "join@1",  "sklearn-train@1", "evaluate@1", "python-train@1",
        "gate@1",       "package@1",        "best@1",  "report@1",        "command@1",  "python@1",
        "webhook@1",    "sub-pipeline@1",   "map@1",   "sweep@1"};
    const KindLibrary kinds({{fs::path(ORRERY_SOURCE_DIR) / "resources/kinds", true}});
    for (const std::string& reference : kinds.references())
        EXPECT_EQ(covered.count(reference), 1u) << reference;
}

} // namespace
} // namespace orrery::pipeline
