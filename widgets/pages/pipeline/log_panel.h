#pragma once

#include "widgets/models/log_feed.h"
#include "widgets/models/pipeline_session.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace orrery::widgets {

class EmptyPane;
class LogBar;
class LogDelegate;

/// One step's log, of the step that runs or failed until a person chooses one: step and rank switch, search
/// with its hits, following the end. A file and line in a traceback is a link. Parts of a long log are
/// fetched as one comes to them, also by going from hit to hit.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    explicit LogPanel(QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    /// Shows the log of a step (name in the run); keeps following it.
    void setStep(const QString& step);
    QString step() const { return m_feed.step(); }
    /// Marks the line that a step wrote nearest to a time; looks for it in parts that are not held yet.
    void showMoment(const QString& step, double time);
    LogFeed& feed() { return m_feed; }
    QLineEdit* search() const;
    QListView* list() const { return m_list; }
    /// Selects the next hit of the search, or the next error; looks on in parts that are not held yet.
    void goToHit(int step);

Q_SIGNALS:
    /// The person chose another step here.
    void stepChosen(const QString& step);
    /// A file and line in the log was clicked. The file is as the job wrote it.
    void placeRequested(const QString& file, int line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeList();
    void connectBar();
    void fillSteps();
    void showStep(const QString& step);
    void refresh();
    void refreshCount();
    void refreshEmpty(int lines);
    void copySelected();
    /// The step that people want to read of when they have chosen none.
    QString defaultStep() const;
    void onScrolled(int value);
    void keepPlace();
    void searchOn();
    void seekMoment();
    void goToRow(int row);
    bool openPlaceAt(const QPoint& point);

    PipelineSession* m_pipeline = nullptr;
    bool m_chosen = false; ///< A person chose the step that is shown.
    LogFeed m_feed;
    LogBar* m_bar;
    QLabel* m_searchProblem;
    QStackedWidget* m_stack;
    QListView* m_list;
    LogDelegate* m_delegate;
    EmptyPane* m_empty;
    QPersistentModelIndex m_topRow; ///< Stays in sight while earlier lines come in above it.
    std::optional<double> m_moment; ///< Looked for in parts that are fetched.
    int m_seeking = 0;              ///< In which direction a hit is looked for in parts that are fetched.
};

} // namespace orrery::widgets
