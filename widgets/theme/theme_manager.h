#pragma once

#include "widgets/theme/theme.h"

#include <QObject>
#include <QVariant>

#include <functional>

class QWidget;

namespace orrery::widgets {

/// What the user chose.
enum class ThemeMode { System, Light, Dark, Contrast };

/// The theme in use and what else every painter must know: text scale and reduced motion.
///
/// One for the process, made by the first call. `install` gives the application style, palette and fonts;
/// after that every change is live. Widgets that paint themselves repaint on QEvent::PaletteChange.
/// Thread: the window's.
class ThemeManager : public QObject {
    Q_OBJECT

public:
    static ThemeManager& instance();

    /// Gives the application the style, the fonts and the theme. Call once, right after the QApplication.
    void install(ThemeMode mode = ThemeMode::System);

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    const Theme& theme() const { return *m_theme; }

    /// Factor on font sizes and row heights, 1 to 2.
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);

    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);

Q_SIGNALS:
    /// The theme or the text scale is another one now; palette and fonts are already set.
    void changed();
    void reducedMotionChanged(bool reduced);

private Q_SLOTS:
    void onPortalSetting(const QString& group, const QString& key, const QVariant& value);

private:
    ThemeManager();
    void apply();
    void watchPortal();

    ThemeMode m_mode = ThemeMode::Light;
    const Theme* m_theme = nullptr;
    double m_textScale = 1;
    bool m_reducedMotion = false;
    bool m_systemDark = false;
    bool m_installed = false;
    bool m_watching = false;
};

/// The theme in use.
inline const Theme& theme() {
    return ThemeManager::instance().theme();
}

/// Runs `apply` now and after each change of theme or text size, as long as the widget lives: for the fonts
/// and lengths that it is given from outside.
void followTheme(QWidget& widget, const std::function<void()>& apply);

/// A length of the tokens times the text scale, rounded. For row heights and whatever holds text.
int scaled(int length);

} // namespace orrery::widgets
