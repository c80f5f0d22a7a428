#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <string>
#include <sys/types.h>

namespace orrery::process {

/// Unix stream sockets in folders whose path may be longer than the 107 bytes that an address holds: the
/// folder is opened and the address goes through /proc/self/fd. Descriptors are close-on-exec and
/// non-blocking.

/// Listens on `folder`/`name`; a socket file of an earlier life is replaced. Only the user may connect (mode
/// 0600). The caller must have made sure that nobody else listens (a lock).
Result<UniqueFd> listenLocal(const std::string& folder, const std::string& name);

/// Errors: Unavailable where nobody listens, NotFound where there is no such socket.
Result<UniqueFd> connectLocal(const std::string& folder, const std::string& name);

/// The process that listens at the other end of a connection, 0 if that is not known. It is who called
/// listen() last.
pid_t listenerOf(int connection);

/// The next waiting connection, or none.
UniqueFd acceptLocal(int listener);

} // namespace orrery::process
