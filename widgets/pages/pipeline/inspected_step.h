#pragma once

#include "widgets/models/pipeline_session.h"

#include <QPointer>

namespace orrery::widgets {

/// The step that the inspector is about: its name in the file, and in the run where one instance is meant. A
/// value; null pointers where the open pipeline has nothing of that name.
struct InspectedStep {
    QPointer<PipelineSession> pipeline;
    QString node, step;

    /// As drawn.
    const api::Node* graphNode() const;
    /// In the shown run. Of several instances the one in trouble is the one to talk about.
    const api::StepStatus* status() const;
    bool operator==(const InspectedStep&) const = default;
};

} // namespace orrery::widgets
