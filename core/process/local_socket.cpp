#include "core/process/local_socket.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace orrery::process {

namespace {

struct Place {
    UniqueFd folder;
    sockaddr_un address{};
};

Result<Place> locate(const std::string& folder, const std::string& name) {
    Place place;
    place.folder.reset(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!place.folder)
        return Error::fromErrno(errno, "cannot open the folder '" + folder + "'");
    place.address.sun_family = AF_UNIX;
    const int length = std::snprintf(place.address.sun_path, sizeof place.address.sun_path,
                                     "/proc/self/fd/%d/%s", place.folder.get(), name.c_str());
    if (length < 0 || static_cast<std::size_t>(length) >= sizeof place.address.sun_path)
        return Error(ErrorCode::InvalidInput, "the socket name '" + name + "' is too long");
    return place;
}

Result<UniqueFd> makeSocket() {
    UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd)
        return Error::fromErrno(errno, "cannot create a socket");
    return fd;
}

} // namespace

Result<UniqueFd> listenLocal(const std::string& folder, const std::string& name) {
    ORRERY_TRY(Place place, locate(folder, name));
    ORRERY_TRY(UniqueFd fd, makeSocket());
    ::unlinkat(place.folder.get(), name.c_str(), 0);
    const auto* address = reinterpret_cast<const sockaddr*>(&place.address);
    if (::bind(fd.get(), address, sizeof place.address) != 0)
        return Error::fromErrno(errno, "cannot create the socket '" + folder + "/" + name + "'");
    ::fchmodat(place.folder.get(), name.c_str(), 0600, 0);
    if (::listen(fd.get(), 64) != 0)
        return Error::fromErrno(errno, "cannot listen on '" + folder + "/" + name + "'");
    return fd;
}

Result<UniqueFd> connectLocal(const std::string& folder, const std::string& name) {
    ORRERY_TRY(Place place, locate(folder, name));
    ORRERY_TRY(UniqueFd fd, makeSocket());
    const auto* address = reinterpret_cast<const sockaddr*>(&place.address);
    if (::connect(fd.get(), address, sizeof place.address) != 0) {
        if (errno == ECONNREFUSED || errno == EAGAIN)
            return Error(ErrorCode::Unavailable, "nobody answers on '" + folder + "/" + name + "'");
        return Error::fromErrno(errno, "cannot connect to '" + folder + "/" + name + "'");
    }
    return fd;
}

pid_t listenerOf(int connection) {
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 ? peer.pid : 0;
}

UniqueFd acceptLocal(int listener) {
    return UniqueFd(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
}

} // namespace orrery::process
