#pragma once

#include "widgets/models/setting_list.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace orrery::widgets {

/// One setting: its name, what it does, its control, and, where it is not at its default, the default and a
/// way back to it.
class SettingRow : public QWidget {
    Q_OBJECT

public:
    /// `standard` is the default in words. Ownership: takes `control`.
    SettingRow(const SettingEntry& entry, const QString& standard, QWidget* control);

    QWidget* control() const { return m_control; }
    void setChanged(bool changed);

Q_SIGNALS:
    void resetRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_control;
    QLabel* m_standard;
    QToolButton* m_reset;
    bool m_changed = false;
};

} // namespace orrery::widgets
