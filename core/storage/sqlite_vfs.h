#pragma once

#include "core/storage/fault_injection.h"

#include <memory>
#include <string>

namespace orrery::storage {

/// A file layer for SQLite that puts an injector's fault points in front of the default one. Registered under
/// `name()` as long as it lives; outlives the connections that use it.
class FaultyVfs {
public:
    explicit FaultyVfs(FaultInjector& injector);
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    const std::string& name() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace orrery::storage
