#include "core/pipeline/document_files.h"

#include <fmt/core.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace orrery::pipeline {

namespace {

/// Closes a descriptor when its scope ends.
struct Descriptor {
    int number;
    ~Descriptor() {
        if (number >= 0)
            ::close(number);
    }
};

} // namespace

Result<std::string> DocumentFiles::readText(std::string_view path) const {
    ORRERY_TRY(const std::string inside, resolveDocumentPath({}, path));
    std::error_code problem;
    const std::filesystem::path root = std::filesystem::weakly_canonical(m_workspace, problem);
    const std::filesystem::path target = std::filesystem::weakly_canonical(root / inside, problem);
    if (problem)
        return Error(ErrorCode::InvalidInput,
                     fmt::format("pipeline file '{}' cannot be reached: {}; mend the links that lead to it",
                                 path, problem.message()));
    const auto [rootEnd, unused] = std::mismatch(root.begin(), root.end(), target.begin(), target.end());
    if (rootEnd != root.end())
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' leads out of the workspace; name a file inside it", path));
    // Not blocking: a FIFO in the place of the file must not hold up its reader.
    const Descriptor file{::open(target.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)};
    if (file.number < 0)
        return Error::fromErrno(errno, fmt::format("cannot open pipeline file '{}'", path));
    struct stat status {};
    if (::fstat(file.number, &status) != 0 || !S_ISREG(status.st_mode))
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' is not a regular file; name a pipeline file", path));
    const std::size_t limit = yaml::Limits().bytes;
    if (static_cast<std::size_t>(status.st_size) > limit)
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' has {} bytes and at most {} are read; split it into sub-pipelines",
                                 path, status.st_size, limit));
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t count = ::read(file.number, text.data() + done, text.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Error::fromErrno(errno, fmt::format("cannot read pipeline file '{}'", path));
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    text.resize(done);
    return text;
}

Result<Document> DocumentFiles::load(std::string_view path) const {
    ORRERY_TRY(std::string text, readText(path));
    ORRERY_TRY(std::string name, resolveDocumentPath({}, path));
    return Document::parse(std::move(text), std::move(name));
}

} // namespace orrery::pipeline
