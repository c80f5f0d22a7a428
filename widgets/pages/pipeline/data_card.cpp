#include "widgets/pages/pipeline/data_card.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/common/surface.h"
#include "widgets/models/preview_store.h"
#include "widgets/models/words.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/style_paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace orrery::widgets {

namespace {

constexpr std::size_t kMostColumns = 6;
constexpr int kRow = 18;
constexpr int kWidestColumn = 110;
constexpr qsizetype kMostWords = 400;

} // namespace

RowSample::RowSample(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RowSample::setPreview(const api::Preview& preview) {
    m_columns = preview.columns;
    m_columns.resize(std::min(m_columns.size(), kMostColumns));
    m_rows = preview.cells;
    m_rows.resize(std::min<std::size_t>(m_rows.size(), PreviewStore::kRows));
    for (auto& row : m_rows)
        row.resize(preview.columns.size());
    updateGeometry();
    update();
}

int RowSample::columnWidth(std::size_t column) const {
    const QFontMetrics face(monoFont(metrics().monoSmall));
    int width = face.horizontalAdvance(toQString(m_columns[column].name));
    for (const auto& row : m_rows)
        width = std::max(width, face.horizontalAdvance(toQString(row[column]).left(40)));
    return std::min(width, scaled(kWidestColumn)) + 14;
}

QSize RowSample::sizeHint() const {
    int width = 0;
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        width += columnWidth(column);
    return {width, scaled(kRow) * (static_cast<int>(m_rows.size()) + 1)};
}

void RowSample::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(monoFont(metrics().monoSmall));
    const ReadingOrder place(*this);
    const int height = scaled(kRow);
    int left = 0;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const int width = columnWidth(column);
        const int align =
            Qt::AlignVCenter | (m_columns[column].histogram.empty() ? Qt::AlignLeft : Qt::AlignRight);
        const auto write = [&](int line, const std::string& text, const QColor& color) {
            painter.setPen(color);
            place.drawWords(painter, QRect(left, line * height, width - 12, height), align,
                            painter.fontMetrics().elidedText(toQString(text), Qt::ElideRight, width - 12));
        };
        write(0, m_columns[column].name, theme().text[2]);
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            write(static_cast<int>(row) + 1, m_rows[row][column], theme().text[0]);
        left += width;
    }
    painter.fillRect(QRect(0, height - 1, width(), 1), theme().borderSubtle);
}

DataCard::DataCard(QWidget* parent) : QFrame(parent) {
    m_title = makeText(TextKind::Strong);
    m_facts = makeText(TextKind::Small);
    m_facts->setWordWrap(true);
    m_rows = new RowSample;
    m_text = makeText(TextKind::Mono);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMaximumWidth(scaled(360));
    m_picture = new QLabel;
    m_close = iconButton(QStringLiteral("close"), tr("Take this preview away"), this);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(4);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addLayout(head);
    for (QWidget* part : {static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_rows),
                          static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_picture)})
        column->addWidget(part);
    connect(m_close, &QToolButton::clicked, this, &DataCard::closed);
    setPinned(false);
}

void DataCard::setPinned(bool pinned) {
    m_pinned = pinned;
    m_close->setVisible(pinned);
    setAttribute(Qt::WA_TransparentForMouseEvents, !pinned);
}

void DataCard::say(const QString& title, const QString& sentence) {
    m_title->setText(title);
    m_facts->setText(sentence);
    m_facts->setMinimumWidth(scaled(220));
    m_rows->hide();
    m_text->hide();
    m_picture->hide();
    setAccessibleName(tr("%1: %2", "output, what is known").arg(title, sentence));
    adjustSize();
}

void DataCard::show(const QString& title, const api::Preview& preview) {
    QStringList facts{toQString(preview.output.type), contentText(preview)};
    if (preview.view == "table")
        facts.append(sizeText(preview.output.size));
    say(title, facts.join(QStringLiteral(" · ")));
    m_facts->setMinimumWidth(0);
    if (preview.view == "table")
        m_rows->setPreview(preview);
    m_rows->setVisible(preview.view == "table" && !preview.cells.empty());
    const QString words = toQString(preview.text.empty() ? preview.output.value : preview.text).trimmed();
    m_text->setText(words.size() > kMostWords ? words.left(kMostWords) + QChar(0x2026) : words);
    m_text->setVisible(!words.isEmpty());
    adjustSize();
}

void DataCard::setPicture(const QImage& picture) {
    m_picture->setPixmap(QPixmap::fromImage(picture));
    m_picture->show();
    adjustSize();
}

QString DataCard::facts() const {
    return m_facts->text();
}

void DataCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().surface[2], theme().borderStrong, metrics().radiusCard);
}

} // namespace orrery::widgets
