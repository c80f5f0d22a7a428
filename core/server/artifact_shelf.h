#pragma once

#include "core/api/wire/observation.h"
#include "core/server/run.h"
#include "core/server/workspace_paths.h"

#include <unordered_map>

namespace orrery::storage {
class BlobStore;
struct BlobRef;
class FileIndex;
} // namespace orrery::storage

namespace orrery::server {

/// Where outputs are kept and read from. Content lies in the blob store under its digest; a readable copy
/// with the output's own file name is laid out once under `.orrery/artifacts/` and verified again whenever
/// its stat changed. Thread: the loop's; large files are hashed on the calling thread.
class ArtifactShelf {
public:
    ArtifactShelf(WorkspacePaths paths, storage::BlobStore& blobs, storage::FileIndex& index);

    /// Digest of a file or folder of the workspace, from the index where it has not changed.
    /// Errors: NotFound and I/O, naming the path.
    Result<Digest> digestOf(const std::string& absolutePath);

    /// Takes an output of a finished step: checks that it is a plain file or folder inside `folder`, stores
    /// it and reads its value where its type has one. Errors: NotFound where it was not written, Refused
    /// where it leaves its folder, InvalidInput where its value cannot be read.
    Result<StepOutput> store(const pipeline::OutputPort& port, const std::filesystem::path& folder);

    /// True where the content is there and whole.
    bool has(const StepOutput& output);
    /// Lays the output out for reading. Errors: NotFound, Corrupt.
    Result<std::string> layOut(const StepOutput& output);
    /// Where `layOut` puts it.
    std::string pathOf(const StepOutput& output) const;

private:
    WorkspacePaths m_paths;
    storage::BlobStore& m_blobs;
    storage::FileIndex& m_index;
};

/// What the blob store holds of an output.
storage::BlobRef refOf(const StepOutput& output);
/// An output as the API shows it.
api::Output describeOutput(const std::string& step, const StepOutput& output);

} // namespace orrery::server
