#include "core/pipeline/document.h"
#include "core/pipeline/document_files.h"
#include "core/pipeline/kind_library.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

namespace orrery::pipeline {
namespace {

std::string listing(const Diagnostics& diagnostics) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics)
        out += format(diagnostic) + "\n";
    return out;
}

std::string head(const std::string& rest) {
    return "orrery: 1\nname: t\n" + rest;
}

const char* const issueExample = R"(orrery: 1
name: credit-risk
params:
  lr: { type: number, default: 0.05, min: 0.0001, max: 1, description: step size }
  source: data/loans.csv                      # short form: a default, its type inferred
defaults: { resources: { cpus: 1 }, retry: { attempts: 2, on: [host-lost] } }
steps:
  prepare:
    run: python3 prepare.py --in ${{ inputs.raw }} --out ${{ outputs.table }}     # text: through the shell; list: argv
    code: [prepare.py]                        # files that are part of the cache key
    inputs:  { raw: { path: "${{ params.source }}", type: dataset } }
    outputs: { table: dataset }
  train:
    uses: python-train@1                      # a node kind; `with:` fills its params
    with: { lr: "${{ params.lr }}", seed: "${{ matrix.seed }}" }
    inputs:  { table: "${{ steps.prepare.outputs.table }}" }
    ranks: { count: 2, launcher: torchrun, resources: { cpus: 1, gpus: 0, memory: 1GiB } }
    matrix: { seed: [1, 2, 3] }
    timeout: 30m
    env: { OMP_NUM_THREADS: 1 }
  report:
    run: [python3, report.py]
    after: [train]                            # order without data
    when: ${{ run.state == 'running' }}
    cache: false
layout: {}
)";

TEST(Document, ReadsTheExampleOfTheFormat) {
    const Document document = Document::parse(issueExample, "credit-risk.orrery.yaml");
    EXPECT_EQ(listing(validate(document)), "");
    EXPECT_EQ(document.version(), 1);
    EXPECT_EQ(document.name(), "credit-risk");
    EXPECT_EQ(document.param("lr")->type, ParamType::Number);
    EXPECT_EQ(document.param("lr")->maximum, 1);
    EXPECT_EQ(document.param("source")->type, ParamType::Text);
    ASSERT_EQ(document.steps().size(), 3u);
    const Step& prepare = *document.step("prepare");
    EXPECT_TRUE(prepare.inputs[0].isPath);
    EXPECT_EQ(prepare.inputs[0].type, PortType::Dataset);
    EXPECT_EQ(prepare.code[0].name, "prepare.py");
    EXPECT_EQ(document.tree().textAt(prepare.key.span()), "prepare");
    const Step& train = *document.step("train");
    EXPECT_EQ(train.uses->name, "python-train");
    EXPECT_EQ(train.ranks->count.value, 2);
    EXPECT_EQ(train.ranks->resources.memory.value, 1u << 30);
    EXPECT_EQ(*train.timeout.value, std::chrono::minutes(30));
    EXPECT_EQ(train.matrix->axes[0].values.size(), 3u);
    const Step& report = *document.step("report");
    EXPECT_EQ(report.argv.size(), 2u);
    EXPECT_EQ(report.after[0].name, "train");
    EXPECT_EQ(report.cache.value, false);
}

TEST(Document, ReadsEverySection) {
    const Document document = Document::parse(R"(orrery: 1
name: all
description: everything
params:
  p: { type: path, default: a/b }
  c: { type: choice, choices: [x, y] }
  l: { type: list, default: [1, 2] }
  flag: true
inputs: { raw: dataset, hint: { type: text, optional: true } }
outputs: { model: { type: model, from: "${{ steps.a.outputs.m }}" } }
concurrency: { steps: 4, groups: { gpu: 1 } }
defaults: { env: { X: 1 } }
steps:
  a:
    description: first
    run: |
      set -e
      cat ${{ inputs.in }} > ${{ outputs.m }}
    inputs:
      in: { from: "${{ inputs.raw }}" }
      n: { value: 3, type: number }
    outputs: { m: { type: model, path: model.bin, description: d }, log: { type: text, optional: true } }
    secrets: [TOKEN]
    check: ${{ inputs.n > 2 }}
    retry: { attempts: 3, backoff: 5s, on: [timeout, 137, exit:3] }
    priority: 5
    concurrency: gpu
    resources: { gpus: 2, labels: [ssd] }
  clean: { run: rm -f x, always: true }
  each: { run: "echo ${{ item }}", map: [1, 2] }
layout:
  steps: { a: { x: 10, y: 20, color: teal }, each: [1, 2] }
  frames: { f1: { title: Train, steps: [a], color: blue } }
  notes: { n1: { text: hello, x: 1, y: 2, width: 30, height: 40 } }
  wires: { a.m > each.n: [[3, 4]], clean > each: [[5, 6], [7, 8]] }
)");
    EXPECT_EQ(listing(validate(document)), "");
    const Step& a = *document.step("a");
    EXPECT_EQ(a.outputs[0].path, "model.bin");
    EXPECT_EQ(a.secrets[0].second.name, "TOKEN");
    EXPECT_EQ(a.retry->on, (std::vector<std::string>{"timeout", "exit:137", "exit:3"}));
    EXPECT_EQ(a.resources->gpus->count.value, 2);
    EXPECT_TRUE(document.step("clean")->always);
    EXPECT_EQ(document.layout().positions[1].y, 2);
    EXPECT_EQ(document.layout().frames[0].steps[0], "a");
    EXPECT_EQ(document.layout().notes[0].text, "hello");
    EXPECT_EQ(document.layout().wires[0].wire, (WireEnds{"a", "m", "each", "n"}));
    EXPECT_EQ(document.layout().wires[1].wire, (WireEnds{"clean", "", "each", ""}));
    EXPECT_EQ(document.layout().wires[1].points[1], (LayoutPoint{7, 8}));
    EXPECT_EQ(document.outputs()[0].type, PortType::Model);
    EXPECT_EQ(document.concurrency().groups[0].first, "gpu");
}

TEST(Document, TenFaultsGiveTenDiagnostics) {
    const Document document = Document::parse(R"(orrery: 1
name: faulty
params:
  lr: { type: numbr, default: 0.1 }
defaults: { timout: 3m }
steps:
  prepare:
    run: cp ${{ inputs.raw }} ${{ outputs.tabel }}
    inputs: { raw: data.csv }
    outputs: { table: datset }
  train:
    run: train ${{ params.lrr }}
    inputs: { table: "${{ steps.prepar.outputs.table }}" }
    timeout: soon
    after: [prepare, trian]
  report:
    run: echo ${{ uper('x') }}
    ranks: { count: 0 }
)",
                                              "faulty.orrery.yaml");
    struct Expected {
        const char* id;
        int line;
        int column;
        const char* fix;
    };
    const Expected expected[] = {
        {"unknown-type", 4, 15, "number"},   {"unknown-key", 5, 13, "timeout"},
        {"unknown-output", 8, 43, "table"},  {"unknown-type", 10, 23, "dataset"},
        {"unknown-param", 12, 27, "lr"},     {"unknown-step", 13, 33, "prepare"},
        {"bad-value", 14, 14, ""},           {"unknown-step", 15, 22, "train"},
        {"bad-expression", 17, 19, "upper"}, {"bad-value", 18, 21, ""},
    };
    const Diagnostics found = validate(document);
    ASSERT_EQ(found.size(), std::size(expected)) << listing(found);
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].id, expected[i].id) << format(found[i]);
        EXPECT_EQ(found[i].range.line, expected[i].line) << format(found[i]);
        EXPECT_EQ(found[i].range.column, expected[i].column) << format(found[i]);
        EXPECT_EQ(found[i].fixes.empty() ? "" : found[i].fixes[0].replacement, expected[i].fix)
            << format(found[i]);
        EXPECT_EQ(found[i].file, "faulty.orrery.yaml");
        EXPECT_FALSE(found[i].message.empty());
    }
    EXPECT_EQ(found[5].step, "train");
}

/// The ids that a file's findings have, in the order of the file.
std::string ids(const std::string& rest, const ValidationContext& context = {}) {
    std::string out;
    for (const Diagnostic& diagnostic : validate(Document::parse(head(rest)), context))
        out += (out.empty() ? "" : " ") + diagnostic.id;
    return out;
}

struct Fault {
    const char* text;
    const char* ids;
};

const Fault faults[] = {
    {"steps: { a: { run: x } }", ""},
    {"steps: {}", ""},
    {"", "missing-key"},
    {"steps:", "missing-key"},
    {"steps: [a]", "wrong-type"},
    {"steps: { a: x }", "wrong-type"},
    {"steps: { a: }", "wrong-type"},
    {"steps: { a: {} }", "missing-key"},
    {"steps: { a: { run: \"\" } }", "bad-value"},
    {"steps: { a: { run: [] } }", "bad-value"},
    {"steps: { a: { run: { x: y } } }", "wrong-type"},
    {"steps: { a b: { run: x } }", "bad-name"},
    {"steps: { a--b: { run: x } }", "bad-name"},
    {"steps:\n  a: { run: x }\n  a: { run: y }", "duplicate-key"},
    {"steps: { a: { run: x, uses: k@1 } }", "bad-step"},
    {"steps: { a: { uses: k } }", "bad-kind"},
    {"steps: { a: { run: x, runn: y } }", "unknown-key"},
    {"colour: red\nsteps: { a: { run: x } }", "unknown-key"},
    {"steps: { a: { run: x, after: [a] } }", "cycle"},
    {"steps: { a: { run: x, after: [b] }, b: { run: x, after: [a] } }", "cycle"},
    {"steps: { a: { run: x, after: [b] }, b: { run: x, after: [a] }, c: { run: x, after: [d] }, d: { "
     "run: x, after: [c] } }",
     "cycle cycle"},
    {"steps: { a: { run: x, inputs: { i: \"${{ steps.a.outputs.o }}\" }, outputs: { o: text } } }", "cycle"},
    {"steps: { a: { run: x, inputs: { i: } } }", ""},
    {"steps: { a: { run: x, inputs: { i: {} } } }", "missing-input"},
    {"steps: { a: { run: x, inputs: { i: { path: a, value: b } } } }", "bad-value"},
    {"steps: { a: { run: x, inputs: { i: ../secret } } }", "bad-path"},
    {"steps: { a: { run: x, code: [/etc/passwd] } }", "bad-path"},
    {"steps: { a: { run: x, outputs: { o: { path: ../o } } } }", "bad-output-path"},
    {"steps: { a: { run: x, outputs: { o: { path: /o } } } }", "bad-output-path"},
    {"steps: { a: { run: \"x ${{ outputs.o }}\", outputs: { o: text, p: text } } }", "unwritten-output"},
    {"steps: { a: { check: \"${{ 1 > 0 }}\", outputs: { o: text } } }", "unwritten-output"},
    {"steps: { a: { run: x, outputs: { m: metrics } }, b: { run: x, inputs: { i: { from: \"${{ "
     "steps.a.outputs.m }}\", type: dataset } } } }",
     "type-mismatch"},
    {"steps: { a: { run: x, outputs: { m: model } }, b: { run: x, inputs: { i: { from: \"${{ "
     "steps.a.outputs.m }}\", type: file } } } }",
     ""},
    {"steps: { a: { run: x }, b: { run: x, inputs: { i: \"${{ steps.a.outputs.m }}\" } } }",
     "unknown-output"},
    {"steps: { a: { run: x }, b: { run: x, inputs: { i: \"${{ steps.a.m }}\" } } }", "bad-reference"},
    {"steps: { a: { run: \"x ${{ steps.b.outputs.o }}\" }, b: { run: x, outputs: { o: text } } }",
     "name-not-allowed"},
    {"steps: { a: { run: \"x ${{ secrets.X }}\" } }", "name-not-allowed"},
    {"steps: { a: { run: \"x ${{ env.X }}\" } }", "name-not-allowed"},
    {"steps: { a: { run: \"x $X\", env: { X: \"${{ secrets.X }}\" } } }", ""},
    {"steps: { a: { run: \"x ${{ matrix.m }}\" } }", "unknown-name"},
    {"steps: { a: { run: \"x ${{ item }}\" } }", "name-not-allowed"},
    {"steps: { a: { run: \"x ${{ run.nme }}\" } }", "unknown-name"},
    {"steps: { a: { run: \"x ${{ foo.bar }}\" } }", "unknown-name"},
    {"steps: { a: { run: x, when: \"a ${{ 1 }}\" } }", "bad-expression"},
    {"steps: { a: { run: x, when: \"${{ 'a' > 1 }}\" } }", "expression-type"},
    {"params: { n: 3 }\nsteps: { a: { run: \"x ${{ params.n + 'a' }}\" } }", "expression-type"},
    {"steps: { a: { run: x, matrix: { m: [] } } }", "bad-value"},
    {"steps: { a: { run: x, matrix: { m: [1] }, map: [1] } }", "bad-step"},
    {"steps: { a: { run: x, timeout: -1 } }", "bad-value"},
    {"steps: { a: { run: x, timeout: 1 parsec } }", "bad-value"},
    {"steps: { a: { run: x, resources: { memory: lots } } }", "bad-value"},
    {"steps: { a: { run: x, resources: { cpus: -1 } } }", "bad-value"},
    {"steps: { a: { run: x, priority: 1.5 } }", "bad-value"},
    {"steps: { a: { run: x, retry: { attempts: 0 } } }", "bad-value"},
    {"steps: { a: { run: x, retry: { on: [sometimes] } } }", "bad-value"},
    {"steps: { a: { run: x, ranks: { launcher: torchrum } } }", "bad-value"},
    {"steps: { a: { run: x, ranks: { count: 2, minimum: 3 } } }", "bad-value"},
    {"steps: { a: { run: x, concurrency: g } }", "unknown-group"},
    {"steps: { a: { run: x, cache: maybe } }", "bad-value"},
    {"steps: { a: { run: x, always: maybe } }", "wrong-type"},
    {"steps: { a: { run: \"cat <<E\\n${{ run.id }}\\nE\" } }", "unquotable"},
    {"params: { c: { type: choice } }\nsteps: { a: { run: x } }", "missing-key"},
    {"params: { c: { type: choice, choices: [aa, bb], default: ab } }\nsteps: { a: { run: x } }",
     "bad-default"},
    {"params: { n: { type: integer, default: 1.5 } }\nsteps: { a: { run: x } }", "bad-default"},
    {"params: { n: { type: number, default: 5, max: 1 } }\nsteps: { a: { run: x } }", "bad-default"},
    {"params: { n: { type: number, min: 5, max: 1 } }\nsteps: { a: { run: x } }", "bad-value"},
    {"outputs: { m: model }\nsteps: { a: { run: x } }", "bad-output"},
    {"outputs: { m: { from: \"${{ steps.b.outputs.x }}\" } }\nsteps: { a: { run: x } }", "unknown-step"},
    {"steps: { a: { run: x } }\nlayout: { steps: { b: { x: 1, y: 2 } } }", "unknown-step"},
    {"steps: { a: { run: x } }\nlayout: { steps: { a: { x: far, y: 2 } } }", "bad-layout"},
    {"steps: { a: { run: x } }\nlayout: { wires: { a: [[1, 2]] } }", "bad-layout"},
    {"steps: { a: { run: x } }\nlayout: { wires: { a > b: [1] } }", "bad-layout"},
    {"steps: { a: { run: x, with: { a: 1 } } }", "unused-with"},
};

TEST(Document, EachFaultHasItsName) {
    for (const Fault& c : faults)
        EXPECT_EQ(ids(c.text), c.ids) << c.text << "\n" << listing(validate(Document::parse(head(c.text))));
    EXPECT_EQ(listing(Document::parse("steps: { a: { run: x } }").diagnostics()),
              "1:1: error: the file does not say its version; begin it with 'orrery: 1' [missing-key]\n");
    EXPECT_THAT(listing(Document::parse("orrery: 2\nsteps: { a: { run: x } }").diagnostics()),
                testing::HasSubstr("version 2"));
}

TEST(Document, KindsAreChecked) {
    const KindLibrary kinds({{std::filesystem::path(ORRERY_SOURCE_DIR) / "resources/kinds", true}});
    const ValidationContext context{&kinds, nullptr};
    const std::string load = "  load: { uses: dataset-source@1, with: { name: wine } }\n";
    const Fault cases[] = {
        {"  s: { uses: split@1, inputs: { table: \"${{ steps.load.outputs.table }}\" } }", ""},
        {"  s: { uses: splitt@1, inputs: { table: \"${{ steps.load.outputs.table }}\" } }", "unknown-kind"},
        {"  s: { uses: split@99, inputs: { table: \"${{ steps.load.outputs.table }}\" } }", "unknown-kind"},
        {"  s: { uses: split@1 }", "missing-input"},
        {"  s: { uses: split@1, inputs: { tabel: x.csv } }", "missing-input unknown-input"},
        {"  s: { uses: split@1, with: { sed: 3 }, inputs: { table: x.csv } }", "unknown-param"},
        {"  s: { uses: split@1, with: { test_share: 7 }, inputs: { table: x.csv } }", "bad-param"},
        {"  s: { uses: split@1, inputs: { table: \"${{ steps.load.outputs.tabel }}\" } }", "unknown-output"},
        {"  s: { uses: gate@1, inputs: { metrics: \"${{ steps.load.outputs.table }}\" } }", "type-mismatch"},
        {"  s: { uses: map@1 }", "bad-kind"},
    };
    for (const Fault& c : cases)
        EXPECT_EQ(ids("steps:\n" + load + c.text, context), c.ids)
            << c.text << "\n"
            << listing(validate(Document::parse(head("steps:\n" + load + c.text)), context));
}

TEST(Document, UnknownThingsSurvive) {
    const std::string text =
        head("future: { x: 1 }\nsteps:\n  a: { uses: not-here@7, wobble: 3, with: { z: 1 } }\n");
    const Document document = Document::parse(text);
    EXPECT_EQ(document.text(), text);
    EXPECT_FALSE(hasErrors(validate(document)));
    EXPECT_EQ(document.step("a")->uses->text, "not-here@7");
    EXPECT_EQ(document.step("a")->node.find("wobble").text(), "3");
}

TEST(Document, FilesStayInTheirFolder) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("orrery-document-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "in/sub");
    std::ofstream(folder / "in/sub/a.orrery.yaml") << "orrery: 1\nsteps: { a: { run: x } }\n";
    std::ofstream(folder / "secret.yaml") << "orrery: 1\n";
    std::filesystem::create_symlink(folder / "secret.yaml", folder / "in/link.orrery.yaml");
    const DocumentFiles files(folder / "in");
    EXPECT_TRUE(files.load("sub/a.orrery.yaml").ok());
    EXPECT_EQ(files.load("none.orrery.yaml").error().code(), ErrorCode::NotFound);
    for (const char* path :
         {"../secret.yaml", "/etc/passwd", "link.orrery.yaml", "sub", "", "sub/../../secret.yaml"})
        EXPECT_FALSE(files.load(path).ok()) << path;
    std::ofstream(folder / "in/huge.orrery.yaml") << "a: " << std::string(10'000'000, 'x');
    EXPECT_EQ(files.load("huge.orrery.yaml").error().code(), ErrorCode::InvalidInput);
    std::filesystem::remove_all(folder);
}

// Hostile files: answered quickly, with a reason and a place, and never with a crash.

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

const std::vector<std::string> smallHostileFiles = {
    ",",
    ",d\n",
    "{}\n,",
    "[a]\n,x\n",
    "&x\n- *x\n",
    "&a [*a]",
    "a: &b 1\nc: *b",
    "a: *missing",
    "!!python/object:os.system x",
    "!<tag> x",
    "%YAML 9.9\n---\na",
    "---\na\n---\nb",
    "a: b\n...\nc: d",
    std::string("a\0b", 3),
    std::string(1, '\0'),
    "\xff\xfe",
    "\xc3",
    "a: \xed\xa0\x80",
    "\xef\xbb\xbf\xef\xbb\xbf",
    "\x04",
    "a: \x1b[2J",
    "\x7f",
    "\r\r\r",
    "\t\t\t",
    "a:\tb\n\tc: d",
    "- - - - -",
    "? ? ? ?",
    ": : : :",
    "[[[[",
    "]]]]",
    "{{{{",
    "}}}}",
    "{a: {b: {c:",
    "\"",
    "'",
    "\"\\",
    "\"\\x",
    "\"\\uD800\"",
    "|",
    ">",
    "|9\n x",
    "a: |\n\tb",
    "<<: *x",
    "<<: {a: b}",
    "? [a, b]\n: c",
    "{[a]: b}",
    "orrery: {}",
    "orrery: []",
    "orrery: 1\nsteps: &s {}",
    "orrery: 99999999999999999999",
    "orrery: 1\nsteps: { a: { run: \"${{\" } }",
    "orrery: 1\nsteps: { a: { run: \"${{ ${{ }}\" } }",
    "orrery: 1\nsteps: { a: { run: x, timeout: 1e999 } }",
    "orrery: 1\nsteps: { a: { run: x, resources: { memory: 99999999999999999999GiB } } }",
    "orrery: 1\nsteps: { a: { run: x, priority: -9223372036854775808 } }",
    "orrery: 1\nparams: { x: { default: .nan, type: number } }\nsteps: { a: { run: x } }",
    "orrery: 1\nsteps: { ../../etc: { run: x } }",
    "orrery: 1\nsteps: { \"a\\nb\": { run: x } }",
    "null",
    "~",
    "true",
    "- a",
};

std::vector<std::string> hostileFiles() {
    std::vector<std::string> files = smallHostileFiles;
    std::string laughs = "a: &a [x]\n";
    for (char c = 'b'; c < 'k'; ++c)
        laughs += std::string(1, c) + ": &" + c + " [" +
                  repeated("*" + std::string(1, static_cast<char>(c - 1)) + ",", 9) + "]\n";
    files.push_back(laughs);
    for (const char* part : {"[", "{", "- ", "? ", ": ", "a:\n ", "{a: ", "\"", "'", "&a ", "! ", "#\n", "\n",
                             ",", "a,", "---\n", "%a\n", "a: b\n"})
        files.push_back(repeated(part, 200'000 / std::string_view(part).size()));
    files.push_back("a: " + std::string(10'000'000, 'x'));
    files.push_back(std::string(10'000'000, 'x'));
    files.push_back("a: \"" + std::string(2'000'000, 'x') + "\"");
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    files.push_back(deep);
    const std::string begin = "orrery: 1\nsteps:\n";
    std::string unknown = begin;
    for (int i = 0; i < 5000; ++i)
        unknown += "  s" + std::to_string(i) + ": { run: x, after: [t" + std::to_string(i) + "] }\n";
    files.push_back(unknown);
    files.push_back(begin + "  a: { run: \"" + repeated("${{ params.x }}", 20'000) + "\" }\n");
    files.push_back(begin + "  a: { run: \"${{ " + repeated("(", 100'000) + " }}\" }\n");
    std::string ring = begin;
    for (int i = 0; i < 3000; ++i)
        ring +=
            "  s" + std::to_string(i) + ": { run: x, after: [s" + std::to_string((i + 1) % 3000) + "] }\n";
    files.push_back(ring);
    std::string warnings = begin + "  a: { run: x }\n";
    for (int i = 0; i < 3000; ++i)
        warnings += "key" + std::to_string(i) + ": 1\n";
    files.push_back(warnings + "defaults: { timeout: never }\n");
    return files;
}

TEST(Document, HostileFilesAreAnswered) {
    const std::vector<std::string> files = hostileFiles();
    EXPECT_GE(files.size(), 80u);
    for (const std::string& file : files) {
        const auto begin = std::chrono::steady_clock::now();
        const Diagnostics found = validate(Document::parse(file, "hostile.orrery.yaml"));
        RecordProperty(
            "slowest",
            static_cast<int>(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count()));
        ASSERT_TRUE(hasErrors(found)) << file.substr(0, 60);
        for (const Diagnostic& diagnostic : found) {
            EXPECT_FALSE(diagnostic.message.empty());
            EXPECT_FALSE(diagnostic.id.empty());
            EXPECT_EQ(diagnostic.message.find('\x1b'), std::string::npos) << diagnostic.message;
        }
        EXPECT_LE(found.size(), 1200u);
    }
}

} // namespace
} // namespace orrery::pipeline
