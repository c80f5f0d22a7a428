#include "core/agent/journal_file.h"

#include "core/agent/frame.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>

namespace orrery::agent {

namespace {

/// Visits whole records; returns where the last one ends.
std::uint64_t scan(int file, const std::function<void(std::string_view)>& visit) {
    FrameReader reader;
    std::uint64_t end = 0;
    for (;;) {
        constexpr std::size_t block = 256U << 10;
        const ssize_t size = ::read(file, reader.prepare(block), block);
        if (size <= 0)
            return end;
        reader.commit(static_cast<std::size_t>(size));
        for (;;) {
            auto body = reader.next();
            if (!body.ok())
                return end;
            if (!*body)
                break;
            visit(**body);
            end += kFrameHeader + (*body)->size();
        }
    }
}

bool writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::write(file, bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

} // namespace

Result<JournalFile> JournalFile::open(const std::string& path,
                                      const std::function<void(std::string_view)>& visit) {
    JournalFile journal;
    journal.m_path = path;
    journal.m_file.reset(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    if (!journal.m_file)
        return Error::fromErrno(errno, "cannot open the journal '" + path + "'");
    journal.m_size = scan(journal.m_file.get(), visit);
    if (::ftruncate(journal.m_file.get(), static_cast<off_t>(journal.m_size)) != 0)
        return Error::fromErrno(errno, "cannot cut the torn end of '" + path + "'");
    return journal;
}

void JournalFile::read(const std::string& path, const std::function<void(std::string_view)>& visit) {
    if (const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC)); file)
        scan(file.get(), visit);
}

Result<void> JournalFile::flush() {
    if (m_pending.empty())
        return {};
    if (!writeAll(m_file.get(), m_pending)) {
        const int number = errno;
        // A part may have been written: cut it off, so that later records do not stand behind a torn one.
        if (::ftruncate(m_file.get(), static_cast<off_t>(m_size)) != 0)
            return Error::fromErrno(errno, "cannot mend '" + m_path + "'");
        return Error::fromErrno(number, "cannot write to '" + m_path + "'");
    }
    m_size += m_pending.size();
    m_pending.clear();
    return {};
}

Result<void> JournalFile::rewrite() {
    const std::string temporary = m_path + ".new";
    UniqueFd file(::open(temporary.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600));
    if (!file || !writeAll(file.get(), m_pending) || ::rename(temporary.c_str(), m_path.c_str()) != 0)
        return Error::fromErrno(errno, "cannot rewrite '" + m_path + "'");
    m_file = std::move(file);
    m_size = m_pending.size();
    m_pending.clear();
    return {};
}

void JournalFile::clear() {
    if (::ftruncate(m_file.get(), 0) == 0)
        m_size = 0;
}

} // namespace orrery::agent
