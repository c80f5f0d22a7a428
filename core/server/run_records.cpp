#include "core/server/run_records.h"

#include "core/api/wire/wire.h"
#include "core/base/text.h"
#include "core/engine/codec.h"

namespace orrery::server {

using formats::Json;

Json toJson(const std::vector<StepOutput>& outputs) {
    return Json::arrayOf(outputs, [](const StepOutput& output) {
        Json json = Json::object({{"port", output.port},
                                  {"type", pipeline::toString(output.type)},
                                  {"file", output.file},
                                  {"digest", output.digest.hex()},
                                  {"size", output.size}});
        if (output.folder)
            json.add("folder", true);
        if (!output.value.isNull())
            json.add("value", output.value);
        return json;
    });
}

Result<std::vector<StepOutput>> outputsFrom(const Json& json) {
    std::vector<StepOutput> outputs;
    for (const Json& item : json.items()) {
        StepOutput& output = outputs.emplace_back();
        output.port = item["port"].text();
        output.type = pipeline::portTypeFrom(item["type"].text()).value_or(pipeline::PortType::Any);
        output.file = item["file"].text();
        output.size = static_cast<std::uint64_t>(item["size"].integerOr(0));
        output.folder = item["folder"].boolOr(false);
        output.value = item["value"];
        ORRERY_TRY(output.digest, Digest::fromHex(item["digest"].text()));
    }
    return outputs;
}

std::string encodeSource(const SourceRecord& record) {
    Json sources = Json::object();
    for (const auto& [path, text] : record.sources)
        sources.add(path, text);
    return "S" + Json::object({{"run", record.run.number()},
                               {"request", api::toJson(record.request)},
                               {"sources", std::move(sources)},
                               {"created", record.created.time_since_epoch().count()}})
                     .dump();
}

std::string encodeMapList(RunId run, StepIndex step, const pipeline::Value& list) {
    return "M" + Json::object({{"run", run.number()}, {"step", toNumber(step)}, {"list", list}}).dump();
}

/// The value is a text, so that its JSON needs no second spelling.
template <typename Archive>
void describe(Archive& archive, StepOutput& output) {
    std::string value = Archive::reading || output.value.isNull() ? "" : output.value.dump();
    archive(output.port, output.type, output.file, output.digest, output.size, output.folder, value);
    if (Archive::reading && !value.empty())
        output.value = formats::parseJson(value).valueOr({});
}

std::string encodeOutputs(RunId run, StepIndex step, const StepRecord& record) {
    std::string bytes = "o";
    engine::codec::Writer writer(bytes);
    writer(run, step, record.key, record.outputs, record.status.reason);
    return bytes;
}

namespace {

Result<ServerRecord> decodeOutputs(std::string_view bytes) {
    OutputsRecord record;
    engine::codec::Reader reader(bytes);
    reader(record.run, record.step, record.key, record.outputs, record.reason);
    if (!reader.ok())
        return Error(ErrorCode::Corrupt, "A journal record of a step's outputs makes no sense");
    return ServerRecord(std::move(record));
}

Result<ServerRecord> decodeSource(const Json& json) {
    SourceRecord record;
    record.run = RunId(static_cast<std::uint64_t>(json["run"].integerOr(0)));
    ORRERY_TRY(record.request, api::fromJson<api::RunRequest>(json["request"].text()));
    for (const auto& [path, text] : json["sources"].members())
        record.sources[path] = text.text();
    record.created = Timestamp(Duration(json["created"].integerOr(0)));
    return ServerRecord(std::move(record));
}

Result<ServerRecord> decodeOlderOutputs(const Json& json) {
    OutputsRecord record;
    record.run = RunId(static_cast<std::uint64_t>(json["run"].integerOr(0)));
    record.step = StepIndex(static_cast<std::uint32_t>(json["step"].integerOr(0)));
    ORRERY_TRY(const std::string key, fromHex(json["key"].text()));
    ORRERY_TRY(record.key, engine::CacheKey::decode(key));
    ORRERY_TRY(record.outputs, outputsFrom(json["outputs"]));
    record.reason = json["reason"].text();
    return ServerRecord(std::move(record));
}

} // namespace

Result<ServerRecord> decodeServerRecord(std::string_view bytes) {
    if (bytes.empty())
        return Error(ErrorCode::Corrupt, "A journal record is empty");
    if (bytes.front() == 'o')
        return decodeOutputs(bytes.substr(1));
    const auto json = formats::parseJson(bytes.substr(1), {.bytes = 64u << 20, .depth = 128});
    if (!json.ok())
        return Error(ErrorCode::Corrupt, "A journal record cannot be read: " + json.error().message());
    switch (bytes.front()) {
    case 'S':
        return decodeSource(*json);
    case 'M':
        return ServerRecord(MapRecord{RunId(static_cast<std::uint64_t>((*json)["run"].integerOr(0))),
                                      StepIndex(static_cast<std::uint32_t>((*json)["step"].integerOr(0))),
                                      (*json)["list"]});
    case 'O':
        return decodeOlderOutputs(*json);
    default:
        return Error(ErrorCode::Unsupported,
                     "The journal was written by a newer version of Orrery; install that one");
    }
}

} // namespace orrery::server
