#pragma once

#include "widgets/viewers/row_filter.h"
#include "widgets/viewers/table_model.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace orrery::widgets {

class ColumnChart;
class MatrixView;
class RocView;
class SegmentedSwitch;
class TableHeader;
class TextLabel;

/// A table with its columns' histograms, sorted by a click on a column and filtered by words or a comparison.
/// One column is shown larger beside the rows, or in their place where there is no room for both.
/// A table of predictions is a confusion matrix and a ROC curve too.
class TableViewer : public QWidget {
    Q_OBJECT

public:
    explicit TableViewer(QWidget* parent = nullptr);

    void show(const api::Preview& preview);
    using QWidget::show;
    TableModel& model() { return m_model; }
    QTableView* table() const { return m_table; }
    QLineEdit* filter() const { return m_filter; }
    SegmentedSwitch* views() const { return m_views; }
    ColumnChart* chart() const { return m_chart; }
    /// Opens and closes the chart.
    QToolButton* chartButton() const { return m_chartButton; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeTable();
    void connectChart();
    void openChart(int column);
    void placeChart();
    bool isFiltered() const;
    void refreshNote();
    void refreshViews();
    void showView(int view);
    void fitColumns();

    TableModel m_model;
    RowFilter m_rows;
    bool m_profiled = true;
    SegmentedSwitch* m_views;
    QLineEdit* m_filter;
    TextLabel* m_note;
    QStackedWidget* m_stack;
    QTableView* m_table;
    TableHeader* m_header;
    QToolButton* m_chartButton;
    ColumnChart* m_chart;
    MatrixView* m_matrix;
    RocView* m_roc;
};

} // namespace orrery::widgets
