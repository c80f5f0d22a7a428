#include "widgets/common/empty_state.h"

#include "widgets/common/labels.h"
#include "widgets/common/link_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace orrery::widgets {

class EmptyState::Picture : public QWidget {
public:
    using QWidget::QWidget;

    QString icon;
    QImage image;

    QSize sizeHint() const override {
        if (!image.isNull()) {
            const QSize size = image.deviceIndependentSize().toSize();
            return size.height() > 140 ? size.scaled(size.width(), 140, Qt::KeepAspectRatio) : size;
        }
        return icon.isEmpty() ? QSize(0, 0) : QSize(48, 48);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (!image.isNull())
            painter.drawImage(QRectF(rect()), image);
        else if (!icon.isEmpty())
            paintIcon(painter, icon, QRectF(rect()), theme().text[2]);
    }
};

EmptyState::EmptyState(const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_picture(new Picture(this)),
      m_title(new TextLabel(title, metrics().fontTitle, TextRank::Primary, QFont::DemiBold, this)),
      m_sentence(new TextLabel(sentence, metrics().fontBody, TextRank::Secondary, QFont::Normal, this)),
      m_action(new QPushButton(this)), m_sample(new LinkButton({}, metrics().fontSmall, this)) {
    m_picture->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(scaled(460));
    setVariant(m_action, Variant::Primary);
    m_action->hide();
    m_sample->hide();
    m_layout->setContentsMargins(24, 24, 24, 24);
    m_layout->setSpacing(12);
    m_layout->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_picture, m_title, m_sentence, m_action, m_sample})
        m_layout->addWidget(part, 0,
                            part == m_sentence || part == m_title ? Qt::Alignment() : Qt::AlignHCenter);
    m_layout->setAlignment(m_sentence, Qt::AlignHCenter);
    m_layout->addStretch(1);
    // Centred labels with word wrap need a width to wrap at.
    m_sentence->setMinimumWidth(
        std::min(scaled(460), m_sentence->fontMetrics().horizontalAdvance(sentence) + 8));
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(m_sample, &LinkButton::clicked, this, &EmptyState::sampleTriggered);
}

void EmptyState::setTitle(const QString& title) {
    m_title->setText(title);
}

void EmptyState::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->setMinimumWidth(
        std::min(scaled(460), m_sentence->fontMetrics().horizontalAdvance(sentence) + 8));
}

void EmptyState::setIcon(const QString& name) {
    m_picture->icon = name;
    m_picture->updateGeometry();
    m_picture->update();
}

void EmptyState::setPicture(const QImage& picture) {
    m_picture->image = picture;
    m_picture->updateGeometry();
    m_picture->update();
}

QPushButton* EmptyState::setAction(const QString& text, const QString& iconName) {
    m_action->setText(text);
    m_action->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName));
    m_action->setVisible(!text.isEmpty());
    return m_action;
}

void EmptyState::setSample(const QString& text) {
    m_sample->setText(text);
    m_sample->updateGeometry();
    m_sample->setVisible(!text.isEmpty());
}

} // namespace orrery::widgets
