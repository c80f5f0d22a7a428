#pragma once

#include "widgets/models/pipeline_session.h"

#include <QWidget>

class QStackedWidget;

namespace orrery::widgets {

class EmptyPane;
class TimelineChart;

/// When each step of a run waited and worked, on one time axis.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePanel(QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }

Q_SIGNALS:
    void stepChosen(const QString& step);

private:
    void refresh();

    PipelineSession* m_pipeline = nullptr;
    QStackedWidget* m_stack;
    TimelineChart* m_chart;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
