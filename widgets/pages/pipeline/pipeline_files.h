#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>

namespace orrery::widgets {

/// What the name of a pipeline file ends in.
inline const QString kPipelineEnding = QStringLiteral(".orrery.yaml");

/// What is wrong with the name of a pipeline file that is to be made in the workspace `folder`; empty where
/// it will do.
QString pipelineNameComplaint(const QString& folder, const QString& name);

/// Writes a pipeline file that is not there yet, whole or not at all. `name` is relative to the workspace
/// `folder`. Errors: Unavailable with what the system says.
Result<void> writePipelineFile(const QString& folder, const QString& name, const std::string& text);

} // namespace orrery::widgets
