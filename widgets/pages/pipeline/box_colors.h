#pragma once

#include "widgets/pages/pipeline/box_commands.h"

class QMenu;

namespace orrery::widgets {

class ActionRegistry;

/// The colours as actions for frames and notes. Thread: GUI.
class BoxColors : public QObject {
    Q_OBJECT

public:
    /// Ownership: `boxes` must outlive this.
    explicit BoxColors(BoxCommands& boxes) : m_boxes(boxes) {}

    /// Registers the actions, which work while `scope` has the focus.
    void registerActions(ActionRegistry& actions, QWidget& scope);
    /// Marks the colour of what is selected. `whyNot`: why none can be chosen now; empty where one can.
    void update(const QString& whyNot);
    /// Adds the colours to a menu, each with a picture of it in the theme as it is now.
    void fill(QMenu& menu) const;

private:
    void add(ActionRegistry& actions, QWidget& scope, const QString& color, const QString& text);

    BoxCommands& m_boxes;
    std::vector<std::pair<QString, QAction*>> m_choices; ///< By the name of the colour; the usual one last.
};

} // namespace orrery::widgets
