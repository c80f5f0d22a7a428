#include "widgets/pages/pipeline/inspector_fields.h"

#include "core/pipeline/assist.h"
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
    FieldCollector(const pipeline::Document& document, const StepOfKind& step)
        : m_document(document), m_step(*step.step), m_kind(step.kind.get()) {}

    std::vector<StepField> collect() {
        addCommand();
        addParams();
        addGang();
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
            add(section, spec, {"run"}).isCommand = true;
        }
        if (!m_step.check.empty()) {
            FieldSpec spec = setting("check", Words::tr("Check"), FieldType::Text, {},
                                     Words::tr("The run is refused where this is not true."));
            spec.hint = QStringLiteral("code");
            spec.takesExpressions = false;
            add(section, spec, {"check"}).isCommand = true;
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

    /// `ranks:`, `gpus:` and `retry:` are a number, or a map with that number inside.
    pipeline::YamlPath countPath(pipeline::YamlPath path, const char* count = "count") const {
        if (find(path).isMap())
            path.push_back(count);
        return path;
    }

    /// Adds what stands in such a map beside its number.
    void addBeside(const QString& section, FieldSpec spec, const char* map, const char* count) {
        StepField& field = add(section, std::move(spec), {map, spec.name.toStdString()});
        if (const yaml::Node number = find({map}); number.isScalar() && !number.isNull()) {
            field.shortForm = pipeline::Value::object();
            field.shortForm.set(count, yaml::toJson(number));
        }
    }

    /// What `defaults:` say, as text; empty for nothing.
    QString inDefaults(std::initializer_list<const char*> path) const {
        yaml::Node node = m_document.section("defaults");
        for (const char* key : path)
            node = node.find(key);
        return node.isScalar() ? toQString(node.text()) : QString();
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

    void addGang() {
        const QString section = Words::tr("Gang");
        FieldSpec ranks = setting("ranks", Words::tr("Ranks"), FieldType::Integer, {},
                                  Words::tr("Processes that run the step together; all start or none."));
        ranks.defaultValue = pipeline::Value(m_kind ? std::max(m_kind->ranks, 1) : 1);
        ranks.minimum = 1;
        ranks.maximum = 4096;
        add(section, ranks, countPath({"ranks"}));
        FieldSpec launcher = setting("launcher", Words::tr("Launcher"), FieldType::Choice, {},
                                     Words::tr("How the ranks are started and told of each other."));
        for (const auto each :
             {pipeline::Launcher::Plain, pipeline::Launcher::Torchrun, pipeline::Launcher::Mpi})
            launcher.choices.append(toQString(std::string(pipeline::toString(each))));
        launcher.defaultValue = pipeline::Value(
            m_kind && !m_kind->launcher.empty() ? m_kind->launcher : toStdString(launcher.choices.front()));
        launcher.takesExpressions = false;
        addBeside(section, launcher, "ranks", "count");
        FieldSpec fewest = setting("minimum", Words::tr("Fewest ranks"), FieldType::Integer, Words::tr("all"),
                                   Words::tr("torchrun may go on with so many when others are lost."));
        fewest.minimum = 1;
        fewest.maximum = 4096;
        addBeside(section, fewest, "ranks", "count");
    }

    void addResources() {
        addResource("cpus", Words::tr("CPUs"), FieldType::Number, Words::tr("Processor cores of each rank."));
        addResource("memory", Words::tr("Memory"), FieldType::Size,
                    Words::tr("Memory of each rank: 512MiB, 2GiB."));
        addResource("gpus", Words::tr("GPUs"), FieldType::Number, Words::tr("GPUs of each rank."));
        addResource("disk", Words::tr("Disk"), FieldType::Size,
                    Words::tr("Room for the outputs of each rank: 512MiB, 2GiB."));
    }

    void addRetry(const QString& section) {
        FieldSpec attempts = setting("attempts", Words::tr("Attempts"), FieldType::Integer, {},
                                     Words::tr("All tries, the first one counted."));
        const QString inFile = inDefaults({"retry", "attempts"});
        attempts.defaultValue =
            pipeline::Value(std::max(1, (inFile.isEmpty() ? inDefaults({"retry"}) : inFile).toInt()));
        attempts.minimum = 1;
        attempts.maximum = 100;
        // Not yet there, it is written in its long form.
        const yaml::Node retry = find({"retry"});
        add(section, attempts,
            retry && !retry.isNull() ? countPath({"retry"}, "attempts")
                                     : pipeline::YamlPath{"retry", "attempts"});
        FieldSpec reasons = setting(
            "on", Words::tr("Try again after"), FieldType::List, {},
            Words::tr("What is worth another try; also an exit code alone: exit:75. Without any entry: "
                      "host-lost."));
        reasons.choices = {QStringLiteral("host-lost"), QStringLiteral("out-of-memory"),
                           QStringLiteral("timeout"),   QStringLiteral("exit"),
                           QStringLiteral("signal"),    QStringLiteral("start-failed")};
        reasons.takesExpressions = false;
        addBeside(section, reasons, "retry", "attempts");
        const QString pause = inDefaults({"retry", "backoff"});
        addBeside(section,
                  setting("backoff", Words::tr("Pause"), FieldType::Span,
                          pause.isEmpty() ? QStringLiteral("1s") : pause,
                          Words::tr("Before the second try; it doubles with each further one.")),
                  "retry", "attempts");
    }

    void addCourse() {
        const QString section = Words::tr("How it is run");
        const QString timeout =
            m_kind && !m_kind->timeout.empty() ? toQString(m_kind->timeout) : inDefaults({"timeout"});
        add(section,
            setting("timeout", Words::tr("Time limit"), FieldType::Span,
                    timeout.isEmpty() ? Words::tr("no limit") : timeout,
                    Words::tr("An attempt that takes longer is ended: 90s, 10m, 2h.")),
            {"timeout"});
        addRetry(section);
        FieldSpec cache =
            setting("cache", Words::tr("Use cache"), FieldType::Boolean, {},
                    Words::tr("A step whose command and inputs are the same is not run again."));
        cache.defaultValue = pipeline::Value(!m_kind || m_kind->cache);
        add(section, cache, {"cache"});
        FieldSpec when = setting("when", Words::tr("Only when"), FieldType::Text, Words::tr("always"),
                                 Words::tr("The step is skipped where this is not true."));
        when.takesExpressions = false;
        add(section, when, {"when"});
        FieldSpec always = setting("always", Words::tr("Run always"), FieldType::Boolean, {},
                                   Words::tr("The step runs also after a failure or a cancel, to clean up."));
        always.defaultValue = pipeline::Value(false);
        always.takesExpressions = false;
        add(section, always, {"always"});
        FieldSpec priority =
            setting("priority", Words::tr("Priority"), FieldType::Integer, {},
                    Words::tr("Who goes first where not all can start: the greater number."));
        priority.defaultValue = pipeline::Value(inDefaults({"priority"}).toInt());
        priority.minimum = -1000;
        priority.maximum = 1000;
        add(section, priority, {"priority"});
    }

    const pipeline::Document& m_document;
    const pipeline::Step& m_step;
    const pipeline::NodeKind* m_kind;
    std::vector<StepField> m_fields;
};

/// Whether two steps have the same thing to say there.
bool isAlike(const StepField& one, const StepField& other) {
    return one.isKindParam == other.isKindParam && one.spec.name == other.spec.name &&
           one.section == other.section && one.spec.type == other.spec.type &&
           one.spec.hint == other.spec.hint && one.spec.choices == other.spec.choices &&
           one.spec.minimum == other.spec.minimum && one.spec.maximum == other.spec.maximum;
}

} // namespace

std::vector<StepField> fieldsOf(const pipeline::Document& document, const StepOfKind& step) {
    return FieldCollector(document, step).collect();
}

std::vector<std::vector<StepField>> sharedFieldsOf(const pipeline::Document& document,
                                                   const std::vector<StepOfKind>& steps) {
    std::vector<std::vector<StepField>> shared;
    for (StepField& field : fieldsOf(document, steps.front()))
        if (steps.size() == 1 || !field.isCommand)
            shared.push_back({std::move(field)});
    for (std::size_t step = 1; step < steps.size(); ++step) {
        const std::vector<StepField> fields = fieldsOf(document, steps[step]);
        std::erase_if(shared, [&fields](std::vector<StepField>& alike) {
            const auto same = std::find_if(fields.begin(), fields.end(), [&alike](const StepField& field) {
                return isAlike(alike.front(), field);
            });
            if (same == fields.end())
                return true;
            alike.push_back(*same);
            return false;
        });
    }
    return shared;
}

pipeline::Edit editOf(const StepField& field, const std::optional<pipeline::Value>& value) {
    if (field.isKindParam)
        return pipeline::edit::SetKindParam{field.path[1], toStdString(field.spec.name),
                                            value.value_or(pipeline::Value())};
    if (!value)
        return pipeline::edit::RemoveValue{field.path};
    if (field.shortForm.isNull())
        return pipeline::edit::SetValue{field.path, *value};
    pipeline::Value whole = field.shortForm;
    whole.set(field.path.back(), *value);
    return pipeline::edit::SetValue{{field.path.begin(), field.path.end() - 1}, whole};
}

LiveValue evaluateIn(const pipeline::Document& document, const QString& expression) {
    const pipeline::Template text = pipeline::Template::parse(toStdString(expression));
    if (text.error())
        return {{}, false, toQString(text.error()->message)};
    const pipeline::Value params = pipeline::defaultParams(document);
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
