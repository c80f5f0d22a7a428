#include "core/pipeline/step_reader.h"

#include "core/base/text.h"

#include <algorithm>

namespace orrery::pipeline {

namespace {

constexpr std::string_view knownKeys[] = {
    "after",  "always", "cache",   "check",   "code",     "concurrency", "description", "env",
    "inputs", "map",    "matrix",  "outputs", "pipeline", "priority",    "ranks",       "resources",
    "retry",  "run",    "secrets", "timeout", "uses",     "when",        "with",
};

class StepReader {
public:
    StepReader(ValueReader& read, Step& step) : m_read(read), m_step(step) {}

    void readEntry(const yaml::Entry& entry) {
        const auto found =
            std::lower_bound(std::begin(fields), std::end(fields), entry.name(),
                             [](const Field& field, std::string_view name) { return field.name < name; });
        if (found != std::end(fields) && found->name == entry.name())
            (this->*found->read)(entry.value);
        else if (!readStepSetting(m_read, m_step, entry))
            m_read.unknownKey(entry.key, fmt::format("step '{}'", m_step.name), knownKeys);
    }

    void checkShape() {
        const int bodies = (m_step.hasCommand() || m_step.runNode ? 1 : 0) + (m_step.uses ? 1 : 0) +
                           (m_step.pipeline ? 1 : 0);
        Reporter& report = m_read.report();
        if (bodies > 1)
            report.error(
                "bad-step", m_step.key,
                fmt::format("step '{}' has more than one of run, uses and pipeline; keep one", m_step.name));
        const bool joins = !m_step.check.empty() || !m_step.after.empty() || !m_step.inputs.empty();
        if (bodies == 0 && !joins)
            report.error(
                "missing-key", m_step.key,
                fmt::format("step '{}' does nothing; add run: a command, uses: a kind, pipeline: a file, "
                            "or check: a condition",
                            m_step.name));
        if (!m_step.map.empty() && !m_step.matrix->empty())
            report.error("bad-step", m_step.mapNode,
                         fmt::format("step '{}' has both map and matrix; keep one", m_step.name));
        if (!m_step.map.empty() && m_step.pipeline)
            report.error(
                "bad-step", m_step.mapNode,
                fmt::format(
                    "step '{}' maps over a sub-pipeline, which is not supported; use a matrix, or map "
                    "inside the sub-pipeline",
                    m_step.name));
        if (m_step.pipeline && m_step.ranks->node)
            refuseRanks();
        if (!m_step.with.empty() && !m_step.uses && !m_step.pipeline)
            report.warning(
                "unused-with", m_step.key,
                fmt::format(
                    "step '{}' has with: but neither uses: nor pipeline:, so nothing reads it; remove it",
                    m_step.name));
    }

private:
    struct Field {
        std::string_view name;
        void (StepReader::*read)(yaml::Node);
    };
    static const Field fields[17];

    void refuseRanks() {
        const yaml::Node key = m_step.node.findKey("ranks");
        Diagnostic& diagnostic = m_read.report().error(
            "bad-step", key,
            fmt::format("step '{}' is a sub-pipeline, which has no ranks of its own; give them to the steps "
                        "inside that need them",
                        m_step.name));
        const SourceRange end = m_step.ranks->node.range();
        SourceRange entry = key.range();
        entry.endLine = end.endLine;
        entry.endColumn = end.endColumn;
        diagnostic.fixes.push_back({"Remove 'ranks'", entry, ""});
    }

    void after(yaml::Node node) { m_step.after = m_read.names(node, "after"); }
    void always(yaml::Node node) { m_step.always = m_read.boolean(node, "always"); }
    void check(yaml::Node node) { m_step.check = m_read.condition(m_step.checkNode = node, "check"); }
    void when(yaml::Node node) { m_step.when = m_read.condition(m_step.whenNode = node, "when"); }
    void description(yaml::Node node) { m_step.description = m_read.text(node, "the description"); }
    void inputs(yaml::Node node) { m_step.inputs = m_read.inputs(node); }
    void outputs(yaml::Node node) { m_step.outputs = m_read.outputs(node); }
    void matrix(yaml::Node node) { m_step.matrix.write() = m_read.matrix(node); }
    void with(yaml::Node node) { m_step.with = m_read.arguments(node, "with"); }

    void concurrency(yaml::Node node) {
        m_step.concurrency = NamedNode{m_read.text(node, "concurrency"), node};
    }

    void code(yaml::Node node) {
        m_step.code = m_read.names(node, "code");
        for (const NamedNode& file : m_step.code)
            checkWorkspacePath(file, "code file");
    }

    void pipeline(yaml::Node node) { m_step.pipeline = NamedNode{m_read.text(node, "pipeline"), node}; }

    void map(yaml::Node node) {
        m_step.mapNode = node;
        if (node.isSequence()) {
            m_step.map = Template::constant(yaml::toJson(node));
            return;
        }
        m_step.map = m_read.condition(node, "map");
    }

    void run(yaml::Node node) {
        m_step.runNode = node;
        if (node.isSequence()) {
            for (const yaml::Node item : node.items())
                m_step.argv.push_back(m_read.textTemplate(item, "an argument of run"));
            if (m_step.argv.empty())
                m_read.report().error(
                    "bad-value", node,
                    fmt::format("run of step '{}' is an empty list; name the program first", m_step.name));
            return;
        }
        m_step.shell = m_read.textTemplate(node, "run");
        if (!node.isMap() && trim(m_step.shell.text()).empty())
            m_read.report().error("bad-value", node,
                                  fmt::format("run of step '{}' is empty; write the command", m_step.name));
    }

    void uses(yaml::Node node) {
        KindReference& kind = m_step.uses.emplace();
        kind.node = node;
        kind.text = m_read.text(node, "uses");
        const std::size_t at = kind.text.find('@');
        kind.name = kind.text.substr(0, at);
        if (at != std::string::npos)
            kind.version = kind.text.substr(at + 1);
        const bool numeric =
            !kind.version.empty() && kind.version.find_first_not_of("0123456789") == std::string::npos;
        if (node.isScalar() && !numeric)
            m_read.report().error(
                "bad-kind", node,
                fmt::format("uses must pin a version as in 'name@1', but it is '{}'; add the version",
                            kind.text));
    }

    void ranks(yaml::Node node) {
        static constexpr std::string_view known[] = {"count", "minimum", "launcher", "resources"};
        RanksModel& ranks = m_step.ranks.write();
        ranks.node = node;
        if (node.isScalar()) {
            m_read.setting(ranks.count, node, rules::ranks);
            return;
        }
        if (!m_read.isMap(node, "ranks"))
            return;
        for (const yaml::Entry entry : node.entries()) {
            if (entry.name() == "count")
                m_read.setting(ranks.count, entry.value, rules::ranks);
            else if (entry.name() == "minimum")
                m_read.setting(ranks.minimum, entry.value, rules::minimumRanks);
            else if (entry.name() == "resources")
                m_read.resources(ranks.resources, entry.value);
            else if (entry.name() == "launcher")
                launcher(ranks, entry.value);
            else
                m_read.unknownKey(entry.key, "ranks", known);
        }
        if (ranks.count.value && ranks.minimum.value && *ranks.minimum.value > *ranks.count.value)
            m_read.report().error("bad-value", ranks.minimum.node,
                                  "the minimum of ranks is larger than their count; lower it");
    }

    void launcher(RanksModel& ranks, yaml::Node node) {
        ranks.launcher = launcherFrom(node.text());
        if (!ranks.launcher)
            m_read.report().unknownName(Severity::Error, "bad-value", node.range(),
                                        fmt::format("there is no launcher '{}'", node.text()), node.text(),
                                        {"torchrun", "mpi", "plain"}, "use torchrun, mpi or plain");
    }

    void secrets(yaml::Node node) {
        if (node.isMap()) {
            for (const yaml::Entry entry : node.entries())
                m_step.secrets.push_back(
                    {std::string(entry.name()), {m_read.text(entry.value, "a secret's name"), entry.value}});
            return;
        }
        for (const NamedNode& secret : m_read.names(node, "secrets"))
            m_step.secrets.push_back({secret.name, secret});
    }

    void checkWorkspacePath(const NamedNode& path, std::string_view what) {
        if (path.name.empty() || path.name.starts_with('/') ||
            ("/" + path.name + "/").find("/../") != std::string::npos)
            m_read.report().error(
                "bad-path", path.node,
                fmt::format("{} '{}' is outside the workspace; name a file inside it", what, path.name));
    }

    ValueReader& m_read;
    Step& m_step;
};

// Sorted by name.
const StepReader::Field StepReader::fields[17] = {
    {"after", &StepReader::after},
    {"always", &StepReader::always},
    {"check", &StepReader::check},
    {"code", &StepReader::code},
    {"concurrency", &StepReader::concurrency},
    {"description", &StepReader::description},
    {"inputs", &StepReader::inputs},
    {"map", &StepReader::map},
    {"matrix", &StepReader::matrix},
    {"outputs", &StepReader::outputs},
    {"pipeline", &StepReader::pipeline},
    {"ranks", &StepReader::ranks},
    {"run", &StepReader::run},
    {"secrets", &StepReader::secrets},
    {"uses", &StepReader::uses},
    {"when", &StepReader::when},
    {"with", &StepReader::with},
};

} // namespace

bool readStepSetting(ValueReader& read, StepSettings& settings, const yaml::Entry& entry) {
    const std::string_view name = entry.name();
    if (name == "resources")
        read.resources(settings.resources.write(), entry.value);
    else if (name == "priority")
        read.setting(settings.priority, entry.value, rules::priority);
    else if (name == "timeout")
        read.setting(settings.timeout, entry.value, rules::timeout);
    else if (name == "retry")
        read.retry(settings.retry.write(), entry.value);
    else if (name == "env")
        settings.env = read.arguments(entry.value, "env");
    else if (name == "cache")
        read.setting(settings.cache, entry.value, rules::cache);
    else
        return false;
    return true;
}

void readStep(ValueReader& read, yaml::Node key, yaml::Node node, Step& step) {
    step.name = key.text();
    step.key = key;
    if (!node.isMap()) {
        read.report().error(
            "wrong-type", node.isNull() ? key : node,
            fmt::format("step '{}' must be a map of 'key: value' lines; add for example run: a command",
                        step.name));
        return;
    }
    step.node = node;
    StepReader reader(read, step);
    for (const yaml::Entry entry : node.entries())
        reader.readEntry(entry);
    reader.checkShape();
}

} // namespace orrery::pipeline
