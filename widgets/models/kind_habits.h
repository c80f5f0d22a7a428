#pragma once

#include <QStringList>

namespace orrery::widgets {

/// Which kinds of node a person adds: those added often and lately come first. A value.
class KindHabits {
public:
    /// `uses`: the kinds that were added, the latest first.
    explicit KindHabits(QStringList uses = {});

    /// A kind was added.
    void use(const QString& kind);
    const QStringList& uses() const { return m_uses; }
    /// Each kind once, the likeliest first.
    QStringList ranked() const;

private:
    QStringList m_uses;
};

} // namespace orrery::widgets
