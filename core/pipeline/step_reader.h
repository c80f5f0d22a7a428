#pragma once

#include "core/pipeline/value_reader.h"

/// Reads the body of one step; no part of the module's interface.
namespace orrery::pipeline {

/// Keys that steps and `defaults:` share. Returns false for any other key.
bool readStepSetting(ValueReader& read, StepSettings& settings, const yaml::Entry& entry);

/// Reads a step; whatever is wrong is reported with its name.
void readStep(ValueReader& read, yaml::Node key, yaml::Node node, Step& step);

} // namespace orrery::pipeline
