#include "core/agent/wire_codec.h"

#include <unistd.h>

namespace orrery::agent {

namespace {

void encodeGpu(const GpuInfo& gpu, wire::Gpu& message) {
    message.set_index(gpu.index);
    message.set_uuid(gpu.uuid);
    message.set_model(gpu.model);
    message.set_memory(gpu.memoryBytes);
    message.set_memory_used(gpu.memoryUsedBytes);
    if (gpu.utilization)
        message.set_utilization(*gpu.utilization);
    for (const std::int32_t pid : gpu.foreignPids)
        message.add_foreign_pids(pid);
}

GpuInfo decodeGpu(const wire::Gpu& message) {
    GpuInfo gpu{
        message.index(), message.uuid(), message.model(), message.memory(), message.memory_used(), {}, {}};
    if (message.has_utilization())
        gpu.utilization = message.utilization();
    gpu.foreignPids.assign(message.foreign_pids().begin(), message.foreign_pids().end());
    return gpu;
}

void encodeRankEnd(const RankEnd& end, wire::RankEnd& message) {
    message.set_exit_code(end.exitCode);
    message.set_signal(end.signal);
    message.set_at_us(toWire(end.at));
}

RankEnd decodeRankEnd(const wire::RankEnd& message) {
    return {message.exit_code(), message.signal(), timeFromWire(message.at_us())};
}

struct EventEncoder {
    wire::Event& message;

    void operator()(const AttemptStarted& event) const {
        wire::Started& body = *message.mutable_started();
        setKey(*body.mutable_key(), event.attempt, event.token);
        body.set_at_us(toWire(event.at));
        body.set_pid(event.pid);
    }
    void operator()(const RanksEnded& event) const {
        wire::RanksEnded& body = *message.mutable_ranks_ended();
        setKey(*body.mutable_key(), event.attempt, event.token);
        encode(event.ranks, *body.mutable_ranks());
    }
    void operator()(const AttemptEnded& event) const { encode(event, *message.mutable_ended()); }
    void operator()(const StartRefused& event) const {
        wire::Refused& body = *message.mutable_refused();
        setKey(*body.mutable_key(), event.attempt, event.token);
        body.set_known(event.known);
        body.set_same_start(event.sameStart);
        body.set_message(event.message);
    }
    void operator()(const MetricsChunk& event) const {
        wire::Metrics& body = *message.mutable_metrics();
        setKey(*body.mutable_key(), event.attempt, event.token);
        body.set_offset(event.offset);
        body.set_data(event.bytes);
    }
    void operator()(const LiveAttempts& event) const {
        wire::LiveList& body = *message.mutable_live();
        for (const LiveAttempt& attempt : event.attempts) {
            wire::Live& live = *body.add_attempts();
            setKey(*live.mutable_key(), attempt.attempt, attempt.token);
            live.set_started(attempt.started);
            live.set_running_us(attempt.runningFor.count());
            live.set_ended(attempt.end.has_value());
            if (attempt.end)
                encode(*attempt.end, *live.mutable_end());
            encode(attempt.endedRanks, *live.mutable_ended_ranks());
        }
    }
    void operator()(const HostCapacity& event) const { encode(event, *message.mutable_capacity()); }
    void operator()(const UsageReport& event) const {
        wire::Usage& body = *message.mutable_usage();
        body.set_at_us(toWire(event.at));
        body.set_cpus(event.cpus);
        body.set_memory_used(event.memoryUsedBytes);
        body.set_read_per_second(event.readBytesPerSecond);
        body.set_written_per_second(event.writtenBytesPerSecond);
        for (const GpuInfo& gpu : event.gpus)
            encodeGpu(gpu, *body.add_gpus());
        for (const JobSample& job : event.jobs) {
            wire::Sample& sample = *body.add_jobs();
            setKey(*sample.mutable_key(), job.attempt, 0);
            sample.set_cpus(job.cpus);
            sample.set_memory(job.memoryBytes);
            sample.set_read_bytes(job.readBytes);
            sample.set_written_bytes(job.writtenBytes);
            sample.set_processes(job.processes);
        }
    }
};

HostCapacity decode(const wire::Capacity& body) {
    HostCapacity capacity{body.host_name(), body.boot_id(),    body.cpus(), body.memory(),
                          body.disk_free(), body.disk_total(), {}};
    for (const wire::Gpu& gpu : body.gpus())
        capacity.gpus.push_back(decodeGpu(gpu));
    return capacity;
}

UsageReport decode(const wire::Usage& body) {
    UsageReport report{timeFromWire(body.at_us()),
                       body.cpus(),
                       body.memory_used(),
                       body.read_per_second(),
                       body.written_per_second(),
                       {},
                       {}};
    for (const wire::Gpu& gpu : body.gpus())
        report.gpus.push_back(decodeGpu(gpu));
    for (const wire::Sample& sample : body.jobs())
        report.jobs.push_back({attemptOf(sample.key()), sample.cpus(), sample.memory(), sample.read_bytes(),
                               sample.written_bytes(), sample.processes()});
    return report;
}

LiveAttempts decode(const wire::LiveList& body) {
    LiveAttempts live;
    for (const wire::Live& attempt : body.attempts())
        live.attempts.push_back({attemptOf(attempt.key()), attempt.key().token(), attempt.started(),
                                 Duration(attempt.running_us()),
                                 attempt.ended() ? std::optional(agent::decode(attempt.end())) : std::nullopt,
                                 agent::decode(attempt.ended_ranks())});
    return live;
}

Error invalid(const wire::Start& start, const std::string& what) {
    return Error(ErrorCode::InvalidInput, "the request to start '" + start.name() + "' " + what);
}

bool isAbsoluteOrEmpty(const std::string& path) {
    return path.empty() || (path.front() == '/' && path.find('\0') == std::string::npos);
}

Result<void> check(const wire::Start& start) {
    if (start.key().run() == 0 || start.key().number() == 0 || start.key().token() == 0)
        return invalid(start, "names no attempt or no token");
    if (!start.withheld() && (start.command_size() == 0 || start.command(0).empty()))
        return invalid(start, "has an empty command");
    if (start.ranks() > 4096 || start.launcher() > static_cast<unsigned>(Launcher::Mpi))
        return invalid(start, "asks for a gang that is not supported");
    if (!isAbsoluteOrEmpty(start.working_folder()) || !isAbsoluteOrEmpty(start.log_folder()) ||
        !isAbsoluteOrEmpty(start.metrics_file()))
        return invalid(start, "holds a relative path");
    for (const std::string& word : start.command())
        if (word.find('\0') != std::string::npos)
            return invalid(start, "holds a NUL byte in its command");
    for (const wire::Variable& variable : start.environment())
        if (variable.name().empty() ||
            variable.name().find_first_of(std::string_view("=\0", 2)) != std::string::npos ||
            variable.value().find('\0') != std::string::npos)
            return invalid(start, "holds an impossible environment variable '" + variable.name() + "'");
    return {};
}

} // namespace

std::string programVersion() {
    return "orrery-agent " ORRERY_VERSION;
}

wire::Hello makeHello() {
    wire::Hello hello;
    hello.set_protocol_min(kProtocolMinimum);
    hello.set_protocol_max(kProtocolMaximum);
    hello.set_program(programVersion());
    hello.set_pid(::getpid());
    return hello;
}

std::string refusalFor(const wire::Hello& hello) {
    if (!hello.refusal().empty())
        return hello.refusal();
    if (hello.protocol_min() <= kProtocolMaximum && hello.protocol_max() >= kProtocolMinimum)
        return {};
    return programVersion() + " speaks protocol " + std::to_string(kProtocolMinimum) + " to " +
           std::to_string(kProtocolMaximum) + ", but '" + hello.program() + "' speaks " +
           std::to_string(hello.protocol_min()) + " to " + std::to_string(hello.protocol_max()) +
           "; install the same version on both sides";
}

AttemptId attemptOf(const wire::AttemptKey& key) {
    return {RunId(key.run()), StepIndex{key.step()}, key.number()};
}

void setKey(wire::AttemptKey& key, const AttemptId& attempt, AttemptToken token) {
    key.set_run(attempt.run.number());
    key.set_step(toNumber(attempt.step));
    key.set_number(attempt.number);
    key.set_token(token);
}

void encode(const JobSpec& spec, wire::Start& start) {
    setKey(*start.mutable_key(), spec.attempt, spec.token);
    start.set_name(spec.name);
    for (const std::string& word : spec.command)
        start.add_command(word);
    start.set_working_folder(spec.workingFolder);
    start.set_log_folder(spec.logFolder);
    start.set_metrics_file(spec.metricsFile);
    for (const auto& [name, value] : spec.environment) {
        wire::Variable& variable = *start.add_environment();
        variable.set_name(name);
        variable.set_value(value);
    }
    start.set_bare_environment(!spec.inheritEnvironment);
    start.set_ranks(spec.gang.ranks);
    start.set_launcher(static_cast<std::uint32_t>(spec.gang.launcher));
    start.set_max_restarts(spec.gang.maxRestarts);
    start.set_finish_within_us(spec.gang.finishWithin.count());
    for (const auto& uuids : spec.gang.gpus) {
        wire::GpuList& list = *start.add_gpus();
        for (const std::string& uuid : uuids)
            list.add_uuids(uuid);
    }
    start.set_grace_us(spec.grace.count());
    start.set_lease_us(spec.lease.count());
    start.set_timeout_us(spec.timeout.count());
    start.set_log_limit(spec.logLimit);
    start.set_may_queue(spec.mayQueue);
    for (const std::string& secret : spec.secrets)
        start.add_secrets(secret);
    start.set_withheld(spec.withheld);
}

void encodeForDisk(const JobSpec& spec, wire::Start& start) {
    encode(spec, start);
    if (spec.secrets.empty())
        return;
    start.clear_command();
    start.clear_environment();
    start.clear_secrets();
    start.set_withheld(true);
}

Result<JobSpec> decode(const wire::Start& start) {
    ORRERY_CHECK(check(start));
    JobSpec spec;
    spec.attempt = attemptOf(start.key());
    spec.token = start.key().token();
    spec.name = start.name();
    spec.command.assign(start.command().begin(), start.command().end());
    spec.workingFolder = start.working_folder();
    spec.logFolder = start.log_folder();
    spec.metricsFile = start.metrics_file();
    for (const wire::Variable& variable : start.environment())
        spec.environment.emplace_back(variable.name(), variable.value());
    spec.inheritEnvironment = !start.bare_environment();
    spec.gang.ranks = std::max(1U, start.ranks());
    spec.gang.launcher = static_cast<Launcher>(start.launcher());
    spec.gang.maxRestarts = start.max_restarts();
    spec.gang.finishWithin = Duration(start.finish_within_us());
    for (const wire::GpuList& list : start.gpus())
        spec.gang.gpus.emplace_back(list.uuids().begin(), list.uuids().end());
    spec.grace = Duration(start.grace_us());
    spec.lease = Duration(start.lease_us());
    spec.timeout = Duration(start.timeout_us());
    spec.logLimit = start.log_limit();
    spec.mayQueue = start.may_queue();
    spec.secrets.assign(start.secrets().begin(), start.secrets().end());
    spec.withheld = start.withheld();
    return spec;
}

void encode(const AttemptEnded& ended, wire::Ended& message) {
    setKey(*message.mutable_key(), ended.attempt, ended.token);
    message.set_reason(static_cast<std::uint32_t>(ended.reason));
    message.set_exit_code(ended.exitCode);
    message.set_signal(ended.signal);
    message.set_first_rank(ended.firstRank);
    message.set_uncertain(!ended.certain);
    message.set_message(ended.message);
    message.set_started_us(toWire(ended.started));
    message.set_ended_us(toWire(ended.ended));
    for (const RankEnd& rank : ended.ranks)
        encodeRankEnd(rank, *message.add_ranks());
    message.set_leftovers(ended.leftovers);
    message.set_never_here(ended.neverHere);
    message.set_log_bytes(ended.logBytes);
    message.set_user_us(ended.usage.user.count());
    message.set_system_us(ended.usage.system.count());
    message.set_peak_rss(ended.usage.peakRssBytes);
}

AttemptEnded decode(const wire::Ended& message) {
    AttemptEnded ended;
    ended.attempt = attemptOf(message.key());
    ended.token = message.key().token();
    ended.reason = message.reason() <= static_cast<std::uint32_t>(EndReason::SupervisorLost)
                       ? static_cast<EndReason>(message.reason())
                       : EndReason::Killed; // of a newer agent: it did end, and not by success
    ended.exitCode = message.exit_code();
    ended.signal = message.signal();
    ended.firstRank = message.first_rank();
    ended.certain = !message.uncertain();
    ended.message = message.message();
    ended.started = timeFromWire(message.started_us());
    ended.ended = timeFromWire(message.ended_us());
    for (const wire::RankEnd& rank : message.ranks())
        ended.ranks.push_back(decodeRankEnd(rank));
    ended.leftovers = message.leftovers();
    ended.neverHere = message.never_here();
    ended.logBytes = message.log_bytes();
    ended.usage = {Duration(message.user_us()), Duration(message.system_us()), message.peak_rss()};
    return ended;
}

void encode(const std::vector<EndedRank>& ranks, EndedRankList& list) {
    for (const EndedRank& rank : ranks) {
        wire::EndedRank& item = *list.Add();
        item.set_rank(rank.rank);
        encodeRankEnd(rank.end, *item.mutable_end());
    }
}

std::vector<EndedRank> decode(const EndedRankList& list) {
    std::vector<EndedRank> ranks;
    for (const wire::EndedRank& item : list)
        ranks.push_back({item.rank(), decodeRankEnd(item.end())});
    return ranks;
}

void encode(const HostCapacity& capacity, wire::Capacity& message) {
    message.set_host_name(capacity.hostName);
    message.set_boot_id(capacity.bootId);
    message.set_cpus(capacity.cpus);
    message.set_memory(capacity.memoryBytes);
    message.set_disk_free(capacity.diskFreeBytes);
    message.set_disk_total(capacity.diskTotalBytes);
    for (const GpuInfo& gpu : capacity.gpus)
        encodeGpu(gpu, *message.add_gpus());
}

void encode(const AgentEvent& event, wire::Event& message) {
    std::visit(EventEncoder{message}, event);
}

std::optional<AgentEvent> decode(const wire::Event& message) {
    switch (message.body_case()) {
    case wire::Event::kStarted: {
        const wire::Started& body = message.started();
        return AttemptStarted{attemptOf(body.key()), body.key().token(), timeFromWire(body.at_us()),
                              body.pid()};
    }
    case wire::Event::kRanksEnded: {
        const wire::RanksEnded& body = message.ranks_ended();
        return RanksEnded{attemptOf(body.key()), body.key().token(), decode(body.ranks())};
    }
    case wire::Event::kEnded:
        return decode(message.ended());
    case wire::Event::kRefused: {
        const wire::Refused& body = message.refused();
        return StartRefused{attemptOf(body.key()), body.key().token(), body.known(), body.same_start(),
                            body.message()};
    }
    case wire::Event::kMetrics: {
        const wire::Metrics& body = message.metrics();
        return MetricsChunk{attemptOf(body.key()), body.key().token(), body.offset(), body.data()};
    }
    case wire::Event::kLive:
        return decode(message.live());
    case wire::Event::kCapacity:
        return decode(message.capacity());
    case wire::Event::kUsage:
        return decode(message.usage());
    case wire::Event::BODY_NOT_SET:
        break;
    }
    return std::nullopt;
}

} // namespace orrery::agent
