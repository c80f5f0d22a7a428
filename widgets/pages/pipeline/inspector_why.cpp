#include "widgets/pages/pipeline/inspector_why.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"
#include "widgets/pages/pipeline/failure_card.h"
#include "widgets/pages/pipeline/why_section.h"
#include "widgets/shell/action_registry.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextOption>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace orrery::widgets {

namespace {

QString sentencesOf(const api::Explanation& explanation) {
    QStringList all;
    for (const auto& sentence : explanation.sentences)
        all.append(reasonSentence(toQString(explanation.step), toQString(sentence)));
    return all.join(QLatin1Char('\n'));
}

} // namespace

InspectorWhy::InspectorWhy(ActionRegistry& actions) : m_actions(actions) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_failure = makeFailure();
    column->addWidget(m_failure);
    m_title = makeText(TextKind::Strong);
    column->addWidget(m_title);
    m_why = new WhySection;
    column->addWidget(m_why);
    m_note = makeText(TextKind::Secondary);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
}

QWidget* InspectorWhy::makeFailure() {
    auto* part = new NarrowContent;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(8);
    auto* card = new FailureCard;
    m_failureTitle = card->title();
    m_failureReason = card->reason();
    column->addWidget(card);
    column->addWidget(makeText(TextKind::Small, tr("What to try")));
    m_try = makeText(TextKind::Body);
    m_try->setWordWrap(true);
    column->addWidget(m_try);
    m_again = new QPushButton(icon(QStringLiteral("retry"), IconRole::Text), tr("Run again"));
    m_again->setAccessibleName(tr("Run again what failed"));
    QAction* resume = m_actions.find(QStringLiteral("run.resume"));
    connect(m_again, &QPushButton::clicked, resume, &QAction::trigger);
    connect(resume, &QAction::changed, this, &InspectorWhy::followResume);
    auto* log = new QPushButton(icon(QStringLiteral("log"), IconRole::Text), tr("Show log"));
    connect(log, &QPushButton::clicked, this, [this] {
        if (const auto* step = m_shown.status())
            Q_EMIT logRequested(toQString(step->name));
    });
    auto* copy = new QPushButton(icon(QStringLiteral("copy"), IconRole::Text), tr("Copy report"));
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(report()); });
    auto* buttons = new QGridLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_again, 0, 0);
    buttons->addWidget(log, 0, 1);
    buttons->addWidget(copy, 1, 0);
    buttons->setColumnStretch(2, 1);
    for (QPushButton* button : {m_again, log, copy})
        setControlSize(button, ControlSize::Inspector);
    column->addLayout(buttons);
    followResume();
    m_detailToggle = new QToolButton;
    m_detailToggle->setText(tr("Details"));
    m_detailToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    column->addWidget(m_detailToggle);
    m_detailText = new QPlainTextEdit;
    m_detailText->setReadOnly(true);
    m_detailText->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    followTheme(*m_detailText, [this] {
        m_detailText->setFont(monoFont(metrics().monoSmall));
        m_detailText->setFixedHeight(scaled(104));
    });
    m_detailText->setAccessibleName(tr("Last lines of the log"));
    column->addWidget(m_detailText);
    connect(m_detailToggle, &QToolButton::clicked, this, [this] {
        m_detailsShown = !m_detailsShown;
        m_detailText->setVisible(m_detailsShown);
        m_detailToggle->setIcon(
            icon(m_detailsShown ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    });
    m_detailToggle->setIcon(icon(QStringLiteral("chevron-down")));
    m_skipped = new QWidget;
    auto* skipped = new QHBoxLayout(m_skipped);
    skipped->setContentsMargins(0, 0, 0, 0);
    m_skippedText = new QLabel;
    m_skippedText->setWordWrap(true);
    followTheme(*m_skippedText, [this] { m_skippedText->setFont(uiFont(metrics().fontSmall)); });
    m_skippedText->setTextFormat(Qt::RichText);
    m_skippedText->setAccessibleName(tr("Steps skipped because of this"));
    connect(m_skippedText, &QLabel::linkActivated, this, &InspectorWhy::stepRequested);
    skipped->addWidget(m_skippedText, 1);
    column->addWidget(m_skipped);
    return part;
}

void InspectorWhy::followResume() {
    const QAction* resume = m_actions.find(QStringLiteral("run.resume"));
    m_again->setEnabled(resume->isEnabled());
    m_again->setToolTip(resume->toolTip());
}

void InspectorWhy::refreshFailure(const api::StepStatus* step) {
    const bool failed = isFailed(step);
    m_failure->setVisible(failed);
    if (!failed)
        return;
    const QString what =
        step->exit_code ? tr("%1 failed with exit code %2").arg(toQString(step->name)).arg(*step->exit_code)
                        : tr("%1 %2", "step, state").arg(toQString(step->name), stateText(step->state));
    m_failureTitle->setText(what);
    m_failureReason->setText(step->reason.empty()
                                 ? tr("The step gave no reason. Its last lines are below.")
                                 : reasonSentence(toQString(step->name), toQString(step->reason)));
    m_try->setText(step->hint.empty()
                       ? tr("Mend the cause, then run again: steps that succeeded are not run twice.")
                       : toQString(step->hint));
    m_detailText->setPlainText(m_details);
    m_detailText->setVisible(!m_details.isEmpty() && m_detailsShown);
    m_detailToggle->setVisible(!m_details.isEmpty());
    const QStringList skipped = skippedBecause();
    m_skipped->setVisible(!skipped.isEmpty());
    QStringList links;
    for (const QString& name : skipped.mid(0, 6))
        links.append(QStringLiteral("<a href=\"%1\">%1</a>").arg(name.toHtmlEscaped()));
    m_skippedText->setText(
        tr("%n step(s) skipped because of this: %1", nullptr, static_cast<int>(skipped.size()))
            .arg(links.join(QStringLiteral(", "))));
}

QStringList InspectorWhy::skippedBecause() const {
    std::set<std::string> reached{toStdString(m_shown.node)};
    bool grew = true;
    while (grew) {
        grew = false;
        for (const auto& wire : m_shown.pipeline->graph().wires)
            grew = (reached.contains(wire.from) && reached.insert(wire.to).second) || grew;
    }
    QStringList skipped;
    for (const auto& step : m_shown.pipeline->runSteps()) {
        if (step.state == "skipped" && reached.contains(step.node))
            skipped.append(toQString(step.name));
    }
    return skipped;
}

void InspectorWhy::show(const InspectedStep& shown) {
    if (!(shown == m_shown)) {
        m_shown = shown;
        m_generation.reset();
        m_asked.clear();
        m_explanation = {};
        m_details.clear();
    }
    refresh();
    askExplanation();
}

bool InspectorWhy::isFailed(const api::StepStatus* step) {
    return step && (step->state == "failed" || step->state == "lost");
}

void InspectorWhy::refresh() {
    const api::StepStatus* step = m_shown.status();
    refreshFailure(step);
    m_title->setText(step ? tr("Why") : tr("What a run would do"));
    const api::PlannedStepReport* planned = step ? nullptr : plannedStep();
    if (planned)
        m_why->explainPlan(*planned);
    else
        m_why->explain(m_explanation);
    m_why->setVisible(planned || !m_explanation.sentences.empty());
    m_note->setText(noteOf(step, planned));
    m_note->setVisible(!m_note->text().isEmpty());
}

const api::PlannedStepReport* InspectorWhy::plannedStep() const {
    if (!m_shown.pipeline->plan())
        return nullptr;
    const auto& steps = m_shown.pipeline->plan()->steps;
    const auto found = std::ranges::find(steps, toStdString(m_shown.node), &api::PlannedStepReport::node);
    return found == steps.end() ? nullptr : &*found;
}

QString InspectorWhy::noteOf(const api::StepStatus* step, const api::PlannedStepReport* planned) const {
    if (planned)
        return planned->predicted > 0 ? tr("Expected to take %1.").arg(spanText(planned->predicted))
                                      : QString();
    if (!step)
        return tr("A plan has not come yet. It says which steps would run, and why.");
    return m_explanation.sentences.empty() ? tr("The server has said nothing about this step yet.")
                                           : QString();
}

void InspectorWhy::askExplanation() {
    const api::StepStatus* step = m_shown.status();
    const QString wanted = step ? QStringLiteral("%1|%2|%3")
                                      .arg(m_shown.pipeline->shownRun())
                                      .arg(toQString(step->name), toQString(step->state))
                                : QString();
    if (wanted == m_asked)
        return;
    m_asked = wanted;
    m_explanation = {};
    if (!step)
        return;
    m_generation = std::make_unique<QObject>();
    m_shown.pipeline->client().explain(m_shown.pipeline->shownRun(), toQString(step->name),
                                       m_generation.get(), [this](Result<api::Explanation> answer) {
                                           if (!answer)
                                               return;
                                           m_explanation = std::move(*answer);
                                           refresh();
                                       });
    if (step->state == "failed")
        askDetails();
}

void InspectorWhy::askDetails() {
    LogQuery query;
    query.run = m_shown.pipeline->shownRun();
    query.step = toQString(m_shown.status()->name);
    query.limit = query.tail = 20;
    m_shown.pipeline->client().logs(query, m_generation.get(), [this](Result<api::LogPage> page) {
        if (!page)
            return;
        QStringList lines;
        for (const auto& line : page->lines)
            lines.append(toQString(line.text).left(400));
        m_details = lines.join(QLatin1Char('\n'));
        refresh();
        m_detailText->moveCursor(QTextCursor::End);
        m_detailText->moveCursor(QTextCursor::StartOfLine);
    });
}

QString InspectorWhy::report() const {
    const api::StepStatus* step = m_shown.status();
    return QStringList{m_failureTitle->text(), m_failureReason->text(),
                       tr("Run %1, step %2, attempt %3")
                           .arg(m_shown.pipeline->shownRun())
                           .arg(step ? toQString(step->name) : m_shown.node)
                           .arg(step ? step->attempts : 0),
                       sentencesOf(m_explanation), m_details}
        .join(QLatin1Char('\n'));
}

} // namespace orrery::widgets
