#include "widgets/shell/palette_model.h"

#include <algorithm>
#include <array>

namespace orrery::widgets {

namespace {

struct Prefix {
    QChar sign;
    PaletteKind kind;
};
constexpr std::array kPrefixes = {
    Prefix{u'>', PaletteKind::Action}, Prefix{u'@', PaletteKind::Step},    Prefix{u'#', PaletteKind::Run},
    Prefix{u':', PaletteKind::Host},   Prefix{u'/', PaletteKind::Setting},
};

constexpr std::array kSections = {PaletteKind::Step,     PaletteKind::Action, PaletteKind::Page,
                                  PaletteKind::Pipeline, PaletteKind::Run,    PaletteKind::Host,
                                  PaletteKind::Setting};

QString headingOf(PaletteKind kind) {
    switch (kind) {
    case PaletteKind::Page:
        return PaletteModel::tr("Pages");
    case PaletteKind::Action:
        return PaletteModel::tr("Actions");
    case PaletteKind::Pipeline:
        return PaletteModel::tr("Pipelines");
    case PaletteKind::Step:
        return PaletteModel::tr("Steps");
    case PaletteKind::Run:
        return PaletteModel::tr("Runs");
    case PaletteKind::Host:
        return PaletteModel::tr("Hosts");
    case PaletteKind::Setting:
        return PaletteModel::tr("Settings");
    }
    return {};
}

bool startsWord(const QString& text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

std::optional<int> fuzzyScore(const QString& query, const QString& title, QList<int>* positions) {
    if (query.isEmpty())
        return 0;
    // A whole hit beats scattered letters.
    if (const qsizetype at = title.indexOf(query, 0, Qt::CaseInsensitive); at >= 0) {
        if (positions) {
            for (qsizetype step = 0; step < query.size(); ++step)
                positions->append(static_cast<int>(at + step));
        }
        const int whole = title.size() == query.size() ? 100 : 0;
        return 1000 + whole + (startsWord(title, at) ? 200 : 0) -
               static_cast<int>(std::min<qsizetype>(at, 100));
    }
    int score = 0;
    qsizetype from = 0;
    for (const QChar wanted : query) {
        if (wanted.isSpace())
            continue;
        const qsizetype at = title.indexOf(wanted, from, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        score += startsWord(title, at) ? 20 : at == from ? 10 : 1;
        if (positions)
            positions->append(static_cast<int>(at));
        from = at + 1;
    }
    // Letters strewn over a sentence are chance, not a hit.
    return score >= 8 * query.size() ? std::optional(score) : std::nullopt;
}

PaletteModel::PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries) {
    m_entries = std::move(entries);
    setQuery({});
}

void PaletteModel::setQuery(const QString& query) {
    QString wanted = query.trimmed();
    std::optional<PaletteKind> only;
    for (const Prefix& prefix : kPrefixes) {
        if (wanted.startsWith(prefix.sign)) {
            only = prefix.kind;
            wanted = wanted.mid(1).trimmed();
            break;
        }
    }
    struct Hit {
        int entry;
        int score;
    };
    std::array<std::vector<Hit>, kSections.size()> sections;
    m_hits = 0;
    for (std::size_t place = 0; place < m_entries.size(); ++place) {
        const PaletteEntry& entry = m_entries[place];
        if (only && entry.kind != *only && !(*only == PaletteKind::Action && entry.kind == PaletteKind::Page))
            continue;
        const auto score = fuzzyScore(wanted, entry.title, nullptr);
        if (!score)
            continue;
        ++m_hits;
        sections[static_cast<std::size_t>(entry.kind)].push_back({static_cast<int>(place), *score});
    }
    beginResetModel();
    m_rows.clear();
    const std::size_t most = only ? 200 : kMostPerSection;
    for (const PaletteKind kind : kSections) {
        auto& hits = sections[static_cast<std::size_t>(kind)];
        if (hits.empty())
            continue;
        std::stable_sort(hits.begin(), hits.end(),
                         [](const Hit& left, const Hit& right) { return left.score > right.score; });
        m_rows.push_back({-1, kind, {}});
        for (std::size_t place = 0; place < std::min(hits.size(), most); ++place) {
            Row row{hits[place].entry, kind, {}};
            fuzzyScore(wanted, m_entries[static_cast<std::size_t>(row.entry)].title, &row.matches);
            m_rows.push_back(std::move(row));
        }
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::entry(const QModelIndex& index) const {
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].entry < 0)
        return nullptr;
    return &m_entries[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(index.row())].entry)];
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    const PaletteEntry* found = entry(index);
    return found && found->unavailable.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const PaletteEntry* found = entry(index);
    if (role == HeadingRole)
        return found == nullptr;
    if (!found)
        return role == Qt::DisplayRole ? QVariant(headingOf(row.kind)) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return found->title;
    case DetailRole:
        return found->detail;
    case ShortcutRole:
        return found->shortcut;
    case IconRole:
        return found->icon;
    case StatusRole:
        return found->status ? static_cast<int>(*found->status) : -1;
    case StatusTextRole:
        return found->statusText;
    case MatchRole:
        return QVariant::fromValue(row.matches);
    case Qt::ToolTipRole:
    case UnavailableRole:
        return found->unavailable;
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "title, kind").arg(found->title, headingOf(row.kind));
    default:
        return {};
    }
}

} // namespace orrery::widgets
