#include "widgets/canvas/canvas_view.h"

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_gesture.h"
#include "widgets/theme/theme_manager.h"

#include <QEvent>
#include <QTimerEvent>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double smallestZoom = 0.1;
constexpr double largestZoom = 4;
constexpr double fitMargin = 24;
constexpr int clockPeriod = 500;
constexpr int minimapPeriod = 250;
constexpr int flashSteps = 4;

} // namespace

CanvasView::CanvasView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setProperty("ownFocus", true);
    installCanvasAccessibility(); // Before the name: setting it may already make the interface.
    setAccessibleName(tr("Pipeline graph"));
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &CanvasView::invalidate);
}

CanvasView::~CanvasView() = default;

void CanvasView::setModel(GraphModel* model) {
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_scene.setModel(model);
    if (model) {
        connect(model, &GraphModel::contentChanged, this, &CanvasView::onContentChanged);
        connect(model, &GraphModel::geometryChanged, this, &CanvasView::onGeometryChanged);
        connect(model, &GraphModel::nodesMoved, this, &CanvasView::onNodesMoved);
        connect(model, &GraphModel::stateChanged, this, &CanvasView::onStateChanged);
        connect(model, &QObject::destroyed, this, [this] { m_scene.setModel(nullptr); });
    }
    m_fitPending = true;
    m_visited.clear();
    Q_EMIT visitedChanged();
    onContentChanged();
}

void CanvasView::onContentChanged() {
    m_scene.invalidate();
    m_selection.clear();
    m_stepping.clear();
    m_selectedWire = -1; // Found again by its ends.
    m_selectedBox = findBox(m_selectedBox.kind, m_selectedBoxId);
    m_flashed = m_dropWire = -1;
    // What is being dragged may be gone.
    if (std::exchange(m_gesture, nullptr))
        m_drag = Drag::None;
    m_current = m_model ? m_model->indexOf(m_currentId) : -1;
    if (m_model) {
        for (const QString& id : std::as_const(m_selectedIds))
            if (const int index = m_model->indexOf(id); index >= 0)
                m_selection.insert(index);
        for (int i = 0; i < m_model->nodeCount(); ++i)
            if (m_model->node(i).status == static_cast<int>(Status::Running) && m_model->node(i).progress < 0)
                m_stepping.insert(i);
        if (m_fitPending && !m_model->isEmpty() && isVisible())
            showWhole();
    }
    if (m_selection.size() != m_selectedIds.size())
        setSelection(m_selection);
    findSelectedWire();
    forgetAccessibleNodes(this);
    updateClock();
    invalidate();
}

void CanvasView::onGeometryChanged() {
    m_scene.invalidate();
    invalidate();
}

void CanvasView::onNodesMoved(const std::vector<int>& nodes) {
    const std::vector<QRectF> areas = m_scene.follow(nodes);
    if (areas.empty())
        return onGeometryChanged();
    const int reach = static_cast<int>(std::ceil(nodeReach(m_place.zoom)));
    const QTransform toView = transform();
    for (const QRectF& area : areas)
        invalidateArea(toView.mapRect(area).toAlignedRect().adjusted(-reach, -reach, reach, reach));
    startMinimap();
}

void CanvasView::onStateChanged(int node) {
    const NodeRecord& record = m_model->node(node);
    if (record.status == static_cast<int>(Status::Running) && record.progress < 0)
        m_stepping.insert(node);
    else
        m_stepping.remove(node);
    invalidateNode(node);
    // Wires tell by dashes whether the output of their source is there.
    if (detailLevel(m_place.zoom) <= DetailLevel::NoPortNames)
        for (const std::int32_t wire : m_scene.wiresOf(node))
            if (m_model->wires()[static_cast<std::size_t>(wire)].from == node)
                invalidateWire(wire);
    startMinimap();
    announceState(this, node);
    updateClock();
}

void CanvasView::startMinimap() {
    // The map follows at a walking pace: it shows every node at once.
    if (minimapShown() && !m_minimapTimer.isActive())
        m_minimapTimer.start(minimapPeriod, this);
}

QTransform CanvasView::transform() const {
    const double ratio = devicePixelRatioF();
    const auto onPixel = [ratio](double value) { return std::round(value * ratio) / ratio; };
    const double z = m_place.zoom;
    return QTransform(z, 0, 0, z, onPixel(width() / 2.0 - m_place.center.x() * z),
                      onPixel(height() / 2.0 - m_place.center.y() * z));
}

double CanvasView::clampZoom(double zoom) const {
    double least = smallestZoom;
    if (m_model && !m_model->isEmpty()) {
        const QRectF bounds = m_scene.bounds();
        least = std::min({least, (width() - 2 * fitMargin) / bounds.width(),
                          (height() - 2 * fitMargin) / bounds.height()});
    }
    return std::clamp(zoom, std::max(least, 0.001), largestZoom);
}

void CanvasView::setZoom(double zoom, const QPointF& anchor) {
    const QPointF fixed = mapToScene(anchor);
    const double target = clampZoom(zoom);
    const QPointF fromMiddle = anchor - QPointF(width() / 2.0, height() / 2.0);
    setPlace({fixed - fromMiddle / target, target});
}

void CanvasView::setPlace(const CanvasPlace& place) {
    m_fitPending = m_showsWhole = false;
    if (place == m_place)
        return;
    m_place = place;
    m_place.zoom = clampZoom(place.zoom);
    updateClock();
    update();
    Q_EMIT viewChanged();
}

void CanvasView::fit(const QRectF& sceneRect) {
    if (sceneRect.isEmpty() || width() < 2 * fitMargin || height() < 2 * fitMargin)
        return;
    const double zoom = std::min({1.0, (width() - 2 * fitMargin) / sceneRect.width(),
                                  (height() - 2 * fitMargin) / sceneRect.height()});
    setPlace({sceneRect.center(), zoom});
}

void CanvasView::showWhole() {
    if (!m_model)
        return;
    fit(m_scene.bounds());
    m_showsWhole = !m_fitPending;
}

void CanvasView::fitAll() {
    jump([this] { showWhole(); });
}

void CanvasView::fitSelection() {
    if (m_selection.isEmpty())
        return fitAll();
    QRectF around;
    for (int node : std::as_const(m_selection))
        around |= m_model->node(node).rect();
    jump([this, around] { fit(around); });
}

void CanvasView::jump(const std::function<void()>& move) {
    const CanvasPlace before = m_place;
    move();
    if (m_place == before)
        return;
    m_visited.leave(before);
    Q_EMIT visitedChanged();
}

void CanvasView::goBack() {
    visit(m_visited.back(m_place));
}

void CanvasView::goForward() {
    visit(m_visited.forward(m_place));
}

void CanvasView::visit(const std::optional<CanvasPlace>& place) {
    if (!place)
        return;
    setPlace(*place);
    Q_EMIT visitedChanged();
}

void CanvasView::reveal(const QString& id) {
    if (const int node = m_model ? m_model->indexOf(id) : -1; node >= 0)
        jump([this, node] { revealNode(node); });
}

void CanvasView::revealNode(int node) {
    revealScene(m_model->node(node).rect());
}

void CanvasView::revealScene(const QRectF& sceneRect) {
    const QRectF wanted =
        transform().mapRect(sceneRect).adjusted(-fitMargin, -fitMargin, fitMargin, fitMargin);
    const QRectF view = rect();
    QPointF shift;
    if (wanted.width() > view.width() || wanted.height() > view.height())
        shift = wanted.center() - view.center();
    else
        shift = QPointF(std::max(0.0, wanted.right() - view.right()) + std::min(0.0, wanted.left()),
                        std::max(0.0, wanted.bottom() - view.bottom()) + std::min(0.0, wanted.top()));
    if (!shift.isNull())
        setPlace({m_place.center + shift / m_place.zoom, m_place.zoom});
}

QRectF CanvasView::nodeRectInView(int node) const {
    return transform().mapRect(m_model->node(node).rect());
}

PaintContext CanvasView::context() const {
    PaintContext context;
    context.theme = &theme();
    context.toView = transform();
    context.zoom = m_place.zoom;
    context.selection = m_selection;
    context.selectedWire = m_selectedWire;
    context.selectedDot = m_selectedDot;
    context.focused = m_ringVisible && hasFocus() ? m_current : -1;
    context.flashed = m_flashTicks % 2 == 1 ? m_flashed : -1;
    context.arcPhase = m_arcPhase;
    context.greyed = m_greyed;
    context.portRoles = m_gesture ? m_gesture->portRoles() : nullptr;
    return context;
}

void CanvasView::invalidate() {
    m_buffer.invalidate(rect());
    m_minimapStale = true;
    update();
}

void CanvasView::invalidateArea(const QRect& area) {
    m_buffer.invalidate(area & rect());
    update(area);
}

void CanvasView::invalidateNode(int node) {
    const int reach = static_cast<int>(std::ceil(nodeReach(m_place.zoom)));
    invalidateArea(nodeRectInView(node).toAlignedRect().adjusted(-reach, -reach, reach, reach));
}

void CanvasView::invalidateWire(int wire) {
    invalidateArea(transform().mapRect(m_scene.wireBounds(wire)).toAlignedRect().adjusted(-4, -4, 4, 4));
}

void CanvasView::setGreyed(bool greyed) {
    if (greyed == m_greyed)
        return;
    m_greyed = greyed;
    invalidate();
}

void CanvasView::flash(const QString& id) {
    const int node = m_model ? m_model->indexOf(id) : -1;
    if (node < 0)
        return;
    reveal(id);
    if (m_flashed >= 0)
        invalidateNode(m_flashed);
    m_flashed = node;
    m_flashTicks = 1;
    const bool steady = ThemeManager::instance().reducedMotion();
    m_flashTimer.start(steady ? metrics().motionFlash : metrics().motionFlash / flashSteps, this);
    invalidateNode(node);
}

void CanvasView::updateClock() {
    const QRectF seen = visibleScene();
    // Far levels draw no arcs.
    const bool drawn = isVisible() && detailLevel(m_place.zoom) <= DetailLevel::NoPortNames;
    const bool needed = drawn && m_model && !ThemeManager::instance().reducedMotion() &&
                        std::any_of(m_stepping.begin(), m_stepping.end(),
                                    [&](int node) { return m_model->node(node).rect().intersects(seen); });
    if (needed && !m_clock.isActive())
        m_clock.start(clockPeriod, this);
    else if (!needed)
        m_clock.stop();
}

void CanvasView::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_clock.timerId()) {
        ++m_arcPhase;
        for (int node : std::as_const(m_stepping))
            invalidateNode(node);
        updateClock();
    } else if (event->timerId() == m_flashTimer.timerId()) {
        const bool steady = ThemeManager::instance().reducedMotion();
        m_flashTicks = steady || m_flashTicks >= flashSteps ? 0 : m_flashTicks + 1;
        if (m_flashTicks == 0)
            m_flashTimer.stop();
        if (m_flashed >= 0)
            invalidateNode(m_flashed);
    } else if (event->timerId() == m_minimapTimer.timerId()) {
        m_minimapTimer.stop();
        m_minimapStale = true;
        update(minimapRect().toAlignedRect());
    } else {
        QWidget::timerEvent(event);
    }
}

void CanvasView::resizeEvent(QResizeEvent*) {
    if ((m_fitPending || m_showsWhole) && isVisible())
        showWhole();
    invalidate();
}

void CanvasView::showEvent(QShowEvent*) {
    if (m_fitPending || m_showsWhole)
        showWhole();
    updateClock();
}

void CanvasView::hideEvent(QHideEvent*) {
    updateClock();
}

void CanvasView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        invalidate();
    QWidget::changeEvent(event);
}

} // namespace orrery::widgets
