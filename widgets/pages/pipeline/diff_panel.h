#pragma once

#include "widgets/models/comparison_feed.h"
#include "widgets/models/comparison_model.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace orrery::widgets {

class EmptyPane;

/// Two states of the open pipeline: the shown run against an earlier one, or its file against another.
/// Changed parameters, steps and figures are in a table, the steps on the canvas too. F4 and Shift+F4 go from
/// changed step to changed step.
class DiffPanel : public QWidget {
    Q_OBJECT

public:
    explicit DiffPanel(QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// Compares the shown run with another one.
    void compareWithRun(quint64 run);
    /// Compares the file with another of the workspace; with its own path, with what is saved.
    void compareWithFile(const QString& path);
    /// Takes the marks off the canvas.
    void end();
    bool comparing() const { return m_feed != nullptr; }
    /// What is compared with what; empty while nothing is.
    QString title() const { return m_feed ? m_feed->sentences().title : QString(); }
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
    void begin(std::unique_ptr<ComparisonFeed> feed);
    void follow();
    void mark();
    void refresh();

    PipelineSession* m_pipeline = nullptr;
    std::unique_ptr<ComparisonFeed> m_feed; ///< Null while nothing is compared.
    ComparisonModel m_model;
    QStackedWidget* m_stack;
    QLabel* m_title;
    QTableView* m_table;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
