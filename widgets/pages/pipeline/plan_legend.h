#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/models/pipeline_session.h"

namespace orrery::widgets {

class LinkButton;

/// A strip below the canvas: what the dashed outlines mean, and the first reason why steps will run. Shown
/// only while a plan is and something would run.
class PlanLegend : public Panel {
    Q_OBJECT

public:
    explicit PlanLegend(QWidget* parent = nullptr);

    /// `pipeline` may be null.
    void say(const PipelineSession* pipeline);

Q_SIGNALS:
    /// The person wants to see the step that the others follow from.
    void stepRequested(const QString& step);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* m_text;
    LinkButton* m_show;
    QString m_step;
};

} // namespace orrery::widgets
