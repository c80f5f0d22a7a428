#include "core/agent/host_probe.h"
#include "core/agent/launch_plan.h"
#include "core/base/text.h"
#include "core/process/command_lookup.h"
#include "core/process/spawn.h"

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/epoll.h>

extern char** environ;

namespace orrery::agent {

namespace {

constexpr Duration kGiveUp = std::chrono::seconds(20);
constexpr std::string_view kBetween = "--processes--\n";
constexpr const char* kScript =
    "\"$0\" --query-gpu=index,uuid,name,memory.total,memory.used,utilization.gpu "
    "--format=csv,noheader,nounits && "
    "echo --processes-- && \"$0\" --query-compute-apps=pid,gpu_uuid --format=csv,noheader,nounits";

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    text = trim(text);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data())
        return std::nullopt;
    return value;
}

} // namespace

GpuProbe::~GpuProbe() {
    if (m_output)
        m_poller.remove(m_output.get());
    m_poller.cancel(m_timeout);
}

bool GpuProbe::start(std::function<void(std::vector<GpuInfo>)> done) {
    if (m_output)
        return true;
    const char* path = std::getenv("PATH");
    const auto file = process::findCommand("nvidia-smi", path ? path : "/usr/bin:/bin", "");
    int ends[2];
    if (!file.ok() || ::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    m_output.reset(ends[0]);
    const UniqueFd write(ends[1]);
    ::fcntl(m_output.get(), F_SETFL, O_NONBLOCK);
    const std::vector<std::string> words{"/bin/sh", "-c", kScript, *file};
    PointerArray arguments;
    for (const std::string& word : words)
        arguments.add(word);
    process::SpawnRequest request;
    request.file = "/bin/sh";
    request.arguments = arguments.terminated();
    request.environment = environ;
    request.output = write.get();
    const auto pid = process::spawn(request);
    if (!pid.ok())
        return m_output.reset(), false;
    m_pid = *pid;
    m_done = std::move(done);
    m_text.clear();
    m_timeout = m_poller.after(kGiveUp, [this] { ::kill(-m_pid, SIGKILL), finish(); });
    const auto added = m_poller.add(m_output.get(), EPOLLIN, [this](std::uint32_t) {
        char block[4096];
        const ssize_t size = ::read(m_output.get(), block, sizeof block);
        if (size > 0)
            m_text.append(block, static_cast<std::size_t>(size));
        else if (size == 0)
            finish();
    });
    return added.ok();
}

void GpuProbe::finish() {
    m_poller.remove(m_output.get());
    m_poller.cancel(m_timeout);
    m_output.reset();
    m_pid = 0;
    const std::string_view text = m_text;
    const std::size_t middle = text.find(kBetween);
    if (middle == std::string_view::npos)
        return m_done({});
    m_done(parse(text.substr(0, middle), text.substr(middle + kBetween.size())));
}

std::vector<GpuInfo> GpuProbe::parse(std::string_view gpus, std::string_view processes) {
    std::vector<GpuInfo> found;
    for (const std::string_view line : split(gpus, '\n')) {
        const auto fields = split(line, ',');
        const auto index = fields.size() >= 6 ? number(fields[0]) : std::nullopt;
        if (!index)
            continue;
        GpuInfo gpu;
        gpu.index = static_cast<std::uint32_t>(*index);
        gpu.uuid = trim(fields[1]);
        gpu.model = trim(fields[2]);
        gpu.memoryBytes = number(fields[3]).value_or(0) << 20;
        gpu.memoryUsedBytes = number(fields[4]).value_or(0) << 20;
        if (const auto percent = number(fields[5]))
            gpu.utilization = static_cast<double>(*percent) / 100;
        found.push_back(std::move(gpu));
    }
    for (const std::string_view line : split(processes, '\n')) {
        const auto fields = split(line, ',');
        const auto pid = fields.size() >= 2 ? number(fields[0]) : std::nullopt;
        for (GpuInfo& gpu : found)
            if (pid && gpu.uuid == trim(fields[1]))
                gpu.foreignPids.push_back(static_cast<std::int32_t>(*pid));
    }
    return found;
}

} // namespace orrery::agent
