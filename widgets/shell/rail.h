#pragma once

#include <QToolBar>
#include <QToolButton>

class QActionGroup;

namespace orrery::widgets {

/// One page's button: icon over a word, a bar at the left edge when it is the current one.
class RailButton : public QToolButton {
    Q_OBJECT

public:
    explicit RailButton(QWidget* parent = nullptr);
    /// A small count at the top right; empty for none.
    void setBadge(const QString& text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QString m_badge;
    bool m_ring = false; ///< The focus came by key.
};

/// The strip of pages at the left.
class Rail : public QToolBar {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent);

    /// Adds a page; those at the end stand at the bottom.
    RailButton* addPage(const QString& id, const QString& text, const QString& iconName, bool atEnd = false);
    void setCurrent(const QString& id);
    RailButton* button(const QString& id) const;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_spacer;
    std::vector<std::pair<QString, RailButton*>> m_buttons;
};

} // namespace orrery::widgets
