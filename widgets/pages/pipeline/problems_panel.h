#pragma once

#include "widgets/models/problems_model.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace orrery::widgets {

class EmptyPane;

/// What is wrong with the pipeline and its run; activating a row jumps to the culprit.
class ProblemsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    void setModel(ProblemsModel* model);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void stepChosen(const QString& step);
    /// A finding that belongs to a line of a file and to no step.
    void placeChosen(const QString& file, int line);

private:
    void refresh();

    ProblemsModel* m_model = nullptr;
    QStackedWidget* m_stack;
    QTableView* m_table;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
