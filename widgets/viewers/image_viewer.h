#pragma once

#include <QAbstractScrollArea>
#include <QPixmap>

namespace orrery::widgets {

/// A picture that fits its place, zoomed by the wheel at the pointer and moved by dragging. Keys: + and -
/// zoom, 0 fits, 1 shows it pixel by pixel.
class ImageViewer : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ImageViewer(QWidget* parent = nullptr);

    /// Shows a picture as a whole. `name`: what it is of, for people who do not see it.
    void setImage(const QImage& image, const QString& name);
    double zoom() const { return m_zoom; }
    const QPixmap& picture() const { return m_picture; }

    void fit();
    /// Zooms and keeps the picture's point at `anchor`, in the viewport, where it is.
    void setZoom(double zoom, const QPointF& anchor);

Q_SIGNALS:
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointF origin() const;
    void updateBars();

    QPixmap m_picture;
    double m_zoom = 1;
    bool m_fits = true;
    QPoint m_grabbed;
};

} // namespace orrery::widgets
