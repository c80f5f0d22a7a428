#include "core/agent/output_pipes.h"

#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/epoll.h>

namespace orrery::agent {

namespace {
constexpr std::size_t kNarrow = 64U << 10; ///< What the kernel gives a pipe.
constexpr std::size_t kWide = 1U << 20;    ///< What a pipe gets that was found full.
constexpr unsigned kReadsPerRound = 8;     ///< Then other pipes and requests get their turn.
} // namespace

Result<void> OutputPipes::ensure(std::size_t count) {
    if (m_buffer.empty())
        m_buffer.resize(kNarrow);
    while (m_pipes.size() < count) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return Error::fromErrno(errno, "cannot create a pipe for the job's output");
        Pipe pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
        // Only our end: the job must find a pipe that blocks, as everywhere else.
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
        const std::size_t index = m_pipes.size();
        ORRERY_CHECK(
            m_poller.add(ends[0], EPOLLIN, [this, index](std::uint32_t) { receive(index, kReadsPerRound); }));
        m_pipes.push_back(std::move(pipe));
    }
    return {};
}

void OutputPipes::receive(std::size_t index, unsigned reads) {
    for (unsigned i = 0; i < reads; ++i) {
        Pipe& pipe = m_pipes[index];
        const ssize_t size = ::read(pipe.read.get(), m_buffer.data(), m_buffer.size());
        if (size <= 0)
            return;
        m_receiver(index, {m_buffer.data(), static_cast<std::size_t>(size)});
        if (static_cast<std::size_t>(size) < kNarrow && static_cast<std::size_t>(size) < m_buffer.size())
            return;
        if (!pipe.wide && ::fcntl(pipe.write.get(), F_SETPIPE_SZ, kWide) > 0)
            m_buffer.resize(kWide / 4);
        pipe.wide = true;
    }
}

void OutputPipes::drain() {
    for (std::size_t index = 0; index < m_pipes.size(); ++index)
        receive(index, std::numeric_limits<unsigned>::max());
}

void OutputPipes::discard() {
    for (const Pipe& pipe : m_pipes)
        m_poller.remove(pipe.read.get());
    m_pipes.clear();
}

} // namespace orrery::agent
