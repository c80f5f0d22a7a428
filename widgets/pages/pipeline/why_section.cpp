#include "widgets/pages/pipeline/why_section.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/link_button.h"
#include "widgets/common/page_parts.h"

#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

QString reasonSentence(const QString& step, const QString& reason) {
    QString sentence = reason.trimmed();
    if (sentence.isEmpty())
        return sentence;
    if (sentence.startsWith(QLatin1String("runs ")) || sentence.startsWith(QLatin1String("waits ")) ||
        sentence.startsWith(QLatin1String("is ")) || sentence.startsWith(QLatin1String("depends ")))
        sentence = step + QLatin1Char(' ') + sentence;
    else if (sentence.startsWith(QLatin1String("same ")))
        sentence = WhySection::tr("%1 comes from the cache: %2", "step, reason").arg(step, sentence);
    else if (const QString first = sentence.section(QLatin1Char(' '), 0, 0);
             std::all_of(first.begin(), first.end(), [](QChar letter) { return letter.isLetter(); }))
        // A name such as train.py stays as it is written.
        sentence[0] = sentence[0].toUpper();
    const bool ended = QStringLiteral(".!?").contains(sentence.back());
    return ended ? sentence : sentence + QLatin1Char('.');
}

WhySection::WhySection(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_sentences = new QVBoxLayout;
    m_sentences->setSpacing(4);
    column->addLayout(m_sentences);
    m_toggle = new LinkButton;
    connect(m_toggle, &LinkButton::clicked, this, [this] { unfold(m_parts->isHidden()); });
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    m_parts = makeText(TextKind::Mono);
    m_parts->setWordWrap(true);
    m_parts->setTextFormat(Qt::PlainText);
    m_parts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_parts);
    m_toggle->hide();
    m_parts->hide();
}

void WhySection::explain(const api::Explanation& explanation) {
    setSentences(toQString(explanation.step), explanation.sentences);
    setParts(tr("What its cache key is made of"), explanation.key_parts);
    unfold(false);
}

void WhySection::explainPlan(const api::PlannedStepReport& step) {
    setSentences(toQString(step.name), {step.reason});
    setParts(tr("What changed of its cache key"), step.changed);
    unfold(step.changed.size() > 1);
}

void WhySection::setSentences(const QString& step, const std::vector<std::string>& sentences) {
    clearLayout(*m_sentences);
    QStringList said;
    for (const auto& sentence : sentences) {
        const QString whole = reasonSentence(step, toQString(sentence));
        // The engine and the server may say the same of a step that waits.
        if (whole.isEmpty() || said.contains(whole))
            continue;
        said.append(whole);
        auto* label = makeText(TextKind::Secondary, whole);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_sentences->addWidget(label);
    }
    setAccessibleName(said.join(QLatin1Char(' ')));
}

void WhySection::setParts(const QString& title, const std::vector<std::string>& parts) {
    QStringList lines;
    for (const auto& part : parts)
        lines.append(toQString(part));
    m_title = title;
    m_parts->setText(lines.join(QLatin1Char('\n')));
    m_toggle->setVisible(!lines.isEmpty());
}

void WhySection::unfold(bool unfolded) {
    m_parts->setVisible(unfolded && !m_parts->text().isEmpty());
    m_toggle->setText(unfolded ? tr("Hide it") : m_title);
    m_toggle->setAccessibleName(m_title);
    m_toggle->updateGeometry();
}

QString WhySection::text() const {
    return accessibleName();
}

} // namespace orrery::widgets
