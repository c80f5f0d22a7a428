#include "widgets/pages/pipeline/choice_picker.h"

#include "widgets/common/search_keys.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 336;
constexpr int kMostRows = 8;

} // namespace

ChoicePicker::ChoicePicker(Words words, QStringList choices, QWidget* owner)
    : QFrame(owner), m_words(std::move(words)), m_choices(std::move(choices)) {
    setAccessibleName(m_words.name);
    setFocusPolicy(Qt::NoFocus);
    m_query = new QLineEdit;
    m_query->setPlaceholderText(m_words.prompt);
    m_query->setAccessibleName(m_words.prompt);
    m_query->addAction(icon(m_words.iconName), QLineEdit::LeadingPosition);
    m_list = new QListWidget;
    m_list->setAccessibleName(m_words.name);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_query);
    column->addWidget(m_list);
    m_keys = new SearchKeys(*m_query, *m_list);
    connect(m_keys, &SearchKeys::chosen, this, &ChoicePicker::choose);
    connect(m_keys, &SearchKeys::left, this, &ChoicePicker::leave);
    connect(m_query, &QLineEdit::textChanged, this, &ChoicePicker::search);
    connect(m_list, &QListWidget::itemClicked, this, &ChoicePicker::choose);
}

void ChoicePicker::openAt(const QPoint& point) {
    search();
    m_list->setFixedHeight(std::min(kMostRows, std::max(1, m_list->count())) * scaled(metrics().row));
    setFixedWidth(std::min(scaled(kWidth), parentWidget()->width() - 16));
    adjustSize();
    const QPoint most(parentWidget()->width() - width() - 8, parentWidget()->height() - height() - 8);
    move(std::clamp(point.x(), 8, std::max(8, most.x())), std::clamp(point.y(), 8, std::max(8, most.y())));
    show();
    raise();
    m_query->setFocus(Qt::PopupFocusReason);
}

void ChoicePicker::search() {
    m_list->clear();
    const QString wanted = m_query->text().trimmed();
    for (qsizetype choice = 0; choice < m_choices.size(); ++choice)
        if (m_choices[choice].contains(wanted, Qt::CaseInsensitive))
            (new QListWidgetItem(m_choices[choice], m_list))->setData(Qt::UserRole, choice);
    if (m_list->count() == 0)
        (new QListWidgetItem(m_choices.isEmpty() ? m_words.none : m_words.noMatch, m_list))
            ->setFlags(Qt::NoItemFlags);
    m_keys->toFirst();
}

void ChoicePicker::choose() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const std::size_t choice = item->data(Qt::UserRole).toULongLong();
    leave();
    Q_EMIT chosen(choice);
}

void ChoicePicker::leave() {
    if (isHidden())
        return;
    const bool focused = m_query->hasFocus();
    hide();
    deleteLater();
    if (focused)
        parentWidget()->setFocus(Qt::OtherFocusReason);
}

void ChoicePicker::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().surface[2], theme().borderStrong, metrics().radiusCard);
}

} // namespace orrery::widgets
