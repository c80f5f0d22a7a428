#include "widgets/models/step_clipboard.h"

#include "widgets/client/wire_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <set>

namespace orrery::widgets {

namespace {

namespace edit = pipeline::edit;

std::string say(const char* text) {
    return toStdString(QCoreApplication::translate("StepClipboard", text));
}

std::string indented(std::string_view text, std::string_view indent) {
    std::string result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        if (text.substr(0, end) != "\n")
            result += indent;
        result += text.substr(0, end);
        text.remove_prefix(end);
    }
    return result;
}

/// Gives the steps of a copied document names that are free in another one; references among them follow.
Result<pipeline::Document> withFreeNames(pipeline::Document copied, const pipeline::Document& target) {
    std::set<std::string> taken;
    for (const pipeline::Step& step : target.steps())
        taken.insert(step.name);
    const auto steps = copied.steps();
    for (const pipeline::Step& step : steps) {
        if (!taken.contains(step.name))
            continue;
        std::string name = pipeline::freeStepName(target, step.name);
        while (copied.step(name) || taken.contains(name))
            name = pipeline::freeStepName(copied, name + "-copy");
        ORRERY_TRY(pipeline::EditResult renamed,
                   pipeline::applyEdit(copied, edit::RenameStep{step.name, name}));
        copied = std::move(renamed.document);
        taken.insert(name);
    }
    return copied;
}

/// Takes out the wires to steps that exist neither in the copied document nor in the other one.
Result<pipeline::Document> withoutLooseWires(pipeline::Document copied, const pipeline::Document& target) {
    const auto steps = copied.steps();
    for (const pipeline::Step& step : steps) {
        for (const pipeline::InputModel& input : step.inputs)
            for (const pipeline::Reference& reference : input.source.references()) {
                const bool known = reference.path.size() < 2 || reference.path[0] != "steps" ||
                                   copied.step(reference.path[1]) || target.step(reference.path[1]);
                if (known)
                    continue;
                ORRERY_TRY(pipeline::EditResult cut,
                           pipeline::applyEdit(copied, edit::Disconnect{step.name, input.name}));
                copied = std::move(cut.document);
                break;
            }
        for (const pipeline::NamedNode& after : step.after)
            if (!copied.step(after.name) && !target.step(after.name)) {
                ORRERY_TRY(pipeline::EditResult cut,
                           pipeline::applyEdit(copied, edit::RemoveAfter{step.name, after.name}));
                copied = std::move(cut.document);
            }
    }
    return copied;
}

} // namespace

Result<std::string> copySteps(const pipeline::Document& document,
                              const std::vector<std::pair<QString, QPointF>>& places) {
    std::string steps;
    std::string layout;
    for (const auto& [id, place] : places) {
        const std::string name = toStdString(id);
        ORRERY_TRY(const std::string body, pipeline::stepText(document, name));
        const bool inFlow = body.rfind('{', 0) == 0 || body == "\n";
        steps += "  " + name + (inFlow ? ": " + body : ":\n" + indented(body, "    "));
        layout += "    " + name + ": { x: " + std::to_string(qRound(place.x())) +
                  ", y: " + std::to_string(qRound(place.y())) + " }\n";
    }
    return "orrery: 1\nsteps:\n" + steps + "layout:\n  steps:\n" + layout;
}

Result<PastedSteps> pasteSteps(const pipeline::Document& document, const std::string& text,
                               const QPointF& corner) {
    pipeline::Document copied = pipeline::Document::parse(text);
    if (hasErrors(copied.tree().diagnostics()) || copied.steps().empty())
        return Error(ErrorCode::InvalidInput,
                     say(QT_TRANSLATE_NOOP("StepClipboard", "The clipboard holds no steps. Copy steps on "
                                                            "a canvas, or a text with `steps:`.")));
    ORRERY_TRY(copied, withFreeNames(std::move(copied), document));
    ORRERY_TRY(copied, withoutLooseWires(std::move(copied), document));
    double left = std::numeric_limits<double>::max();
    double top = left;
    for (const auto& place : copied.layout().positions) {
        left = std::min(left, place.x);
        top = std::min(top, place.y);
    }
    PastedSteps pasted;
    edit::MoveSteps move;
    for (const pipeline::Step& step : copied.steps()) {
        ORRERY_TRY(std::string body, pipeline::stepText(copied, step.name));
        pasted.edits.push_back(edit::AddStep{step.name, std::move(body), {}});
        pasted.steps.append(toQString(step.name));
        const auto& places = copied.layout().positions;
        const auto place = std::find_if(places.begin(), places.end(),
                                        [&step](const auto& each) { return each.step == step.name; });
        if (place != places.end())
            move.places.push_back({step.name, place->x - left + corner.x(), place->y - top + corner.y()});
    }
    if (!move.places.empty())
        pasted.edits.push_back(std::move(move));
    return pasted;
}

} // namespace orrery::widgets
