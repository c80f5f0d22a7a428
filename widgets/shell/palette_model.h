#pragma once

#include "widgets/theme/theme.h"

#include <QAbstractListModel>
#include <QIcon>

#include <functional>
#include <optional>
#include <vector>

namespace orrery::widgets {

/// What kind of thing a palette entry is; also its section.
enum class PaletteKind { Page, Action, Pipeline, Step, Run, Host, Setting };

/// Something that the palette can go to or do.
struct PaletteEntry {
    PaletteKind kind = PaletteKind::Action;
    QString title;
    QString detail;               ///< Where it belongs: a file, a pipeline.
    QString shortcut;             ///< As text; empty for none.
    QString icon;                 ///< A name of `resources/icons`.
    std::optional<Status> status; ///< Of steps and runs.
    QString statusText;
    QString unavailable; ///< Why it cannot be used now; empty where it can.
    std::function<void()> run;
};

/// The entries that match a query, best first within their section, with headings between the sections.
/// A query may start with a prefix: `>` actions and pages, `@` steps, `#` runs, `:` hosts,
/// `/` settings.
/// Cost: one pass over all entries a query; ten thousand take a few milliseconds.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, ///< True for a heading.
        DetailRole,
        ShortcutRole,
        IconRole,
        StatusRole, ///< -1 without one, else a Status.
        StatusTextRole,
        MatchRole, ///< QList<int> of matched positions in the title.
        UnavailableRole,
    };

    static constexpr int kMostPerSection = 8;

    explicit PaletteModel(QObject* parent = nullptr);

    void setEntries(std::vector<PaletteEntry> entries);
    void setQuery(const QString& query);
    int entryCount() const { return static_cast<int>(m_entries.size()); }
    int hitCount() const { return m_hits; }
    const std::vector<PaletteEntry>& entries() const { return m_entries; }
    /// The entry of a row; null for a heading.
    const PaletteEntry* entry(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        int entry = -1; ///< -1 for a heading.
        PaletteKind kind = PaletteKind::Action;
        QList<int> matches;
    };

    std::vector<PaletteEntry> m_entries;
    std::vector<Row> m_rows;
    int m_hits = 0;
};

/// How well `query` fits `title`: higher is better, nothing where it does not. Letters must come in order;
/// the start of a word and neighbours count more. `positions` receives where they were found.
std::optional<int> fuzzyScore(const QString& query, const QString& title, QList<int>* positions);

} // namespace orrery::widgets
