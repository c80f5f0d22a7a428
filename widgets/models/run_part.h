#pragma once

#include "core/api/wire/run.h"
#include "core/pipeline/document.h"

#include <QStringList>

namespace orrery::widgets {

/// Which part of a pipeline a person wants to run. Of each part only what is stale runs, but for the two
/// that leave the cache aside.
enum class RunPart {
    Stale,          ///< Everything whose cached result no longer fits.
    Fresh,          ///< Everything, without the cache.
    Selection,      ///< The selected steps alone.
    SelectionFresh, ///< The selected steps alone, without the cache.
    ToHere,         ///< The selected steps and all they depend on.
    FromHere,       ///< The selected steps and all that depends on them.
};

/// The request for a part; `nodes` are the selected steps' names in the file.
api::RunRequest requestOf(RunPart part, const QStringList& nodes);

/// Why a file cannot be run by itself: it needs an input that only a pipeline which uses it can give. Empty
/// where it can.
QString whyNotByItself(const pipeline::Document& document);

} // namespace orrery::widgets
