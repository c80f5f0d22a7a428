#include "core/process/command_lookup.h"

#include <sys/stat.h>
#include <unistd.h>

namespace orrery::process {

namespace {

enum class Found { Nothing, NotExecutable, Yes };

Found probe(const std::string& file) {
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0)
        return Found::Nothing;
    constexpr mode_t everybody = S_IXUSR | S_IXGRP | S_IXOTH;
    const bool executable = (info.st_mode & everybody) == everybody || ::access(file.c_str(), X_OK) == 0;
    return S_ISREG(info.st_mode) && executable ? Found::Yes : Found::NotExecutable;
}

Error notExecutable(const std::string& file) {
    return Error(ErrorCode::Refused,
                 "'" + file +
                     "' is not an executable file; give it execute permission (chmod +x) or name its "
                     "interpreter in the command");
}

} // namespace

Result<std::string> findCommand(const std::string& name, std::string_view path, const std::string& folder) {
    if (name.empty())
        return Error(ErrorCode::InvalidInput, "the command is empty; name a program");
    if (name.find('/') != std::string::npos) {
        const std::string file = name.front() == '/' || folder.empty() ? name : folder + "/" + name;
        const Found found = probe(file);
        if (found == Found::Yes)
            return file;
        if (found == Found::NotExecutable)
            return notExecutable(file);
        return Error(ErrorCode::NotFound, "command '" + name + "' does not exist (looked at " + file + ")");
    }
    std::string unusable;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find(':', begin), path.size());
        const std::string_view part = path.substr(begin, end - begin);
        std::string file = part.empty() ? folder : std::string(part);
        file += '/';
        file += name;
        const Found found = probe(file);
        if (found == Found::Yes)
            return file;
        if (found == Found::NotExecutable && unusable.empty())
            unusable = file;
        begin = end + 1;
    }
    if (!unusable.empty())
        return notExecutable(unusable);
    return Error(ErrorCode::NotFound, "command '" + name + "' was not found; PATH is " + std::string(path) +
                                          "; install it or give its full path");
}

} // namespace orrery::process
