#pragma once

#include "widgets/models/run_part.h"
#include "widgets/shell/workbench.h"

class QMenu;

namespace orrery::widgets {

/// What can be run, and what can be done to a step of a run: the actions of the run menu and of a node's
/// menu, all of them in the registry. While one of them is pointed at in a menu, the canvas shows what it
/// would run. Thread: GUI.
class RunActions : public QObject {
    Q_OBJECT

public:
    /// The actions' keys work inside `scope`.
    RunActions(Workbench& workbench, QWidget* scope);

    /// The selected steps: names in the file, and in the run where one instance is meant.
    void setSelection(const QStringList& nodes, const QString& step);
    /// The run, the plan or the connection changed.
    void refresh();

    /// Every way to run, for the menu beside the run button.
    void fillRunMenu(QMenu& menu);
    /// What can be done with the selected steps, for a menu on the canvas.
    void fillNodeMenu(QMenu& menu);

Q_SIGNALS:
    /// The log of the selected step was asked for.
    void logRequested();

private:
    struct Part {
        QAction* action;
        RunPart part;
    };

    void add(const char* id, const QString& text, const char* icon, const QKeySequence& key, QWidget* scope,
             std::function<void()> run);
    void start(RunPart part);
    void cancelSteps();
    void retrySteps();
    void toggleBreakpoints();
    void togglePins();
    void toggleHold();
    void preview(QAction* action);
    void addPreviewed(QMenu& menu, std::initializer_list<const char*> ids);
    std::vector<const api::StepStatus*> chosenSteps() const;
    QString whyNotRun() const;
    QString whyNotCancel() const;
    QString whyNotRetry() const;
    QString whyNotHold() const;
    QString whyNotPin() const;
    QAction* find(const char* id) const { return m_workbench.actions().find(QLatin1String(id)); }

    Workbench& m_workbench;
    QStringList m_nodes;
    QString m_step;
    std::vector<Part> m_parts;
};

} // namespace orrery::widgets
