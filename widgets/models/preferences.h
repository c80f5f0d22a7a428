#pragma once

#include "widgets/theme/theme_manager.h"

#include <QObject>
#include <QSettings>

#include <array>
#include <optional>

namespace orrery::widgets {

/// What the user chose, with its defaults. A change takes effect at once and is kept in one file of the
/// user's. A file that is corrupt counts as empty.
class Preferences : public QObject {
    Q_OBJECT

public:
    enum class Key { Theme, TextScale, ReducedMotion };
    static constexpr std::array kAll = {Key::Theme, Key::TextScale, Key::ReducedMotion};

    /// `file` is an INI file; it need not exist.
    explicit Preferences(const QString& file, QObject* parent = nullptr);

    ThemeMode theme() const;
    void setTheme(ThemeMode mode);
    /// 1 to 2.
    double textScale() const;
    void setTextScale(double scale);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);

    bool isDefault(Key key) const;
    void reset(Key key);

    /// Hands everything to the theme manager, as at the start.
    void apply() const;

    /// Bytes of the window's layout, kept beside the settings.
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& bytes);

    QString file() const { return m_settings.fileName(); }

Q_SIGNALS:
    void changed();

private:
    void store(Key key, const QVariant& value, const QVariant& standard);

    QSettings m_settings;
};

/// The spelling of a theme in settings and on the command line; nothing for other words.
std::optional<ThemeMode> themeFromWord(const QString& word);
QString themeWord(ThemeMode mode);

} // namespace orrery::widgets
