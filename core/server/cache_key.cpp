#include "core/server/cache_key.h"

#include <fmt/core.h>

#include <optional>

namespace orrery::server {

using engine::KeyPartKind;

namespace {

/// Values longer than this are told by their digest alone.
constexpr std::size_t longestShown = 60;

/// A template counts by its text and by the value of each name in it, so that a miss can say which name
/// changed. Most name nothing, so the names of the step are put together when the first is asked for.
class TemplateParts {
public:
    TemplateParts(engine::CacheKeyBuilder& builder, const Run& run, StepIndex step)
        : m_builder(builder), m_run(run), m_step(step) {}

    Result<void> add(const pipeline::Template& text) {
        for (const pipeline::Reference& reference : text.references()) {
            const std::string& root = reference.path.front();
            // Inputs and outputs are parts of their own; a kind's folder is told by the kind.
            if (root == "inputs" || root == "outputs" || root == "kind")
                continue;
            ORRERY_TRY(const pipeline::Value value, valueOf(reference));
            const std::string shown = pipeline::toText(value);
            const bool secret = root == "secrets";
            m_builder.addText(root == "steps" ? KeyPartKind::Input : KeyPartKind::Param, reference.text(),
                              shown, !secret && shown.size() <= longestShown);
        }
        return {};
    }

private:
    Result<pipeline::Value> valueOf(const pipeline::Reference& reference) {
        if (!m_scope)
            m_scope = makeScope({m_run, m_step, nullptr, "", true, nullptr, "running"});
        std::size_t consumed = 0;
        ORRERY_TRY(pipeline::Value value, m_scope->resolve(reference.path, consumed));
        for (; consumed < reference.path.size(); ++consumed) {
            const pipeline::Value* member = value.find(reference.path[consumed]);
            // The whole value stands for what a computed index may pick.
            if (!member)
                break;
            value = pipeline::Value(*member);
        }
        return value;
    }

    engine::CacheKeyBuilder& m_builder;
    const Run& m_run;
    StepIndex m_step;
    std::optional<pipeline::ValueScope> m_scope;
};

Digest commandDigest(const pipeline::StepSpec& spec) {
    Hasher hasher;
    hasher.updateField(spec.shell.empty() ? "" : spec.shell.text());
    for (const pipeline::Template& word : spec.argv)
        hasher.updateField(word.text());
    return hasher.finish();
}

Result<Digest> inputDigest(const ResolvedInput& input, const ContentDigest& digestOf) {
    Hasher hasher;
    if (input.workspaceFiles.empty())
        hasher.updateField(input.keyValue.dump());
    for (const std::string& file : input.workspaceFiles) {
        ORRERY_TRY(const Digest digest, digestOf(file));
        hasher.updateField(digest.hex());
    }
    return hasher.finish();
}

Result<void> addCode(engine::CacheKeyBuilder& builder, const pipeline::StepSpec& spec,
                     const WorkspacePaths& paths, const ContentDigest& digestOf) {
    for (const std::string& file : spec.code) {
        const std::filesystem::path path = (paths.root / file).lexically_normal();
        const auto digest = digestOf(path.string());
        if (!digest.ok())
            return digest.error().wrap(
                fmt::format("Code file '{}' of step '{}' cannot be read", file, spec.name));
        // A kind's own script is named by its place in the kind, so that another installation gives the same
        // key.
        std::string name = file;
        if (!spec.kindFolder.empty() && name.starts_with(spec.kindFolder))
            name = spec.kind + name.substr(spec.kindFolder.size());
        builder.addDigest(KeyPartKind::Code, name, *digest);
    }
    return {};
}

} // namespace

Result<engine::CacheKey> composeKey(const Run& run, StepIndex step, const std::vector<ResolvedInput>& inputs,
                                    const WorkspacePaths& paths, const ContentDigest& digestOf) {
    const pipeline::StepSpec& spec = run.spec(step);
    engine::CacheKeyBuilder builder;
    TemplateParts parts(builder, run, step);
    builder.addDigest(KeyPartKind::Command, "", commandDigest(spec));
    ORRERY_CHECK(parts.add(spec.shell));
    for (const pipeline::Template& word : spec.argv)
        ORRERY_CHECK(parts.add(word));
    if (!spec.kind.empty())
        builder.addText(KeyPartKind::NodeKind, spec.kind, spec.kind);
    ORRERY_CHECK(addCode(builder, spec, paths, digestOf));
    for (const ResolvedInput& input : inputs) {
        const auto digest = inputDigest(input, digestOf);
        if (!digest.ok())
            return digest.error().wrap(
                fmt::format("Input '{}' of step '{}' cannot be read", input.port, spec.name));
        builder.addDigest(KeyPartKind::Input, input.port, *digest);
    }
    for (const auto& [name, value] : spec.env) {
        builder.addText(KeyPartKind::Environment, name, value.text(), value.text().size() <= longestShown);
        ORRERY_CHECK(parts.add(value));
    }
    for (const auto& [variable, secret] : spec.secrets)
        builder.addText(KeyPartKind::Environment, variable, "secret:" + secret);
    if (spec.gang.count > 1 || spec.gang.launcher != pipeline::Launcher::Plain)
        builder.addText(KeyPartKind::Gang, "",
                        fmt::format("{} {}", spec.gang.count, pipeline::toString(spec.gang.launcher)));
    for (const pipeline::OutputPort& port : spec.outputs)
        builder.addText(KeyPartKind::Output, port.port,
                        fmt::format("{} {}", pipeline::toString(port.type), port.file));
    return builder.build();
}

} // namespace orrery::server
