#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/viewers/column_plot.h"

class QComboBox;
class QGridLayout;

namespace orrery::widgets {

/// One column of a table: which, how its values are spread, and its figures. Says which rows they are of.
class ColumnChart : public Panel {
    Q_OBJECT

public:
    explicit ColumnChart(QWidget* parent = nullptr);

    /// Shows the column called as the one before, or the first. `isWhole`: the columns describe every row;
    /// else those of the table's beginning.
    void setColumns(const std::vector<api::PreviewColumn>& columns, quint64 rows, bool isWhole);
    void setColumn(int column);
    /// -1 where there is none.
    int column() const;
    /// Whether rows are hidden in the table beside; the figures are of all of them.
    void setFiltered(bool filtered);

    ColumnPlot* plot() const { return m_plot; }
    QComboBox* choice() const { return m_choice; }
    /// What the figures are of, or what the marked bar says.
    QString note() const { return m_note->text(); }
    /// The figures in the order they are read: "Rows 569", "Missing 0".
    QStringList figures() const { return m_figures; }

Q_SIGNALS:
    /// The person chose another column here.
    void columnChosen(int column);
    void closed();

private:
    void refresh();
    void refreshNote();
    void addFigure(int row, int column, const QString& name, const QString& value);

    std::vector<api::PreviewColumn> m_columns;
    quint64 m_rows = 0;
    bool m_isWhole = true;
    bool m_filtered = false;
    QStringList m_figures;
    QComboBox* m_choice;
    TextLabel* m_type;
    ColumnPlot* m_plot;
    ElidedLabel* m_note;
    QGridLayout* m_grid;
};

} // namespace orrery::widgets
