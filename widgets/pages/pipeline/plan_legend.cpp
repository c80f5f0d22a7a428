#include "widgets/pages/pipeline/plan_legend.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/link_button.h"
#include "widgets/theme/reading_order.h"

#include <QHBoxLayout>
#include <QPainter>

namespace orrery::widgets {

namespace {

constexpr int kSample = 24; ///< Width of the piece of outline.

/// The step whose own change makes it run; those after it only follow. Null where nothing would run.
const api::PlannedStepReport* causeOf(const api::PlanReport& plan) {
    const api::PlannedStepReport* first = nullptr;
    for (const auto& step : plan.steps) {
        if (step.cached || step.undecided)
            continue;
        if (!step.changed.empty())
            return &step;
        if (!first)
            first = &step;
    }
    return first;
}

} // namespace

PlanLegend::PlanLegend(QWidget* parent) : Panel(Qt::TopEdge, parent) {
    m_text = new ElidedLabel({}, metrics().fontSmall, TextRank::Secondary);
    m_show = new LinkButton(tr("Show why"));
    connect(m_show, &LinkButton::clicked, this, [this] { Q_EMIT stepRequested(m_step); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12 + kSample + 8, 4, 12, 4);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_show);
    hide();
}

void PlanLegend::say(const PipelineSession* pipeline) {
    const api::PlanReport* plan = nullptr;
    if (pipeline && !pipeline->runActive())
        plan = pipeline->preview() ? pipeline->preview() : pipeline->plan() ? &*pipeline->plan() : nullptr;
    const api::PlannedStepReport* cause = plan ? causeOf(*plan) : nullptr;
    setVisible(cause != nullptr);
    if (!cause)
        return;
    m_step = toQString(cause->name);
    const QString reason = toQString(cause->reason).simplified();
    m_text->setText(
        tr("will run: %1").arg(reason.isEmpty() ? m_step : tr("%1: %2", "step, reason").arg(m_step, reason)));
    m_show->setAccessibleName(tr("Show why %1 will run").arg(m_step));
}

void PlanLegend::paintEvent(QPaintEvent* event) {
    Panel::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashed(theme().accent, 1.5);
    dashed.setDashPattern({4, 3});
    painter.setPen(dashed);
    const QRectF sample = ReadingOrder(*this)(QRectF(12, height() / 2.0, kSample, 0));
    painter.drawLine(sample.topLeft(), sample.topRight());
}

} // namespace orrery::widgets
