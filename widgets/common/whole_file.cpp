#include "widgets/common/whole_file.h"

#include "core/storage/atomic_file.h"

#include <filesystem>

namespace orrery::widgets {

namespace {

/// What the system said, without the path that the sentence around it names anyway.
std::string reasonOf(const Error& error) {
    const Error* deepest = &error;
    while (deepest->cause())
        deepest = deepest->cause();
    const std::string& message = deepest->message();
    const std::size_t words = message.rfind(": ");
    return words == std::string::npos ? message : message.substr(words + 2);
}

} // namespace

Result<void> writeWholeFile(const QString& path, std::string_view bytes) {
    namespace fs = std::filesystem;
    std::error_code missing;
    fs::path target = fs::canonical(path.toStdString(), missing);
    std::uint32_t permissions = 0644;
    if (missing)
        target = path.toStdString();
    else
        permissions = static_cast<std::uint32_t>(fs::status(target, missing).permissions() & fs::perms::mask);
    storage::FileSystem& files = storage::FileSystem::forProcess();
    auto written = storage::writeFileAtomically(files, target.string(), bytes, permissions);
    if (written && !missing)
        written = files.setPermissions(target.string(), permissions); // The umask took some of them.
    if (!written)
        return Error(written.error().code(), reasonOf(written.error()));
    return {};
}

Result<QByteArray> readWholeFile(const QString& path, quint64 most) {
    const auto content = storage::readFile(storage::FileSystem::forProcess(), path.toStdString(), most);
    if (!content)
        return Error(content.error().code(), reasonOf(content.error()));
    return QByteArray::fromStdString(*content);
}

} // namespace orrery::widgets
