#pragma once

#include "widgets/models/pipeline_session.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QStackedWidget;

namespace orrery::widgets {

class ChartGroup;
class EmptyPane;
class TimelineChart;

/// When each step of a run waited and worked, on one time axis, with the steps that decide the end, and on
/// wish the times of the run before.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    /// `group` is the time axis that the panels of a run share. Ownership: the caller's.
    explicit TimelinePanel(ChartGroup* group, QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// The run that the shown one may be compared with; 0 for none.
    void setEarlierRun(quint64 run);
    /// Marks a step (name in the run) without telling anybody.
    void setStep(const QString& step);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    TimelineChart* chart() const { return m_chart; }
    QCheckBox* compare() const { return m_compare; }

Q_SIGNALS:
    void stepChosen(const QString& step);

private:
    void refresh();
    void refreshHead(const api::RunSummary* run);
    void askEarlierRun();

    PipelineSession* m_pipeline = nullptr;
    quint64 m_earlierRun = 0;
    quint64 m_shownRun = 0; ///< Another run is shown whole at first.
    std::optional<api::RunSnapshot> m_compared;
    std::unique_ptr<QObject> m_asking; ///< An answer that is no longer wanted is dropped with it.
    QStackedWidget* m_stack;
    QLabel* m_end;
    QCheckBox* m_compare;
    TimelineChart* m_chart;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
