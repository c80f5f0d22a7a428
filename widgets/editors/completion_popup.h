#pragma once

#include "core/pipeline/assist.h"

#include <QAbstractListModel>
#include <QFrame>

class QListView;

namespace orrery::widgets {

class CompletionModel;
class TextLabel;

/// What may be written, in a list below the cursor with a sentence about the chosen one. Never takes the
/// focus: the text hands it the keys that it understands.
class CompletionPopup : public QFrame {
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget* parent);

    /// Shows the list below (or above) `anchor`, a line of the text in the parent. Without `chosen` nothing
    /// is chosen until an arrow key is pressed, so that Enter stays a line break.
    void offer(pipeline::Completions completions, const QRect& anchor, bool chosen);
    /// Takes a key for moving, accepting or closing; false for all others.
    bool takeKey(const QKeyEvent& event);
    const pipeline::Completions& completions() const { return m_completions; }
    QListView* list() const { return m_list; }

Q_SIGNALS:
    void accepted(const pipeline::Completion& completion);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void describe();
    void accept();
    void choose(int by);

    pipeline::Completions m_completions;
    QRect m_anchor;
    CompletionModel* m_model;
    QListView* m_list;
    TextLabel* m_words;
};

/// The offered completions as an item model.
class CompletionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PictureRole = Qt::UserRole, DetailRole };
    using QAbstractListModel::QAbstractListModel;

    void setItems(const std::vector<pipeline::Completion>* items);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const std::vector<pipeline::Completion>* m_items = nullptr;
};

} // namespace orrery::widgets
