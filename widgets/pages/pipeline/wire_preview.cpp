#include "widgets/pages/pipeline/wire_preview.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/client/wire_text.h"
#include "widgets/pages/pipeline/data_card.h"
#include "widgets/viewers/picture_decoder.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kRestMs = 300;
constexpr QPoint kBeside(14, 14);
/// More would hide the graph.
constexpr std::size_t kMostPinned = 6;
/// A larger picture is not fetched for a thumbnail.
constexpr std::uint64_t kMostOfPicture = 16 << 20;

} // namespace

WirePreview::WirePreview(CanvasView& canvas, PreviewStore& previews)
    : QObject(&canvas), m_canvas(canvas), m_previews(previews), m_hover(new DataCard(&canvas)) {
    m_hover->hide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &WirePreview::showHover);
    connect(&m_previews, &PreviewStore::arrived, this, &WirePreview::refresh);
    connect(&m_canvas, &CanvasView::viewChanged, this, [this] {
        leave();
        placePinned();
    });
    m_canvas.setMouseTracking(true);
    m_canvas.installEventFilter(this);
}

void WirePreview::setPipeline(PipelineSession* pipeline) {
    m_pipeline = pipeline;
    m_generation = std::make_unique<QObject>();
    leave();
    while (!m_pinned.empty())
        unpin(m_pinned.back().card);
    if (pipeline)
        connect(pipeline, &PipelineSession::runChanged, m_generation.get(), [this] {
            for (Pinned& pinned : m_pinned) {
                pinned.key.run = m_pipeline->shownRun();
                fill(*pinned.card, pinned.key);
            }
        });
}

QList<DataCard*> WirePreview::pinnedCards() const {
    QList<DataCard*> cards;
    for (const Pinned& pinned : m_pinned)
        cards.append(pinned.card);
    return cards;
}

int WirePreview::wireAt(const QPointF& point) const {
    if (!m_canvas.model())
        return -1;
    const Hit hit = m_canvas.scene().hitTest(m_canvas.mapToScene(point), m_canvas.zoom());
    return hit.kind == Hit::Kind::Wire ? hit.index : -1;
}

OutputKey WirePreview::keyOf(int wire) const {
    const GraphModel* model = m_canvas.model();
    if (!m_pipeline || !model || wire < 0 || wire >= static_cast<int>(model->wires().size()))
        return {};
    const WireRecord& record = model->wires()[static_cast<std::size_t>(wire)];
    if (record.fromPort < 0)
        return {};
    const std::string node = toStdString(model->idOf(record.from));
    const auto instances = m_pipeline->steps().instancesOf(node);
    return {m_pipeline->shownRun(), toQString(instances.empty() ? node : instances.front()->name),
            model->ports()[static_cast<std::size_t>(record.fromPort)].name};
}

bool WirePreview::eventFilter(QObject* watched, QEvent* event) {
    const auto point = [&] { return static_cast<QMouseEvent*>(event)->position(); };
    switch (event->type()) {
    case QEvent::MouseMove:
        static_cast<QMouseEvent*>(event)->buttons() == Qt::NoButton ? follow(point()) : leave();
        break;
    case QEvent::MouseButtonPress:
        m_pressed = point();
        m_clicked = nullptr;
        break;
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton &&
            (point() - m_pressed).manhattanLength() < QApplication::startDragDistance() &&
            m_hover->isVisible())
            pin(point());
        break;
    case QEvent::MouseButtonDblClick:
        // It does something with the wire; the first of its clicks was not for the data.
        if (m_clicked)
            unpin(m_clicked);
        break;
    case QEvent::Leave:
    case QEvent::Wheel:
    case QEvent::KeyPress:
        leave();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WirePreview::follow(const QPointF& point) {
    const int wire = wireAt(point);
    m_point = point.toPoint();
    if (wire == m_wire)
        return;
    leave();
    m_wire = wire;
    if (wire >= 0)
        m_rest.start();
}

void WirePreview::leave() {
    m_rest.stop();
    m_wire = -1;
    m_hover->hide();
}

void WirePreview::showHover() {
    m_hovered = keyOf(m_wire);
    if (m_hovered.output.isEmpty())
        return;
    fill(*m_hover, m_hovered);
    moveNear(*m_hover, m_point);
    m_hover->raise();
    m_hover->QWidget::show();
}

void WirePreview::fill(DataCard& card, const OutputKey& key) {
    const QString title = tr("%1.%2", "step, output").arg(key.step, key.output);
    const Result<api::Preview>* known = m_previews.look(key);
    if (key.run == 0)
        return card.say(title, tr("No run is shown. Run the pipeline, and what flows here can be seen."));
    if (!known)
        return card.say(title, tr("Looking at it."));
    if (!known->ok())
        return card.say(title, toQString(known->error().message()));
    card.show(title, **known);
    if ((*known)->view == "image" && (*known)->output.size <= kMostOfPicture)
        askPicture(card, key, toQString((*known)->output.digest));
}

void WirePreview::askPicture(DataCard& card, const OutputKey& key, const QString& digest) {
    // The card under the pointer may tell of something else by then.
    const auto show = [this, key, guard = QPointer<DataCard>(&card)](const QImage& picture) {
        if (guard && !picture.isNull() && (guard != m_hover || m_hovered == key))
            guard->setPicture(picture);
    };
    m_pipeline->client().blob(digest, m_generation.get(), [this, show](Result<QByteArray> bytes) {
        if (bytes)
            decodePicture(*bytes, DataCard::kThumbnail, m_generation.get(), show);
    });
}

void WirePreview::refresh(const OutputKey& key) {
    if (m_hover->isVisible() && m_hovered == key)
        fill(*m_hover, key);
    for (const Pinned& pinned : m_pinned)
        if (pinned.key == key)
            fill(*pinned.card, key);
}

void WirePreview::moveNear(DataCard& card, const QPoint& point) const {
    const QSize size = card.sizeHint();
    QPoint corner = point + kBeside;
    if (corner.x() + size.width() > m_canvas.width())
        corner.setX(point.x() - kBeside.x() - size.width());
    if (corner.y() + size.height() > m_canvas.height())
        corner.setY(point.y() - kBeside.y() - size.height());
    card.move(std::max(0, corner.x()), std::max(0, corner.y()));
}

void WirePreview::pin(const QPointF& point) {
    if (wireAt(point) != m_wire)
        return;
    m_clicked = pinAt(m_hovered, point.toPoint());
    leave();
}

void WirePreview::pinOutput(const QString& node, const QString& output) {
    const GraphModel* model = m_canvas.model();
    for (int wire = 0; model && wire < static_cast<int>(model->wires().size()); ++wire) {
        const WireRecord& record = model->wires()[static_cast<std::size_t>(wire)];
        const OutputKey key = keyOf(wire);
        if (model->idOf(record.from) != node || key.output != output)
            continue;
        const QPointF middle = m_canvas.scene().path(wire).pointAtPercent(0.5);
        pinAt(key, m_canvas.mapFromScene(middle).toPoint());
        return;
    }
}

DataCard* WirePreview::pinAt(const OutputKey& key, const QPoint& point) {
    if (std::any_of(m_pinned.begin(), m_pinned.end(),
                    [&](const Pinned& pinned) { return pinned.key == key; }))
        return nullptr;
    if (m_pinned.size() >= kMostPinned)
        unpin(m_pinned.front().card);
    auto* card = new DataCard(&m_canvas);
    card->setPinned(true);
    fill(*card, key);
    moveNear(*card, point);
    card->QWidget::show();
    m_pinned.push_back({card, key, m_canvas.mapToScene(QPointF(card->pos()))});
    connect(card, &DataCard::closed, this, [this, card] { unpin(card); });
    return card;
}

void WirePreview::unpin(DataCard* card) {
    m_pinned.erase(std::remove_if(m_pinned.begin(), m_pinned.end(),
                                  [card](const Pinned& pinned) { return pinned.card == card; }),
                   m_pinned.end());
    card->hide();
    card->deleteLater();
}

void WirePreview::placePinned() {
    for (const Pinned& pinned : m_pinned)
        pinned.card->move(m_canvas.mapFromScene(pinned.place).toPoint());
}

} // namespace orrery::widgets
