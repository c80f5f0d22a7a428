#include "core/server/artifact_shelf.h"

#include "core/base/text.h"
#include "core/storage/blob_store.h"
#include "core/storage/file_index.h"

#include <fmt/core.h>

#include <charconv>

namespace orrery::server {

namespace fs = std::filesystem;

namespace {

/// Values are read into expressions; what is larger is a file.
constexpr std::uint64_t largestValue = 1u << 20;

Result<pipeline::Value> parseValue(const pipeline::OutputPort& port, const std::string& text) {
    const std::string_view content = trim(text);
    if (port.type == pipeline::PortType::Text)
        return pipeline::Value(content);
    if (port.type == pipeline::PortType::Number) {
        std::int64_t whole = 0;
        const char* end = content.data() + content.size();
        if (const auto [stop, failure] = std::from_chars(content.data(), end, whole);
            failure == std::errc() && stop == end)
            return pipeline::Value(whole);
        double number = 0;
        if (const auto [stop, failure] = std::from_chars(content.data(), end, number);
            failure == std::errc() && stop == end)
            return pipeline::Value(number);
        return Error(ErrorCode::InvalidInput,
                     fmt::format("Output '{}' must be a number, but the file holds '{}'", port.port,
                                 sanitizeForTerminal(content.substr(0, 60))));
    }
    auto json = formats::parseJson(text);
    if (!json.ok())
        return Error(ErrorCode::InvalidInput,
                     fmt::format("Output '{}' must be metrics in JSON, but cannot be read: {}", port.port,
                                 json.error().message()));
    return json;
}

} // namespace

storage::BlobRef refOf(const StepOutput& output) {
    return {output.digest, output.size, output.folder ? storage::BlobKind::Tree : storage::BlobKind::File};
}

ArtifactShelf::ArtifactShelf(WorkspacePaths paths, storage::BlobStore& blobs, storage::FileIndex& index)
    : m_paths(std::move(paths)), m_blobs(blobs), m_index(index) {}

Result<Digest> ArtifactShelf::digestOf(const std::string& absolutePath) {
    std::error_code failure;
    const fs::path path = fs::canonical(absolutePath, failure);
    if (failure)
        return Error::fromErrno(failure.value(), fmt::format("'{}' cannot be read", absolutePath));
    if (!fs::is_directory(path, failure))
        return m_index.digestOf(path.string());
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator entry(path, failure), end; entry != end && !failure;
         entry.increment(failure))
        if (entry->is_regular_file(failure))
            files.push_back(entry->path());
    if (failure)
        return Error::fromErrno(failure.value(), fmt::format("Folder '{}' cannot be read", absolutePath));
    std::sort(files.begin(), files.end());
    Hasher hasher;
    for (const fs::path& file : files) {
        ORRERY_TRY(const Digest digest, m_index.digestOf(file.string()));
        hasher.updateField(file.lexically_relative(path).string());
        hasher.updateField(digest.hex());
    }
    return hasher.finish();
}

Result<StepOutput> ArtifactShelf::store(const pipeline::OutputPort& port, const fs::path& folder) {
    const fs::path path = folder / port.file;
    std::error_code failure;
    const fs::file_status status = fs::symlink_status(path, failure);
    if (!fs::exists(status))
        return Error(ErrorCode::NotFound,
                     fmt::format("Output '{}' was not written: the step must write '{}', whose path it "
                                 "gets as ${{{{ outputs.{} }}}}",
                                 port.port, port.file, port.port));
    // A link could name any file of this machine, so what it points to is not an output.
    const fs::path real = fs::canonical(path, failure);
    const fs::path inside = real.lexically_relative(fs::canonical(folder, failure));
    if (fs::is_symlink(status) || inside.empty() || *inside.begin() == "..")
        return Error(ErrorCode::Refused,
                     fmt::format("Output '{}' leaves its folder: '{}' points to '{}'; write the file itself",
                                 port.port, port.file, real.string()));
    if (!fs::is_regular_file(status) && !fs::is_directory(status))
        return Error(ErrorCode::Refused,
                     fmt::format("Output '{}' is neither a file nor a folder", port.port));

    auto blob = m_blobs.put(path.string(), storage::Ingest::Copy);
    if (!blob.ok())
        return blob.error().wrap(fmt::format("Output '{}' could not be stored", port.port));
    StepOutput output;
    output.port = port.port;
    output.type = port.type;
    output.file = port.file;
    output.digest = blob->digest;
    output.size = blob->size;
    output.folder = blob->kind == storage::BlobKind::Tree;
    if (pipeline::isReadAsValue(port.type)) {
        if (output.folder || output.size > largestValue)
            return Error(ErrorCode::InvalidInput,
                         fmt::format("Output '{}' is read as a value and must be a file of at most {}",
                                     port.port, formatByteSize(largestValue)));
        ORRERY_TRY(const std::string text, m_blobs.read(blob->digest));
        ORRERY_TRY(output.value, parseValue(port, text));
    }
    return output;
}

bool ArtifactShelf::has(const StepOutput& output) {
    return m_blobs.verify(refOf(output)).ok();
}

std::string ArtifactShelf::pathOf(const StepOutput& output) const {
    const std::string hex = output.digest.hex();
    return (m_paths.artifacts() / hex.substr(0, 2) / hex.substr(2, 30) / output.file).string();
}

Result<std::string> ArtifactShelf::layOut(const StepOutput& output) {
    const std::string path = pathOf(output);
    std::error_code failure;
    if (fs::exists(path, failure)) {
        if (output.folder || !pipeline::isReadAsValue(output.type)) {
            // Somebody may have written into the copy: the index notices by its stat and the hash decides.
            const auto digest = output.folder ? Result<Digest>(output.digest) : m_index.digestOf(path);
            if (digest.ok() && *digest == output.digest)
                return path;
            fs::remove_all(path, failure);
        } else {
            return path;
        }
    }
    fs::create_directories(fs::path(path).parent_path(), failure);
    if (failure)
        return Error::fromErrno(failure.value(), fmt::format("Could not make the folder of '{}'", path));
    // Under another name first: a kill in between must not leave half a folder that looks whole.
    const std::string partial = path + ".partial";
    fs::remove_all(partial, failure);
    ORRERY_CHECK(m_blobs.materialise(refOf(output), partial, storage::Materialise::Copy));
    fs::rename(partial, path, failure);
    if (failure)
        return Error::fromErrno(failure.value(), fmt::format("Could not lay out '{}'", path));
    return path;
}

namespace {

std::string mediaTypeOf(const StepOutput& output) {
    if (output.folder)
        return "inode/directory";
    const std::string ending = fs::path(output.file).extension().string();
    constexpr std::pair<std::string_view, std::string_view> table[] = {{".png", "image/png"},
                                                                       {".jpg", "image/jpeg"},
                                                                       {".jpeg", "image/jpeg"},
                                                                       {".svg", "image/svg+xml"},
                                                                       {".json", "application/json"},
                                                                       {".csv", "text/csv"},
                                                                       {".tsv", "text/tab-separated-values"},
                                                                       {".html", "text/html"},
                                                                       {".txt", "text/plain"},
                                                                       {".md", "text/markdown"},
                                                                       {".yaml", "application/yaml"}};
    for (const auto& [name, type] : table)
        if (ending == name)
            return std::string(type);
    if (output.type == pipeline::PortType::Metrics)
        return "application/json";
    if (pipeline::isReadAsValue(output.type))
        return "text/plain";
    return "application/octet-stream";
}

} // namespace

api::Output describeOutput(const std::string& step, const StepOutput& output) {
    api::Output described;
    described.step = step;
    described.name = output.port;
    described.type = pipeline::toString(output.type);
    described.digest = output.digest.hex();
    described.path = output.file;
    described.size = output.size;
    described.media_type = mediaTypeOf(output);
    described.value = pipeline::toText(output.value);
    return described;
}

} // namespace orrery::server
