#include "core/base/text.h"
#include "core/pipeline/expand.h"
#include "core/pipeline/validator.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::pipeline {

Validator::Validator(const Document& document, Catalog& catalog, std::vector<std::string>& pending)
    : m_document(document), m_catalog(catalog), m_pending(pending), m_diagnostics(document.diagnostics()),
      m_report(m_diagnostics, document.path()), m_edges(document.steps().size()) {
    for (const Param& param : document.params())
        m_params.emplace(param.name, &param);
}

Diagnostics Validator::run() {
    for (std::size_t i = 0; i < m_document.steps().size() && !isFull(); ++i) {
        m_report.setStep(m_document.steps()[i].name);
        checkStep(i);
    }
    m_report.setStep({});
    checkDocument();
    checkCycles();
    std::stable_sort(
        m_diagnostics.begin(), m_diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
            return std::pair(a.range.line, a.range.column) < std::pair(b.range.line, b.range.column);
        });
    return std::move(m_diagnostics);
}

void Validator::checkStep(std::size_t index) {
    const Step& step = m_document.steps()[index];
    const KindFacts* kind = nullptr;
    const Document* document = nullptr;
    if (step.uses)
        checkKind(step, kind = kindOf(step));
    if (step.pipeline)
        checkPipeline(step, document);
    const StepPorts ports(step, kind, document);
    checkInputs(step, ports);
    checkOutputs(step);
    checkTexts(step, ports);
    checkSettings(step, step);
    checkAfter(step);
    if (!step.concurrency)
        return;
    std::vector<std::string> groups;
    for (const auto& [name, limit] : m_document.concurrency().groups)
        groups.push_back(name);
    if (std::find(groups.begin(), groups.end(), step.concurrency->name) == groups.end())
        m_report.unknownName(Severity::Error, "unknown-group", step.concurrency->node.range(),
                             fmt::format("there is no concurrency group '{}'", step.concurrency->name),
                             step.concurrency->name, groups, "add it under concurrency: groups:");
}

const KindFacts* Validator::kindOf(const Step& step) {
    return step.uses && m_catalog.knowsKinds() ? m_catalog.kind(step.uses->text) : nullptr;
}

const Document* Validator::documentOf(const Step& step) {
    if (!step.pipeline || !m_catalog.knowsDocuments())
        return nullptr;
    const auto path = resolveDocumentPath(m_document.path(), step.pipeline->name);
    if (!path)
        return nullptr;
    const DocumentFacts& facts = m_catalog.document(*path);
    return facts.document ? &*facts.document : nullptr;
}

void Validator::checkKind(const Step& step, const KindFacts* kind) {
    if (kind) {
        checkWith(step, kind->params, fmt::format("kind '{}'", step.uses->text));
        if (!kind->kind->insert.empty() && kind->argv.empty() && kind->shell.empty())
            m_report.error(
                "bad-kind", step.uses->node,
                fmt::format("kind '{}' is a pattern that is inserted, not used; replace this line by: {}",
                            step.uses->text, split(kind->kind->insert, '\n').front()));
        if (const std::vector<std::string> missing = m_catalog.context().kinds->missingCode(step.uses->text);
            !missing.empty())
            m_report.error(
                "kind-code-missing", step.uses->node,
                fmt::format("step '{}' uses the kind '{}', which is not whole: '{}' is not in {}; put "
                            "it back or use another kind",
                            step.name, step.uses->text, listed(missing), kind->kind->folder.string()));
        return;
    }
    if (!m_catalog.knowsKinds())
        return;
    m_report.unknownName(
        Severity::Warning, "unknown-kind", step.uses->node.range(),
        fmt::format("step '{}' uses the kind '{}', which is not installed, and will be refused when it runs",
                    step.name, step.uses->text),
        step.uses->text, m_catalog.context().kinds->references(),
        "add the kind to the workspace or correct the name");
}

void Validator::checkPipeline(const Step& step, const Document*& document) {
    const auto path = resolveDocumentPath(m_document.path(), step.pipeline->name);
    if (!path) {
        m_report.error("bad-path", step.pipeline->node, path.error().message());
        return;
    }
    if (!m_catalog.knowsDocuments())
        return;
    if (*path == m_document.path() ||
        std::find(m_pending.begin(), m_pending.end(), *path) != m_pending.end()) {
        m_report.error("pipeline-cycle", step.pipeline->node,
                       fmt::format("the sub-pipeline '{}' contains this pipeline again, so it would never "
                                   "end; remove one of the references",
                                   *path));
        return;
    }
    const std::size_t seen = m_pending.size();
    DocumentFacts& facts = m_catalog.document(*path);
    if (!facts.document) {
        m_report.error("unknown-pipeline", step.pipeline->node,
                       fmt::format("the sub-pipeline '{}' cannot be read: {}", *path, facts.problem));
        return;
    }
    document = &*facts.document;
    if (!facts.valid && facts.problem.empty()) {
        m_pending.push_back(m_document.path());
        const Diagnostics inside = Validator(*facts.document, m_catalog, m_pending).run();
        m_pending.resize(seen);
        for (const Diagnostic& diagnostic : inside)
            if (diagnostic.severity == Severity::Error) {
                facts.problem = fmt::format("line {}: {}", diagnostic.range.line, diagnostic.message);
                break;
            }
        facts.valid = facts.problem.empty();
    }
    if (!facts.valid) {
        m_report.error("faulty-pipeline", step.pipeline->node,
                       fmt::format("the sub-pipeline '{}' has an error in {}", *path, facts.problem));
        return;
    }
    checkWith(step, facts.document->params(), fmt::format("pipeline '{}'", *path));
}

void Validator::checkWith(const Step& step, const std::vector<Param>& params, std::string_view owner) {
    std::vector<std::string> names;
    for (const Param& param : params)
        names.push_back(param.name);
    const Site site{&step, nullptr, Roots::Params | Roots::Matrix, "with"};
    for (const Argument& argument : step.with) {
        const auto param = std::find_if(params.begin(), params.end(),
                                        [&](const Param& known) { return known.name == argument.name; });
        if (param == params.end()) {
            m_report.unknownName(Severity::Error, "unknown-param", argument.key.range(),
                                 fmt::format("{} has no parameter '{}'", owner, argument.name), argument.name,
                                 names, names.empty() ? "remove it" : "it has " + listed(names));
            continue;
        }
        checkArgument(argument, site);
        if (argument.shape != Argument::Shape::Scalar || !argument.value.isLiteral())
            continue;
        const Value value =
            argument.node.isText() ? Value(argument.node.text()) : yaml::toJson(argument.node);
        if (const auto fits = checkParam(*param, value); !fits)
            m_report.error("bad-param", argument.node, fits.error().message() + "; correct the value");
    }
    for (const Param& param : params) {
        const bool given = std::any_of(step.with.begin(), step.with.end(),
                                       [&](const Argument& argument) { return argument.name == param.name; });
        if (!given && !param.defaultValue)
            m_report.error("missing-param", step.uses ? step.uses->node : step.pipeline->node,
                           fmt::format("{} needs the parameter '{}'; add it under with:", owner, param.name));
    }
}

void Validator::checkInputs(const Step& step, const StepPorts& ports) {
    for (const InputModel& input : step.inputs)
        checkInput(step, input, ports);
    for (const PortFact& port : ports.declaredInputs())
        if (!port.optional && !step.input(port.name))
            m_report.error("missing-input", step.key,
                           fmt::format("step '{}' needs the input '{}' ({}); connect it under inputs:",
                                       step.name, port.name, toString(port.type)));
}

void Validator::checkInput(const Step& step, const InputModel& input, const StepPorts& ports) {
    const bool declares = (step.uses || step.pipeline) && !ports.isOpen();
    const std::vector<PortFact> declared = declares ? ports.declaredInputs() : std::vector<PortFact>();
    const auto target = std::find_if(declared.begin(), declared.end(),
                                     [&](const PortFact& port) { return port.name == input.name; });
    if (declares && target == declared.end()) {
        const std::vector<std::string> names = [&] {
            std::vector<std::string> found;
            for (const PortFact& port : declared)
                found.push_back(port.name);
            return found;
        }();
        m_report.unknownName(Severity::Error, "unknown-input", input.key.range(),
                             fmt::format("'{}' has no input '{}'",
                                         step.uses ? step.uses->text : step.pipeline->name, input.name),
                             input.name, names, names.empty() ? "it has none" : "it has " + listed(names));
    }
    const Site site{&step, &ports,
                    Roots::Params | Roots::Matrix | Roots::Steps | Roots::Run | Roots::Inputs | Roots::Item,
                    "inputs", true};
    check(input.source, input.sourceNode, site);
    if (input.isPath && input.source.isLiteral()) {
        const std::string& path = input.source.text();
        if (("/" + path + "/").find("/../") != std::string::npos || path.empty())
            m_report.error(
                "bad-path", input.sourceNode,
                fmt::format("input '{}' reads '{}', which is outside the workspace; name a file inside it",
                            input.name, path));
    }
    if (target != declared.end())
        checkWireType(input, *target);
    else if (input.type)
        checkWireType(input, {input.name, *input.type, false});
}

void Validator::checkWireType(const InputModel& input, const PortFact& target) {
    const Reference* wire = input.source.asReference();
    std::optional<PortType> type = input.type;
    std::string_view from = "this input";
    if (wire && wire->path.size() == 4 && wire->path[0] == "steps") {
        const Step* producer = m_document.step(wire->path[1]);
        if (!producer)
            return;
        if (const auto output = portsOf(*producer).output(wire->path[3])) {
            type = output->type;
            from = wire->path[3];
        }
    }
    if (type && !isCompatible(*type, target.type))
        m_report.error(
            "type-mismatch", input.sourceNode,
            fmt::format(
                "'{}' is of type {}, but the input '{}' takes {}; connect another output or change the type",
                from, toString(*type), input.name, toString(target.type)));
}

void Validator::checkOutputs(const Step& step) {
    if (!step.outputs.empty() && step.pipeline)
        m_report.error(
            "bad-output", step.outputs.front().key,
            fmt::format("the outputs of step '{}' are those of its sub-pipeline; declare them there",
                        step.name));
    if (step.outputs.empty() || step.uses || step.pipeline)
        return;
    if (!step.hasCommand()) {
        m_report.error(
            "unwritten-output", step.outputs.front().key,
            fmt::format("step '{}' has no command, so nothing writes its outputs; add run:", step.name));
        return;
    }
    // A script may write what its environment names; only a command that runs no file of ours shows all it
    // does.
    std::vector<std::string_view> written;
    bool opaque = !step.code.empty();
    const auto look = [&](const Template& text) {
        for (const Reference& reference : text.references())
            if (reference.path[0] == "outputs")
                // A computed or misspelled name may mean any output; the second is reported where it stands.
                written.push_back(reference.path.size() > 1 && step.output(reference.path[1])
                                      ? std::string_view(reference.path[1])
                                      : "");
        opaque = opaque || text.text().find("ORRERY_OUTPUT") != std::string::npos;
    };
    const auto isWritten = [&](std::string_view name) {
        return std::find(written.begin(), written.end(), name) != written.end();
    };
    look(step.shell);
    for (const Template& argument : step.argv)
        look(argument);
    for (const Argument& variable : step.env)
        look(variable.value);
    if (opaque || written.empty() || isWritten(""))
        return;
    for (const OutputModel& output : step.outputs)
        if (!isWritten(output.name) && !output.optional)
            m_report.warning("unwritten-output", output.key,
                             fmt::format("nothing in step '{}' writes its output '{}'; use ${{{{ outputs.{} "
                                         "}}}} in the command or remove the output",
                                         step.name, output.name, output.name));
}

void Validator::checkTexts(const Step& step, const StepPorts& ports) {
    const Roots everywhere = Roots::Params | Roots::Matrix | Roots::Item | Roots::Inputs | Roots::Run;
    const Site command{&step, &ports, everywhere | Roots::Outputs, "run"};
    check(step.shell, step.runNode, command);
    if (const auto quotable = step.shell.checkShell(); !quotable)
        m_report.error("unquotable", step.runNode, quotable.error().message());
    if (!step.argv.empty()) {
        auto argument = step.argv.begin();
        for (const yaml::Node item : step.runNode.items())
            check(*argument++, item, command);
    }
    // A sub-pipeline's variables are for the steps inside, which write outputs of their own.
    const Roots written = step.pipeline ? Roots::None : Roots::Outputs;
    const Site environment{&step, &ports, everywhere | written | Roots::Secrets, "env"};
    for (const Argument& variable : step.env)
        checkArgument(variable, environment);
    check(step.when, step.whenNode, {&step, &ports, everywhere | Roots::Steps, "when"});
    check(step.map, step.mapNode,
          {&step, &ports, Roots::Params | Roots::Matrix | Roots::Inputs | Roots::Steps | Roots::Run, "map"});
    check(step.check, step.checkNode, {&step, &ports, everywhere | Roots::Outputs, "check", false, true});
    const Site matrix{&step, &ports, Roots::Params, "matrix"};
    for (const MatrixAxis& axis : step.matrix->axes) {
        check(axis.list, axis.node, matrix);
        auto value = axis.values.begin();
        if (axis.list.empty())
            for (const yaml::Node item : axis.node.items())
                check(*value++, item, matrix);
    }
    for (const auto* combinations : {&step.matrix->include, &step.matrix->exclude})
        for (const auto& combination : *combinations)
            for (const auto& [axis, value] : combination)
                check(value, step.matrix->node, matrix);
}

void Validator::checkResources(const ResourcesModel& resources, const Site& site) {
    checkSetting(resources.cpus, site);
    checkSetting(resources.memory, site);
    checkSetting(resources.disk, site);
    if (resources.gpus) {
        checkSetting(resources.gpus->count, site);
        checkSetting(resources.gpus->memory, site);
    }
}

void Validator::checkSettings(const Step& step, const StepSettings& settings) {
    const Site site{&step, nullptr, Roots::Params | Roots::Matrix, "settings"};
    checkResources(*settings.resources, site);
    checkSetting(settings.priority, site);
    checkSetting(settings.timeout, site);
    checkSetting(settings.retry->attempts, site);
    checkSetting(settings.retry->backoff, site);
    checkSetting(settings.cache, site);
    checkSetting(step.ranks->count, site);
    checkSetting(step.ranks->minimum, site);
    checkResources(step.ranks->resources, site);
}

void Validator::checkAfter(const Step& step) {
    for (const NamedNode& after : step.after) {
        const Step* other = m_document.step(after.name);
        if (other)
            m_edges[indexOf(step)].push_back({indexOf(*other), after.node});
        else
            m_report.unknownName(
                Severity::Error, "unknown-step", after.node.range(),
                fmt::format("step '{}' waits for '{}', which does not exist", step.name, after.name),
                after.name, stepNames(), "correct the name or add the step");
    }
}

void Validator::checkDocument() {
    const Step none;
    const Site site{nullptr, nullptr, Roots::Params, "defaults"};
    const StepSettings& defaults = m_document.defaults();
    checkResources(*defaults.resources, site);
    checkSetting(defaults.timeout, site);
    checkSetting(defaults.priority, site);
    checkSetting(defaults.retry->attempts, site);
    for (const Argument& variable : defaults.env)
        checkArgument(variable, {nullptr, nullptr, Roots::Params | Roots::Run | Roots::Secrets, "env"});
    checkSetting(m_document.concurrency().steps, site);
    for (const PipelineOutput& output : m_document.outputs())
        check(output.from, output.node, {nullptr, nullptr, Roots::Steps, "outputs", true});
    for (const LayoutPosition& position : m_document.layout().positions)
        if (!m_document.step(position.step))
            m_report.unknownName(Severity::Note, "unknown-step", position.key.range(),
                                 fmt::format("the layout places '{}', which is no step", position.step),
                                 position.step, stepNames(), "remove the entry");
}

const std::vector<std::string>& Validator::stepNames() {
    if (m_stepNames.empty())
        for (const Step& step : m_document.steps())
            m_stepNames.push_back(step.name);
    return m_stepNames;
}

void Validator::checkCycles() {
    for (const std::vector<std::size_t>& cycle : findCycles(m_edges)) {
        std::string path;
        for (const std::size_t index : cycle)
            path += (path.empty() ? "" : " -> ") + m_document.steps()[index].name;
        const std::size_t first = cycle.front();
        yaml::Node node = m_document.steps()[first].key;
        for (const StepEdge& edge : m_edges[first])
            if (edge.from == cycle[1])
                node = edge.node;
        m_report.setStep(m_document.steps()[first].name);
        m_report.error(
            "cycle", node,
            cycle.size() == 2
                ? fmt::format("step '{}' needs itself; remove this reference", m_document.steps()[first].name)
                : fmt::format("these steps wait for each other: {}; remove one of the references", path));
    }
}

std::vector<std::vector<std::size_t>> findCycles(const std::vector<std::vector<StepEdge>>& edges) {
    enum : char { Unseen, Open, Done };
    std::vector<char> state(edges.size(), Unseen);
    std::vector<std::vector<std::size_t>> cycles;
    struct Frame {
        std::size_t step;
        std::size_t next;
    };
    for (std::size_t root = 0; root < edges.size(); ++root) {
        if (state[root] != Unseen)
            continue;
        std::vector<Frame> path = {{root, 0}};
        state[root] = Open;
        while (!path.empty()) {
            Frame& frame = path.back();
            if (frame.next == edges[frame.step].size()) {
                state[frame.step] = Done;
                path.pop_back();
                continue;
            }
            const std::size_t to = edges[frame.step][frame.next++].from;
            if (state[to] == Unseen) {
                state[to] = Open;
                path.push_back({to, 0});
            } else if (state[to] == Open && cycles.size() < 100) {
                const auto start =
                    std::find_if(path.begin(), path.end(), [&](const Frame& f) { return f.step == to; });
                std::vector<std::size_t>& cycle = cycles.emplace_back();
                for (auto step = start; step != path.end(); ++step)
                    cycle.push_back(step->step);
                cycle.push_back(to);
            }
        }
    }
    return cycles;
}

Diagnostics validateWith(const Document& document, Catalog& catalog) {
    std::vector<std::string> pending;
    return Validator(document, catalog, pending).run();
}

Diagnostics validate(const Document& document, const ValidationContext& context) {
    Catalog catalog(context);
    Diagnostics diagnostics = validateWith(document, catalog);
    sayIfCut(diagnostics);
    return diagnostics;
}

} // namespace orrery::pipeline
