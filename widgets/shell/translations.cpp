#include "widgets/shell/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Q_INIT_RESOURCE must stand outside any namespace.
static void initTranslationResources() {
    Q_INIT_RESOURCE(orrery_translations);
}

namespace orrery::widgets {

namespace {

/// lupdate writes classes without the namespaces they are in; the meta objects that `tr` asks with have them.
class WindowTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* text, const char* meaning, int number) const override {
        const QByteArray whole(context);
        return QTranslator::translate(whole.mid(whole.lastIndexOf(':') + 1).constData(), text, meaning,
                                      number);
    }
};

void load(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder) {
    auto* translator = new WindowTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication& application, const QLocale& locale) {
    initTranslationResources();
    const QString own = QStringLiteral(":/orrery/i18n");
    load(application, QLocale(QLocale::English), QStringLiteral("orrery"), own);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    load(application, locale, QStringLiteral("orrery"), own);
    load(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace orrery::widgets
