#pragma once

#include "core/api/wire/wire.h"

#include <QObject>

#include <map>
#include <string>
#include <vector>

namespace orrery::widgets {

/// The measured values of one run by step and name; points only ever come in at the end.
class MetricsStore : public QObject {
    Q_OBJECT

public:
    struct Series {
        std::vector<double> x, time, value;
        /// When the point at or right of `x` was measured; 0 where there is none.
        double timeAt(double at) const;
    };
    using SeriesByName = std::map<std::string, Series>;

    using QObject::QObject;

    void clear();
    /// Replaces what is known of the steps that the page names.
    void setPage(const api::MetricPage& page);
    void append(const std::string& step, const api::MetricPoint& point);
    /// Tells listeners once after a batch of `append`.
    void announce(const std::string& step);

    /// What was measured so far cannot be read; the sentence stays until a page comes.
    void fail(const QString& problem);
    const QString& problem() const { return m_problem; }
    /// What the page left out, in a sentence; empty where it left nothing out.
    const QString& note() const { return m_note; }

    const SeriesByName& seriesOf(const std::string& step) const;
    std::vector<std::string> steps() const;

Q_SIGNALS:
    void changed(const QString& step);

private:
    std::map<std::string, SeriesByName> m_steps;
    QString m_problem;
    QString m_note;
};

} // namespace orrery::widgets
