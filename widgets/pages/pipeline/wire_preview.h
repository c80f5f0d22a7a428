#pragma once

#include "widgets/models/pipeline_session.h"
#include "widgets/models/preview_store.h"

#include <QPointer>
#include <QTimer>

namespace orrery::widgets {

class CanvasView;
class DataCard;

/// Shows what goes through a wire: after the pointer rested on it, in a card beside the pointer; a click pins
/// the card beside the wire, where it stays until it is closed or another pipeline is opened.
class WirePreview : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this.
    WirePreview(CanvasView& canvas, PreviewStore& previews);

    void setPipeline(PipelineSession* pipeline);
    /// The card at the pointer; hidden while there is none.
    DataCard* hoverCard() const { return m_hover; }
    QList<DataCard*> pinnedCards() const;
    /// Pins a card beside the first wire out of an output.
    void pinOutput(const QString& node, const QString& output);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Pinned {
        DataCard* card;
        OutputKey key;
        QPointF place; ///< In the scene, where the card's corner stands.
    };
    int wireAt(const QPointF& point) const;
    OutputKey keyOf(int wire) const;
    void follow(const QPointF& point);
    void leave();
    void showHover();
    void fill(DataCard& card, const OutputKey& key);
    void askPicture(DataCard& card, const OutputKey& key, const QString& digest);
    /// The card; null where there is one already.
    DataCard* pinAt(const OutputKey& key, const QPoint& point);
    void pin(const QPointF& point);
    void unpin(DataCard* card);
    void placePinned();
    void refresh(const OutputKey& key);
    void moveNear(DataCard& card, const QPoint& point) const;

    CanvasView& m_canvas;
    PreviewStore& m_previews;
    QPointer<PipelineSession> m_pipeline;
    std::unique_ptr<QObject> m_generation;
    QTimer m_rest;
    int m_wire = -1;
    QPoint m_point;
    QPointF m_pressed;
    QPointer<DataCard> m_clicked; ///< What the last click pinned.
    DataCard* m_hover;
    OutputKey m_hovered;
    std::vector<Pinned> m_pinned;
};

} // namespace orrery::widgets
