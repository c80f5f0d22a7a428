#pragma once

namespace orrery::widgets {
class MainWindow;
} // namespace orrery::widgets

namespace orrery::app {

/// Shows the start page of a machine with the tour's facts.
void goHome(widgets::MainWindow& window);

} // namespace orrery::app
