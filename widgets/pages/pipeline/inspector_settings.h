#pragma once

#include "widgets/models/preview_store.h"
#include "widgets/pages/pipeline/inspected_step.h"
#include "widgets/pages/pipeline/inspector_form.h"

class QVBoxLayout;

namespace orrery::widgets {

class CodeBox;
class LinkButton;
class TextLabel;

/// What a step does and how: the command that will run, and the form in which its settings are changed. Where
/// the file cannot be edited here, what the server says of it.
class InspectorSettings : public QWidget {
    Q_OBJECT

public:
    explicit InspectorSettings(PreviewStore& previews);

    void show(const InspectedStep& shown);
    using QWidget::show;

    InspectorForm* form() const { return m_form; }

private:
    const pipeline::Step* documentStep() const;
    void refreshCommand(const pipeline::Step* step);
    void refreshForm(const pipeline::Step* step);
    void refreshFacts();
    void offerColumns();
    void openCode();

    PreviewStore& m_previews;
    InspectedStep m_shown;
    TextLabel* m_commandTitle;
    LinkButton* m_code;
    CodeBox* m_command;
    TextLabel* m_note; ///< Why the form cannot be used.
    InspectorForm* m_form = nullptr;
    QVBoxLayout* m_place; ///< Of the form, which is made for a workspace.
    TextLabel* m_facts;
};

} // namespace orrery::widgets
