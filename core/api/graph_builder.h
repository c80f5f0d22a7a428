#pragma once

#include "core/api/wire/graph.h"
#include "core/pipeline/document.h"
#include "core/pipeline/expand.h"
#include "core/pipeline/kind.h"

namespace orrery::api {

/// The picture of a pipeline file: one node a step of the file, wires from its bindings, its layout and
/// findings. Works for files with faults too: what was understood is drawn. `documents`: where the ports of
/// sub-pipelines are looked up. Pure.
PipelineGraph buildGraph(const pipeline::Document& document, const pipeline::Expansion& expansion,
                         const pipeline::KindSource& kinds, const pipeline::DocumentSource& documents);

Problem toProblem(const Diagnostic& diagnostic);
std::vector<Problem> toProblems(const Diagnostics& diagnostics);

/// "2 ranks x 1 cpu, 1 GiB, 1 gpu A100": what a step asks for, in words.
std::string describeResources(const pipeline::Gang& gang);

} // namespace orrery::api
