#pragma once

#include <QButtonGroup>
#include <QWidget>

class QHBoxLayout;
class QAbstractButton;

namespace orrery::widgets {

/// A row of joined buttons of which one is on: views of a page, ranks of a log.
class SegmentedSwitch : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedSwitch(const QString& name, QWidget* parent = nullptr);

    /// Adds a choice and returns its number. `icon` may be empty.
    int addChoice(const QString& text, const QString& icon = {});
    void clear();
    int count() const;
    int current() const;
    /// Sets the choice without emitting `chosen`.
    void setCurrent(int choice);
    QAbstractButton* button(int choice) const;

Q_SIGNALS:
    /// The user picked another choice.
    void chosen(int choice);

private:
    QHBoxLayout* m_layout;
    QButtonGroup m_group;
};

} // namespace orrery::widgets
