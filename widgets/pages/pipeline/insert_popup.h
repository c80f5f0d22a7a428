#pragma once

#include "widgets/pages/pipeline/kind_list.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace orrery::widgets {

class SearchKeys;

/// The search for a new node at the place where it will stand: type, choose, Enter. Over the canvas, never
/// modal: a click elsewhere closes it.
class InsertPopup : public QFrame {
    Q_OBJECT

public:
    explicit InsertPopup(QWidget* canvas);

    /// What can be chosen from. Ownership: `kinds` shares the library's.
    void setKinds(std::vector<std::shared_ptr<const pipeline::NodeKind>> kinds, const QStringList& habits);
    /// Opens beside the node that would be inserted, so that both can be seen; with a loose wire only what
    /// fits it is offered. Units: pixels of the canvas.
    void openBeside(const QRect& ghost, const std::optional<LooseWire>& wire);
    /// The node that would be inserted is here now: the popup makes room where it lies over it.
    void keepOff(const QRect& ghost);
    const std::optional<LooseWire>& wire() const { return m_wire; }
    QLineEdit* query() const { return m_query; }
    QListView* list() const { return m_list; }

Q_SIGNALS:
    /// Another kind would be inserted now; null for none.
    void currentChanged(const orrery::widgets::KindChoice* choice);
    void chosen(const orrery::widgets::KindChoice& choice);
    /// Closed, with or without a choice.
    void closed();

protected:
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void choose();
    void place();

    std::vector<std::shared_ptr<const pipeline::NodeKind>> m_kinds;
    QStringList m_habits;
    std::optional<LooseWire> m_wire;
    QRect m_beside; ///< The node that would be inserted.
    KindListModel m_model;
    QLineEdit* m_query;
    QLabel* m_heading;
    QLabel* m_nothing;
    QLabel* m_keys;
    QListView* m_list;
    SearchKeys* m_walk;
};

} // namespace orrery::widgets
