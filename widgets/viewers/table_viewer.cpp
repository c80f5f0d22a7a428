#include "widgets/viewers/table_viewer.h"

#include "widgets/common/delegates.h"
#include "widgets/common/format.h"
#include "widgets/common/page_parts.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/common/surface.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"
#include "widgets/viewers/classification_views.h"
#include "widgets/viewers/column_chart.h"
#include "widgets/viewers/table_header.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace orrery::widgets {

namespace {

enum View { TableView, MatrixOfClasses, Roc };
constexpr int kFilterWidth = 260;
constexpr int kNarrowest = 72;
constexpr int kWidest = 260;
/// Narrower, the chart of a column stands in the place of the rows.
constexpr int kRoomForBoth = 480;

/// Figures in the mono face, words in the other.
class CellDelegate : public TextDelegate {
public:
    using TextDelegate::TextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        TextDelegate::initStyleOption(option, index);
        option->font = monoFont(metrics().monoSmall);
        option->displayAlignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    }
};

} // namespace

TableViewer::TableViewer(QWidget* parent) : QWidget(parent) {
    m_rows.setSourceModel(&m_model);
    m_matrix = new MatrixView;
    m_roc = new RocView;
    m_stack = new QStackedWidget;
    for (QWidget* view : {makeTable(), static_cast<QWidget*>(m_matrix), static_cast<QWidget*>(m_roc)})
        m_stack->addWidget(view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    connect(m_header, &QHeaderView::sectionClicked, this, [this](int section) {
        m_model.fetchAll();
        m_rows.sort(section, m_header->sortIndicatorOrder());
    });
    connect(&m_model, &TableModel::grew, this, [this] {
        refreshNote();
        refreshViews();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_rows, signal, this, &TableViewer::refreshNote);
    connectChart();
}

QWidget* TableViewer::makeTable() {
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Rows of the table"));
    styleTable(*m_table);
    lieOnPanel(*m_table);
    m_header = new TableHeader;
    m_table->setHorizontalHeader(m_header);
    m_header->setStretchLastSection(true);
    m_table->setModel(&m_rows);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_chart = new ColumnChart;
    m_chart->hide();
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_table, 3);
    row->addWidget(m_chart, 2);
    return both;
}

void TableViewer::connectChart() {
    connect(m_chartButton, &QToolButton::toggled, this, &TableViewer::placeChart);
    connect(m_chart, &ColumnChart::closed, m_chartButton, [this] {
        m_chartButton->setChecked(false);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_chart, &ColumnChart::columnChosen, this, &TableViewer::openChart);
    connect(m_header, &TableHeader::barsClicked, this, &TableViewer::openChart);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { openChart(index.column()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex& current) {
                if (m_chartButton->isChecked() && current.isValid())
                    openChart(current.column());
            });
}

void TableViewer::openChart(int column) {
    m_chart->setColumn(column);
    m_chartButton->setChecked(true);
    placeChart();
}

void TableViewer::placeChart() {
    const bool isOpen = m_chartButton->isChecked();
    m_chart->setVisible(isOpen);
    m_table->setVisible(!isOpen || width() >= scaled(kRoomForBoth));
    m_header->setCharted(isOpen ? m_chart->column() : -1);
}

void TableViewer::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeChart();
}

bool TableViewer::isFiltered() const {
    return !m_filter->text().trimmed().isEmpty();
}

QWidget* TableViewer::makeBar() {
    m_views = new SegmentedSwitch(tr("Views of the table"));
    m_views->addChoice(tr("Table"), QStringLiteral("table"));
    // The bar is narrow beside the timeline: a word each, the name in full as a hint.
    const auto addView = [this](const QString& word, const QString& name) {
        QAbstractButton* button = m_views->button(m_views->addChoice(word));
        button->setAccessibleName(name);
        button->setToolTip(name);
    };
    addView(tr("Matrix"), tr("Confusion matrix"));
    addView(tr("ROC"), tr("ROC curve"));
    connect(m_views, &SegmentedSwitch::chosen, this, &TableViewer::showView);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter rows: a word, or age > 50"));
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_filter->setClearButtonEnabled(true);
    followTheme(*m_filter, [this] {
        m_filter->setMaximumWidth(scaled(kFilterWidth));
        m_filter->setMinimumWidth(scaled(kFilterWidth / 3));
    });
    m_filter->addAction(icon(QStringLiteral("filter"), IconRole::Tertiary), QLineEdit::LeadingPosition);
    setControlSize(m_filter, ControlSize::Inspector);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty())
            m_model.fetchAll();
        m_rows.setText(text);
        refreshNote();
    });
    m_chartButton = iconButton(QStringLiteral("histogram"), tr("Chart of a column"), this);
    m_chartButton->setCheckable(true);
    m_note = new ElidedLabel({}, metrics().fontSmall, TextRank::Tertiary);
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_views);
    row->addWidget(m_filter, 1);
    row->addWidget(m_chartButton);
    row->addWidget(m_note);
    return bar;
}

void TableViewer::show(const api::Preview& preview) {
    m_profiled = preview.profiled;
    m_filter->clear();
    m_rows.sort(-1);
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    m_header->setColumns(preview.columns, preview.rows);
    m_chart->setColumns(preview.columns, preview.rows, preview.profiled);
    placeChart();
    m_views->setCurrent(TableView);
    m_model.begin(preview);
    showView(TableView);
    fitColumns();
}

void TableViewer::fitColumns() {
    const QFontMetrics cells(monoFont(metrics().monoSmall));
    const QFontMetrics names(uiFont(metrics().fontSmall, QFont::Medium));
    for (int column = 0; column < m_model.columnCount(); ++column) {
        int width = names.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString()) + 32;
        for (int row = 0; row < std::min(m_model.rowCount(), 30); ++row)
            width =
                std::max(width, cells.horizontalAdvance(m_model.index(row, column).data().toString()) + 20);
        m_header->resizeSection(column, std::clamp(width, scaled(kNarrowest), scaled(kWidest)));
    }
}

void TableViewer::refreshNote() {
    const QString total = formatNumber(static_cast<double>(m_model.total()));
    const auto kept = static_cast<double>(m_model.cells().size());
    QString text = tr("%1 rows, %2 columns").arg(total).arg(m_model.columnCount());
    if (!m_profiled)
        text = tr("at least %1 rows; the table is looked at from its beginning").arg(total);
    if (isFiltered())
        text = tr("%1 of %2 rows fit").arg(formatNumber(m_rows.rowCount()), formatNumber(kept));
    const bool searched = isFiltered() || m_header->sortIndicatorSection() >= 0;
    if (searched && m_model.total() > TableModel::kMostRows)
        text = tr("%1; only the first %2 of %3 are sorted and filtered here")
                   .arg(text, formatNumber(static_cast<double>(TableModel::kMostRows)), total);
    m_note->setText(text);
    m_chart->setFiltered(isFiltered());
}

void TableViewer::refreshViews() {
    const auto classes = classificationOf(m_model);
    m_views->setVisible(classes.has_value());
    if (!classes)
        return;
    m_matrix->setClassification(*classes);
    m_roc->setClassification(*classes);
    m_views->button(Roc)->setVisible(!classes->curves.empty());
}

void TableViewer::showView(int view) {
    if (view != TableView)
        m_model.fetchAll();
    m_filter->setVisible(view == TableView);
    m_chartButton->setVisible(view == TableView);
    m_stack->setCurrentIndex(view);
}

} // namespace orrery::widgets
