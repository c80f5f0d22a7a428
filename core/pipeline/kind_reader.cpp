#include "core/pipeline/kind_reader.h"

#include "core/base/text.h"
#include "core/formats/yaml.h"
#include "core/pipeline/model.h"

#include <fmt/format.h>

#include <charconv>
#include <initializer_list>

namespace orrery::pipeline {

namespace {

constexpr std::size_t maxFileBytes = 256 * 1024;

using formats::Json;
using Pairs = std::vector<std::pair<std::string, std::string>>;

bool isKindName(std::string_view name) {
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (name.empty() || name.size() > 64 || !isLetter(name.front()) || name.back() == '-')
        return false;
    return std::all_of(name.begin(), name.end(),
                       [&](char c) { return isLetter(c) || isDigit(c) || c == '-'; });
}

/// A relative path that stays where it starts.
bool isInnerPath(std::string_view path) {
    if (path.empty() || path.front() == '/')
        return false;
    const auto parts = split(path, '/');
    return std::none_of(parts.begin(), parts.end(),
                        [](std::string_view part) { return part == ".." || part == "." || part.empty(); });
}

/// True where `value` may be a param of that type; an integer fits a number.
bool fits(ParamType type, const Json& value) {
    switch (type) {
    case ParamType::Number:
        return value.isNumber();
    case ParamType::Integer:
        return value.isInteger();
    case ParamType::Boolean:
        return value.isBool();
    case ParamType::List:
        return value.isArray();
    case ParamType::Text:
    case ParamType::Choice:
    case ParamType::Path:
        return value.isText();
    }
    return false;
}

/// A scalar as its file spells it: numbers and choices stay as they are written.
std::string scalarText(yaml::Node node) {
    return std::string(node.text());
}

class KindReader {
public:
    KindReader(std::string text, std::filesystem::path folder, bool builtIn) {
        yaml::Limits limits;
        limits.bytes = maxFileBytes;
        m_tree = yaml::Tree::read(std::move(text), limits);
        m_kind.folder = std::move(folder);
        m_kind.builtIn = builtIn;
    }

    KindReading read() {
        m_diagnostics = m_tree->diagnostics();
        const yaml::Node root = m_tree->root();
        if (!root.isMap()) {
            if (!hasErrors(m_diagnostics))
                report("kind-format", "A kind file is a map that begins with 'kind: name@version'.", root);
            return finish();
        }
        checkKeys(root,
                  {"kind", "title", "category", "icon", "summary", "inputs", "outputs", "params", "run",
                   "insert", "code", "env", "check", "cache", "ranks", "resources", "timeout", "needs"},
                  "a kind file");
        readName(root);
        m_kind.title = textOf(root, "title");
        if (m_kind.title.empty())
            m_kind.title = m_kind.name;
        m_kind.category = textOf(root, "category");
        if (m_kind.category.empty())
            m_kind.category = "Other";
        m_kind.icon = textOf(root, "icon");
        m_kind.summary = textOf(root, "summary");
        readPorts(root.find("inputs"), "input", m_kind.inputs);
        readPorts(root.find("outputs"), "output", m_kind.outputs);
        readParams(root.find("params"));
        readCommand(root);
        readCode(root.find("code"));
        readPairs(root.find("env"), m_kind.env);
        readPairs(root.find("resources"), m_kind.resources);
        readRanks(root.find("ranks"));
        m_kind.timeout = textOf(root, "timeout");
        readCache(root.find("cache"));
        readNeeds(root.find("needs"));
        return finish();
    }

private:
    void report(std::string id, std::string message, yaml::Node node, Severity severity = Severity::Error) {
        Diagnostic diagnostic;
        diagnostic.severity = severity;
        diagnostic.id = std::move(id);
        diagnostic.message = std::move(message);
        diagnostic.range = node ? node.range() : SourceRange{1, 1, 1, 1};
        m_diagnostics.push_back(std::move(diagnostic));
    }

    /// Warns of keys that nobody knows; they are left alone, so that newer files still load.
    void checkKeys(yaml::Node map, std::initializer_list<std::string_view> known, std::string_view where) {
        for (const yaml::Entry entry : map.entries()) {
            if (std::find(known.begin(), known.end(), entry.name()) != known.end())
                continue;
            const std::string near =
                nearest(entry.name(), std::vector<std::string>(known.begin(), known.end()));
            report("kind-unknown-key",
                   fmt::format("'{}' means nothing in {}{}.", entry.name(), where,
                               near.empty() ? "" : fmt::format("; did you mean '{}'?", near)),
                   entry.key, Severity::Warning);
            if (!near.empty())
                m_diagnostics.back().fixes.push_back(
                    {fmt::format("Rename to '{}'", near), entry.key.range(), near});
        }
    }

    std::string textOf(yaml::Node map, std::string_view key) {
        const yaml::Node node = map.find(key);
        if (node && !node.isScalar() && !node.isNull())
            report("kind-format", fmt::format("'{}' must be text.", key), node);
        return scalarText(node);
    }

    void readName(yaml::Node root) {
        const std::string reference = textOf(root, "kind");
        const std::size_t at = reference.find('@');
        m_kind.name = reference.substr(0, at);
        int version = 0;
        if (at != std::string::npos) {
            const char* end = reference.data() + reference.size();
            const auto parsed = std::from_chars(reference.data() + at + 1, end, version);
            if (parsed.ec != std::errc() || parsed.ptr != end || reference[at + 1] == '0')
                version = 0;
        }
        m_kind.version = version;
        if (reference.empty())
            report("kind-missing", "The key 'kind' is missing: begin the file with 'kind: name@version'.",
                   root);
        else if (!isKindName(m_kind.name) || version < 1)
            report(
                "kind-name",
                fmt::format("'{}' is no name of a kind: write small letters, digits and dashes, then @ and a "
                            "version from 1, for example 'my-kind@1'.",
                            reference),
                root.find("kind"));
        else
            m_isNamed = true;
    }

    void readPorts(yaml::Node node, std::string_view what, std::vector<KindPort>& ports) {
        if (!node || node.isNull())
            return;
        if (!node.isMap())
            return report("kind-port", fmt::format("The {}s must be a map from names to types.", what), node);
        for (const yaml::Entry entry : node.entries()) {
            KindPort port;
            port.name = entry.name();
            yaml::Node type = entry.value;
            if (entry.value.isMap()) {
                checkKeys(entry.value, {"type", "description", "optional"}, "a port");
                type = entry.value.find("type");
                port.description = textOf(entry.value, "description");
                port.optional = toJson(entry.value.find("optional")).boolOr(false);
            }
            port.type = type ? scalarText(type) : "any";
            if (!portTypeFrom(port.type))
                report("kind-port",
                       fmt::format(
                           "'{}' is no type of a port: use dataset, model, metrics, artifact, file, text, "
                           "number or any.",
                           port.type),
                       type ? type : entry.key);
            ports.push_back(std::move(port));
        }
    }

    void readParams(yaml::Node node) {
        if (!node || node.isNull())
            return;
        if (!node.isMap())
            return report("kind-param", "The params must be a map from names to descriptions of a param.",
                          node);
        for (const yaml::Entry entry : node.entries()) {
            if (!entry.value.isMap()) {
                report("kind-param", fmt::format("The param '{}' must be a map with a 'type'.", entry.name()),
                       entry.value);
                continue;
            }
            readParam(entry);
        }
    }

    void readParam(const yaml::Entry& entry) {
        const yaml::Node node = entry.value;
        checkKeys(node, {"type", "default", "min", "max", "choices", "description", "hint", "hint_of"},
                  "a param");
        KindParam param;
        param.name = entry.name();
        param.description = textOf(node, "description");
        param.type = textOf(node, "type");
        const auto type = paramTypeFrom(param.type);
        if (!type)
            report(
                "kind-param",
                fmt::format("'{}' is no type of the param '{}': use number, integer, text, boolean, choice, "
                            "path or list.",
                            param.type, param.name),
                node.find("type") ? node.find("type") : entry.key);
        readRange(node, param);
        for (const yaml::Node choice : node.find("choices").items())
            param.choices.push_back(scalarText(choice));
        if (type == ParamType::Choice && param.choices.empty())
            report("kind-param", fmt::format("The choice '{}' needs 'choices'.", param.name), entry.key);
        param.hint = textOf(node, "hint");
        param.hintOf = textOf(node, "hint_of");
        if (!param.hint.empty() &&
            std::find(kindHints().begin(), kindHints().end(), param.hint) == kindHints().end())
            report("kind-param", fmt::format("'{}' is no hint: use {}.", param.hint, join(kindHints(), ", ")),
                   node.find("hint"), Severity::Warning);
        if (type)
            readDefault(node.find("default"), *type, param);
        m_kind.params.push_back(std::move(param));
    }

    void readRange(yaml::Node node, KindParam& param) {
        for (const auto& [key, target] :
             {std::pair{"min", &param.minimum}, std::pair{"max", &param.maximum}}) {
            const yaml::Node bound = node.find(key);
            if (!bound)
                continue;
            const Json value = toJson(bound);
            if (value.isNumber())
                *target = value.numberOr(0);
            else
                report("kind-param", fmt::format("'{}' of the param '{}' must be a number.", key, param.name),
                       bound);
        }
    }

    void readDefault(yaml::Node node, ParamType type, KindParam& param) {
        if (!node)
            return;
        // A choice or a text may look like a number; what counts is how it is written.
        Json value = toJson(node);
        if (node.isScalar() &&
            (type == ParamType::Choice || type == ParamType::Text || type == ParamType::Path))
            value = Json(scalarText(node));
        const double number = value.numberOr(0);
        const bool isInRange = !value.isNumber() || ((!param.minimum || number >= *param.minimum) &&
                                                     (!param.maximum || number <= *param.maximum));
        const bool isChoice =
            type != ParamType::Choice ||
            std::find(param.choices.begin(), param.choices.end(), value.text()) != param.choices.end();
        if (!fits(type, value) || !isInRange || !isChoice)
            report("kind-param",
                   fmt::format("The default of '{}' is not what the param allows: {}.", param.name,
                               value.dump()),
                   node);
        else
            param.defaultJson = value.dump();
    }

    void readCommand(yaml::Node root) {
        const yaml::Node run = root.find("run");
        if (run.isSequence()) {
            for (const yaml::Node word : run.items()) {
                if (!word.isScalar())
                    report("kind-command", "Each word of 'run' must be text.", word);
                m_kind.command.push_back(scalarText(word));
            }
        } else if (run) {
            m_kind.shell = textOf(root, "run");
        }
        m_kind.check = textOf(root, "check");
        m_kind.insert = textOf(root, "insert");
        const bool hasCommand = !m_kind.command.empty() || !m_kind.shell.empty();
        if (!hasCommand && m_kind.insert.empty() && m_kind.check.empty())
            report("kind-missing", "The kind does nothing: give it 'run', 'check' or 'insert'.",
                   root.find("kind"));
        if (hasCommand && !m_kind.insert.empty())
            report("kind-command", "A kind has either 'run' or 'insert', not both.", root.find("insert"));
        if (!m_kind.insert.empty())
            checkInsert(root.find("insert"));
        std::vector<std::pair<std::string, yaml::Node>> templates;
        for (const yaml::Node word : run.items())
            templates.emplace_back(scalarText(word), word);
        if (!m_kind.shell.empty())
            templates.emplace_back(m_kind.shell, run);
        for (const yaml::Entry entry : root.find("env").entries())
            templates.emplace_back(scalarText(entry.value), entry.value);
        for (const auto& [text, node] : templates)
            checkTemplate(Template::parse(text), node);
        if (!m_kind.check.empty())
            checkTemplate(Template::parseCondition(m_kind.check), root.find("check"));
    }

    void checkInsert(yaml::Node node) {
        const auto body = yaml::Tree::read(m_kind.insert);
        if (hasErrors(body->diagnostics()) || !body->root().isMap())
            report("kind-command", "'insert' must be the YAML of a step: a map such as 'run: ...'.", node);
    }

    /// Finds faults of the expressions, and names of ports and params that the kind does not have.
    void checkTemplate(const Template& text, yaml::Node node) {
        if (text.error())
            return report("kind-command",
                          fmt::format("An expression cannot be read: {}.", text.error()->message), node);
        for (const Reference& reference : text.references()) {
            if (reference.path.size() < 2)
                continue;
            const std::string& root = reference.path[0];
            const std::string& name = reference.path[1];
            const auto isNamed = [&](const auto& entry) { return entry.name == name; };
            const auto has = [&](const auto& list) { return std::any_of(list.begin(), list.end(), isNamed); };
            if ((root == "with" && !has(m_kind.params)) || (root == "inputs" && !has(m_kind.inputs)) ||
                (root == "outputs" && !has(m_kind.outputs)))
                report("kind-command",
                       fmt::format("'{}' names nothing that this kind declares.", reference.text()), node);
        }
    }

    void readCode(yaml::Node node) {
        for (const yaml::Node file : node.items()) {
            if (isInnerPath(file.text()))
                m_kind.code.push_back(scalarText(file));
            else
                report("kind-code",
                       fmt::format("'{}' must be a file inside the folder of the kind.", file.text()), file);
        }
    }

    void readPairs(yaml::Node node, Pairs& pairs) {
        for (const yaml::Entry entry : node.entries()) {
            const bool isScalar = entry.value.isScalar() || entry.value.isNull();
            pairs.emplace_back(entry.name(), isScalar ? scalarText(entry.value)
                                                      : std::string(m_tree->textAt(entry.value.span())));
        }
    }

    void readRanks(yaml::Node node) {
        if (!node)
            return;
        checkKeys(node, {"count", "launcher"}, "ranks");
        m_kind.ranks = static_cast<int>(toJson(node.find("count")).integerOr(1));
        m_kind.launcher = textOf(node, "launcher");
        if (m_kind.ranks < 1 || m_kind.ranks > 10'000)
            report("kind-format", "'count' of the ranks must be from 1 to 10000.", node);
        if (!m_kind.launcher.empty() && !launcherFrom(m_kind.launcher))
            report("kind-format",
                   fmt::format("'{}' is no launcher: use plain, torchrun or mpi.", m_kind.launcher), node);
    }

    void readCache(yaml::Node node) {
        if (!node)
            return;
        const Json value = toJson(node);
        if (!value.isBool())
            report("kind-format", "'cache' must be true or false.", node);
        m_kind.cache = value.boolOr(true);
    }

    void readNeeds(yaml::Node node) {
        checkKeys(node, {"python", "programs"}, "needs");
        for (const yaml::Node module : node.find("python").items())
            m_kind.pythonModules.push_back(scalarText(module));
        for (const yaml::Node program : node.find("programs").items())
            m_kind.programs.push_back(scalarText(program));
    }

    KindReading finish() {
        KindReading reading;
        if (m_isNamed && !hasErrors(m_diagnostics))
            reading.kind = std::make_shared<const NodeKind>(std::move(m_kind));
        reading.diagnostics = std::move(m_diagnostics);
        return reading;
    }

    std::shared_ptr<const yaml::Tree> m_tree;
    NodeKind m_kind;
    Diagnostics m_diagnostics;
    bool m_isNamed = false;
};

} // namespace

KindReading readKind(std::string text, std::filesystem::path folder, bool builtIn) {
    return KindReader(std::move(text), std::move(folder), builtIn).read();
}

const std::vector<std::string>& kindHints() {
    static const std::vector<std::string> hints = {"code",   "column", "columns",    "expression",
                                                   "file",   "folder", "log-slider", "multiline",
                                                   "secret", "slider", "url"};
    return hints;
}

} // namespace orrery::pipeline
