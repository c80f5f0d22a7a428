#include "core/pipeline/edit_actions.h"
#include "core/pipeline/edit_style.h"
#include "core/pipeline/subpipeline_ports.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace orrery::pipeline {

namespace {

constexpr std::size_t kIndent = 2;

std::string expression(std::string_view name) {
    return fmt::format("${{{{ {} }}}}", name);
}

/// An entry of a map as it is written elsewhere.
void append(std::string& text, std::size_t indent, std::string_view key, yaml::Node value) {
    text += std::string(indent, ' ') + yaml::encodeScalar(key) + ":";
    if (value.isMap() && !style::isFlow(value)) {
        text += "\n" + style::indented(style::bodyOf(value), indent + kIndent, "\n");
        return;
    }
    const std::string written = style::bodyOf(value);
    const bool oneLine = written.find('\n') + 1 == written.size();
    text += " " + (oneLine ? written : yaml::encodeFlow(yaml::toJson(value)) + "\n");
}

/// One collapse: the text of the new file, and the edit of the other one.
class Collapse {
public:
    Collapse(const Document& document, const CollapseRequest& request, SubpipelinePorts ports)
        : m_document(document), m_request(request), m_ports(std::move(ports)) {}

    Result<std::string> file() const {
        YamlEditor editor = editorOf(m_document);
        ORRERY_CHECK(rewriteNames(editor, {"steps"}, [this](const WrittenName& name) {
            return m_ports.isInside(name.scalar[1]) ? m_ports.nameInside(name) : std::nullopt;
        }));
        for (const std::string& step : m_request.steps)
            for (const std::string& other : m_ports.after())
                ORRERY_CHECK(actions::removeFromList(editor, {"steps", step, "after"}, other));
        const Document part = Document::parse(editor.text(), m_document.path());
        std::string text = "orrery: 1\nname: " + yaml::encodeScalar(m_request.name) + "\n";
        addInterface(text);
        addSettings(text);
        text += "\nsteps:\n";
        std::string_view gap;
        for (const Step& step : part.steps()) {
            if (!m_ports.isInside(step.name))
                continue;
            text += gap;
            append(text, kIndent, step.name, step.node);
            gap = "\n";
        }
        addLayout(text);
        return text;
    }

    Result<edit::Patch> edit() const {
        YamlEditor editor = editorOf(m_document);
        const auto outside = [this](const WrittenName& name) {
            const bool moves = name.scalar[0] == "steps" && m_ports.isInside(name.scalar[1]);
            return moves ? std::nullopt : m_ports.nameOutside(name, m_request.name);
        };
        ORRERY_CHECK(rewriteNames(editor, {"outputs"}, outside));
        ORRERY_CHECK(rewriteNames(editor, {"steps"}, outside));
        std::string last;
        for (const Step& step : m_document.steps()) {
            if (m_ports.isInside(step.name)) {
                last = step.name;
                continue;
            }
            ORRERY_CHECK(waitForWhole(editor, step));
        }
        ORRERY_CHECK(editor.insertBlock({"steps"}, m_request.name, body(), last));
        ORRERY_CHECK(leaveFrames(editor));
        for (const std::string& step : m_request.steps)
            ORRERY_CHECK(actions::perform(editor, m_document, edit::RemoveStep{step}));
        if (const auto place = corner())
            ORRERY_CHECK(actions::perform(editor, m_document, edit::MoveSteps{{*place}}));
        return edit::Patch{editor.forward(), fmt::format("Collapse {} steps into '{}'",
                                                         m_request.steps.size(), m_request.name)};
    }

private:
    void addInterface(std::string& text) const {
        std::string params;
        for (const Param& param : m_document.params())
            if (m_ports.params().contains(param.name))
                append(params, kIndent, param.name, param.node);
        if (!params.empty())
            text += "\nparams:\n" + params;
        if (!m_ports.inputs().empty())
            text += "\ninputs:\n";
        for (const SubpipelinePorts::Input& input : m_ports.inputs())
            text += fmt::format("  {}: {}\n", input.name, toString(input.type));
        if (!m_ports.outputs().empty())
            text += "\noutputs:\n";
        for (const SubpipelinePorts::Output& output : m_ports.outputs()) {
            const std::vector<std::string> source{"steps", output.step, "outputs", output.port};
            text += fmt::format("  {}: {{ type: {}, from: \"{}\" }}\n", output.name, toString(output.type),
                                expression(spelled(source)));
        }
    }

    void addSettings(std::string& text) const {
        if (const yaml::Node defaults = m_document.section("defaults")) {
            text += "\n";
            append(text, 0, "defaults", defaults);
        }
        std::string groups;
        const yaml::Node limits = m_document.section("concurrency").find("groups");
        for (const yaml::Entry group : limits.entries())
            if (std::any_of(m_request.steps.begin(), m_request.steps.end(), [&](const std::string& step) {
                    return m_document.step(step)->concurrency &&
                           m_document.step(step)->concurrency->name == group.name();
                }))
                append(groups, 2 * kIndent, group.name(), group.value);
        if (!groups.empty())
            text += "\nconcurrency:\n  groups:\n" + groups;
    }

    void addLayout(std::string& text) const {
        std::string places, frames, wires;
        for (const LayoutPosition& place : m_document.layout().positions)
            if (m_ports.isInside(place.step))
                append(places, 2 * kIndent, place.step, place.node);
        for (const LayoutFrame& frame : m_document.layout().frames)
            if (isInside(frame))
                append(frames, 2 * kIndent, frame.name, frame.node);
        for (const LayoutWire& bent : m_document.layout().wires)
            if (m_ports.isInside(bent.wire.from) && m_ports.isInside(bent.wire.to))
                append(wires, 2 * kIndent, toText(bent.wire), bent.node);
        if (!places.empty() || !frames.empty() || !wires.empty())
            text += "\nlayout:\n";
        if (!places.empty())
            text += "  steps:\n" + places;
        if (!frames.empty())
            text += "  frames:\n" + frames;
        if (!wires.empty())
            text += "  wires:\n" + wires;
    }

    bool isInside(const LayoutFrame& frame) const {
        return !frame.steps.empty() &&
               std::all_of(frame.steps.begin(), frame.steps.end(),
                           [this](const auto& step) { return m_ports.isInside(step); });
    }

    /// Frames around nothing but the steps go with them; one around all of them and more gets the new step.
    Result<void> leaveFrames(YamlEditor& editor) const {
        for (const LayoutFrame& frame : m_document.layout().frames) {
            const auto& steps = frame.steps;
            const bool around = std::all_of(
                m_request.steps.begin(), m_request.steps.end(), [&steps](const std::string& step) {
                    return std::find(steps.begin(), steps.end(), step) != steps.end();
                });
            if (isInside(frame)) {
                ORRERY_CHECK(actions::perform(editor, m_document, edit::RemoveFrame{frame.name}));
            } else if (around) {
                ORRERY_CHECK(editor.append({"layout", "frames", frame.name, "steps"}, Value(m_request.name)));
            }
        }
        return {};
    }

    /// Who waited for a step waits for the one that stands for it.
    Result<void> waitForWhole(YamlEditor& editor, const Step& step) const {
        std::vector<std::string> after;
        for (const NamedNode& other : step.after) {
            const std::string& name = m_ports.isInside(other.name) ? m_request.name : other.name;
            if (std::find(after.begin(), after.end(), name) == after.end())
                after.push_back(name);
        }
        if (std::find(after.begin(), after.end(), m_request.name) == after.end())
            return {};
        return editor.set({"steps", step.name, "after"}, Value::arrayOf(after));
    }

    std::string body() const {
        std::string text = "pipeline: " + yaml::encodeScalar(m_request.file) + "\n";
        Value with = Value::object();
        for (const std::string& param : m_ports.params())
            if (m_document.param(param))
                with.add(param, expression(spelled(std::vector<std::string>{"params", param})));
        if (with.size() > 0)
            text += "with: " + yaml::encodeFlow(with) + "\n";
        if (!m_ports.inputs().empty())
            text += "inputs:\n";
        for (const SubpipelinePorts::Input& input : m_ports.inputs())
            text += fmt::format("  {}: {}\n", input.name, yaml::encodeScalar(expression(input.source)));
        const std::vector<std::string> after(m_ports.after().begin(), m_ports.after().end());
        if (!after.empty())
            text += "after: " + yaml::encodeFlow(Value::arrayOf(after)) + "\n";
        return text;
    }

    /// Where the leftmost of the steps is, at their mean height.
    std::optional<edit::MoveSteps::Place> corner() const {
        edit::MoveSteps::Place corner{m_request.name, std::numeric_limits<double>::max(), 0};
        std::size_t placed = 0;
        for (const LayoutPosition& place : m_document.layout().positions)
            if (m_ports.isInside(place.step)) {
                corner.x = std::min(corner.x, place.x);
                corner.y += place.y;
                ++placed;
            }
        if (placed == 0)
            return std::nullopt;
        corner.y /= static_cast<double>(placed);
        return corner;
    }

    const Document& m_document;
    const CollapseRequest& m_request;
    SubpipelinePorts m_ports;
};

} // namespace

Result<Collapsed> collapseSteps(const Document& document, const CollapseRequest& request,
                                const ValidationContext& context) {
    if (hasErrors(document.tree().diagnostics()))
        return Error(ErrorCode::Conflict, "The file does not parse, so no steps can be taken out of it. Mend "
                                          "the line that cannot be read first.");
    const YamlEditor editor = editorOf(document);
    for (const std::string& step : request.steps)
        ORRERY_CHECK(actions::requireStep(editor, step));
    if (request.steps.empty() || !isStepName(request.name))
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' cannot be the name of a step: use letters, digits, '-' and '_'.",
                                 request.name));
    if (document.step(request.name))
        return Error(ErrorCode::AlreadyExists,
                     fmt::format("There is a step '{}' already; choose another name.", request.name));
    ORRERY_TRY(SubpipelinePorts ports, SubpipelinePorts::of(editor, document, request, context));
    const Collapse collapse(document, request, std::move(ports));
    ORRERY_TRY(std::string text, collapse.file());
    ORRERY_TRY(edit::Patch edit, collapse.edit());
    return Collapsed{std::move(text), std::move(edit)};
}

} // namespace orrery::pipeline
