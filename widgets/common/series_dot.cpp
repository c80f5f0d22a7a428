#include "widgets/common/series_dot.h"

#include "widgets/theme/theme_manager.h"

#include <QIconEngine>
#include <QPainter>

namespace orrery::widgets {

namespace {

constexpr int kDot = 8;

void paintDot(QPainter& painter, const QPointF& middle, int series) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().series[static_cast<std::size_t>(series) % theme().series.size()]);
    painter.drawEllipse(middle, scaled(kDot) / 2.0, scaled(kDot) / 2.0);
    painter.restore();
}

/// Follows the theme, as it draws when it is asked.
class DotEngine : public QIconEngine {
public:
    explicit DotEngine(int series) : m_series(series) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        paintDot(*painter, QRectF(rect).center(), m_series);
    }
    QIconEngine* clone() const override { return new DotEngine(m_series); }

private:
    int m_series;
};

} // namespace

QIcon seriesDot(int series) {
    return QIcon(new DotEngine(series));
}

void DotDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    NumberDelegate::paint(painter, option, index);
    const QRect place(option.rect.left() + 8, option.rect.top(), scaled(kDot), option.rect.height());
    paintDot(*painter, QRectF(QStyle::visualRect(option.direction, option.rect, place)).center(),
             m_series(index));
}

} // namespace orrery::widgets
