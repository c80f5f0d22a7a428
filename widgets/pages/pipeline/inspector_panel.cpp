#include "widgets/pages/pipeline/inspector_panel.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/empty_pane.h"
#include "widgets/models/words.h"
#include "widgets/pages/pipeline/inspector_data.h"
#include "widgets/pages/pipeline/inspector_runs.h"
#include "widgets/pages/pipeline/inspector_selection.h"
#include "widgets/pages/pipeline/inspector_settings.h"
#include "widgets/pages/pipeline/inspector_why.h"
#include "widgets/pages/pipeline/pipeline_ports.h"
#include "widgets/theme/icons.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

namespace orrery::widgets {

namespace {

enum Page { StepPage, EmptyPage, PortsPage, SelectionPage };

/// A page of the inspector, which scrolls up and down.
QScrollArea* scrolled(QWidget* part) {
    auto* content = new NarrowContent;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(part);
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
    return scroll;
}

} // namespace

InspectorPanel::InspectorPanel(ActionRegistry& actions, PreviewStore& previews, QWidget* parent)
    : Panel(Qt::LeftEdge, parent) {
    m_settings = new InspectorSettings(previews);
    m_data = new InspectorData(previews);
    m_runs = new InspectorRuns;
    m_why = new InspectorWhy(actions);
    auto* whole = new QWidget;
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHeader());
    rows->addWidget(makeTabs());
    rows->addWidget(m_pages, 1);
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(whole);
    m_stack->addWidget(m_empty);
    m_ports = new PipelinePorts;
    m_stack->addWidget(scrolled(m_ports));
    m_selection = new InspectorSelection;
    m_stack->addWidget(scrolled(m_selection));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->addWidget(m_stack);
    setMinimumWidth(280);
    connect(m_why, &InspectorWhy::logRequested, this, &InspectorPanel::logRequested);
    connect(m_why, &InspectorWhy::stepRequested, this, &InspectorPanel::stepRequested);
    connect(m_data, &InspectorData::outputRequested, this, &InspectorPanel::outputRequested);
    connect(m_data, &InspectorData::pinRequested, this, &InspectorPanel::pinRequested);
    connect(m_runs, &InspectorRuns::runRequested, this, &InspectorPanel::runRequested);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &InspectorPanel::refresh);
    refresh();
}

QWidget* InspectorPanel::makeHeader() {
    m_icon = new QLabel;
    m_title = new ElidedLabel({}, metrics().fontBody, TextRank::Primary, QFont::DemiBold);
    m_kind = new ElidedLabel({}, metrics().fontSmall, TextRank::Tertiary);
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
    auto* header = new Panel(Qt::LeftEdge);
    header->setLayout(head);
    header->setMinimumHeight(48);
    return header;
}

QWidget* InspectorPanel::makeTabs() {
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Parts of the step"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_pages = new QStackedWidget;
    const std::pair<QString, QWidget*> parts[] = {
        {tr("Settings"), m_settings}, {tr("Data"), m_data}, {tr("Runs"), m_runs}, {tr("Why"), m_why}};
    for (const auto& [title, part] : parts) {
        m_tabs->setTabToolTip(m_tabs->addTab(title), title);
        m_pages->addWidget(scrolled(part));
    }
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int tab) { m_chosenTab = tab; });
    auto* line = new Panel(Qt::BottomEdge | Qt::LeftEdge);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(4, 0, 4, 1);
    row->addWidget(m_tabs);
    row->addStretch();
    return line;
}

void InspectorPanel::setTab(Tab tab) {
    m_chosenTab = tab;
    m_tabs->setCurrentIndex(tab);
}

void InspectorPanel::focusFirstField() {
    setTab(SettingsTab);
    const InspectorForm* form =
        m_stack->currentIndex() == SelectionPage ? m_selection->form() : m_settings->form();
    FormField* first = form ? form->firstField() : nullptr;
    QWidget* target = first && first->isVisible() ? static_cast<QWidget*>(first) : m_tabs;
    target->setFocus(Qt::TabFocusReason);
}

void InspectorPanel::setPipeline(PipelineSession* pipeline) {
    if (m_shown.pipeline)
        m_shown.pipeline->disconnect(this);
    m_shown = {pipeline, {}, {}};
    m_metFailure.clear();
    if (pipeline) {
        connect(pipeline, &PipelineSession::graphChanged, this, &InspectorPanel::refresh);
        connect(pipeline, &PipelineSession::planChanged, this, &InspectorPanel::refresh);
        connect(pipeline, &PipelineSession::runChanged, this, &InspectorPanel::refresh);
    }
    refresh();
}

void InspectorPanel::setStep(const QString& node, const QString& step) {
    if (node == m_shown.node && step == m_shown.step)
        return;
    m_shown.node = node;
    m_shown.step = step;
    m_tabs->setCurrentIndex(m_chosenTab);
    refresh();
}

void InspectorPanel::setSelection(const QStringList& nodes) {
    const QStringList several = nodes.size() > 1 ? nodes : QStringList();
    if (several == std::exchange(m_several, several))
        return;
    refresh();
}

void InspectorPanel::refresh() {
    if (!m_shown.graphNode() && !m_shown.status())
        return refreshEmpty();
    m_stack->setCurrentIndex(StepPage);
    refreshHeader();
    m_settings->show(m_shown);
    m_data->show(m_shown);
    m_runs->show(m_shown);
    m_why->show(m_shown);
    followFailure();
}

void InspectorPanel::refreshEmpty() {
    const bool chosen = !m_shown.node.isEmpty();
    if (!chosen && m_shown.pipeline && m_selection->show(*m_shown.pipeline, m_several))
        return m_stack->setCurrentIndex(SelectionPage);
    if (!chosen && m_several.isEmpty() && m_shown.pipeline && m_ports->show(*m_shown.pipeline))
        return m_stack->setCurrentIndex(PortsPage);
    if (chosen && m_shown.pipeline->showsAnother())
        m_empty->say(QStringLiteral("compare"), tr("%1 is only in the other file").arg(m_shown.node),
                     tr("The canvas draws it with dots, to show what this file does not have."));
    else if (!m_several.isEmpty())
        m_empty->say(QStringLiteral("info"),
                     tr("%n steps are selected", nullptr, static_cast<int>(m_several.size())),
                     tr("Select one of them to see its data and why it ran."));
    else
        m_empty->say(
            QStringLiteral("info"), tr("No step is selected"),
            tr("Select a step on the canvas or in the list to change its settings and to see its data "
               "and why it ran."));
    m_stack->setCurrentIndex(EmptyPage);
}

void InspectorPanel::followFailure() {
    const api::StepStatus* step = m_shown.status();
    if (!InspectorWhy::isFailed(step))
        return;
    const QString failure = toQString(step->name) + QString::number(m_shown.pipeline->shownRun()) +
                            QString::number(step->attempts);
    if (failure == m_metFailure)
        return;
    m_metFailure = failure;
    m_tabs->setCurrentIndex(WhyTab);
}

void InspectorPanel::refreshHeader() {
    const api::Node* node = m_shown.graphNode();
    const api::StepStatus* step = m_shown.status();
    const QString name = node && !node->icon.empty() ? toQString(node->icon) : QStringLiteral("node-script");
    m_icon->setPixmap(iconPixmap(name, 20, devicePixelRatioF(), theme().text[1]));
    m_title->setText(step && !m_shown.step.isEmpty() ? toQString(step->name) : m_shown.node);
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
    m_state->setText(elapsed < 0 ? stateText(*step)
                                 : stateText(step->state) + QLatin1Char(' ') + clockText(elapsed));
}

} // namespace orrery::widgets
