#include "widgets/models/recent_workspaces.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace orrery::widgets {

namespace {

/// The pictures of twelve pipelines of ten thousand steps stay below this.
constexpr quint64 kMostBytes = 64 << 20;

QJsonObject toObject(const RecentWorkspace& workspace) {
    QJsonObject states;
    for (const auto& [node, state] : workspace.states)
        states[toQString(node)] = toQString(state);
    return {
        {QStringLiteral("path"), workspace.path},
        {QStringLiteral("branch"), workspace.branch},
        {QStringLiteral("opened"), workspace.opened},
        {QStringLiteral("last_run"), static_cast<qint64>(workspace.lastRun)},
        {QStringLiteral("last_state"), toQString(workspace.lastState)},
        {QStringLiteral("graph"), toQString(api::toJson(workspace.graph))},
        {QStringLiteral("states"), states},
    };
}

RecentWorkspace fromObject(const QJsonObject& object) {
    RecentWorkspace workspace;
    workspace.path = object[QStringLiteral("path")].toString();
    workspace.branch = object[QStringLiteral("branch")].toString();
    workspace.opened = object[QStringLiteral("opened")].toDouble();
    workspace.lastRun = static_cast<quint64>(object[QStringLiteral("last_run")].toInteger());
    workspace.lastState = toStdString(object[QStringLiteral("last_state")].toString());
    auto graph =
        api::fromJson<api::PipelineGraph>(viewOf(object[QStringLiteral("graph")].toString().toUtf8()));
    if (graph)
        workspace.graph = std::move(graph).value();
    const QJsonObject states = object[QStringLiteral("states")].toObject();
    for (auto state = states.begin(); state != states.end(); ++state)
        workspace.states[toStdString(state.key())] = toStdString(state.value().toString());
    return workspace;
}

} // namespace

QString RecentWorkspace::name() const {
    return QDir(path).dirName();
}

RecentWorkspaces::RecentWorkspaces(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {
    m_writer.setMaxThreadCount(1); // In order.
}

RecentWorkspaces::~RecentWorkspaces() {
    m_writer.waitForDone();
}

void RecentWorkspaces::load() {
    m_writer.waitForDone();
    m_list.clear();
    if (const auto content = readWholeFile(m_file, kMostBytes)) {
        const QJsonArray entries = QJsonDocument::fromJson(*content).array();
        for (const auto& entry : entries) {
            RecentWorkspace workspace = fromObject(entry.toObject());
            if (m_list.size() < kMost && !workspace.path.isEmpty() && QFileInfo(workspace.path).isDir())
                m_list.push_back(std::move(workspace));
        }
    }
    Q_EMIT changed();
}

void RecentWorkspaces::remember(const RecentWorkspace& workspace) {
    std::erase_if(m_list, [&workspace](const auto& each) { return each.path == workspace.path; });
    m_list.insert(m_list.begin(), workspace);
    if (m_list.size() > kMost)
        m_list.resize(kMost);
    save();
    Q_EMIT changed();
}

void RecentWorkspaces::forget(const QString& path) {
    std::erase_if(m_list, [&path](const auto& each) { return each.path == path; });
    save();
    Q_EMIT changed();
}

std::optional<RecentWorkspace> RecentWorkspaces::find(const QString& path) const {
    const auto at =
        std::find_if(m_list.begin(), m_list.end(), [&path](const auto& each) { return each.path == path; });
    return at == m_list.end() ? std::nullopt : std::optional(*at);
}

void RecentWorkspaces::save() {
    if (m_file.isEmpty())
        return;
    m_writer.start([file = m_file, list = m_list] {
        QDir().mkpath(QFileInfo(file).absolutePath());
        QJsonArray entries;
        for (const auto& workspace : list)
            entries.append(toObject(workspace));
        const QByteArray bytes = QJsonDocument(entries).toJson(QJsonDocument::Compact);
        // Where it cannot be written the list of the last time stays: nothing that a person would have to
        // know.
        [[maybe_unused]] const auto written = writeWholeFile(file, viewOf(bytes));
    });
}

} // namespace orrery::widgets
