#pragma once

#include <QAbstractTableModel>
#include <QPointer>

#include <vector>

class QAction;

namespace orrery::widgets {

class ActionRegistry;

/// Every action with its key and its standard key, in the order of the menu.
class KeysModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ActionColumn, KeyColumn, StandardColumn, ColumnCount };
    enum Role { ChangedRole = Qt::UserRole + 1 };

    /// Ownership: `registry` must outlive this.
    explicit KeysModel(const ActionRegistry& registry, QObject* parent = nullptr);

    /// The action of a row; null where it is gone.
    QAction* action(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void reload();

    const ActionRegistry& m_registry;
    std::vector<QPointer<QAction>> m_actions;
};

} // namespace orrery::widgets
