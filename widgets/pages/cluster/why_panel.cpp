#include "widgets/pages/cluster/why_panel.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"

#include <QPainter>
#include <QVBoxLayout>

namespace orrery::widgets {

WhyPanel::WhyPanel(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(8);
    m_title = makeText(TextKind::Strong);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_sentences = new QVBoxLayout;
    m_sentences->setSpacing(8);
    column->addLayout(m_sentences);
    m_start = makeText(TextKind::Body);
    m_start->setWordWrap(true);
    column->addWidget(m_start);
    column->addStretch();
    showNothing();
}

void WhyPanel::say(const QStringList& sentences) {
    if (sentences == m_said)
        return;
    m_said = sentences;
    clearLayout(*m_sentences);
    for (const QString& sentence : sentences) {
        auto* line = makeText(TextKind::Secondary, sentence);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_sentences->addWidget(line);
    }
}

void WhyPanel::showNothing() {
    m_run = 0;
    m_step.clear();
    m_title->setText(tr("Why does it wait?"));
    say({tr("Choose a job in the list to see what it waits for and when it should start.")});
    m_start->hide();
}

void WhyPanel::showAsked(quint64 run, const QString& step) {
    if (run == m_run && step == m_step)
        return;
    m_run = run;
    m_step = step;
    m_title->setText(tr("Why is %1 of run %2 where it is?", "step, number").arg(step).arg(run));
    say({tr("Asking the server")});
    m_start->hide();
}

void WhyPanel::showAnswer(const api::Explanation& explanation) {
    if (explanation.run != m_run || toQString(explanation.step) != m_step)
        return;
    QStringList sentences;
    for (const auto& sentence : explanation.sentences)
        sentences.append(besideName(m_step, toQString(sentence)));
    say(sentences);
    const double in = explanation.predicted_start - nowSeconds();
    m_start->setVisible(explanation.predicted_start > 0);
    m_start->setText(in < 1 ? tr("Should start any moment.")
                            : tr("Should start at about %1, in %2.", "clock, span")
                                  .arg(momentText(explanation.predicted_start), spanText(in)));
}

void WhyPanel::showProblem(const QString& text) {
    say({text});
    m_start->hide();
}

void WhyPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[1]);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(QRect(x, 0, 1, height()), theme().borderSubtle);
}

} // namespace orrery::widgets
