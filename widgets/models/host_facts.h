#pragma once

#include "core/api/wire/wire.h"
#include "widgets/client/transport.h"

#include <QString>

namespace orrery::widgets {

/// How far a host's values can be trusted now.
enum class Freshness {
    Fresh,
    Aged, ///< Older than the host's refresh interval.
    Lost, ///< Nobody knows how the host is: its agent or the server does not answer.
};

/// The trust that a host's newest sample deserves, by the connection to the server and the sample's age.
Freshness freshnessOf(const api::HostStatus& host, ConnectionState connection);

/// The name that people read; the server's "local" is this machine.
QString hostTitle(const std::string& name);

/// Shares of 0 to 1; 0 where there is none of it.
double cpuShare(const api::HostStatus& host);
double memoryShare(const api::HostStatus& host);
double diskShare(const api::HostStatus& host);

} // namespace orrery::widgets
