#pragma once

#include "widgets/models/pipeline_session.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace orrery::widgets {

class ChartGroup;
class EmptyPane;
class LineChart;
class SegmentedSwitch;

/// What each step of a run used: processors, memory, storage and GPUs, on the time axis of the timeline.
/// Asks for samples only while it can be seen.
class ResourcePanel : public QWidget {
    Q_OBJECT

public:
    /// `group` is the time axis that the panels of a run share. Ownership: the caller's.
    explicit ResourcePanel(ChartGroup* group, QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    LineChart* chart() const { return m_chart; }
    SegmentedSwitch* quantities() const { return m_quantities; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Quantity { Processors, Memory, Reading, Writing, Gpus };

    void onRun();
    void ask();
    void fill();
    void fillSteps(Quantity quantity);
    void fillGpus();
    void addCurve(int color, const QString& name, const std::vector<double>& time,
                  const std::vector<double>& value);
    void refreshEmpty();

    PipelineSession* m_pipeline = nullptr;
    api::UsagePage m_usage;
    quint64 m_asked = 0;   ///< The run that was asked for last.
    bool m_whole = false;  ///< The run was over when it was asked for, so there is no more to come.
    QElapsedTimer m_since; ///< Since the last question.
    std::unique_ptr<QObject> m_asking;
    QStackedWidget* m_stack;
    SegmentedSwitch* m_quantities;
    QLabel* m_note;
    LineChart* m_chart;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
