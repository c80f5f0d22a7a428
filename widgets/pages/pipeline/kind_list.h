#pragma once

#include "widgets/pages/pipeline/kind_choices.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace orrery::widgets {

/// Node kinds as rows: best guess first, or under the headings of their categories.
class KindListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole + 1, ReferenceRole, SummaryRole, IconRole, MatchRole, TypeRole };

    using QAbstractListModel::QAbstractListModel;

    /// `grouped`: with a heading before each category.
    void setChoices(std::vector<KindChoice> choices, bool grouped);
    /// Null for a heading and for no row.
    const KindChoice* choice(const QModelIndex& index) const;
    int choiceCount() const { return static_cast<int>(m_choices.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    struct Row {
        int choice = -1; ///< -1 for a heading.
        QString heading;
    };
    std::vector<KindChoice> m_choices;
    std::vector<Row> m_rows;
};

/// Draws a kind: icon, title, what it does, and the port that a wire would end in.
class KindDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `height`: of a row, at 100 %. `summaries`: whether the row has room to say what the kind does.
    KindDelegate(int height, bool summaries, QObject* parent)
        : QStyledItemDelegate(parent), m_height(height), m_summaries(summaries) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int m_height;
    bool m_summaries;
};

} // namespace orrery::widgets
