#pragma once

#include "widgets/theme/theme.h"

#include <QHash>
#include <QPixmap>

#include <array>
#include <functional>

class QPainter;

namespace orrery::widgets {

/// Pictures of what many nodes in view have in common, drawn once for a zoom: their bodies and their ports.
///
/// Bounded: another zoom, theme or ratio forgets all, and so does too much of it. Thread: the window's.
class NodePictures {
public:
    /// Draws around the origin, in pixels of the view.
    using Draw = std::function<void(QPainter&)>;

    /// To be said before a pass.
    void begin(const Theme& theme, double zoom, double ratio);
    /// Draws the body of a node at a place of whole device pixels. `box`: as `nodeBox` gives it; `reach`: how
    /// far the body reaches over it; `look`: all else that tells one body from another.
    void body(QPainter& painter, const QRectF& box, double reach, const std::array<quint64, 2>& look,
              const Draw& draw);
    /// Draws a port around a point. `size`: in pixels of the view.
    void port(QPainter& painter, PortType type, const QPointF& center, double size);

private:
    struct Key {
        std::array<quint64, 3> parts;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed) {
            return qHashRange(key.parts.begin(), key.parts.end(), seed);
        }
    };
    /// `size`: in pixels of the view; `origin`: where in it the drawing's origin is.
    const QPixmap& picture(const Key& key, const QSizeF& size, const QPointF& origin, const Draw& draw);

    const Theme* m_theme = nullptr;
    double m_zoom = 0, m_ratio = 1;
    QHash<Key, QPixmap> m_pictures;
    qint64 m_pixels = 0;
};

} // namespace orrery::widgets
