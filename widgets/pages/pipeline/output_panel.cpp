#include "widgets/pages/pipeline/output_panel.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/run_history_model.h"
#include "widgets/models/words.h"
#include "widgets/pages/pipeline/output_view.h"
#include "widgets/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kListWidth = 220;

} // namespace

OutputPanel::OutputPanel(QWidget* parent) : QWidget(parent) {
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Outputs"));
    m_list->setFrameShape(QFrame::NoFrame);
    followTheme(*m_list, [this] { m_list->setFixedWidth(scaled(kListWidth)); });
    m_list->setUniformItemSizes(true);
    lieOnPanel(*m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &OutputPanel::showOutput);
    m_view = new OutputView;
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_view, 1);
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(both);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    fill();
}

void OutputPanel::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->disconnect(this);
    m_pipeline = pipeline;
    m_outputs.clear();
    m_askedRun = 0;
    if (m_pipeline)
        connect(m_pipeline, &PipelineSession::runChanged, this, &OutputPanel::ask);
    fill();
}

void OutputPanel::setStep(const QString& step) {
    if (step == m_step)
        return;
    m_step = step;
    fill();
}

void OutputPanel::show(const QString& step, const QString& output) {
    m_wanted = step + QLatin1Char('.') + output;
    if (step != m_step)
        return setStep(step);
    fill();
}

void OutputPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void OutputPanel::ask() {
    if (!m_pipeline)
        return;
    const api::RunSummary* run = m_pipeline->summary();
    const std::uint32_t finished = run ? finishedSteps(run->counts) : 0;
    const quint64 number = m_pipeline->shownRun();
    if (number != m_askedRun)
        m_outputs.clear();
    else if (finished == m_askedFinished)
        return;
    if (!isVisible() && number != 0)
        return;
    m_askedRun = number;
    m_askedFinished = finished;
    m_generation = std::make_unique<QObject>();
    if (number == 0)
        return fill();
    m_pipeline->client().outputs(number, {}, m_generation.get(), [this](Result<api::OutputList> list) {
        if (list)
            m_outputs = std::move(list->outputs);
        fill();
    });
}

void OutputPanel::fill() {
    const QString before = !m_wanted.isEmpty()     ? m_wanted
                           : m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole + 1).toString()
                                                   : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int wanted = 0;
    for (std::size_t place = 0; place < m_outputs.size(); ++place) {
        const api::Output& output = m_outputs[place];
        if (!m_step.isEmpty() && toQString(output.step) != m_step)
            continue;
        const QString key = toQString(output.step + "." + output.name);
        auto* item =
            new QListWidgetItem(tr("%1   %2", "output, size").arg(key, sizeText(output.size)), m_list);
        item->setData(Qt::UserRole, static_cast<int>(place));
        item->setData(Qt::UserRole + 1, key);
        item->setToolTip(toQString(output.type + "  " + output.media_type));
        item->setSizeHint(QSize(100, scaled(metrics().row)));
        if (key != before)
            continue;
        wanted = m_list->count() - 1;
        m_wanted.clear();
    }
    const bool running = m_pipeline && m_pipeline->runActive();
    m_empty->setOffered(!m_pipeline || m_pipeline->shownRun() == 0);
    if (!m_pipeline || m_pipeline->shownRun() == 0)
        m_empty->say(QStringLiteral("node-output"), tr("No outputs yet"),
                     tr("What the steps write appears here: pictures, tables, metrics and models."));
    else if (m_step.isEmpty())
        m_empty->say(QStringLiteral("node-output"), tr("Nothing was written"),
                     running ? tr("Outputs appear when a step has finished.")
                             : tr("No step of this run finished with an output."));
    else
        m_empty->say(QStringLiteral("node-output"), tr("%1 wrote nothing").arg(m_step),
                     running ? tr("Outputs appear when the step has finished.")
                             : tr("It did not finish, or it declares no outputs."));
    m_stack->setCurrentIndex(m_list->count() > 0 ? 0 : 1);
    if (m_list->count() > 0) {
        m_list->setCurrentRow(wanted);
        showOutput(wanted);
    }
}

void OutputPanel::showOutput(int row) {
    if (row < 0 || row >= m_list->count())
        return;
    m_view->show(m_pipeline,
                 m_outputs[static_cast<std::size_t>(m_list->item(row)->data(Qt::UserRole).toInt())]);
}

} // namespace orrery::widgets
