#pragma once

#include "core/pipeline/catalog.h"
#include "core/pipeline/expression_program.h"
#include "core/pipeline/reporter.h"

#include <unordered_map>

/// The rules that need a whole document; no part of the module's interface.
namespace orrery::pipeline {

/// Names that a template may use. A set of bits.
enum class Roots : std::uint16_t {
    None = 0,
    Params = 1,
    Matrix = 2,
    Item = 4,
    Inputs = 8,
    Outputs = 16,
    Steps = 32,
    Run = 64,
    Env = 128, ///< Allowed nowhere: known so that those who expect it are told what to write.
    Secrets = 256,
};
constexpr Roots operator|(Roots a, Roots b) {
    return static_cast<Roots>(static_cast<int>(a) | static_cast<int>(b));
}
constexpr bool has(Roots set, Roots root) {
    return (static_cast<int>(set) & static_cast<int>(root)) != 0;
}

/// Wires and order between the steps of one document.
struct StepEdge {
    std::size_t from; ///< Index of the step that must be done first.
    yaml::Node node;  ///< Where the file says so.
};

/// Checks one document as a whole.
class Validator {
public:
    /// `pending` are the files whose validation is under way, to find pipelines that contain themselves.
    Validator(const Document& document, Catalog& catalog, std::vector<std::string>& pending);

    Diagnostics run();

private:
    /// What the templates of one step may use.
    struct Site {
        const Step* step = nullptr;
        const StepPorts* ports = nullptr;
        Roots allowed = Roots::None;
        std::string_view place;        ///< "run", "when", ... for messages.
        bool pipelineInputs = false;   ///< `inputs.x` are those of the pipeline, not of the step.
        bool outputsAreValues = false; ///< In `check:` numbers, texts and metrics are read.
    };

    /// No further finding would change anything.
    bool isFull() const {
        return m_diagnostics.size() >= maxDiagnostics && m_diagnostics.back().severity == Severity::Error;
    }
    void checkStep(std::size_t index);
    void checkKind(const Step& step, const KindFacts* kind);
    void checkPipeline(const Step& step, const Document*& document);
    void checkWith(const Step& step, const std::vector<Param>& params, std::string_view owner);
    void checkInputs(const Step& step, const StepPorts& ports);
    void checkInput(const Step& step, const InputModel& input, const StepPorts& ports);
    void checkWireType(const InputModel& input, const PortFact& target);
    void checkOutputs(const Step& step);
    void checkTexts(const Step& step, const StepPorts& ports);
    void checkSettings(const Step& step, const StepSettings& settings);
    void checkAfter(const Step& step);
    void checkDocument();
    void checkTopLevelOutputs();

    void check(const Template& text, yaml::Node node, const Site& site);
    void checkArgument(const Argument& argument, const Site& site);
    template <typename T>
    void checkSetting(const Setting<T>& setting, const Site& site) {
        if (!setting.expression.empty())
            check(setting.expression, setting.node, site);
    }
    void checkResources(const ResourcesModel& resources, const Site& site);
    bool checkReference(const Reference& reference, const Template& text, yaml::Node node, const Site& site);
    bool checkStepReference(const Reference& reference, const Template& text, yaml::Node node,
                            const Site& site);
    bool checkNamed(const Reference& reference, const Template& text, yaml::Node node,
                    const std::vector<std::string>& names, std::string id, std::string_view what);
    StaticType typeOf(const Reference& reference, const Site& site);
    void checkCycles();

    const KindFacts* kindOf(const Step& step);
    const Document* documentOf(const Step& step);
    StepPorts portsOf(const Step& step) { return {step, kindOf(step), documentOf(step)}; }
    std::size_t indexOf(const Step& step) const {
        return static_cast<std::size_t>(&step - m_document.steps().data());
    }
    const std::vector<std::string>& stepNames();
    SourceRange partRange(const Reference& reference, std::size_t part, const Template& text,
                          yaml::Node node) const;

    const Document& m_document;
    Catalog& m_catalog;
    std::vector<std::string>& m_pending;
    Diagnostics m_diagnostics;
    Reporter m_report;
    std::unordered_map<std::string_view, const Param*> m_params;
    std::vector<std::string> m_stepNames; ///< For suggestions; made when first needed.
    std::vector<std::string> m_paramNames;
    std::vector<std::vector<StepEdge>> m_edges; ///< For each step.
};

/// One cycle after another: the steps of each, in order of their wires, first step repeated at the end.
std::vector<std::vector<std::size_t>> findCycles(const std::vector<std::vector<StepEdge>>& edges);

/// validate() with a catalog that the caller goes on using.
Diagnostics validateWith(const Document& document, Catalog& catalog);

} // namespace orrery::pipeline
