#include "widgets/shell/palette_delegate.h"

#include "widgets/shell/palette_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

#include <numeric>

namespace orrery::widgets {

namespace {

constexpr int kPadding = 16;

/// A piece of a title: one that matches what is looked for, or one between two of them.
struct Piece {
    QString text;
    QFont font;
    bool match;
    int width;
};

std::vector<Piece> piecesOf(const QString& title, const QList<int>& matches) {
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < title.size();) {
        const bool match = matches.contains(static_cast<int>(at));
        qsizetype end = at;
        while (end < title.size() && matches.contains(static_cast<int>(end)) == match)
            ++end;
        const QString text = title.mid(at, end - at);
        const QFont font = uiFont(metrics().fontBody, match ? QFont::DemiBold : QFont::Normal);
        pieces.push_back({text, font, match, QFontMetrics(font).horizontalAdvance(text)});
        at = end;
    }
    return pieces;
}

/// Draws a title with its matched letters in the accent's colour, returns where it ends.
int drawTitle(QPainter& painter, const ReadingOrder& place, const QRect& room, const QString& title,
              const QList<int>& matches) {
    const std::vector<Piece> pieces = piecesOf(title, matches);
    QRect block = room;
    block.setWidth(std::min(room.width(),
                            std::accumulate(pieces.begin(), pieces.end(), 0,
                                            [](int sum, const Piece& piece) { return sum + piece.width; })));
    // The pieces follow each other as the title's own letters are read.
    const QRect shown = place(block);
    const ReadingOrder within(title.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight, shown);
    int x = shown.left();
    for (const Piece& piece : pieces) {
        painter.setFont(piece.font);
        painter.setPen(piece.match ? theme().accentSoftText : theme().text[0]);
        within.drawWords(painter, QRect(x, shown.top(), piece.width + 1, shown.height()), Qt::AlignVCenter,
                         piece.text);
        x += piece.width;
    }
    return room.left() + shown.width();
}

/// Draws a key cap ending at `right`, returns where it begins.
int drawKey(QPainter& painter, const ReadingOrder& place, const QRect& row, int right, const QString& key) {
    const QFont font = monoFont(metrics().monoSmall);
    const int width = QFontMetrics(font).horizontalAdvance(key) + 10;
    const QRectF cap(right - width + 0.5, row.center().y() - scaled(18) / 2.0 + 0.5, width - 1,
                     scaled(18) - 1);
    painter.setPen(theme().borderNormal);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place(cap), 3, 3);
    painter.setFont(font);
    painter.setPen(theme().text[1]);
    place.drawWords(painter, cap, Qt::AlignCenter, key);
    return right - width;
}

int drawStatus(QPainter& painter, const ReadingOrder& place, const QRect& row, int right, Status status,
               const QString& text) {
    const auto& look = theme().status(status);
    const QFont font = uiFont(metrics().fontBody);
    const int width = QFontMetrics(font).horizontalAdvance(text);
    painter.setFont(font);
    painter.setPen(look.color);
    place.drawWords(painter, QRect(right - width, row.top(), width + 1, row.height()), Qt::AlignVCenter,
                    text);
    const int size = scaled(16);
    const QRectF glyph(right - width - 6 - size, row.center().y() - size / 2.0, size, size);
    paintIcon(painter, look.icon, place(glyph), look.color);
    return right - width - 6 - size;
}

void drawGround(QPainter& painter, const ReadingOrder& place, const QStyleOptionViewItem& option,
                bool usable) {
    const QRect& row = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(row, theme().selectionFill);
        painter.fillRect(place(QRect(row.left(), row.top(), 3, row.height())), theme().accent);
    } else if (option.state & QStyle::State_MouseOver && usable) {
        painter.fillRect(row, theme().surface[3]);
    }
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
    const ReadingOrder place(option.direction, row);
    const QString title = index.data().toString();
    if (index.data(PaletteModel::HeadingRole).toBool()) {
        painter->setFont(uiFont(metrics().fontSmall, QFont::Medium));
        painter->setPen(theme().text[2]);
        place.drawWords(*painter, row.adjusted(kPadding, 4, -kPadding, 0), Qt::AlignVCenter, title);
        painter->restore();
        return;
    }
    const bool usable = index.data(PaletteModel::UnavailableRole).toString().isEmpty();
    drawGround(*painter, place, option, usable);
    if (!usable)
        painter->setOpacity(metrics().opacityDisabled);
    const int size = scaled(16);
    const QString name = index.data(PaletteModel::IconRole).toString();
    if (!name.isEmpty())
        paintIcon(*painter, name,
                  place(QRectF(row.left() + kPadding, row.center().y() - size / 2.0, size, size)),
                  theme().text[1]);
    int right = row.right() - kPadding;
    const QString key = index.data(PaletteModel::ShortcutRole).toString();
    if (!key.isEmpty())
        right = drawKey(*painter, place, row, right, key) - 12;
    const int status = index.data(PaletteModel::StatusRole).toInt();
    if (status >= 0)
        right = drawStatus(*painter, place, row, right, static_cast<Status>(status),
                           index.data(PaletteModel::StatusTextRole).toString()) -
                12;
    const QRect words(row.left() + kPadding + size + 12, row.top(), right - row.left() - kPadding - size - 12,
                      row.height());
    painter->setClipRect(place(words));
    const int end =
        drawTitle(*painter, place, words, title, index.data(PaletteModel::MatchRole).value<QList<int>>());
    painter->setFont(uiFont(metrics().fontSmall));
    painter->setPen(theme().text[2]);
    place.drawWords(*painter, QRect(end + 12, row.top(), words.right() - end - 12, row.height()),
                    Qt::AlignVCenter, index.data(PaletteModel::DetailRole).toString());
    painter->restore();
}

} // namespace orrery::widgets
