#pragma once

#include "core/server/pipeline_files.h"
#include "core/server/run.h"

#include <string>
#include <string_view>
#include <variant>

namespace orrery::server {

// What the server writes into the journal beside the engine's own records: the values that a restart needs
// and the engine does not know. Each begins with a letter; engine records begin with 'E', snapshots of the
// engine with 'Z'. The format is described in docs/journal-format.md.

/// 'S': a run was accepted, from these texts.
struct SourceRecord {
    RunId run;
    api::RunRequest request;
    SourceTexts sources;
    Timestamp created;
};

/// 'M': a map step's list.
struct MapRecord {
    RunId run;
    StepIndex step{};
    pipeline::Value list;
};

/// 'o': a step's key and outputs; in the engine's codec, since there is one for each step. Servers up to 0.1
/// wrote it as JSON under 'O', which is still read.
struct OutputsRecord {
    RunId run;
    StepIndex step{};
    engine::CacheKey key;
    std::vector<StepOutput> outputs;
    std::string reason;
};

std::string encodeSource(const SourceRecord& record);
std::string encodeMapList(RunId run, StepIndex step, const pipeline::Value& list);
std::string encodeOutputs(RunId run, StepIndex step, const StepRecord& record);

using ServerRecord = std::variant<SourceRecord, MapRecord, OutputsRecord>;

/// Errors: Corrupt, Unsupported for a letter of a newer version.
Result<ServerRecord> decodeServerRecord(std::string_view bytes);

/// The JSON of outputs, as it stands in the journal and in the cache's table.
formats::Json toJson(const std::vector<StepOutput>& outputs);
Result<std::vector<StepOutput>> outputsFrom(const formats::Json& json);

} // namespace orrery::server
