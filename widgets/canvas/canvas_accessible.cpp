#include "widgets/canvas/canvas_accessible.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/theme/status_text.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

namespace orrery::widgets {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Canvas", text);
}

QString endName(const GraphModel& model, int node, int port) {
    const QString& name = model.text(node).name;
    return port < 0 ? name : name + QLatin1Char('.') + model.ports()[static_cast<std::size_t>(port)].name;
}

class AccessibleCanvas;

/// One node of the canvas. It knows its id, so that it can notice that the node is gone.
class AccessibleNode : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleNode(CanvasView* view, QString id) : m_view(view), m_id(std::move(id)) {}

    bool isValid() const override { return m_view && index() >= 0; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text which) const override {
        if (!isValid())
            return {};
        if (which == QAccessible::Name)
            return nodeName(*m_view->model(), index());
        if (which == QAccessible::Description)
            return nodeDescription(*m_view->model(), index());
        return {};
    }
    QRect rect() const override {
        if (!isValid())
            return {};
        const QRect box = m_view->nodeRectInView(index()).toAlignedRect();
        return QRect(m_view->mapToGlobal(box.topLeft()), box.size());
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = state.multiSelectable = true;
        state.selected = m_view->selectedNodes().contains(m_id);
        state.focused = m_view->hasFocus() && m_view->currentNode() == m_id;
        state.busy = m_view->model()->node(index()).status == static_cast<int>(Status::Running);
        state.disabled = m_view->model()->node(index()).disabled;
        state.offscreen = !m_view->visibleScene().intersects(m_view->model()->node(index()).rect());
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& name) override {
        if (!isValid())
            return;
        m_view->setCurrentNode(m_id);
        m_view->reveal(m_id);
        if (name == pressAction())
            m_view->setSelectedNodes({m_id});
        else
            m_view->setFocus(Qt::OtherFocusReason);
    }

private:
    int index() const { return m_view && m_view->model() ? m_view->model()->indexOf(m_id) : -1; }

    QPointer<CanvasView> m_view;
    QString m_id;
};

/// The canvas as a list of nodes in topological order.
class AccessibleCanvas : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(CanvasView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~AccessibleCanvas() override { forget(); }

    int childCount() const override {
        if (m_order.empty() && model() && model()->nodeCount() > 0) {
            m_order = model()->topologicalOrder();
            m_places.assign(m_order.size(), 0);
            for (std::size_t i = 0; i < m_order.size(); ++i)
                m_places[static_cast<std::size_t>(m_order[i])] = static_cast<int>(i);
            m_ids.assign(m_order.size(), 0);
        }
        return static_cast<int>(m_order.size());
    }
    QAccessibleInterface* child(int place) const override {
        if (place < 0 || place >= childCount())
            return nullptr;
        QAccessible::Id& id = m_ids[static_cast<std::size_t>(place)];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(
                new AccessibleNode(view(), model()->idOf(m_order[static_cast<std::size_t>(place)])));
        return QAccessible::accessibleInterface(id);
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int i = 0; i < childCount(); ++i)
            if (const QAccessible::Id id = m_ids[static_cast<std::size_t>(i)];
                id && QAccessible::accessibleInterface(id) == wanted)
                return i;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPointF point = view()->mapToScene(view()->mapFromGlobal(QPointF(x, y)));
        const Hit hit = model() ? view()->scene().hitTest(point, view()->zoom()) : Hit();
        return hit.kind == Hit::Kind::Node ? childOf(hit.index) : nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        const int current = model() ? model()->indexOf(view()->currentNode()) : -1;
        return current >= 0 && view()->hasFocus() ? childOf(current) : nullptr;
    }
    int placeOf(int node) const {
        return node >= 0 && node < childCount() ? m_places[static_cast<std::size_t>(node)] : -1;
    }
    void forget() {
        for (QAccessible::Id id : m_ids)
            if (id)
                QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
        m_order.clear();
    }

private:
    CanvasView* view() const { return static_cast<CanvasView*>(widget()); }
    GraphModel* model() const { return view()->model(); }
    QAccessibleInterface* childOf(int node) const { return child(placeOf(node)); }

    mutable std::vector<int> m_order, m_places;
    mutable std::vector<QAccessible::Id> m_ids;
};

QAccessibleInterface* makeCanvas(const QString&, QObject* object) {
    if (auto* view = qobject_cast<CanvasView*>(object))
        return new AccessibleCanvas(view);
    return nullptr;
}

/// The interface of a view if anybody has asked for one; otherwise nothing has to be told.
AccessibleCanvas* listener(CanvasView* view) {
    if (!QAccessible::isActive())
        return nullptr;
    return dynamic_cast<AccessibleCanvas*>(QAccessible::queryAccessibleInterface(view));
}

} // namespace

void installCanvasAccessibility() {
    static const bool done = (QAccessible::installFactory(makeCanvas), true);
    Q_UNUSED(done);
}

void forgetAccessibleNodes(CanvasView* view) {
    if (AccessibleCanvas* canvas = listener(view)) {
        canvas->forget();
        QAccessibleEvent event(view, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void announceState(CanvasView* view, int node) {
    if (AccessibleCanvas* canvas = listener(view)) {
        QAccessibleEvent event(view, QAccessible::NameChanged);
        event.setChild(canvas->placeOf(node));
        QAccessible::updateAccessibility(&event);
    }
}

void announceSelection(CanvasView* view) {
    if (listener(view)) {
        QAccessibleEvent event(view, QAccessible::SelectionWithin);
        QAccessible::updateAccessibility(&event);
    }
}

void announceCurrent(CanvasView* view, int node) {
    AccessibleCanvas* canvas = listener(view);
    if (!canvas || node < 0 || !view->hasFocus())
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(canvas->placeOf(node));
    QAccessible::updateAccessibility(&event);
}

QString nodeName(const GraphModel& model, int node) {
    const NodeState state = model.state(node);
    const QString& name = model.text(node).name;
    if (!state.status)
        return name;
    QString said = statusText(*state.status);
    if (state.status == Status::Running && state.progress >= 0)
        said += QStringLiteral(" %1 %").arg(qRound(state.progress * 100));
    return QStringLiteral("%1, %2").arg(name, said);
}

QString nodeDescription(const GraphModel& model, int node) {
    const NodeText& text = model.text(node);
    QStringList lines;
    if (!text.summary.isEmpty())
        lines.append(text.summary);
    const QString footer = QStringList({text.words, text.detail}).join(QLatin1Char(' ')).trimmed();
    if (!footer.isEmpty())
        lines.append(footer);
    if (!text.rankWords.isEmpty())
        lines.append(text.rankWords);
    if (model.node(node).breakpoint)
        lines.append(words(QT_TRANSLATE_NOOP("Canvas", "Runs stop before it")));
    if (model.node(node).pinned)
        lines.append(model.node(node).stale
                         ? words(QT_TRANSLATE_NOOP("Canvas", "Pinned to its last outputs, which are stale"))
                         : words(QT_TRANSLATE_NOOP("Canvas", "Pinned to its last outputs")));
    if (model.node(node).copies > 1)
        lines.append(model.node(node).open
                         ? words(QT_TRANSLATE_NOOP("Canvas", "Stack of instances, open"))
                         : words(QT_TRANSLATE_NOOP("Canvas", "Stack of instances, closed")));
    if (model.node(node).willRun)
        lines.append(words(QT_TRANSLATE_NOOP("Canvas", "Will run")));
    for (const WireRecord& wire : model.wires()) {
        if (wire.to == node)
            lines.append(wire.toPort < 0
                             ? words(QT_TRANSLATE_NOOP("Canvas", "after %1")).arg(model.text(wire.from).name)
                             : words(QT_TRANSLATE_NOOP("Canvas", "%1 from %2"))
                                   .arg(model.ports()[static_cast<std::size_t>(wire.toPort)].name,
                                        endName(model, wire.from, wire.fromPort)));
        if (wire.from == node)
            lines.append(wire.fromPort < 0
                             ? words(QT_TRANSLATE_NOOP("Canvas", "before %1")).arg(model.text(wire.to).name)
                             : words(QT_TRANSLATE_NOOP("Canvas", "%1 to %2"))
                                   .arg(model.ports()[static_cast<std::size_t>(wire.fromPort)].name,
                                        endName(model, wire.to, wire.toPort)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString wireName(const GraphModel& model, int index) {
    const WireRecord& wire = model.wires()[static_cast<std::size_t>(index)];
    const QString from = endName(model, wire.from, wire.fromPort);
    const QString to = endName(model, wire.to, wire.toPort);
    if (wire.fromPort < 0)
        return words(QT_TRANSLATE_NOOP("Canvas", "%1 before %2")).arg(from, to);
    return words(QT_TRANSLATE_NOOP("Canvas", "%1 to %2, %3")).arg(from, to, portTypeWord(wire.type));
}

} // namespace orrery::widgets
