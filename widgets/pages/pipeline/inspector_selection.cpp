#include "widgets/pages/pipeline/inspector_selection.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"

#include <QVBoxLayout>

namespace orrery::widgets {

InspectorSelection::InspectorSelection() {
    m_title = makeText(TextKind::Strong);
    m_names = makeText(TextKind::Secondary);
    m_note = makeText(TextKind::Small);
    for (TextLabel* label : {m_names, m_note})
        label->setWordWrap(true);
    m_place = new QVBoxLayout;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (TextLabel* label : {m_title, m_names, m_note})
        column->addWidget(label);
    column->addSpacing(6);
    column->addLayout(m_place);
}

bool InspectorSelection::show(PipelineSession& pipeline, const QStringList& nodes) {
    DocumentSession& document = pipeline.document();
    std::vector<StepOfKind> steps;
    QStringList names;
    if (document.isOpen())
        for (const QString& node : nodes)
            if (const pipeline::Step* step = document.lastGood().step(toStdString(node))) {
                steps.push_back({step, step->uses ? document.kinds().find(step->uses->text) : nullptr});
                names.append(node);
            }
    if (steps.size() < 2)
        return false;
    if (&pipeline != m_pipeline) {
        clearLayout(*m_place);
        m_pipeline = &pipeline;
        m_form = new InspectorForm(document.folder(), applyTo(document));
        m_place->addWidget(m_form);
    }
    m_title->setText(tr("%n steps", nullptr, static_cast<int>(steps.size())));
    m_names->setText(names.join(tr(", ")));
    const auto problem = document.syntaxProblem();
    m_note->setText(problem
                        ? tr("The file cannot be read at line %1. Mend its text, and the form can be used "
                             "again.")
                              .arg(problem->range.line)
                        : tr("What is changed here holds for all of them."));
    m_note->setTone(problem ? Tone::Warn : Tone::Plain);
    m_form->setEnabled(!problem);
    m_form->show(document.lastGood(), steps);
    return true;
}

} // namespace orrery::widgets
