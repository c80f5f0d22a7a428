#include "widgets/shell/palette_delegate.h"

#include "widgets/shell/palette_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

namespace orrery::widgets {

namespace {

constexpr int kPadding = 16;

/// Draws a title with its matched letters in the accent's colour, returns where it ends.
int drawTitle(QPainter& painter, const QRect& rect, const QString& title, const QList<int>& matches,
              const QColor& color) {
    const QFont plain = uiFont(metrics().fontBody);
    const QFont marked = uiFont(metrics().fontBody, QFont::DemiBold);
    int x = rect.left();
    for (qsizetype at = 0; at < title.size();) {
        const bool match = matches.contains(static_cast<int>(at));
        qsizetype end = at;
        while (end < title.size() && matches.contains(static_cast<int>(end)) == match)
            ++end;
        const QString part = title.mid(at, end - at);
        const QFont& font = match ? marked : plain;
        painter.setFont(font);
        painter.setPen(match ? theme().accentSoftText : color);
        painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, part);
        x += QFontMetrics(font).horizontalAdvance(part);
        at = end;
    }
    return x;
}

/// Draws a key cap ending at `right`, returns where it begins.
int drawKey(QPainter& painter, const QRect& row, int right, const QString& key) {
    const QFont font = monoFont(metrics().monoSmall);
    const int width = QFontMetrics(font).horizontalAdvance(key) + 10;
    const QRectF cap(right - width + 0.5, row.center().y() - scaled(18) / 2.0 + 0.5, width - 1,
                     scaled(18) - 1);
    painter.setPen(theme().borderNormal);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, 3, 3);
    painter.setFont(font);
    painter.setPen(theme().text[1]);
    painter.drawText(cap, Qt::AlignCenter, key);
    return right - width;
}

int drawStatus(QPainter& painter, const QRect& row, int right, Status status, const QString& text) {
    const auto& look = theme().status(status);
    const QFont font = uiFont(metrics().fontBody);
    const int width = QFontMetrics(font).horizontalAdvance(text);
    painter.setFont(font);
    painter.setPen(look.color);
    painter.drawText(QRect(right - width, row.top(), width + 1, row.height()), Qt::AlignVCenter, text);
    const int size = scaled(16);
    paintIcon(painter, look.icon, QRectF(right - width - 6 - size, row.center().y() - size / 2.0, size, size),
              look.color);
    return right - width - 6 - size;
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {100, scaled(index.data(PaletteModel::HeadingRole).toBool() ? 26 : metrics().rowRoomy)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const QString title = index.data().toString();
    if (index.data(PaletteModel::HeadingRole).toBool()) {
        painter->setFont(uiFont(metrics().fontSmall, QFont::Medium));
        painter->setPen(theme().text[2]);
        painter->drawText(row.adjusted(kPadding, 4, -kPadding, 0), Qt::AlignVCenter, title);
        painter->restore();
        return;
    }
    const bool usable = index.data(PaletteModel::UnavailableRole).toString().isEmpty();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(row, theme().selectionFill);
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), theme().accent);
    } else if (option.state & QStyle::State_MouseOver && usable) {
        painter->fillRect(row, theme().surface[3]);
    }
    if (!usable)
        painter->setOpacity(metrics().opacityDisabled);
    const int size = scaled(16);
    const QString name = index.data(PaletteModel::IconRole).toString();
    if (!name.isEmpty())
        paintIcon(*painter, name, QRectF(row.left() + kPadding, row.center().y() - size / 2.0, size, size),
                  theme().text[1]);
    int right = row.right() - kPadding;
    const QString key = index.data(PaletteModel::ShortcutRole).toString();
    if (!key.isEmpty())
        right = drawKey(*painter, row, right, key) - 12;
    const int status = index.data(PaletteModel::StatusRole).toInt();
    if (status >= 0)
        right = drawStatus(*painter, row, right, static_cast<Status>(status),
                           index.data(PaletteModel::StatusTextRole).toString()) -
                12;
    const QRect words(row.left() + kPadding + size + 12, row.top(), right - row.left() - kPadding - size - 12,
                      row.height());
    painter->setClipRect(words);
    const int end = drawTitle(*painter, words, title, index.data(PaletteModel::MatchRole).value<QList<int>>(),
                              theme().text[0]);
    painter->setFont(uiFont(metrics().fontSmall));
    painter->setPen(theme().text[2]);
    painter->drawText(QRect(end + 12, row.top(), words.right() - end - 12, row.height()), Qt::AlignVCenter,
                      index.data(PaletteModel::DetailRole).toString());
    painter->restore();
}

} // namespace orrery::widgets
