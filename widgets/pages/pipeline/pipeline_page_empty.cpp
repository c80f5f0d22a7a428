#include "widgets/common/empty_pane.h"
#include "widgets/pages/pipeline/pipeline_page.h"

namespace orrery::widgets {

void PipelinePage::refreshEmpty() {
    const WorkspaceSession* session = m_workbench.workspace();
    const PipelineSession* pipeline = m_workbench.pipeline();
    const auto start = [this](const char* id) {
        return [this, id] { m_workbench.actions().find(QLatin1String(id))->trigger(); };
    };
    m_empty->setAction({}, {}, {});
    m_empty->setLink({}, {});
    if (!session) {
        m_empty->say(QStringLiteral("page-pipelines"), tr("No workspace is open"),
                     tr("A workspace is a folder with pipeline files. Open yours, or start with a sample."));
        m_empty->setAction(tr("Open a folder"), QStringLiteral("folder"), start("file.open-folder"));
        m_empty->setLink(tr("See the samples"), start("go.home"));
    } else if (!session->serverProblem().isEmpty()) {
        m_empty->say(QStringLiteral("unplug"), tr("The workspace's server did not start"),
                     session->serverProblem());
        m_empty->setAction(tr("Try again"), QStringLiteral("retry"),
                           [this] { m_workbench.openWorkspace(m_workbench.workspace()->folder()); });
    } else if (session->connection() != ConnectionState::Connected && !pipeline) {
        m_empty->say(
            QStringLiteral("plug"), tr("Starting the server"),
            tr("The server of %1 keeps runs going when this window is closed.").arg(session->name()));
    } else if (!pipeline && session->known() && session->info().pipelines.empty()) {
        m_empty->say(QStringLiteral("page-pipelines"), tr("No pipeline in this folder"),
                     tr("%1 has no file that ends in .orrery.yaml. Begin one here, or start from a sample.")
                         .arg(session->name()));
        m_empty->setAction(tr("New pipeline"), QStringLiteral("add"), start("file.new"));
        m_empty->setLink(tr("See the samples"), start("go.home"));
    } else if (pipeline && pipeline->loaded()) {
        const QModelIndex first = const_cast<PipelineSession*>(pipeline)->problems().index(0, 0);
        m_empty->say(QStringLiteral("warning"), tr("%1 has no steps to draw").arg(pipeline->path()),
                     first.isValid()
                         ? first.data().toString()
                         : tr("Add a step under `steps:` in the file; the canvas follows at once."));
        m_empty->setAction(tr("Read it again"), QStringLiteral("retry"),
                           [this] { m_workbench.pipeline()->reload(); });
    } else {
        m_empty->say(QStringLiteral("page-pipelines"), tr("Reading the pipelines"),
                     tr("Their graph appears here in a moment."));
    }
}

} // namespace orrery::widgets
