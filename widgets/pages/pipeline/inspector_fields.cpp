#include "widgets/pages/pipeline/inspector_fields.h"

#include "widgets/client/wire_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace orrery::widgets {

namespace yaml = pipeline::yaml;

namespace {

/// The texts of this file are translated as those of one class.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepFieldWords)
};

/// Collects the fields of one step.
class FieldCollector {
public:
    FieldCollector(const pipeline::Document& document, const pipeline::Step& step,
                   const pipeline::NodeKind* kind)
        : m_document(document), m_step(step), m_kind(kind) {}

    std::vector<StepField> collect() {
        addCommand();
        addParams();
        addResources();
        addCourse();
        return std::move(m_fields);
    }

private:
    yaml::Node find(const pipeline::YamlPath& inStep) const {
        yaml::Node node = m_step.node;
        for (const std::string& key : inStep)
            node = node.find(key);
        return node;
    }

    StepField& add(const QString& section, FieldSpec spec, const pipeline::YamlPath& inStep) {
        StepField& field = m_fields.emplace_back();
        field.section = section;
        field.spec = std::move(spec);
        field.path = {"steps", m_step.name};
        field.path.insert(field.path.end(), inStep.begin(), inStep.end());
        if (const yaml::Node node = find(inStep); node && !node.isNull())
            field.value = yaml::toJson(node);
        return field;
    }

    static FieldSpec setting(const char* name, const QString& label, FieldType type, const QString& absent,
                             const QString& description) {
        FieldSpec spec;
        spec.name = QLatin1String(name);
        spec.label = label;
        spec.type = type;
        spec.absent = absent;
        spec.description = description;
        return spec;
    }

    void addCommand() {
        const QString section = Words::tr("Command");
        if (m_step.hasCommand()) {
            const bool shell = m_step.argv.empty();
            FieldSpec spec = setting("run", shell ? Words::tr("Shell") : Words::tr("One word a line"),
                                     shell ? FieldType::Text : FieldType::List, {},
                                     Words::tr("What the step runs. Expressions stand in ${{ }}."));
            spec.hint = QStringLiteral("code");
            spec.takesExpressions = false;
            spec.required = true;
            add(section, spec, {"run"});
        }
        if (!m_step.check.empty()) {
            FieldSpec spec = setting("check", Words::tr("Check"), FieldType::Text, {},
                                     Words::tr("The run is refused where this is not true."));
            spec.hint = QStringLiteral("code");
            spec.takesExpressions = false;
            add(section, spec, {"check"});
        }
    }

    void addParams() {
        if (!m_kind)
            return;
        for (const pipeline::KindParam& param : m_kind->params)
            add(Words::tr("Parameters"), fieldOf(param), {"with", param.name}).isKindParam = true;
    }

    /// What the kind or `defaults:` of the file ask for, as text; empty for nothing.
    QString inherited(const std::string& name) const {
        if (m_kind)
            for (const auto& [key, value] : m_kind->resources)
                if (key == name)
                    return toQString(value);
        const yaml::Node node = m_document.section("defaults").find("resources").find(name);
        return node.isScalar() ? toQString(node.text()) : QString();
    }

    /// `ranks:` and `gpus:` are a number, or a map with that number inside.
    pipeline::YamlPath countPath(pipeline::YamlPath path) const {
        if (find(path).isMap())
            path.push_back("count");
        return path;
    }

    void addResource(const char* name, const QString& label, FieldType type, const QString& description) {
        // Where the ranks have resources of their own, those hold.
        const pipeline::YamlPath ofRanks{"ranks", "resources", name};
        const pipeline::YamlPath path = find(ofRanks) ? ofRanks : pipeline::YamlPath{"resources", name};
        const QString from = inherited(name);
        add(Words::tr("Resources"),
            setting(name, label, type, from.isEmpty() ? Words::tr("any") : from, description),
            countPath(path));
    }

    void addResources() {
        FieldSpec ranks = setting("ranks", Words::tr("Ranks"), FieldType::Integer, {},
                                  Words::tr("Processes that run the step together; all start or none."));
        ranks.defaultValue = pipeline::Value(m_kind ? std::max(m_kind->ranks, 1) : 1);
        ranks.minimum = 1;
        ranks.maximum = 4096;
        add(Words::tr("Resources"), ranks, countPath({"ranks"}));
        addResource("cpus", Words::tr("CPUs"), FieldType::Number, Words::tr("Processor cores of each rank."));
        addResource("memory", Words::tr("Memory"), FieldType::Size,
                    Words::tr("Memory of each rank: 512MiB, 2GiB."));
        addResource("gpus", Words::tr("GPUs"), FieldType::Number, Words::tr("GPUs of each rank."));
    }

    void addCourse() {
        const QString section = Words::tr("How it is run");
        const QString timeout = m_kind && !m_kind->timeout.empty()
                                    ? toQString(m_kind->timeout)
                                    : scalarOf(m_document.section("defaults").find("timeout"));
        add(section,
            setting("timeout", Words::tr("Time limit"), FieldType::Span,
                    timeout.isEmpty() ? Words::tr("no limit") : timeout,
                    Words::tr("An attempt that takes longer is ended: 90s, 10m, 2h.")),
            {"timeout"});
        FieldSpec attempts = setting("attempts", Words::tr("Attempts"), FieldType::Integer, {},
                                     Words::tr("All tries, the first one counted."));
        const QString inFile = scalarOf(m_document.section("defaults").find("retry").find("attempts"));
        attempts.defaultValue = pipeline::Value(inFile.isEmpty() ? 1 : inFile.toInt());
        attempts.minimum = 1;
        attempts.maximum = 100;
        add(section, attempts, {"retry", "attempts"});
        FieldSpec cache =
            setting("cache", Words::tr("Use cache"), FieldType::Boolean, {},
                    Words::tr("A step whose command and inputs are the same is not run again."));
        cache.defaultValue = pipeline::Value(!m_kind || m_kind->cache);
        add(section, cache, {"cache"});
        FieldSpec when = setting("when", Words::tr("Only when"), FieldType::Text, Words::tr("always"),
                                 Words::tr("The step is skipped where this is not true."));
        when.takesExpressions = false;
        add(section, when, {"when"});
    }

    static QString scalarOf(yaml::Node node) { return node.isScalar() ? toQString(node.text()) : QString(); }

    const pipeline::Document& m_document;
    const pipeline::Step& m_step;
    const pipeline::NodeKind* m_kind;
    std::vector<StepField> m_fields;
};

} // namespace

std::vector<StepField> fieldsOf(const pipeline::Document& document, const pipeline::Step& step,
                                const pipeline::NodeKind* kind) {
    return FieldCollector(document, step, kind).collect();
}

pipeline::Edit editOf(const StepField& field, const std::string& step,
                      const std::optional<pipeline::Value>& value) {
    if (field.isKindParam)
        return pipeline::edit::SetKindParam{step, toStdString(field.spec.name),
                                            value.value_or(pipeline::Value())};
    if (value)
        return pipeline::edit::SetValue{field.path, *value};
    return pipeline::edit::RemoveValue{field.path};
}

LiveValue evaluateIn(const pipeline::Document& document, const QString& expression) {
    const pipeline::Template text = pipeline::Template::parse(toStdString(expression));
    if (text.error())
        return {{}, false, toQString(text.error()->message)};
    pipeline::Value params = pipeline::Value::object();
    for (const pipeline::Param& param : document.params())
        if (param.defaultValue)
            params.set(param.name, *param.defaultValue);
    for (const pipeline::Reference& reference : text.references()) {
        const std::string& root = reference.path.front();
        if (root == "matrix")
            return {Words::tr("known for each instance of the matrix"), false, {}};
        if (root != "params")
            return {{},
                    false,
                    Words::tr("%1 cannot be used here. Use params.name or matrix.name.")
                        .arg(toQString(reference.text()))};
        const bool declared = reference.path.size() > 1 && document.param(reference.path[1]);
        if (declared && !params.contains(reference.path[1]))
            return {Words::tr("known once a run gives %1").arg(toQString(reference.path[1])), false, {}};
    }
    pipeline::ValueScope scope;
    scope.set("params", params);
    const auto value = text.evaluate(scope);
    if (!value.ok())
        return {{}, false, toQString(value.error().message())};
    return {fieldText(*value), true, {}};
}

} // namespace orrery::widgets
