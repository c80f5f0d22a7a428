#include "widgets/pages/pipeline/subpipeline_editing.h"

#include "core/pipeline/subpipeline.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/name_popup.h"
#include "widgets/pages/pipeline/pipeline_files.h"
#include "widgets/theme/theme_manager.h"

#include <QDir>
#include <QFileInfo>

namespace orrery::widgets {

namespace {

/// A file name like "part-2.orrery.yaml" that is free beside `path`.
QString freeFile(const QString& folder, const QString& path) {
    const QString beside = path.contains(QLatin1Char('/'))
                               ? path.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/')
                               : QString();
    QString name = beside + QLatin1String("part") + kPipelineEnding;
    for (int number = 2; QDir(folder).exists(name); ++number)
        name = beside + QStringLiteral("part-%1").arg(number) + kPipelineEnding;
    return name;
}

} // namespace

SubpipelineEditing::SubpipelineEditing(Workbench& workbench, CanvasEditor& editor, QWidget& page)
    : QObject(&page), m_workbench(workbench), m_editor(editor), m_page(page) {
    CanvasView& view = editor.view();
    const auto add = [&](const char* id, const QString& text, const QString& icon, const QKeySequence& key,
                         std::function<void()> run) {
        workbench.actions()
            .add({QLatin1String(id), text, icon, key}, &view, std::move(run))
            ->setShortcutContext(Qt::WidgetShortcut);
    };
    add("edit.collapse", tr("Collapse to a sub-pipeline"), QStringLiteral("node-subgraph"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { collapse(); });
    add("edit.unpack", tr("Unpack the sub-pipeline"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
        [this] { unpack(); });
    add("edit.open-part", tr("Open the sub-pipeline"), QStringLiteral("forward"),
        QKeySequence(Qt::ALT | Qt::Key_Down), [this] { open(m_editor.view().selectedNodes().value(0)); });
    QObject::connect(&view, &CanvasView::selectionChanged, this, &SubpipelineEditing::updateActions);
    QObject::connect(&editor, &CanvasEditor::documentChanged, this, &SubpipelineEditing::updateActions);
    updateActions();
}

void SubpipelineEditing::updateActions() {
    const QString locked = m_editor.lockedReason();
    const QStringList nodes = m_editor.view().selectedNodes();
    const bool isPart = nodes.size() == 1 && !fileOf(nodes.front()).isEmpty();
    const auto say = [&](const char* id, const QString& reason) {
        ActionRegistry::setUnavailable(m_workbench.actions().find(QLatin1String(id)),
                                       locked.isEmpty() ? reason : locked);
    };
    const QString noPart = isPart ? QString() : tr("Select the node of a sub-pipeline first.");
    say("edit.collapse", nodes.isEmpty() ? tr("Select a node first.") : QString());
    say("edit.unpack", noPart);
    say("edit.open-part", noPart);
}

QString SubpipelineEditing::fileOf(const QString& node) const {
    const DocumentSession* document = m_editor.document();
    const pipeline::Step* step = document ? document->lastGood().step(toStdString(node)) : nullptr;
    if (!step || !step->pipeline)
        return {};
    const auto path = pipeline::resolveDocumentPath(toStdString(document->path()), step->pipeline->name);
    return path ? toQString(*path) : QString();
}

std::pair<pipeline::Document, std::vector<pipeline::Edit>> SubpipelineEditing::placedDocument() const {
    const pipeline::Document& document = m_editor.document()->document();
    const auto places = m_editor.placed({});
    if (places.places.empty())
        return {document, {}};
    auto placed = pipeline::applyEdit(document, places);
    if (!placed)
        return {document, {}};
    return {std::move(placed->document), {places}};
}

void SubpipelineEditing::collapse() {
    const DocumentSession* document = m_editor.document();
    const QString folder = document->folder();
    const QString beside = QFileInfo(document->path()).path();
    auto* popup = new NamePopup(
        tr("Name of the sub-pipeline's file"), tr("Collapse"), freeFile(folder, document->path()),
        [folder, beside, path = document->path()](const QString& name) {
            const QString complaint = pipelineNameComplaint(folder, name);
            return complaint.isEmpty() && QFileInfo(name).path() != beside
                       ? tr("Keep the file in the folder of %1.").arg(path)
                       : complaint;
        },
        m_page.window());
    QObject::connect(popup, &NamePopup::named, this, &SubpipelineEditing::collapseInto);
    popup->openAt(m_page.mapToGlobal(QPoint(24, metrics().pageBar + 8)));
}

void SubpipelineEditing::collapseInto(const QString& file) {
    DocumentSession* document = m_editor.document();
    if (!document)
        return;
    auto [placed, edits] = placedDocument();
    const QString name = QFileInfo(file).fileName().chopped(kPipelineEnding.size());
    pipeline::CollapseRequest request;
    for (const QString& node : m_editor.view().selectedNodes())
        request.steps.push_back(toStdString(node));
    request.name = pipeline::freeStepName(placed, toStdString(name));
    request.file = toStdString(QFileInfo(file).fileName());
    const pipeline::DocumentFiles files(toStdString(document->folder()));
    auto collapsed = pipeline::collapseSteps(placed, request, {&document->kinds(), &files});
    const Result<void> written = collapsed ? writePipelineFile(document->folder(), file, collapsed->text)
                                           : Result<void>(collapsed.error());
    if (!written) {
        Q_EMIT m_editor.refused(toQString(written.error().message()));
        return;
    }
    const QString step = toQString(request.name);
    edits.emplace_back(std::move(collapsed->edit));
    if (!m_editor.apply(
            tr("Collapse %n node(s) to %1", nullptr, static_cast<int>(request.steps.size())).arg(step),
            edits))
        return;
    m_workbench.workspace()->refresh();
    m_editor.view().setSelectedNodes({step});
    m_editor.view().setCurrentNode(step);
    m_editor.view().setFocus(Qt::OtherFocusReason);
}

void SubpipelineEditing::unpack() {
    DocumentSession* document = m_editor.document();
    const QString node = m_editor.view().selectedNodes().value(0);
    const pipeline::DocumentFiles files(toStdString(document->folder()));
    auto [placed, edits] = placedDocument();
    const auto inner = files.load(toStdString(fileOf(node)));
    auto unpacked = inner ? pipeline::unpackStep(placed, toStdString(node), *inner)
                          : Result<pipeline::Unpacked>(inner.error());
    if (!unpacked) {
        Q_EMIT m_editor.refused(toQString(unpacked.error().message()));
        return;
    }
    edits.emplace_back(std::move(unpacked->edit));
    if (!m_editor.apply(tr("Unpack %1").arg(node), edits))
        return;
    QStringList steps;
    for (const std::string& step : unpacked->steps)
        steps.append(toQString(step));
    m_editor.view().setSelectedNodes(steps);
}

bool SubpipelineEditing::open(const QString& node) {
    const QString file = fileOf(node);
    if (file.isEmpty())
        return false;
    const QString here = m_editor.document()->path();
    QList<TrailStop> trail = m_trails.value(here);
    trail.append({here, node});
    m_trails[file] = trail;
    m_workbench.navigator().go({QStringLiteral("pipelines"), file, 0, {}});
    m_editor.view().setFocus(Qt::OtherFocusReason);
    return true;
}

QList<TrailStop> SubpipelineEditing::trail() const {
    return m_workbench.pipeline() ? m_trails.value(m_workbench.pipeline()->path()) : QList<TrailStop>();
}

bool SubpipelineEditing::leave(qsizetype stop) {
    const QList<TrailStop> stops = trail();
    if (stop < 0 || stop >= stops.size())
        return false;
    m_workbench.navigator().go({QStringLiteral("pipelines"), stops[stop].path, 0, stops[stop].step});
    m_editor.view().setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace orrery::widgets
