#pragma once

#include "widgets/pages/pipeline/inspected_step.h"

#include <QWidget>

class QVBoxLayout;

namespace orrery::widgets {

class TextLabel;

/// How one step fared in the newest runs of its pipeline: state, time taken, when. A click opens that run.
class InspectorRuns : public QWidget {
    Q_OBJECT

public:
    InspectorRuns();

    /// Asks the server while this is visible and something differs.
    void show(const InspectedStep& shown);
    using QWidget::show;

Q_SIGNALS:
    void runRequested(quint64 run);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Entry {
        quint64 run = 0;
        double created = 0;
        std::optional<api::StepStatus> step;
    };
    void ask();
    void takeRuns(const api::RunList& list);
    void takeRun(quint64 run, const api::RunSnapshot& snapshot);
    void fill();

    InspectedStep m_shown;
    QString m_asked;
    std::unique_ptr<QObject> m_generation;
    std::vector<Entry> m_entries;
    QVBoxLayout* m_rows;
    TextLabel* m_note;
};

} // namespace orrery::widgets
