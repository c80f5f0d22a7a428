#include "widgets/pages/pipeline/insert_popup.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/labels.h"
#include "widgets/common/search_keys.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 336;
constexpr int kRow = 32;
constexpr int kMostRows = 8;
constexpr int kGap = 8;

/// A place for a popup where all of it is inside `room` and none of it over `beside`: under, right of, left
/// of or above that, else in a corner of the room; where nothing fits, where it covers the least.
QPoint placeBeside(const QRect& beside, const QSize& size, const QRect& room) {
    const QPoint places[] = {{beside.left(), beside.bottom() + kGap},
                             {beside.right() + kGap, beside.top()},
                             {beside.left() - kGap - size.width(), beside.top()},
                             {beside.left(), beside.top() - kGap - size.height()},
                             room.bottomRight(),
                             room.bottomLeft(),
                             room.topRight(),
                             room.topLeft()};
    const auto inside = [&](const QPoint& place) {
        return QPoint(
            std::clamp(place.x(), room.left(), std::max(room.left(), room.right() + 1 - size.width())),
            std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() + 1 - size.height())));
    };
    const auto covered = [&](const QPoint& place) {
        const QRect both = QRect(inside(place), size) & beside;
        return both.isEmpty() ? 0 : both.width() * both.height();
    };
    return inside(*std::ranges::min_element(places, {}, covered));
}

} // namespace

InsertPopup::InsertPopup(QWidget* canvas) : QFrame(canvas) {
    setAccessibleName(tr("Add a node"));
    setFocusPolicy(Qt::NoFocus);
    m_query = new QLineEdit;
    m_query->setAccessibleName(tr("Find a node to add"));
    m_query->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_query, &QLineEdit::textChanged, this, &InsertPopup::search);
    m_heading = new TextLabel({}, metrics().fontSmall, TextRank::Secondary, QFont::DemiBold);
    m_heading->setContentsMargins(12, 0, 12, 4);
    m_list = new QListView;
    m_list->setAccessibleName(tr("Nodes that can be added"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new KindDelegate(kRow, true, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_walk = new SearchKeys(*m_query, *m_list);
    connect(m_walk, &SearchKeys::chosen, this, &InsertPopup::choose);
    connect(m_walk, &SearchKeys::left, this, &QWidget::hide);
    connect(m_list, &QListView::clicked, this, &InsertPopup::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { Q_EMIT currentChanged(m_model.choice(now)); });
    m_nothing = new TextLabel({}, metrics().fontBody, TextRank::Secondary);
    m_nothing->setContentsMargins(12, 4, 12, 8);
    m_nothing->setWordWrap(true);
    m_keys = new TextLabel({}, metrics().fontSmall, TextRank::Tertiary);
    m_keys->setContentsMargins(12, 6, 12, 6);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_query);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    for (QWidget* part : std::initializer_list<QWidget*>{m_heading, m_list, m_nothing, m_keys})
        column->addWidget(part);
    hide();
}

void InsertPopup::setKinds(std::vector<std::shared_ptr<const pipeline::NodeKind>> kinds,
                           const QStringList& habits) {
    m_kinds = std::move(kinds);
    m_habits = habits;
}

void InsertPopup::openBeside(const QRect& ghost, const std::optional<LooseWire>& wire) {
    m_wire = wire;
    m_beside = ghost;
    const QString end = wire ? toQString(wire->end.step + "." + wire->end.port) : QString();
    m_query->setPlaceholderText(!wire              ? tr("Find a node to add")
                                : wire->fromOutput ? tr("Add after %1").arg(end)
                                                   : tr("Add before %1").arg(end));
    m_heading->setText(wire ? tr("Fits this wire, best guess first") : tr("Nodes, what you use first"));
    m_keys->setText(wire ? tr("Up, Down: choose   Enter: connect   Esc: drop")
                         : tr("Up, Down: choose   Enter: insert   Esc: close"));
    m_query->clear();
    search();
    setFixedWidth(std::min(scaled(kWidth), parentWidget()->width() - 2 * kGap));
    adjustSize();
    place();
    show();
    raise();
    m_query->setFocus(Qt::PopupFocusReason);
}

void InsertPopup::place() {
    move(placeBeside(m_beside, size(), parentWidget()->rect().adjusted(kGap, kGap, -kGap, -kGap)));
}

void InsertPopup::keepOff(const QRect& ghost) {
    m_beside = ghost;
    if (isVisible() && geometry().intersects(ghost))
        place();
}

void InsertPopup::search() {
    m_model.setChoices(chooseKinds(m_kinds, m_query->text(), m_wire, m_habits), false);
    const int rows = m_model.rowCount();
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_nothing->setText(m_wire ? tr("No node with this name takes %1. Try fewer letters, or Esc.")
                                    .arg(toQString(toString(m_wire->type)))
                              : tr("No node has this name. Try fewer letters."));
    // Room for all rows at once, so that typing does not make the popup jump.
    m_list->setFixedHeight(
        std::min({std::max(rows, 1), kMostRows, parentWidget()->height() / scaled(kRow) - 4}) * scaled(kRow));
    m_walk->toFirst();
    if (rows == 0)
        Q_EMIT currentChanged(nullptr);
    adjustSize();
}

void InsertPopup::choose() {
    const KindChoice* found = m_model.choice(m_list->currentIndex());
    if (!found)
        return;
    const KindChoice choice = *found;
    hide();
    Q_EMIT chosen(choice);
}

void InsertPopup::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (m_query->hasFocus())
        parentWidget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void InsertPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().surface[2], theme().borderStrong, metrics().radiusCard);
}

} // namespace orrery::widgets
