#include "widgets/viewers/image_viewer.h"

#include "widgets/theme/theme_manager.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double kSmallest = 0.05;
constexpr double kLargest = 16;
constexpr double kStep = 1.25;

} // namespace

ImageViewer::ImageViewer(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
}

void ImageViewer::setImage(const QImage& image, const QString& name) {
    m_picture = QPixmap::fromImage(image);
    setAccessibleDescription(tr("%1, %2 × %3 pixels").arg(name).arg(image.width()).arg(image.height()));
    fit();
}

void ImageViewer::fit() {
    m_fits = true;
    const QSize place = viewport()->size() - QSize(16, 16);
    if (!m_picture.isNull() && !place.isEmpty())
        // A small picture is shown as it is.
        m_zoom = std::min({1.0, static_cast<double>(place.width()) / m_picture.width(),
                           static_cast<double>(place.height()) / m_picture.height()});
    updateBars();
    Q_EMIT zoomChanged(m_zoom);
}

void ImageViewer::setZoom(double zoom, const QPointF& anchor) {
    const QPointF point = (anchor - origin()) / m_zoom;
    m_fits = false;
    m_zoom = std::clamp(zoom, kSmallest, kLargest);
    updateBars();
    const QPointF moved = origin() + point * m_zoom - anchor;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

QPointF ImageViewer::origin() const {
    const QSizeF shown = QSizeF(m_picture.size()) * m_zoom;
    return {std::max(0.0, (viewport()->width() - shown.width()) / 2) - horizontalScrollBar()->value(),
            std::max(0.0, (viewport()->height() - shown.height()) / 2) - verticalScrollBar()->value()};
}

void ImageViewer::updateBars() {
    const QSizeF shown = QSizeF(m_picture.size()) * m_zoom;
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(shown.width())) - viewport()->width()));
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(shown.height())) - viewport()->height()));
    viewport()->update();
}

void ImageViewer::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().surface[0]);
    if (m_picture.isNull())
        return;
    // Enlarged, the pixels themselves are what one wants to see.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 2);
    painter.drawPixmap(QRectF(origin(), QSizeF(m_picture.size()) * m_zoom), m_picture,
                       QRectF(m_picture.rect()));
}

void ImageViewer::resizeEvent(QResizeEvent*) {
    m_fits ? fit() : updateBars();
}

void ImageViewer::wheelEvent(QWheelEvent* event) {
    setZoom(m_zoom * std::pow(kStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ImageViewer::mousePressEvent(QMouseEvent* event) {
    m_grabbed = event->pos();
}

void ImageViewer::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const QPoint moved = event->pos() - m_grabbed;
    m_grabbed = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void ImageViewer::keyPressEvent(QKeyEvent* event) {
    const QPointF middle = QRectF(viewport()->rect()).center();
    switch (event->key()) {
    case Qt::Key_Plus:
        return setZoom(m_zoom * kStep, middle);
    case Qt::Key_Minus:
        return setZoom(m_zoom / kStep, middle);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return setZoom(1, middle);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace orrery::widgets
