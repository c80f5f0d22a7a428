#include "widgets/editors/text_notice.h"

#include "widgets/common/page_parts.h"
#include "widgets/theme/icons.h"

#include <QHBoxLayout>
#include <QPainter>

namespace orrery::widgets {

TextNotice::TextNotice(QWidget* parent) : QWidget(parent) {
    m_words = makeText(TextKind::Body);
    m_words->setWordWrap(true);
    m_words->setTone(Tone::Warn);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12 + scaled(metrics().iconSmall) + 8, 6, 12, 6);
    row->addWidget(m_words, 1);
    hide();
}

void TextNotice::say(const QString& words) {
    m_words->setText(words);
    setVisible(!words.isEmpty());
}

QString TextNotice::words() const {
    return m_words->text();
}

void TextNotice::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().warn.background);
    const int size = scaled(metrics().iconSmall);
    paintIcon(painter, QStringLiteral("warning"), QRectF(12, (height() - size) / 2.0, size, size),
              theme().warn.foreground);
}

} // namespace orrery::widgets
