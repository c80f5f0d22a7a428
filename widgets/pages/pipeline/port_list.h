#pragma once

#include "widgets/theme/theme.h"

#include <QListWidget>

#include <optional>

namespace orrery::widgets {

/// Ports in an order that is changed by dragging one, or by Alt+Up and Alt+Down.
class PortList : public QListWidget {
    Q_OBJECT

public:
    struct Entry {
        QString name;
        PortType type = PortType::Any;
        bool operator==(const Entry&) const = default;
    };

    explicit PortList(QWidget* parent = nullptr);

    /// The port that was current stays so.
    void show(std::vector<Entry> ports);

Q_SIGNALS:
    /// A port is wanted before another one, or with an empty name behind all.
    void moved(const QString& port, const QString& before);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    /// The place between rows that is nearest, counted from the one above the first.
    int gapAt(int y) const;
    void moveTo(int row, int gap);
    void endDrag();

    std::vector<Entry> m_ports;
    int m_held = -1; ///< The row that the mouse went down on.
    QPoint m_pressed;
    std::optional<int> m_gap; ///< Where it would come to lie; empty while nothing is dragged.
};

} // namespace orrery::widgets
