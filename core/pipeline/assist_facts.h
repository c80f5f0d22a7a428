#pragma once

#include "core/pipeline/assist.h"
#include "core/pipeline/assist_place.h"
#include "core/pipeline/catalog.h"

/// What the answers of assist.h are made from; no part of the module's interface.
namespace orrery::pipeline {

/// Looks up what a place refers to.
class AssistFacts {
public:
    AssistFacts(const AssistContext& context, const TextPlace& place);

    const AssistContext& context() const { return m_context; }
    const TextPlace& place() const { return m_place; }
    /// The step that the place is in; null for none.
    const Step* step() const { return m_step; }
    const KindFacts* kindOf(const Step& step);
    const Document* subPipelineOf(const Step& step);
    StepPorts portsOf(const Step& step) { return {step, kindOf(step), subPipelineOf(step)}; }

    /// The names that an expression may use behind `chain`; the roots and functions where it is empty.
    std::vector<Completion> names(std::span<const std::string> chain);
    /// The parameters that `with:` of a step may give.
    std::vector<Completion> arguments(const Step& step);
    /// The inputs that the kind or the sub-pipeline of a step has.
    std::vector<Completion> declaredInputs(const Step& step);
    /// All outputs of other steps as wires into an input.
    std::vector<Completion> wires(const Step& step, std::string_view input);
    std::vector<Completion> stepNames();
    std::vector<Completion> kinds();
    Completion kind(const NodeKind& kind);

private:
    std::vector<Completion> roots();
    std::vector<Completion> parameters() const;
    std::vector<Completion> outputsOf(const Step& step);
    std::vector<Completion> inputsOf(const Step& step);
    std::vector<Completion> secrets() const;

    const AssistContext& m_context;
    const TextPlace& m_place;
    Catalog m_catalog;
    const Step* m_step = nullptr;
};

} // namespace orrery::pipeline
