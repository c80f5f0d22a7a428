#pragma once

#include "core/pipeline/edit.h"

#include <QPointF>
#include <QStringList>

namespace orrery::widgets {

/// Steps as text for the clipboard: a small pipeline file with these steps and their places, so that it can
/// be pasted into a canvas, an editor or a message alike. `places`: where they are drawn.
Result<std::string> copySteps(const pipeline::Document& document,
                              const std::vector<std::pair<QString, QPointF>>& places);

/// What pasting makes: the new names and the edits.
struct PastedSteps {
    QStringList steps;
    std::vector<pipeline::Edit> edits;
};

/// The edits that add the steps of a copied text (YAML or JSON) with their top left corner at `corner`. Names
/// that are taken get a number; wires among the steps are kept, those to steps that do not exist here are
/// left out. Errors: InvalidInput where the text holds no steps.
Result<PastedSteps> pasteSteps(const pipeline::Document& document, const std::string& text,
                               const QPointF& corner);

} // namespace orrery::widgets
