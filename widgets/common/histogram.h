#pragma once

#include "core/api/wire/preview.h"

#include <QRect>

class QPainter;

namespace orrery::widgets {

/// Draws how a column's values are spread: bars of equal width for numbers, one bar for each of the most
/// frequent values of anything else. The highest bar fills the height. Draws nothing for a column without
/// values.
void paintHistogram(QPainter& painter, const QRect& rect, const api::PreviewColumn& column);

/// What a tool tip says of a column: type, range, missing and different values.
QString columnText(const api::PreviewColumn& column, std::uint64_t rows);

/// The translated word of a column's type.
QString columnTypeText(const std::string& type);

} // namespace orrery::widgets
