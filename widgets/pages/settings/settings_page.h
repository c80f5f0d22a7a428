#pragma once

#include "widgets/models/setting_list.h"
#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

#include <map>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;
class QSlider;
class QVBoxLayout;

namespace orrery::widgets {

class EmptyPane;
class KeysEditor;
class SettingRow;
class TextLabel;
class ThemeChoice;

/// The settings that exist, by section or by what is searched for. Each takes effect at once and shows its
/// default and a way back to it.
class SettingsPage : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(Workbench& workbench);

    void arrive(const Place& place) override;
    QList<QWidget*> regions() const override;
    QString statusText() const override;
    void escape() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Section {
        QWidget* box;
        QVBoxLayout* column;
        std::vector<std::pair<QString, QWidget*>> rows; ///< Setting's id and what is shown of it.
    };

    QWidget* makeSide();
    QWidget* makeMain();
    void fillSections();
    void addRow(Preferences::Key key, const QString& standard, QWidget* control);
    void addPart(const QString& id, QWidget* part);
    QWidget* themeControl();
    QWidget* scaleControl();
    QWidget* motionControl();
    QWidget* languageControl();
    QWidget* startControl();
    /// Shows one section, or all that matches while something is searched for.
    void showSections();
    void refresh();

    Workbench& m_workbench;
    QLineEdit* m_search;
    QListWidget* m_nav;
    QScrollArea* m_scroll;
    EmptyPane* m_nothing;
    std::map<SettingSection, Section> m_sections;
    std::map<Preferences::Key, SettingRow*> m_rows;
    KeysEditor* m_keys;
    ThemeChoice* m_themes;
    QSlider* m_scale;
    TextLabel* m_scaleText;
    QCheckBox* m_motion;
    QComboBox* m_language;
    QComboBox* m_start;
};

} // namespace orrery::widgets
