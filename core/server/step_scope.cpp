#include "core/server/step_scope.h"

#include <fmt/core.h>

#include <cstdlib>

namespace orrery::server {

using pipeline::Value;

namespace {

Value artifactValue(const ScopeRequest& request, const StepOutput& output) {
    if (pipeline::isReadAsValue(output.type))
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
    const std::vector<StepIndex> members = request.run.stepsCalled(step);
    if (members.empty())
        return Error(ErrorCode::NotFound, fmt::format("Step '{}' is not part of this run", step));
    const auto plain = request.run.plan.find(step);
    const bool single = members.size() == 1 && plain && !plain->isMap();
    Value list = Value::array();
    for (const StepIndex member : members) {
        const StepOutput* output = request.run.record(member).output(port);
        if (!output) {
            const api::StepStatus& status = request.run.record(member).status;
            // A fan-in over instances takes those that produced something.
            if (!single && (status.state == "skipped" || status.state == "failed"))
                continue;
            return Error(ErrorCode::Unavailable,
                         fmt::format("Output '{}' of step '{}' is not there: the step is {}", port,
                                     status.name, status.state));
        }
        Value value = artifactValue(request, *output);
        if (single)
            return value;
        list.push(std::move(value));
    }
    return list;
}

pipeline::ValueScope makeScope(const ScopeRequest& request) {
    const pipeline::StepSpec& spec = request.run.spec(request.step);
    pipeline::ValueScope scope = spec.scope();
    if (request.forKey && !spec.kindFolder.empty())
        scope.set("kind", Value::object({{"dir", "kind:" + spec.kind}}));
    scope.set("outputs", outputsMap(request, spec));
    scope.set("run", Value::object({{"id", request.run.id.number()},
                                    {"state", request.runState},
                                    {"pipeline", request.run.plan.name}}));
    scope.stepOutput = [request](std::string_view step, std::string_view port) {
        return outputValue(request, step, port);
    };
    scope.secret = [forKey = request.forKey](std::string_view name) -> Result<Value> {
        if (forKey)
            return Value(fmt::format("secret:{}", name));
        const std::string variable = fmt::format("ORRERY_SECRET_{}", name);
        if (const char* value = std::getenv(variable.c_str()))
            return Value(value);
        return Error(ErrorCode::NotFound, fmt::format("Secret '{}' is not set; give it to the server as the "
                                                      "environment variable {}",
                                                      name, variable));
    };
    return scope;
}

namespace {

void noteArtifacts(ResolvedInput& input, const Run& run, const pipeline::InputBinding& binding) {
    for (const pipeline::Reference& reference : binding.source.references()) {
        if (reference.path.size() < 4 || reference.path[0] != "steps" || reference.path[2] != "outputs")
            continue;
        for (const StepIndex member : run.stepsCalled(reference.path[1]))
            if (const StepOutput* output = run.record(member).output(reference.path[3]))
                if (!pipeline::isReadAsValue(output->type))
                    input.artifacts.push_back(output);
    }
}

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
    const pipeline::ValueScope real = makeScope({run, step, pathOf, "", false, runState});
    const pipeline::ValueScope key = makeScope({run, step, pathOf, "", true, runState});
    for (const pipeline::InputBinding& binding : spec.inputs) {
        ResolvedInput& input = inputs.emplace_back();
        input.port = binding.port;
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
        noteArtifacts(input, run, binding);
        if (binding.isPath && !(binding.optional && !pipeline::isTruthy(input.value)))
            ORRERY_CHECK(resolvePaths(input, paths, binding.port));
    }
    return inputs;
}

} // namespace orrery::server
