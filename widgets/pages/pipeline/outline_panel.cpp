#include "widgets/pages/pipeline/outline_panel.h"

#include "widgets/common/delegates.h"
#include "widgets/models/words.h"
#include "widgets/pages/pipeline/outline_delegate.h"

#include <QGridLayout>
#include <QTreeView>
#include <QVBoxLayout>

namespace orrery::widgets {

namespace {

/// The steps matter more than how many there are of each kind: the totals take a third at most.
constexpr int kTotalsLeaveThemRoom = 3;

} // namespace

OutlinePanel::OutlinePanel(QWidget* parent) : Panel(Qt::RightEdge, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    m_tree = new QTreeView;
    m_tree->setAccessibleName(tr("Steps of the pipeline"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(16);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new OutlineDelegate(m_tree));
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setExpandsOnDoubleClick(true);
    lieOnPanel(*m_tree);
    column->addWidget(m_tree, 1);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT activated(index.data(StepsModel::NodeRole).toString());
    });
    m_totals = new Panel(Qt::TopEdge);
    m_grid = new QGridLayout(m_totals);
    m_grid->setContentsMargins(12, 8, 12, 8);
    m_grid->setVerticalSpacing(2);
    column->addWidget(m_totals);
}

void OutlinePanel::setPipeline(PipelineSession* pipeline) {
    m_pipeline = pipeline;
    m_tree->setModel(pipeline ? &pipeline->steps() : nullptr);
    m_totals->hide();
    if (!pipeline)
        return;
    // The selection and not the current row: that one is set by mere focus too.
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& selected) {
                const QModelIndex index = selected.isEmpty() ? QModelIndex() : selected.indexes().front();
                if (!m_quiet && index.isValid())
                    Q_EMIT chosen(index.data(StepsModel::NodeRole).toString(),
                                  index.data(StepsModel::StepRole).toString());
            });
    connect(pipeline, &PipelineSession::runChanged, this, &OutlinePanel::fillTotals);
    fillTotals();
}

void OutlinePanel::setCurrent(const QString& name) {
    if (!m_pipeline)
        return;
    m_quiet = true;
    const QModelIndex index = m_pipeline->steps().indexOf(name);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    m_quiet = false;
}

void OutlinePanel::fillTotals() {
    const api::RunSummary* run = m_pipeline ? m_pipeline->summary() : nullptr;
    m_hasTotals = run != nullptr;
    if (!run)
        return m_totals->hide();
    const api::StepCounts& counts = run->counts;
    const std::pair<const char*, std::uint32_t> lines[] = {
        {"cached", counts.cached},   {"succeeded", counts.succeeded},
        {"running", counts.running}, {"queued", counts.queued},
        {"skipped", counts.skipped}, {"cancelled", counts.cancelled},
        {"failed", counts.failed},   {"lost", counts.lost}};
    int row = 0;
    for (const auto& [state, number] : lines) {
        const bool wanted = number > 0;
        if (wanted && !m_grid->itemAtPosition(row, 0)) {
            auto* name = makeText(TextKind::Body);
            auto* value = makeText(TextKind::Mono);
            value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_grid->addWidget(name, row, 0);
            m_grid->addWidget(value, row, 1);
        }
        if (!wanted)
            continue;
        auto* name = static_cast<QLabel*>(m_grid->itemAtPosition(row, 0)->widget());
        auto* value = static_cast<QLabel*>(m_grid->itemAtPosition(row, 1)->widget());
        name->setText(stateText(state));
        value->setText(QString::number(number));
        name->show();
        value->show();
        ++row;
    }
    for (; m_grid->itemAtPosition(row, 0); ++row) {
        m_grid->itemAtPosition(row, 0)->widget()->hide();
        m_grid->itemAtPosition(row, 1)->widget()->hide();
    }
    placeTotals();
}

void OutlinePanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    placeTotals();
}

void OutlinePanel::placeTotals() {
    m_totals->setVisible(m_hasTotals && height() >= kTotalsLeaveThemRoom * m_totals->sizeHint().height());
}

} // namespace orrery::widgets
