#pragma once

#include "core/api/wire/problem.h"

#include <cstdint>
#include <string>
#include <vector>

namespace orrery::api {

/// A typed port. Types: dataset model metrics artifact file text number any.
struct Port {
    std::string name, type;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("name", name), v("type", type);
    }
};

/// A step as drawn: one node for all instances of a matrix.
struct Node {
    std::string id;      ///< The step's name in the file.
    std::string title;   ///< Shown name.
    std::string kind;    ///< "split@1", or "command".
    std::string icon;    ///< Icon name, for example "node-split".
    std::string summary; ///< One short line: what it does.
    std::string command; ///< The literal command, expressions still inside.
    std::string resources;
    std::vector<Port> inputs, outputs;
    std::uint32_t instances = 1; ///< Steps that a matrix makes of it; 0 where a map decides while running.
    std::uint32_t ranks = 1;
    bool gate = false;
    bool disabled = false; ///< Left out of every run: `when: false`.
    bool open = false;     ///< Of several instances: each is shown.
    bool placed = false;   ///< Whether x, y come from the file's layout.
    double x = 0, y = 0;
    int line = 0; ///< Where it stands in the file.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("id", id), v("title", title), v("kind", kind), v("icon", icon), v("summary", summary);
        v("command", command), v("resources", resources), v("inputs", inputs), v("outputs", outputs);
        v("instances", instances), v("ranks", ranks), v("gate", gate), v("disabled", disabled),
            v("open", open), v("placed", placed);
        v("x", x), v("y", y), v("line", line);
    }
};

/// A point on the canvas.
struct Point {
    double x = 0, y = 0;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("x", x), v("y", y);
    }
};

/// Data that flows, or mere order where the ports are empty.
struct Wire {
    std::string from, from_port, to, to_port;
    std::vector<Point> via{}; ///< Points that the file leads it through, from its source to its target.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("from", from), v("from_port", from_port), v("to", to), v("to_port", to_port), v("via", via);
    }
};

/// A coloured box behind nodes, or a note where `text` is all there is.
struct Frame {
    std::string id; ///< Its name in the file.
    std::string title, color, text;
    double x = 0, y = 0, width = 0, height = 0;
    std::vector<std::string> nodes; ///< Framed nodes; the box encloses them, also where it has a size.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("id", id), v("title", title), v("color", color), v("text", text), v("x", x), v("y", y);
        v("width", width), v("height", height), v("nodes", nodes);
    }
};

/// A pipeline's parameter, for forms.
struct ParamField {
    std::string name, type; ///< number integer text boolean choice path list.
    std::string value;      ///< Default, as text.
    std::string description;
    std::vector<std::string> choices;
    bool required = false;
    bool has_min = false, has_max = false;
    double min = 0, max = 0;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("name", name), v("type", type), v("value", value), v("description", description);
        v("choices", choices), v("required", required), v("has_min", has_min), v("has_max", has_max);
        v("min", min), v("max", max);
    }
};

/// A pipeline file as a picture.
struct PipelineGraph {
    std::string name, path;
    std::vector<ParamField> params;
    std::vector<Node> nodes;
    std::vector<Wire> wires;
    std::vector<Frame> frames, notes;
    std::vector<Problem> problems;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("name", name), v("path", path), v("params", params), v("nodes", nodes), v("wires", wires);
        v("frames", frames), v("notes", notes), v("problems", problems);
    }
};

/// A text to check without saving it; with an empty text the file at `path` is read.
struct ValidateRequest {
    std::string path, text;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("path", path), v("text", text);
    }
};

/// What was found in a pipeline.
struct ValidateReport {
    bool valid = false;
    std::uint32_t steps = 0; ///< After expansion of matrices and sub-pipelines.
    std::vector<Problem> problems;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("valid", valid), v("steps", steps), v("problems", problems);
    }
};

} // namespace orrery::api
