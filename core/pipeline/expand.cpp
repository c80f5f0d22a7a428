#include "core/pipeline/expand.h"

#include "core/pipeline/component.h"
#include "core/pipeline/expander.h"
#include "core/pipeline/validator.h"

#include <algorithm>

namespace orrery::pipeline {

namespace {

constexpr std::size_t maxWires = 5'000'000;

std::string stepReference(const std::string& group, const Reference& reference) {
    std::string text = "steps[" + literalOf(group) + "]";
    for (std::size_t i = 2; i < reference.path.size(); ++i)
        text += "." + reference.path[i];
    return text;
}

void sortUnique(std::vector<StepIndex>& steps) {
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
}

} // namespace

ExpandedPipeline Expander::run(const Document& document) {
    Reporter report(m_diagnostics, document.path());
    m_plan.name = document.name();
    m_plan.params = topParams(document, report);
    for (const PipelineInput& input : document.inputs())
        if (!input.optional)
            report.add(Severity::Note, "missing-input", input.key.range(),
                       fmt::format(
                           "the pipeline needs the input '{}', so it only runs as a step of another pipeline",
                           input.name));
    if (!canRun(m_diagnostics))
        return std::move(m_plan);
    m_plan.steps.reserve(document.steps().size());
    m_plan.groups.reserve(document.steps().size());
    Level top(document, {});
    top.params = m_plan.params;
    for (const PipelineInput& input : document.inputs())
        top.inputs.push_back({input.name, input.type, Template::constant(Value()), false, true});
    expandLevel(top);
    const Combination none;
    const ExpansionScope scope(*m_plan.params, none);
    if (const Setting<std::int64_t>& limit = document.concurrency().steps; limit.value)
        m_plan.maxParallel = static_cast<int>(*limit.value);
    else if (!limit.expression.empty())
        if (const auto value = limit.expression.evaluate(scope))
            m_plan.maxParallel =
                static_cast<int>(std::clamp<std::int64_t>(value->integerOr(0), 0, 1'000'000));
    return std::move(m_plan);
}

std::shared_ptr<const Value> Expander::topParams(const Document& document, Reporter& report) {
    auto values = std::make_shared<Value>(Value::object());
    for (const Param& param : document.params()) {
        const Value* given = m_options.params.find(param.name);
        if (!given && !param.defaultValue) {
            report.add(Severity::Note, "missing-param", param.key.range(),
                       fmt::format("parameter '{}' has no default; give it a value when you run the pipeline",
                                   param.name));
            continue;
        }
        auto checked = checkParam(param, given ? *given : *param.defaultValue);
        if (checked)
            values->add(param.name, std::move(checked).value());
        else
            report.error("bad-param", param.key, checked.error().message() + "; give another value");
    }
    for (const auto& member : m_options.params.members())
        if (!document.param(member.name))
            report.add(Severity::Error, "unknown-param", {},
                       fmt::format("the pipeline has no parameter '{}'; remove it", member.name));
    return values;
}

void Expander::expandLevel(const Level& level) {
    Reporter report(m_diagnostics, level.document.path());
    for (const auto& [name, limit] : level.document.concurrency().groups) {
        const Combination none;
        const ExpansionScope scope(*level.params, none);
        const auto value =
            limit.value ? Result<Value>(Value(*limit.value)) : limit.expression.evaluate(scope);
        const int count =
            value ? static_cast<int>(std::clamp<std::int64_t>(value->integerOr(1), 1, 1'000'000)) : 1;
        const auto known = m_plan.concurrencyGroups.emplace(name, count).first;
        known->second = std::min(known->second, count);
    }
    for (const Step* step : stepsInOrder(level.document)) {
        report.setStep(step->name);
        expandStep(level, *step, report);
        if (m_diagnostics.size() >= maxDiagnostics || m_wires > maxWires ||
            m_plan.steps.size() > m_options.maxSteps)
            return;
    }
}

bool Expander::full(const Step& step, Reporter& report) {
    if (m_plan.steps.size() > m_options.maxSteps)
        report.error(
            "too-many-steps", step.key,
            fmt::format("the plan has more than {} steps; use a smaller matrix", m_options.maxSteps));
    else if (m_wires > maxWires)
        report.error(
            "too-many-steps", step.key,
            fmt::format("the plan has more than {} wires; put a step that collects between the two matrices",
                        maxWires));
    else
        return false;
    return true;
}

void Expander::expandStep(const Level& level, const Step& step, Reporter& report) {
    StepGroup group;
    group.isList = !step.matrix->empty();
    group.isPipeline = step.pipeline.has_value();
    const auto instances = combinations(*step.matrix, *level.params, m_options.maxSteps);
    if (!instances) {
        report.error("bad-matrix", step.matrix->node, instances.error().message());
        return;
    }
    if (instances->empty()) {
        report.error(
            "bad-matrix", step.matrix->node,
            fmt::format("the matrix of step '{}' excludes every combination; remove an exclude", step.name));
        return;
    }
    std::unordered_set<std::string> taken;
    for (const Combination& matrix : *instances) {
        expandInstance(level, step, matrix, level.prefix + step.name + instanceSuffix(matrix, taken), report,
                       group);
        if (full(step, report))
            return;
    }
    m_plan.groups.emplace(level.prefix + step.name, std::move(group));
}

void Expander::expandInstance(const Level& level, const Step& step, const Combination& matrix,
                              std::string name, Reporter& report, StepGroup& group) {
    if (step.pipeline) {
        expandPipeline(level, step, matrix, name, report, group);
        return;
    }
    const KindFacts* kind = nullptr;
    if (step.uses && !(kind = m_catalog.kind(step.uses->text))) {
        report.error("unknown-kind", step.uses->node,
                     fmt::format("step '{}' uses the kind '{}', which is not installed; add it to the "
                                 "workspace or correct the name",
                                 step.name, step.uses->text));
        return;
    }
    m_plan.steps.emplace_back().name = std::move(name);
    fillSpec(level, step, matrix, kind, report, m_plan.steps.back());
    group.steps.push_back(StepIndex(m_plan.steps.size() - 1));
    m_wires += m_plan.steps.back().dependencies.size();
}

void Expander::fillSpec(const Level& level, const Step& step, const Combination& matrix,
                        const KindFacts* kind, Reporter& report, StepSpec& spec) {
    const ExpansionScope scope(*level.params, matrix);
    spec.documentStep = step.name;
    spec.group = level.prefix + step.name;
    spec.document = level.prefix.empty() ? std::string() : level.document.path();
    spec.matrix = matrix;
    spec.params = level.params;
    if (kind) {
        spec.kind = step.uses->text;
        spec.kindFolder = kind->kind->folder.string();
        spec.with = withValues(step, kind->params, scope, report);
    }
    fillCommand(level, step, kind, spec);
    fillInputs(level, step, StepPorts(step, kind, nullptr), spec);
    fillOutputs(step, kind, spec);
    spec.when = both(level.when, qualified(level, step.when, false));
    spec.check = both(kind ? kind->check : Template(), step.check);
    spec.always = step.always || level.always;
    spec.mapOver = qualified(level, step.map, false);
    spec.concurrencyGroup = step.concurrency ? step.concurrency->name : level.concurrencyGroup;
    SettingResolver(scope, report).apply({step, kind, level.inherited, level.document.defaults()}, spec);
    spec.cache = spec.cache && level.cache;
    fillDependencies(level, step, spec);
}

void Expander::fillCommand(const Level& level, const Step& step, const KindFacts* kind, StepSpec& spec) {
    spec.shell = kind ? kind->shell : step.shell;
    spec.argv = kind ? kind->argv : step.argv;
    spec.code = level.code;
    for (const NamedNode& file : step.code)
        spec.code.push_back(file.name);
    if (kind)
        for (const std::string& file : kind->kind->code)
            spec.code.push_back((kind->kind->folder / file).string());
    const auto set = [&](const std::string& name, const Template& value) {
        for (auto& [known, old] : spec.env)
            if (known == name) {
                old = value;
                return;
            }
        spec.env.emplace_back(name, value);
    };
    for (const Argument& variable : level.document.defaults().env)
        set(variable.name, variable.value);
    for (const Argument& variable : level.inherited.env)
        set(variable.name, variable.value);
    if (kind)
        for (const auto& [name, value] : kind->env)
            set(name, value);
    for (const Argument& variable : step.env)
        set(variable.name, variable.value);
    spec.secrets = level.secrets;
    for (const auto& [variable, secret] : step.secrets)
        spec.secrets.emplace_back(variable, secret.name);
}

InputBinding Expander::bind(const Level& level, const InputModel& input, const StepPorts& ports) const {
    const auto port = ports.input(input.name);
    InputBinding binding{input.name, PortType::Any, input.source, input.isPath,
                         input.optional || (port && port->optional)};
    if (input.type)
        binding.type = *input.type;
    else if (port)
        binding.type = port->type;
    const Reference* wire = input.source.asReference();
    if (wire && wire->path[0] == "inputs" && wire->path.size() == 2) {
        for (const InputBinding& outer : level.inputs) {
            if (outer.port != wire->path[1])
                continue;
            const PortType type = binding.type == PortType::Any ? outer.type : binding.type;
            return {input.name, type, outer.source, outer.isPath, outer.optional || binding.optional};
        }
    }
    binding.source = qualified(level, input.source, true);
    const Reference* output = binding.source.asReference();
    if (binding.type == PortType::Any && output && output->path[0] == "steps" && output->path.size() == 4)
        if (const auto source = m_plan.resolveOutput(output->path[1], output->path[3])) {
            const OutputSource* first = &*source;
            while (first->isList && !first->items.empty())
                first = &first->items.front();
            if (const OutputPort* from = m_plan.steps[toNumber(first->step)].output(first->port))
                binding.type = from->type;
        }
    if (binding.type == PortType::Any && binding.isPath)
        binding.type = PortType::File;
    return binding;
}

void Expander::fillInputs(const Level& level, const Step& step, const StepPorts& ports, StepSpec& spec) {
    spec.inputs.reserve(step.inputs.size());
    for (const InputModel& input : step.inputs)
        spec.inputs.push_back(bind(level, input, ports));
    for (const PortFact& port : ports.declaredInputs())
        if (!step.input(port.name))
            spec.inputs.push_back({port.name, port.type, Template::constant(Value()), false, true});
}

void Expander::fillOutputs(const Step& step, const KindFacts* kind, StepSpec& spec) {
    if (kind)
        for (const PortFact& port : kind->outputs)
            spec.outputs.push_back({port.name, port.type, port.name, port.optional});
    for (const OutputModel& output : step.outputs) {
        const auto known = std::find_if(spec.outputs.begin(), spec.outputs.end(),
                                        [&](const OutputPort& port) { return port.port == output.name; });
        OutputPort port{output.name, PortType::Any, output.path.empty() ? output.name : output.path,
                        output.optional};
        if (output.type)
            port.type = *output.type;
        else if (known != spec.outputs.end())
            port.type = known->type;
        if (known != spec.outputs.end())
            *known = std::move(port);
        else
            spec.outputs.push_back(std::move(port));
    }
}

void Expander::addSources(const OutputSource& source, std::vector<StepIndex>& steps) const {
    if (!source.isList || source.items.empty())
        steps.push_back(source.step);
    for (const OutputSource& item : source.items)
        addSources(item, steps);
}

void Expander::addOutputSteps(const Template& text, std::vector<StepIndex>& steps) const {
    for (const Reference& reference : text.references()) {
        if (reference.path[0] != "steps" || reference.path.size() < 4)
            continue;
        if (const auto source = m_plan.resolveOutput(reference.path[1], reference.path[3]))
            addSources(*source, steps);
    }
}

void Expander::addGates(const Template& text, std::vector<StepIndex>& steps) const {
    for (const Reference& reference : text.references())
        if (reference.path[0] == "steps" && reference.path.size() >= 4)
            if (const auto group = m_plan.groups.find(reference.path[1]); group != m_plan.groups.end())
                steps.insert(steps.end(), group->second.gates.begin(), group->second.gates.end());
}

void Expander::fillDependencies(const Level& level, const Step& step, StepSpec& spec) {
    std::vector<const Template*> texts{&spec.when, &spec.mapOver};
    for (const InputBinding& input : spec.inputs)
        texts.push_back(&input.source);
    // Only what a sub-pipeline's step hands down may name steps there.
    for (const auto& [name, value] : spec.env)
        texts.push_back(&value);
    for (const Template* text : texts)
        addOutputSteps(*text, spec.dataDependencies);
    sortUnique(spec.dataDependencies);
    spec.dependencies = spec.dataDependencies;
    for (const Template* text : texts)
        addGates(*text, spec.dependencies);
    for (const NamedNode& after : step.after)
        if (const auto group = m_plan.groups.find(level.prefix + after.name); group != m_plan.groups.end())
            spec.dependencies.insert(spec.dependencies.end(), group->second.steps.begin(),
                                     group->second.steps.end());
    spec.dependencies.insert(spec.dependencies.end(), level.after.begin(), level.after.end());
    sortUnique(spec.dependencies);
}

std::optional<Value> Expander::argumentValue(const Argument& argument, const Scope& scope, Reporter& report) {
    if (argument.shape == Argument::Shape::Scalar) {
        Value value;
        const auto failure = argument.value.evaluateTo(value, scope);
        if (!failure)
            return value;
        report.expression("bad-expression", argument.node, *failure);
        return std::nullopt;
    }
    Value value = argument.shape == Argument::Shape::List ? Value::array() : Value::object();
    for (const Argument& item : argument.items) {
        auto inner = argumentValue(item, scope, report);
        if (!inner)
            return std::nullopt;
        argument.shape == Argument::Shape::List ? value.push(std::move(*inner))
                                                : value.add(item.name, std::move(*inner));
    }
    return value;
}

Value Expander::withValues(const Step& step, const std::vector<Param>& params, const Scope& scope,
                           Reporter& report) {
    Value values = Value::object();
    for (const Param& param : params) {
        const auto given = std::find_if(step.with.begin(), step.with.end(), [&](const Argument& argument) {
            return argument.name == param.name;
        });
        if (given == step.with.end()) {
            values.add(param.name, param.defaultValue.value_or(Value()));
            continue;
        }
        auto value = argumentValue(*given, scope, report);
        if (!value)
            continue;
        auto checked = checkParam(param, std::move(*value));
        if (checked)
            values.add(param.name, std::move(checked).value());
        else
            report.error("bad-param", given->node, checked.error().message() + "; correct the value");
    }
    return values;
}

Template Expander::qualified(const Level& level, const Template& text, bool pipelineInputs) const {
    if (level.prefix.empty() && level.inputs.empty())
        return text;
    return text.withReferences([&](const Reference& reference) -> std::optional<std::string> {
        if (reference.path[0] == "steps" && reference.path.size() >= 4)
            return stepReference(level.prefix + reference.path[1], reference);
        if (pipelineInputs && reference.path[0] == "inputs" && reference.path.size() >= 2)
            for (const InputBinding& input : level.inputs)
                if (input.port == reference.path[1])
                    return input.source.asExpression();
        return std::nullopt;
    });
}

Expansion expand(const Document& document, const ExpandOptions& options) {
    Expansion result;
    Catalog catalog({options.kinds, options.documents});
    result.diagnostics = validateWith(document, catalog);
    if (hasErrors(result.diagnostics)) {
        sayIfCut(result.diagnostics);
        return result;
    }
    // What validation warned about, an unknown kind, is an error here: once, not twice.
    std::erase_if(result.diagnostics,
                  [](const Diagnostic& diagnostic) { return diagnostic.id == "unknown-kind"; });
    result.plan = Expander(options, catalog, result.diagnostics).run(document);
    if (!canRun(result.diagnostics))
        result.plan = {};
    sayIfCut(result.diagnostics);
    return result;
}

} // namespace orrery::pipeline
