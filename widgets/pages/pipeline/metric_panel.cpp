#include "widgets/pages/pipeline/metric_panel.h"

#include "widgets/charts/line_chart.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/choice_box.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/format.h"
#include "widgets/editors/text_notice.h"
#include "widgets/models/metric_names.h"
#include "widgets/models/run_colors.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace orrery::widgets {

namespace {

constexpr int kMostValues = 4;
/// What a chart and a list can hold and a person can look through; a program may name a hundred thousand.
constexpr std::size_t kMostCurves = 256;
constexpr std::size_t kMostNames = 1'000;

/// The best of some values; what is no number is not good. NaN where none is a number.
double bestOf(const std::vector<double>& values, bool smallerIsBetter) {
    double best = std::numeric_limits<double>::quiet_NaN();
    for (const double value : values)
        if (!(smallerIsBetter ? value >= best : value <= best) && !std::isnan(value))
            best = value;
    return best;
}

} // namespace

MetricPanel::MetricPanel(QWidget* parent) : Panel(Qt::TopEdge | Qt::LeftEdge, parent) {
    m_chart = new LineChart;
    m_chart->setAccessibleName(tr("Metric chart"));
    connect(m_chart, &LineChart::picked, this, &MetricPanel::tellMoment);
    auto* values = new QWidget;
    m_values = new QGridLayout(values);
    m_values->setContentsMargins(12, 0, 12, 8);
    m_values->setVerticalSpacing(4);
    m_values->setColumnStretch(0, 1);
    auto* full = new QWidget;
    auto* rows = new QVBoxLayout(full);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(makeHead());
    m_note = new TextNotice;
    rows->addWidget(m_note);
    rows->addWidget(m_chart, 1);
    rows->addWidget(makeTools());
    rows->addWidget(values);
    m_empty = new EmptyPane;
    sayWhyEmpty();
    m_stack = new QStackedWidget;
    m_stack->addWidget(full);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 0, 0);
    column->addWidget(m_stack);
    m_stack->setCurrentIndex(1);
}

QWidget* MetricPanel::makeHead() {
    m_title = makeText(TextKind::Strong);
    m_names = makeChoiceBox(tr("Metric"));
    setControlSize(m_names, ControlSize::Inspector);
    connect(m_names, &QComboBox::activated, this, [this] {
        m_group = toStdString(m_names->currentText());
        fill();
    });
    m_ranks = makeChoiceBox(tr("Ranks whose curves are shown"));
    setControlSize(m_ranks, ControlSize::Inspector);
    connect(m_ranks, &QComboBox::activated, this, &MetricPanel::fill);
    m_pin = new QPushButton(icon(QStringLiteral("pin")), tr("Pin"));
    m_pin->setCheckable(true);
    m_pin->setAccessibleName(tr("Keep this step's chart while others are selected"));
    m_pin->setToolTip(m_pin->accessibleName());
    setControlSize(m_pin, ControlSize::Inspector);
    connect(m_pin, &QPushButton::toggled, this, [this](bool on) {
        m_pin->setText(on ? tr("Pinned") : tr("Pin"));
        if (!on)
            chooseStep();
    });
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_names);
    row->addWidget(m_ranks);
    row->addStretch();
    row->addWidget(m_pin);
    return head;
}

QWidget* MetricPanel::makeTools() {
    auto* smoothing = new QSlider(Qt::Horizontal);
    smoothing->setRange(0, 99);
    smoothing->setAccessibleName(tr("Smoothing in percent"));
    connect(smoothing, &QSlider::valueChanged, this,
            [this](int value) { m_chart->setSmoothing(value / 100.0); });
    auto* logarithmic = new QCheckBox(tr("log"));
    logarithmic->setAccessibleName(tr("Logarithmic axis"));
    connect(logarithmic, &QCheckBox::toggled, m_chart, &LineChart::setLogarithmic);
    m_clip = new QCheckBox;
    m_clip->setAccessibleName(tr("Leave outliers out of the axis"));
    m_clip->setToolTip(
        tr("The axis shows the values from the 5th to the 95th percentile and as much again above and "
           "below. What lies further away is marked at its edge."));
    connect(m_clip, &QCheckBox::toggled, m_chart, &LineChart::setClipping);
    for (QCheckBox* box : {logarithmic, m_clip})
        connect(box, &QCheckBox::toggled, this, &MetricPanel::fillOutside);
    fillOutside();
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 0, 12, 4);
    row->setSpacing(8);
    row->addWidget(makeText(TextKind::Small, tr("smoothing")));
    row->addWidget(smoothing, 1);
    row->addWidget(logarithmic);
    row->addWidget(m_clip);
    return tools;
}

void MetricPanel::tellMoment(int series, double x) {
    const auto& known = m_pipeline->metrics().seriesOf(toStdString(m_step));
    const auto at = known.find(m_shown[static_cast<std::size_t>(series)]);
    const double time = at == known.end() ? 0 : at->second.timeAt(x);
    if (time > 0)
        Q_EMIT momentChosen(m_step, time);
}

void MetricPanel::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->metrics().disconnect(this);
    m_pipeline = pipeline;
    m_wanted.clear();
    m_pin->setChecked(false);
    m_step.clear();
    if (pipeline) {
        connect(&pipeline->metrics(), &MetricsStore::changed, this, [this](const QString& step) {
            if (step == m_step)
                fill();
            else
                chooseStep();
        });
    }
    chooseStep();
}

void MetricPanel::setStep(const QString& step) {
    m_wanted = step;
    chooseStep();
}

void MetricPanel::chooseStep() {
    if (m_pin->isChecked() && m_pipeline && !m_pipeline->metrics().seriesOf(toStdString(m_step)).empty())
        return;
    QString wanted;
    if (m_pipeline) {
        // A selected step without metrics leaves the one that is measured in sight.
        const auto measured = m_pipeline->metrics().steps();
        const auto has = [&measured](const QString& step) {
            return std::find(measured.begin(), measured.end(), toStdString(step)) != measured.end();
        };
        if (has(m_wanted))
            wanted = m_wanted;
        else if (has(m_step))
            wanted = m_step;
        else if (!measured.empty())
            wanted = toQString(measured.front());
    }
    if (wanted != m_step) {
        m_step = wanted;
        m_group.clear();
        m_shown.clear();
        m_chart->clear();
    }
    fill();
}

void MetricPanel::fillNames() {
    const auto& series = m_pipeline->metrics().seriesOf(toStdString(m_step));
    // A curve says more than a single number; losses first, since that is what one watches.
    std::set<std::pair<bool, std::string>> families;
    for (const auto& [name, points] : series)
        if (std::string family = familyOf(name); points.x.size() > 1)
            families.emplace(family.find("loss") == std::string::npos, std::move(family));
    QStringList names;
    for (const auto& [other, family] : families)
        if (names.size() < static_cast<qsizetype>(kMostNames))
            names.append(toQString(family));
    if (names.isEmpty() && !series.empty())
        names.append(toQString(familyOf(series.begin()->first)));
    if (m_group.empty() || !names.contains(toQString(m_group)))
        m_group = names.isEmpty() ? std::string() : toStdString(names.front());
    QStringList before;
    for (int place = 0; place < m_names->count(); ++place)
        before.append(m_names->itemText(place));
    if (names != before) {
        m_names->clear();
        m_names->addItems(names);
    }
    m_names->setCurrentText(toQString(m_group));
}

void MetricPanel::fillRanks() {
    std::set<int> ranks;
    for (const auto& [name, points] : m_pipeline->metrics().seriesOf(toStdString(m_step)))
        ranks.insert(rankOf(name));
    m_ranks->setVisible(ranks.size() > 1);
    if (m_ranks->count() == static_cast<int>(ranks.size()) + 1)
        return;
    m_ranks->clear();
    m_ranks->addItem(tr("all ranks"), -1);
    for (const int rank : ranks)
        m_ranks->addItem(tr("rank %1").arg(rank), rank);
}

void MetricPanel::fill() {
    const bool any =
        m_pipeline && !m_step.isEmpty() && !m_pipeline->metrics().seriesOf(toStdString(m_step)).empty();
    m_stack->setCurrentIndex(any ? 0 : 1);
    m_empty->setOffered(!m_pipeline || m_pipeline->shownRun() == 0);
    if (!any)
        return sayWhyEmpty();
    fillNames();
    fillRanks();
    const auto& series = m_pipeline->metrics().seriesOf(toStdString(m_step));
    std::vector<std::string> wanted;
    for (const auto& [name, points] : series) {
        const int rank = m_ranks->currentData().toInt();
        if (familyOf(name) == m_group && (rank < 0 || rank == rankOf(name)))
            wanted.push_back(name);
    }
    m_title->setText(wanted.size() <= kMostCurves ? m_step
                                                  : tr("%1, %2 of %n curve(s)", "step, how many are drawn",
                                                       static_cast<int>(wanted.size()))
                                                        .arg(m_step)
                                                        .arg(kMostCurves));
    wanted.resize(std::min(wanted.size(), kMostCurves));
    const bool sameSeries = wanted == m_shown;
    if (!sameSeries) {
        m_chart->clear();
        m_shown = wanted;
        // The first curve has the colour of the run, those of its other ranks and metrics the next ones.
        const auto colors = static_cast<int>(theme().series.size());
        for (int place = 0; place < static_cast<int>(wanted.size()); ++place)
            m_chart->addSeries(toQString(wanted[static_cast<std::size_t>(place)]),
                               (seriesOfRun(m_pipeline->shownRun()) + place) % colors +
                                   place / colors * colors);
    }
    for (std::size_t place = 0; place < wanted.size(); ++place) {
        const auto& points = series.at(wanted[place]);
        const int number = static_cast<int>(place);
        const std::size_t have = sameSeries ? m_chart->data(number).size() : 0;
        if (have > points.x.size())
            m_chart->setData(number, points.x, points.value);
        else
            m_chart->append(number, std::span(points.x).subspan(have), std::span(points.value).subspan(have));
    }
    m_note->say(m_pipeline->metrics().note());
    fillOutside();
    fillValues();
}

void MetricPanel::sayWhyEmpty() {
    QString problem = m_pipeline ? m_pipeline->metrics().problem() : QString();
    if (problem.isEmpty() && m_pipeline)
        problem = m_pipeline->metrics().note();
    if (problem.isEmpty())
        m_empty->say(
            QStringLiteral("chart-line"), tr("No metrics yet"),
            tr("A step that writes numbers to the file in ORRERY_METRICS shows its curves here while it "
               "runs."));
    else
        m_empty->say(QStringLiteral("warning"), tr("The metrics of this run cannot be shown"), problem);
}

void MetricPanel::fillOutside() {
    const int outside = m_clip->isChecked() ? static_cast<int>(m_chart->outside()) : 0;
    m_clip->setText(outside > 0 ? tr("clip, %n outside", nullptr, outside) : tr("clip"));
}

void MetricPanel::fillValues() {
    const auto& series = m_pipeline->metrics().seriesOf(toStdString(m_step));
    const auto cell = [this](int row, int column, const QString& text, TextKind kind) {
        QLayoutItem* item = m_values->itemAtPosition(row, column);
        if (!item) {
            auto* label = makeText(kind);
            if (column > 0)
                label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_values->addWidget(label, row, column);
            item = m_values->itemAtPosition(row, column);
        }
        auto* label = static_cast<QLabel*>(item->widget());
        label->setText(text);
        label->show();
    };
    cell(0, 0, {}, TextKind::Small);
    cell(0, 1, tr("now"), TextKind::Small);
    cell(0, 2, tr("best"), TextKind::Small);
    int row = 1;
    for (const auto& [name, points] : series) {
        if (points.value.empty() || row > kMostValues)
            continue;
        const double best = bestOf(points.value, smallerIsBetter(name));
        cell(row, 0, toQString(name), TextKind::Body);
        cell(row, 1, formatSignificant(points.value.back(), 4), TextKind::Mono);
        cell(row, 2, formatSignificant(best, 4), TextKind::Mono);
        ++row;
    }
    for (; m_values->itemAtPosition(row, 0); ++row) {
        for (int column = 0; column < 3; ++column)
            m_values->itemAtPosition(row, column)->widget()->hide();
    }
}

} // namespace orrery::widgets
