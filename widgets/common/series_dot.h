#pragma once

#include "widgets/common/delegates.h"

#include <QIcon>

#include <functional>

namespace orrery::widgets {

/// A dot in the colour of a series, an index into Theme::series, to stand before a name.
QIcon seriesDot(int series);

/// A number behind the dot of its series.
class DotDelegate : public NumberDelegate {
    Q_OBJECT

public:
    /// `series`: which one an item belongs to.
    DotDelegate(std::function<int(const QModelIndex&)> series, QObject* parent)
        : NumberDelegate(parent), m_series(std::move(series)) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    std::function<int(const QModelIndex&)> m_series;
};

} // namespace orrery::widgets
