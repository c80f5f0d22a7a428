#include "core/pipeline/edit_actions.h"
#include "core/pipeline/edit_references.h"
#include "core/pipeline/edit_style.h"
#include "core/pipeline/subpipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace orrery::pipeline {

namespace {

/// What a step may say that its steps do not lose when they stand alone.
constexpr std::string_view kHarmless[] = {"pipeline", "with", "inputs", "after", "description"};

/// A value in the place of a name: its expression, and what follows the name's first `parts`.
std::string inPlaceOf(const Reference& reference, std::size_t parts, const Template& value) {
    std::vector<std::string> rest{"x"};
    rest.insert(rest.end(), reference.path.begin() + static_cast<std::ptrdiff_t>(parts),
                reference.path.end());
    const Reference* name = value.asReference();
    return (name ? name->text() : value.asExpression()) + spelled(rest).substr(1);
}

/// One unpacking: the steps inside get the names, values and wires that they have outside.
class Unpack {
public:
    Unpack(const Document& document, const Step& step, const Document& inner)
        : m_document(document), m_step(step), m_inner(inner), m_part(editorOf(inner)) {}

    Result<Unpacked> run() {
        ORRERY_CHECK(check());
        nameSteps();
        bindParams();
        ORRERY_CHECK(settleLiterals());
        ORRERY_CHECK(
            rewriteNames(m_part, {"steps"}, [this](const WrittenName& name) { return nameOf(name); }));
        ORRERY_CHECK(bindInputs());
        ORRERY_CHECK(orderSteps());
        YamlEditor outer = editorOf(m_document);
        ORRERY_CHECK(redirect(outer));
        ORRERY_CHECK(addSteps(outer));
        ORRERY_CHECK(addLayout(outer));
        ORRERY_CHECK(actions::perform(outer, m_document, edit::RemoveStep{m_step.name}));
        Unpacked done{edit::Patch{outer.forward(), fmt::format("Unpack '{}'", m_step.name)}, {}};
        for (const Step& step : m_inner.steps())
            done.steps.push_back(m_names.at(step.name));
        return done;
    }

private:
    Error refusal(const std::string& why) const {
        return Error(ErrorCode::InvalidInput, fmt::format("'{}' cannot be unpacked: {}", m_step.name, why));
    }

    Result<void> check() const {
        for (const yaml::Entry entry : m_step.node.entries())
            if (std::find(std::begin(kHarmless), std::end(kHarmless), entry.name()) == std::end(kHarmless))
                return refusal(fmt::format("its `{}:` is for all steps inside together. Write it into the "
                                           "steps of '{}' first.",
                                           entry.name(), m_step.pipeline->name));
        if (hasErrors(m_inner.tree().diagnostics()) || m_inner.steps().empty())
            return refusal(fmt::format("'{}' has no steps that can be read. Mend that file first.",
                                       m_step.pipeline->name));
        if (yaml::toJson(m_inner.section("defaults")) != yaml::toJson(m_document.section("defaults")))
            return refusal(fmt::format("'{}' has other `defaults:` than this file. Write them into its steps "
                                       "first.",
                                       m_step.pipeline->name));
        return {};
    }

    void nameSteps() {
        std::set<std::string> taken;
        for (const Step& step : m_inner.steps()) {
            std::string name = freeStepName(m_document, step.name);
            for (int number = 2; taken.contains(name) || (name != step.name && m_inner.step(name)); ++number)
                name = freeStepName(m_document, fmt::format("{}-{}-{}", m_step.name, step.name, number));
            taken.insert(name);
            m_names.emplace(step.name, name);
        }
    }

    void bindParams() {
        for (const Param& param : m_inner.params()) {
            const auto given =
                std::find_if(m_step.with.begin(), m_step.with.end(),
                             [&param](const Argument& each) { return each.name == param.name; });
            if (given != m_step.with.end() && given->shape == Argument::Shape::Scalar)
                m_params[param.name] = given->value;
            else if (given != m_step.with.end())
                m_params[param.name] = Template::constant(yaml::toJson(given->node));
            else if (param.defaultValue)
                m_params[param.name] = Template::constant(*param.defaultValue);
        }
    }

    /// A scalar that is a parameter and nothing else becomes the parameter's value, where it has a plain one.
    Result<void> settleLiterals() {
        std::vector<std::pair<YamlPath, Value>> values;
        for (const Step& step : m_inner.steps())
            eachName(m_part, {"steps", step.name}, [&](const WrittenName& name) {
                const auto& path = name.reference.path;
                const auto param =
                    path.size() == 2 && path[0] == "params" ? m_params.find(path[1]) : m_params.end();
                if (param == m_params.end() || !name.text.asReference() || !param->second.isLiteral() ||
                    name.section() == "run")
                    return;
                if (const auto value = param->second.evaluate(ValueScope()))
                    values.emplace_back(name.scalar, *value);
            });
        for (const auto& [path, value] : values)
            ORRERY_CHECK(m_part.set(path, value));
        return {};
    }

    /// The input of the step that a name inside means; null where it means something else or the input is not
    /// bound.
    const InputModel* boundInput(const Reference& reference) const {
        return reference.path.size() > 1 && reference.path[0] == "inputs" ? m_step.input(reference.path[1])
                                                                          : nullptr;
    }

    std::optional<std::string> nameOf(const WrittenName& name) const {
        const std::vector<std::string>& path = name.reference.path;
        if (path[0] == "params" && path.size() > 1)
            if (const auto param = m_params.find(path[1]); param != m_params.end())
                return inPlaceOf(name.reference, 2, param->second);
        if (const std::string step = name.step(); m_names.contains(step) && m_names.at(step) != step) {
            std::vector<std::string> renamed = path;
            renamed[1].replace(0, step.size(), m_names.at(step));
            return spelled(renamed);
        }
        if (name.section() == "inputs")
            if (const InputModel* input = boundInput(name.reference);
                input && input->source.isSingleExpression())
                return inPlaceOf(name.reference, 2, input->source);
        return std::nullopt;
    }

    /// Inputs that are a file, a value or nothing outside are that inside too.
    Result<void> bindInputs() {
        for (const Step& step : m_inner.steps())
            for (const InputModel& port : step.inputs) {
                const Reference* name = port.source.asReference();
                if (!name || name->path[0] != "inputs")
                    continue;
                const YamlPath place{"steps", step.name, "inputs", port.name};
                const InputModel* input = boundInput(*name);
                if (!input) {
                    ORRERY_CHECK(m_part.removeAndPrune(place, 2));
                } else if (!input->source.isSingleExpression() || input->isPath) {
                    ORRERY_CHECK(m_part.set(place, yaml::toJson(input->node)));
                }
            }
        return {};
    }

    /// What waited for the step waits for those that end it; those that begin it wait for what it waited for.
    Result<void> orderSteps() {
        std::set<std::string> waited;
        for (const Step& step : m_inner.steps()) {
            std::set<std::string> needs;
            for (const NamedNode& other : step.after)
                needs.insert(other.name);
            eachName(editorOf(m_inner), {"steps", step.name}, [&needs](const WrittenName& name) {
                if (!name.step().empty())
                    needs.insert(name.step());
            });
            waited.insert(needs.begin(), needs.end());
            std::vector<std::string> after;
            for (const NamedNode& other : step.after)
                after.push_back(m_names.contains(other.name) ? m_names.at(other.name) : other.name);
            const bool begins = needs.empty();
            for (const NamedNode& other : m_step.after)
                if (begins)
                    after.push_back(other.name);
            if (!after.empty())
                ORRERY_CHECK(m_part.set({"steps", step.name, "after"}, Value::arrayOf(after)));
        }
        for (const Step& step : m_inner.steps())
            if (!waited.contains(step.name))
                m_last.push_back(m_names.at(step.name));
        return {};
    }

    Result<void> redirect(YamlEditor& outer) {
        std::string problem;
        const auto rename = [&](const WrittenName& name) -> std::optional<std::string> {
            if (name.step() != m_step.name)
                return std::nullopt;
            const auto& path = name.reference.path;
            for (const PipelineOutput& output : m_inner.outputs()) {
                const Reference* from = output.from.asReference();
                if (path.size() < 4 || name.isInstance() || output.name != path[3] || !from ||
                    from->path.size() < 4 || !m_names.contains(from->path[1]))
                    continue;
                std::vector<std::string> renamed = from->path;
                renamed[1] = m_names.at(renamed[1]);
                renamed.insert(renamed.end(), path.begin() + 4, path.end());
                return spelled(renamed);
            }
            problem = name.reference.text();
            return std::nullopt;
        };
        ORRERY_CHECK(rewriteNames(outer, {"outputs"}, rename));
        ORRERY_CHECK(rewriteNames(outer, {"steps"}, rename));
        for (const Step& step : m_document.steps()) {
            std::vector<std::string> after;
            for (const NamedNode& other : step.after)
                if (other.name != m_step.name)
                    after.push_back(other.name);
            if (after.size() == step.after.size())
                continue;
            after.insert(after.end(), m_last.begin(), m_last.end());
            ORRERY_CHECK(outer.set({"steps", step.name, "after"}, Value::arrayOf(after)));
        }
        return problem.empty() ? Result<void>()
                               : refusal(fmt::format(
                                     "`{}` is no output of a step inside. Change what uses it.", problem));
    }

    Result<void> addSteps(YamlEditor& outer) const {
        const Document part = Document::parse(m_part.text(), m_inner.path());
        std::string before = m_step.name;
        for (const Step& step : part.steps()) {
            const std::string& name = m_names.at(step.name);
            ORRERY_CHECK(outer.insertBlock({"steps"}, name, style::bodyOf(step.node), before));
            before = name;
            if (!step.concurrency)
                continue;
            const YamlPath group{"concurrency", "groups", step.concurrency->name};
            const yaml::Node limit = m_part.find(group);
            if (limit && !outer.find(group))
                ORRERY_CHECK(outer.set(group, yaml::toJson(limit)));
        }
        return {};
    }

    Result<void> addLayout(YamlEditor& outer) const {
        edit::MoveSteps move;
        double dx = 0, dy = 0;
        const auto& inside = m_inner.layout().positions;
        const auto first = std::min_element(inside.begin(), inside.end(),
                                            [](const auto& a, const auto& b) { return a.x < b.x; });
        for (const LayoutPosition& place : m_document.layout().positions)
            if (place.step == m_step.name && first != inside.end()) {
                dx = place.x - first->x;
                dy = place.y - first->y;
            }
        for (const LayoutPosition& place : inside)
            if (m_names.contains(place.step))
                move.places.push_back({m_names.at(place.step), place.x + dx, place.y + dy});
        ORRERY_CHECK(actions::perform(outer, m_document, move));
        for (const LayoutFrame& frame : m_document.layout().frames)
            if (std::find(frame.steps.begin(), frame.steps.end(), m_step.name) != frame.steps.end())
                for (const auto& [inner, name] : m_names)
                    ORRERY_CHECK(outer.append({"layout", "frames", frame.name, "steps"}, Value(name)));
        for (const LayoutFrame& frame : m_inner.layout().frames)
            ORRERY_CHECK(addFrame(outer, frame, dx, dy));
        for (const LayoutWire& bent : m_inner.layout().wires)
            ORRERY_CHECK(addBends(outer, bent, dx, dy));
        for (const LayoutNote& note : m_inner.layout().notes)
            ORRERY_CHECK(
                actions::perform(outer, m_document,
                                 edit::SetNote{freeName(outer, "notes", note.name), note.text, note.x + dx,
                                               note.y + dy, note.width, note.height, note.color}));
        return {};
    }

    Result<void> addFrame(YamlEditor& outer, const LayoutFrame& frame, double dx, double dy) const {
        edit::SetFrame added{freeName(outer, "frames", frame.name),
                             frame.title,
                             frame.x + dx,
                             frame.y + dy,
                             frame.width,
                             frame.height,
                             frame.color,
                             {}};
        for (const std::string& step : frame.steps)
            if (m_names.contains(step))
                added.steps.push_back(m_names.at(step));
        return actions::perform(outer, m_document, added);
    }

    Result<void> addBends(YamlEditor& outer, const LayoutWire& bent, double dx, double dy) const {
        if (!m_names.contains(bent.wire.from) || !m_names.contains(bent.wire.to))
            return {};
        edit::BendWire added{bent.wire, bent.points};
        added.wire.from = m_names.at(bent.wire.from);
        added.wire.to = m_names.at(bent.wire.to);
        for (LayoutPoint& point : added.points) {
            point.x += dx;
            point.y += dy;
        }
        return actions::perform(outer, m_document, added);
    }

    static std::string freeName(const YamlEditor& editor, const char* section, const std::string& wish) {
        std::string name = wish;
        for (int number = 2; editor.find(YamlPath{"layout", section, name}); ++number)
            name = fmt::format("{}-{}", wish, number);
        return name;
    }

    const Document& m_document;
    const Step& m_step;
    const Document& m_inner;
    YamlEditor m_part;                          ///< The file of the steps, as it becomes what is put in.
    std::map<std::string, std::string> m_names; ///< Of the steps: inside, and then here.
    std::map<std::string, Template> m_params;
    std::vector<std::string> m_last; ///< Steps that no other inside waits for.
};

} // namespace

Result<Unpacked> unpackStep(const Document& document, std::string_view name, const Document& inner) {
    ORRERY_CHECK(actions::requireStep(editorOf(document), name));
    const Step* step = document.step(name);
    if (!step->pipeline)
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' is no sub-pipeline, so there is nothing to unpack.", name));
    return Unpack(document, *step, inner).run();
}

} // namespace orrery::pipeline
