#pragma once

#include "core/api/wire/run.h"
#include "widgets/theme/theme.h"

#include <QString>

#include <vector>

namespace orrery::widgets {

/// How each rank of a gang that has started stands, by its number. None for a single process, and for a step
/// that did not run.
std::vector<Status> rankStatesOf(const api::StepStatus& step);

/// The same in words: "4 ranks: 1 failed, 3 cancelled; rank 2 exited with 137". Empty where there are none.
QString rankWordsOf(const api::StepStatus& step);

} // namespace orrery::widgets
