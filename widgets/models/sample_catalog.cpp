#include "widgets/models/sample_catalog.h"

#include "widgets/client/wire_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace orrery::widgets {

namespace {

/// The picture's nodes and wires: `"nodes": ["a", "b"], "wires": [["a", "b", "dataset"]]`.
api::PipelineGraph pictureOf(const QJsonObject& object) {
    api::PipelineGraph graph;
    for (const auto& name : object[QStringLiteral("nodes")].toArray()) {
        const std::string id = toStdString(name.toString());
        graph.nodes.push_back({.id = id, .title = id});
    }
    const auto nodeOf = [&graph](const std::string& id) {
        return std::find_if(graph.nodes.begin(), graph.nodes.end(),
                            [&id](const auto& node) { return node.id == id; });
    };
    for (const auto& entry : object[QStringLiteral("wires")].toArray()) {
        const QJsonArray wire = entry.toArray();
        const std::string from = toStdString(wire[0].toString());
        const std::string to = toStdString(wire[1].toString());
        const std::string type = toStdString(wire[2].toString(QStringLiteral("any")));
        const auto source = nodeOf(from);
        const auto target = nodeOf(to);
        if (source == graph.nodes.end() || target == graph.nodes.end())
            continue;
        const std::string input = from + "." + type;
        const auto sameType = [&type](const api::Port& port) { return port.name == type; };
        if (std::none_of(source->outputs.begin(), source->outputs.end(), sameType))
            source->outputs.push_back({type, type});
        target->inputs.push_back({input, type});
        graph.wires.push_back({from, type, to, input});
    }
    return graph;
}

Error copyError(const QString& path, const QString& reason) {
    return {ErrorCode::Unavailable,
            toStdString(QObject::tr("The sample could not be copied to %1: %2.").arg(path, reason))};
}

} // namespace

SampleCatalog::SampleCatalog(QString folder, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)) {}

void SampleCatalog::load() {
    m_list.clear();
    if (m_folder.isEmpty())
        return;
    const QDir root(m_folder);
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir folder(root.filePath(name));
        QFile file(folder.filePath(QStringLiteral("sample.json")));
        const QStringList pipelines =
            folder.entryList({QStringLiteral("*.orrery.yaml")}, QDir::Files, QDir::Name);
        if (pipelines.isEmpty() || !file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        Sample sample;
        sample.folder = folder.path();
        sample.title = object[QStringLiteral("title")].toString(name);
        sample.summary = object[QStringLiteral("summary")].toString();
        sample.pipeline = object[QStringLiteral("pipeline")].toString(pipelines.front());
        for (const auto& need : object[QStringLiteral("needs")].toArray())
            sample.needs.append(need.toString());
        sample.graph = pictureOf(object[QStringLiteral("picture")].toObject());
        m_list.push_back(std::move(sample));
    }
}

std::vector<Prerequisite> SampleCatalog::check(const Sample& sample, const MachineFacts& machine) {
    std::vector<Prerequisite> all;
    for (const QString& need : sample.needs) {
        Prerequisite one;
        one.name = need;
        if (need == QLatin1String("python3")) {
            one.found = machine.pythonVersion;
            one.met = !machine.pythonVersion.isEmpty();
            one.remedy = tr("Install python3 with your system's package manager.");
        } else {
            one.met = machine.pythonPackages.contains(need);
            one.found = one.met ? tr("found") : QString();
            one.remedy = tr("Install it for python3: python3 -m pip install %1")
                             .arg(need == QLatin1String("sklearn") ? QStringLiteral("scikit-learn") : need);
        }
        all.push_back(std::move(one));
    }
    return all;
}

Result<QString> SampleCatalog::copyTo(const Sample& sample, const QString& target) {
    if (QDir(target).exists())
        return target;
    // Under another name first, so that a copy that broke off is not taken for the sample.
    const QString partial = target + QStringLiteral(".partial");
    QDir(partial).removeRecursively();
    if (!QDir().mkpath(partial))
        return copyError(partial, tr("the folder cannot be made"));
    auto copied = copyFiles(sample.folder, partial);
    if (copied && !QDir().rename(partial, target))
        copied = copyError(target, tr("the copy cannot be renamed"));
    if (!copied) {
        QDir(partial).removeRecursively(); // It may be the disk that is full.
        return copied.error();
    }
    return target;
}

Result<void> SampleCatalog::copyFiles(const QString& from, const QString& to) {
    const QDir source(from);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString relative = source.relativeFilePath(path);
        if (relative.startsWith(QLatin1String(".orrery/")))
            continue;
        const QString copy = to + QLatin1Char('/') + relative;
        QDir().mkpath(QFileInfo(copy).path());
        QFile file(path);
        if (!file.copy(copy))
            return copyError(copy, file.errorString());
        // Where a disk gets full, QFile takes what it could not write for written.
        if (QFileInfo(copy).size() != file.size())
            return copyError(copy, tr("there is no room for it"));
    }
    return {};
}

} // namespace orrery::widgets
