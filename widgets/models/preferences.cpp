#include "widgets/models/preferences.h"

#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace orrery::widgets {

namespace {

/// The geometry of the window itself, which is no part of a page's layout.
const QString kWindowLayout = QStringLiteral("layout/window");
const QString kLayoutName = QStringLiteral("window/layout_name");

QString keyName(Preferences::Key key) {
    switch (key) {
    case Preferences::Key::Theme:
        return QStringLiteral("appearance/theme");
    case Preferences::Key::TextScale:
        return QStringLiteral("appearance/text_scale");
    case Preferences::Key::ReducedMotion:
        return QStringLiteral("appearance/reduced_motion");
    case Preferences::Key::Language:
        return QStringLiteral("window/language");
    case Preferences::Key::StartWith:
        return QStringLiteral("window/start_with");
    }
    return {};
}

} // namespace

std::optional<ThemeMode> themeFromWord(const QString& word) {
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark, ThemeMode::Contrast}) {
        if (themeWord(mode) == word)
            return mode;
    }
    return std::nullopt;
}

QString themeWord(ThemeMode mode) {
    switch (mode) {
    case ThemeMode::Light:
        return QStringLiteral("light");
    case ThemeMode::Dark:
        return QStringLiteral("dark");
    case ThemeMode::Contrast:
        return QStringLiteral("contrast");
    case ThemeMode::System:
        break;
    }
    return QStringLiteral("system");
}

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent), m_settings(file, QSettings::IniFormat) {}

ThemeMode Preferences::theme() const {
    return themeFromWord(m_settings.value(keyName(Key::Theme)).toString()).value_or(ThemeMode::System);
}

void Preferences::setTheme(ThemeMode mode) {
    store(Key::Theme, themeWord(mode), themeWord(ThemeMode::System));
}

double Preferences::textScale() const {
    const double scale = m_settings.value(keyName(Key::TextScale), 1.0).toDouble();
    return scale >= 1 && scale <= 2 ? scale : 1;
}

void Preferences::setTextScale(double scale) {
    store(Key::TextScale, std::clamp(scale, 1.0, 2.0), 1.0);
}

bool Preferences::reducedMotion() const {
    // Whatever else the file says there is no wish.
    return m_settings.value(keyName(Key::ReducedMotion)).toString() == QLatin1String("true");
}

void Preferences::setReducedMotion(bool reduced) {
    store(Key::ReducedMotion, reduced, false);
}

QString Preferences::language() const {
    return m_settings.value(keyName(Key::Language)).toString();
}

void Preferences::setLanguage(const QString& locale) {
    const QString before = language();
    store(Key::Language, locale, QString());
    if (language() != before)
        Q_EMIT languageChanged();
}

bool Preferences::startWithLast() const {
    return m_settings.value(keyName(Key::StartWith)).toString() == QLatin1String("last");
}

void Preferences::setStartWithLast(bool last) {
    store(Key::StartWith, last ? QStringLiteral("last") : QString(), QString());
}

bool Preferences::shakesLoose() const {
    return m_settings.value(QStringLiteral("canvas/shake_loose"), true).toBool();
}

void Preferences::setShakesLoose(bool loose) {
    m_settings.setValue(QStringLiteral("canvas/shake_loose"), loose);
}

QStringList Preferences::kindUses() const {
    return m_settings.value(QStringLiteral("canvas/kind_uses")).toStringList();
}

void Preferences::setKindUses(const QStringList& kinds) {
    m_settings.setValue(QStringLiteral("canvas/kind_uses"), kinds);
}

bool Preferences::isDefault(Key key) const {
    return !m_settings.contains(keyName(key));
}

void Preferences::reset(Key key) {
    if (isDefault(key))
        return;
    m_settings.remove(keyName(key));
    apply();
    Q_EMIT changed();
    if (key == Key::Language)
        Q_EMIT languageChanged();
}

std::optional<QKeySequence> Preferences::key(const QString& action) const {
    const QVariant kept = m_settings.value(QStringLiteral("keys/") + action);
    if (!kept.isValid())
        return std::nullopt;
    return QKeySequence::fromString(kept.toString(), QKeySequence::PortableText);
}

void Preferences::setKey(const QString& action, const std::optional<QKeySequence>& key) {
    const QString name = QStringLiteral("keys/") + action;
    if (key)
        m_settings.setValue(name, key->toString(QKeySequence::PortableText));
    else
        m_settings.remove(name);
}

void Preferences::store(Key key, const QVariant& value, const QVariant& standard) {
    const QVariant before = m_settings.value(keyName(key), standard);
    if (before.toString() == value.toString())
        return;
    if (value == standard)
        m_settings.remove(keyName(key));
    else
        m_settings.setValue(keyName(key), value);
    // QSettings writes it when events are handled next, and tells nobody where it could not.
    QTimer::singleShot(0, this, [this] {
        if (m_settings.status() == QSettings::AccessError && !std::exchange(m_toldNotKept, true))
            Q_EMIT notKept(m_settings.fileName());
    });
    apply();
    Q_EMIT changed();
}

void Preferences::apply() const {
    ThemeManager& manager = ThemeManager::instance();
    manager.setMode(theme());
    manager.setTextScale(textScale());
    manager.setReducedMotion(reducedMotion());
}

namespace {

/// Where the steps of a file that have a mark are kept: its path as one name of the settings file, which
/// takes slashes for groups.
QString marksName(const char* mark, const QString& file) {
    return QLatin1String(mark) + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(file));
}

} // namespace

QStringList Preferences::marked(const char* mark, const QString& file) const {
    return m_settings.value(marksName(mark, file)).toStringList();
}

void Preferences::setMarked(const char* mark, const QString& file, const QStringList& steps) {
    if (steps.isEmpty())
        m_settings.remove(marksName(mark, file));
    else
        m_settings.setValue(marksName(mark, file), steps);
}

QStringList Preferences::breakpoints(const QString& file) const {
    return marked("breakpoints", file);
}

void Preferences::setBreakpoints(const QString& file, const QStringList& steps) {
    setMarked("breakpoints", file, steps);
}

QStringList Preferences::pins(const QString& file) const {
    return marked("pins", file);
}

void Preferences::setPins(const QString& file, const QStringList& steps) {
    setMarked("pins", file, steps);
}

QByteArray Preferences::layout(const QString& name) const {
    return m_settings.value(QStringLiteral("layout/") + name).toByteArray();
}

void Preferences::setLayout(const QString& name, const QByteArray& bytes) {
    m_settings.setValue(QStringLiteral("layout/") + name, bytes);
}

QHash<QString, QByteArray> Preferences::partSizes() const {
    QHash<QString, QByteArray> sizes;
    const QString group = QStringLiteral("layout/");
    for (const QString& key : m_settings.allKeys()) {
        if (key.startsWith(group) && key != kWindowLayout)
            sizes[key.mid(group.size())] = m_settings.value(key).toByteArray();
    }
    return sizes;
}

void Preferences::setPartSizes(const QHash<QString, QByteArray>& sizes) {
    const QHash<QString, QByteArray> before = partSizes();
    for (auto at = before.begin(); at != before.end(); ++at)
        m_settings.remove(QStringLiteral("layout/") + at.key());
    for (auto at = sizes.begin(); at != sizes.end(); ++at)
        setLayout(at.key(), at.value());
}

QString Preferences::layoutName() const {
    return m_settings.value(kLayoutName).toString();
}

void Preferences::setLayoutName(const QString& name) {
    m_settings.setValue(kLayoutName, name);
}

} // namespace orrery::widgets
