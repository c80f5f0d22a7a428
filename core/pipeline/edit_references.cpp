#include "core/pipeline/edit_references.h"

#include "core/pipeline/edit.h"
#include "core/pipeline/expander.h"

namespace orrery::pipeline {

namespace {

/// Calls `visit` for every scalar at and below a node, with its path.
void eachScalar(yaml::Node node, YamlPath& path, const std::function<void(yaml::Node)>& visit) {
    if (node.isScalar())
        visit(node);
    for (const yaml::Entry entry : node.entries()) {
        path.emplace_back(entry.name());
        eachScalar(entry.value, path, visit);
        path.pop_back();
    }
    std::size_t index = 0;
    for (const yaml::Node item : node.items()) {
        path.push_back(std::to_string(index++));
        eachScalar(item, path, visit);
        path.pop_back();
    }
}

Template templateAt(const YamlPath& path, yaml::Node scalar) {
    const bool isCondition =
        path.size() == 3 && (path[2] == "when" || path[2] == "check" || path[2] == "map");
    return isCondition ? Template::parseCondition(scalar.text()) : Template::parse(scalar.text());
}

} // namespace

YamlEditor editorOf(const Document& document) {
    auto keeper = std::make_shared<const Document>(document);
    return YamlEditor(std::shared_ptr<const yaml::Tree>(keeper, &keeper->tree()));
}

std::string WrittenName::step() const {
    return reference.path.size() > 1 && reference.path[0] == "steps"
               ? reference.path[1].substr(0, reference.path[1].find('['))
               : std::string();
}

bool WrittenName::isInstance() const {
    return reference.path.size() > 1 && reference.path[1].find('[') != std::string::npos;
}

void eachName(const YamlEditor& editor, const YamlPath& path,
              const std::function<void(const WrittenName&)>& visit) {
    YamlPath place = path;
    eachScalar(editor.find(path), place, [&](yaml::Node scalar) {
        const Template text = templateAt(place, scalar);
        for (const Reference& reference : text.references())
            visit({reference, text, place});
    });
}

Result<void> rewriteNames(YamlEditor& editor, const YamlPath& path, const NewName& rename) {
    std::vector<std::pair<YamlPath, std::string>> changed;
    YamlPath place = path;
    eachScalar(editor.find(path), place, [&](yaml::Node scalar) {
        const Template text = templateAt(place, scalar);
        const Template renamed = text.withReferences([&](const Reference& reference) {
            return rename({reference, text, place});
        });
        if (renamed.text() != text.text())
            changed.emplace_back(place, renamed.text());
    });
    for (const auto& [scalar, text] : changed)
        ORRERY_CHECK(editor.set(scalar, Value(text)));
    return {};
}

std::string spelled(std::span<const std::string> parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (isStepName(part))
            text += (text.empty() ? "" : ".") + part;
        else
            text += "[" + literalOf(part) + "]";
    }
    return text;
}

} // namespace orrery::pipeline
