#include "widgets/pages/pipeline/diff_panel.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <map>

namespace orrery::widgets {

namespace {

/// The later run's value in the colour of better or worse.
class LaterDelegate : public TextDelegate {
public:
    using TextDelegate::TextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        TextDelegate::initStyleOption(option, index);
        const int better = index.data(RunDiffModel::BetterRole).toInt();
        if (better != 0)
            option->palette.setColor(QPalette::Text, better > 0 ? theme().diffBetter : theme().diffWorse);
    }
};

/// What a node shows of its steps: one that changed makes it changed.
NodeDifference joined(NodeDifference left, NodeDifference right) {
    if (left == NodeDifference::None || left == right)
        return right;
    return NodeDifference::Changed;
}

NodeDifference differenceOf(const std::string& word) {
    if (word == "added")
        return NodeDifference::Added;
    if (word == "removed")
        return NodeDifference::Removed;
    return word == "changed" ? NodeDifference::Changed : NodeDifference::Same;
}

} // namespace

DiffPanel::DiffPanel(QWidget* parent) : QWidget(parent) {
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Differences of two runs"));
    styleTable(*m_table);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setItemDelegateForColumn(RunDiffModel::AfterColumn, new LaterDelegate(m_table));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(RunDiffModel::WhatColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(RunDiffModel::BeforeColumn, scaled(150));
    m_table->setColumnWidth(RunDiffModel::AfterColumn, scaled(150));
    const auto choose = [this](const QModelIndex& index) {
        const QString step = index.data(RunDiffModel::StepRole).toString();
        if (!step.isEmpty())
            Q_EMIT stepChosen(step);
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    auto* full = new QWidget;
    auto* rows = new QVBoxLayout(full);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(m_table, 1);
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(full);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    refresh();
}

QWidget* DiffPanel::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(4);
    m_title = makeText(TextKind::Strong);
    row->addWidget(m_title, 1);
    const auto tool = [&](const char* iconName, const QString& name, int step) {
        auto* button = new QToolButton;
        button->setIcon(icon(QLatin1String(iconName)));
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, [this, step] { goToStep(step); });
        row->addWidget(button);
    };
    tool("chevron-up", tr("Go to the changed step before (Shift+F4)"), -1);
    tool("chevron-down", tr("Go to the next changed step (F4)"), 1);
    auto* done = new QPushButton(tr("End comparison"));
    setControlSize(done, ControlSize::Inspector);
    connect(done, &QPushButton::clicked, this, &DiffPanel::end);
    row->addWidget(done);
    return head;
}

void DiffPanel::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->disconnect(this);
    m_pipeline = nullptr;
    end();
    m_pipeline = pipeline;
    if (pipeline) {
        connect(pipeline, &PipelineSession::graphChanged, this, &DiffPanel::mark);
        connect(pipeline, &PipelineSession::runChanged, this, [this] {
            if (comparing() && m_pipeline->shownRun() != m_run)
                end();
        });
    }
}

void DiffPanel::compareWith(quint64 run) {
    if (!m_pipeline || m_pipeline->shownRun() == 0)
        return;
    end();
    m_run = m_pipeline->shownRun();
    m_with = run;
    m_asking = std::make_unique<QObject>();
    m_pipeline->client().diff(m_run, m_with, m_asking.get(),
                              [this](Result<api::RunDiff> diff) { take(std::move(diff)); });
    refresh();
}

void DiffPanel::take(Result<api::RunDiff> diff) {
    m_problem = diff ? QString() : toQString(diff.error().message());
    if (diff)
        m_diff = std::move(diff).value();
    m_model.setDiff(m_diff);
    mark();
    refresh();
}

void DiffPanel::mark() {
    if (!m_pipeline)
        return;
    m_pipeline->setPlanDrawn(!comparing());
    std::map<std::string, NodeDifference> differences;
    for (const auto& step : m_diff.steps)
        differences[step.node] = joined(differences[step.node], differenceOf(step.difference));
    GraphModel& canvas = m_pipeline->canvas();
    for (int node = 0; node < canvas.nodeCount(); ++node) {
        const QString id = canvas.idOf(node);
        const auto at = differences.find(toStdString(id));
        canvas.setDifference(id, at == differences.end() ? NodeDifference::None : at->second);
    }
}

void DiffPanel::end() {
    m_asking.reset();
    m_with = m_run = 0;
    m_diff = {};
    m_problem.clear();
    m_model.setDiff(m_diff);
    mark();
    refresh();
}

void DiffPanel::goToStep(int step) {
    const int row = m_model.nextStep(m_table->currentIndex().row(), step);
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row, RunDiffModel::WhatColumn);
    m_table->setCurrentIndex(index);
    Q_EMIT stepChosen(index.data(RunDiffModel::StepRole).toString());
}

void DiffPanel::refresh() {
    m_title->setText(tr("Run %1 against run %2").arg(m_run).arg(m_with));
    if (!comparing())
        m_empty->say(
            QStringLiteral("compare"), tr("Nothing is compared"),
            tr("Choose a run under History and compare it with the one that is shown: what changed is "
               "listed here and drawn on the canvas."));
    else if (!m_problem.isEmpty())
        m_empty->say(QStringLiteral("warning"), tr("The runs cannot be compared"), m_problem);
    else if (m_diff.after == 0)
        m_empty->say(QStringLiteral("compare"), tr("Comparing the runs"),
                     tr("Their parameters, keys and figures are being read."));
    else
        m_empty->say(
            QStringLiteral("check"), tr("Nothing differs"),
            tr("Runs %1 and %2 have the same parameters, steps and figures.").arg(m_with).arg(m_run));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    Q_EMIT changed();
}

} // namespace orrery::widgets
