#include "widgets/pages/settings/keys_model.h"

#include "widgets/shell/action_registry.h"

namespace orrery::widgets {

KeysModel::KeysModel(const ActionRegistry& registry, QObject* parent)
    : QAbstractTableModel(parent), m_registry(registry) {
    connect(&registry, &ActionRegistry::changed, this, &KeysModel::reload);
    connect(&registry, &ActionRegistry::keysChanged, this, [this] {
        if (!m_actions.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    reload();
}

void KeysModel::reload() {
    beginResetModel();
    m_actions.clear();
    for (QAction* action : m_registry.actions())
        m_actions.emplace_back(action);
    endResetModel();
}

QAction* KeysModel::action(const QModelIndex& index) const {
    return index.isValid() ? m_actions[static_cast<std::size_t>(index.row())].data() : nullptr;
}

int KeysModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_actions.size());
}

int KeysModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeysModel::data(const QModelIndex& index, int role) const {
    const QAction* shown = action(index);
    if (!shown)
        return {};
    const QKeySequence standard = ActionRegistry::standardKey(shown);
    if (role == ChangedRole)
        return shown->shortcut() != standard;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ActionColumn:
        return shown->text();
    case KeyColumn:
        return shown->shortcut().toString(QKeySequence::NativeText);
    case StandardColumn:
        return shown->shortcut() == standard
                   ? QString()
                   : tr("standard: %1")
                         .arg(standard.isEmpty() ? tr("none") : standard.toString(QKeySequence::NativeText));
    default:
        return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == ActionColumn ? tr("Action") : section == KeyColumn ? tr("Keys") : tr("Changed");
}

} // namespace orrery::widgets
