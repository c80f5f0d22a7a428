#include "core/server/job_builder.h"

#include <fmt/core.h>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace orrery::server {

namespace {

/// "train-set" becomes "TRAIN_SET".
std::string variableName(std::string_view port) {
    std::string name;
    for (const char c : port) {
        const bool lower = c >= 'a' && c <= 'z';
        const bool plain = lower || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        name += lower ? static_cast<char>(c - 'a' + 'A') : plain ? c : '_';
    }
    return name;
}

agent::Launcher toLauncher(pipeline::Launcher launcher) {
    switch (launcher) {
    case pipeline::Launcher::Torchrun:
        return agent::Launcher::Torchrun;
    case pipeline::Launcher::Mpi:
        return agent::Launcher::Mpi;
    case pipeline::Launcher::Plain:
        break;
    }
    return agent::Launcher::Plain;
}

agent::Gang toGang(const pipeline::StepSpec& spec, const engine::StartAttempt& start) {
    agent::Gang gang;
    gang.ranks = start.ranks;
    gang.launcher = toLauncher(spec.gang.launcher);
    // Each rank that a gang may do without is one death that it survives.
    gang.maxRestarts = static_cast<std::uint32_t>(std::max(0, spec.gang.count - spec.gang.minimum));
    bool anyGpu = false;
    for (const engine::PlacedPart& part : start.parts)
        for (const engine::PlacedRank& rank : part.ranks)
            anyGpu |= !rank.gpus.empty();
    if (anyGpu)
        for (const engine::PlacedPart& part : start.parts)
            for (const engine::PlacedRank& rank : part.ranks)
                gang.gpus.push_back(rank.gpus);
    return gang;
}

std::string parentOf(const std::string& path) {
    return path.substr(0, path.rfind('/'));
}

/// Looking whether parents are there costs more than making a folder, so each is tried from the inside out.
Result<void> makeFolder(const std::string& path) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (::mkdir(path.c_str(), 0777) == 0 || errno == EEXIST)
            return {};
        if (errno != ENOENT || parentOf(path).empty())
            break;
        ORRERY_CHECK(makeFolder(parentOf(path)));
    }
    return Error::fromErrno(errno, fmt::format("Could not make the folder '{}'", path));
}

} // namespace

Result<std::vector<std::string>> JobBuilder::command(const pipeline::StepSpec& spec,
                                                     const pipeline::Scope& scope) const {
    ORRERY_TRY(std::vector<std::string> words, spec.commandLine(scope));
    // A gate or a join has no command of its own; it still passes through the same life as every other step.
    if (words.empty())
        words = {"/bin/true"};
    return words;
}

Result<agent::JobSpec> JobBuilder::build(const Run& run, const engine::StartAttempt& start) const {
    auto job = compose(run, start);
    if (!job.ok())
        return m_secrets.redact(job.error());
    return job;
}

Result<agent::JobSpec> JobBuilder::compose(const Run& run, const engine::StartAttempt& start) const {
    const StepIndex step = start.attempt.step;
    const pipeline::StepSpec& spec = run.spec(step);
    const std::string folder = m_paths.attempt(start.attempt, spec.name).string();
    const std::string outputs = folder + "/outputs";
    // Everything the command names must lie there, whole, before it starts.
    std::optional<Error> missing;
    const auto layOut = [&](const StepOutput& output) {
        auto path = m_shelf.layOut(output);
        if (!path.ok() && !missing)
            missing =
                path.error().wrap(fmt::format("Output '{}' of an earlier step cannot be read", output.port));
        return path.ok() ? *path : std::string();
    };
    ORRERY_TRY(const std::vector<ResolvedInput> inputs,
               resolveInputs(run, step, m_paths, layOut, run.stateSeenBySteps()));
    pipeline::ValueScope scope =
        makeScope({run, step, layOut, outputs, false, nullptr, run.stateSeenBySteps()});
    pipeline::Value inputValues = pipeline::Value::object();
    for (const ResolvedInput& input : inputs)
        inputValues.add(input.port, input.value);
    scope.set("inputs", std::move(inputValues));

    agent::JobSpec job;
    job.attempt = start.attempt;
    job.token = start.token;
    job.name = spec.name;
    job.workingFolder = m_paths.root.string();
    job.logFolder = folder + "/logs";
    job.metricsFile = m_paths.metrics(start.attempt, spec.name).string();
    addContract(job, spec, inputs, outputs);
    ORRERY_CHECK(addEnvironment(job, spec, scope));
    ORRERY_TRY(job.command, command(spec, scope));
    if (missing)
        return *missing;
    job.gang = toGang(spec, start);
    job.timeout = spec.timeout.value_or(Duration(0));
    ORRERY_CHECK(makeFolder(parentOf(job.metricsFile)));
    ORRERY_CHECK(spec.outputs.empty() ? Result<void>() : makeFolder(outputs));
    return job;
}

void JobBuilder::addContract(agent::JobSpec& job, const pipeline::StepSpec& spec,
                             const std::vector<ResolvedInput>& inputs, const std::string& outputs) const {
    const auto set = [&job](std::string name, std::string value) {
        job.environment.emplace_back(std::move(name), std::move(value));
    };
    set("ORRERY_RUN", job.attempt.run.text());
    set("ORRERY_STEP", spec.name);
    set("ORRERY_ATTEMPT", std::to_string(job.attempt.number));
    set("ORRERY_WORKSPACE", m_paths.root.string());
    for (const ResolvedInput& input : inputs)
        set("ORRERY_INPUT_" + variableName(input.port), pipeline::toText(input.value));
    for (const pipeline::OutputPort& port : spec.outputs)
        set("ORRERY_OUTPUT_" + variableName(port.port), outputs + "/" + port.file);
}

Result<void> JobBuilder::addEnvironment(agent::JobSpec& job, const pipeline::StepSpec& spec,
                                        pipeline::ValueScope& scope) const {
    bool secret = false;
    scope.secret = [&](std::string_view name) -> Result<pipeline::Value> {
        secret = true;
        ORRERY_TRY(std::string value, m_secrets.value(name));
        job.secrets.push_back(value);
        return pipeline::Value(std::move(value));
    };
    for (const auto& [name, value] : spec.env) {
        secret = false;
        ORRERY_TRY(std::string text, value.evaluateText(scope));
        // What was made from a secret is one too: a part of it, or its capitals.
        if (secret)
            job.secrets.push_back(text);
        job.environment.emplace_back(name, std::move(text));
    }
    for (const auto& [variable, name] : spec.secrets) {
        ORRERY_TRY(const pipeline::Value value, scope.secret(name));
        job.environment.emplace_back(variable, pipeline::toText(value));
    }
    scope.secret = nullptr;
    return {};
}

} // namespace orrery::server
