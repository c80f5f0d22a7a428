#pragma once

#include <QLocale>
#include <QStringList>

class QCoreApplication;

namespace orrery::widgets {

/// Loads the catalogues for a locale, the window's own (English plurals underneath) and Qt's, in place of
/// those loaded before, and gives windows that are made from now on the direction of its script.
/// On failure: a text without a translation is shown in English.
void installTranslations(QCoreApplication& application, const QLocale& locale);

/// The locale for a language of the settings; empty is that of the system.
QLocale localeFor(const QString& language);

/// The languages that have a catalogue, by locale name: "en", "de".
QStringList availableLanguages();
/// A language in its own words: "Deutsch".
QString languageName(const QString& locale);

} // namespace orrery::widgets
