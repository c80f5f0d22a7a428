#pragma once

#include <QStyledItemDelegate>

namespace orrery::widgets {

/// Paints the palette's rows: icon, title with the matched letters marked, detail, state and key at the
/// right.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace orrery::widgets
