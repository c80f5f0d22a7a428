#pragma once

#include "widgets/theme/theme_manager.h"

#include <QHash>
#include <QKeySequence>
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
    enum class Key { Theme, TextScale, ReducedMotion, Language, StartWith };
    static constexpr std::array kAll = {Key::Theme, Key::TextScale, Key::ReducedMotion, Key::Language,
                                        Key::StartWith};

    /// `file` is an INI file; it need not exist.
    explicit Preferences(const QString& file, QObject* parent = nullptr);

    ThemeMode theme() const;
    void setTheme(ThemeMode mode);
    /// 1 to 2.
    double textScale() const;
    void setTextScale(double scale);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);

    /// Name of the locale of the window's texts, "de"; empty follows the system.
    QString language() const;
    void setLanguage(const QString& locale);
    /// Whether the window opens the workspace it last had instead of the start page.
    bool startWithLast() const;
    void setStartWithLast(bool last);

    /// Whether a node that is shaken comes off its wires.
    bool shakesLoose() const;
    void setShakesLoose(bool loose);

    /// The kinds of node that were added, the latest first.
    QStringList kindUses() const;
    void setKindUses(const QStringList& kinds);

    bool isDefault(Key key) const;
    void reset(Key key);

    /// The key that the person gave an action by its id; nothing where it has its standard one. An empty
    /// sequence takes the key away.
    std::optional<QKeySequence> key(const QString& action) const;
    void setKey(const QString& action, const std::optional<QKeySequence>& key);

    /// Hands everything to the theme manager, as at the start.
    void apply() const;

    /// The steps of a pipeline file at which runs stop; `file` is its absolute path.
    QStringList breakpoints(const QString& file) const;
    void setBreakpoints(const QString& file, const QStringList& steps);
    /// The steps of a pipeline file whose latest outputs runs take as they are.
    QStringList pins(const QString& file) const;
    void setPins(const QString& file, const QStringList& steps);

    /// Bytes of the window's layout, kept beside the settings.
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& bytes);
    /// The sizes of all parts that have others than the standard ones, by name.
    QHash<QString, QByteArray> partSizes() const;
    void setPartSizes(const QHash<QString, QByteArray>& sizes);
    /// The named layout that was chosen last; empty for none.
    QString layoutName() const;
    void setLayoutName(const QString& name);

    QString file() const { return m_settings.fileName(); }

Q_SIGNALS:
    /// The file cannot be written: settings hold until the window closes. Told once.
    void notKept(const QString& file);
    void changed();
    /// Another language was chosen; texts that are shown already are in the old one.
    void languageChanged();

private:
    void store(Key key, const QVariant& value, const QVariant& standard);
    QStringList marked(const char* mark, const QString& file) const;
    void setMarked(const char* mark, const QString& file, const QStringList& steps);

    QSettings m_settings;
    bool m_toldNotKept = false;
};

/// The spelling of a theme in settings and on the command line; nothing for other words.
std::optional<ThemeMode> themeFromWord(const QString& word);
QString themeWord(ThemeMode mode);

} // namespace orrery::widgets
