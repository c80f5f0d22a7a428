#include "tests/support/read_file.h"

#include "core/base/text.h"
#include "core/pipeline/history.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <gmock/gmock.h>
#include <random>
#include <set>

/// Random edit scripts on a corpus of files written in many ways. After each edit the text reads, the model
/// shows exactly what was asked for, and every line that the edit does not concern is there as it was;
/// undoing all gives the first bytes. ORRERY_TEST_SEED and ORRERY_TEST_EDITS choose other scripts.
namespace orrery::pipeline {
namespace {

namespace fs = std::filesystem;
using formats::Json;

std::uint64_t numberFrom(const char* variable, std::uint64_t fallback) {
    const char* text = std::getenv(variable);
    return text ? std::strtoull(text, nullptr, 10) : fallback;
}

std::vector<fs::path> corpus() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(ORRERY_SOURCE_DIR) / "tests/pipeline/corpus"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// A number of lines from `first` to `last`, counted from 0.
using Lines = std::set<std::size_t>;

class Script {
public:
    Script(Document document, std::uint64_t seed) : m_history(std::move(document)), m_random(seed) {}

    const Document& document() const { return m_history.document(); }
    History& history() { return m_history; }
    int refused() const { return m_refused; }
    /// Of these, those that only the way the file is written made impossible.
    int unfaithful() const { return m_unfaithful; }

    void step() {
        switch (pick(12)) {
        case 0:
            return setAnyScalar();
        case 1:
            return removeAnything();
        case 2:
            return addStep();
        case 3:
            return removeStep();
        case 4:
            return renameStep();
        case 5:
            return connect();
        case 6:
            return disconnect();
        case 7:
            return setParam();
        case 8:
            return setKindParam();
        case 9:
            return moveSteps();
        case 10:
            return movePort();
        default:
            return afterList();
        }
    }

private:
    std::size_t pick(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random);
    }

    std::string stepName() {
        const auto steps = document().section("steps");
        if (steps.size() == 0)
            return "nobody";
        auto entry = steps.entries().begin();
        for (std::size_t i = pick(steps.size()); i > 0; --i)
            ++entry;
        return std::string((*entry).name());
    }

    Json anyValue() {
        static const std::vector<Json> values = {
            Json(0.25),
            Json(7),
            Json(true),
            Json(nullptr),
            Json("plain"),
            Json("true"),
            Json("1.50"),
            Json(""),
            Json("a: b"),
            Json("# not a comment"),
            Json(" spaces "),
            Json("it's \"quoted\""),
            Json("${{ params.lr }}"),
            Json("one\ntwo\n"),
            Json("one\n\n  three"),
            Json("\ttab"),
            Json("- dash"),
            Json("[1, 2"),
            Json("{a"),
            Json("Grüße 🙂"),
            Json("trailing:"),
            Json("a,b"),
            Json("\n"),
            Json("x\n\n\n"),
            Json("~"),
            Json("null"),
            Json("0x1F"),
            Json("line\r\nend"),
            Json("*alias"),
            Json("&anchor"),
            Json("!tag"),
            Json("%percent"),
            Json("@at"),
            Json("|"),
            Json(">-"),
            Json(Json::Array{Json(1), Json("two"), Json(Json::Array{})}),
            Json::object({{"k", Json("v")}, {"deep", Json::object({{"x", Json(1)}})}}),
            Json::object(),
            Json::array()};
        return values[pick(values.size())];
    }

    /// A path to a value anywhere in the file, and lines that belong to it.
    YamlPath anyPath() {
        YamlPath path;
        yaml::Node node = document().root();
        while (node.size() > 0 && (path.empty() || pick(4) != 0)) {
            const std::size_t index = pick(node.size());
            if (node.isMap()) {
                auto entry = node.entries().begin();
                for (std::size_t i = 0; i < index; ++i)
                    ++entry;
                path.emplace_back((*entry).name());
                node = (*entry).value;
            } else {
                auto item = node.items().begin();
                for (std::size_t i = 0; i < index; ++i)
                    ++item;
                path.push_back(std::to_string(index));
                node = *item;
            }
        }
        return path;
    }

    yaml::Node nodeAt(const YamlPath& path) const {
        return YamlEditor(std::shared_ptr<const yaml::Tree>(std::shared_ptr<void>(), &document().tree()))
            .find(path);
    }

    /// The lines of what is at `path`, with its key; of what is missing: where its map ends or is opened.
    Lines linesOf(const YamlPath& path) const {
        const yaml::Tree& tree = document().tree();
        Lines lines;
        const auto add = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i <= to; ++i)
                lines.insert(i);
        };
        YamlPath known = path;
        while (!known.empty() && !nodeAt(known))
            known.pop_back();
        const yaml::Node node = nodeAt(known);
        if (known.size() == path.size()) {
            const YamlPath above(path.begin(), path.end() - 1);
            const yaml::Node key = nodeAt(above).findKey(path.back());
            const std::size_t first = key ? key.span().begin : node.span().begin;
            add(tree.lineOf(first), tree.lineOf(node.span().end));
            if (!key && tree.lineOf(first) > 0)
                add(tree.lineOf(first) - 1, tree.lineOf(first)); // The dash may stand a line above.
            if (nodeAt(above).size() == 1)
                lines.merge(collectionLines(nodeAt(above)));
        } else if (!node.isMap() || node.size() == 0 || node.style() == yaml::Style::Flow) {
            lines.merge(collectionLines(node));
        }
        return lines;
    }

    /// Where a collection without entries, or in flow style, is written.
    Lines collectionLines(yaml::Node node) const {
        const yaml::Tree& tree = document().tree();
        Lines lines;
        if (!node)
            return lines;
        const std::size_t first = tree.lineOf(node.span().begin);
        const std::string_view before =
            tree.lineText(first).substr(0, node.span().begin - tree.lineBegin(first));
        if (first > 0 && trim(before).empty()) {
            // An empty collection, or one that becomes empty, is written behind the colon of its key.
            std::size_t holder = first - 1;
            while (holder > 0 &&
                   (trim(tree.lineText(holder)).empty() || trim(tree.lineText(holder)).front() == '#'))
                --holder;
            lines.insert(holder);
        }
        for (std::size_t i = first; i <= tree.lineOf(node.span().end); ++i)
            lines.insert(i);
        return lines;
    }

    /// Does the edit and checks what every edit promises. `concerned`: lines that may change. Returns whether
    /// it was done.
    bool perform(const Edit& edit, Lines concerned) {
        SCOPED_TRACE(describe(edit));
        const std::string before = document().text();
        const yaml::Tree& tree = document().tree();
        // One blank line beside what goes may go too.
        Lines blank;
        std::vector<std::string> kept;
        for (std::size_t i = 0; i < tree.lineCount(); ++i) {
            const bool isNear = concerned.count(i + 1) || (i > 0 && concerned.count(i - 1));
            if (concerned.count(i) || (isNear && trim(tree.lineText(i)).empty()))
                continue;
            kept.emplace_back(tree.lineText(i));
        }
        while (!kept.empty() && kept.back().empty())
            kept.pop_back();
        const Result<EditResult> result = applyEdit(document(), edit);
        if (!result.ok()) {
            EXPECT_EQ(document().text(), before);
            ++m_refused;
            m_unfaithful +=
                result.error().message().find("without changing something else") != std::string::npos;
            if (std::getenv("ORRERY_TEST_VERBOSE"))
                std::cout << "refused: " << describe(edit) << ": " << result.error().message() << "\n";
            return false;
        }
        EXPECT_FALSE(hasErrors(result->document.tree().diagnostics()))
            << format(result->document.tree().diagnostics().front()) << "\n"
            << result->document.text();
        std::string undone = result->document.text();
        EXPECT_TRUE(result->inverse.applyTo(undone).ok());
        EXPECT_EQ(undone, before);
        expectInOrder(kept, result->document.tree(), before);
        // Line ends stay of one kind.
        const bool hadReturns = before.find("\r\n") != std::string::npos;
        const std::string& after = result->document.text();
        for (std::size_t at = after.find('\n'); hadReturns && at != std::string::npos;
             at = after.find('\n', at + 1))
            EXPECT_EQ(after[at - 1], '\r') << "at byte " << at;
        EXPECT_EQ(after.empty() || after.back() == '\n', before.empty() || before.back() == '\n') << after;
        EXPECT_TRUE(m_history.apply(edit).ok());
        EXPECT_EQ(document().text(), after);
        return true;
    }

    static void expectInOrder(const std::vector<std::string>& kept, const yaml::Tree& tree,
                              const std::string& before) {
        std::size_t line = 0;
        for (const std::string& wanted : kept) {
            while (line < tree.lineCount() && tree.lineText(line) != wanted)
                ++line;
            ASSERT_LT(line, tree.lineCount()) << "lost: '" << wanted << "'\nbefore:\n"
                                              << before << "\nafter:\n"
                                              << tree.source();
            ++line;
        }
    }

    /// What an edit by path must make of the whole file.
    static Json changed(const Json& root, const YamlPath& path, std::size_t depth, const Json* value) {
        if (depth == path.size())
            return *value;
        if (root.isArray()) {
            Json result = Json::array();
            for (std::size_t i = 0; i < root.size(); ++i) {
                if (std::to_string(i) != path[depth])
                    result.push(root[i]);
                else if (value || depth + 1 < path.size())
                    result.push(changed(root[i], path, depth + 1, value));
            }
            return result;
        }
        Json result = root.isNull() ? Json::object() : root;
        if (!value && depth + 1 == path.size())
            result.erase(path[depth]);
        else
            result.set(path[depth], changed(root[path[depth]], path, depth + 1, value));
        return result;
    }

    void setAnyScalar() {
        YamlPath path = anyPath();
        if (path.empty() || path == YamlPath{"steps"})
            return;
        if (nodeAt(path).isMap() && pick(2))
            path.push_back("fresh" + std::to_string(pick(100)));
        const Json value = anyValue();
        const Json expected = changed(yaml::toJson(document().root()), path, 0, &value);
        if (perform(edit::SetValue{path, value}, linesOf(path))) {
            EXPECT_EQ(yaml::toJson(document().root()).dump(), expected.dump()) << document().text();
        }
    }

    void removeAnything() {
        const YamlPath path = anyPath();
        if (path.size() < 2 || (path.size() == 2 && path[0] == "steps"))
            return;
        YamlPath whole = path;
        while (whole.size() > 3 && nodeAt(YamlPath(whole.begin(), whole.end() - 1)).size() == 1)
            whole.pop_back();
        const Json expected = changed(yaml::toJson(document().root()), whole, 0, nullptr);
        if (perform(edit::RemoveValue{path}, linesOf(whole))) {
            EXPECT_EQ(yaml::toJson(document().root()).dump(), expected.dump());
        }
    }

    void addStep() {
        static const std::vector<std::string> bodies = {
            "uses: split@1\n", "run: [echo, x]   # says x\noutputs:\n  o: text\n\n  # two\n  p: text\n",
            "run: |\n  one\n\n  two\nenv: { A: 1 }\n", "{ run: [true] }"};
        const std::string name = "new-" + std::to_string(pick(1000));
        if (document().section("steps").find(name))
            return;
        const std::string& body = bodies[pick(bodies.size())];
        const std::string after = pick(2) && document().section("steps").size() ? stepName() : "";
        const std::size_t count = document().section("steps").size();
        if (!perform(edit::AddStep{name, body, after}, linesOf({"steps", name})))
            return;
        EXPECT_EQ(document().section("steps").size(), count + 1);
        EXPECT_EQ(yaml::toJson(document().section("steps").find(name)).dump(),
                  yaml::toJson(yaml::Tree::read(body)->root()).dump());
    }

    /// Lines that speak of a step in any way.
    Lines mentioning(const std::string& name) const {
        Lines lines;
        const yaml::Tree& tree = document().tree();
        for (std::size_t i = 0; i < tree.lineCount(); ++i)
            if (tree.lineText(i).find(name) != std::string_view::npos)
                lines.insert(i);
        return lines;
    }

    void removeStep() {
        const std::string name = stepName();
        if (!isStepName(name))
            return;
        Lines concerned = mentioning(name);
        concerned.merge(linesOf({"steps", name}));
        // Lists and inputs that become empty go with their key and brackets.
        for (const yaml::Entry step : document().section("steps").entries())
            for (const char* key : {"after", "inputs"})
                if (step.value.find(key))
                    concerned.merge(linesOf({"steps", std::string(step.name()), key}));
        // A layout without places closes up.
        if (nodeAt({"layout", "steps"}).size() == 1 && nodeAt({"layout", "steps", name}))
            concerned.merge(linesOf({"layout"}));
        const std::size_t count = document().section("steps").size();
        if (!perform(edit::RemoveStep{name}, concerned))
            return;
        EXPECT_EQ(document().section("steps").size(), count - 1);
        EXPECT_FALSE(document().section("steps").find(name));
        for (const Step& step : document().steps()) {
            for (const NamedNode& after : step.after)
                EXPECT_NE(after.name, name);
            for (const InputModel& input : step.inputs)
                if (const Reference* wire = input.source.asReference()) {
                    EXPECT_FALSE(wire->path[0] == "steps" && wire->path.size() > 1 && wire->path[1] == name)
                        << name << " in\n"
                        << document().text();
                }
        }
    }

    void renameStep() {
        const std::string from = stepName();
        const std::string to = "renamed-" + std::to_string(pick(100000));
        if (!isStepName(from) || document().section("steps").find(to))
            return;
        const std::size_t count = document().section("steps").size();
        if (!perform(edit::RenameStep{from, to}, mentioning(from)))
            return;
        EXPECT_EQ(document().section("steps").size(), count);
        EXPECT_TRUE(document().section("steps").find(to));
        EXPECT_FALSE(document().section("steps").find(from));
        for (const Step& step : document().steps())
            for (const InputModel& input : step.inputs)
                for (const Reference& reference : input.source.references())
                    EXPECT_FALSE(reference.path[0] == "steps" && reference.path.size() > 1 &&
                                 reference.path[1] == from);
    }

    void connect() {
        const std::string from = stepName();
        const std::string to = stepName();
        const std::string input = pick(2) ? "table" : "in-" + std::to_string(pick(5));
        const yaml::Node step = document().section("steps").find(to);
        if (from == to || !step || !isStepName(from))
            return;
        const YamlPath path{"steps", to, "inputs", input};
        if (!perform(edit::Connect{from, "out", to, input}, linesOf(path)))
            return;
        ASSERT_TRUE(document().step(to)) << document().text();
        ASSERT_TRUE(document().step(to)->input(input)) << document().text();
        EXPECT_EQ(document().step(to)->input(input)->source.text(), "${{ steps." + from + ".outputs.out }}");
    }

    void disconnect() {
        const std::string name = stepName();
        const yaml::Node inputs = document().section("steps").find(name).find("inputs");
        if (inputs.size() == 0)
            return;
        auto entry = inputs.entries().begin();
        for (std::size_t i = pick(inputs.size()); i > 0; --i)
            ++entry;
        const std::string input((*entry).name());
        const std::size_t depth = inputs.size() == 1 ? 3 : 4;
        YamlPath path{"steps", name, "inputs", input};
        path.resize(depth);
        if (perform(edit::Disconnect{name, input}, linesOf(path))) {
            EXPECT_FALSE(document().section("steps").find(name).find("inputs").find(input));
        }
    }

    void setParam() {
        const yaml::Node params = document().section("params");
        std::string name = "p" + std::to_string(pick(20));
        if (params.size() > 0 && pick(2))
            name = (*params.entries().begin()).name();
        YamlPath path{"params", name};
        if (params.find(name).isMap())
            path.emplace_back("default");
        const Json value = Json(static_cast<std::int64_t>(pick(1000)));
        if (perform(edit::SetParam{name, value}, linesOf(path))) {
            EXPECT_EQ(yaml::toJson(nodeAt(path)), value);
        }
    }

    void setKindParam() {
        const std::string name = stepName();
        const std::string param = "k" + std::to_string(pick(3));
        const Json value = anyValue();
        if (!document().section("steps").find(name).isMap())
            return;
        YamlPath path{"steps", name, "with", param};
        Lines concerned = linesOf(path);
        if (value.isNull() && nodeAt({"steps", name, "with"}).size() == 1 && nodeAt(path))
            concerned.merge(linesOf({"steps", name, "with"}));
        if (perform(edit::SetKindParam{name, param, value}, concerned)) {
            EXPECT_EQ(yaml::toJson(nodeAt(path)).dump(), value.dump());
        }
    }

    void movePort() {
        const bool output = pick(2) == 1;
        const YamlPath section{output ? "outputs" : "inputs"};
        std::vector<std::string> names;
        for (const yaml::Entry port : nodeAt(section).entries())
            names.emplace_back(port.name());
        if (names.empty())
            return;
        const std::string port = names[pick(names.size())];
        const std::string before = pick(3) == 0 ? "" : names[pick(names.size())];
        const Json expected = yaml::toJson(nodeAt(section));
        std::string letters = document().text();
        if (!perform(edit::MovePort{output, port, before}, linesOf(section)))
            return;
        if (port != before) {
            std::erase(names, port);
            names.insert(before.empty() ? names.end() : std::find(names.begin(), names.end(), before), port);
        }
        std::vector<std::string> now;
        for (const yaml::Entry each : nodeAt(section).entries()) {
            now.emplace_back(each.name());
            EXPECT_EQ(yaml::toJson(each.value), expected[each.name()]);
        }
        EXPECT_EQ(now, names);
        std::string after = document().text();
        std::sort(letters.begin(), letters.end());
        std::sort(after.begin(), after.end());
        EXPECT_EQ(after, letters) << "no comment is lost";
    }

    void moveSteps() {
        edit::MoveSteps edit;
        Lines concerned;
        std::set<std::string> names;
        for (std::size_t i = 0; i < 1 + pick(3); ++i)
            names.insert(stepName());
        for (const std::string& name : names) {
            edit.places.push_back(
                {name, static_cast<double>(pick(2000)) - 1000, static_cast<double>(pick(2000))});
            concerned.merge(linesOf({"layout", "steps", name}));
        }
        if (!perform(edit, concerned))
            return;
        for (const auto& place : edit.places) {
            const auto& positions = document().layout().positions;
            const auto found = std::find_if(positions.begin(), positions.end(),
                                            [&](const LayoutPosition& p) { return p.step == place.step; });
            ASSERT_NE(found, positions.end()) << document().text();
            EXPECT_EQ(found->x, place.x);
            EXPECT_EQ(found->y, place.y);
        }
    }

    void afterList() {
        const std::string name = stepName();
        const std::string other = stepName();
        if (name == other)
            return;
        const YamlPath path{"steps", name, "after"};
        const Json list = yaml::toJson(nodeAt(path));
        const bool has =
            std::find(list.items().begin(), list.items().end(), Json(other)) != list.items().end();
        if (has) {
            if (perform(edit::RemoveAfter{name, other}, linesOf(path))) {
                EXPECT_EQ(yaml::toJson(nodeAt(path)).size(), list.size() - 1);
            }
        } else if (list.isNull() || list.isArray()) {
            if (perform(edit::AddAfter{name, other}, linesOf(path))) {
                EXPECT_EQ(yaml::toJson(nodeAt(path)).items().back(), Json(other));
            }
        }
    }

    History m_history;
    std::mt19937_64 m_random;
    int m_refused = 0;
    int m_unfaithful = 0;
};

TEST(EditProperty, RandomScriptsChangeOnlyWhatTheyMust) {
    const std::uint64_t seed = numberFrom("ORRERY_TEST_SEED", 1);
    const std::uint64_t edits = numberFrom("ORRERY_TEST_EDITS", 100);
    const std::vector<fs::path> files = corpus();
    ASSERT_GE(files.size(), 20u);
    std::size_t done = 0;
    std::size_t refused = 0;
    std::size_t unfaithful = 0;
    for (const fs::path& file : files) {
        SCOPED_TRACE(file.filename().string() + ", seed " + std::to_string(seed));
        const std::string text = readAll(file);
        Script script(Document::parse(text), seed * 1000 + std::hash<std::string>()(file.filename()) % 1000);
        ASSERT_FALSE(hasErrors(script.document().tree().diagnostics()))
            << format(script.document().tree().diagnostics().front());
        for (std::uint64_t i = 0; i < edits && !testing::Test::HasFailure(); ++i)
            script.step();
        if (testing::Test::HasFailure())
            return;
        const std::string last = script.document().text();
        const std::size_t count = script.history().entries().size();
        done += count;
        refused += static_cast<std::size_t>(script.refused());
        unfaithful += static_cast<std::size_t>(script.unfaithful());
        ASSERT_TRUE(script.history().goTo(0).ok());
        ASSERT_EQ(script.document().text(), text) << "undoing everything gives the first bytes";
        ASSERT_TRUE(script.history().goTo(count).ok());
        ASSERT_EQ(script.document().text(), last) << "doing everything again gives the last bytes";
    }
    RecordProperty("seed", std::to_string(seed));
    std::cout << "seed " << seed << ": " << done << " edits on " << files.size() << " files, " << refused
              << " refused, " << unfaithful << " of them for how the file is written\n";
    EXPECT_LE(unfaithful * 100, done) << "nearly every file can be edited";
    EXPECT_LE(refused * 5, done) << "the scripts ask for things that are there";
}

} // namespace
} // namespace orrery::pipeline
