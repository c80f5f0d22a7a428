#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace orrery::pipeline {

/// An input or output of a node kind. `type` is one of the port types of a pipeline file ("dataset", "any",
/// ...).
struct KindPort {
    std::string name;
    std::string type;
    std::string description;
    bool optional =
        false; ///< Inputs only: the step may leave it unconnected; `${{ inputs.x }}` is then empty text.
};

/// A parameter of a node kind, with what a form needs to show it.
struct KindParam {
    std::string name;
    std::string type; ///< As in a pipeline's `params:`: number, integer, text, boolean, choice, path, list.
    std::string description;
    std::string defaultJson; ///< The default as JSON text, for example `0.05`, `"gini"`, `[1,2]`; empty:
                             ///< none, so `with:` must give it.
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::vector<std::string> choices; ///< Only for `choice`.
    /// How a form shows it: "", "slider", "log-slider", "file", "folder", "column", "columns", "code",
    /// "multiline", "secret", "url", "expression".
    std::string hint;
    std::string hintOf; ///< For "column(s)": the input whose columns are offered. For "code": the language.
};

/// A node kind: what `uses: name@version` stands for. A plain value read from one `kind.yaml`.
///
/// Expressions in `command`, `shell`, `env` and `check` may use what a step may use and also `with.<param>`
/// (the step's `with:` value, or the default) and `kind.dir` (the kind's folder). `params.x` is the
/// pipeline's, as everywhere.
struct NodeKind {
    std::string name;
    int version = 0;
    std::string title;
    std::string category;
    std::string icon; ///< A file name of the icon set without ending: "node-train".
    std::string summary;
    std::vector<KindPort> inputs;
    std::vector<KindPort> outputs;
    std::vector<KindParam> params;

    std::vector<std::string> command; ///< argv templates; empty where `shell` or `insert` is set.
    std::string shell;                ///< A text for the shell instead.
    std::string insert;               ///< YAML of a step's body that the palette inserts instead of a `uses:`
                                      ///< (sub-pipeline, map, ...).
    std::vector<std::string> code;    ///< Files that are part of the cache key, relative to `folder`.
    std::vector<std::pair<std::string, std::string>> env;
    std::string check; ///< A gate's expression, as a step's `check:`; empty: none.
    bool cache = true;

    int ranks = 1; ///< Default for the step's `ranks:`.
    std::string launcher;
    std::vector<std::pair<std::string, std::string>>
        resources;       ///< Defaults spelled as in a step's `resources:`.
    std::string timeout; ///< Default, as text ("30m"); empty: none.

    std::vector<std::string> pythonModules; ///< Must be importable by `python3` where the step runs.
    std::vector<std::string> programs;      ///< Must be on PATH where the step runs.

    std::filesystem::path folder; ///< Absolute; where kind.yaml lies.
    bool builtIn = false;

    std::string reference() const { return name + "@" + std::to_string(version); }
};

/// Where a pipeline's `uses:` are looked up.
class KindSource {
public:
    virtual ~KindSource() = default;
    /// The kind called "name@version", or null. The value stays whole for its holder when the source reloads.
    virtual std::shared_ptr<const NodeKind> find(std::string_view reference) const = 0;
    /// All references, sorted: for "did you mean" and for the palette.
    virtual std::vector<std::string> references() const = 0;
    /// Files that the kind names in `code:` and that are not beside it.
    virtual std::vector<std::string> missingCode(std::string_view /*reference*/) const { return {}; }
};

} // namespace orrery::pipeline
