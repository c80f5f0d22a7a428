#include "core/pipeline/document.h"

#include "core/base/text.h"
#include "core/pipeline/step_reader.h"

namespace orrery::pipeline {

namespace {

constexpr std::string_view topLevelKeys[] = {"orrery", "name",    "description", "params", "defaults",
                                             "inputs", "outputs", "steps",       "layout", "concurrency"};

} // namespace

/// Reads the top level of a file.
class DocumentReader {
public:
    DocumentReader(Document::Data& data)
        : m_data(data), m_report(data.diagnostics, data.path), m_read(m_report) {}

    void read() {
        const yaml::Node root = m_data.tree->root();
        for (const Diagnostic& diagnostic : m_data.tree->diagnostics()) {
            m_data.diagnostics.push_back(diagnostic);
            m_data.diagnostics.back().file = m_data.path;
        }
        if (!root)
            return;
        if (!root.isMap()) {
            m_report.error("wrong-type", root,
                           "the file must be a map that begins with 'orrery: 1' and has steps:; see the "
                           "format's documentation");
            return;
        }
        for (const yaml::Entry entry : root.entries())
            section(entry);
        checkPresence(root);
    }

private:
    void section(const yaml::Entry& entry) {
        const std::string_view name = entry.name();
        if (name == "orrery")
            version(entry.value);
        else if (name == "name")
            m_data.name = m_read.text(entry.value, "name");
        else if (name == "description")
            m_data.description = m_read.text(entry.value, "the description");
        else if (name == "params")
            m_data.params = m_read.params(entry.value);
        else if (name == "defaults")
            defaults(entry.value);
        else if (name == "inputs")
            m_data.inputs = m_read.pipelineInputs(entry.value);
        else if (name == "outputs")
            m_data.outputs = m_read.pipelineOutputs(entry.value);
        else if (name == "steps")
            steps(entry.value);
        else if (name == "concurrency")
            concurrency(entry.value);
        else if (name == "layout")
            layout(entry.key, entry.value);
        else
            m_read.unknownKey(entry.key, "a pipeline", topLevelKeys);
    }

    void version(yaml::Node node) {
        const Value value = yaml::toJson(node);
        if (value == Value(1)) {
            m_data.version = 1;
            return;
        }
        Diagnostic& diagnostic = m_report.error(
            "unknown-version", node,
            value.isInteger()
                ? fmt::format("the file has version {} and this program reads version 1; use a newer program",
                              value.integerOr(0))
                : "orrery: must be the version number 1");
        if (!value.isInteger())
            diagnostic.fixes.push_back({"Write version 1", node.range(), "1"});
    }

    void checkPresence(yaml::Node root) {
        const SourceRange start = {root.range().line, root.range().column, root.range().line,
                                   root.range().column};
        if (!root.find("orrery")) {
            Diagnostic& diagnostic =
                m_report.add(Severity::Error, "missing-key", start,
                             "the file does not say its version; begin it with 'orrery: 1'");
            diagnostic.fixes.push_back({"Add 'orrery: 1'", start, "orrery: 1\n"});
        }
        if (!root.find("steps"))
            m_report.add(Severity::Error, "missing-key", start,
                         "the pipeline has no steps; add steps: with at least one");
    }

    void defaults(yaml::Node node) {
        static constexpr std::string_view known[] = {"resources", "priority", "timeout",
                                                     "retry",     "env",      "cache"};
        if (!m_read.isMap(node, "defaults"))
            return;
        for (const yaml::Entry entry : node.entries())
            if (!readStepSetting(m_read, m_data.defaults, entry))
                m_read.unknownKey(entry.key, "defaults", known);
    }

    void steps(yaml::Node node) {
        if (node.isNull()) {
            m_report.error("missing-key", node, "the pipeline has no steps; add at least one under steps:");
            return;
        }
        if (!m_read.isMap(node, "steps"))
            return;
        m_data.steps.reserve(node.size());
        for (const yaml::Entry entry : node.entries()) {
            m_report.setStep(entry.name());
            if (m_read.checkName(entry.key, "a step"))
                readStep(m_read, entry.key, entry.value, m_data.steps.emplace_back());
        }
        m_report.setStep({});
        m_data.stepIndex.reserve(m_data.steps.size());
        for (std::size_t i = 0; i < m_data.steps.size(); ++i)
            m_data.stepIndex.emplace(m_data.steps[i].key.text(), i);
    }

    void concurrency(yaml::Node node) {
        static constexpr std::string_view known[] = {"steps", "groups"};
        if (node.isScalar()) {
            m_read.setting(m_data.concurrency.steps, node, rules::concurrency);
            return;
        }
        if (!m_read.isMap(node, "concurrency"))
            return;
        for (const yaml::Entry entry : node.entries()) {
            if (entry.name() == "steps") {
                m_read.setting(m_data.concurrency.steps, entry.value, rules::concurrency);
            } else if (entry.name() == "groups") {
                if (m_read.isMap(entry.value, "the concurrency groups"))
                    for (const yaml::Entry group : entry.value.entries())
                        m_read.setting(m_data.concurrency.groups
                                           .emplace_back(std::string(group.name()), Setting<std::int64_t>())
                                           .second,
                                       group.value, rules::concurrency);
            } else {
                m_read.unknownKey(entry.key, "concurrency", known);
            }
        }
    }

    // Layout: faults in it never keep a pipeline from running, so they are warnings.

    double coordinate(yaml::Node node) {
        const Value value = yaml::toJson(node);
        if (!value.isNumber() || !(std::abs(value.numberOr(0)) < 1e7)) {
            m_report.warning("bad-layout", node,
                             "a position must be a number below ten million; correct it or remove the entry");
            return 0;
        }
        return value.numberOr(0);
    }

    static std::string plain(yaml::Node node) { return std::string(node.text()); }

    void layout(yaml::Node key, yaml::Node node) {
        static constexpr std::string_view known[] = {"steps", "frames", "notes", "wires"};
        m_data.layout.key = key;
        m_data.layout.node = node;
        if (!node.isMap() && !node.isNull())
            m_report.warning("bad-layout", node,
                             "layout must be a map with steps:, frames:, notes: and wires:; remove it to "
                             "have it made anew");
        for (const yaml::Entry entry : node.entries()) {
            if (entry.name() == "steps")
                for (const yaml::Entry step : entry.value.entries())
                    position(step);
            else if (entry.name() == "frames")
                for (const yaml::Entry frame : entry.value.entries())
                    this->frame(frame);
            else if (entry.name() == "notes")
                for (const yaml::Entry note : entry.value.entries())
                    this->note(note);
            else if (entry.name() == "wires")
                for (const yaml::Entry wire : entry.value.entries())
                    this->wire(wire);
            else
                m_read.unknownKey(entry.key, "layout", known);
        }
    }

    void position(const yaml::Entry& entry) {
        LayoutPosition& position = m_data.layout.positions.emplace_back();
        position.step = entry.name();
        position.key = entry.key;
        position.node = entry.value;
        std::size_t index = 0;
        for (const yaml::Node item : entry.value.items())
            (index++ == 0 ? position.x : position.y) = coordinate(item);
        for (const yaml::Entry field : entry.value.entries()) {
            if (field.name() == "x")
                position.x = coordinate(field.value);
            else if (field.name() == "y")
                position.y = coordinate(field.value);
            else if (field.name() == "color")
                position.color = plain(field.value);
            else if (field.name() == "open")
                position.open = yaml::toJson(field.value).boolOr(false);
        }
    }

    template <typename Box>
    bool boxField(Box& box, const yaml::Entry& field) {
        if (field.name() == "x")
            box.x = coordinate(field.value);
        else if (field.name() == "y")
            box.y = coordinate(field.value);
        else if (field.name() == "width")
            box.width = coordinate(field.value);
        else if (field.name() == "height")
            box.height = coordinate(field.value);
        else if (field.name() == "color")
            box.color = plain(field.value);
        else
            return false;
        return true;
    }

    void frame(const yaml::Entry& entry) {
        LayoutFrame& frame = m_data.layout.frames.emplace_back();
        frame.name = entry.name();
        frame.key = entry.key;
        frame.node = entry.value;
        for (const yaml::Entry field : entry.value.entries()) {
            if (boxField(frame, field))
                continue;
            if (field.name() == "title")
                frame.title = plain(field.value);
            else if (field.name() == "steps")
                for (const yaml::Node step : field.value.items())
                    frame.steps.push_back(plain(step));
        }
    }

    void note(const yaml::Entry& entry) {
        LayoutNote& note = m_data.layout.notes.emplace_back();
        note.name = entry.name();
        note.key = entry.key;
        note.node = entry.value;
        for (const yaml::Entry field : entry.value.entries())
            if (!boxField(note, field) && field.name() == "text")
                note.text = plain(field.value);
    }

    void wire(const yaml::Entry& entry) {
        const auto ends = wireEndsFrom(entry.name());
        if (!ends) {
            m_report.warning("bad-layout", entry.key,
                             "a wire is called 'load.rows > train.table'; correct it or remove the entry");
            return;
        }
        LayoutWire& wire = m_data.layout.wires.emplace_back();
        wire.wire = *ends;
        wire.key = entry.key;
        wire.node = entry.value;
        for (const yaml::Node point : entry.value.items()) {
            LayoutPoint& place = wire.points.emplace_back();
            std::size_t index = 0;
            for (const yaml::Node item : point.items())
                (index++ == 0 ? place.x : place.y) = coordinate(item);
            if (index != 2)
                m_report.warning("bad-layout", point,
                                 "a point of a wire is written [x, y]; correct it or remove the entry");
        }
    }

    Document::Data& m_data;
    Reporter m_report;
    ValueReader m_read;
};

Document Document::parse(std::string text, std::string path, const yaml::Limits& limits) {
    auto data = std::make_shared<Data>();
    data->tree = yaml::Tree::read(std::move(text), limits);
    data->path = std::move(path);
    DocumentReader(*data).read();
    Document document;
    document.m_data = std::move(data);
    return document;
}

const Step* Document::step(std::string_view name) const {
    const auto found = m_data->stepIndex.find(name);
    return found == m_data->stepIndex.end() ? nullptr : &m_data->steps[found->second];
}

const Param* Document::param(std::string_view name) const {
    for (const Param& param : m_data->params)
        if (param.name == name)
            return &param;
    return nullptr;
}

Result<std::string> resolveDocumentPath(std::string_view from, std::string_view path) {
    if (path.empty() || path.starts_with('/') || path.find('\0') != std::string_view::npos)
        return Error(
            ErrorCode::InvalidInput,
            fmt::format("'{}' is no path inside the workspace; name a file relative to this one", path));
    std::vector<std::string> parts;
    const std::size_t slash = from.rfind('/');
    const std::string whole =
        (slash == std::string_view::npos ? std::string() : std::string(from.substr(0, slash + 1)))
            .append(path);
    for (const std::string_view part : split(whole, '/')) {
        if (part.empty() || part == ".")
            continue;
        if (part == "..") {
            if (parts.empty())
                return Error(ErrorCode::InvalidInput,
                             fmt::format("'{}' leads out of the workspace; name a file inside it", path));
            parts.pop_back();
        } else {
            parts.emplace_back(part);
        }
    }
    return join(parts, "/");
}

} // namespace orrery::pipeline
