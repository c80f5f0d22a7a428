#pragma once

class QPainter;
class QPointF;

namespace orrery::widgets {

struct Theme;

/// The ring of something that runs: its share from 12 o'clock on a track, or a quarter where the share is
/// unknown (negative), which stands at the `phase`-th eighth.
void paintProgressRing(QPainter& painter, const QPointF& center, double radius, double share, int phase,
                       const Theme& theme);

} // namespace orrery::widgets
