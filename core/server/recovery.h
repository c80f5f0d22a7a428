#pragma once

#include "core/engine/reactor.h"
#include "core/server/pipeline_files.h"
#include "core/server/run_book.h"
#include "core/server/run_records.h"

#include <memory>
#include <vector>

namespace orrery::server {

/// Rebuilds what an earlier server knew from the journal's records, in their order.
/// Thread: one; before the loop runs.
class Recovery {
public:
    explicit Recovery(PipelineFiles& files) : m_files(files), m_reactor(limits()) {}

    /// Errors: Corrupt, Unsupported.
    Result<void> take(std::string_view record);

    /// The engine as it was, to be told ServerRestarted.
    engine::Reactor takeReactor() { return std::move(m_reactor); }
    /// Gives every run that the engine still knows to the book, with the states the engine remembers.
    /// A run whose file can no longer be expanded is reported in `lost` and left out.
    void fill(RunBook& book, const engine::Reactor& reactor, std::vector<RunId>& lost);
    std::uint64_t records() const { return m_records; }

private:
    /// What holds from the next ServerRestarted on.
    static engine::ReactorConfig limits();
    Result<Run> rebuild(const SourceRecord& source);
    static void apply(Run& run, const OutputsRecord& record);
    static Result<void> apply(Run& run, const MapRecord& record);
    static void restoreStates(Run& run, const engine::RunView& view);

    PipelineFiles& m_files;
    engine::Reactor m_reactor;
    std::vector<SourceRecord> m_sources;
    std::multimap<RunId, std::variant<MapRecord, OutputsRecord>> m_details;
    std::uint64_t m_records = 0;
};

} // namespace orrery::server
