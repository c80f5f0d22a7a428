#pragma once

#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

class QButtonGroup;
class QCheckBox;
class QLabel;
class QSlider;
class QToolButton;
class QVBoxLayout;

namespace orrery::widgets {

/// The settings that exist. Each takes effect at once and shows its default and a way back to it.
class SettingsPage : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(Workbench& workbench);

    QList<QWidget*> regions() const override;
    QString statusText() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        Preferences::Key key;
        QWidget* mark;
        QLabel* standard;
        QToolButton* reset;
    };

    void addRow(QVBoxLayout* column, Preferences::Key key, const QString& name, const QString& words,
                const QString& standard, QWidget* control);
    QWidget* themeControl();
    QWidget* scaleControl();
    QWidget* motionControl();
    void refresh();

    Workbench& m_workbench;
    std::vector<Row> m_rows;
    QButtonGroup* m_themes;
    QSlider* m_scale;
    QLabel* m_scaleText;
    QCheckBox* m_motion;
};

} // namespace orrery::widgets
