#include "core/pipeline/expander.h"

#include <algorithm>

namespace orrery::pipeline {

namespace {

constexpr int maxPipelineDepth = 16;

} // namespace

Template both(const Template& outer, const Template& inner) {
    if (outer.empty() || inner.empty())
        return outer.empty() ? inner : outer;
    return Template::parseCondition(outer.asExpression() + " && " + inner.asExpression());
}

std::string literalOf(std::string_view text) {
    std::string literal = "'";
    for (const char c : text)
        literal += c == '\'' ? std::string("''") : std::string(1, c);
    return literal + "'";
}

Template Expander::closed(const Level& level, const Step& step, const Combination& matrix,
                          const Template& text) const {
    const ExpansionScope scope(*level.params, matrix);
    return text.withReferences([&](const Reference& reference) -> std::optional<std::string> {
        if (reference.path[0] == "params" || reference.path[0] == "matrix") {
            std::string name = reference.path[0];
            for (std::size_t i = 1; i < reference.path.size(); ++i)
                name += "[" + literalOf(reference.path[i]) + "]";
            const auto value = Template::parseCondition(name).evaluate(scope);
            return value ? Template::constant(*value).asExpression() : "null";
        }
        if (reference.path[0] == "inputs" && reference.path.size() >= 2)
            if (const InputModel* input = step.input(reference.path[1]))
                return closed(level, step, matrix, qualified(level, input->source, true)).asExpression();
        return std::nullopt;
    });
}

const Document* Expander::subDocument(const Level& level, const Step& step, std::string& path) {
    auto resolved = resolveDocumentPath(level.document.path(), step.pipeline->name);
    if (!resolved)
        return nullptr;
    path = std::move(resolved).value();
    const DocumentFacts& facts = m_catalog.document(path);
    return facts.document ? &*facts.document : nullptr;
}

void Expander::handDown(const Level& level, const Step& step, const Combination& matrix, Level& inner,
                        Reporter& report) {
    const ExpansionScope scope(*level.params, matrix);
    inner.inherited = level.inherited;
    SettingResolver(scope, report).handDown(step, inner.inherited);
    for (const Argument& variable : step.env) {
        Argument& handed = inner.inherited.env.emplace_back(variable);
        handed.value = closed(level, step, matrix, qualified(level, variable.value, false));
    }
    inner.secrets = level.secrets;
    for (const auto& [variable, secret] : step.secrets)
        inner.secrets.emplace_back(variable, secret.name);
    inner.code = level.code;
    for (const NamedNode& file : step.code)
        inner.code.push_back(file.name);
}

Level Expander::innerLevel(const Level& level, const Step& step, const Combination& matrix,
                           const std::string& name, const Document& document, Reporter& report) {
    const ExpansionScope scope(*level.params, matrix);
    Level inner(document, name + "/");
    inner.params = std::make_shared<const Value>(withValues(step, document.params(), scope, report));
    inner.after = level.after;
    inner.when = both(level.when, closed(level, step, matrix, qualified(level, step.when, false)));
    inner.always = step.always || level.always;
    inner.cache = level.cache && step.cache.value.value_or(true);
    inner.concurrencyGroup = step.concurrency ? step.concurrency->name : level.concurrencyGroup;
    handDown(level, step, matrix, inner, report);
    const StepPorts ports(step, nullptr, &document);
    for (const InputModel& input : step.inputs) {
        InputBinding binding = bind(level, input, ports);
        binding.source = closed(level, step, matrix, binding.source);
        inner.inputs.push_back(std::move(binding));
    }
    for (const PipelineInput& input : document.inputs())
        if (!step.input(input.name))
            inner.inputs.push_back({input.name, input.type, Template::constant(Value()), false, true});
    for (const NamedNode& after : step.after)
        if (const auto found = m_plan.groups.find(level.prefix + after.name); found != m_plan.groups.end())
            inner.after.insert(inner.after.end(), found->second.steps.begin(), found->second.steps.end());
    return inner;
}

void Expander::expandPipeline(const Level& level, const Step& step, const Combination& matrix,
                              const std::string& name, Reporter& report, StepGroup& group) {
    std::string path;
    const Document* document = subDocument(level, step, path);
    if (!document || m_depth >= maxPipelineDepth) {
        report.error("unknown-pipeline", step.pipeline->node,
                     document ? fmt::format("sub-pipelines are nested more than {} levels deep; flatten them",
                                            maxPipelineDepth)
                              : fmt::format("the sub-pipeline '{}' cannot be read; correct the path",
                                            step.pipeline->name));
        return;
    }
    const Level inner = innerLevel(level, step, matrix, name, *document, report);
    const std::size_t first = m_plan.steps.size();
    ++m_depth;
    expandLevel(inner);
    --m_depth;
    std::vector<StepGroup::Port>& outputs = group.instances.emplace_back();
    for (const PipelineOutput& output : document->outputs())
        if (const Reference* wire = output.from.asReference())
            outputs.push_back({output.name, inner.prefix + wire->path[1], wire->path[3]});
    if (!step.check.empty())
        addGate(level, step, matrix, inner, StepIndex(first));
    for (std::size_t i = first; i < m_plan.steps.size(); ++i)
        group.steps.push_back(StepIndex(i));
    std::copy_if(m_gates.begin(), m_gates.end(), std::back_inserter(group.gates),
                 [&](StepIndex gate) { return toNumber(gate) >= first; });
}

void Expander::addGate(const Level& level, const Step& step, const Combination& matrix, const Level& inner,
                       StepIndex first) {
    const auto index = StepIndex(m_plan.steps.size());
    StepSpec gate;
    gate.name = inner.prefix + "check";
    while (m_plan.groups.contains(gate.name))
        gate.name += "-";
    gate.documentStep = step.name;
    gate.group = gate.name;
    gate.document = inner.document.path();
    gate.matrix = matrix;
    gate.params = level.params;
    gate.when = inner.when;
    gate.always = inner.always;
    gate.cache = inner.cache;
    gate.check = step.check.withReferences([&](const Reference& reference) -> std::optional<std::string> {
        if (reference.path.size() < 2 || (reference.path[0] != "inputs" && reference.path[0] != "outputs"))
            return std::nullopt;
        return gateInput(inner, reference, gate);
    });
    fillDependencies(level, step, gate);
    // A condition that reads no output still speaks of what the sub-pipeline has done.
    if (gate.inputs.empty())
        for (std::size_t i = toNumber(first); i < m_plan.steps.size(); ++i)
            gate.dependencies.push_back(StepIndex(i));
    StepGroup group;
    group.steps.push_back(index);
    m_plan.groups.emplace(gate.name, std::move(group));
    m_plan.steps.push_back(std::move(gate));
    m_gates.push_back(index);
}

std::string Expander::gateInput(const Level& inner, const Reference& reference, StepSpec& gate) const {
    const bool output = reference.path[0] == "outputs";
    InputBinding binding;
    binding.optional = true;
    if (output) {
        for (const PipelineOutput& candidate : inner.document.outputs())
            if (candidate.name == reference.path[1]) {
                binding.type = candidate.type;
                binding.source = qualified(inner, candidate.from, false);
            }
    } else {
        for (const InputBinding& candidate : inner.inputs)
            if (candidate.port == reference.path[1])
                binding = candidate;
    }
    binding.port = output ? "outputs." + reference.path[1] : reference.path[1];
    std::string text = "inputs[" + literalOf(binding.port) + "]";
    for (std::size_t i = 2; i < reference.path.size(); ++i)
        text += "[" + literalOf(reference.path[i]) + "]";
    const bool known = std::any_of(gate.inputs.begin(), gate.inputs.end(),
                                   [&](const InputBinding& other) { return other.port == binding.port; });
    if (!known)
        gate.inputs.push_back(std::move(binding));
    return text;
}

} // namespace orrery::pipeline
