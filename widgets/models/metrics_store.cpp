#include "widgets/models/metrics_store.h"

#include "core/base/text.h"
#include "widgets/client/wire_text.h"

#include <algorithm>
#include <set>

namespace orrery::widgets {

double MetricsStore::Series::timeAt(double at) const {
    const auto point = static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), at) - x.begin());
    return point < time.size() ? time[point] : 0;
}

void MetricsStore::clear() {
    m_steps.clear();
    m_problem.clear();
    m_note.clear();
    Q_EMIT changed({});
}

void MetricsStore::fail(const QString& problem) {
    m_problem = problem;
    Q_EMIT changed({});
}

void MetricsStore::setPage(const api::MetricPage& page) {
    m_problem.clear();
    m_note = toQString(join(page.notes, " "));
    std::set<std::string> named;
    for (const auto& series : page.series) {
        if (named.insert(series.step).second)
            m_steps[series.step].clear();
        m_steps[series.step][series.name] = {series.x, series.time, series.value};
    }
    for (const auto& step : named)
        announce(step);
    if (named.empty() && !m_note.isEmpty())
        Q_EMIT changed({});
}

void MetricsStore::append(const std::string& step, const api::MetricPoint& point) {
    Series& series = m_steps[step][point.name];
    // A point that the first page already held comes again on the stream.
    if (!series.x.empty() && point.x <= series.x.back())
        return;
    series.x.push_back(point.x);
    series.time.push_back(point.time);
    series.value.push_back(point.value);
}

void MetricsStore::announce(const std::string& step) {
    Q_EMIT changed(toQString(step));
}

const MetricsStore::SeriesByName& MetricsStore::seriesOf(const std::string& step) const {
    static const SeriesByName kNone;
    const auto at = m_steps.find(step);
    return at == m_steps.end() ? kNone : at->second;
}

std::vector<std::string> MetricsStore::steps() const {
    std::vector<std::string> names;
    for (const auto& [step, series] : m_steps) {
        if (!series.empty())
            names.push_back(step);
    }
    return names;
}

} // namespace orrery::widgets
