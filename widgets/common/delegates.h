#pragma once

#include <QStyledItemDelegate>

class QAbstractScrollArea;
class QTableView;

namespace orrery::widgets {

/// Rows as high as the text scale asks for, now and later; no grid, no vertical header, rows selected as a
/// whole.
void styleTable(QTableView& table);

/// Lets a view lie on the ground of its panel instead of on one of its own.
void lieOnPanel(QAbstractScrollArea& view);

/// Text in a cell; the state of the row (selection, hover) comes from the style.
class TextDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    /// Where the text begins; a glyph may stand before it.
    virtual int leftPadding() const { return 8; }
};

/// A number: mono, right aligned.
class NumberDelegate : public TextDelegate {
    Q_OBJECT

public:
    using TextDelegate::TextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// A state: glyph and word in the state's colour. The word of the server stands in `role`.
class StatusDelegate : public TextDelegate {
    Q_OBJECT

public:
    explicit StatusDelegate(int role, QObject* parent = nullptr) : TextDelegate(parent), m_role(role) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace orrery::widgets
