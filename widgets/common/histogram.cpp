#include "widgets/common/histogram.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/format.h"
#include "widgets/theme/theme_manager.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace orrery::widgets {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HistogramWords)
};

std::vector<std::uint64_t> barsOf(const api::PreviewColumn& column) {
    if (!column.histogram.empty())
        return column.histogram;
    std::vector<std::uint64_t> bars;
    for (const auto& value : column.frequent)
        bars.push_back(value.count);
    return bars;
}

QString figure(double value) {
    return formatSignificant(value, 4);
}

} // namespace

void paintHistogram(QPainter& painter, const QRect& rect, const api::PreviewColumn& column) {
    const std::vector<std::uint64_t> bars = barsOf(column);
    if (bars.empty())
        return;
    const auto highest = static_cast<double>(*std::max_element(bars.begin(), bars.end()));
    if (highest <= 0)
        return;
    const bool numbers = !column.histogram.empty();
    const QColor color = numbers ? theme().series[0] : theme().series[2];
    // Few bars stay narrow, so that a column of two values does not look like a wall.
    const double step = std::min(rect.width() / static_cast<double>(bars.size()), numbers ? 1e9 : 14.0);
    for (std::size_t at = 0; at < bars.size(); ++at) {
        if (bars[at] == 0)
            continue;
        const int left = rect.left() + static_cast<int>(step * static_cast<double>(at));
        const int right = rect.left() + static_cast<int>(step * static_cast<double>(at + 1)) - 1;
        const int height =
            std::max(1, static_cast<int>(rect.height() * static_cast<double>(bars[at]) / highest));
        painter.fillRect(QRect(left, rect.bottom() + 1 - height, std::max(1, right - left), height), color);
    }
}

QString columnTypeText(const std::string& type) {
    if (type == "integer")
        return Words::tr("integer");
    if (type == "number")
        return Words::tr("number");
    if (type == "boolean")
        return Words::tr("boolean");
    if (type == "text")
        return Words::tr("text");
    return Words::tr("empty");
}

QString columnText(const api::PreviewColumn& column, std::uint64_t rows) {
    QStringList lines{
        Words::tr("%1: %2", "column, type").arg(toQString(column.name), columnTypeText(column.type))};
    if (!column.histogram.empty())
        lines.append(
            Words::tr("%1 to %2, mean %3, deviation %4")
                .arg(figure(column.min), figure(column.max), figure(column.mean), figure(column.deviation)));
    const double share =
        rows > 0 ? 100.0 * static_cast<double>(column.missing) / static_cast<double>(rows) : 0;
    lines.append(column.missing == 0 ? Words::tr("no value is missing")
                                     : Words::tr("%1 missing (%2 %)")
                                           .arg(formatNumber(static_cast<double>(column.missing)),
                                                formatSignificant(share, 2)));
    const QString distinct = formatNumber(static_cast<double>(column.distinct));
    lines.append(column.distinct_exact ? Words::tr("%1 different values").arg(distinct)
                                       : Words::tr("more than %1 different values").arg(distinct));
    for (const auto& value : column.frequent)
        lines.append(Words::tr("%1: %2 times", "value, count")
                         .arg(toQString(value.value).left(60))
                         .arg(formatNumber(static_cast<double>(value.count))));
    return lines.join(QLatin1Char('\n'));
}

} // namespace orrery::widgets
