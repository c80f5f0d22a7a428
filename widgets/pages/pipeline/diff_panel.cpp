#include "widgets/pages/pipeline/diff_panel.h"

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

namespace orrery::widgets {

namespace {

/// The later run's value in the colour of better or worse.
class LaterDelegate : public TextDelegate {
public:
    using TextDelegate::TextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        TextDelegate::initStyleOption(option, index);
        const int better = index.data(ComparisonModel::BetterRole).toInt();
        if (better != 0)
            option->palette.setColor(QPalette::Text, better > 0 ? theme().diffBetter : theme().diffWorse);
    }
};

} // namespace

DiffPanel::DiffPanel(QWidget* parent) : QWidget(parent) {
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Differences"));
    styleTable(*m_table);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setItemDelegateForColumn(ComparisonModel::AfterColumn, new LaterDelegate(m_table));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(ComparisonModel::WhatColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(ComparisonModel::BeforeColumn, scaled(150));
    m_table->setColumnWidth(ComparisonModel::AfterColumn, scaled(150));
    const auto choose = [this](const QModelIndex& index) {
        const QString step = index.data(ComparisonModel::StepRole).toString();
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
    // The pipeline before goes on its own way, with the marks that its canvas has.
    m_feed.reset();
    m_pipeline = pipeline;
    if (pipeline)
        connect(pipeline, &PipelineSession::graphChanged, this, &DiffPanel::mark);
    follow();
}

void DiffPanel::compareWithRun(quint64 run) {
    if (m_pipeline && m_pipeline->shownRun() != 0)
        begin(std::make_unique<RunComparisonFeed>(*m_pipeline, run));
}

void DiffPanel::compareWithFile(const QString& path) {
    if (m_pipeline && m_pipeline->document().isOpen())
        begin(std::make_unique<FileComparisonFeed>(*m_pipeline, path));
}

void DiffPanel::begin(std::unique_ptr<ComparisonFeed> feed) {
    m_feed = std::move(feed);
    connect(m_feed.get(), &ComparisonFeed::changed, this, &DiffPanel::follow);
    // It is still at work when it says so.
    connect(m_feed.get(), &ComparisonFeed::over, this, &DiffPanel::end, Qt::QueuedConnection);
    follow();
}

void DiffPanel::end() {
    m_feed.reset();
    follow();
}

void DiffPanel::follow() {
    const Comparison* comparison = m_feed && m_feed->comparison() ? &*m_feed->comparison() : nullptr;
    m_model.setComparison(comparison ? *comparison : Comparison());
    if (m_pipeline)
        m_pipeline->showBeside(comparison ? comparison->other : std::nullopt);
    mark();
    refresh();
}

void DiffPanel::mark() {
    if (!m_pipeline)
        return;
    m_pipeline->setPlanDrawn(!comparing());
    const Comparison* comparison = m_feed && m_feed->comparison() ? &*m_feed->comparison() : nullptr;
    GraphModel& canvas = m_pipeline->canvas();
    for (int node = 0; node < canvas.nodeCount(); ++node) {
        const QString id = canvas.idOf(node);
        canvas.setDifference(id, comparison ? comparison->differenceOf(id) : NodeDifference::None);
    }
}

void DiffPanel::goToStep(int step) {
    const int row = m_model.nextStep(m_table->currentIndex().row(), step);
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row, ComparisonModel::WhatColumn);
    m_table->setCurrentIndex(index);
    Q_EMIT stepChosen(index.data(ComparisonModel::StepRole).toString());
}

void DiffPanel::refresh() {
    if (m_feed) {
        const ComparisonFeed::Sentences say = m_feed->sentences();
        m_title->setText(say.title);
        if (!m_feed->problem().isEmpty())
            m_empty->say(QStringLiteral("warning"), say.failed, m_feed->problem());
        else if (!m_feed->comparison())
            m_empty->say(QStringLiteral("compare"), say.waiting, say.awaited);
        else
            m_empty->say(QStringLiteral("check"), tr("Nothing differs"), say.same);
        m_empty->setLink(tr("End comparison"), [this] { end(); });
    } else {
        m_empty->say(
            QStringLiteral("compare"), tr("Nothing is compared"),
            tr("Choose a run under History and compare it with the one that is shown, or compare this file "
               "with another: what changed is listed here and drawn on the canvas."));
        m_empty->setLink({}, {});
    }
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    Q_EMIT changed();
}

} // namespace orrery::widgets
