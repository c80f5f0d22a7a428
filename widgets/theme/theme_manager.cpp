#include "widgets/theme/theme_manager.h"

#include "widgets/theme/focus_ring.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/portal_settings.h"

#include <QApplication>
#include <QDBusConnection>
#include <QFile>
#include <QFontDatabase>
#include <QToolTip>

namespace orrery::widgets {

namespace {

const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString colorSchemeKey = QStringLiteral("color-scheme");

QFont sized(const QString& family, int pixelSize, QFont::Weight weight) {
    QFont font(family);
    font.setPixelSize(std::max(1, qRound(pixelSize * ThemeManager::instance().textScale())));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Looking for a bus that is not there can start one, which takes longer than the whole window.
bool sessionBusLikely() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

void installFonts() {
    static const bool done = [] {
        Tokens::builtin();
        for (const char* name : {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
                                 "JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf"})
            QFontDatabase::addApplicationFont(QStringLiteral(":/orrery/fonts/") + QLatin1String(name));
        return true;
    }();
    Q_UNUSED(done);
}

QFont uiFont(int pixelSize, QFont::Weight weight) {
    return sized(QStringLiteral("Inter"), pixelSize, weight);
}

QFont monoFont(int pixelSize, QFont::Weight weight) {
    return sized(QStringLiteral("JetBrains Mono"), pixelSize, weight);
}

int scaled(int length) {
    return qRound(length * ThemeManager::instance().textScale());
}

ThemeManager& ThemeManager::instance() {
    static ThemeManager manager;
    return manager;
}

ThemeManager::ThemeManager() : m_theme(&Tokens::builtin().light) {}

void ThemeManager::install(ThemeMode mode) {
    installFonts();
    m_systemDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    if (!m_installed)
        QApplication::setStyle(new OrreryStyle);
    m_installed = true;
    FocusRing::install();
    m_mode = mode;
    apply();
    if (mode == ThemeMode::System)
        watchPortal();
}

void ThemeManager::setMode(ThemeMode mode) {
    if (mode == m_mode)
        return;
    m_mode = mode;
    if (mode == ThemeMode::System)
        watchPortal();
    apply();
}

void ThemeManager::setTextScale(double scale) {
    scale = std::clamp(scale, 1.0, 2.0);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    apply();
}

void ThemeManager::setReducedMotion(bool reduced) {
    if (reduced == m_reducedMotion)
        return;
    m_reducedMotion = reduced;
    Q_EMIT reducedMotionChanged(reduced);
}

void ThemeManager::apply() {
    const Tokens& tokens = Tokens::builtin();
    switch (m_mode) {
    case ThemeMode::Light:
        m_theme = &tokens.light;
        break;
    case ThemeMode::Dark:
        m_theme = &tokens.dark;
        break;
    case ThemeMode::Contrast:
        m_theme = &tokens.contrast;
        break;
    case ThemeMode::System:
        m_theme = m_systemDark ? &tokens.dark : &tokens.light;
        break;
    }
    if (m_installed) {
        const QFont font = uiFont(tokens.metrics.fontBody);
        if (QApplication::font() != font)
            QApplication::setFont(font);
        QToolTip::setFont(uiFont(tokens.metrics.fontSmall));
        const QPalette palette = m_theme->palette();
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }
    Q_EMIT changed();
}

void ThemeManager::watchPortal() {
    if (m_watching || !sessionBusLikely())
        return;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    m_watching = true;
    auto* scheme = new PortalSettings(bus, appearanceGroup, colorSchemeKey, this);
    connect(scheme, &PortalSettings::told, this, &ThemeManager::onPortalSetting);
}

void ThemeManager::onPortalSetting(const QString&, const QString&, const QVariant& value) {
    // 1 asks for dark, 2 for light, 0 has no preference.
    const bool dark = value.toUInt() == 1;
    if (dark == m_systemDark)
        return;
    m_systemDark = dark;
    if (m_mode == ThemeMode::System)
        apply();
}

void followTheme(QWidget& widget, const std::function<void()>& apply) {
    apply();
    QObject::connect(&ThemeManager::instance(), &ThemeManager::changed, &widget, apply);
}

} // namespace orrery::widgets
