#pragma once

#include "widgets/viewers/table_model.h"

#include <QPointF>
#include <QStringList>

#include <optional>

namespace orrery::widgets {

/// What a table of predictions says about a classifier.
struct Classification {
    QStringList classes;
    /// Rows by true class, then by predicted class.
    std::vector<std::vector<quint64>> counts;
    /// ROC curve of a class against all others, for those whose probability is in the table.
    struct Curve {
        QString name;
        std::vector<QPointF> points; ///< False positive rate, true positive rate; from (0, 0) to (1, 1).
        double area = 0;
    };
    std::vector<Curve> curves;
    quint64 rows = 0;
};

/// Reads the rows that have come: a column of true classes (`actual`, `target`, `label` or `y_true`), one of
/// predicted ones (`predicted`, `prediction` or `y_pred`), and probabilities (`probability_<class>`) where
/// there are some. Nothing for a table without the first two, or with more classes than a matrix can show.
std::optional<Classification> classificationOf(const TableModel& table);

} // namespace orrery::widgets
