#pragma once

#include "widgets/models/pipeline_session.h"
#include "widgets/pages/pipeline/inspector_form.h"

#include <QPointer>

class QVBoxLayout;

namespace orrery::widgets {

class TextLabel;

/// What several selected steps have in common: one form whose every change holds for all of them and is one
/// step to undo.
class InspectorSelection : public QWidget {
    Q_OBJECT

public:
    InspectorSelection();

    /// False where fewer than two of the nodes are steps of the open file; nothing is shown then.
    bool show(PipelineSession& pipeline, const QStringList& nodes);
    using QWidget::show;

    InspectorForm* form() const { return m_form; }

private:
    QPointer<PipelineSession> m_pipeline;
    TextLabel* m_title;
    TextLabel* m_names;
    TextLabel* m_note;
    InspectorForm* m_form = nullptr;
    QVBoxLayout* m_place; ///< Of the form, which is made for a document.
};

} // namespace orrery::widgets
