#include "core/pipeline/model.h"

#include <algorithm>
#include <array>

namespace orrery::pipeline {

namespace {

constexpr std::array<std::string_view, 8> portTypeNames = {"any",      "dataset", "model", "metrics",
                                                           "artifact", "file",    "text",  "number"};
constexpr std::array<std::string_view, 7> paramTypeNames = {"text",   "number", "integer", "boolean",
                                                            "choice", "path",   "list"};
constexpr std::array<std::string_view, 3> launcherNames = {"plain", "torchrun", "mpi"};

template <typename T, std::size_t N>
std::optional<T> fromName(const std::array<std::string_view, N>& names, std::string_view text) {
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end())
        return std::nullopt;
    return static_cast<T>(found - names.begin());
}

template <typename List>
auto findByName(List& list, std::string_view name) -> decltype(list.data()) {
    for (auto& element : list)
        if (element.name == name)
            return &element;
    return nullptr;
}

} // namespace

std::string_view toString(PortType type) {
    return portTypeNames[static_cast<std::size_t>(type)];
}

std::optional<PortType> portTypeFrom(std::string_view text) {
    return fromName<PortType>(portTypeNames, text);
}

bool isCompatible(PortType from, PortType to) {
    if (from == to || from == PortType::Any || to == PortType::Any)
        return true;
    // Each of these is a file of some kind, so whoever takes any file or artifact takes them.
    const bool fromIsFile = from != PortType::Text && from != PortType::Number;
    return fromIsFile && (to == PortType::File || to == PortType::Artifact);
}

bool isReadAsValue(PortType type) {
    return type == PortType::Text || type == PortType::Number || type == PortType::Metrics;
}

std::string_view toString(ParamType type) {
    return paramTypeNames[static_cast<std::size_t>(type)];
}

std::optional<ParamType> paramTypeFrom(std::string_view text) {
    return fromName<ParamType>(paramTypeNames, text);
}

std::string_view toString(Launcher launcher) {
    return launcherNames[static_cast<std::size_t>(launcher)];
}

std::optional<Launcher> launcherFrom(std::string_view text) {
    return fromName<Launcher>(launcherNames, text);
}

const InputModel* Step::input(std::string_view port) const {
    return findByName(inputs, port);
}

const OutputModel* Step::output(std::string_view port) const {
    return findByName(outputs, port);
}

} // namespace orrery::pipeline
