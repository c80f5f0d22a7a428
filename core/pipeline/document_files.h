#pragma once

#include "core/pipeline/document.h"

#include <filesystem>

namespace orrery::pipeline {

/// Reads pipeline files below one folder and never outside it, whatever their links say. Opens files for
/// reading only. Thread: any.
class DocumentFiles : public DocumentSource {
public:
    explicit DocumentFiles(std::filesystem::path workspace) : m_workspace(std::move(workspace)) {}

    /// Errors: NotFound; InvalidInput for a path that leaves the folder, for what is no regular file, and
    /// above the reader's limit of bytes.
    Result<Document> load(std::string_view path) const override;
    /// The bytes alone. Errors: as load().
    Result<std::string> readText(std::string_view path) const;

private:
    std::filesystem::path m_workspace;
};

} // namespace orrery::pipeline
