#pragma once

#include "widgets/models/pipeline_session.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace orrery::widgets {

class EmptyPane;
class OutputView;

/// What the steps of a run wrote: a list, and beside it what is picked.
class OutputPanel : public QWidget {
    Q_OBJECT

public:
    explicit OutputPanel(QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    /// Shows the outputs of one step, or of all with an empty name.
    void setStep(const QString& step);
    /// Shows one output as soon as it is known.
    void show(const QString& step, const QString& output);
    using QWidget::show;
    QListWidget* list() const { return m_list; }
    OutputView* view() const { return m_view; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void ask();
    void fill();
    void showOutput(int row);

    PipelineSession* m_pipeline = nullptr;
    std::unique_ptr<QObject> m_generation; ///< Answers for another run or step are dropped with it.
    QString m_step;
    QString m_wanted; ///< "step.output" that was asked for by name.
    std::vector<api::Output> m_outputs;
    quint64 m_askedRun = 0;
    std::uint32_t m_askedFinished = 0;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    OutputView* m_view;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
