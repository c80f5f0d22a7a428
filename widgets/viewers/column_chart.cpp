#include "widgets/viewers/column_chart.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/choice_box.h"
#include "widgets/common/format.h"
#include "widgets/common/histogram.h"
#include "widgets/common/surface.h"
#include "widgets/theme/orrery_style.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace orrery::widgets {

namespace {

QString countText(std::uint64_t count) {
    return formatNumber(static_cast<double>(count));
}

} // namespace

ColumnChart::ColumnChart(QWidget* parent) : Panel(Qt::LeftEdge, parent) {
    m_choice = makeChoiceBox(tr("Column of the chart"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(6);
    setControlSize(m_choice, ControlSize::Inspector);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ColumnChart::refresh);
    connect(m_choice, &QComboBox::activated, this, &ColumnChart::columnChosen);
    m_type = makeText(TextKind::Small);
    QToolButton* close = iconButton(QStringLiteral("close"), tr("Close the chart"), this);
    connect(close, &QToolButton::clicked, this, &ColumnChart::closed);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 4, 0);
    head->setSpacing(8);
    head->addWidget(m_choice, 1);
    head->addWidget(m_type);
    head->addWidget(close);
    m_plot = new ColumnPlot;
    connect(m_plot, &ColumnPlot::markedBarChanged, this, &ColumnChart::refreshNote);
    m_note = new ElidedLabel({}, metrics().fontSmall, TextRank::Tertiary);
    m_grid = new QGridLayout;
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(8, 2, 8, 6);
    below->setSpacing(2);
    below->addWidget(m_note);
    below->addLayout(m_grid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 2, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_plot, 1);
    column->addLayout(below);
}

void ColumnChart::setColumns(const std::vector<api::PreviewColumn>& columns, quint64 rows, bool isWhole) {
    m_columns = columns;
    m_rows = rows;
    m_isWhole = isWhole;
    const QSignalBlocker quiet(m_choice);
    const QString before = m_choice->currentText();
    m_choice->clear();
    for (const api::PreviewColumn& column : m_columns)
        m_choice->addItem(toQString(column.name));
    m_choice->setCurrentIndex(m_columns.empty() ? -1 : std::max(0, m_choice->findText(before)));
    refresh();
}

void ColumnChart::setColumn(int column) {
    m_choice->setCurrentIndex(column);
}

int ColumnChart::column() const {
    return m_choice->currentIndex();
}

void ColumnChart::setFiltered(bool filtered) {
    m_filtered = filtered;
    refreshNote();
}

void ColumnChart::addFigure(int row, int column, const QString& name, const QString& value) {
    auto* words = makeText(TextKind::Small, name);
    auto* figure = makeText(TextKind::Mono, value);
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(words, row, 2 * column);
    m_grid->addWidget(figure, row, 2 * column + 1);
    m_figures.append(QStringLiteral("%1 %2").arg(name, value));
}

void ColumnChart::refresh() {
    clearLayout(*m_grid);
    m_figures.clear();
    const int at = column();
    const api::PreviewColumn shown = at < 0 ? api::PreviewColumn() : m_columns[static_cast<std::size_t>(at)];
    m_type->setText(columnTypeText(shown.type));
    m_plot->setColumn(shown, m_rows);
    addFigure(0, 0, tr("Rows"), countText(m_rows));
    addFigure(1, 0, tr("Missing"), countText(shown.missing));
    addFigure(2, 0, tr("Different"),
              shown.distinct_exact ? countText(shown.distinct)
                                   : tr("over %1", "a number").arg(countText(shown.distinct)));
    if (!shown.histogram.empty()) {
        addFigure(0, 1, tr("Lowest"), formatSignificant(shown.min, 4));
        addFigure(1, 1, tr("Mean"), formatSignificant(shown.mean, 4));
        addFigure(2, 1, tr("Highest"), formatSignificant(shown.max, 4));
    }
    m_plot->setAccessibleName(tr("Values of %1: %2", "column, figures")
                                  .arg(m_choice->currentText(), m_figures.join(QStringLiteral(", "))));
    refreshNote();
}

void ColumnChart::refreshNote() {
    const QString rows = countText(m_rows);
    if (m_plot->markedBar() >= 0)
        m_note->setText(m_plot->barText(m_plot->markedBar()));
    else if (!m_isWhole)
        m_note->setText(tr("Of the first %1 rows; the table is larger").arg(rows));
    else if (m_filtered)
        m_note->setText(tr("Of all %1 rows, also those the filter hides").arg(rows));
    else
        m_note->setText(tr("Of all %1 rows").arg(rows));
}

} // namespace orrery::widgets
