#pragma once

#include "tests/window/shell_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/pages/pipeline/pipeline_editing.h"

/// The window over a real pipeline file that is edited as a person does it. No server has a run of it.
class EditTest : public WindowTest {
protected:
    /// Three nodes of built-in kinds: source -> split, and profile without wires.
    static const std::string kThree;

    void open(const std::string& text);
    orrery::widgets::CanvasView& canvas() { return *pipelinePage().canvas(); }
    orrery::widgets::DocumentSession& document() { return workbench->pipeline()->document(); }
    const std::string& text() { return document().document().text(); }
    std::string onDisk(const QString& name = QStringLiteral("demo.orrery.yaml")) const;
    QPoint middleOf(const QString& node);
    QPoint portAt(const QString& node, const QString& port, bool output);
    /// The middle of the first wire between two nodes.
    QPoint wireAt(const QString& from, const QString& to);
    void select(const QString& node);
    /// A drag of the left button in several movements.
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {});
    void type(const QString& letters);
    void undoAll();
    /// Keeps a picture of the window for people who want to look.
    void look(const char* name);
    /// `text` with the first `from` as `to`.
    static std::string with(std::string text, const std::string& from, const std::string& to);
    /// The lines of `text` that `other` does not have.
    static QStringList newLines(const std::string& text, const std::string& other);
};
