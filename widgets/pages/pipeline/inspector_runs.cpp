#include "widgets/pages/pipeline/inspector_runs.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/link_button.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

namespace {

/// Each costs a question to the server.
constexpr std::size_t kMostRuns = 8;

} // namespace

InspectorRuns::InspectorRuns() {
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    m_note = makeText(TextKind::Small);
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_note);
    column->addLayout(m_rows);
}

void InspectorRuns::show(const InspectedStep& shown) {
    if (shown.node != m_shown.node || shown.pipeline != m_shown.pipeline) {
        m_entries.clear();
        m_asked.clear();
        m_generation.reset();
    }
    m_shown = shown;
    if (isVisible())
        ask();
}

void InspectorRuns::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void InspectorRuns::ask() {
    if (!m_shown.pipeline || m_shown.node.isEmpty())
        return;
    const api::RunSummary* summary = m_shown.pipeline->summary();
    const QString wanted = m_shown.node + QString::number(m_shown.pipeline->shownRun()) +
                           (summary ? toQString(summary->state) : QString());
    if (wanted == m_asked)
        return;
    m_asked = wanted;
    m_generation = std::make_unique<QObject>();
    m_shown.pipeline->client().runs(m_generation.get(), [this](Result<api::RunList> list) {
        if (list)
            return takeRuns(*list);
        m_note->setText(tr("The runs could not be read. %1").arg(toQString(list.error().message())));
    });
    fill();
}

void InspectorRuns::takeRuns(const api::RunList& list) {
    m_entries.clear();
    for (const api::RunSummary& run : list.runs)
        if (toQString(run.path) == m_shown.pipeline->path() && m_entries.size() < kMostRuns)
            m_entries.push_back({run.run, run.created, std::nullopt});
    for (const Entry& entry : m_entries)
        m_shown.pipeline->client().run(entry.run, m_generation.get(),
                                       [this, number = entry.run](Result<api::RunSnapshot> run) {
                                           if (run)
                                               takeRun(number, *run);
                                       });
    fill();
}

void InspectorRuns::takeRun(quint64 run, const api::RunSnapshot& snapshot) {
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& each) { return each.run == run; });
    const auto step = std::find_if(snapshot.steps.begin(), snapshot.steps.end(), [this](const auto& each) {
        return each.node == toStdString(m_shown.node);
    });
    if (entry == m_entries.end() || step == snapshot.steps.end())
        return;
    entry->step = *step;
    fill();
}

void InspectorRuns::fill() {
    clearLayout(*m_rows);
    int shown = 0;
    for (const Entry& entry : m_entries) {
        if (!entry.step)
            continue;
        ++shown;
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* open = new LinkButton(tr("Run %1").arg(entry.run));
        open->setFocusPolicy(Qt::StrongFocus);
        connect(open, &QAbstractButton::clicked, this, [this, run = entry.run] { Q_EMIT runRequested(run); });
        row->addWidget(open);
        const double elapsed = elapsedOf(*entry.step);
        const QString state = stateText(entry.step->state);
        auto* status = new StatusLabel;
        status->setStatus(lookOf(toQString(entry.step->state)),
                          elapsed < 0 ? state : tr("%1 %2", "state, time").arg(state, clockText(elapsed)));
        row->addWidget(status, 1);
        row->addWidget(makeText(TextKind::Small, agoText(entry.created)));
        m_rows->addWidget(line);
    }
    m_note->setText(shown > 0 ? tr("The newest runs of this pipeline, as this step saw them.")
                              : tr("No run has this step yet. Run the pipeline, and its runs stand here."));
}

} // namespace orrery::widgets
