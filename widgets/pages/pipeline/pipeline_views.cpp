#include "widgets/pages/pipeline/pipeline_views.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/text_twin.h"
#include "widgets/editors/yaml_area.h"
#include "widgets/models/pipeline_session.h"
#include "widgets/shell/action_registry.h"

#include <QApplication>
#include <QSplitter>
#include <QVBoxLayout>

namespace orrery::widgets {

PipelineViews::PipelineViews(ActionRegistry& actions, CanvasView* canvas, QWidget* parent)
    : QWidget(parent), m_canvas(canvas) {
    m_switch = new SegmentedSwitch(tr("View of the pipeline"));
    m_switch->addChoice(tr("Canvas"), QStringLiteral("node-subgraph"));
    m_switch->addChoice(tr("Both"), QStringLiteral("columns"));
    m_switch->addChoice(tr("YAML"), QStringLiteral("code"));
    m_switch->setCurrent(0);
    connect(m_switch, &SegmentedSwitch::chosen, this,
            [this](int choice) { setMode(static_cast<Mode>(choice)); });
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_canvas);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    registerActions(actions);
}

void PipelineViews::registerActions(ActionRegistry& actions) {
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key,
                         std::function<void()> run) {
        return actions.add({QLatin1String(id), text, QLatin1String(icon), key}, this, std::move(run));
    };
    add("view.canvas", tr("Show the canvas alone"), "node-subgraph", {}, [this] { setMode(Mode::Canvas); });
    add("view.both", tr("Show canvas and text"), "columns", {}, [this] { setMode(Mode::Both); });
    add("view.text", tr("Show the text alone"), "code", {}, [this] { setMode(Mode::Text); });
    const auto addForText = [&](const char* id, const QString& text, const char* icon,
                                const QKeySequence& key, void (*run)(PipelineTextEditor&)) {
        QAction* action = add(id, text, icon, key, [this, run] {
            if (m_mode == Mode::Canvas)
                setMode(Mode::Both);
            run(*m_editor);
        });
        // The editor starts it by its key, and nothing else does: the key is another one's on the canvas.
        action->setShortcutContext(Qt::WidgetShortcut);
        m_textActions.append(action);
    };
    using Editor = PipelineTextEditor;
    addForText("text.find", tr("Find in the text"), "search", {},
               [](Editor& editor) { editor.openFind(false); });
    addForText("text.replace", tr("Replace in the text"), "edit", QKeySequence(Qt::CTRL | Qt::Key_H),
               [](Editor& editor) { editor.openFind(true); });
    addForText("text.find-next", tr("Find the next match"), "chevron-down", QKeySequence(Qt::Key_F3),
               [](Editor& editor) { editor.findNext(false); });
    addForText("text.find-previous", tr("Find the previous match"), "chevron-up",
               QKeySequence(Qt::SHIFT | Qt::Key_F3), [](Editor& editor) { editor.findNext(true); });
    addForText("text.go-to-line", tr("Go to a line of the text"), "forward", {},
               [](Editor& editor) { editor.openGoTo(); });
    addForText("text.complete", tr("Offer what may be written"), "menu",
               QKeySequence(Qt::CTRL | Qt::Key_Space), [](Editor& editor) { editor.complete(); });
    addForText("text.fixes", tr("Mend what was found on the line"), "check",
               QKeySequence(Qt::ALT | Qt::Key_Return), [](Editor& editor) { editor.openFixes(); });
    addForText("text.fold", tr("Fold or unfold the text at the cursor"), "chevron-right",
               QKeySequence(Qt::CTRL | Qt::Key_M), [](Editor& editor) { editor.area()->toggleFold(); });
    addForText("text.fold-steps", tr("Fold or unfold the text of every step"), "chevron-down",
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
               [](Editor& editor) { editor.area()->toggleFoldsOfSecondLevel(); });
    addForText("text.explain", tr("Explain the word at the cursor of the text"), "info",
               QKeySequence(Qt::CTRL | Qt::Key_I), [](Editor& editor) { editor.explainCursor(); });
}

void PipelineViews::makeEditor() {
    m_editor = new PipelineTextEditor;
    m_editor->addActions(m_textActions);
    m_twin = new TextTwin(*m_editor, this);
    m_twin->setSession(m_pipeline ? &m_pipeline->document() : nullptr);
    m_splitter->addWidget(m_editor);
    connect(m_editor, &PipelineTextEditor::stepChanged, this, [this](const QString& step) {
        if (!step.isEmpty())
            Q_EMIT stepChosen(step);
    });
}

void PipelineViews::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->document().disconnect(this);
    m_pipeline = pipeline;
    if (pipeline)
        connect(&pipeline->document(), &DocumentSession::changed, this, &PipelineViews::refresh);
    if (m_twin)
        m_twin->setSession(pipeline ? &pipeline->document() : nullptr);
    refresh();
}

void PipelineViews::setMode(Mode mode) {
    if (mode != Mode::Canvas && !m_editor)
        makeEditor();
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    const Mode before = std::exchange(m_mode, mode);
    m_switch->setCurrent(static_cast<int>(mode));
    m_canvas->setVisible(mode != Mode::Text);
    if (m_editor)
        m_editor->setVisible(mode != Mode::Canvas);
    if (mode == Mode::Both && before != Mode::Both)
        m_splitter->setSizes({width() / 2, width() - width() / 2});
    if (hadFocus)
        focusTarget()->setFocus();
    if (before != mode)
        Q_EMIT modeChanged();
}

QWidget* PipelineViews::focusTarget() const {
    return m_mode == Mode::Text ? m_editor->focusProxy() : m_canvas;
}

void PipelineViews::setAged(bool aged) {
    m_aged = aged;
    refresh();
}

void PipelineViews::revealStep(const QString& step) {
    if (m_twin)
        m_twin->revealStep(step);
}

void PipelineViews::showLine(int line) {
    if (m_mode == Mode::Canvas)
        setMode(Mode::Both);
    SourceRange range;
    range.line = line;
    range.column = 1;
    m_editor->reveal(range);
    m_editor->focusProxy()->setFocus(Qt::OtherFocusReason);
}

void PipelineViews::refresh() {
    const bool unreadable =
        m_pipeline && m_pipeline->document().isOpen() && m_pipeline->document().syntaxProblem();
    m_canvas->setGreyed(m_aged || unreadable);
}

} // namespace orrery::widgets
