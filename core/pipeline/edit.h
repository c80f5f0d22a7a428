#pragma once

#include "core/pipeline/document.h"
#include "core/pipeline/edit_patch.h"
#include "core/pipeline/edit_yaml.h"

#include <variant>

/// What people do to a pipeline, as values. The canvas, forms, the text view and merges all go through
/// applyEdit().
namespace orrery::pipeline::edit {

/// Gives any key of the file a value; missing maps on the way are made.
struct SetValue {
    YamlPath path;
    Value value;
};
/// Takes a key out, and what becomes empty by that within its step.
struct RemoveValue {
    YamlPath path;
};

/// Adds a step. `body`: the step's YAML in block style without indent ("uses: split@1\n").
struct AddStep {
    std::string name;
    std::string body;
    std::string after; ///< Where in the file: behind this step; empty: at the end.
};
/// Removes a step with its wires, its place and its mention in frames and `after:` lists.
struct RemoveStep {
    std::string name;
};
/// Renames a step everywhere: wires, expressions, `after:`, layout.
struct RenameStep {
    std::string from;
    std::string to;
};

/// Binds an input to an output: `${{ steps.<from>.outputs.<output> }}`.
struct Connect {
    std::string from;
    std::string output;
    std::string to;
    std::string input;
};
/// Takes the binding of an input away.
struct Disconnect {
    std::string step;
    std::string input;
};
/// Order without data.
struct AddAfter {
    std::string step;
    std::string other;
};
/// The opposite of AddAfter.
struct RemoveAfter {
    std::string step;
    std::string other;
};

/// Gives a parameter of the pipeline another default, keeping its short or long form; adds it where it is
/// new.
struct SetParam {
    std::string name;
    Value value;
};
/// Sets one entry of a step's `with:`; null takes it out, so that the kind's default holds.
struct SetKindParam {
    std::string step;
    std::string param;
    Value value;
};

/// Moves a port of the pipeline itself among its others, as they are shown where it is used as a step.
struct MovePort {
    bool output = false;
    std::string port;
    std::string before; ///< Empty: behind all others.
};

/// Places steps on the canvas, any number in one reading of the file.
struct MoveSteps {
    struct Place {
        std::string step;
        double x = 0;
        double y = 0;
    };
    std::vector<Place> places;
};
/// Adds a frame, or changes those of its fields that are different.
struct SetFrame {
    std::string name;
    std::string title;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    std::string color;
    std::vector<std::string> steps;
};
/// Takes a frame away; the steps in it stay.
struct RemoveFrame {
    std::string name;
};
/// Adds a note, or changes those of its fields that are different.
struct SetNote {
    std::string name;
    std::string text;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    std::string color;
};
/// Takes a note away.
struct RemoveNote {
    std::string name;
};
/// Leads a wire through points on the canvas; without any it takes its own way again.
struct BendWire {
    WireEnds wire;
    std::vector<LayoutPoint> points;
};

/// The whole text, as typed. Becomes the one change that makes the difference.
struct ReplaceText {
    std::string text;
};
/// Changes made for exactly this text: undo, redo, fixes of diagnostics.
struct Patch {
    TextPatch patch;
    std::string title;
};

} // namespace orrery::pipeline::edit

namespace orrery::pipeline {

using Edit =
    std::variant<edit::SetValue, edit::RemoveValue, edit::AddStep, edit::RemoveStep, edit::RenameStep,
                 edit::Connect, edit::Disconnect, edit::AddAfter, edit::RemoveAfter, edit::SetParam,
                 edit::SetKindParam, edit::MovePort, edit::MoveSteps, edit::SetFrame, edit::RemoveFrame,
                 edit::SetNote, edit::RemoveNote, edit::BendWire, edit::ReplaceText, edit::Patch>;

/// "Rename step 'a' to 'b'": the name of an undo entry.
std::string describe(const Edit& edit);

/// What an edit made of a document.
struct EditResult {
    Document document;
    TextPatch forward; ///< Empty where the file already said so.
    TextPatch inverse;
};

/// The document after an edit, with what takes it back. Every line that need not change is the same byte for
/// byte. Errors: NotFound, AlreadyExists, InvalidInput, and Conflict where the text does not parse or where
/// it is written so that the edit would change something else; the document is then as it was. Cost: two or
/// three readings of the file.
Result<EditResult> applyEdit(const Document& document, const Edit& edit);

/// The body of a step as YAML without indent, comments included: what AddStep takes, for copying.
Result<std::string> stepText(const Document& document, std::string_view step);

/// A step name that is not taken, made from `wish` ("split", "split-2", ...).
std::string freeStepName(const Document& document, std::string_view wish);

/// True for letters, digits, '_' and '-', beginning with a letter or '_': what expressions can name.
bool isStepName(std::string_view name);

} // namespace orrery::pipeline
