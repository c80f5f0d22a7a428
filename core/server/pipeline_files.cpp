#include "core/server/pipeline_files.h"

#include "core/pipeline/document_files.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::server {

namespace fs = std::filesystem;

namespace {

/// A plan takes some seventy times the room of its text.
constexpr std::size_t mostKeptText = 1u << 20;

/// Reads sub-pipelines from the workspace and keeps their texts.
class RecordingSource final : public pipeline::DocumentSource {
public:
    RecordingSource(fs::path workspace, SourceTexts& texts)
        : m_workspace(std::move(workspace)), m_texts(texts) {}

    Result<pipeline::Document> load(std::string_view path) const override {
        const std::string name(path);
        if (!m_texts.contains(name)) {
            ORRERY_TRY(m_texts[name], pipeline::DocumentFiles(m_workspace).readText(name));
        }
        return pipeline::Document::parse(m_texts[name], name);
    }

private:
    fs::path m_workspace;
    SourceTexts& m_texts;
};

/// Answers from kept texts alone.
class KeptSource final : public pipeline::DocumentSource {
public:
    explicit KeptSource(const SourceTexts& texts) : m_texts(texts) {}

    Result<pipeline::Document> load(std::string_view path) const override {
        const auto text = m_texts.find(std::string(path));
        if (text == m_texts.end())
            return Error(ErrorCode::NotFound,
                         fmt::format("'{}' was not there when the run was started", path));
        return pipeline::Document::parse(text->second, std::string(path));
    }

private:
    const SourceTexts& m_texts;
};

LoadedPipeline expandLoaded(pipeline::Document document, const std::map<std::string, std::string>& params,
                            const pipeline::KindSource& kinds, const pipeline::DocumentSource& documents) {
    std::vector<std::string> assignments;
    for (const auto& [name, value] : params)
        assignments.push_back(name + "=" + value);
    LoadedPipeline loaded{std::move(document), {}, {}, {}};
    pipeline::ExpandOptions options;
    options.params = pipeline::parseParams(loaded.document, assignments, loaded.paramFaults);
    options.kinds = &kinds;
    options.documents = &documents;
    loaded.expansion = pipeline::expand(loaded.document, options);
    for (Diagnostic& diagnostic : loaded.expansion.diagnostics)
        if (diagnostic.file.empty())
            diagnostic.file = loaded.document.path();
    return loaded;
}

} // namespace

PipelineFiles::PipelineFiles(fs::path workspace)
    : m_workspace(std::move(workspace)),
      m_kinds(std::make_unique<pipeline::KindLibrary>(pipeline::KindLibrary::forWorkspace(m_workspace))) {}

bool PipelineFiles::isCurrent(const Kept& kept, const std::string& text) const {
    const pipeline::DocumentFiles files(m_workspace);
    for (const auto& [path, known] : kept.pipeline->sources) {
        if (path == kept.path ? known == text : files.readText(path).valueOr("") == known)
            continue;
        return false;
    }
    return kept.kinds == m_kinds->revision();
}

SharedPipeline PipelineFiles::keep(Kept kept) {
    std::erase_if(m_kept, [&](const Kept& older) { return older.path == kept.path; });
    m_kept.push_front(std::move(kept));
    std::size_t bytes = 0;
    for (auto entry = m_kept.begin(); entry != m_kept.end();) {
        for (const auto& [path, text] : entry->pipeline->sources)
            bytes += text.size();
        entry = bytes > mostKeptText && entry != m_kept.begin() ? m_kept.erase(entry) : std::next(entry);
    }
    return m_kept.front().pipeline;
}

Result<SharedPipeline> PipelineFiles::load(const std::string& path, const Params& params) {
    auto text = pipeline::DocumentFiles(m_workspace).readText(path);
    if (!text.ok())
        return text.error().wrap(fmt::format("The pipeline file '{}' cannot be read", path));
    m_kinds->reload();
    for (const Kept& kept : m_kept)
        if (kept.path == path && kept.params == params && isCurrent(kept, *text))
            return kept.pipeline;
    SharedPipeline made = parse(std::move(*text), path, params);
    if (!made->ok())
        return made; // It may be for want of a file that is not among its texts.
    return keep({path, params, m_kinds->revision(), std::move(made)});
}

SharedPipeline PipelineFiles::parse(std::string text, const std::string& path, const Params& params) {
    m_kinds->reload();
    SourceTexts texts;
    texts[path] = text;
    const RecordingSource source(m_workspace, texts);
    LoadedPipeline loaded =
        expandLoaded(pipeline::Document::parse(std::move(text), path), params, *m_kinds, source);
    loaded.sources = std::move(texts);
    return std::make_shared<const LoadedPipeline>(std::move(loaded));
}

Result<SharedPipeline> PipelineFiles::reload(const SourceTexts& sources, const std::string& path,
                                             const Params& params) {
    const KeptSource source(sources);
    ORRERY_TRY(pipeline::Document document, source.load(path));
    LoadedPipeline loaded = expandLoaded(std::move(document), params, *m_kinds, source);
    loaded.sources = sources;
    return std::make_shared<const LoadedPipeline>(std::move(loaded));
}

api::PipelineGraph PipelineFiles::graphOf(const LoadedPipeline& loaded) {
    return api::buildGraph(loaded.document, loaded.expansion, *m_kinds, KeptSource(loaded.sources));
}

std::vector<std::string> PipelineFiles::list() const {
    constexpr int deepest = 4;
    std::vector<std::string> paths;
    std::error_code failure;
    fs::recursive_directory_iterator entry(m_workspace, fs::directory_options::skip_permission_denied,
                                           failure);
    for (const fs::recursive_directory_iterator end; entry != end && !failure; entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        if (entry->is_directory(failure)) {
            if (name.starts_with('.') || entry.depth() >= deepest)
                entry.disable_recursion_pending();
        } else if (name.ends_with(".orrery.yaml")) {
            paths.push_back(entry->path().lexically_relative(m_workspace).string());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace orrery::server
