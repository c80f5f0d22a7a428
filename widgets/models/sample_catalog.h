#pragma once

#include "core/api/wire/wire.h"
#include "widgets/models/machine_facts.h"

#include <QObject>

#include <vector>

namespace orrery::widgets {

/// A sample workspace that the program ships.
struct Sample {
    QString folder; ///< Where it lies.
    QString title, summary;
    QString pipeline;         ///< The file to open, relative to the folder.
    QStringList needs;        ///< "python3", or the name of a Python package.
    api::PipelineGraph graph; ///< For its picture.
};

/// One thing that a sample needs, and whether it is here.
struct Prerequisite {
    QString name;
    QString found;  ///< What is here: a version, or empty.
    QString remedy; ///< What to do where it is missing.
    bool met = false;
};

/// The samples in a folder: every sub-folder with a `sample.json` and a pipeline file.
/// Errors: a folder that cannot be read is left out.
class SampleCatalog : public QObject {
    Q_OBJECT

public:
    explicit SampleCatalog(QString folder, QObject* parent = nullptr);

    /// Reads the folder. Cost: one small file a sample.
    void load();
    const std::vector<Sample>& list() const { return m_list; }

    /// All of what a sample needs, met or not.
    static std::vector<Prerequisite> check(const Sample& sample, const MachineFacts& machine);

    /// Copies a sample into `target`, unless that folder exists. Errors: Exhausted, Unauthorized and the
    /// like.
    static Result<QString> copyTo(const Sample& sample, const QString& target);

private:
    static Result<void> copyFiles(const QString& from, const QString& to);

    QString m_folder;
    std::vector<Sample> m_list;
};

} // namespace orrery::widgets
