#include "core/pipeline/value_reader.h"

#include "core/base/text.h"

#include <cmath>

namespace orrery::pipeline {

bool isName(std::string_view text) {
    const auto isStart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    if (text.empty() || text.size() > 200 || !isStart(text[0]) || text.back() == '-')
        return false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const char c = text[i];
        const bool dash = c == '-' && text[i - 1] != '-';
        if (!isStart(c) && !(c >= '0' && c <= '9') && !dash)
            return false;
    }
    return true;
}

bool ValueReader::isMap(yaml::Node node, std::string_view what) {
    if (!node.isMap() && !node.isNull())
        m_report.error("wrong-type", node,
                       fmt::format("{} must be a map of 'key: value' lines; write it as one", what));
    return node.isMap();
}

bool ValueReader::isList(yaml::Node node, std::string_view what) {
    if (!node.isSequence() && !node.isNull())
        m_report.error(
            "wrong-type", node,
            fmt::format("{} must be a list; write it as [a, b] or as lines that begin with '- '", what));
    return node.isSequence();
}

void ValueReader::unknownKey(yaml::Node key, std::string_view where,
                             std::span<const std::string_view> known) {
    m_report.unknownName(Severity::Warning, "unknown-key", key.range(),
                         fmt::format("'{}' is not known in {} and is ignored", key.text(), where), key.text(),
                         {known.begin(), known.end()}, "remove it if it is a mistake");
}

bool ValueReader::checkName(yaml::Node key, std::string_view what) {
    if (isName(key.text()))
        return true;
    m_report.error(
        "bad-name", key,
        fmt::format(
            "'{}' is no name for {}; use letters, digits, '_' and single '-', and begin with a letter",
            sanitizeForTerminal(key.text().substr(0, 60)), what));
    return false;
}

std::string ValueReader::text(yaml::Node node, std::string_view what) {
    if (node.isScalar())
        return std::string(node.text());
    m_report.error("wrong-type", node, fmt::format("{} must be text; put it in quotes", what));
    return {};
}

double ValueReader::number(yaml::Node node, std::string_view what) {
    const Value value = yaml::toJson(node);
    if (!value.isNumber() || !std::isfinite(value.numberOr(0)))
        m_report.error("wrong-type", node,
                       fmt::format("{} must be a number, but it is {}", what, typeName(value)));
    return value.numberOr(0);
}

bool ValueReader::boolean(yaml::Node node, std::string_view what) {
    const Value value = yaml::toJson(node);
    if (!value.isBool())
        m_report.error("wrong-type", node,
                       fmt::format("{} must be true or false, but it is {}", what, typeName(value)));
    return value.boolOr(false);
}

std::vector<std::string> ValueReader::texts(yaml::Node node, std::string_view what) {
    std::vector<std::string> found;
    for (const NamedNode& name : names(node, what))
        found.push_back(name.name);
    return found;
}

std::vector<NamedNode> ValueReader::names(yaml::Node node, std::string_view what) {
    std::vector<NamedNode> found;
    if (node.isScalar())
        return {{std::string(node.text()), node}};
    if (!isList(node, what))
        return found;
    for (const yaml::Node item : node.items()) {
        if (item.isScalar())
            found.push_back({std::string(item.text()), item});
        else
            m_report.error("wrong-type", item, fmt::format("each element of {} must be text", what));
    }
    return found;
}

Template ValueReader::textTemplate(yaml::Node node, std::string_view what) {
    if (node.isNull())
        return Template::parse({});
    if (!node.isScalar()) {
        m_report.error("wrong-type", node,
                       fmt::format("{} must be text, not {}", what, node.isMap() ? "a map" : "a list"));
        return Template::parse({});
    }
    Template parsed = Template::parse(node.text());
    if (parsed.error())
        m_report.expression("bad-expression", node, *parsed.error());
    return parsed;
}

Template ValueReader::valueTemplate(yaml::Node node, std::string_view what) {
    if (node.isNull())
        return Template::constant(Value());
    if (node.isScalar() && !node.isText() && node.text().find("${{") == std::string_view::npos) {
        Value value = yaml::toJson(node);
        if (!value.isText())
            return Template::constant(std::move(value));
    }
    return textTemplate(node, what);
}

Template ValueReader::condition(yaml::Node node, std::string_view what) {
    if (!node.isScalar()) {
        m_report.error("wrong-type", node,
                       fmt::format("{} must be an expression such as ${{{{ params.x > 1 }}}}", what));
        return {};
    }
    Template parsed = Template::parseCondition(node.text());
    if (parsed.error())
        m_report.expression("bad-expression", node, *parsed.error());
    else if (!parsed.isSingleExpression())
        m_report.error("bad-expression", node,
                       fmt::format("{} must be one expression; remove the text around ${{{{ }}}}", what));
    return parsed;
}

std::optional<PortType> ValueReader::portType(yaml::Node node) {
    if (!node.isScalar()) {
        m_report.error("wrong-type", node, "a port's type must be one word such as 'dataset'");
        return std::nullopt;
    }
    const auto type = portTypeFrom(node.text());
    if (!type)
        m_report.unknownName(Severity::Error, "unknown-type", node.range(),
                             fmt::format("there is no port type '{}'", node.text()), node.text(),
                             {"any", "dataset", "model", "metrics", "artifact", "file", "text", "number"},
                             "use dataset, model, metrics, artifact, file, text, number or any");
    return type;
}

Argument ValueReader::argument(yaml::Node node, std::string_view what) {
    Argument result;
    result.node = node;
    if (node.isMap()) {
        result.shape = Argument::Shape::Map;
        result.items = arguments(node, what);
    } else if (node.isSequence()) {
        result.shape = Argument::Shape::List;
        for (const yaml::Node item : node.items())
            result.items.push_back(argument(item, what));
    } else {
        result.value = valueTemplate(node, what);
    }
    return result;
}

std::vector<Argument> ValueReader::arguments(yaml::Node node, std::string_view what) {
    std::vector<Argument> found;
    if (!isMap(node, what))
        return found;
    found.reserve(node.size());
    for (const yaml::Entry entry : node.entries()) {
        Argument& added = found.emplace_back(argument(entry.value, what));
        added.name = entry.name();
        added.key = entry.key;
    }
    return found;
}

void ValueReader::resources(ResourcesModel& resources, yaml::Node node) {
    static constexpr std::string_view known[] = {"cpus", "memory", "disk", "gpus", "labels"};
    resources.node = node;
    if (!isMap(node, "resources"))
        return;
    for (const yaml::Entry entry : node.entries()) {
        if (entry.name() == "cpus")
            setting(resources.cpus, entry.value, rules::cpus);
        else if (entry.name() == "memory")
            setting(resources.memory, entry.value, rules::memory);
        else if (entry.name() == "disk")
            setting(resources.disk, entry.value, rules::disk);
        else if (entry.name() == "gpus")
            gpus(resources, entry.value);
        else if (entry.name() == "labels")
            labels(resources, entry.value);
        else
            unknownKey(entry.key, "resources", known);
    }
}

void ValueReader::gpus(ResourcesModel& resources, yaml::Node node) {
    static constexpr std::string_view known[] = {"count", "model", "memory"};
    GpuModel& gpus = resources.gpus.emplace();
    if (!node.isMap()) {
        setting(gpus.count, node, rules::gpus);
        return;
    }
    gpus.count.value = 1;
    for (const yaml::Entry entry : node.entries()) {
        if (entry.name() == "count")
            setting(gpus.count, entry.value, rules::gpus);
        else if (entry.name() == "model")
            gpus.model = text(entry.value, "the GPU model");
        else if (entry.name() == "memory")
            setting(gpus.memory, entry.value, rules::gpuMemory);
        else
            unknownKey(entry.key, "gpus", known);
    }
}

void ValueReader::labels(ResourcesModel& resources, yaml::Node node) {
    if (!node.isMap()) {
        for (const std::string& label : texts(node, "labels"))
            resources.labels.emplace_back(label, "");
        return;
    }
    for (const yaml::Entry entry : node.entries())
        resources.labels.emplace_back(entry.name(), entry.value.isNull() ? "" : text(entry.value, "a label"));
}

void ValueReader::retry(RetryModel& retry, yaml::Node node) {
    static constexpr std::string_view known[] = {"attempts", "backoff", "on"};
    static const std::vector<std::string> reasons = {"host-lost", "out-of-memory", "timeout",
                                                     "exit",      "signal",        "start-failed"};
    retry.node = node;
    if (node.isScalar()) {
        setting(retry.attempts, node, rules::attempts);
        return;
    }
    if (!isMap(node, "retry"))
        return;
    for (const yaml::Entry entry : node.entries()) {
        if (entry.name() == "attempts") {
            setting(retry.attempts, entry.value, rules::attempts);
        } else if (entry.name() == "backoff") {
            setting(retry.backoff, entry.value, rules::backoff);
        } else if (entry.name() == "on") {
            for (const NamedNode& reason : names(entry.value, "the reasons to retry")) {
                const std::string_view digits =
                    std::string_view(reason.name).substr(reason.name.starts_with("exit:") ? 5 : 0);
                const bool isCode = !digits.empty() && digits.size() <= 3 &&
                                    digits.find_first_not_of("0123456789") == std::string_view::npos;
                if (isCode && std::stoi(std::string(digits)) <= 255)
                    retry.on.push_back("exit:" + std::string(digits));
                else if (std::find(reasons.begin(), reasons.end(), reason.name) != reasons.end())
                    retry.on.push_back(reason.name);
                else
                    m_report.unknownName(
                        Severity::Error, "bad-value", reason.node.range(),
                        fmt::format("'{}' is no reason to retry", reason.name), reason.name, reasons,
                        "use host-lost, out-of-memory, timeout, exit, signal, start-failed or an exit code");
            }
        } else {
            unknownKey(entry.key, "retry", known);
        }
    }
}

} // namespace orrery::pipeline
