#pragma once

#include "widgets/canvas/canvas_view.h"
#include "widgets/models/kind_habits.h"
#include "widgets/models/pipeline_session.h"
#include "widgets/pages/pipeline/insert_popup.h"

#include <QPointer>

namespace orrery::widgets {

/// Turns what people do on the canvas with the mouse into edits of the open document: each one undo step with
/// a name. Offers the search for new nodes. Thread: GUI.
class CanvasEditor : public QObject, public CanvasEdits {
    Q_OBJECT

public:
    /// Ownership: `view` must outlive this.
    explicit CanvasEditor(CanvasView& view, QObject* parent = nullptr);
    ~CanvasEditor() override;

    /// The pipeline to edit; null for none. The canvas can be edited while its file is open here.
    void setPipeline(PipelineSession* pipeline);
    /// Null where nothing can be edited.
    DocumentSession* document() const;
    /// Why the canvas cannot be edited now and what to do about it; empty where it can.
    QString lockedReason() const;
    CanvasView& view() const { return m_view; }
    InsertPopup& popup() const { return *m_popup; }

    /// What a person added before is offered first.
    void setHabits(const KindHabits& habits) { m_habits = habits; }
    /// Opens the search for a new node at the pointer; beside the current node after a key.
    void askForNode();
    /// Does edits as one step, and says why not.
    bool apply(const QString& title, const std::vector<pipeline::Edit>& edits);
    /// Places of the given nodes; with those of all others where the file does not place them yet, so that
    /// the picture stays as it is.
    pipeline::edit::MoveSteps placed(std::vector<std::pair<QString, QPointF>> places) const;
    /// Adds a node of a kind at a place; connected to a loose wire, or put into the wire `onto` where it
    /// fits.
    void insert(const KindChoice& choice, const std::optional<LooseWire>& wire, const QPointF& place,
                const std::optional<CanvasWire>& onto = {});

    void move(const CanvasMove& move) override;
    bool mayConnect(const CanvasPort& output, const CanvasPort& input) const override;
    bool maySplice(const QString& node, const CanvasWire& wire) const override;
    void connect(const CanvasWire& wire, const std::optional<CanvasWire>& former) override;
    void disconnect(const std::vector<CanvasWire>& wires) override;
    void reroute(const CanvasWire& wire, const std::vector<QPointF>& dots) override;
    void openStack(const QString& node, bool open) override;
    void wireDropped(const CanvasPort& loose, const QString& node, const QPointF& place) override;
    void kindDropped(const QString& kind, const QPointF& place,
                     const std::optional<CanvasWire>& onto) override;
    void groundActivated(const QPointF& place) override;
    void nodeWanted() override { askForNode(); }

Q_SIGNALS:
    /// Why something asked for was not done, as a sentence.
    void refused(const QString& reason);
    /// A node was added by a person.
    void habitsChanged(const orrery::widgets::KindHabits& habits);
    /// Another document, or none can be edited now.
    void documentChanged();

private:
    void follow();
    void openPopup(const QPointF& place, const std::optional<LooseWire>& wire);
    void showGhost(const KindChoice* choice);
    QPointF placeFor(const KindChoice& choice, const std::optional<LooseWire>& wire, const QPointF& at) const;
    static QString titleOf(const CanvasMove& move);
    /// Nothing where a wire cannot be cut; that was said.
    std::vector<pipeline::Edit> cutsOf(const std::vector<CanvasWire>& wires);
    void connectWithNode(const CanvasPort& loose, const QString& node);
    std::vector<pipeline::Edit> spliceEdits(const std::string& step, const NodeSpec& spec,
                                            const QPointF& place, const CanvasWire& wire) const;
    std::vector<pipeline::Edit> roomEdits(const QRectF& box, const QString& target) const;

    CanvasView& m_view;
    QPointer<PipelineSession> m_pipeline;
    InsertPopup* m_popup;
    QPointF m_place; ///< Where the popup was asked for.
    KindHabits m_habits;
};

} // namespace orrery::widgets
