#pragma once

class QCoreApplication;
class QLocale;

namespace orrery::widgets {

/// Loads the catalogues for a locale: the window's own (English plurals underneath) and Qt's. Call once,
/// before the first text is shown.
void installTranslations(QCoreApplication& application, const QLocale& locale);

} // namespace orrery::widgets
