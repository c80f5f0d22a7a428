#include "widgets/pages/pipeline/inspector_panel.h"

#include "widgets/canvas/graph_painter.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/empty_pane.h"
#include "widgets/models/words.h"
#include "widgets/pages/pipeline/failure_card.h"
#include "widgets/pages/pipeline/port_row.h"
#include "widgets/pages/pipeline/why_section.h"
#include "widgets/shell/action_registry.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
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

InspectorPanel::InspectorPanel(ActionRegistry& actions, QWidget* parent)
    : Panel(Qt::LeftEdge, parent), m_actions(actions) {
    m_icon = new QLabel;
    m_title = makeText(TextKind::Strong);
    m_kind = makeText(TextKind::Small);
    m_stateIcon = new QLabel;
    m_state = new QLabel;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_kind);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 6);
    head->setSpacing(8);
    head->addWidget(m_icon);
    head->addLayout(words, 1);
    head->addWidget(m_stateIcon);
    head->addWidget(m_state);
    auto* header = new Panel(Qt::BottomEdge | Qt::LeftEdge);
    header->setLayout(head);
    header->setMinimumHeight(48);

    auto* content = new NarrowContent;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_failure = makeFailure();
    column->addWidget(m_failure);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(6);
    column->addLayout(m_facts);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* whole = new QWidget;
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(header);
    rows->addWidget(scroll, 1);
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(whole);
    m_stack->addWidget(m_empty);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->addWidget(m_stack);
    setMinimumWidth(280);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &InspectorPanel::refresh);
    refresh();
}

QWidget* InspectorPanel::makeFailure() {
    auto* part = new QWidget;
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
    connect(resume, &QAction::changed, this, &InspectorPanel::followResume);
    auto* log = new QPushButton(icon(QStringLiteral("log"), IconRole::Text), tr("Show log"));
    connect(log, &QPushButton::clicked, this, [this] {
        if (const auto* step = status())
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
    m_detailText->setFont(monoFont(metrics().monoSmall));
    m_detailText->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_detailText->setFixedHeight(scaled(104));
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
    m_skippedText->setFont(uiFont(metrics().fontSmall));
    m_skippedText->setTextFormat(Qt::RichText);
    m_skippedText->setAccessibleName(tr("Steps skipped because of this"));
    connect(m_skippedText, &QLabel::linkActivated, this, &InspectorPanel::stepRequested);
    skipped->addWidget(m_skippedText, 1);
    column->addWidget(m_skipped);
    return part;
}

void InspectorPanel::followResume() {
    const QAction* resume = m_actions.find(QStringLiteral("run.resume"));
    m_again->setEnabled(resume->isEnabled());
    m_again->setToolTip(resume->toolTip());
}

void InspectorPanel::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->disconnect(this);
    m_pipeline = pipeline;
    m_node.clear();
    m_step.clear();
    m_asked.clear();
    m_factsKey.clear();
    if (pipeline) {
        connect(pipeline, &PipelineSession::graphChanged, this, &InspectorPanel::refresh);
        connect(pipeline, &PipelineSession::planChanged, this, &InspectorPanel::refresh);
        connect(pipeline, &PipelineSession::runChanged, this, &InspectorPanel::refresh);
    }
    refresh();
}

void InspectorPanel::setStep(const QString& node, const QString& step) {
    if (node == m_node && step == m_step)
        return;
    m_node = node;
    m_step = step;
    m_asked.clear();
    m_explanation = {};
    m_details.clear();
    refresh();
}

const api::Node* InspectorPanel::graphNode() const {
    const auto& nodes = m_pipeline->graph().nodes;
    const auto at = std::find_if(nodes.begin(), nodes.end(),
                                 [id = toStdString(m_node)](const auto& node) { return node.id == id; });
    return at == nodes.end() ? nullptr : &*at;
}

const api::StepStatus* InspectorPanel::status() const {
    if (!m_step.isEmpty())
        return m_pipeline->steps().step(toStdString(m_step));
    const auto instances = m_pipeline->steps().instancesOf(toStdString(m_node));
    // Of several instances the one in trouble is the one to talk about.
    const auto failed = std::find_if(instances.begin(), instances.end(),
                                     [](const auto* each) { return each->state == "failed"; });
    if (failed != instances.end())
        return *failed;
    return instances.empty() ? nullptr : instances.front();
}

void InspectorPanel::refresh() {
    const api::Node* node = m_pipeline && !m_node.isEmpty() ? graphNode() : nullptr;
    const api::StepStatus* step = m_pipeline && !m_node.isEmpty() ? status() : nullptr;
    if (!node && !step) {
        m_empty->say(QStringLiteral("info"), tr("No step is selected"),
                     tr("Select a step on the canvas or in the list to see its command, inputs, outputs and "
                        "why it ran."));
        m_stack->setCurrentIndex(1);
        return;
    }
    m_stack->setCurrentIndex(0);
    refreshHeader(node, step);
    refreshFailure(step);
    // Facts are made of many small widgets: only when something in them differs.
    const QString key =
        m_node + QLatin1Char('|') +
        (step ? toQString(step->name + step->state + step->reason + std::to_string(step->attempts))
              : QString()) +
        sentencesOf(m_explanation) + QString::number(m_pipeline->plan().has_value()) +
        QString::number(m_pipeline->shownRun()) +
        (node ? toQString(node->command + node->resources) : QString());
    if (key != m_factsKey) {
        m_factsKey = key;
        refreshFacts(node, step);
    }
    askExplanation();
}

void InspectorPanel::refreshHeader(const api::Node* node, const api::StepStatus* step) {
    const QString name = node && !node->icon.empty() ? toQString(node->icon) : QStringLiteral("node-script");
    m_icon->setPixmap(iconPixmap(name, 20, devicePixelRatioF(), theme().text[1]));
    m_title->setText(step && !m_step.isEmpty() ? toQString(step->name) : m_node);
    QStringList second;
    if (node && !node->kind.empty())
        second.append(toQString(node->kind));
    if (step && step->attempts > 0)
        second.append(tr("attempt %1").arg(step->attempts));
    if (node && node->ranks > 1)
        second.append(tr("%n rank(s)", nullptr, static_cast<int>(node->ranks)));
    m_kind->setText(second.join(QStringLiteral(" · ")));
    m_stateIcon->setVisible(step != nullptr);
    m_state->setVisible(step != nullptr);
    if (!step)
        return;
    const auto& look = theme().status(lookOf(toQString(step->state)));
    m_stateIcon->setPixmap(iconPixmap(look.icon, 16, devicePixelRatioF(), look.color));
    QPalette colors = m_state->palette();
    colors.setColor(QPalette::WindowText, look.color);
    m_state->setPalette(colors);
    const double elapsed = elapsedOf(*step);
    m_state->setText(elapsed < 0 ? stateText(step->state)
                                 : stateText(step->state) + QLatin1Char(' ') + clockText(elapsed));
}

void InspectorPanel::refreshFailure(const api::StepStatus* step) {
    const bool failed = step && (step->state == "failed" || step->state == "lost");
    m_failure->setVisible(failed);
    if (!failed)
        return;
    const QString what =
        step->exit_code ? tr("%1 failed with exit code %2").arg(toQString(step->name)).arg(*step->exit_code)
                        : tr("%1 %2", "step, state").arg(toQString(step->name), stateText(step->state));
    m_failureTitle->setText(what);
    m_failureReason->setText(step->reason.empty() ? tr("The step gave no reason. Its last lines are below.")
                                                  : toQString(step->reason));
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

QStringList InspectorPanel::skippedBecause() const {
    std::set<std::string> reached{toStdString(m_node)};
    bool grew = true;
    while (grew) {
        grew = false;
        for (const auto& wire : m_pipeline->graph().wires)
            grew = (reached.contains(wire.from) && reached.insert(wire.to).second) || grew;
    }
    QStringList skipped;
    for (const auto& step : m_pipeline->runSteps()) {
        if (step.state == "skipped" && reached.contains(step.node))
            skipped.append(toQString(step.name));
    }
    return skipped;
}

void InspectorPanel::addSection(const QString& title) {
    auto* label = makeText(TextKind::Strong, title);
    label->setContentsMargins(0, 8, 0, 0);
    m_facts->addWidget(label);
}

void InspectorPanel::addFact(const QString& name, const QString& value, bool mono) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* left = makeText(TextKind::Small, name);
    left->setFixedWidth(scaled(84));
    left->setAlignment(Qt::AlignTop);
    row->addWidget(left);
    auto* right = makeText(mono ? TextKind::Mono : TextKind::Secondary, value);
    right->setWordWrap(true);
    right->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(right, 1);
    m_facts->addWidget(line);
}

void InspectorPanel::refreshFacts(const api::Node* node, const api::StepStatus* step) {
    clearLayout(*m_facts);
    if (node && !node->command.empty()) {
        m_facts->addWidget(makeText(TextKind::Small, tr("Command")));
        auto* command = new CodeBox(toQString(node->command));
        m_facts->addWidget(command);
    }
    addWhy(step);
    addSection(tr("Resources"));
    addFact(tr("Asked for"),
            node && !node->resources.empty() ? toQString(node->resources) : tr("nothing in particular"));
    if (step && !step->hosts.empty()) {
        QStringList hosts;
        for (const auto& host : step->hosts)
            hosts.append(toQString(host));
        addFact(tr("Ran on"), hosts.join(QStringLiteral(", ")));
    }
    if (step && step->attempts > 1)
        addFact(tr("Attempts"), QString::number(step->attempts));
    fillPorts(node);
}

void InspectorPanel::addWhy(const api::StepStatus* step) {
    const api::PlannedStepReport* planned = nullptr;
    if (m_pipeline->plan() && !step) {
        for (const auto& each : m_pipeline->plan()->steps) {
            if (each.node == toStdString(m_node))
                planned = &each;
        }
    }
    if (m_explanation.sentences.empty() && !planned)
        return;
    addSection(step ? tr("Why") : tr("What a run would do"));
    auto* why = new WhySection;
    m_facts->addWidget(why);
    if (planned)
        why->explainPlan(*planned);
    else
        why->explain(m_explanation);
    if (planned && planned->predicted > 0)
        addFact(tr("Expected"), spanText(planned->predicted));
}

void InspectorPanel::fillPorts(const api::Node* node) {
    if (!node || (node->inputs.empty() && node->outputs.empty()))
        return;
    addSection(tr("Inputs and outputs"));
    const auto other = [this](const std::string& port, bool output) {
        QStringList ends;
        for (const auto& wire : m_pipeline->graph().wires) {
            if (output && wire.from == toStdString(m_node) && wire.from_port == port)
                ends.append(toQString(wire.to));
            else if (!output && wire.to == toStdString(m_node) && wire.to_port == port)
                ends.append(toQString(wire.from_port.empty() ? wire.from : wire.from + "." + wire.from_port));
        }
        return ends.join(QStringLiteral(", "));
    };
    for (const auto& port : node->inputs)
        m_facts->addWidget(new PortRow(port, other(port.name, false)));
    for (const auto& port : node->outputs)
        m_facts->addWidget(new PortRow(port, other(port.name, true)));
}

void InspectorPanel::askExplanation() {
    const api::StepStatus* step = status();
    const QString wanted = step ? QStringLiteral("%1|%2|%3")
                                      .arg(m_pipeline->shownRun())
                                      .arg(toQString(step->name), toQString(step->state))
                                : QString();
    if (wanted == m_asked)
        return;
    m_asked = wanted;
    m_explanation = {};
    if (!step)
        return;
    m_generation = std::make_unique<QObject>();
    m_pipeline->client().explain(m_pipeline->shownRun(), toQString(step->name), m_generation.get(),
                                 [this](Result<api::Explanation> answer) {
                                     if (!answer)
                                         return;
                                     m_explanation = std::move(*answer);
                                     refresh();
                                 });
    if (step->state == "failed")
        askDetails();
}

void InspectorPanel::askDetails() {
    LogQuery query;
    query.run = m_pipeline->shownRun();
    query.step = toQString(status()->name);
    query.limit = query.tail = 20;
    m_pipeline->client().logs(query, m_generation.get(), [this](Result<api::LogPage> page) {
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

QString InspectorPanel::report() const {
    const api::StepStatus* step = status();
    return QStringList{m_failureTitle->text(), m_failureReason->text(),
                       tr("Run %1, step %2, attempt %3")
                           .arg(m_pipeline->shownRun())
                           .arg(step ? toQString(step->name) : m_node)
                           .arg(step ? step->attempts : 0),
                       sentencesOf(m_explanation), m_details}
        .join(QLatin1Char('\n'));
}

} // namespace orrery::widgets
