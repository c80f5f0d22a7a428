#include "widgets/shell/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
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

const QString kOwn = QStringLiteral(":/orrery/i18n");

void load(QCoreApplication& application, const QLocale& locale, const QString& name) {
    auto* translator = new WindowTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), kOwn))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication& application, const QLocale& locale) {
    initTranslationResources();
    qDeleteAll(application.findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly));
    load(application, QLocale(QLocale::English), QStringLiteral("orrery"));
    if (locale.language() != QLocale::English && locale.language() != QLocale::C) {
        load(application, locale, QStringLiteral("qtbase"));
        load(application, locale, QStringLiteral("orrery"));
    }
    if (auto* gui = qobject_cast<QGuiApplication*>(&application))
        gui->setLayoutDirection(locale.textDirection());
}

QLocale localeFor(const QString& language) {
    return language.isEmpty() ? QLocale::system() : QLocale(language);
}

QStringList availableLanguages() {
    initTranslationResources();
    QStringList languages;
    for (QString name : QDir(kOwn).entryList({QStringLiteral("orrery_*.qm")}, QDir::Files, QDir::Name))
        languages.append(name.remove(QStringLiteral("orrery_")).remove(QStringLiteral(".qm")));
    return languages;
}

QString languageName(const QString& locale) {
    if (locale == QLatin1String("en"))
        return QStringLiteral("English");
    QString name = QLocale(locale).nativeLanguageName();
    // Some languages write themselves small inside a sentence; in a list each begins with a capital.
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

} // namespace orrery::widgets
