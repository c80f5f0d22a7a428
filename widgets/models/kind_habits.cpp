#include "widgets/models/kind_habits.h"

#include <QHash>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr qsizetype kRemembered = 100;
/// What a use counts after each further one: ten uses ago it is worth a third.
constexpr double kFading = 0.9;

} // namespace

KindHabits::KindHabits(QStringList uses) : m_uses(std::move(uses)) {
    m_uses = m_uses.mid(0, kRemembered);
}

void KindHabits::use(const QString& kind) {
    m_uses.prepend(kind);
    m_uses = m_uses.mid(0, kRemembered);
}

QStringList KindHabits::ranked() const {
    QHash<QString, double> weights;
    double weight = 1;
    for (const QString& kind : m_uses) {
        weights[kind] += weight;
        weight *= kFading;
    }
    QStringList kinds = m_uses;
    kinds.removeDuplicates();
    std::stable_sort(kinds.begin(), kinds.end(), [&weights](const QString& left, const QString& right) {
        return weights[left] > weights[right];
    });
    return kinds;
}

} // namespace orrery::widgets
