#include "widgets/pages/pipeline/step_insertion.h"

#include "widgets/client/wire_text.h"

namespace orrery::widgets {

namespace edit = pipeline::edit;

InsertionEdits insertionOf(const pipeline::Document& document, const StepInsertion& insertion) {
    const pipeline::NodeKind& kind = *insertion.kind;
    const std::string name = pipeline::freeStepName(document, kind.name);
    const std::string body = kind.insert.empty() ? "uses: " + kind.reference() + "\n" : kind.insert;
    InsertionEdits result{name, {edit::AddStep{name, body, insertion.after}}};
    if (insertion.wire && insertion.wire->fromOutput)
        result.edits.push_back(
            edit::Connect{insertion.wire->end.step, insertion.wire->end.port, name, insertion.port});
    else if (insertion.wire)
        result.edits.push_back(
            edit::Connect{name, insertion.port, insertion.wire->end.step, insertion.wire->end.port});
    result.edits.push_back(edit::MoveSteps{{{name, insertion.place.x(), insertion.place.y()}}});
    return result;
}

std::vector<pipeline::Edit> spliceOf(const std::string& step, const std::string& input,
                                     const std::string& output, const PortEnd& source,
                                     const PortEnd& target) {
    return {edit::Connect{source.step, source.port, step, input},
            edit::Connect{step, output, target.step, target.port}};
}

edit::MoveSteps moveOf(const std::vector<std::pair<QString, QPointF>>& places) {
    edit::MoveSteps move;
    for (const auto& [step, place] : places)
        move.places.push_back({toStdString(step), place.x(), place.y()});
    return move;
}

} // namespace orrery::widgets
