#pragma once

#include "widgets/viewers/row_filter.h"
#include "widgets/viewers/table_model.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace orrery::widgets {

class MatrixView;
class RocView;
class SegmentedSwitch;
class TableHeader;
class TextLabel;

/// A table with its columns' histograms, sorted by a click on a column and filtered by words or a comparison.
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

private:
    QWidget* makeBar();
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
    MatrixView* m_matrix;
    RocView* m_roc;
};

} // namespace orrery::widgets
