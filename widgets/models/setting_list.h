#pragma once

#include "widgets/models/preferences.h"

#include <QString>

#include <vector>

namespace orrery::widgets {

/// The sections of the settings, in order.
enum class SettingSection { Appearance, Window, Keys, About };

/// One setting by name, for the settings page, its search and the palette.
struct SettingEntry {
    QString id; ///< Stable: "theme".
    SettingSection section = SettingSection::Appearance;
    QString name;  ///< "Text size".
    QString words; ///< One sentence: what it does.
};

/// The section's title.
QString sectionName(SettingSection section);
/// The id of a preference in the list; the palette and the history of places use it.
QString settingId(Preferences::Key key);
/// Every setting that exists, in the order of the page.
std::vector<SettingEntry> allSettings();
/// One of the list.
SettingEntry settingEntry(Preferences::Key key);

} // namespace orrery::widgets
