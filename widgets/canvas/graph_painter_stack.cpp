#include "widgets/canvas/graph_painter.h"
#include "widgets/canvas/stack_grid.h"
#include "widgets/theme/icons.h"

#include <QCoreApplication>
#include <QPainter>

namespace orrery::widgets {

namespace {

constexpr double kGlyph = 14;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

void GraphPainter::paintInstance(QPainter& painter, const NodeInstance& instance, const QRectF& cell,
                                 bool named, const PaintContext& context) {
    const Theme& theme = *context.theme;
    const double middle = cell.center().y();
    const QPointF corner(named ? cell.left() : cell.center().x() - kGlyph / 2, middle - kGlyph / 2);
    if (instance.status) {
        const Theme::StatusLook& look = theme.status(*instance.status);
        paintIcon(painter, look.icon, QRectF(corner, QSizeF(kGlyph, kGlyph)), look.color);
    } else {
        // Nothing is known of it yet: an empty place.
        painter.setPen(QPen(theme.borderStrong, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(corner, QSizeF(kGlyph, kGlyph)).adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
    }
    if (!named || detailLevel(context.zoom) != DetailLevel::Full)
        return;
    const double left = cell.left() + kGlyph + 6;
    const QColor color = instance.status ? theme.status(*instance.status).color : theme.text[2];
    const double used =
        paintWord(painter, instance.words, SmallFace, color, cell.right(), middle, cell.width() / 2, true);
    paintWord(painter, instance.label, SmallFace, theme.text[1], left, middle,
              cell.right() - left - used - (used > 0 ? 6 : 0));
}

/// The switch of a stack, and its instances while it is open.
void GraphPainter::paintStack(QPainter& painter, const GraphModel& model, int index,
                              const PaintContext& context) {
    const Theme& theme = *context.theme;
    const NodeRecord& node = model.node(index);
    const QPointF middle = StackGrid::toggle(node).center();
    paintIcon(painter, node.open ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
              QRectF(middle - QPointF(7, 7), QSizeF(14, 14)), theme.text[1]);
    if (!node.open)
        return;
    const StackGrid grid(node);
    const auto& instances = model.instances(index);
    painter.fillRect(
        QRectF(grid.cell(0).left(), grid.cell(0).top() - 3, node.width - 2 * grid.cell(0).left(), 1),
        theme.borderSubtle);
    if (instances.empty()) {
        paintWord(painter, QCoreApplication::translate("Node", "not known yet"), SmallFace, theme.text[2],
                  grid.cell(0).left(), grid.cell(0).center().y(), grid.cell(0).width());
        return;
    }
    const int shown = grid.cells() - (grid.hidden() > 0 ? 1 : 0);
    for (int cell = 0; cell < shown; ++cell)
        paintInstance(painter, instances[at(cell)], grid.cell(cell), grid.hasNames(), context);
    if (grid.hidden() > 0)
        paintWord(painter, QStringLiteral("+%1").arg(grid.hidden()), SmallFace, theme.text[1],
                  grid.cell(shown).left(), grid.cell(shown).center().y(), grid.cell(shown).width() + 8);
}

} // namespace orrery::widgets
