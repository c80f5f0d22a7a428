#include "widgets/shell/run_notices.h"

#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"
#include "widgets/models/words.h"
#include "widgets/shell/workbench.h"

namespace orrery::widgets {

RunNotices::RunNotices(Workbench& workbench, QObject* parent) : QObject(parent), m_workbench(workbench) {
    connect(&workbench, &Workbench::workspaceChanged, this, &RunNotices::followWorkspace);
    followWorkspace();
}

void RunNotices::followWorkspace() {
    m_states.clear();
    m_heard = false;
    if (WorkspaceSession* session = m_workbench.workspace())
        connect(session, &WorkspaceSession::runsChanged, this, &RunNotices::compare);
}

void RunNotices::compare() {
    for (const auto& run : m_workbench.workspace()->runs().runs()) {
        const auto before = m_states.find(run.run);
        // A run that began and ended between two lists is news as well; those of the first list are not.
        const bool wasActive = before == m_states.end() ? m_heard : !RunFollower::isTerminal(before->second);
        if (wasActive && RunFollower::isTerminal(run.state))
            tell(run.run, run.pipeline, run.state);
        m_states[run.run] = run.state;
    }
    m_heard = true;
}

void RunNotices::tell(quint64 run, const std::string& pipeline, const std::string& state) {
    const bool fine = state == "succeeded";
    const bool shown = m_workbench.pipeline() && m_workbench.pipeline()->shownRun() == run &&
                       m_workbench.navigator().place().page == QLatin1String("pipelines");
    ToastMessage message;
    message.text =
        tr("Run %1 of %2: %3", "number, pipeline, state").arg(run).arg(toQString(pipeline), stateText(state));
    message.tone = fine ? Tone::Ok : state == "cancelled" ? Tone::Info : Tone::Error;
    message.actionText = tr("Show the run");
    message.action = [&workbench = m_workbench, run] { workbench.showRun(run); };
    m_workbench.notify(message, !fine && !shown);
}

} // namespace orrery::widgets
