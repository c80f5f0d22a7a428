#include "widgets/models/host_facts.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace orrery::widgets {

namespace {

/// An agent samples every second or two; what is older was missed several times.
constexpr double kFreshSeconds = 10;

double share(double part, double whole) {
    return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0;
}

} // namespace

Freshness freshnessOf(const api::HostStatus& host, ConnectionState connection) {
    if (connection != ConnectionState::Connected || host.state != "up")
        return Freshness::Lost;
    return nowSeconds() - host.seen > kFreshSeconds ? Freshness::Aged : Freshness::Fresh;
}

QString hostTitle(const std::string& name) {
    return name == "local" ? QCoreApplication::translate("Words", "This machine") : toQString(name);
}

double cpuShare(const api::HostStatus& host) {
    return share(host.cpu_load, host.cpus);
}

double memoryShare(const api::HostStatus& host) {
    return share(static_cast<double>(host.memory_used), static_cast<double>(host.memory));
}

double diskShare(const api::HostStatus& host) {
    return share(static_cast<double>(host.disk) - static_cast<double>(host.disk_free),
                 static_cast<double>(host.disk));
}

} // namespace orrery::widgets
