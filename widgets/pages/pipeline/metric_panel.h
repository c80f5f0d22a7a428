#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/models/pipeline_session.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QPushButton;
class QStackedWidget;

namespace orrery::widgets {

class LineChart;
class EmptyPane;
class TextNotice;

/// A step's metrics, live: a chart with smoothing and the last and best values below. It follows the
/// selection until it is pinned to a step.
class MetricPanel : public Panel {
    Q_OBJECT

public:
    explicit MetricPanel(QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    /// The selected step (name in the run); ignored while pinned.
    void setStep(const QString& step);
    QString step() const { return m_step; }

Q_SIGNALS:
    /// A point of the chart was chosen: what did the step say at that time?
    void momentChosen(const QString& step, double time);

private:
    QWidget* makeHead();
    QWidget* makeTools();
    void tellMoment(int series, double x);
    void chooseStep();
    void fill();
    void fillNames();
    void fillRanks();
    void fillValues();
    /// Nothing was measured, or it could not be read.
    void sayWhyEmpty();
    /// Says at the switch how many points the axis leaves out.
    void fillOutside();

    PipelineSession* m_pipeline = nullptr;
    QString m_wanted, m_step;
    std::vector<std::string> m_shown; ///< Names of the series in the chart.
    std::string m_group;              ///< Which metrics share the chart.
    QLabel* m_title;
    QComboBox* m_names;
    QComboBox* m_ranks; ///< All, or one; hidden where only one rank measures.
    QPushButton* m_pin;
    QStackedWidget* m_stack;
    TextNotice* m_note; ///< What was left out of the metrics.
    LineChart* m_chart;
    QCheckBox* m_clip;
    QGridLayout* m_values;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
