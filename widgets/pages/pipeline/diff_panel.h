#pragma once

#include "widgets/models/pipeline_session.h"
#include "widgets/models/run_diff_model.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace orrery::widgets {

class EmptyPane;

/// The shown run against an earlier one: changed parameters, steps and figures in a table, the steps on the
/// canvas too. F4 and Shift+F4 go from changed step to changed step.
class DiffPanel : public QWidget {
    Q_OBJECT

public:
    explicit DiffPanel(QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// Compares the shown run with another one.
    void compareWith(quint64 run);
    /// Takes the marks off the canvas.
    void end();
    bool comparing() const { return m_with != 0; }
    /// Selects the next changed step (1) or the one before (-1).
    void goToStep(int step);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void stepChosen(const QString& step);
    /// A comparison began, ended or was answered.
    void changed();

private:
    QWidget* makeHead();
    void take(Result<api::RunDiff> diff);
    void mark();
    void refresh();

    PipelineSession* m_pipeline = nullptr;
    quint64 m_run = 0, m_with = 0;
    api::RunDiff m_diff;
    QString m_problem;
    std::unique_ptr<QObject> m_asking; ///< An answer that is no longer wanted is dropped with it.
    RunDiffModel m_model;
    QStackedWidget* m_stack;
    QLabel* m_title;
    QTableView* m_table;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
