#pragma once

#include "core/pipeline/catalog.h"
#include "core/pipeline/expand.h"
#include "core/pipeline/reporter.h"
#include "core/pipeline/settings.h"

#include <fmt/core.h>

#include <unordered_set>

/// How a document becomes a plan; no part of the module's interface.
namespace orrery::pipeline {

/// The names and values of one instance of a step.
using Combination = std::vector<std::pair<std::string, Value>>;

/// `params` and `matrix` of the place that is being expanded, without copies.
class ExpansionScope : public Scope {
public:
    ExpansionScope(const Value& params, const Combination& matrix) : m_params(params), m_matrix(matrix) {}
    Result<Value> resolve(std::span<const std::string> path, std::size_t& consumed) const override;

private:
    const Value& m_params;
    const Combination& m_matrix;
};

/// All combinations of a step's matrix, in the order of the file. One empty combination without a matrix.
/// Errors: of evaluating its expressions; Exhausted above `limit`.
Result<std::vector<Combination>> combinations(const MatrixModel& matrix, const Value& params,
                                              std::size_t limit);

/// "[seed=1,lr=0.1]", or nothing. Unlike for each combination that was named with the same `taken`.
std::string instanceSuffix(const Combination& combination, std::unordered_set<std::string>& taken);

/// Settings that the file, the kind and the defaults give, the more specific first.
struct SettingLayers {
    const Step& step;
    const KindFacts* kind;
    const StepSettings& inherited; ///< Of the steps whose sub-pipelines this one is in.
    const StepSettings& defaults;
};

/// Everything of a StepSpec that comes from settings. Faults are reported.
class SettingResolver {
public:
    SettingResolver(const Scope& scope, Reporter& report) : m_scope(scope), m_report(report) {}
    void apply(const SettingLayers& layers, StepSpec& spec);
    /// Puts what a step says over what it got from above, for the steps of its sub-pipeline: values, since no
    /// expression of the one file means anything in the other.
    void handDown(const StepSettings& own, StepSettings& inherited);

private:
    template <typename T>
    void settle(const Setting<T>& own, Setting<T>& inherited, const SettingRule& rule) {
        if (const auto value = first<T>({&own}, rule))
            inherited.value = value;
    }
    template <typename T>
    std::optional<T> first(std::initializer_list<const Setting<T>*> settings, const SettingRule& rule) {
        for (const Setting<T>* setting : settings) {
            if (setting->value)
                return setting->value;
            if (!setting->expression.empty())
                return evaluated(*setting, rule);
        }
        return std::nullopt;
    }
    template <typename T>
    std::optional<T> evaluated(const Setting<T>& setting, const SettingRule& rule) {
        Value value;
        if (const auto failure = setting.expression.evaluateTo(value, m_scope)) {
            m_report.expression("bad-expression", setting.node, *failure);
            return std::nullopt;
        }
        auto converted = settingFrom(value, rule, std::type_identity<T>());
        if (!converted)
            m_report.error("bad-value", setting.node,
                           fmt::format("{}; correct the expression", converted.error().message()));
        return converted ? std::optional<T>(*converted) : std::nullopt;
    }
    void gang(const SettingLayers& layers, Gang& gang);
    void resources(const SettingLayers& layers, ResourceRequest& request);
    void gpus(std::initializer_list<const ResourcesModel*> layers, ResourceRequest& request);
    void retry(const SettingLayers& layers, RetryPolicy& retry);
    void handDown(const ResourcesModel& own, ResourcesModel& inherited);

    const Scope& m_scope;
    Reporter& m_report;
};

/// One document inside the plan: the top one, or an instance of a sub-pipeline.
struct Level {
    Level(const Document& of, std::string prefixed) : document(of), prefix(std::move(prefixed)) {}

    const Document& document;
    std::string prefix; ///< "sweep[lr=0.1]/", empty at the top.
    std::shared_ptr<const Value> params;
    /// For each input of the pipeline, what the step that uses it connects; names steps by their plan-wide
    /// groups.
    std::vector<InputBinding> inputs;
    std::vector<StepIndex> after; ///< Must be done before any step inside.
    Template when;                ///< Of the steps around, ready for any step inside.
    bool always = false;
    bool cache = true;
    std::string concurrencyGroup;
    StepSettings inherited; ///< Of the steps around: resources, priority, timeout, retry, env.
    std::vector<std::pair<std::string, std::string>> secrets;
    std::vector<std::string> code;
};

/// The condition that both hold; one that is empty always does.
Template both(const Template& outer, const Template& inner);
/// As a text in an expression.
std::string literalOf(std::string_view text);

/// Walks over a document and what it contains, and writes the plan.
class Expander {
public:
    Expander(const ExpandOptions& options, Catalog& catalog, Diagnostics& diagnostics)
        : m_options(options), m_catalog(catalog), m_diagnostics(diagnostics) {}

    ExpandedPipeline run(const Document& document);

private:
    void expandLevel(const Level& level);
    void expandStep(const Level& level, const Step& step, Reporter& report);
    void expandInstance(const Level& level, const Step& step, const Combination& matrix, std::string name,
                        Reporter& report, StepGroup& group);
    void expandPipeline(const Level& level, const Step& step, const Combination& matrix,
                        const std::string& name, Reporter& report, StepGroup& group);
    void fillSpec(const Level& level, const Step& step, const Combination& matrix, const KindFacts* kind,
                  Reporter& report, StepSpec& spec);
    void fillCommand(const Level& level, const Step& step, const KindFacts* kind, StepSpec& spec);
    void fillInputs(const Level& level, const Step& step, const StepPorts& ports, StepSpec& spec);
    void fillOutputs(const Step& step, const KindFacts* kind, StepSpec& spec);
    void fillDependencies(const Level& level, const Step& step, StepSpec& spec);
    InputBinding bind(const Level& level, const InputModel& input, const StepPorts& ports) const;

    std::shared_ptr<const Value> topParams(const Document& document, Reporter& report);
    Value withValues(const Step& step, const std::vector<Param>& params, const Scope& scope,
                     Reporter& report);
    std::optional<Value> argumentValue(const Argument& argument, const Scope& scope, Reporter& report);
    /// References to steps and to the pipeline's inputs as they read outside of `level`.
    Template qualified(const Level& level, const Template& text, bool pipelineInputs) const;
    /// A qualified text with params, matrix and the step's inputs put in: for use inside a sub-pipeline.
    Template closed(const Level& level, const Step& step, const Combination& matrix,
                    const Template& text) const;
    void addOutputSteps(const Template& text, std::vector<StepIndex>& steps) const;
    /// The gates of the sub-pipelines whose outputs a text uses.
    void addGates(const Template& text, std::vector<StepIndex>& steps) const;
    void addSources(const OutputSource& source, std::vector<StepIndex>& steps) const;
    const Document* subDocument(const Level& level, const Step& step, std::string& path);
    /// What the steps of a sub-pipeline get from the step that it is.
    Level innerLevel(const Level& level, const Step& step, const Combination& matrix, const std::string& name,
                     const Document& document, Reporter& report);
    void handDown(const Level& level, const Step& step, const Combination& matrix, Level& inner,
                  Reporter& report);
    /// `check:` of a sub-pipeline's step: a step without a command that reads the outputs of those inside.
    void addGate(const Level& level, const Step& step, const Combination& matrix, const Level& inner,
                 StepIndex first);
    /// Connects what the gate's condition names, and says how the gate itself names it.
    std::string gateInput(const Level& inner, const Reference& reference, StepSpec& gate) const;
    bool full(const Step& step, Reporter& report);

    const ExpandOptions& m_options;
    Catalog& m_catalog;
    Diagnostics& m_diagnostics;
    ExpandedPipeline m_plan;
    std::vector<StepIndex> m_gates; ///< Of sub-pipelines.
    std::size_t m_wires = 0;
    int m_depth = 0;
};

/// The steps of a document so that each comes after those it refers to; else in the order of the file.
std::vector<const Step*> stepsInOrder(const Document& document);

} // namespace orrery::pipeline
