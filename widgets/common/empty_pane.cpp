#include "widgets/common/empty_pane.h"

#include "widgets/common/link_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace orrery::widgets {

namespace {

constexpr int kSentenceWidth = 460;
constexpr int kIcon = 40;

} // namespace

EmptyPane::EmptyPane(QWidget* parent) : QWidget(parent) {
    m_picture = new QLabel;
    m_picture->setAlignment(Qt::AlignCenter);
    m_title = new QLabel;
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence = new QLabel;
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    followTheme(*m_sentence, [this] { m_sentence->setMaximumWidth(scaled(kSentenceWidth)); });
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_action = new QPushButton;
    m_action->hide();
    setVariant(m_action, Variant::Primary);
    connect(m_action, &QPushButton::clicked, this, [this] { m_act(); });
    m_link = new LinkButton({}, metrics().fontBody);
    m_link->setFocusPolicy(Qt::StrongFocus);
    m_link->hide();
    connect(m_link, &QAbstractButton::clicked, this, [this] { m_follow(); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(m_picture);
    column->addWidget(m_title);
    auto* center = new QHBoxLayout;
    center->addStretch();
    center->addWidget(m_sentence, 1000);
    center->addStretch();
    column->addLayout(center);
    column->addSpacing(4);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addWidget(m_link, 0, Qt::AlignHCenter);
    column->addStretch();
}

void EmptyPane::say(const QString& iconName, const QString& title, const QString& sentence) {
    m_iconName = iconName;
    m_title->setText(title);
    m_sentence->setText(sentence);
    refresh();
    makeRoom();
}

void EmptyPane::setPicture(const QPixmap& picture) {
    m_iconName.clear();
    m_picture->setPixmap(picture);
}

void EmptyPane::setAction(const QString& text, const QString& iconName, std::function<void()> act) {
    m_action->setText(text);
    m_action->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName, IconRole::OnAccent));
    m_action->setVisible(!text.isEmpty());
    m_act = std::move(act);
    makeRoom();
}

void EmptyPane::setLink(const QString& text, std::function<void()> act) {
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
    m_follow = std::move(act);
    makeRoom();
}

void EmptyPane::offer(QAction* action) {
    m_offer = action;
    connect(action, &QAction::changed, this, &EmptyPane::refreshOffer);
    setVariant(m_action, Variant::Normal);
    m_act = [action] { action->trigger(); };
    refreshOffer();
}

void EmptyPane::setOffered(bool offered) {
    m_offered = offered;
    refreshOffer();
}

void EmptyPane::refreshOffer() {
    if (!m_offer)
        return;
    m_action->setText(m_offer->text());
    m_action->setIcon(m_offer->icon());
    m_action->setVisible(m_offered && m_offer->isEnabled());
    makeRoom();
}

void EmptyPane::refresh() {
    m_title->setFont(uiFont(metrics().fontTitle, QFont::DemiBold));
    if (!m_iconName.isEmpty())
        m_picture->setPixmap(iconPixmap(m_iconName, scaled(kIcon), devicePixelRatioF(), theme().text[2]));
}

void EmptyPane::makeRoom() {
    const auto fits = [this] { return layout()->heightForWidth(width()) <= height(); };
    m_picture->show();
    m_sentence->show();
    if (!fits())
        m_picture->hide();
    if (!fits())
        m_sentence->hide();
    setToolTip(m_sentence->isHidden() ? m_sentence->text() : QString());
}

void EmptyPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    makeRoom();
}

void EmptyPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace orrery::widgets
