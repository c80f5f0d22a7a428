#pragma once

#include <QWidget>

class QAction;
class QSplitter;

namespace orrery::widgets {

class ActionRegistry;
class CanvasView;
class PipelineSession;
class PipelineTextEditor;
class SegmentedSwitch;
class TextTwin;

/// The faces of a pipeline: its canvas, its text, or both beside each other. Cursor and selection are linked,
/// and a text that does not parse leaves the last good canvas greyed; the document bar says why. The text
/// editor is made when it is first looked at. Thread: GUI.
class PipelineViews : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Canvas, Both, Text };

    /// Registers the actions of the views. Ownership: `canvas` becomes part of this.
    PipelineViews(ActionRegistry& actions, CanvasView* canvas, QWidget* parent = nullptr);

    /// May be null.
    void setPipeline(PipelineSession* pipeline);
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// The switch between the modes, to be put into the bar of the page.
    SegmentedSwitch* modeSwitch() const { return m_switch; }
    /// Null until the text was first shown.
    PipelineTextEditor* editor() const { return m_editor; }

    /// What a person who comes here by keyboard wants: the canvas, or the text where it is alone.
    QWidget* focusTarget() const;

    /// Greys the canvas also for a reason of the page's own: the server does not answer.
    void setAged(bool aged);
    /// Brings the cursor of the text to a step.
    void revealStep(const QString& step);
    /// Shows the text, beside the canvas where that is there, with the cursor at a line; lines count from 1.
    void showLine(int line);

Q_SIGNALS:
    /// The cursor of the text came to another step.
    void stepChosen(const QString& step);
    void modeChanged();

private:
    void registerActions(ActionRegistry& actions);
    void makeEditor();
    void refresh();

    CanvasView* m_canvas;
    SegmentedSwitch* m_switch;
    QSplitter* m_splitter;
    PipelineTextEditor* m_editor = nullptr;
    TextTwin* m_twin = nullptr;
    PipelineSession* m_pipeline = nullptr;
    QList<QAction*> m_textActions;
    Mode m_mode = Mode::Canvas;
    bool m_aged = false;
};

} // namespace orrery::widgets
