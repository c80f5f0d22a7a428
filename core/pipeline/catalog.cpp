#include "core/pipeline/catalog.h"

#include "core/pipeline/expand.h"
#include "core/pipeline/value_reader.h"

namespace orrery::pipeline {

namespace {

std::vector<PortFact> portsOf(const std::vector<KindPort>& ports) {
    std::vector<PortFact> found;
    for (const KindPort& port : ports)
        found.push_back({port.name, portTypeFrom(port.type).value_or(PortType::Any), port.optional});
    return found;
}

Param paramOf(const KindParam& from) {
    Param param;
    param.name = from.name;
    param.type = paramTypeFrom(from.type).value_or(ParamType::Text);
    param.minimum = from.minimum;
    param.maximum = from.maximum;
    param.description = from.description;
    for (const std::string& choice : from.choices)
        param.choices.push_back(Value(choice));
    if (!from.defaultJson.empty())
        if (auto value = formats::parseJson(from.defaultJson))
            param.defaultValue = std::move(value).value();
    return param;
}

/// Resources and timeout are spelled as in a step, so the reader of steps reads them.
void readSettings(KindFacts& facts) {
    std::string text;
    for (const auto& [name, value] : facts.kind->resources)
        text += name + ": " + value + "\n";
    facts.tree = yaml::Tree::read(text);
    Diagnostics ignored; // The kind's own reader has reported them.
    const std::string noPath;
    Reporter reporter(ignored, noPath);
    ValueReader(reporter).resources(facts.resources, facts.tree->root());
    if (!facts.kind->timeout.empty())
        if (const auto timeout = parseDuration(facts.kind->timeout))
            facts.timeout.value = *timeout;
}

template <typename Ports>
std::optional<PortFact> findPort(const Ports& ports, std::string_view name) {
    for (const auto& port : ports)
        if (port.name == name)
            return PortFact{port.name, port.type, false};
    return std::nullopt;
}

} // namespace

const KindFacts* Catalog::kind(const std::string& reference) {
    const auto known = m_kinds.find(reference);
    if (known != m_kinds.end())
        return known->second.get();
    std::unique_ptr<KindFacts>& facts = m_kinds[reference];
    auto kind = m_context.kinds ? m_context.kinds->find(reference) : nullptr;
    if (!kind)
        return nullptr;
    facts = std::make_unique<KindFacts>();
    facts->kind = kind;
    facts->inputs = portsOf(kind->inputs);
    facts->outputs = portsOf(kind->outputs);
    for (const KindParam& param : kind->params)
        facts->params.push_back(paramOf(param));
    for (const std::string& argument : kind->command)
        facts->argv.push_back(Template::parse(argument));
    if (!kind->shell.empty())
        facts->shell = Template::parse(kind->shell);
    if (!kind->check.empty())
        facts->check = Template::parseCondition(kind->check);
    for (const auto& [name, value] : kind->env)
        facts->env.emplace_back(name, Template::parse(value));
    facts->launcher = launcherFrom(kind->launcher);
    readSettings(*facts);
    return facts.get();
}

DocumentFacts& Catalog::document(const std::string& path) {
    const auto known = m_documents.find(path);
    if (known != m_documents.end())
        return known->second;
    DocumentFacts& facts = m_documents[path];
    auto document =
        m_context.documents
            ? m_context.documents->load(path)
            : Result<Document>(Error(ErrorCode::NotFound, "sub-pipelines are not looked up here"));
    if (document)
        facts.document = std::move(document).value();
    else
        facts.problem = document.error().describe();
    return facts;
}

std::optional<PortFact> StepPorts::output(std::string_view name) const {
    std::optional<PortFact> declared;
    if (m_kind)
        declared = findPort(m_kind->outputs, name);
    else if (m_document)
        declared = findPort(m_document->outputs(), name);
    if (const OutputModel* own = m_step.output(name))
        return PortFact{own->name,
                        own->type  ? *own->type
                        : declared ? declared->type
                                   : PortType::Any,
                        own->optional};
    return declared;
}

std::optional<PortFact> StepPorts::input(std::string_view name) const {
    for (const PortFact& port : declaredInputs())
        if (port.name == name)
            return port;
    if (const InputModel* own = m_step.input(name))
        return PortFact{own->name, own->type.value_or(PortType::Any), own->optional};
    return std::nullopt;
}

std::vector<PortFact> StepPorts::declaredInputs() const {
    if (m_kind)
        return m_kind->inputs;
    std::vector<PortFact> found;
    if (m_document)
        for (const PipelineInput& input : m_document->inputs())
            found.push_back({input.name, input.type, input.optional});
    return found;
}

std::vector<std::string> StepPorts::outputNames() const {
    std::vector<std::string> names;
    if (m_kind)
        for (const PortFact& port : m_kind->outputs)
            names.push_back(port.name);
    if (m_document)
        for (const PipelineOutput& port : m_document->outputs())
            names.push_back(port.name);
    for (const OutputModel& port : m_step.outputs)
        names.push_back(port.name);
    return names;
}

std::vector<std::string> StepPorts::inputNames() const {
    std::vector<std::string> names;
    for (const PortFact& port : declaredInputs())
        names.push_back(port.name);
    for (const InputModel& port : m_step.inputs)
        if (std::find(names.begin(), names.end(), port.name) == names.end())
            names.push_back(port.name);
    return names;
}

} // namespace orrery::pipeline
