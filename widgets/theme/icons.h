#pragma once

#include "widgets/theme/theme.h"

#include <QIcon>
#include <QPixmap>

namespace orrery::widgets {

/// The role whose colour of the current theme an icon takes.
enum class IconRole { Text, Secondary, Tertiary, Accent, OnAccent, Ok, Warn, Error, Info };

QColor iconColor(IconRole role);

/// An icon of `resources/icons` by name, for example `icon("run")`. It follows the theme by itself and is
/// rendered at the device's pixel ratio. A checked button shows it in the accent's text colour.
QIcon icon(const QString& name, IconRole role = IconRole::Secondary);

/// The icon of a step state in its colour.
QIcon statusIcon(Status status);

/// An icon as a picture. Units: `size` in device-independent pixels. Cost: cached by name, size, ratio,
/// colour.
QPixmap iconPixmap(const QString& name, int size, qreal ratio, const QColor& color);

/// Draws an icon with its centre where a painter with any transformation expects it, in a given colour.
void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& color);

/// True if an icon with this name is in the binary.
bool hasIcon(const QString& name);

/// The application's icon, with the simpler drawing below 32 px.
QIcon applicationIcon();

} // namespace orrery::widgets
