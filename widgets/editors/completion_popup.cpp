#include "widgets/editors/completion_popup.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 420;
constexpr int kRows = 9;
constexpr int kPadding = 8;

QString iconOf(pipeline::Completion::Kind kind) {
    using Kind = pipeline::Completion::Kind;
    switch (kind) {
    case Kind::Key:
        return QStringLiteral("tag");
    case Kind::NodeKind:
        return QStringLiteral("node-subgraph");
    case Kind::Step:
        return QStringLiteral("node-script");
    case Kind::Port:
        return QStringLiteral("plug");
    case Kind::Param:
        return QStringLiteral("page-settings");
    case Kind::Function:
        return QStringLiteral("code");
    case Kind::Name:
        return QStringLiteral("link");
    case Kind::Word:
        break;
    }
    return QStringLiteral("edit");
}

/// Icon, label and detail of one completion.
class CompletionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {kWidth, scaled(metrics().rowCompact)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const Theme& now = theme();
        if (chosen)
            painter->fillRect(option.rect, now.selectionFill);
        const int size = scaled(metrics().iconSmall);
        const ReadingOrder place(option.direction, option.rect);
        const QRect row = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        paintIcon(*painter, index.data(CompletionModel::PictureRole).toString(),
                  place(QRectF(row.left(), row.center().y() - size / 2.0, size, size)), now.text[1]);
        const QString label = index.data().toString();
        const QFont mono = monoFont(metrics().monoBody);
        const int left = row.left() + size + kPadding;
        const QString shown = QFontMetrics(mono).elidedText(label, Qt::ElideMiddle, row.right() - left);
        painter->setFont(mono);
        painter->setPen(chosen ? now.selectionText : now.text[0]);
        place.drawWords(*painter, QRect(left, row.top(), row.right() - left, row.height()), Qt::AlignVCenter,
                        shown);
        const QFont small = uiFont(metrics().fontSmall);
        const int begin = left + QFontMetrics(mono).horizontalAdvance(shown) + 2 * kPadding;
        painter->setFont(small);
        painter->setPen(chosen ? now.selectionText : now.text[2]);
        place.drawWords(*painter, QRect(begin, row.top(), row.right() - begin, row.height()),
                        Qt::AlignVCenter | Qt::AlignRight,
                        QFontMetrics(small).elidedText(index.data(CompletionModel::DetailRole).toString(),
                                                       Qt::ElideRight, row.right() - begin));
    }
};

} // namespace

void CompletionModel::setItems(const std::vector<pipeline::Completion>* items) {
    beginResetModel();
    m_items = items;
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_items ? 0 : static_cast<int>(m_items->size());
}

QVariant CompletionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_items)
        return {};
    const pipeline::Completion& item = (*m_items)[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return toQString(item.label);
    case DetailRole:
        return toQString(item.detail);
    case PictureRole:
        return iconOf(item.kind);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "what may be written, what it is")
            .arg(toQString(item.label), toQString(item.detail));
    default:
        return {};
    }
}

CompletionPopup::CompletionPopup(QWidget* parent) : QFrame(parent) {
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Completions"));
    m_model = new CompletionModel(this);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CompletionDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(accessibleName());
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words = makeText(TextKind::Small);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(kPadding, 4, kPadding, 6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_words);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CompletionPopup::describe);
    connect(m_list, &QListView::clicked, this, &CompletionPopup::accept);
    hide();
}

void CompletionPopup::offer(pipeline::Completions completions, const QRect& anchor, bool chosen) {
    m_model->setItems(nullptr);
    m_completions = std::move(completions);
    m_model->setItems(&m_completions.items);
    if (m_completions.items.empty())
        return hide();
    m_anchor = anchor;
    m_list->setCurrentIndex(chosen ? m_model->index(0) : QModelIndex());
    describe();
    show();
    raise();
}

void CompletionPopup::place() {
    const int count = qMin(kRows, static_cast<int>(m_completions.items.size()));
    const int wide = qMin(scaled(kWidth), parentWidget()->width());
    const int words = m_words->isVisibleTo(this) ? m_words->heightForWidth(wide - 2) : 0;
    const int high = count * scaled(metrics().rowCompact) + words + 2;
    const QRect room = parentWidget()->rect();
    const bool below = m_anchor.bottom() + high <= room.bottom() || m_anchor.top() - high < room.top();
    const int x = qBound(room.left(), m_anchor.left(), room.right() - wide + 1);
    setGeometry(x, below ? m_anchor.bottom() + 2 : m_anchor.top() - high - 2, wide, high);
}

void CompletionPopup::describe() {
    const QModelIndex now = m_list->currentIndex();
    const QString words =
        now.isValid() ? toQString(m_completions.items[static_cast<std::size_t>(now.row())].description)
                      : QString();
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    place();
}

bool CompletionPopup::takeKey(const QKeyEvent& event) {
    if (!isVisible() || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
        choose(1);
        return true;
    case Qt::Key_Up:
        choose(-1);
        return true;
    case Qt::Key_PageDown:
        choose(kRows);
        return true;
    case Qt::Key_PageUp:
        choose(-kRows);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Tab:
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        accept();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_list->currentIndex().isValid())
            return false;
        accept();
        return true;
    default:
        return false;
    }
}

void CompletionPopup::choose(int by) {
    const int last = m_model->rowCount() - 1;
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : by > 0 ? -1 : last + 1;
    // One step goes round, a page stops at the end.
    const int next = by == 1 && now == last ? 0 : by == -1 && now <= 0 ? last : qBound(0, now + by, last);
    m_list->setCurrentIndex(m_model->index(next));
}

void CompletionPopup::accept() {
    const QModelIndex now = m_list->currentIndex();
    hide();
    if (now.isValid())
        Q_EMIT accepted(m_completions.items[static_cast<std::size_t>(now.row())]);
}

void CompletionPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[2]);
    painter.setPen(theme().borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace orrery::widgets
