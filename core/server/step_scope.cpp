#include "core/server/step_scope.h"

#include <fmt/core.h>

namespace orrery::server {

using pipeline::Value;

namespace {

Value artifactValue(const ScopeRequest& request, const StepOutput& output) {
    const bool own = !request.reading || *request.reading == pipeline::PortType::Any;
    if (pipeline::isReadAsValue(output.type) && (own || pipeline::isReadAsValue(*request.reading)))
        return output.value;
    return request.forKey ? Value("sha256:" + output.digest.hex()) : Value(request.pathOf(output));
}

Value outputsMap(const ScopeRequest& request, const pipeline::StepSpec& spec) {
    Value outputs = Value::object();
    for (const pipeline::OutputPort& port : spec.outputs)
        outputs.add(port.port,
                    request.forKey ? "output:" + port.file : request.outputFolder + "/" + port.file);
    return outputs;
}

} // namespace

Result<Value> outputValue(const ScopeRequest& request, std::string_view step, std::string_view port) {
    bool isList = false;
    Value list = Value::array();
    ORRERY_CHECK(request.run.visitOutputs(
        step, port, isList, [&](const StepOutput& output) { list.push(artifactValue(request, output)); }));
    if (isList)
        return list;
    return Value(list[std::size_t{0}]);
}

pipeline::ValueScope makeScope(const ScopeRequest& request) {
    const pipeline::StepSpec& spec = request.run.spec(request.step);
    pipeline::ValueScope scope = spec.scope();
    if (request.forKey && !spec.kindFolder.empty())
        scope.set("kind", Value::object({{"dir", "kind:" + spec.kind}}));
    scope.set("outputs", outputsMap(request, spec));
    scope.set("run", Value::object({{"id", request.run.id.number()},
                                    {"name", request.run.plan->name},
                                    {"state", request.runState},
                                    {"started", request.run.summary.created}}));
    scope.stepOutput = [request](std::string_view step, std::string_view port) {
        return outputValue(request, step, port);
    };
    // Their values are for the environment of a job alone; JobBuilder puts them in.
    if (request.forKey)
        scope.secret = [](std::string_view name) -> Result<Value> {
            return Value(fmt::format("secret:{}", name));
        };
    return scope;
}

namespace {

/// A `path:` input: text, or a list of texts, relative to the workspace.
Result<void> resolvePaths(ResolvedInput& input, const WorkspacePaths& paths, std::string_view port) {
    const auto absolute = [&](const Value& value) -> Result<std::string> {
        if (!value.isText() || value.text().empty())
            return Error(ErrorCode::InvalidInput,
                         fmt::format("Input '{}' must be a path, but is {}", port,
                                     value.isText() ? "empty" : pipeline::typeName(value)));
        return (paths.root / std::filesystem::path(value.text())).lexically_normal().string();
    };
    Value resolved;
    if (input.value.isArray()) {
        resolved = Value::array();
        for (const Value& item : input.value.items()) {
            ORRERY_TRY(std::string path, absolute(item));
            input.workspaceFiles.push_back(path);
            resolved.push(std::move(path));
        }
    } else {
        ORRERY_TRY(std::string path, absolute(input.value));
        input.workspaceFiles.push_back(path);
        resolved = Value(std::move(path));
    }
    input.value = std::move(resolved);
    return {};
}

} // namespace

Result<std::vector<ResolvedInput>> resolveInputs(const Run& run, StepIndex step, const WorkspacePaths& paths,
                                                 const std::function<std::string(const StepOutput&)>& pathOf,
                                                 const std::string& runState) {
    std::vector<ResolvedInput> inputs;
    const pipeline::StepSpec& spec = run.spec(step);
    if (spec.inputs.empty())
        return inputs;
    pipeline::PortType reading = pipeline::PortType::Any;
    const pipeline::ValueScope real = makeScope({run, step, pathOf, "", false, &reading, runState});
    const pipeline::ValueScope key = makeScope({run, step, pathOf, "", true, &reading, runState});
    for (const pipeline::InputBinding& binding : spec.inputs) {
        ResolvedInput& input = inputs.emplace_back();
        input.port = binding.port;
        reading = binding.type;
        if (binding.source.empty())
            continue;
        auto value = binding.source.evaluate(real);
        auto keyValue = binding.source.evaluate(key);
        if (!value.ok() || !keyValue.ok())
            return (value.ok() ? keyValue : value)
                .error()
                .wrap(fmt::format("Input '{}' of step '{}' has no value", binding.port, spec.name));
        input.value = std::move(*value);
        input.keyValue = std::move(*keyValue);
        if (binding.isPath && !(binding.optional && !pipeline::isTruthy(input.value)))
            ORRERY_CHECK(resolvePaths(input, paths, binding.port));
    }
    return inputs;
}

} // namespace orrery::server
