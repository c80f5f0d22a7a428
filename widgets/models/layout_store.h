#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace orrery::widgets {

/// How the parts of the pages are laid out.
struct PageLayout {
    QHash<QString, QByteArray> sizes; ///< Of each splitter, by its name.
    QStringList fronts;               ///< The panels in front of their groups, by name.

    bool operator==(const PageLayout&) const = default;
};

/// A layout that a person gave a name.
struct NamedLayout {
    QString name;
    PageLayout layout;
    QString problem; ///< Why its file cannot be used, and what to do; empty where it can.
};

/// The named layouts of a person, one file each, so that one that is damaged costs no other. Nothing is
/// overwritten or removed but what is asked for. Thread: GUI; files are small.
class LayoutStore {
    Q_DECLARE_TR_FUNCTIONS(LayoutStore)

public:
    /// Without a folder nothing is kept.
    explicit LayoutStore(QString folder) : m_folder(std::move(folder)) {}

    /// What the folder holds now, by name.
    std::vector<NamedLayout> list() const;
    /// The layout of this name; nothing where there is no file for it.
    std::optional<NamedLayout> find(const QString& name) const;
    /// Why a layout cannot be kept under this name; empty where it can.
    QString complaint(const QString& name) const;

    /// Keeps a layout under a name; one that has it is replaced. Errors: the file cannot be written.
    Result<void> save(const QString& name, const PageLayout& layout);
    /// Errors: the file cannot be removed.
    Result<void> remove(const QString& name);

private:
    QString fileOf(const QString& name) const;

    QString m_folder;
};

} // namespace orrery::widgets
