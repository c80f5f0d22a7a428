#include "widgets/common/error_panel.h"

#include "widgets/common/labels.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace orrery::widgets {

ErrorPanel::ErrorPanel(QWidget* parent)
    : QWidget(parent), m_card(new Card(this)),
      m_what(new TextLabel({}, metrics().fontBody, TextRank::Primary, QFont::DemiBold, m_card)),
      m_why(new TextLabel({}, metrics().fontBody, TextRank::Primary, QFont::Normal, m_card)),
      m_tryTitle(
          new TextLabel(tr("What to try"), metrics().fontSmall, TextRank::Secondary, QFont::Medium, this)),
      m_remedies(new QVBoxLayout), m_copy(new QPushButton(tr("Copy report"), this)),
      m_note(new TextLabel({}, metrics().fontSmall, TextRank::Secondary, QFont::Normal, this)),
      m_fold(new QToolButton(this)), m_details(new QPlainTextEdit(this)) {
    m_card->setTone(Tone::Error);
    m_what->setTone(Tone::Error);
    for (TextLabel* label : {m_what, m_why, m_note}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(12, 10, 12, 10);
    inside->setSpacing(4);
    inside->addWidget(m_what);
    inside->addWidget(m_why);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_fold->setText(tr("Details"));
    m_fold->setIcon(icon(QStringLiteral("chevron-right")));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(false);
    m_details->setReadOnly(true);
    m_details->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_details->setAccessibleName(tr("Details of the failure"));
    m_details->setMinimumHeight(96);
    m_details->hide();
    m_remedies->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_card);
    layout->addWidget(m_tryTitle);
    layout->addLayout(m_remedies);
    m_remedies->addWidget(m_copy, 0, Qt::AlignLeft);
    layout->addWidget(m_note);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_details);
    connect(m_fold, &QToolButton::clicked, this, [this] { showDetails(m_details->isHidden()); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(report());
        Q_EMIT reportCopied();
    });
    setFailure({});
}

void ErrorPanel::setFailure(const Failure& failure) {
    m_failure = failure;
    m_what->setText(failure.what);
    m_why->setText(failure.why);
    m_why->setVisible(!failure.why.isEmpty());
    m_note->setText(failure.note);
    m_note->setVisible(!failure.note.isEmpty());
    m_details->setFont(monoFont(metrics().monoSmall));
    m_details->setPlainText(failure.details);
    m_fold->setVisible(!failure.details.isEmpty());
    setAccessibleName(failure.what);
    showDetails(false);
}

QPushButton* ErrorPanel::addRemedy(const QString& text, const QString& iconName) {
    auto* button = new QPushButton(text, this);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    const int place = m_remedies->count() - 1;
    if (place == 0)
        setVariant(button, Variant::Primary);
    m_remedies->insertWidget(place, button, 0, Qt::AlignLeft);
    return button;
}

void ErrorPanel::clearRemedies() {
    while (m_remedies->count() > 1) {
        QLayoutItem* item = m_remedies->takeAt(0);
        delete item->widget();
        delete item;
    }
}

void ErrorPanel::showDetails(bool open) {
    m_details->setVisible(open && !m_failure.details.isEmpty());
    m_fold->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
}

QString ErrorPanel::report() const {
    QStringList parts{m_failure.what, m_failure.why, m_failure.note, m_failure.details};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace orrery::widgets
