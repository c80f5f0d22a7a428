#include "widgets/charts/axis.h"

#include "widgets/common/format.h"

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

double roundStep(double rough, bool seconds) {
    // A clock shows whole seconds: finer ticks would all read the same.
    if (seconds) {
        for (double step :
             {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14'400, 21'600, 43'200, 86'400})
            if (step >= rough)
                return step;
    }
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * 0.999)
            return factor * power;
    return 10 * power;
}

QString tickLabel(double value, double step, AxisFormat format) {
    switch (format) {
    case AxisFormat::Duration:
        return formatClock(value);
    case AxisFormat::Bytes:
        return formatBytes(value);
    case AxisFormat::Percent:
        return formatNumber(value * 100,
                            std::max(0, static_cast<int>(std::ceil(-std::log10(step * 100) - 1e-9))));
    case AxisFormat::Number:
        break;
    }
    const double magnitude = std::max(std::abs(value), step);
    if (magnitude >= 1e7 || (value != 0 && magnitude < 1e-4))
        return value == 0 ? QStringLiteral("0") : formatSignificant(value, 2);
    return formatNumber(value, std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9))));
}

} // namespace

std::vector<Tick> ticksFor(double low, double high, int most, AxisFormat format) {
    std::vector<Tick> ticks;
    if (!(high > low) || most < 2)
        return ticks;
    double step = roundStep((high - low) / most, format == AxisFormat::Duration);
    while (std::floor(high / step + 1e-9) - std::ceil(low / step - 1e-9) + 1 > most)
        step = roundStep(step * 1.01, format == AxisFormat::Duration);
    const double first = std::ceil(low / step - 1e-9);
    // Beyond 2^53 the next whole number is the same one: such a range has no places between its ends.
    if (!(std::abs(first) + most < 9e15))
        return ticks;
    for (double i = first; i * step <= high + step * 1e-9; ++i)
        ticks.push_back({i * step, tickLabel(i * step, step, format)});
    return ticks;
}

std::vector<Tick> logTicksFor(double low, double high, int most, AxisFormat format) {
    std::vector<Tick> ticks;
    if (!(low > 0) || !(high > low))
        return ticks;
    const int first = static_cast<int>(std::floor(std::log10(low)));
    const int last = static_cast<int>(std::ceil(std::log10(high)));
    const int stride = std::max(1, (last - first) / std::max(1, most) + ((last - first) > most ? 1 : 0));
    const bool fine = last - first <= 2;
    for (int power = first; power <= last; power += stride)
        for (double factor : {1.0, 2.0, 5.0}) {
            const double value = factor * std::pow(10, power);
            if ((factor == 1.0 || fine) && value >= low * 0.999 && value <= high * 1.001)
                ticks.push_back({value, format == AxisFormat::Number ? formatSignificant(value, 2)
                                                                     : axisValue(value, format)});
        }
    while (static_cast<int>(ticks.size()) > most)
        for (std::size_t i = 1; i < ticks.size(); ++i)
            ticks.erase(ticks.begin() + static_cast<std::ptrdiff_t>(i));
    return ticks;
}

std::pair<double, double> niceRange(double low, double high) {
    if (!(high > low)) {
        const double room = low == 0 ? 1 : std::abs(low) * 0.1;
        return {low - room, high + room};
    }
    const double step = roundStep((high - low) / 5, false);
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step};
}

QString axisValue(double value, AxisFormat format) {
    switch (format) {
    case AxisFormat::Duration:
        return formatClock(value);
    case AxisFormat::Bytes:
        return formatBytes(value);
    case AxisFormat::Percent:
        return formatNumber(value * 100, 1) + QStringLiteral(" %");
    case AxisFormat::Number:
        break;
    }
    return formatSignificant(value, 4);
}

} // namespace orrery::widgets
