#pragma once

#include "core/base/sparse.h"
#include "core/base/time.h"
#include "core/base/units.h"
#include "core/formats/yaml.h"
#include "core/pipeline/expression.h"
#include "core/pipeline/wire_ends.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The values a pipeline file is read into. Nodes point into the document's tree: they give positions to
/// messages and byte ranges to edits, and are absent where a value does not come from a file.
namespace orrery::pipeline {

namespace yaml = formats::yaml;

enum class PortType : std::uint8_t { Any, Dataset, Model, Metrics, Artifact, File, Text, Number };
std::string_view toString(PortType type);
std::optional<PortType> portTypeFrom(std::string_view text);
/// Whether a wire from an output of type `from` may end in an input of type `to`.
bool isCompatible(PortType from, PortType to);
/// True where `${{ inputs.x }}` is the content (text, number, metrics), false where it is a path.
bool isReadAsValue(PortType type);

enum class ParamType : std::uint8_t { Text, Number, Integer, Boolean, Choice, Path, List };
std::string_view toString(ParamType type);
std::optional<ParamType> paramTypeFrom(std::string_view text);

/// A parameter of a pipeline. Without a default it must be given to a run.
struct Param {
    std::string name;
    ParamType type = ParamType::Text;
    std::optional<Value> defaultValue;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::vector<Value> choices;
    std::string description;
    yaml::Node key;
    yaml::Node node;
};

/// A setting that is either a value of type T or an expression that gives one when the pipeline is expanded.
template <typename T>
struct Setting {
    std::optional<T> value;
    Template expression; ///< Not empty where the file has an expression.
    yaml::Node node;

    bool isSet() const { return value.has_value() || !expression.empty(); }
    bool operator==(const Setting& other) const {
        return value == other.value && expression == other.expression;
    }
};

/// `gpus:` of `resources:`.
struct GpuModel {
    Setting<double> count;
    std::string model; ///< Part of the name to match, "A100"; empty: any.
    Setting<std::uint64_t> memory;
};

/// `resources:` as written.
struct ResourcesModel {
    Setting<double> cpus;
    Setting<std::uint64_t> memory;
    Setting<std::uint64_t> disk;
    std::optional<GpuModel> gpus;
    std::vector<std::pair<std::string, std::string>>
        labels; ///< All must be on the host; an empty value: any.
    yaml::Node node;
};

enum class Launcher : std::uint8_t { Plain, Torchrun, Mpi };
std::string_view toString(Launcher launcher);
std::optional<Launcher> launcherFrom(std::string_view text);

/// `ranks:` as written.
struct RanksModel {
    Setting<std::int64_t> count;
    Setting<std::int64_t> minimum; ///< Elastic launchers may start with this many.
    std::optional<Launcher> launcher;
    ResourcesModel resources; ///< Of each rank.
    yaml::Node node;
};

/// `retry:` as written.
struct RetryModel {
    Setting<std::int64_t> attempts; ///< All tries, the first one counted.
    Setting<Duration> backoff;
    /// "host-lost", "out-of-memory", "timeout", "failed" or an exit code as text.
    std::vector<std::string> on;
    yaml::Node node;
};

/// One entry of `inputs:` as written.
struct InputModel {
    std::string name;
    std::optional<PortType> type; ///< As the file says; else the wire's or the kind's.
    Template source;              ///< A wire, a path in the workspace or a value.
    bool isPath = false;          ///< `path:`: a file or folder of the workspace, given as text.
    bool optional = false;
    yaml::Node key;
    yaml::Node node;       ///< The whole value.
    yaml::Node sourceNode; ///< The scalar that holds `source`.
};

/// One entry of `outputs:` as written.
struct OutputModel {
    std::string name;
    std::optional<PortType> type;
    std::string path; ///< File name inside the step's output folder; empty: the output's name.
    std::string description;
    bool optional = false;
    yaml::Node key;
    yaml::Node node;
};

/// `name@version`.
struct KindReference {
    std::string text;
    std::string name;
    std::string version; ///< Empty where the file does not pin one.
    yaml::Node node;
};

/// A dimension of a matrix: literal values, or an expression that yields a list.
struct MatrixAxis {
    std::string name;
    std::vector<Template> values;
    Template list;
    yaml::Node key;
    yaml::Node node;
};

/// `matrix:` as written.
struct MatrixModel {
    std::vector<MatrixAxis> axes;
    std::vector<std::vector<std::pair<std::string, Template>>> include;
    std::vector<std::vector<std::pair<std::string, Template>>> exclude;
    yaml::Node node;

    bool empty() const { return axes.empty() && include.empty(); }
};

/// A name written in the file that refers to something, with its place.
struct NamedNode {
    std::string name;
    yaml::Node node;
};

/// A value of `with:`, `env:` or a pipeline's `with:`: scalars may hold expressions, collections are literal
/// but for the scalars inside.
struct Argument {
    std::string name;
    Template value;              ///< For a scalar.
    std::vector<Argument> items; ///< For a list (names empty) or a map.
    enum class Shape : std::uint8_t { Scalar, List, Map } shape = Shape::Scalar;
    yaml::Node key;
    yaml::Node node;
};

/// What a step and `defaults:` have in common.
struct StepSettings {
    Sparse<ResourcesModel> resources;
    Setting<std::int64_t> priority;
    Setting<Duration> timeout;
    Sparse<RetryModel> retry;
    std::vector<Argument> env;
    Setting<bool> cache;
};

/// One entry of `steps:` as written.
struct Step : StepSettings {
    std::string name;
    std::string description;
    yaml::Node key;
    yaml::Node node; ///< The step's map; absent where the file has something else.

    Template shell;             ///< `run:` as text.
    std::vector<Template> argv; ///< `run:` as a list.
    yaml::Node runNode;
    std::optional<KindReference> uses;
    std::optional<NamedNode> pipeline; ///< Path of a sub-pipeline, relative to this file.
    std::vector<Argument> with;
    std::vector<NamedNode> code;
    std::vector<InputModel> inputs;
    std::vector<OutputModel> outputs;
    Sparse<RanksModel> ranks;
    Sparse<MatrixModel> matrix;
    Template map; ///< Yields the list; the step runs once for each `item`.
    yaml::Node mapNode;
    Template when;
    yaml::Node whenNode;
    Template check;
    yaml::Node checkNode;
    bool always = false;
    std::vector<NamedNode> after;
    std::vector<std::pair<std::string, NamedNode>> secrets; ///< Variable of the job, name of the secret.
    std::optional<NamedNode> concurrency;                   ///< Name of a group.

    bool hasCommand() const { return !shell.empty() || !argv.empty(); }
    const InputModel* input(std::string_view port) const;
    const OutputModel* output(std::string_view port) const;
};

/// A port of the whole pipeline, for its use as a step of another one.
struct PipelineInput {
    std::string name;
    PortType type = PortType::Any;
    bool optional = false;
    std::string description;
    yaml::Node key;
    yaml::Node node;
};

/// An output of the pipeline where it is used as a step.
struct PipelineOutput {
    std::string name;
    PortType type = PortType::Any;
    Template from; ///< `${{ steps.train.outputs.model }}`.
    std::string description;
    yaml::Node key;
    yaml::Node node;
};

/// `concurrency:` as written.
struct ConcurrencyModel {
    Setting<std::int64_t> steps; ///< At most so many at once; not set: no limit.
    std::vector<std::pair<std::string, Setting<std::int64_t>>> groups;
};

/// Where a step is drawn. Units: canvas points.
struct LayoutPosition {
    std::string step;
    double x = 0;
    double y = 0;
    std::string color;
    bool open = false; ///< A matrix or map shows its instances.
    yaml::Node key;
    yaml::Node node;
};

/// A frame around steps on the canvas.
struct LayoutFrame {
    std::string name;
    std::string title;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    std::string color;
    std::vector<std::string> steps;
    yaml::Node key;
    yaml::Node node;
};

/// A note on the canvas.
struct LayoutNote {
    std::string name;
    std::string text;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    std::string color;
    yaml::Node key;
    yaml::Node node;
};

/// A point on the canvas. Units: canvas points.
struct LayoutPoint {
    double x = 0;
    double y = 0;

    bool operator==(const LayoutPoint&) const = default;
};

/// Points that a wire is led through, from its source to its target.
struct LayoutWire {
    WireEnds wire;
    std::vector<LayoutPoint> points;
    yaml::Node key;
    yaml::Node node;
};

/// `layout:`: where things are on the canvas. Never part of a cache key.
struct Layout {
    std::vector<LayoutPosition> positions;
    std::vector<LayoutFrame> frames;
    std::vector<LayoutNote> notes;
    std::vector<LayoutWire> wires;
    yaml::Node key;
    yaml::Node node;
};

} // namespace orrery::pipeline
