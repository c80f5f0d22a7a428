#pragma once

#include "widgets/shell/main_window.h"

#include <QStringList>

/// What can be found out about every page of a window by looking at its widgets.
namespace page_walk {

/// The ids of all pages, in the order of the rail.
const QStringList& pages();

/// Visible widgets that can be focused or clicked; parts of Qt's own controls speak for their control.
QList<QWidget*> usable(QWidget& root);
/// Descriptions of visible labels and buttons whose text does not fit into them.
QStringList clipped(QWidget& root);
/// Descriptions of visible siblings of one layout that lie over each other.
QStringList overlapping(QWidget& root);
/// Descriptions of all visible widgets with their place and font, sorted.
QStringList shapes(QWidget& root);
/// Scrolls whatever the widget lies in until it is seen.
void bringIntoView(QWidget& widget);
/// The texts that are shown: labels, buttons, tabs, headers, place holders.
QStringList texts(QWidget& root);
/// How many pixels of a picture have a colour.
int pixels(const QImage& picture, const QColor& color);

} // namespace page_walk
