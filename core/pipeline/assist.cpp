#include "core/pipeline/assist.h"

#include "core/pipeline/assist_expression.h"
#include "core/pipeline/assist_facts.h"
#include "core/pipeline/expression_program.h"

#include <fmt/format.h>

#include <algorithm>

namespace orrery::pipeline {

namespace {

using Role = TextPlace::Role;

bool isPath(const std::vector<std::string>& path, std::initializer_list<std::string_view> pattern) {
    return std::equal(
        path.begin(), path.end(), pattern.begin(), pattern.end(),
        [](const std::string& key, std::string_view wish) { return wish == "*" || key == wish; });
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// 0: begins with the word, 1: has it inside, 2: has its letters in that order; -1: none of these.
int rankOf(std::string_view label, std::string_view word) {
    const auto isSame = [](char a, char b) { return lower(a) == lower(b); };
    const auto found = std::search(label.begin(), label.end(), word.begin(), word.end(), isSame);
    if (found == label.begin())
        return 0;
    if (found != label.end())
        return 1;
    auto next = word.begin();
    for (const char c : label)
        if (next != word.end() && isSame(c, *next))
            ++next;
    return next == word.end() ? 2 : -1;
}

void keepFitting(std::vector<Completion>& items, std::string_view word) {
    std::erase_if(items, [&](const Completion& item) { return rankOf(item.label, word) < 0; });
    std::stable_sort(items.begin(), items.end(), [&](const Completion& a, const Completion& b) {
        return rankOf(a.label, word) < rankOf(b.label, word);
    });
}

/// The map at a path, as the last text that parsed had it.
yaml::Node nodeAt(const Document* document, const std::vector<std::string>& path) {
    yaml::Node node = document ? document->root() : yaml::Node();
    for (const std::string& key : path) {
        if (!node)
            return node;
        if (node.isSequence()) {
            const yaml::Items items = node.items();
            auto item = items.begin();
            for (std::size_t i = std::strtoul(key.c_str(), nullptr, 10); i > 0 && item != items.end(); --i)
                ++item;
            node = item != items.end() ? *item : yaml::Node();
        } else {
            node = node.find(key);
        }
    }
    return node;
}

/// Answers for one place.
class Assistant {
public:
    Assistant(const AssistContext& context, const TextPlace& place)
        : m_context(context), m_place(place), m_facts(context, place) {}

    std::vector<Completion> items(std::string_view word) {
        std::vector<Completion> found;
        if (m_place.role == Role::Key)
            found = keys();
        else if (m_place.role == Role::Scalar)
            found = values();
        else if (m_place.role == Role::Expression)
            found = m_facts.names(m_place.chain);
        if (m_place.role == Role::Key)
            dropPresent(found, word);
        return found;
    }

    /// What the word says where it is a key.
    std::optional<Completion> key(const std::string& word) {
        for (Completion& each : keys())
            if (each.label == word)
                return each;
        return std::nullopt;
    }

    AssistFacts& facts() { return m_facts; }

private:
    std::vector<Completion> keys() {
        std::vector<Completion> found;
        const Step* step = m_facts.step();
        if (step && isPath(m_place.path, {"steps", "*", "with"}))
            found = m_facts.arguments(*step);
        else if (step && isPath(m_place.path, {"steps", "*", "inputs"}))
            found = m_facts.declaredInputs(*step);
        else if (m_context.document && isPath(m_place.path, {"layout", "steps"}))
            found = m_facts.stepNames();
        for (Completion& each : found)
            each.insert += m_place.colonFollows ? "" : ": ";
        if (m_context.schema)
            for (const FormatSchema::Key& key : m_context.schema->keys(m_place.path))
                found.push_back({Completion::Kind::Key, key.name, key.name + behindKey(key.shape),
                                 std::string(wordFor(key.shape)), key.description});
        return found;
    }

    /// What is written behind a key so that its value can be typed at once.
    std::string behindKey(FormatSchema::Shape shape) const {
        if (m_place.colonFollows)
            return {};
        if (shape != FormatSchema::Shape::Map || m_place.inFlow)
            return ": ";
        return ":\n" + std::string(m_place.indent + 2, ' ');
    }

    static std::string_view wordFor(FormatSchema::Shape shape) {
        switch (shape) {
        case FormatSchema::Shape::Map:
            return "map";
        case FormatSchema::Shape::List:
            return "list";
        default:
            return {};
        }
    }

    void dropPresent(std::vector<Completion>& found, std::string_view word) const {
        const yaml::Node map = nodeAt(m_context.document, m_place.path);
        if (!map || !map.isMap())
            return;
        std::erase_if(found,
                      [&](const Completion& each) { return each.label != word && map.findKey(each.label); });
    }

    std::vector<Completion> values() {
        const std::vector<std::string>& path = m_place.path;
        const Step* step = m_facts.step();
        std::vector<Completion> found;
        if (isPath(path, {"steps", "*", "uses"}))
            found = m_facts.kinds();
        else if (isPath(path, {"steps", "*", "after"}) || isPath(path, {"steps", "*", "after", "*"}) ||
                 isPath(path, {"layout", "frames", "*", "steps", "*"}))
            found = m_context.document ? m_facts.stepNames() : found;
        else if (step && (isPath(path, {"steps", "*", "inputs", "*"}) ||
                          isPath(path, {"steps", "*", "inputs", "*", "from"})))
            found = wiresInto(*step, path[3]);
        else if (step && isPath(path, {"steps", "*", "with", "*"}))
            found = choicesOf(*step, path[3]);
        else if (m_context.document && isPath(path, {"steps", "*", "concurrency"}))
            for (const auto& [group, limit] : m_context.document->concurrency().groups)
                found.push_back({Completion::Kind::Name, group, group, "group", {}});
        if (m_context.schema)
            for (const std::string& word : m_context.schema->values(path))
                found.push_back({Completion::Kind::Word, word, word, {}, {}});
        if (m_place.afterColon)
            for (Completion& each : found)
                each.insert.insert(0, " ");
        return found;
    }

    std::vector<Completion> wiresInto(const Step& step, const std::string& input) {
        std::vector<Completion> found = m_facts.wires(step, input);
        if (m_place.inFlow && !m_place.isQuoted)
            for (Completion& each : found)
                each.insert = fmt::format("\"{}\"", each.insert);
        return found;
    }

    std::vector<Completion> choicesOf(const Step& step, const std::string& param) {
        std::vector<Completion> found;
        const KindFacts* kind = m_facts.kindOf(step);
        const Document* document = kind ? nullptr : m_facts.subPipelineOf(step);
        for (const Param& each : kind ? kind->params : document ? document->params() : std::vector<Param>()) {
            if (each.name != param)
                continue;
            const auto add = [&](const std::string& word, const char* detail) {
                found.push_back({Completion::Kind::Word, word, word, detail, {}});
            };
            for (const Value& choice : each.choices)
                add(toText(choice), "");
            if (each.type == ParamType::Boolean) {
                add("true", "");
                add("false", "");
            } else if (each.choices.empty() && each.defaultValue && !each.defaultValue->isNull()) {
                add(formats::yaml::encodeFlow(*each.defaultValue), "default");
            }
        }
        return found;
    }

    const AssistContext& m_context;
    const TextPlace& m_place;
    AssistFacts m_facts;
};

Explanation explain(const TextPlace& place, const Completion& what) {
    Explanation found{place.begin, place.end, what.label, what.description};
    if (what.kind == Completion::Kind::Function)
        found.title = what.detail;
    else if (!what.detail.empty())
        found.title += ": " + what.detail;
    return found;
}

/// A kind with its ports and parameters.
Explanation explainKind(const TextPlace& place, const NodeKind& kind) {
    Explanation found{place.begin, place.end, fmt::format("{} ({})", kind.title, kind.reference()),
                      kind.summary};
    const auto list = [&](const char* title, const auto& entries) {
        for (std::size_t i = 0; i < entries.size(); ++i)
            found.text += fmt::format("{}{}: {}", i == 0 ? fmt::format("\n{} ", title) : ", ",
                                      entries[i].name, entries[i].type);
    };
    list("In:", kind.inputs);
    list("Out:", kind.outputs);
    list("With:", kind.params);
    return found;
}

/// A value that has nothing to say itself is told by the key it belongs to.
std::optional<Explanation> explainByKey(const TextPlace& place, const AssistContext& context) {
    if (place.path.empty())
        return std::nullopt;
    TextPlace parent = place;
    parent.role = Role::Key;
    parent.colonFollows = true;
    parent.path.pop_back();
    const auto key = Assistant(context, parent).key(place.path.back());
    if (!key || (key->description.empty() && key->detail.empty()))
        return std::nullopt;
    return explain(place, *key);
}

std::optional<Explanation> explainWord(std::string_view text, const TextPlace& place,
                                       const AssistContext& context) {
    const std::string word(text.substr(place.begin, place.end - place.begin));
    if (word.empty() || place.role == Role::Nothing)
        return std::nullopt;
    Assistant assistant(context, place);
    std::vector<Completion> candidates;
    if (place.role == Role::Key) {
        if (const auto key = assistant.key(word))
            candidates.push_back(*key);
        if (context.document && isPath(place.path, {"params"}))
            candidates = assistant.facts().names(std::vector<std::string>{"params"});
        else if (context.document && isPath(place.path, {"steps"}))
            candidates = assistant.facts().stepNames();
    } else if (place.role == Role::Scalar && isPath(place.path, {"steps", "*", "uses"})) {
        if (const auto kind = context.files.kinds ? context.files.kinds->find(word) : nullptr)
            return explainKind(place, *kind);
    } else {
        candidates = assistant.items(word);
    }
    for (const Completion& each : candidates)
        if (each.label == word && (!each.description.empty() || !each.detail.empty()))
            return explain(place, each);
    return std::nullopt;
}

/// The value of the expression around an offset, where parameters with a default are all it takes.
std::optional<Explanation> explainExpression(std::string_view text, std::size_t offset,
                                             const AssistContext& context) {
    const std::size_t begin = text.substr(0, offset + expressionOpening.size()).rfind(expressionOpening);
    const std::size_t close = begin == std::string_view::npos ? begin : text.find(expressionClosing, begin);
    if (!context.document || close == std::string_view::npos || close + expressionClosing.size() <= offset)
        return std::nullopt;
    const std::size_t end = close + expressionClosing.size();
    const Template expression = Template::parse(std::string(text.substr(begin, end - begin)));
    if (expression.error() || expression.references().empty())
        return std::nullopt;
    for (const Reference& reference : expression.references())
        if (reference.path.front() != "params")
            return std::nullopt;
    ValueScope scope;
    scope.set("params", defaultParams(*context.document));
    const auto value = expression.evaluate(scope);
    if (!value)
        return std::nullopt;
    std::string_view inner = text.substr(begin, close - begin).substr(expressionOpening.size());
    inner.remove_prefix(std::min(inner.find_first_not_of(' '), inner.size()));
    inner = inner.substr(0, inner.find_last_not_of(' ') + 1);
    return Explanation{begin, end, std::string(inner),
                       fmt::format("{} with the defaults of the parameters.", toText(*value))};
}

} // namespace

Completions completionsAt(std::string_view text, std::size_t offset, const AssistContext& context) {
    offset = std::min(offset, text.size());
    const TextPlace place = placeAt(text, offset);
    std::string_view word = text.substr(place.begin, offset - place.begin);
    Completions found{place.begin, place.end, Assistant(context, place).items(word)};
    if (place.role == Role::Scalar && word.starts_with("$"))
        word.remove_prefix(std::min(word.find_first_not_of("${ "), word.size()));
    keepFitting(found.items, word);
    return found;
}

Value defaultParams(const Document& document) {
    Value params = Value::object();
    for (const Param& param : document.params())
        if (param.defaultValue)
            params.set(param.name, *param.defaultValue);
    return params;
}

std::optional<Explanation> explanationAt(std::string_view text, std::size_t offset,
                                         const AssistContext& context) {
    const TextPlace place = placeAt(text, offset);
    std::optional<Explanation> found = explainWord(text, place, context);
    const std::optional<Explanation> whole = explainExpression(text, offset, context);
    if (!found && !whole)
        return place.role == Role::Scalar ? explainByKey(place, context) : std::nullopt;
    if (!found || !whole)
        return found ? found : whole;
    // A parameter alone is its default, which it says itself.
    if (whole->title != fmt::format("params.{}", text.substr(place.begin, place.end - place.begin)))
        found->text += fmt::format("{}{}: {}", found->text.empty() ? "" : "\n", whole->title, whole->text);
    return found;
}

} // namespace orrery::pipeline
