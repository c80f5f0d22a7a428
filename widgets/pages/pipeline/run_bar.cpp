#include "widgets/pages/pipeline/run_bar.h"

#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/link_button.h"
#include "widgets/common/menu_button.h"
#include "widgets/models/run_part.h"
#include "widgets/models/words.h"
#include "widgets/pages/pipeline/params_popup.h"
#include "widgets/pages/pipeline/run_actions.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace orrery::widgets {

RunBar::RunBar(Workbench& workbench, RunActions& actions, QWidget* parent)
    : Panel(Qt::BottomEdge, parent), m_workbench(workbench) {
    setMinimumHeight(metrics().pageBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(makeText(TextKind::Secondary, tr("Pipelines")));
    m_slash = makeText(TextKind::Secondary, QStringLiteral("/"));
    row->addWidget(m_slash);
    m_trail = new QHBoxLayout;
    m_trail->setSpacing(8);
    row->addLayout(m_trail);
    m_menu = new QMenu(tr("Pipelines"), this);
    connect(m_menu, &QMenu::aboutToShow, this, &RunBar::fillPipelines);
    m_pipeline = new MenuButton;
    m_pipeline->setMenu(m_menu);
    row->addWidget(m_pipeline);
    m_saved = makeText(TextKind::Small);
    row->addWidget(m_saved);
    m_undo = addTool(*row, "edit.undo");
    m_redo = addTool(*row, "edit.redo");
    row->addStretch(1);
    m_glyph = new QLabel;
    row->addWidget(m_glyph);
    m_runName = makeText(TextKind::Strong);
    row->addWidget(m_runName);
    m_text = new ElidedLabel({}, metrics().fontBody, TextRank::Secondary);
    // As wide as its words where there is room, and the first to give way where there is none.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_text, 1000);
    m_failed = new Chip({}, Tone::Error);
    row->addWidget(m_failed);
    row->addSpacing(4);
    m_params = new QToolButton;
    m_params->setIcon(icon(QStringLiteral("page-settings")));
    m_params->setAccessibleName(tr("Run with other parameters"));
    m_params->setToolTip(tr("Run with other parameters"));
    connect(m_params, &QToolButton::clicked, this, &RunBar::openParams);
    row->addWidget(m_params);
    m_runButtons = makeRunButtons(actions);
    row->addWidget(m_runButtons);
    m_hold = new QPushButton;
    connect(m_hold, &QPushButton::clicked, this,
            [this] { m_workbench.actions().find(QStringLiteral("run.hold"))->trigger(); });
    row->addWidget(m_hold);
    m_stop = new QPushButton(icon(QStringLiteral("stop"), IconRole::Error), tr("Stop run"));
    setVariant(m_stop, Variant::Danger);
    connect(m_stop, &QPushButton::clicked, this,
            [this] { m_workbench.actions().find(QStringLiteral("run.stop"))->trigger(); });
    row->addWidget(m_stop);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &RunBar::refresh);
    refresh();
}

QToolButton* RunBar::addTool(QHBoxLayout& row, const char* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(m_workbench.actions().find(QLatin1String(action)));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(button->defaultAction()->text());
    row.addWidget(button);
    return button;
}

void RunBar::refreshDocument() {
    const PipelineSession* pipeline = m_workbench.pipeline();
    const bool editable = pipeline && pipeline->document().isOpen();
    for (QWidget* part : std::initializer_list<QWidget*>{m_saved, m_undo, m_redo})
        part->setVisible(editable);
    if (editable)
        m_saved->setText(pipeline->document().isModified() ? tr("edited, not saved") : tr("saved"));
}

void RunBar::addViews(QWidget* views) {
    m_views = views;
    views->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->indexOf(m_pipeline) + 1, views);
    refresh();
}

QWidget* RunBar::makeRunButtons(RunActions& actions) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    m_run = new QPushButton;
    connect(m_run, &QPushButton::clicked, this,
            [this] { m_workbench.actions().find(QStringLiteral("run.start"))->trigger(); });
    m_runMenu = new QMenu(tr("Run"), this);
    actions.fillRunMenu(*m_runMenu);
    auto* more = new QPushButton(icon(QStringLiteral("chevron-down"), IconRole::OnAccent), {});
    more->setAccessibleName(tr("Choose what to run"));
    more->setToolTip(tr("Choose what to run"));
    followTheme(*more, [more] { more->setFixedWidth(scaled(28)); });
    connect(more, &QPushButton::clicked, this, [this, more] {
        const QPoint corner(more->width() - m_runMenu->sizeHint().width(), more->height() + 4);
        m_runMenu->popup(more->mapToGlobal(corner));
    });
    for (QPushButton* button : {m_run, more}) {
        setVariant(button, Variant::Primary);
        row->addWidget(button);
    }
    return both;
}

void RunBar::fillPipelines() {
    m_menu->clear();
    if (!m_workbench.workspace())
        return;
    for (const auto& file : m_workbench.workspace()->info().pipelines) {
        const QString path = toQString(file.path);
        QAction* action = m_menu->addAction(icon(QStringLiteral("page-pipelines")), path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT pipelineChosen(path); });
    }
    m_menu->addSeparator();
    for (const char* id : {"file.compare", "file.compare-saved"})
        m_menu->addAction(m_workbench.actions().find(QLatin1String(id)));
}

void RunBar::setTrail(const QList<TrailStop>& trail) {
    QStringList paths;
    for (const TrailStop& stop : trail)
        paths.append(stop.path);
    if (paths == m_trailPaths)
        return;
    m_trailPaths = paths;
    clearLayout(*m_trail);
    for (qsizetype stop = 0; stop < paths.size(); ++stop) {
        auto* link = new LinkButton(QFileInfo(paths[stop]).fileName(), metrics().fontBody);
        link->setAccessibleName(tr("Back to %1").arg(paths[stop]));
        link->setToolTip(tr("Back to %1 (Esc)").arg(paths[stop]));
        link->setFocusPolicy(Qt::StrongFocus);
        connect(link, &LinkButton::clicked, this, [this, stop] { Q_EMIT trailChosen(stop); });
        m_trail->addWidget(link);
        m_trail->addWidget(makeText(TextKind::Secondary, QStringLiteral("/")));
    }
}

void RunBar::openParams() {
    PipelineSession* pipeline = m_workbench.pipeline();
    auto* popup = new ParamsPopup(pipeline->graph().params, window());
    connect(popup, &ParamsPopup::runRequested, pipeline,
            [pipeline](const std::map<std::string, std::string>& params) {
                pipeline->startRun({.params = params});
            });
    const QPoint corner = m_params->mapToGlobal(QPoint(m_params->width(), m_params->height() + 6));
    popup->openAt(corner);
}

QString RunBar::planText(const api::PlanReport& plan) const {
    QStringList parts;
    parts.append(
        tr("%1 of %n step(s) to run", nullptr, static_cast<int>(plan.steps.size())).arg(plan.to_run));
    if (plan.cached > 0)
        parts.append(tr("%1 from the cache").arg(plan.cached));
    if (plan.predicted >= 1)
        parts.append(tr("about %1").arg(spanText(plan.predicted)));
    return parts.join(QStringLiteral(" · "));
}

QString RunBar::runButtonText() const {
    const PipelineSession* pipeline = m_workbench.pipeline();
    if (pipeline->starting())
        return tr("Starting");
    const api::PlanReport* plan = pipeline->preview();
    if (!plan && pipeline->plan())
        plan = &*pipeline->plan();
    if (!plan)
        return tr("Run");
    if (plan->to_run == 0)
        return tr("Run, all from the cache");
    const int steps = static_cast<int>(plan->to_run);
    return plan->predicted >= 1 ? tr("Run %n step(s), %1", nullptr, steps).arg(spanText(plan->predicted))
                                : tr("Run %n step(s)", nullptr, steps);
}

QString RunBar::runText(const api::RunSummary& run) const {
    QStringList parts;
    parts.append(tr("%1 of %2 finished").arg(finishedSteps(run.counts)).arg(run.counts.total));
    if (run.started > 0)
        parts.append(tr("started %1").arg(momentText(run.started)));
    if (RunFollower::isTerminal(run.state)) {
        parts.append(tr("took %1").arg(clockText(durationOf(run))));
    } else {
        if (run.paused)
            parts.append(tr("paused"));
        if (run.started > 0)
            parts.append(tr("%1 so far").arg(clockText(durationOf(run))));
        if (run.predicted_end > nowSeconds())
            parts.append(tr("about %1 left").arg(clockText(run.predicted_end - nowSeconds())));
    }
    return parts.join(QStringLiteral(" · "));
}

void RunBar::say(const QString& text) {
    m_text->setText(text);
    m_text->setMaximumWidth(m_text->sizeHint().width());
}

void RunBar::refresh() {
    const PipelineSession* pipeline = m_workbench.pipeline();
    m_pipeline->setVisible(pipeline != nullptr);
    m_slash->setVisible(pipeline != nullptr);
    refreshDocument();
    if (m_views)
        m_views->setVisible(pipeline != nullptr);
    m_glyph->setVisible(false);
    m_runName->setVisible(false);
    m_failed->setVisible(false);
    refreshButtons();
    if (!pipeline)
        return say({});
    m_pipeline->setText(QFileInfo(pipeline->path()).fileName());
    m_pipeline->updateGeometry();
    m_pipeline->setAccessibleName(tr("Pipeline %1").arg(pipeline->path()));
    m_pipeline->setToolTip(tr("%1. Choose another pipeline of the workspace.").arg(pipeline->path()));
    const api::RunSummary* run = pipeline->preview() ? nullptr : pipeline->summary();
    const api::PlanReport* plan = pipeline->preview();
    if (!plan && pipeline->plan() && !pipeline->graph().nodes.empty())
        plan = &*pipeline->plan();
    say(run                   ? runText(*run)
        : !pipeline->loaded() ? tr("Reading the file")
        : plan                ? planText(*plan)
                              : QString());
    if (!run)
        return;
    const auto& look = theme().status(lookOf(toQString(run->state)));
    m_glyph->setPixmap(iconPixmap(look.icon, 16, devicePixelRatioF(), look.color));
    m_glyph->show();
    m_runName->setText(pipeline->runActive()
                           ? tr("Run %1").arg(run->run)
                           : tr("Run %1 %2", "number, state").arg(run->run).arg(stateText(run->state)));
    m_runName->show();
    m_failed->setVisible(run->counts.failed > 0);
    m_failed->setText(tr("%n failed", nullptr, static_cast<int>(run->counts.failed)));
}

void RunBar::refreshButtons() {
    const PipelineSession* pipeline = m_workbench.pipeline();
    const bool runnable = pipeline && !pipeline->graph().nodes.empty();
    const bool active = pipeline && pipeline->runActive();
    const bool connected =
        m_workbench.workspace() && m_workbench.workspace()->connection() == ConnectionState::Connected;
    m_params->setVisible(runnable && !active && !pipeline->graph().params.empty());
    m_runButtons->setVisible(runnable && !active);
    m_hold->setVisible(runnable && active);
    m_stop->setVisible(runnable && active);
    if (!runnable)
        return;
    m_run->setIcon(icon(QStringLiteral("run"), IconRole::OnAccent));
    m_run->setText(runButtonText());
    const QString why =
        connected ? whyNotByItself(pipeline->document().lastGood()) : tr("The server does not answer.");
    m_runButtons->setEnabled(why.isEmpty() && !pipeline->starting());
    m_run->setToolTip(why.isEmpty() ? tr("Run what is stale; the rest comes from the cache (F5)") : why);
    const bool held = pipeline->runHeld();
    m_hold->setEnabled(connected && !pipeline->cancelling());
    m_hold->setIcon(icon(held ? QStringLiteral("run") : QStringLiteral("pause"),
                         held ? IconRole::OnAccent : IconRole::Text));
    setVariant(m_hold, held ? Variant::Primary : Variant::Normal);
    m_hold->setText(held ? tr("Continue") : tr("Pause"));
    m_hold->setToolTip(held ? tr("Let the run go on (Ctrl+F9)")
                            : tr("Let no further step start (Ctrl+F9). What runs goes on."));
    m_stop->setEnabled(connected && !pipeline->cancelling());
    m_stop->setText(pipeline->cancelling() ? tr("Stopping") : tr("Stop run"));
    m_stop->setToolTip(tr("Stop the run (Shift+F5). Finished steps keep their outputs."));
}

} // namespace orrery::widgets
