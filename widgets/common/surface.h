#pragma once

#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QFrame>

class QToolButton;

namespace orrery::widgets {

class ElidedLabel;

/// A plain area of one of the theme's surfaces, with lines at chosen edges.
class Surface : public QWidget {
    Q_OBJECT

public:
    /// `level` is 0 to 3.
    explicit Surface(int level = 1, QWidget* parent = nullptr);

    /// Draws a subtle 1-px line at these edges.
    void setLines(Qt::Edges edges);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_level;
    Qt::Edges m_lines;
};

/// A box on surface 2 with a normal border and radius 6. Put a layout into it.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    /// Gives the border and ground of a meaning, as the error panel has.
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Plain;
};

/// The title row of a dock, panel or card: 32 high, 36 with buttons in cards.
class PanelHeader : public Surface {
    Q_OBJECT

public:
    explicit PanelHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Small words after the title: counts, times.
    void setNote(const QString& note);
    void setIcon(const QString& name);
    /// Adds a widget at the right end.
    void addWidget(QWidget* widget);
    /// Adds a quiet button with an icon; `text` is its tool tip and accessible name.
    QToolButton* addButton(const QString& icon, const QString& text);

private:
    QHBoxLayout* m_layout;
    QWidget* m_icon = nullptr;
    ElidedLabel* m_title;
    ElidedLabel* m_note;
};

/// A quiet button with only an icon; `text` is its tool tip and accessible name. Ownership: the parent's.
QToolButton* iconButton(const QString& icon, const QString& text, QWidget* parent);

/// A 1-px line of the subtle border.
class Separator : public QWidget {
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace orrery::widgets
