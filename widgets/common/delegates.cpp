#include "widgets/common/delegates.h"

#include "widgets/common/page_parts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <utility>

namespace orrery::widgets {

namespace {

constexpr int kPadding = 8;

/// Ground, selection and focus as the style draws them, without text.
void paintGround(QPainter* painter, const QStyleOptionViewItem& option) {
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    ground.icon = {};
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
}

} // namespace

void styleTable(QTableView& table) {
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setHighlightSections(false);
    followTheme(table, [&table, before = ThemeManager::instance().textScale()]() mutable {
        table.verticalHeader()->setMinimumSectionSize(scaled(metrics().row));
        table.verticalHeader()->setDefaultSectionSize(scaled(metrics().row));
        // What the person made of the columns stays: they grow with their texts.
        const double growth = ThemeManager::instance().textScale() /
                              std::exchange(before, ThemeManager::instance().textScale());
        const int columns = growth == 1 ? 0 : table.horizontalHeader()->count();
        for (int column = 0; column < columns; ++column)
            if (table.horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive)
                table.setColumnWidth(column, qRound(table.columnWidth(column) * growth));
    });
    lieOnPanel(table);
}

void lieOnPanel(QAbstractScrollArea& view) {
    view.viewport()->setBackgroundRole(QPalette::Window);
}

void TextDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                         const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = option.text;
    paintGround(painter, option);
    painter->setFont(option.font);
    painter->setPen(option.state & QStyle::State_Selected ? theme().selectionText : theme().text[0]);
    const QRect words = option.rect.adjusted(leftPadding(), 0, -kPadding, 0);
    ReadingOrder(option.direction, option.rect)
        .drawWords(*painter, words, static_cast<int>(option.displayAlignment | Qt::AlignVCenter),
                   QFontMetrics(option.font).elidedText(text, Qt::ElideRight, words.width()));
}

void NumberDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    TextDelegate::initStyleOption(option, index);
    option->font = monoFont(metrics().monoBody);
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

void StatusDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                           const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = option.text;
    paintGround(painter, option);
    const QString state = index.data(m_role).toString();
    const ReadingOrder place(option.direction, option.rect);
    QRect words = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    QColor color = theme().text[1];
    if (!state.isEmpty()) {
        const auto& look = theme().status(lookOf(state));
        color = look.color;
        const int size = scaled(16);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect glyph(words.left(), option.rect.center().y() - size / 2, size, size);
        paintIcon(*painter, look.icon, QRectF(place(glyph)).translated(0, 0.5), color);
        painter->restore();
        words.setLeft(words.left() + size + 6);
    }
    painter->setFont(option.font);
    painter->setPen(color);
    place.drawWords(*painter, words, Qt::AlignVCenter,
                    QFontMetrics(option.font).elidedText(text, Qt::ElideRight, words.width()));
}

} // namespace orrery::widgets
