#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/context.h"
#include "core/base/text.h"
#include "core/formats/json.h"
#include "core/storage/atomic_file.h"

#include <fmt/core.h>

namespace orrery::cli {

ExitCode report(const CommonOptions& common, std::uint64_t run, const std::filesystem::path& output) {
    auto client = serverOf(common);
    if (!client.ok())
        return fail(common, client.error());
    const auto page = client->fetch(fmt::format("/api/v1/runs/{}/report", run));
    if (!page.ok())
        return fail(common, page.error());
    const std::string path = output.empty() ? fmt::format("run-{}.html", run) : output.string();
    if (path == "-") {
        print(page->body);
        return Done;
    }
    const auto written = storage::writeFileAtomically(storage::FileSystem::real(), path, page->body);
    if (!written.ok())
        return fail(common, written.error().wrap(fmt::format("The report of run {} was not written", run)));
    if (common.json)
        print(formats::Json::object({{"run", static_cast<std::int64_t>(run)}, {"file", path}}).dump() + "\n");
    else
        print(sanitizeForTerminal(fmt::format("Run {} is in {}\n", run, path)));
    return Done;
}

} // namespace orrery::cli
