#pragma once

#include "core/pipeline/document.h"
#include "core/pipeline/kind.h"

#include <map>
#include <memory>

/// What validation and expansion know of the kinds and files that a pipeline names; no part of the module's
/// interface.
namespace orrery::pipeline {

/// A port as a step offers it, from wherever it is declared.
struct PortFact {
    std::string name;
    PortType type = PortType::Any;
    bool optional = false;
};

/// A node kind with its texts parsed once.
struct KindFacts {
    std::shared_ptr<const NodeKind> kind;
    std::vector<PortFact> inputs;
    std::vector<PortFact> outputs;
    std::vector<Param> params;
    std::vector<Template> argv;
    Template shell;
    Template check;
    std::vector<std::pair<std::string, Template>> env;
    ResourcesModel resources;
    Setting<Duration> timeout;
    std::optional<Launcher> launcher;
    std::shared_ptr<const yaml::Tree> tree; ///< Keeps the nodes of `resources` alive.
};

/// A sub-pipeline, or why there is none.
struct DocumentFacts {
    std::optional<Document> document;
    std::string problem;
    bool valid = false; ///< Set by validation.
};

/// Looks up kinds and documents, each once.
class Catalog {
public:
    explicit Catalog(const ValidationContext& context) : m_context(context) {}

    bool knowsKinds() const { return m_context.kinds != nullptr; }
    bool knowsDocuments() const { return m_context.documents != nullptr; }
    const ValidationContext& context() const { return m_context; }

    /// Null where there is no such kind.
    const KindFacts* kind(const std::string& reference);
    /// `path` is relative to the workspace.
    DocumentFacts& document(const std::string& path);

private:
    ValidationContext m_context;
    std::map<std::string, std::unique_ptr<KindFacts>> m_kinds;
    std::map<std::string, DocumentFacts> m_documents;
};

/// The ports of a step as its file, its kind and its sub-pipeline declare them. Pointers live as long as
/// their sources.
class StepPorts {
public:
    StepPorts(const Step& step, const KindFacts* kind, const Document* document)
        : m_step(step), m_kind(kind), m_document(document) {}

    /// True where the ports cannot be known: the kind or file is not there.
    bool isOpen() const { return (m_step.uses && !m_kind) || (m_step.pipeline && !m_document); }
    /// Nothing where there is no such port.
    std::optional<PortFact> output(std::string_view name) const;
    std::optional<PortFact> input(std::string_view name) const;
    std::vector<std::string> outputNames() const;
    std::vector<std::string> inputNames() const;
    /// The inputs that the kind or the sub-pipeline declares; empty for a step with a command of its own.
    std::vector<PortFact> declaredInputs() const;

private:
    const Step& m_step;
    const KindFacts* m_kind;
    const Document* m_document;
};

} // namespace orrery::pipeline
