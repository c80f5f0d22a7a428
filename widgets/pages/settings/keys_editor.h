#pragma once

#include "widgets/pages/settings/keys_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QKeySequenceEdit;
class QPushButton;
class QTableView;

namespace orrery::widgets {

class TextLabel;

/// The keys of all actions: choose a row, press the keys. What has these keys already is named before it
/// loses them.
class KeysEditor : public QWidget {
    Q_OBJECT

public:
    explicit KeysEditor(ActionRegistry& registry);

    /// Shows only the actions that contain this text; returns how many those are.
    int setFilter(const QString& text);

private:
    QWidget* makeTable();
    QWidget* makeLine();
    QAction* current() const;
    QKeySequence wanted() const;
    void refresh();
    void apply();

    ActionRegistry& m_registry;
    KeysModel m_model;
    QSortFilterProxyModel m_proxy;
    QTableView* m_table;
    QKeySequenceEdit* m_keys;
    TextLabel* m_words;
    QPushButton* m_apply;
    QPushButton* m_none;
    QPushButton* m_reset;
};

} // namespace orrery::widgets
