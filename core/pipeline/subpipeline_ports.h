#pragma once

#include "core/pipeline/catalog.h"
#include "core/pipeline/edit_references.h"
#include "core/pipeline/subpipeline.h"

#include <set>

namespace orrery::pipeline {

/// What goes in and out of a part of a pipeline: the ports, parameters and order that its file needs. No part
/// of the module's interface.
class SubpipelinePorts {
public:
    struct Input {
        std::string name;
        PortType type = PortType::Any;
        std::string source; ///< As an expression outside: "steps.load.outputs.rows".
    };
    struct Output {
        std::string name;
        PortType type = PortType::Any;
        std::string step, port; ///< Inside.
    };

    /// Errors: as collapseSteps().
    static Result<SubpipelinePorts> of(const YamlEditor& editor, const Document& document,
                                       const CollapseRequest& request, const ValidationContext& context);

    bool isInside(const std::string& step) const { return m_inside.contains(step); }
    const std::vector<Input>& inputs() const { return m_inputs; }
    const std::vector<Output>& outputs() const { return m_outputs; }
    /// Names of the file's parameters that are used inside.
    const std::set<std::string>& params() const { return m_params; }
    /// Steps outside that some inside wait for without data.
    const std::set<std::string>& after() const { return m_after; }

    /// What the names of a step inside are called in the new file, and those of a step outside that look in.
    std::optional<std::string> nameInside(const WrittenName& name) const;
    std::optional<std::string> nameOutside(const WrittenName& name, const std::string& step) const;

private:
    SubpipelinePorts(const Document& document, const CollapseRequest& request,
                     const ValidationContext& context)
        : m_document(document), m_inside(request.steps.begin(), request.steps.end()), m_catalog(context) {}

    void look(const WrittenName& name, const std::string& step);
    void lookInside(const WrittenName& name, const std::string& step);
    void lookOutside(const WrittenName& name, const std::string& step);
    void forbid(std::string problem);
    void addInput(const std::string& wish, PortType type, const std::string& source);
    Result<void> findBetween() const;
    PortType typeOf(const std::string& step, const std::string& output);

    const Document& m_document;
    std::set<std::string> m_inside;
    Catalog m_catalog;
    std::vector<Input> m_inputs;
    std::vector<Output> m_outputs;
    std::set<std::string> m_params;
    std::set<std::string> m_after;
    std::map<std::string, std::set<std::string>> m_waiting; ///< By a step, those that wait for it.
    std::string m_problem;                                  ///< The first that forbids it; empty for none.
};

} // namespace orrery::pipeline
