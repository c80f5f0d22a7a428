#include "widgets/viewers/classification.h"

#include "widgets/client/wire_text.h"

#include <algorithm>
#include <map>

namespace orrery::widgets {

namespace {

constexpr std::size_t kMostClasses = 24;

int firstOf(const TableModel& table, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const int column = table.columnOf(name); column >= 0)
            return column;
    return -1;
}

/// Classes as whole numbers are written with and without a fraction: 1 and 1.0 are one class.
std::string className(const std::string& text) {
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

Classification::Curve curveOf(const TableModel& table, int actual, int chance, const std::string& name) {
    Classification::Curve curve{toQString(name), {{0, 0}}, 0};
    std::vector<std::pair<double, bool>> scored;
    for (const auto& row : table.cells()) {
        bool fine = false;
        const double score = toQString(row[static_cast<std::size_t>(chance)]).toDouble(&fine);
        if (fine)
            scored.emplace_back(score, className(row[static_cast<std::size_t>(actual)]) == name);
    }
    std::sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    const auto positives = static_cast<double>(
        std::count_if(scored.begin(), scored.end(), [](const auto& s) { return s.second; }));
    const double negatives = static_cast<double>(scored.size()) - positives;
    double hits = 0;
    double alarms = 0;
    for (std::size_t at = 0; at < scored.size(); ++at) {
        (scored[at].second ? hits : alarms) += 1;
        // Rows with the same score belong to one threshold.
        if (at + 1 < scored.size() && scored[at + 1].first == scored[at].first)
            continue;
        const QPointF next(negatives > 0 ? alarms / negatives : 0, positives > 0 ? hits / positives : 0);
        const QPointF last = curve.points.back();
        curve.area += (next.x() - last.x()) * (next.y() + last.y()) / 2;
        curve.points.push_back(next);
    }
    return curve;
}

} // namespace

std::optional<Classification> classificationOf(const TableModel& table) {
    const int actual = firstOf(table, {"actual", "target", "label", "y_true"});
    const int predicted = firstOf(table, {"predicted", "prediction", "y_pred"});
    if (actual < 0 || predicted < 0 || table.cells().empty())
        return std::nullopt;
    std::map<std::string, std::size_t> places;
    for (const auto& row : table.cells())
        for (const int column : {actual, predicted})
            places.emplace(className(row[static_cast<std::size_t>(column)]), 0);
    if (places.size() > kMostClasses)
        return std::nullopt;
    Classification result;
    for (auto& [name, place] : places) {
        place = static_cast<std::size_t>(result.classes.size());
        result.classes.append(toQString(name));
    }
    result.counts.assign(places.size(), std::vector<quint64>(places.size(), 0));
    for (const auto& row : table.cells())
        ++result.counts[places[className(row[static_cast<std::size_t>(actual)])]]
                       [places[className(row[static_cast<std::size_t>(predicted)])]];
    result.rows = table.cells().size();
    for (const auto& [name, place] : places)
        if (const int chance = table.columnOf("probability_" + name); chance >= 0)
            result.curves.push_back(curveOf(table, actual, chance, name));
    // Of two classes each curve is the other one's mirror.
    if (places.size() == 2 && result.curves.size() == 2)
        result.curves.erase(result.curves.begin());
    return result;
}

} // namespace orrery::widgets
