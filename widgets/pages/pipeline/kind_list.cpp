#include "widgets/pages/pipeline/kind_list.h"

#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/graph_painter.h"
#include "widgets/client/wire_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QMimeData>
#include <QPainter>
#include <QStyle>

namespace orrery::widgets {

namespace {

constexpr int kHeadingHeight = 24;
constexpr int kPadding = 12;

QString iconOf(const pipeline::NodeKind& kind) {
    const QString name = toQString(kind.icon);
    return hasIcon(name) ? name : QStringLiteral("node-script");
}

} // namespace

void KindListModel::setChoices(std::vector<KindChoice> choices, bool grouped) {
    beginResetModel();
    m_choices = std::move(choices);
    m_rows.clear();
    std::string category;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const pipeline::NodeKind& kind = *m_choices[i].kind;
        if (grouped && (i == 0 || kind.category != category))
            m_rows.push_back({-1, kind.category.empty() ? tr("Other") : toQString(kind.category)});
        category = kind.category;
        m_rows.push_back({static_cast<int>(i), {}});
    }
    endResetModel();
}

const KindChoice* KindListModel::choice(const QModelIndex& index) const {
    if (!index.isValid())
        return nullptr;
    const int at = m_rows[static_cast<std::size_t>(index.row())].choice;
    return at < 0 ? nullptr : &m_choices[static_cast<std::size_t>(at)];
}

int KindListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KindListModel::data(const QModelIndex& index, int role) const {
    const KindChoice* found = choice(index);
    if (!found) {
        const bool words = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return role == HeadingRole ? QVariant(true)
               : words             ? QVariant(m_rows[static_cast<std::size_t>(index.row())].heading)
                                   : QVariant();
    }
    const pipeline::NodeKind& kind = *found->kind;
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(kind);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1. %2", "title, what it does").arg(titleOf(kind), toQString(kind.summary));
    case HeadingRole:
        return false;
    case ReferenceRole:
        return toQString(kind.reference());
    case SummaryRole:
        return toQString(kind.summary);
    case IconRole:
        return iconOf(kind);
    case MatchRole:
        return QVariant::fromValue(found->matches);
    case TypeRole:
        return found->port.empty() ? -1
                                   : static_cast<int>(portTypeFromWord(toQString(toString(found->type))));
    default:
        return {};
    }
}

Qt::ItemFlags KindListModel::flags(const QModelIndex& index) const {
    return choice(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                         : Qt::ItemFlags(Qt::NoItemFlags);
}

QStringList KindListModel::mimeTypes() const {
    return {QLatin1String(kKindMime)};
}

QMimeData* KindListModel::mimeData(const QModelIndexList& indexes) const {
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(QLatin1String(kKindMime), indexes.front().data(ReferenceRole).toString().toUtf8());
    return data;
}

QSize KindDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {80, scaled(index.data(KindListModel::HeadingRole).toBool() ? kHeadingHeight : m_height)};
}

void KindDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const QRect inner = row.adjusted(kPadding, 0, -kPadding, 0);
    if (index.data(KindListModel::HeadingRole).toBool()) {
        painter->setFont(uiFont(metrics().fontSmall, QFont::DemiBold));
        painter->setPen(theme().text[1]);
        painter->drawText(inner, Qt::AlignVCenter, index.data().toString());
        return painter->restore();
    }
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, theme().selectionFill);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme().surface[3]);
    const auto mirrored = [&](const QRect& place) {
        return QStyle::visualRect(option.direction, inner, place);
    };
    const int size = scaled(16);
    paintIcon(*painter, index.data(KindListModel::IconRole).toString(),
              QRectF(mirrored({inner.left(), row.center().y() - size / 2, size, size})), theme().text[1]);
    QRect words = inner.adjusted(size + 8, 0, 0, 0);
    if (const int type = index.data(KindListModel::TypeRole).toInt(); type >= 0) {
        GraphPainter::paintPort(
            *painter, theme(), static_cast<PortType>(type),
            QStyle::visualPos(option.direction, inner, QPoint(inner.right() - 5, row.center().y())),
            metrics().portSize, theme().surface[2]);
        words.setRight(words.right() - 20);
    }
    const QFont font = uiFont(metrics().fontBody, m_summaries ? QFont::Medium : QFont::Normal);
    const QFontMetrics measure(font);
    const QString title = measure.elidedText(index.data().toString(), Qt::ElideRight, words.width());
    painter->setFont(font);
    painter->setPen(theme().text[0]);
    painter->drawText(mirrored(words), Qt::AlignVCenter, title);
    words.setLeft(words.left() + measure.horizontalAdvance(title) + 10);
    if (m_summaries && words.width() > 40) {
        painter->setFont(uiFont(metrics().fontSmall));
        painter->setPen(theme().text[2]);
        painter->drawText(mirrored(words), Qt::AlignVCenter,
                          QFontMetrics(painter->font())
                              .elidedText(index.data(KindListModel::SummaryRole).toString(), Qt::ElideRight,
                                          words.width()));
    }
    painter->restore();
}

} // namespace orrery::widgets
