#include "widgets/models/setting_list.h"

#include <QCoreApplication>

#include <algorithm>

namespace orrery::widgets {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Settings", text);
}

} // namespace

QString sectionName(SettingSection section) {
    switch (section) {
    case SettingSection::Appearance:
        return say(QT_TRANSLATE_NOOP("Settings", "Appearance"));
    case SettingSection::Window:
        return say(QT_TRANSLATE_NOOP("Settings", "Window and language"));
    case SettingSection::Keys:
        return say(QT_TRANSLATE_NOOP("Settings", "Keys"));
    case SettingSection::About:
        return say(QT_TRANSLATE_NOOP("Settings", "About"));
    }
    return {};
}

QString settingId(Preferences::Key key) {
    switch (key) {
    case Preferences::Key::Theme:
        return QStringLiteral("theme");
    case Preferences::Key::TextScale:
        return QStringLiteral("text-size");
    case Preferences::Key::ReducedMotion:
        return QStringLiteral("motion");
    case Preferences::Key::Language:
        return QStringLiteral("language");
    case Preferences::Key::StartWith:
        return QStringLiteral("start-with");
    }
    return {};
}

std::vector<SettingEntry> allSettings() {
    using Key = Preferences::Key;
    using Section = SettingSection;
    return {
        {settingId(Key::Theme), Section::Appearance, say(QT_TRANSLATE_NOOP("Settings", "Theme")),
         say(QT_TRANSLATE_NOOP("Settings", "Changes at once, no restart. System follows the desktop."))},
        {settingId(Key::TextScale), Section::Appearance, say(QT_TRANSLATE_NOOP("Settings", "Text size")),
         say(QT_TRANSLATE_NOOP("Settings", "Scales text, rows and icons together. 100 to 200 %."))},
        {settingId(Key::ReducedMotion), Section::Appearance, say(QT_TRANSLATE_NOOP("Settings", "Motion")),
         say(QT_TRANSLATE_NOOP("Settings", "Fades and moves of at most 150 ms, only for cause and effect."))},
        {settingId(Key::Language), Section::Window, say(QT_TRANSLATE_NOOP("Settings", "Language")),
         say(QT_TRANSLATE_NOOP("Settings", "Of the window. Changes at once; nothing that is open is lost."))},
        {settingId(Key::StartWith), Section::Window, say(QT_TRANSLATE_NOOP("Settings", "Start with")),
         say(QT_TRANSLATE_NOOP("Settings", "What the window shows first."))},
        {QStringLiteral("keys"), Section::Keys, say(QT_TRANSLATE_NOOP("Settings", "Keys of the actions")),
         say(QT_TRANSLATE_NOOP("Settings", "Choose a row and press the keys that should start it."))},
        {QStringLiteral("about"), Section::About, say(QT_TRANSLATE_NOOP("Settings", "Versions")),
         say(QT_TRANSLATE_NOOP("Settings", "What is installed, to copy into a report."))},
    };
}

SettingEntry settingEntry(Preferences::Key key) {
    const auto all = allSettings();
    return *std::find_if(all.begin(), all.end(),
                         [id = settingId(key)](const SettingEntry& entry) { return entry.id == id; });
}

} // namespace orrery::widgets
