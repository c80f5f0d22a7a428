#pragma once

#include "core/api/wire/workspace.h"
#include "core/server/run_book.h"
#include "core/server/run_history.h"
#include "core/server/workspace_store.h"

#include <functional>

namespace orrery::server {

/// Makes room: drops outputs that no live run and no pinned run needs, the longest unused first, until a cap
/// is kept. What is dropped is forgotten by the cache too, so a later run makes it again. Thread: the loop's.
class Garbage {
public:
    struct Ports {
        WorkspaceStore& store;
        RunBook& book;
        RunHistory& history;
        /// Puts runs that have ended into the history: they need no outputs any more, and can be pinned.
        std::function<void()> settleEnded;
    };
    explicit Garbage(Ports ports) : m_ports(std::move(ports)) {}

    /// Errors: NotFound for a run to pin, I/O.
    Result<api::GarbageReport> collect(const api::GarbageRequest& request);

private:
    Result<void> pin(RunId run);
    Result<void> unpin(RunId run);
    Result<std::vector<storage::BlobRef>> pinned();
    void dropArtifacts();

    Ports m_ports;
};

} // namespace orrery::server
