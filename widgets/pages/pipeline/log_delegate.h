#pragma once

#include <QStyledItemDelegate>

namespace orrery::widgets {

/// A log line: time, rank in its colour, text; warnings and errors on a ground of their meaning, the filter's
/// hit marked.
class LogDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace orrery::widgets
