#pragma once

#include "widgets/canvas/canvas_edits.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace orrery::widgets {

/// The wires that a node could have, searched by typing: connecting without a mouse.
class TargetPicker : public QFrame {
    Q_OBJECT

public:
    /// Goes away by itself when closed.
    TargetPicker(std::vector<CanvasWire> wires, QWidget* canvas);

    void openAt(const QPoint& point);
    QLineEdit* query() const { return m_query; }
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void chosen(const orrery::widgets::CanvasWire& wire);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void step(int rows);
    void choose();
    void leave();

    std::vector<CanvasWire> m_wires;
    QLineEdit* m_query;
    QListWidget* m_list;
};

} // namespace orrery::widgets
